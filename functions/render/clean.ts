/** A display name of 100 KB would push the mail past the size at which mail programs cut it off. */
const LINE_CHARACTERS_MAX = 300;
/** The one value that keeps its lines is a mail that came to the wrong place; longer, the student has it anyway. */
const TEXT_CHARACTERS_MAX = 4_000;
/** Spaces and hidden characters fall away, so more is looked at than is kept; but never a whole megabyte of them. */
const SLACK = 4;

/**
 * A copy in which no string holds control or reordering characters: those let a name pose as other words or
 * as header fields. Everything becomes one line of bounded length, except what is under the key `linesUnder`.
 */
export function cleaned<T>(value: T, linesUnder: string | null): T {
  return eachString(value, '', (text, under) =>
    under === linesUnder
      ? shortened(lines(text.slice(0, TEXT_CHARACTERS_MAX * SLACK)), TEXT_CHARACTERS_MAX)
      : shortened(oneLine(text.slice(0, LINE_CHARACTERS_MAX * SLACK)), LINE_CHARACTERS_MAX),
  );
}

/**
 * Right-to-left words carry their direction with them (Unicode UAX #9 FSI…PDI), so that the sentence around them stays in
 * order. What is under a key `draft` is left alone: it goes to somebody else.
 */
export function isolated<T>(value: T): T {
  return eachString(value, '', (text, under) => (under !== DRAFT && RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text));
}

/** At most `room` UTF-16 units; never half a character. */
export function shortened(text: string, room: number): string {
  if (text.length <= room) return text;
  let kept = '';
  for (const char of text.slice(0, room)) {
    if (kept.length + char.length > room - 1) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

export function oneLine(text: string): string {
  return text.toWellFormed().replace(/[\s\u0085]/g, ' ').replace(HIDDEN, '').replace(/ {2,}/g, ' ').trim();
}

function lines(text: string): string {
  const plain = text.toWellFormed().replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replaceAll('\t', ' ');
  return plain.replace(HIDDEN, (char) => (char === '\n' ? char : '')).replace(/\n{3,}/g, '\n\n').trim();
}

/** C0, C1, soft hyphen, marks and overrides of direction, zero-width space, byte order mark; joiners stay: Persian and emoji need them. */
const HIDDEN = /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const DRAFT = 'draft';

/** `key`: what the string stands under; all within a draft stands under it. */
function eachString<T>(value: T, key: string, change: (text: string, key: string) => string): T {
  if (typeof value === 'string') return change(value, key) as T;
  if (Array.isArray(value)) return value.map((entry) => eachString(entry, key, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, eachString(entry, key === DRAFT ? DRAFT : name, change)])) as T;
}
