import { isTitle } from './facts.ts';
import { itemAt, type Company, type Item } from './person-list.ts';
import { IS_ORGANISATION, NO_ORGANISATION, ORGANISATION } from './person-words.ts';
import { roleOfTitle } from './roles.ts';

/** A line of a list of people: the person, and what was remarked about them. */
export type Entry = { readonly item: Item; readonly remark: string };

/**
 * One person a line, with a mark or without: `- Jane Doe (Acme): loves Rust`, `Bob Ray, Globex, bob@globex.example`.
 * `heading`: the lines that announce them; `rest`: the others. A single line without a mark is a sentence, unless the
 * line above announces it.
 */
export function entriesIn(text: string, company: Company, headed: boolean): { readonly entries: readonly Entry[]; readonly heading: string; readonly rest: string } {
  const lines = text.split('\n');
  const found = headed ? lines.map((line) => entryOf(line, company)) : [];
  const entries = found.filter((entry) => entry !== null && entry !== undefined);
  const announces = (line: string, at: number): boolean => found[at] === null && /[:：]\s*$/.test(line) && found.slice(at + 1).some((entry) => entry !== null);
  const heading = lines.filter(announces).join('\n');
  if (entries.length === 0 || (entries.length === 1 && heading === '')) return { entries: [], heading: '', rest: text };
  return { entries, heading, rest: lines.filter((line, at) => found[at] === null && !announces(line, at)).join('\n') };
}

const LINE_CHARACTERS_MAX = 300;

function entryOf(line: string, company: Company): Entry | null {
  const [mark = ''] = MARK.exec(line) ?? [];
  const bare = line.slice(mark.length, mark.length + LINE_CHARACTERS_MAX).trimEnd();
  const [before, employer] = EMPLOYER_FIRST.exec(bare) ?? [];
  const personFirst = itemAt(bare, 0, company);
  const isPersonFirst = before === undefined || (personFirst !== null && !personFirst.bare && !before.includes(':'));
  const item = isPersonFirst ? personFirst : itemAt(bare, before.length, company);
  if (item === null || (item.bare && mark.trim() === '')) return null;
  const behind = bare.slice(item.end);
  // `Jane Doe told me about it` is a sentence.
  if (!/^\s*$|^\s?[,;:|(–—-]/.test(behind)) return null;
  const { organisation, title, rest } = columnsIn(behind, item.person.organisation ?? (isPersonFirst ? null : (employer ?? null)));
  const person = { ...item.person, organisation, title: item.person.title ?? title, role: item.person.role ?? roleOfTitle(title) };
  return { item: { ...item, person }, remark: remarkIn(rest) };
}

const MARK = /^\s*(?:[-*•–—+]\s+|#?\d{1,2}[.)]\s*)?/;
/** `Acme: Jane Doe` */
const EMPLOYER_FIRST = new RegExp(`^(${ORGANISATION})(?::| -| –| —) (?=\\p{Lu}\\p{Ll}+ \\p{Lu})`, 'u');

type Columns = { readonly organisation: string | null; readonly title: string | null; readonly rest: string };

/** What commas and dashes set apart: an organisation and a title, in either order; the rest is a remark. */
function columnsIn(text: string, known: string | null): Columns {
  let [organisation, title, rest]: [string | null, string | null, string] = [known, null, text];
  for (let column = 0; column < COLUMNS_MAX; column++) {
    const match = COLUMN.exec(rest);
    const value = match?.[1]?.trim() ?? '';
    if (match === null || NO_ORGANISATION.test(value)) break;
    if (title === null && isTitle(value) && value.split(' ').length <= TITLE_WORDS_MAX) title = value;
    else if (organisation === null && IS_ORGANISATION.test(value)) organisation = value;
    else break;
    rest = rest.slice(match[0].length);
  }
  return { organisation, title, rest };
}

const COLUMNS_MAX = 3;
const TITLE_WORDS_MAX = 5;
const COLUMN = /^\s?[,|–—-]\s?([^,;:|–—()]{2,60}?)(?=\s*$|\s?[,;:|(–—]| - )/u;

function remarkIn(text: string): string {
  const words = text.replace(/^[\s,;:|(–—-]+/, '').replace(/[\s)]+$/, '');
  return words.split(' ').length >= REMARK_WORDS_MIN && !words.includes('@') ? words : '';
}

/** One word beside a name is a label. */
const REMARK_WORDS_MIN = 2;
