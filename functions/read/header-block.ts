import type { Mailbox } from '#model/address.ts';
import type { StatedTime } from './date-field.ts';
import { oneLine } from './encoded-words.ts';
import type { Field } from './labels.ts';
import { isBlank, nextWritten, plain, type Lines } from './lines.ts';
import { HEADER_BLOCK_LINES_MAX } from './limits.ts';
import { statedMailbox, statedMailboxes } from './mailboxes.ts';
import { isRule } from './markers.ts';
import { labelled, printedField, unpacked, type PrintedField } from './printed-field.ts';
import { readStatedTime } from './stated-time.ts';

/** The header of an earlier message, as a client printed it into the text of a later one. */
export type HeaderBlock = {
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string;
  readonly sentAt: StatedTime | null;
};

/** A block, and the line after it. */
export type Headed = { readonly block: HeaderBlock; readonly end: number };

/**
 * The block that begins at `start`; null if there are not enough fields for one.
 * Below a line
 * that a client drew, labels of any language are read by what their values are.
 */
export function headerBlockAt(lines: Lines, start: number, belowMarker = false): Headed | null {
  const first = printedField(lines[start]);
  if (first === null || first.field === 'other') return null;
  const drawn = belowMarker || (first.field === null && isRule(lines[start - 1]));
  if (first.field === null && !drawn && !ABOVE_OTHERS.has(labelled(lines[start + 1])?.field)) return null;
  const packed = first.field === null ? [] : unpacked(lines[start] as string);
  const { fields, end } = packed.length > 0 ? { ...fieldsFrom(packed, 0, false), end: start + 1 } : fieldsFrom(lines, start, drawn);
  const known = fields.length < 2 ? null : placed(fields, drawn);
  return known !== null && isEnough(known) ? { block: toBlock(known), end } : null;
}

// A first label that is not known stands above others that are.
const ABOVE_OTHERS: ReadonlySet<Field | undefined> = new Set<Field>(['date', 'to', 'subject']);

/** The fields below an attribution that takes the place of From and Date; empty if none is printed there. */
export function furtherFields(lines: Lines, start: number): Headed {
  const { fields, end } = labelled(lines[start]) === null ? { fields: [], end: start } : fieldsFrom(lines, start, false);
  return { block: toBlock(placed(fields, false)), end };
}

type Fields = ReadonlyMap<Field, string>;

function fieldsFrom(lines: Lines, start: number, drawn: boolean): { readonly fields: readonly PrintedField[]; readonly end: number } {
  const fields: { field: Field | null; value: string }[] = [];
  const has = (field: Field): boolean => field !== 'other' && fields.some((one) => one.field === field);
  let at = start;
  while (at < lines.length && at - start < HEADER_BLOCK_LINES_MAX) {
    const printed = printedField(lines[at]);
    const known = printed?.field ?? null;
    const last = fields.at(-1);
    if (printed !== null && (known === null ? drawn || labelled(lines[at + 1]) !== null : !has(known))) {
      fields.push({ ...printed });
      at++;
    } else if (known === null && last !== undefined && !isBlank(lines[at]) && continues(lines, at, last)) {
      last.value = `${last.value} ${plain(lines[at])}`.trim();
      at++;
    } else if (known === null && last !== undefined && isSpread(lines, at, fields)) {
      at = nextWritten(lines, at);
      last.value = plain(lines[at]);
      at++;
    } else {
      const next = nextField(lines, at, has);
      if (next === null) break;
      at = next;
    }
  }
  return { fields, end: at };
}

/** A table whose cells are paragraphs has a free line between each label and its value, from the first field on. */
function isSpread(lines: Lines, at: number, fields: readonly PrintedField[]): boolean {
  if (fields.at(-1)?.value !== '' || !isBlank(lines[at]) || (fields.length > 1 && !isBlank(lines[at - 2]))) return false;
  const next = nextWritten(lines, at);
  return next - at <= 2 && next < lines.length && printedField(lines[next])?.field == null;
}

/** Is an unlabelled line the rest of the value above it? Wrapped recipients and subjects are. */
function continues(lines: Lines, at: number, { field, value }: PrintedField): boolean {
  const line = lines[at] as string;
  if (value === '') return (field !== 'cc' && field !== 'other') || line.includes('@');
  if (labelled(lines[at + 1]) !== null) return true;
  if (field === 'date' || field === 'subject') return false;
  const open = value.lastIndexOf('<') > value.lastIndexOf('>') || value.lastIndexOf('[') > value.lastIndexOf(']');
  return open || /[,;，；]$/.test(value) ? line.includes('@') || open : /^<[^<>\s]+@[^<>\s]+>[,;]?$/.test(plain(line));
}

/** A block from HTML may have a free line between two fields. */
function nextField(lines: Lines, at: number, has: (field: Field) => boolean): number | null {
  if (!isBlank(lines[at])) return null;
  const next = nextWritten(lines, at);
  const field = next - at <= 2 ? labelled(lines[next])?.field : undefined;
  return field === undefined || field === 'other' || has(field) ? null : next;
}

/** What labels that are not known stand for: an address is the writer's, then the reader's; a time is the date; the rest the subject. */
function placed(fields: readonly PrintedField[], drawn: boolean): Fields {
  const known = new Map<Field, string>();
  for (const { field, value } of fields) if (field !== null && !known.has(field)) known.set(field, value);
  for (const [at, { field, value }] of fields.entries()) {
    if (field !== null || value === '') continue;
    const isPerson = value.includes('@') || (at === 0 && !drawn && value.split(' ').length <= NAME_WORDS_MAX);
    if (isPerson && !known.has('from')) known.set('from', value);
    else if (!known.has('date') && readStatedTime(value) !== null) known.set('date', value);
    else if (isPerson && !known.has('to')) known.set('to', value);
    else if (drawn && !isPerson && !known.has('subject') && known.has('from')) known.set('subject', value);
  }
  return known;
}

const NAME_WORDS_MAX = 6;

function isEnough(fields: Fields): boolean {
  const named = (['from', 'to', 'date', 'subject'] as const).filter((field) => fields.has(field)).length;
  if (fields.has('from')) return named >= 2;
  return fields.has('date') && named >= 2 && /\p{Nd}/u.test(fields.get('date') ?? '');
}

function toBlock(fields: Fields): HeaderBlock {
  const value = (field: Field): string => fields.get(field) ?? '';
  // QQ and Yandex end every field with a semicolon.
  const ended = [value('from'), value('to')].some((people) => /[;；]$/.test(people));
  return {
    from: statedMailbox(value('from')),
    to: statedMailboxes(value('to')),
    cc: statedMailboxes(value('cc')),
    subject: oneLine(ended ? value('subject').replace(/[;；]$/, '') : value('subject')),
    sentAt: readStatedTime(value('date')),
  };
}
