import type { Id } from '#model/id.ts';
import type { KnownPerson } from '#model/intent.ts';
import type { Scope } from './scope.ts';

/** Who is named in a stretch of words. `ids` null: whom the question is about. `among`: all whom one of the names fits. `rest`: the words that name nobody. */
export type Named = { readonly ids: readonly (Id | null)[]; readonly ambiguous: boolean; readonly among: readonly Id[]; readonly rest: string };

/** `raw` is the text as written: a first name that is also a word counts only with its capital. */
export function takeNames(text: string, raw: string, scope: Scope): Named {
  const words = text.split(' ').filter((word) => word !== '');
  const ids: (Id | null)[] = [];
  const rest: string[] = [];
  let among: readonly Id[] = [];
  for (let at = 0; at < words.length; ) {
    const { people, length } = nameAt(words, at, raw, scope);
    if (length === 0) {
      rest.push(words[at] ?? '');
      at++;
      continue;
    }
    if (people.length > 1) among = people;
    else ids.push(people[0] ?? null);
    at += length;
  }
  return { ids: [...new Set(ids)], ambiguous: among.length > 0, among, rest: rest.join(' ') };
}

/** Is this person called so: full name, first name, address, or a title and the last name? */
export function isCalled(person: Pick<KnownPerson, 'name' | 'addresses'>, words: readonly string[]): boolean {
  return lengthOf(person, words.map(core), 0) === words.length;
}

export function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().normalize('NFC').split(/\s+/).filter((word) => word !== '').map(core);
}

/** The people whom the longest name at this place means; an empty list with a length means the people of the forward. */
function nameAt(words: readonly string[], at: number, raw: string, scope: Scope): { readonly people: readonly Id[]; readonly length: number } {
  const window = words.slice(at, at + NAME_WORDS_MAX).map(core);
  if (window.length === 1 || !TITLES.has(window[0] ?? '')) {
    const [first = ''] = window;
    if (ALSO_WORDS.has(first) && !raw.includes(first.slice(0, 1).toUpperCase() + first.slice(1))) return NOBODY;
  }
  if (scope.understood.some((name) => lengthOf({ name, addresses: [] }, window, 0) > 0)) {
    return { people: [], length: Math.max(...scope.understood.map((name) => lengthOf({ name, addresses: [] }, window, 0))) };
  }
  const matches = scope.people.map((person) => ({ person, length: lengthOf(person, window, 0) }));
  const length = matches.reduce((longest, match) => Math.max(longest, match.length), 0);
  if (length === 0) return NOBODY;
  const people = matches.filter((match) => match.length === length).map(({ person }) => person.id);
  const asked = people.filter((id) => scope.question?.items.some(({ contact }) => contact === id));
  return { people: asked.length === 1 ? asked : people, length };
}

const NOBODY = { people: [], length: 0 } as const;

/** The longest name that is looked for; names are compared word by word at each place, so this bounds the work. */
const NAME_WORDS_MAX = 5;

/** How many of the words from `at` on name this person; 0 = none. */
function lengthOf(person: Pick<KnownPerson, 'name' | 'addresses'>, words: readonly string[], at: number): number {
  const name = wordsOf(person.name);
  const [word = '', next = ''] = words.slice(at, at + 2);
  if (name.length > 0 && name.every((part, index) => words[at + index] === part)) return name.length;
  if (word === name[0] || person.addresses.includes(word)) return 1;
  return TITLES.has(word) && name.length > 1 && next === name.at(-1) ? 2 : 0;
}

/** A word without punctuation around it and without `'s`. */
function core(word: string): string {
  return word.toLowerCase().replace(/^[("'<]+/, '').replace(/[)"'>.,:;!?]+$/, '').replace(/['’]s$/, '');
}

const TITLES: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor']);

/** First names that are also words of a command or a day. */
export const ALSO_WORDS: ReadonlySet<string> = new Set([
  'will', 'may', 'june', 'april', 'august', 'hope', 'drew', 'see', 'an', 'do', 'so', 'you', 'he', 'my', 'long', 'can', 'in', 'no', 'on', 'even',
]);
