import type { Clause } from './clauses.ts';
import { asWritten } from './phrase.ts';

/** An address in a clause in plain form, perhaps in brackets. */
export const STATED_ADDRESS = /<?(?:mailto:)?([^\s<>(),;:"]{1,64}@[^\s<>(),;:"@]{1,190}\.[a-z]{2,24})>?/;

export const NAME_WORDS_MAX = 6;

/** A name begins with a capital, and so does each of its longer words: `Stark Industries`, `Bank of America`. */
export function properName(words: string, clause: Clause): string | null {
  const name = asWritten(words, clause);
  const all = name?.split(' ') ?? [];
  const capital = all.every((word, at) => /^[\p{Lu}\p{N}&]/u.test(word) || (at > 0 && /^(?:of|the|for|and|de|du|di|van|&)$/.test(word)));
  return name !== null && all.length <= NAME_WORDS_MAX && capital && !A_DAY.test(words) ? name : null;
}

const A_DAY = /^(?:(?:next|this) )?(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|^\d/;
