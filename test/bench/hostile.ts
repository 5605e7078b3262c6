import { htmlToText } from '../../functions/read/html-text.ts';
import { HTML_CHARS_MAX } from '../../functions/read/limits.ts';
import { ours } from './ours.ts';
import { digits, inTurns } from './pairs.ts';
import { PEERS } from './peers.ts';
import type { Measured, Row } from './table.ts';
import { watched, type Answer, type Asked } from './watched.ts';

const SIZES_KB = [12.5, 25, 50, 100, 200, 400, 800] as const;
const TURNS = { rounds: 5, warmMs: 600 };
/** Of more than this a peer would take minutes. */
const PEER_KB = 20;
const AT_200_KB_MS_MAX = 10;
/** 2.0 is linear; the caches of the processor add a little. */
const DOUBLING_MAX = 2.3;

/** Mails that keep a reader busy: one piece over and over. Time must grow as the mail does. */
export async function* hostileRows(): AsyncIterable<Row> {
  for (const [name, piece] of TEXTS) yield await row(name, piece, segmentText, PEERS);
  for (const [name, piece] of HTML) yield await row(name, piece, segmentHtml, ['html-to-text']);
}

function segmentText(text: string): void {
  ours({ from: null, subject: 'Fwd: A place for October', isInThread: false, text });
}

function segmentHtml(html: string): void {
  segmentText(htmlToText(html.slice(0, HTML_CHARS_MAX)));
}

async function row(name: string, piece: string, segment: (body: string) => void, peers: readonly Asked['peer'][]): Promise<Measured> {
  const contenders = [PEER_KB, ...SIZES_KB].map((kb) => {
    const body = bodyOf(piece, kb);
    return [kb, () => segment(body)] as const;
  });
  const times = await inTurns(Object.fromEntries(contenders), TURNS);
  // The least of the rounds: a disturbance only ever adds.
  const at = (kb: number) => Math.min(...(times[kb] ?? []));
  const doubling = Math.max(...SIZES_KB.slice(1).map((kb) => at(kb) / at(kb / 2)));
  const answers: Answer[] = [];
  for (const peer of peers) answers.push(await watched({ peer, body: bodyOf(piece, PEER_KB) }));
  const fastest = answers.toSorted((a, b) => a.ms - b.ms)[0] as Answer;
  return {
    metric: `hostile: ${name}`,
    ours: `${digits(at(200))} ms, ×${digits(doubling)} a doubling`,
    peer: `${answers.map((answer, index) => `${peers[index]} ${shown(answer)}`).join(', ')} ms at ${PEER_KB} KB`,
    ratio: `${fastest.ended === 'answered' ? '' : '≥ '}×${digits(fastest.ms / at(PEER_KB))} at ${PEER_KB} KB`,
    goal: `≤ ${AT_200_KB_MS_MAX} ms at 200 KB, ≤ ×${DOUBLING_MAX}`,
    met: at(200) <= AT_200_KB_MS_MAX && doubling <= DOUBLING_MAX,
  };
}

function bodyOf(piece: string, kb: number): string {
  return piece.repeat(Math.ceil((kb * 1000) / piece.length)).slice(0, kb * 1000);
}

function shown({ ms, ended }: Answer): string {
  if (ended === 'failed') return `fails after ${digits(ms)}`;
  return `${ended === 'stopped' ? '≥ ' : ''}${digits(ms)}`;
}

const TEXTS: readonly (readonly [name: string, piece: string])[] = [
  ['spaces', ' '],
  ['newlines', '\n'],
  ['spaces tabs newlines', ' \t\n'],
  ['On', 'On '],
  ['lines of On', 'On 5 a b@c\n'],
  ['dashes', '-'],
  ['lines of dashes', '-----\n'],
  ['quote marks', '>'],
  ['lines of quote marks', '>\n'],
  ['quotes and answers', '> a\nb\n'],
  ['From', 'From: '],
  ['lines of From and Bcc', 'From: a\nBcc: b\n'],
  ['forwards', '---- Forwarded message ----\nFrom: a <b@c.example>\nTo: d\n\n'],
  ['digits', '1'],
  ['mixed', ' > On 5 -- \n\t\n-----\nFrom: a <b@c.example>\n\n>> wrote:\n1 2 3 schrieb: <\n> \n'],
];
const HTML: readonly (readonly [name: string, piece: string])[] = [
  ['div', '<div>'],
  ['blockquote', '<blockquote>a'],
  ['entities', 'a&amp;'],
];
