import type { Address } from '#model/address.ts';
import { attributed, attributionAt } from './attribution.ts';
import { headerBlockAt, labelled, unpacked, type HeaderBlock } from './header-block.ts';
import { announces } from './labels.ts';
import { isBlank, isQuoted, nextWritten, plain, unquote, type Lines } from './lines.ts';
import { HEADER_BLOCK_LINES_MAX } from './limits.ts';

/** The lines of one message, each in one place. */
export type Cut = {
  /** Stretches that the writer typed, above, between and below the history. */
  readonly typed: readonly Lines[];
  readonly history: Lines;
  /** The message that was forwarded; everything below its header belongs to it. */
  readonly forward: { readonly block: HeaderBlock; readonly body: Lines } | null;
};

/**
 * Cuts one message in one pass over its lines. `isForward`: the subject says so; a bare header block or an
 * attribution is a forwarded message only then, and history of a conversation otherwise. Below history nothing
 * is a forward any more: it was forwarded before, by somebody else.
 */
export function cut(lines: Lines, isForward: boolean, assistant: Address): Cut {
  const typed: Lines[] = [];
  const history: string[] = [];
  let stretch: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const found = breakAt(lines, at, isForward && history.length === 0, assistant);
    if (found === null) {
      stretch.push(lines[at] as string);
      at++;
      continue;
    }
    typed.push(found.kind === 'quotes' ? stretch : withoutDivider(stretch));
    stretch = [];
    if (found.kind === 'forward' && history.length === 0) return { typed, history, forward: found };
    const end = found.kind === 'quotes' ? found.end : lines.length;
    for (; at < end; at++) history.push(lines[at] as string);
  }
  typed.push(stretch);
  return { typed, history, forward: null };
}

type Break =
  | { readonly kind: 'quotes'; readonly end: number }
  | { readonly kind: 'rest' }
  | { readonly kind: 'forward'; readonly block: HeaderBlock; readonly body: Lines };

const NO_BLOCK: HeaderBlock = { from: null, to: [], cc: [], subject: '', sentAt: null };
const DASHES_MIN = 3;

function breakAt(lines: Lines, at: number, isForward: boolean, assistant: Address): Break | null {
  const line = lines[at] as string;
  if (line === '') return null;
  if (isQuoted(line)) return quotesAt(lines, at, isForward, assistant);
  const marker = markerOf(line);
  if (marker !== null) {
    const forward = forwardAfter(lines, at, marker.rest);
    if (marker.kind === 'forward' && (forward !== null || marker.dashes)) {
      return forward ?? { kind: 'forward', block: NO_BLOCK, body: lines.slice(at + 1) };
    }
    if (marker.kind === 'original' && forward !== null && isForward) return forward;
    if (marker.kind === 'original' && (forward !== null || marker.dashes)) return { kind: 'rest' };
  }
  const headers = labelled(line) === null ? null : headerBlockAt(lines, at);
  if (headers !== null) return isForward ? toForward(headers.block, lines.slice(headers.end)) : { kind: 'rest' };
  const attribution = attributionAt(lines, at, assistant);
  if (attribution === null) return null;
  const below = nextWritten(lines, attribution.end);
  if (isQuoted(lines[below])) return { kind: 'quotes', end: quotesEnd(lines, below) };
  return isForward ? toForward(attributed(attribution.text), lines.slice(attribution.end)) : { kind: 'rest' };
}

/** Lines with quote marks. Some clients forward by quoting the header block and all. */
function quotesAt(lines: Lines, at: number, isForward: boolean, assistant: Address): Break {
  if (isForward) {
    const inner = unquote(lines.slice(at));
    const first = nextWritten(inner, 0);
    const found = first < inner.length && !isQuoted(inner[first]) ? breakAt(inner, first, true, assistant) : null;
    if (found?.kind === 'forward') return found;
  }
  return { kind: 'quotes', end: quotesEnd(lines, at) };
}

/** Where the quote ends that holds this line; a line that was wrapped inside a link still belongs to it. */
function quotesEnd(lines: Lines, start: number): number {
  let end = start;
  let openLink = false;
  while (end < lines.length) {
    const line = lines[end] as string;
    if (!isQuoted(line) && !(openLink && !isBlank(line))) {
      const next = nextWritten(lines, end);
      if (next === end || !isQuoted(lines[next])) break;
      end = next;
      continue;
    }
    const shown = plain(line);
    openLink = shown.lastIndexOf('(') > shown.lastIndexOf(')') || shown.lastIndexOf('<') > shown.lastIndexOf('>');
    end++;
  }
  return end;
}

function markerOf(line: string): { kind: 'forward' | 'original'; dashes: boolean; rest: string } | null {
  const text = plain(line);
  const start = text.search(/[^-–—_=*\s]/);
  if (start === -1) return null;
  const body = text.slice(start);
  const close = body.search(/[-–—_=*]{2}|[:：]$/);
  const phrase = (close === -1 ? body : body.slice(0, close)).trim().toLowerCase().normalize('NFC').replaceAll("'", '’');
  const kind = announces(phrase);
  if (kind === null) return null;
  return { kind, dashes: start >= DASHES_MIN, rest: close === -1 ? '' : body.slice(close).replace(/^[-–—_=*:：\s]+/, '') };
}

function forwardAfter(lines: Lines, marker: number, rest: string): Extract<Break, { kind: 'forward' }> | null {
  if (rest !== '') {
    const packed = unpacked(rest);
    const headers = packed.length > 0 ? headerBlockAt(packed, 0) : null;
    return headers === null ? null : toForward(headers.block, lines.slice(marker + 1));
  }
  const first = nextWritten(lines, marker + 1);
  if (!isQuoted(lines[first])) {
    const headers = headerBlockAt(lines, first);
    return headers === null ? null : toForward(headers.block, lines.slice(headers.end));
  }
  // Only as many lines as a block may have: a mail of a thousand markers must not be copied a thousand times.
  const top = unquote(lines.slice(first, first + HEADER_BLOCK_LINES_MAX));
  const headers = headerBlockAt(top, nextWritten(top, 0));
  return headers === null ? null : toForward(headers.block, unquote(lines.slice(first + headers.end)));
}

/** Some clients quote the body below an unquoted header block. */
function toForward(block: HeaderBlock, body: Lines): Extract<Break, { kind: 'forward' }> {
  const quoted = body.some((line) => !isBlank(line)) && body.every((line) => isBlank(line) || isQuoted(line));
  return { kind: 'forward', block, body: quoted ? unquote(body) : body };
}

/** Outlook draws a line above the header block. */
function withoutDivider(lines: readonly string[]): Lines {
  let end = lines.length;
  while (end > 0 && (isBlank(lines[end - 1]) || /^[-_=*\s]{5,}$/.test(plain(lines[end - 1])))) end--;
  return lines.slice(0, end);
}
