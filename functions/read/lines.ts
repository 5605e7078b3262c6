import { LINE_MATCH_CHARS_MAX, LINES_MAX } from './limits.ts';

export type Lines = readonly string[];

export function toLines(text: string): Lines {
  return text.split(/\r\n|\n|\r/, LINES_MAX);
}

/** What patterns look at: a bounded beginning, plain spaces, none of the marks that cannot be seen. */
export function plain(line: string | undefined, charsMax: number = LINE_MATCH_CHARS_MAX): string {
  if (line === undefined) return '';
  const start = line.length > charsMax ? line.slice(0, charsMax) : line;
  if (!UNTIDY.test(start)) return start;
  return start.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

export function isBlank(line: string | undefined): boolean {
  return line === undefined || line === '' || BLANK.test(line);
}

/** The first line at or after `from` that is not blank; the number of lines if there is none. */
export function nextWritten(lines: Lines, from: number): number {
  let at = from;
  while (at < lines.length && isBlank(lines[at])) at++;
  return at;
}

export function isQuoted(line: string | undefined): boolean {
  return line !== undefined && QUOTED.test(line);
}

/** One level of quote marks off each line that has one. */
export function unquote(lines: Lines): Lines {
  return lines.map((line) => line.replace(QUOTED, ''));
}

/** Without blank lines at both ends. */
export function trimLines(lines: Lines): Lines {
  let end = lines.length;
  while (end > 0 && isBlank(lines[end - 1])) end--;
  return lines.slice(Math.min(nextWritten(lines, 0), end), end);
}

export function toText(lines: Lines): string {
  return trimLines(lines).map((line) => line.trimEnd()).join('\n').replaceAll('\ufeff', '');
}

// Marks of direction stand before a quote mark where the text runs from right to left.
const QUOTED = /^[\s\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]{0,4}[>＞] ?/;
// Most lines need no copy.
const UNTIDY = /^\s|\s$|\s\s|[^\x20-\x7e]/;
const BLANK = /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const SPACES = /[\s\u00a0]+/g;
