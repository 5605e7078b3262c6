import type { Mailbox } from '#model/address.ts';
import type { StatedTime } from './date-field.ts';
import { oneLine } from './encoded-words.ts';
import { fieldOf, printedLabels, type Field } from './labels.ts';
import { isBlank, nextWritten, plain, type Lines } from './lines.ts';
import { HEADER_BLOCK_LINES_MAX } from './limits.ts';
import { statedMailbox, statedMailboxes } from './mailboxes.ts';
import { readStatedTime } from './stated-time.ts';

/** The header of an earlier message, as a client printed it into the text of a later one. */
export type HeaderBlock = {
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string;
  readonly sentAt: StatedTime | null;
};

/** The block that begins at `start`, and the line after it; null if there are not enough labels for one. */
export function headerBlockAt(lines: Lines, start: number): { readonly block: HeaderBlock; readonly end: number } | null {
  const first = labelled(lines[start]);
  if (first === null || first.field === 'other') return null;
  const values = new Map<Field, string>();
  let at = start;
  let last: Field = first.field;
  while (at < lines.length && at - start < HEADER_BLOCK_LINES_MAX) {
    const line = labelled(lines[at]);
    if (line !== null && (line.field === 'other' || !values.has(line.field))) {
      values.set(line.field, line.value);
      last = line.field;
      at++;
    } else if (line === null && !isBlank(lines[at]) && continues(lines, at, values.get(last) ?? '', last)) {
      values.set(last, `${values.get(last) ?? ''} ${plain(lines[at])}`.trim());
      at++;
    } else {
      const next = nextField(lines, at, values);
      if (next === null) break;
      at = next;
    }
  }
  return isEnough(values) ? { block: toBlock(values), end: at } : null;
}

/** Yahoo prints the whole block in one line, without a space between a value and the next label. */
export function unpacked(line: string): Lines {
  const starts: number[] = [];
  for (const match of line.matchAll(PACKED)) starts.push(match.index);
  return starts.map((start, index) => line.slice(start, starts[index + 1]));
}

/** `Label: value` with a known label; bold marks and a space before the colon are passed over. */
export function labelled(line: string | undefined): { readonly field: Field; readonly value: string } | null {
  if (line === undefined || line.length < 3) return null;
  const text = plain(line);
  const colon = text.slice(0, LABEL_CHARS_MAX).search(/[:：]/);
  if (colon < 1) return null;
  const label = text.slice(0, colon).replace(/[*_]/g, '').trim().toLowerCase().normalize('NFC');
  const field = fieldOf(label);
  return field === null ? null : { field, value: text.slice(colon + 1).replace(/^[*_\s]+/, '') };
}

const LABEL_CHARS_MAX = 24;
const PACKED = new RegExp(`(?<![\\p{Ll}])(?:${printedLabels().join('|')}|CC) ?[:：]`, 'gu');

/** Is an unlabelled line the rest of the value above it? Wrapped recipients and subjects are. */
function continues(lines: Lines, at: number, value: string, field: Field): boolean {
  if (value === '') return true;
  if (labelled(lines[at + 1]) !== null) return true;
  if (field === 'date' || field === 'subject') return false;
  const open = value.lastIndexOf('<') > value.lastIndexOf('>') || value.lastIndexOf('[') > value.lastIndexOf(']');
  return open || /[,;]$/.test(value);
}

/** A block from HTML may have a free line between two fields. */
function nextField(lines: Lines, at: number, values: ReadonlyMap<Field, string>): number | null {
  if (!isBlank(lines[at])) return null;
  const next = nextWritten(lines, at);
  const field = next - at <= 2 ? labelled(lines[next])?.field : undefined;
  return field === undefined || field === 'other' || values.has(field) ? null : next;
}

function isEnough(values: ReadonlyMap<Field, string>): boolean {
  const named = (['from', 'to', 'date', 'subject'] as const).filter((field) => values.has(field)).length;
  if (values.has('from')) return named >= 2;
  return values.has('date') && named >= 2 && /\d/.test(values.get('date') ?? '');
}

function toBlock(values: ReadonlyMap<Field, string>): HeaderBlock {
  const value = (field: Field): string => values.get(field) ?? '';
  return {
    from: statedMailbox(value('from')),
    to: statedMailboxes(value('to')),
    cc: statedMailboxes(value('cc')),
    subject: oneLine(value('subject').replace(/\*+$/, '')),
    sentAt: readStatedTime(value('date')),
  };
}
