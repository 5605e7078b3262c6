import { domainOf, type Address } from '#model/address.ts';
import { attributed, attributionAt } from './attribution.ts';
import { furtherFields, headerBlockAt, type HeaderBlock, type Headed } from './header-block.ts';
import { isBlank, isQuoted, nextWritten, unquote, type Lines } from './lines.ts';
import { FORWARDS_MAX } from './limits.ts';
import { statedMailbox } from './mailboxes.ts';
import { isRule, markerOf, mayEndMessage, type Marker } from './markers.ts';
import { isMarked, quotesEnd } from './quotes.ts';
import { isReplyLine } from './reply-line.ts';

/** The lines of one message, each in one place. */
export type Cut = {
  /** Stretches that the writer typed, above, between and below the history. */
  readonly typed: readonly Lines[];
  readonly history: Lines;
  /** The messages that were forwarded, one after the other; each has all that belongs to it. */
  readonly forwards: readonly Forward[];
};

/** `from`, `end`: its lines in what was cut, with all that a client drew around it. */
export type Forward = { readonly block: HeaderBlock; readonly body: Lines; readonly from: number; readonly end: number };

/**
 * Does the mail forward another one? By its subject it says so, or it answers one; `unsaid` where it does
 * neither. A bare header block or an attribution is a forwarded message below `said`, and history of a
 * conversation below `answers`; below `unsaid` only a block with a writer's address, a time and more.
 */
export type Forwarding = 'said' | 'unsaid' | 'answers';

/** Cuts one message in one pass over its lines. Below history nothing is a forward any more: somebody else forwarded it before. */
export function cut(lines: Lines, forwarding: Forwarding, assistant: Address): Cut {
  const typed: Lines[] = [];
  const history: string[] = [];
  const forwards: Forward[] = [];
  let stretch: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const context: Context = { forwarding: history.length === 0 ? forwarding : 'answers', assistant };
    const found = forwards.length === FORWARDS_MAX ? restOf(lines) : breakAt(lines, at, context);
    if (found === null) {
      stretch.push(lines[at] as string);
      at++;
      continue;
    }
    const { above = '' } = found;
    if (above !== '') stretch.push(above);
    const { words, divider } = found.kind === 'quotes' ? { words: stretch, divider: [] } : withoutDivider(stretch);
    typed.push(words);
    stretch = [];
    if (found.kind === 'forward' && history.length === 0) {
      forwards.push({ block: found.block, body: found.body, from: at - divider.length, end: found.end });
    } else {
      history.push(...divider, withoutWords(lines[at] as string, above));
      for (let line = at + 1; line < found.end; line++) history.push(lines[line] as string);
    }
    at = found.end;
  }
  typed.push(stretch);
  return { typed, history, forwards };
}

function withoutWords(line: string, above: string): string {
  return above === '' ? line : line.trimStart().slice(above.length).trimStart();
}

/** `end`: the line after it. `above`: what was typed before it on its first line. */
type Break = ({ readonly kind: 'quotes' | 'rest'; readonly end: number } | Found) & { readonly above?: string };
type Found = Omit<Forward, 'from'> & { readonly kind: 'forward' };
type Context = { readonly forwarding: Forwarding; readonly assistant: Address };

function restOf(lines: Lines): Break {
  return { kind: 'rest', end: lines.length };
}

const NO_BLOCK: HeaderBlock = { from: null, to: [], cc: [], subject: '', sentAt: null };

function breakAt(lines: Lines, at: number, context: Context): Break | null {
  const line = lines[at] as string;
  if (line === '') return null;
  if (isQuoted(line)) return quotesAt(lines, at, context);
  if (isReplyLine(line)) return restOf(lines);
  const marker = markerOf(line);
  if (marker !== null) {
    const found = belowMarker(lines, at, marker, context);
    if (found !== null) return found;
  }
  const headers = headerBlockAt(lines, at);
  if (headers !== null && isOfMail(headers.block)) {
    return isForwarded(headers.block, context) ? unquotedForward(lines, headers) : restOf(lines);
  }
  const attribution = attributionAt(lines, at, context.assistant);
  if (attribution === null) return null;
  const { above } = attribution;
  if (context.forwarding === 'said') {
    const found = attributedForward(lines, attribution);
    if (found !== null) return { ...found, above };
  }
  const below = nextWritten(lines, attribution.end);
  return isMarked(lines, below) ? { kind: 'quotes', end: quotesEnd(lines, below), above } : { kind: 'rest', end: lines.length, above };
}

/** From and To alone stand in many a log. */
function isOfMail({ subject, sentAt }: HeaderBlock): boolean {
  return sentAt !== null || subject !== '';
}

function isForwarded({ from, to, subject, sentAt }: HeaderBlock, { forwarding, assistant }: Context): boolean {
  if (forwarding !== 'unsaid') return forwarding === 'said';
  const writer = from?.address ?? null;
  return writer !== null && domainOf(writer) !== domainOf(assistant) && sentAt !== null && (to.length > 0 || subject !== '');
}

/** A client that forwards with an attribution quotes the message, or leaves all below it as it is; below the quote nothing is typed. */
function attributedForward(lines: Lines, { text, end }: { readonly text: string; readonly end: number }): Found | null {
  const below = nextWritten(lines, end);
  if (!isQuoted(lines[below])) return unquotedForward(lines, { block: attributed(text), end });
  const last = quotesEnd(lines, below);
  if (nextWritten(lines, last) < lines.length) return null;
  return { kind: 'forward', block: attributed(text), body: unquote(lines.slice(below, last)), end: last };
}

/** Lines with quote marks. Some clients forward by quoting the header block and all; what stands below the quote was typed. */
function quotesAt(lines: Lines, at: number, context: Context): Break {
  const found = context.forwarding === 'said' ? quotedForward(lines, at, context) : null;
  return found ?? { kind: 'quotes', end: quotesEnd(lines, at) };
}

function quotedForward(lines: Lines, at: number, context: Context): Found | null {
  // Only as many lines as tell whether something begins: a mail of a thousand quotes must not be copied a thousand times.
  const top = unquote(lines.slice(at, at + BEGINNING_LINES));
  const first = nextWritten(top, 0);
  if (first === top.length || isQuoted(top[first])) return null;
  const begins = markerOf(top[first] as string) ?? headerBlockAt(top, first) ?? attributionAt(top, first, context.assistant);
  if (begins === null) return null;
  const end = forwardedQuoteEnd(lines, at);
  const inner = unquote(lines.slice(at, end));
  const found = breakAt(inner, first, context);
  if (found?.kind !== 'forward') return null;
  // The header block alone is quoted, and the message stands below it as it is.
  return found.body.every(isBlank) ? unquotedForward(lines, { block: found.block, end }) : { ...found, end: pastEnd(lines, end) };
}

/** A drawn line, a free one, and the first fields of a header, each wrapped once. */
const BEGINNING_LINES = 10;

/** In a forwarded quote one line without a mark, between two that have one, was wrapped by a mail system. */
function forwardedQuoteEnd(lines: Lines, start: number): number {
  let end = quotesEnd(lines, start);
  while (end + 1 < lines.length && !isBlank(lines[end]) && isQuoted(lines[end + 1])) end = quotesEnd(lines, end + 1);
  return end;
}

function belowMarker(lines: Lines, at: number, marker: Marker, context: Context): Break | null {
  const { kind, dashes } = marker;
  if (kind === 'end') return null;
  const found = forwardBelow(lines, at, marker, context);
  const isForward = kind === 'forward' || context.forwarding === 'said' || (found !== null && isForwarded(found.block, context));
  if (found !== null) return isForward ? withWriter(found, marker) : restOf(lines);
  if (!dashes || kind === 'line') return null;
  return isForward ? withWriter(unquotedForward(lines, { block: NO_BLOCK, end: at + 1 }), marker) : restOf(lines);
}

function withWriter(found: Found, { writer }: Marker): Found {
  return found.block.from !== null || writer === '' ? found : { ...found, block: { ...found.block, from: statedMailbox(writer) } };
}

/** The header block below a marker, or behind it on the same line, and the message below that. */
function forwardBelow(lines: Lines, at: number, marker: Marker, context: Context): Found | null {
  if (marker.rest !== '') {
    const headers = headerBlockAt([marker.rest], 0);
    return headers === null ? null : unquotedForward(lines, { block: headers.block, end: at + 1 });
  }
  const first = nextWritten(lines, at + 1);
  if (first === lines.length) return null;
  if (isQuoted(lines[first])) return quotedForward(lines, first, { ...context, forwarding: 'said' });
  const headers = headerBlockAt(lines, first, marker.dashes) ?? attributedBlock(lines, first, marker, context);
  return headers === null ? null : unquotedForward(lines, headers);
}

/** Yandex prints an attribution below its marker, and then To and Subject. */
function attributedBlock(lines: Lines, first: number, { kind }: Marker, { assistant }: Context): Headed | null {
  const attribution = kind === 'line' ? null : attributionAt(lines, first, assistant);
  if (attribution === null) return null;
  const { from, sentAt } = attributed(attribution.text);
  const { block, end } = furtherFields(lines, nextWritten(lines, attribution.end));
  return { block: { ...block, from, sentAt }, end };
}

/** All that is below the header, or as much as the client says. Some clients draw a second line below the header, some quote the body. */
function unquotedForward(lines: Lines, { block, end: start }: Headed): Found {
  const first = nextWritten(lines, start);
  const drawn = isRule(lines[first]) || (first < lines.length && markerOf(lines[first] as string) !== null);
  const isSecondLine = drawn && headerBlockAt(lines, nextWritten(lines, first + 1)) === null;
  const end = messageEnd(lines, start);
  const body = withoutDivider(lines.slice(isSecondLine ? first + 1 : start, end)).words;
  const quoted = body.some((line) => !isBlank(line)) && body.every((line) => isBlank(line) || isQuoted(line));
  return { kind: 'forward', block, body: quoted ? unquote(body) : body, end: pastEnd(lines, end) };
}

/** The line of the marker that ends this message and not one inside it; the last one if some inside have none. */
function messageEnd(lines: Lines, start: number): number {
  let at = start;
  while (at < lines.length && !mayEndMessage(lines[at] as string)) at++;
  let open = 1;
  let last = lines.length;
  if (at === lines.length) return last;
  for (at = start; at < lines.length; at++) {
    const marker = markerOf(lines[at] as string);
    if (marker === null || !marker.dashes || marker.kind === 'line') continue;
    open += marker.kind === 'end' ? -1 : 1;
    if (marker.kind === 'end') last = at;
    if (open === 0) return at;
  }
  return last;
}

function pastEnd(lines: Lines, end: number): number {
  const next = nextWritten(lines, end);
  return next < lines.length && markerOf(lines[next] as string)?.kind === 'end' ? next + 1 : end;
}

/** Outlook draws a line above the header block, KMail below the message. */
function withoutDivider(lines: readonly string[]): { readonly words: Lines; readonly divider: Lines } {
  let end = lines.length;
  while (end > 0 && (isBlank(lines[end - 1]) || isRule(lines[end - 1]))) end--;
  return { words: lines.slice(0, end), divider: lines.slice(end) };
}
