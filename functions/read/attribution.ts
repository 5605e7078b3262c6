import { domainOf, type Address } from '#model/address.ts';
import type { HeaderBlock } from './header-block.ts';
import { isBlank, isQuoted, nextWritten, plain, type Lines } from './lines.ts';
import { statedMailbox } from './mailboxes.ts';
import { isMarked } from './quotes.ts';
import { readStatedTime } from './stated-time.ts';
import { IN_A_SENTENCE, ON, ON_BEHIND, ON_UNSPACED, WROTE, WROTE_LAST, WROTE_WITHIN } from './wrote-words.ts';

/** The line, folded into up to five, that stands above a quote: `On Tue, 6 Oct 2026, Dana <d@firm.example> wrote:`. */
export type Attribution = {
  readonly text: string;
  readonly end: number;
  /** What the writer typed before it on the same line, which happens when a client loses a line break. */
  readonly above: string;
};

/**
 * Is there an attribution at this line? It begins as one does, ends with a colon, and says at least two of who
 * (an address), when (a date with year or a time of day) and "wrote"; above quote marks one is enough. Where the
 * address is the assistant's own, no word is needed, so that answers in any language are read.
 */
export function attributionAt(lines: Lines, start: number, assistant: Address): Attribution | null {
  if ((lines[start] as string).length < SHORTEST_CHARS || !mayClose(lines, start)) return null;
  const line = plain(lines[start]);
  const from = opening(line, plain(lines[start + 1]));
  if (from === -1) return null;
  let text = '';
  let at = start;
  for (let folded = 0; folded < FOLDED_LINES_MAX && at < lines.length; folded++) {
    const next = plain(lines[at]);
    // What looks like a quote mark may close an address that was broken: `>:`, `> wrote:`.
    if (folded > 0 && isQuoted(lines[at]) && text.split('<').length <= text.split('>').length) break;
    text = `${text} ${folded === 0 ? next.slice(from) : next}`.trim();
    at++;
    // Yahoo's app begins the quote on the same line, without a mark.
    const within = WROTE_WITHIN.exec(text);
    if (within !== null) text = text.slice(0, within.index + within[0].length);
    if (isClosed(text) || ((isBlank(lines[at]) || isQuoted(lines[at])) && UNCLOSED.test(text))) {
      const above = line.slice(0, from).replace(/[-–—\s]+$/, '');
      return isAttribution(text, isMarked(lines, nextWritten(lines, at)), assistant) ? { text, end: at, above } : null;
    }
    if (!isBlank(lines[at])) continue;
    at = nextWritten(lines, at);
    if (!plain(lines[at]).startsWith('<')) break;
  }
  return null;
}

/** Who wrote and when, for a client that forwards with such a line instead of a header block. */
export function attributed(text: string): HeaderBlock {
  const from = statedMailbox(text.slice(0, text.lastIndexOf('>') + 1).replace(/^.*\d[\d.:, ]*(?:[ap]\.?m\.?,?)?\s*/i, ''));
  const name = from?.name.replace(/^[,\s]+/, '').replace(LEADING_VERB, '') ?? '';
  return { from: from === null ? null : { name, address: from.address }, to: [], cc: [], subject: '', sentAt: readStatedTime(text) };
}

const SHORTEST_CHARS = 6;
const FOLDED_LINES_MAX = 5;
const TEXT_CHARS_MAX = 400;
const DATE_WITHIN_CHARS = 45;
const LEADING_VERB = new RegExp(`^(?:${WROTE.source})\\s+["']?`, 'iu');

/** `Mon, 5 Oct`, `5.10.2026`, `понедельник, 5 октября`, `October 5, 2026`. */
const DATED = /^(?:[-–—]{2,}\s?)?[(<]?(?:\p{L}{1,15}[.,]{0,2},? ?){0,2}\p{Nd}/u;
const NAME_FIRST = /^["“']?[\p{Lu}\p{Lo}][^.!?:：]{0,80}?["”']?\s?[<(][^\s<>()]{1,100}@/u;
const NAME = /^["“']?(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*["”']?(?:[ ,]+|$)){1,5}<?$/u;
const BROKEN_ADDRESS = /^<?[^\s<>]{1,100}@[^\s<>]{1,100}>/;
/** A date, a name and an address and nothing else, as Gmail once wrote it. */
const UNCLOSED =
  /^\p{Nd}{4}[-/]\p{Nd}{1,2}[-/]\p{Nd}{1,2}\b[^<>.!?]{1,80}<[^\s<>]{1,100}@[^\s<>]{1,100}>$|^\p{Nd}{4}-\p{Nd}\p{Nd}-\p{Nd}\p{Nd} \p{Nd}{1,2}:\p{Nd}\p{Nd} GMT[+-]\p{Nd}\p{Nd}:\p{Nd}\p{Nd} [^.!?<]{2,60}$/u;
const ADDRESS = /[^\s<>()"]@[^\s<>()"]/;
const TIME = /\p{Nd}{1,2}\s?[:.h：時시]\s?\p{Nd}{2}|(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}/u;
const SENTENCE_ENDS = /\p{Ll}{4}[.!?] \p{Lu}\p{Ll}/u;

/** Most lines are passed over by a look at their last characters, and those of the lines that may be folded to them. */
function mayClose(lines: Lines, start: number): boolean {
  for (let at = start; at < start + FOLDED_LINES_MAX && at < lines.length; at++) {
    const line = lines[at] as string;
    if (CLOSER.test(line.slice(-CLOSER_CHARS_MAX)) || (line.includes('>') && WROTE_WITHIN.test(plain(line)))) return true;
  }
  return GMT.test((lines[start] as string).slice(0, LINE_BEGINNING_CHARS));
}

// A colon, the dashes around an attribution, an address: then marks that cannot be seen.
const CLOSER = /[:：>-][\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]*$/;
const CLOSER_CHARS_MAX = 8;
const GMT = / GMT[+-]\d\d:/;
const LINE_BEGINNING_CHARS = 40;

/**
 * Where an attribution begins in this line, behind other words or at its start; -1 if none does. Only such a line
 * may be folded: a sentence above an attribution is not part of it.
 */
function opening(line: string, next: string): number {
  const starts = ON.test(line) || ON_UNSPACED.test(line);
  const behind = starts ? undefined : [...line.matchAll(ON_BEHIND)].at(-1)?.index;
  if (behind !== undefined) return behind;
  const dated = (starts || DATED.test(line)) && /\p{Nd}/u.test(line.slice(0, DATE_WITHIN_CHARS));
  return dated || isNameFirst(line, next) ? 0 : -1;
}

/** `Dana <d@firm.example>`, `Dana wrote`; the client may have wrapped the line before or inside the address. */
function isNameFirst(line: string, next: string): boolean {
  if (line.includes('@') && NAME_FIRST.test(line)) return true;
  if (WROTE.test(line)) return isClosed(line) || /\p{Nd}/u.test(line) || WROTE_LAST.test(line) || line.endsWith('<') || next.startsWith('<');
  return NAME.test(line) && BROKEN_ADDRESS.test(next) && (line.endsWith('<') || next.startsWith('<'));
}

/** `:` ends it, or `wrote ----`. */
function isClosed(text: string): boolean {
  return /[:：]$/.test(text) || (text.endsWith('--') && WROTE_LAST.test(text));
}

function isAttribution(text: string, aboveMarks: boolean, assistant: Address): boolean {
  if (text.toLowerCase().includes(`@${domainOf(assistant)}`)) return true;
  if (text.length > TEXT_CHARS_MAX || SENTENCE_ENDS.test(text)) return false;
  const addressed = ADDRESS.test(text);
  const timed = TIME.test(text);
  if (!aboveMarks && IN_A_SENTENCE.test(text)) return false;
  if (WROTE.test(text)) return aboveMarks || text.endsWith('--') || timed || (addressed && WROTE_LAST.test(text));
  if (!timed) return false;
  // In a language that is not listed, the word for "wrote" is short, and stands before the address or behind it.
  const behind = text.slice(text.lastIndexOf('@')).replace(/^[^\s<>()]*/, '').split(' ').length - 1;
  return addressed ? aboveMarks || behind <= WORDS_BEHIND_ADDRESS_MAX : aboveMarks && (ON.test(text) || DATED.test(text));
}

const WORDS_BEHIND_ADDRESS_MAX = 3;
