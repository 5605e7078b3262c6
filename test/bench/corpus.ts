import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { understand } from '../../functions/understand/understand.ts';
import { asReceived, understandCase, type Context } from '../../local/corpus.ts';
import { ours } from './ours.ts';
import { digits, inTurns, median, ratioOf, shownRatio } from './pairs.ts';
import { FINDS_REPLIES, FINDS_WRITERS, PEER_SEGMENTERS, PEERS, type Found, type Peer, type Segmenter, type Words } from './peers.ts';
import { equalRow } from './reading.ts';
import { shareRow, speedRow } from './segmentation.ts';
import type { Measured, Row } from './table.ts';

/** Labelled mails beside the project, read where they are (decision 24). */
const FOLDER = join(import.meta.dirname, '../../../shared/corpus');
const OPEN = join(FOLDER, 'open');
const SCORER = join(FOLDER, 'score.mjs');

const TURNS = { rounds: 3, warmMs: 2_000 };
const WORST_MS_MAX = 1_000;

type Case = { readonly file: string; readonly category: string; readonly context: Context; readonly raw: Buffer; readonly words: Words };

export async function* corpusRows(): AsyncIterable<Row> {
  if (!existsSync(join(OPEN, 'manifest.json')) || !existsSync(SCORER)) return yield 'The rows about the labelled mails are left out: ../shared/corpus is not there.';
  const cases = await casesOf();
  const forwards = cases.filter(({ category }) => category === 'forward');
  const replies = cases.filter(({ category }) => category === 'reply');
  yield* speedRow(`segment ${forwards.length} labelled forwards`, forwards.map(({ words }) => words));
  yield* speedRow(`segment ${replies.length} labelled replies`, replies.map(({ words }) => words));
  yield* accuracyRows(cases);
  yield await equalRow('equal to simpleParser: labelled', cases.map(({ raw }) => raw));
  yield* wholeRows(cases);
}

async function casesOf(): Promise<readonly Case[]> {
  const { cases } = JSON.parse(readFileSync(join(OPEN, 'manifest.json'), 'utf8')) as { readonly cases: readonly Pick<Case, 'file' | 'category' | 'context'>[] };
  return Promise.all(
    cases.map(async ({ file, category, context }) => {
      const raw = readFileSync(join(OPEN, file));
      return { file, category, context, raw, words: await wordsOf(raw) };
    }),
  );
}

/** The text as the usual library finds it, HTML made text by it too: the same for everybody. */
async function wordsOf(raw: Buffer): Promise<Words> {
  const { text = '', subject = '', from, inReplyTo, references } = await simpleParser(raw);
  const [writer] = from?.value ?? [];
  return {
    from: writer === undefined ? null : { name: writer.name, address: writer.address?.toLowerCase() ?? null },
    subject,
    isInThread: inReplyTo !== undefined || references !== undefined,
    text,
  };
}

/** By the scorer of the labelled mails. `text`: all are given the same; `mail`: the product reads the mail itself. */
async function* accuracyRows(cases: readonly Case[]): AsyncIterable<Row> {
  const of = (segmenter: Segmenter) => scores(Object.fromEntries(cases.map(({ file, words }) => [file, prediction(segmenter(words))])));
  const own = of(ours);
  const whole: Record<string, object> = {};
  for (const { file, raw, context } of cases) whole[file] = await understandCase(raw, context);
  const product = scores(whole);
  const peers = Object.fromEntries(PEERS.map((peer) => [peer, of(PEER_SEGMENTERS[peer])])) as Record<Peer, Scores>;
  for (const [what, metric, found] of [['writers', 'writers of labelled forwards', FINDS_WRITERS], ['replies', 'words of labelled replies', FINDS_REPLIES]] as const) {
    const shares = found.map((peer) => [peer, peers[peer][what]] as const);
    yield shareRow(`${metric}: text`, own[what], shares);
    yield shareRow(`${metric}: mail`, product[what], shares);
  }
}

function prediction({ reply, writer }: Found): object {
  return { kind: writer === null ? 'command' : 'forward', reply: { text: reply }, forward: { from: { address: writer } } };
}

type Scores = { readonly writers: number; readonly replies: number };

function scores(predictions: Readonly<Record<string, object>>): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'touchbase-bench-'));
  try {
    const [given, scored] = [join(folder, 'predictions.json'), join(folder, 'scores.json')];
    writeFileSync(given, JSON.stringify(predictions));
    execFileSync(process.execPath, [SCORER, OPEN, given, '--json', scored], { stdio: 'ignore' });
    const { categories } = JSON.parse(readFileSync(scored, 'utf8')) as { readonly categories: Readonly<Record<string, Readonly<Record<string, readonly [right: number, all: number]>>>> };
    const share = (category: string, metric: string) => {
      const [right, all] = categories[category]?.[metric] ?? [0, 1];
      return right / all;
    };
    return { writers: share('forward', 'from address'), replies: share('reply', 'CASE exact') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bytes in, meaning out, for each mail of the folder; and the one that took longest. */
async function* wholeRows(cases: readonly Case[]): AsyncIterable<Measured> {
  const each: number[] = [];
  const times = await inTurns(
    {
      ours: async () => {
        for (const { raw, context } of cases) {
          const started = performance.now();
          const { mail, frame } = await asReceived(raw, context);
          understand(mail, frame, { at: frame.now });
          each.push(performance.now() - started);
        }
      },
      peer: async () => {
        for (const { raw } of cases) await simpleParser(raw);
      },
    },
    TURNS,
  );
  const perSecond = (ms: readonly number[]) => digits((1000 * cases.length) / median(ms));
  yield {
    metric: `read and understand ${cases.length} labelled`,
    ours: `${perSecond(times.ours)} mails a second`,
    peer: `simpleParser, reading alone: ${perSecond(times.peer)}`,
    ratio: shownRatio(ratioOf(times.peer, times.ours)),
    goal: '',
    met: null,
  };
  const sorted = each.toSorted((a, b) => a - b);
  const worst = sorted.at(-1) ?? 0;
  yield {
    metric: 'slowest labelled mail',
    ours: `${digits(worst)} ms, p99 ${digits(sorted[Math.floor(0.99 * sorted.length)] ?? 0)}`,
    peer: '',
    ratio: '',
    goal: `< ${WORST_MS_MAX} ms each`,
    met: worst < WORST_MS_MAX,
  };
}
