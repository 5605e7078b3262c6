import type { Command } from '#model/intent.ts';
import { clauseOf, type Clause } from './clauses.ts';
import { numberNamed } from './items.ts';
import { wordsOf } from './names.ts';
import type { Scope } from './scope.ts';

/**
 * The answer to "which of these people?": a number, `the second one`, or as much of a name or an address as only one
 * of them has: `Kim`, `the one at acme`. Null if it chooses nobody: then it is read like any other words.
 */
export function choiceIn(text: string, { question, people }: Scope): readonly Command[] | null {
  if (question?.kind !== 'WHICH' || text.length > CHOICE_CHARACTERS_MAX) return null;
  const clause = clauseOf(text.replace(/\s+/g, ' ').trim());
  if (NEITHER.test(clause.plain)) return [{ cmd: 'NO', contact: null, item: null }];
  const count = question.items.length;
  const items = numbersIn(clause, count);
  if (items !== null) return items.map((item) => (item >= 1 && item <= count ? { cmd: 'YES', contact: null, item } : { cmd: 'UNKNOWN', contact: null, item: null, ask: 'which_item', text: clause.raw }));
  const words = clause.plain.split(' ').map(bare).filter((word) => word !== '' && !LITTLE.has(word));
  const asked = people.filter(({ id }) => question.items.some(({ contact }) => contact === id));
  const meant = words.length === 0 ? [] : asked.filter(({ name, addresses }) => words.every((word) => wordsOf(name).includes(word) || addresses.some((address) => address === word || address.split(/[@.]/).includes(word))));
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return [{ cmd: 'YES', contact: only.id, item: null }];
  return meant.length > 1 ? [{ cmd: 'UNKNOWN', contact: null, item: null, ask: 'which_contact', text: clause.raw }] : null;
}

/** More words are no choice. */
const CHOICE_CHARACTERS_MAX = 80;
const NEITHER = /^(?:no|nope|neither|none|nobody|no one|neither of (?:them|these)|none of (?:them|these)|neither one|not (?:them|these|any of them)|(?:somebody|someone) else)$/;
const LITTLE: ReadonlySet<string> = new Set("the one please pls it's its is was i meant mean from at of person yes that's that this ok to with her him mr ms mrs dr".split(' '));

function numbersIn({ plain }: Clause, count: number): readonly number[] | null {
  const [, list] = /^(?:(?:the |option |number |no\.? ?|nr\.? ?|item |it's |i mean(?:t)? |yes,? )*)(#?\d{1,2}(?:(?:,? and |, ?| & )#?\d{1,2})*)[.)]?(?: please)?$/.exec(plain) ?? [];
  if (list !== undefined) return [...new Set([...list.matchAll(/\d+/g)].map(([number]) => Number(number)))];
  if (/^(?:both|all|all of them|both of them)$/.test(plain)) return Array.from({ length: count }, (_, at) => at + 1);
  const [, ordinal] = /^(?:it's |i mean(?:t)? |yes,? )?(?:the )?(first|second|third|fourth|fifth|sixth|last)(?: one| person)?$/.exec(plain) ?? [];
  return ordinal === undefined ? null : [numberNamed(ordinal, count)];
}

function bare(word: string): string {
  return word.replaceAll(/^[("'<]+|[)"'>.,:;!?]+$/g, '').replace(/['’]s$/, '');
}
