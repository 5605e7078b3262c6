import { fieldOf, LABEL_CHARS_MAX, type Field } from './labels.ts';
import { plain, type Lines } from './lines.ts';
import { HEADER_VALUE_CHARS_MAX, LINE_MATCH_CHARS_MAX } from './limits.ts';

/** One line of a header block. `field` is null for a label of a language that is not listed. */
export type PrintedField = { readonly field: Field | null; readonly value: string };

/** `Label: value`; bold marks and a space before the colon are passed over. Null for any other line. */
export function printedField(line: string | undefined): PrintedField | null {
  if (line === undefined || !hasColon(line)) return null;
  const text = plain(line);
  const colon = text.slice(0, LABEL_CHARS_MAX).search(COLON);
  const label = text.slice(0, Math.max(colon, 0));
  const field = colon < 1 ? null : fieldOf(label.trimEnd());
  if (field !== null) return { field, value: valueOf(line, text, label) };
  if (RIGHT_TO_LEFT.test(text.slice(-1))) {
    const behind = labelledBehind(text);
    if (behind !== null) return behind;
  }
  // A line that begins with a space continues the one above; `//` behind the colon is an address of the web.
  const isLabel = LABEL.test(label) && !/^\s/.test(line) && !text.startsWith('//', colon + 1);
  return isLabel ? { field: null, value: valueOf(line, text, label) } : null;
}

/** The same with a label that is known. */
export function labelled(line: string | undefined): (PrintedField & { readonly field: Field }) | null {
  const printed = printedField(line);
  return printed === null || printed.field === null ? null : { ...printed, field: printed.field };
}

/**
 * The lines of a block that was printed, or flattened, into one line; empty for every other line. A label may
 * stand right behind the value before it, and then begins with a capital letter: `… next week?Date: Tue`.
 */
export function unpacked(line: string): Lines {
  if (line.length < PACKED_CHARS_MIN) return [];
  const text = plain(line, HEADER_VALUE_CHARS_MAX);
  const starts: number[] = [];
  const seen = new Set<Field>();
  for (let colon = text.search(COLON); colon !== -1; colon = nextColon(text, colon + 1)) {
    const found = labelBefore(text, colon, starts.length === 0 ? 0 : (starts.at(-1) as number) + 2);
    if (found === null || (found.field !== 'other' && seen.has(found.field))) continue;
    if (starts.length === 0 && found.start > 0) return [];
    seen.add(found.field);
    starts.push(found.start);
  }
  return starts.length < PACKED_FIELDS_MIN || !seen.has('from') ? [] : starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
}

const COLON = /[:：]/;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
const LABEL = /^[*_]{0,2}\p{L}[\p{L}\p{M} /.’'()-]{0,24}[*_]{0,2}\s?$/u;
const PACKED_FIELDS_MIN = 3;
const PACKED_CHARS_MIN = 30;

function hasColon(line: string): boolean {
  return line.includes(':') || line.includes('：');
}

/** Marks of bold print belong to the label; a subject may have asterisks of its own. */
function valueOf(line: string, text: string, label: string): string {
  const whole = line.length > LINE_MATCH_CHARS_MAX ? plain(line, HEADER_VALUE_CHARS_MAX) : text;
  const value = whole.slice(label.length + 1);
  return (/[*_]/.test(label) ? value.replace(/^[*_]+/, '').replace(/[*_]+$/, '') : value).trim();
}

/** A mail written from right to left and turned round on its way has the label at the end of the line. */
function labelledBehind(text: string): PrintedField | null {
  const match = /[:：]\s*([\p{L} ]{1,20})$/u.exec(text.slice(-LABEL_CHARS_MAX));
  const field = match === null ? null : fieldOf(match[1] as string);
  return match === null || field === null ? null : { field, value: text.slice(0, text.length - match[0].length).trim() };
}

function nextColon(text: string, from: number): number {
  const at = text.slice(from).search(COLON);
  return at === -1 ? -1 : from + at;
}

/** The longest known label that ends at the colon and begins where a label may begin. */
function labelBefore(text: string, colon: number, from: number): { readonly field: Field; readonly start: number } | null {
  const end = text.charAt(colon - 1) === ' ' ? colon - 1 : colon;
  for (let start = Math.max(from, end - LABEL_CHARS_MAX); start < end; start++) {
    const first = text.charAt(start);
    if (first === ' ' || (end - start === 1 && start > 0) || !mayBegin(first, text.charAt(start - 1))) continue;
    const field = fieldOf(text.slice(start, end));
    if (field !== null) return { field, start };
  }
  return null;
}

function mayBegin(first: string, before: string): boolean {
  if (before === '' || first === '*' || first !== first.toLowerCase()) return true;
  return first === first.toUpperCase() && !/\p{L}/u.test(before);
}
