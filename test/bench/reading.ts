import { simpleParser } from 'mailparser';
import { boundaryOf } from '../../functions/read/elide.ts';
import { readHead, valueOf } from '../../functions/read/head.ts';
import { takeApart } from '../../functions/read/mime.ts';
import { read } from '../../functions/read/read.ts';
import { ASSISTANT } from '../read/fixture.ts';
import { digits, inTurns, median, ratioOf, shownRatio } from './pairs.ts';
import { sizedMails } from './sizes.ts';
import type { Measured, Row } from './table.ts';

const TURNS = { rounds: 7, warmMs: 3_000 };
/** By the name of the mail: times as fast as `simpleParser`, as the issue on speed states it. */
const GOALS: Readonly<Record<string, number>> = { '2.6 KB': 1.35, '205 KB of HTML alone': 5, '31 MB': 60 };

/** `read` finds more than `simpleParser`, which only takes a mail apart: it cuts the words and names the people. */
export async function* readingRows(): AsyncIterable<Row> {
  const raws: Buffer[] = [];
  for await (const { name, raw } of sizedMails()) {
    raws.push(raw);
    const times = await inTurns({ ours: () => read(raw, ASSISTANT), mime: () => takeApart(readHead(raw), raw), peer: () => simpleParser(raw) }, TURNS);
    const ratio = ratioOf(times.peer, times.ours);
    const goal = GOALS[name];
    yield {
      metric: `read ${name}`,
      ours: `${digits(median(times.ours))} ms, MIME alone ${digits(median(times.mime))}`,
      peer: `simpleParser ${digits(median(times.peer))} ms`,
      ratio: shownRatio(ratio),
      goal: goal === undefined ? '' : `≥ ×${goal}`,
      met: goal === undefined ? null : ratio.median >= goal,
    };
  }
  yield await equalRow('equal to simpleParser: sizes', raws);
}

/** Text, HTML and list of attachments, to be those of `simpleParser` with the options of the product, wherever it reads rightly itself. */
export async function equalRow(metric: string, raws: readonly Buffer[]): Promise<Measured> {
  const compared = raws.filter((raw) => !isMended(raw));
  let equal = 0;
  for (const raw of compared) if ((await takenApart(raw)) === (await parsed(raw))) equal++;
  return {
    metric,
    ours: `${equal} of ${compared.length} mails equal`,
    peer: `simpleParser, same options; ${raws.length - compared.length} mended mails left out`,
    ratio: '',
    goal: 'all',
    met: equal === compared.length,
  };
}

/** The library joins flowed lines across quotes (RFC 3676 §4.5), and gives up a multipart that names no boundary. */
function isMended(raw: Buffer): boolean {
  const type = valueOf(readHead(raw), 'content-type');
  return /format\s?=\s?"?flowed/i.test(raw.toString('latin1', 0, 100_000)) || (/^multipart\//i.test(type) && boundaryOf(type) === null);
}

async function takenApart(raw: Buffer): Promise<string> {
  const { text, html, attachments } = await takeApart(readHead(raw), raw);
  return JSON.stringify([words(text), words(html), attachments.map(({ name, type, octets }) => [name, type, octets])]);
}

/** As in `functions/read/mime.ts`. */
const SAME_OPTIONS = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true, keepDeliveryStatus: true, ignoreEmbedded: true };

async function parsed(raw: Buffer): Promise<string> {
  const { text, html, attachments } = await simpleParser(raw, SAME_OPTIONS);
  return JSON.stringify([words(text), words(html), attachments.map(({ filename, contentType, size }) => [filename ?? '', contentType, size])]);
}

/** An empty part is none. */
function words(text: string | false | null | undefined): string {
  return (text || '').trim();
}
