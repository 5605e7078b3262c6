import { decodeWords } from './encoded-words.ts';
import { DASHED_LINES_MAX, ELIDED_BYTES_MIN, PART_HEAD_BYTES_MAX } from './limits.ts';

/** A message for the parser: without the bodies that nobody reads, and how many octets each of them had. */
export type Elided = { readonly pieces: readonly Uint8Array[]; readonly octets: readonly number[] };

/** The field that takes the place of a body: its number in `octets`. */
export const ELIDED_FIELD = 'x-elided-body';

/**
 * Leaves out the bodies of big attachments in base64. The parser looks at every byte and decodes it: 300 ms for
 * 31 MB, to learn the size of a presentation. Only below a delimiter that was declared; the alphabet of base64
 * has no dash, so a body ends at the next line that begins with two.
 */
export function elide(body: Buffer, boundary: string): Elided {
  const delimiters = new Set([`--${boundary}`]);
  const pieces: Uint8Array[] = [];
  const octets: number[] = [];
  let kept = 0;
  let at = body.subarray(0, 2).toString('latin1') === '--' ? 0 : nextDashed(body, 0);
  for (let seen = 0; at !== -1 && seen < DASHED_LINES_MAX; seen++, at = nextDashed(body, at)) {
    if (!delimiters.has(lineAt(body, at))) continue;
    const head = partHead(body, at);
    if (head === null) continue;
    const declared = boundaryOf(head.text);
    if (declared !== null) delimiters.add(`--${declared}`);
    if (!isLeftOut(head.text)) continue;
    const next = nextDashed(body, head.end);
    const end = next === -1 ? body.length : next;
    if (end - head.end < ELIDED_BYTES_MIN) continue;
    pieces.push(body.subarray(kept, head.end), Buffer.from(`${ELIDED_FIELD}: ${octets.length}\r\n\r\n`));
    octets.push(decodedOctets(body.subarray(body.indexOf(LF, head.end) + 1, end)));
    kept = end;
  }
  return { pieces: [...pieces, body.subarray(kept)], octets };
}

/** The boundary that a Content-Type states, unfolded or not; null for none. */
export function boundaryOf(fields: string): string | null {
  const match = /;\s{0,20}boundary\s?=\s?(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i.exec(fields);
  return match?.[1] ?? match?.[2] ?? null;
}

const LF = 10;
const LINE_BYTES_MAX = 300;

/** Where the next line after `at` begins that begins with two dashes. */
function nextDashed(body: Buffer, at: number): number {
  const found = body.indexOf('\n--', at);
  return found === -1 ? -1 : found + 1;
}

function lineAt(body: Buffer, at: number): string {
  const text = body.toString('latin1', at, at + LINE_BYTES_MAX);
  const end = text.indexOf('\n');
  return (end === -1 ? text : text.slice(0, end)).trimEnd();
}

/** The head of the part below a delimiter; `end`: where its empty line begins. */
function partHead(body: Buffer, delimiter: number): { readonly text: string; readonly end: number } | null {
  const start = body.indexOf(LF, delimiter) + 1;
  if (start === 0) return null;
  const text = body.toString('latin1', start, start + PART_HEAD_BYTES_MAX);
  const blank = /\n\r?\n/.exec(text);
  if (blank === null || /^\r?\n/.test(text)) return null;
  return { text: text.slice(0, blank.index + 1), end: start + blank.index + 1 };
}

/** In base64, of a type of which only name and size are told. */
function isLeftOut(head: string): boolean {
  return (
    /^content-transfer-encoding:\s{0,20}base64/im.test(head) &&
    /^content-type:\s{0,20}(?:image|audio|video|font|application)\//im.test(head) &&
    !/\/ics|\.ics|\.vcs|\.vcf|\.eml/i.test(decodeWords(head))
  );
}

/** By the length of the first line, as all have the same: counting the breaks would mean to look at every line. */
function decodedOctets(body: Buffer): number {
  const text = body.toString('latin1', 0, LINE_BYTES_MAX).trimStart();
  const characters = /^[A-Za-z0-9+/=]*/.exec(text)?.[0].length ?? 0;
  const lineBytes = characters + (text[characters] === '\r' ? 2 : 1);
  const padding = /=*\s*$/.exec(body.toString('latin1', Math.max(0, body.length - 20)))?.[0] ?? '';
  const encoded = body.length - padding.length;
  const breaks = Math.floor(encoded / lineBytes) * (lineBytes - characters);
  return Math.floor(((encoded - breaks) * 3) / 4);
}
