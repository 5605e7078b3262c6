import { toText } from './encoded-words.ts';
import { CONTENT_LINE_CHARS_MAX, LINES_MAX } from './limits.ts';

/** One property of a calendar or a card: `item1.TEL;TYPE=work:+1 555 0100`. */
export type ContentLine = {
  /** In upper case, without the group. */
  readonly name: string;
  /** Names in upper case. A parameter without a name (vCard 2.1) is under the empty name. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** Decoded from its charset and from quoted-printable; escapes stand as they were written. */
  readonly value: string;
};

/**
 * The content lines of RFC 5545 §3.1, RFC 6350 §3.2 and vCard 2.1, which are one form with three accents. What
 * is no content line is left out. A line may be folded inside a character, so bytes are unfolded, not text.
 */
export function contentLines(bytes: Uint8Array, charset: string): readonly ContentLine[] {
  return unfolded(toBytesText(bytes)).slice(0, LINES_MAX).flatMap((line) => toContentLine(line.slice(0, CONTENT_LINE_CHARS_MAX), charset || 'utf-8'));
}

/** The value of a TEXT property (RFC 5545 §3.3.11, RFC 6350 §3.4); some writers escape a colon as well. */
export function unescaped(value: string): string {
  return value.replace(/\\([\s\S])/g, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char));
}

/** The parts of a structured value; an escaped separator separates nothing. */
export function structured(value: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') at++;
    else if (value[at] === ';') {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(value.slice(start));
  return parts.map((part) => unescaped(part).trim());
}

/** The first value of a parameter, or an empty text. */
export function parameter(line: ContentLine, name: string): string {
  return line.parameters.get(name)?.[0] ?? '';
}

/** One character for each byte; the line breaks and the ASCII of UTF-16 would hide among its zeros. */
function toBytesText(bytes: Uint8Array): string {
  const utf16 = UTF_16.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  const plain = utf16 === undefined ? bytes : Buffer.from(new TextDecoder(utf16.charset).decode(bytes), 'utf8');
  return Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
}

// Byte order marks, and a card or calendar that begins with `B` without one.
const UTF_16 = [
  { mark: [0xff, 0xfe], charset: 'utf-16le' },
  { mark: [0xfe, 0xff], charset: 'utf-16be' },
  { mark: [0x42, 0x00], charset: 'utf-16le' },
  { mark: [0x00, 0x42], charset: 'utf-16be' },
];

function unfolded(text: string): readonly string[] {
  const lines: { readonly pieces: string[]; readonly isQuotedPrintable: boolean }[] = [];
  let soft = false;
  for (const line of text.split(/[\r\n]+/)) {
    const last = lines.at(-1);
    if (last !== undefined && (soft || /^[ \t]/.test(line))) last.pieces.push(soft ? line : line.slice(1));
    else lines.push({ pieces: [line], isQuotedPrintable: QUOTED_PRINTABLE.test(line.slice(0, HEAD_CHARS_MAX)) });
    // A soft line break, which only vCard 2.1 and vCalendar 1.0 have.
    const open = lines.at(-1) as (typeof lines)[number];
    soft = line.endsWith('=') && open.isQuotedPrintable;
    if (soft) open.pieces.push((open.pieces.pop() as string).slice(0, -1));
  }
  return lines.map(({ pieces }) => pieces.join(''));
}

const HEAD_CHARS_MAX = 200;
const QUOTED_PRINTABLE = /^[^:]*;(?:encoding=)?quoted-printable[;:]/i;

function toContentLine(line: string, charset: string): ContentLine[] {
  const name = /^(?:[\w-]{1,60}\.)?([\w-]{1,60})(?=[;:])/.exec(line);
  if (name === null) return [];
  const { parameters, end } = parametersOf(line, name[0].length);
  if (end === line.length) return [];
  const raw = line.slice(end + 1);
  const encodings = [...(parameters.get('ENCODING') ?? []), ...(parameters.get('') ?? [])];
  const bytes = encodings.some((encoding) => /^quoted-printable$/i.test(encoding)) ? fromQuotedPrintable(raw) : raw;
  const own = parameters.get('CHARSET')?.[0] ?? charset;
  const decode = (text: string): string => (ASCII.test(text) ? text : toText(Buffer.from(text, 'latin1'), own));
  const decoded = new Map([...parameters].map(([key, values]) => [key, values.map(decode)] as const));
  return [{ name: (name[1] as string).toUpperCase(), parameters: decoded, value: decode(bytes).trim() }];
}

/** The same in every charset: the one that writes other letters so, ISO-2022-JP, needs an escape character. */
const ASCII = /^[\t\x20-\x7e]*$/;

/** Up to the first colon outside quotes; a quote without its partner is a character like others. */
function parametersOf(line: string, start: number): { readonly parameters: ReadonlyMap<string, readonly string[]>; readonly end: number } {
  const parameters = new Map<string, string[]>();
  let at = start;
  while (line[at] === ';') {
    const begin = ++at;
    const values: string[] = [];
    let key: string | null = null;
    let value = '';
    for (; at < line.length && line[at] !== ';' && line[at] !== ':'; at++) {
      const char = line[at] as string;
      const close = char === '"' ? line.indexOf('"', at + 1) : -1;
      if (close !== -1) {
        value += line.slice(at + 1, close);
        at = close;
      } else if (char === '=' && key === null) {
        key = line.slice(begin, at);
        value = '';
      } else if (char === ',') {
        values.push(value);
        value = '';
      } else {
        value += char;
      }
    }
    values.push(value);
    const name = (key ?? '').trim().toUpperCase();
    const known = parameters.get(name);
    if (known === undefined) parameters.set(name, values);
    else for (const more of values) known.push(more);
  }
  return { parameters, end: at };
}

function fromQuotedPrintable(text: string): string {
  return text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
