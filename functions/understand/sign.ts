import type { Occasion } from '#model/intent.ts';

/** Words that speak for an occasion. `opening`: only within the first sentences, where a mail says why it was written. */
export type Sign = {
  readonly occasion: Occasion;
  readonly weight: number;
  readonly where: 'subject' | 'opening' | 'anywhere';
  readonly says: RegExp;
};

export function sign(occasion: Occasion, weight: number, where: Sign['where'], ...alternatives: readonly string[]): Sign {
  return { occasion, weight, where, says: new RegExp(alternatives.join('|'), 'iu') };
}

/** The edges of a word in any alphabet; `\b` knows ASCII only. */
export const W = '(?<![\\p{L}])';
export const END = '(?![\\p{L}])';

/** Up to this many words between two others, with the space around them. */
export const few = (count: number): string => `(?: [^\\s.!?]{1,30}){0,${count}} `;
