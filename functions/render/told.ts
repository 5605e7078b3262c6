import type { Help } from '#model/relationship.ts';
import type { TurnedNote } from '#model/turned.ts';
import type { Facts } from './template.ts';

/** The pieces of notes that a letter has room for, in their order. */
export function told(turned: readonly TurnedNote[], wordsMax: number): readonly TurnedNote[] {
  return withinWords(turned, ({ thanks }) => thanks, wordsMax);
}

/** What the student will do, as far as there is room beside what they were told. */
export function promised(promises: readonly string[], pieces: readonly TurnedNote[], wordsMax: number): readonly string[] {
  return withinWords(promises, (text) => text, wordsMax - wordsIn(pieces.map(({ thanks }) => thanks).join(' ')));
}

/** Each stands behind “Thank you for”: what they did (`help`, a partial, unless a piece says it better), then what they told. */
export function thanksFor(help: Help | null, pieces: readonly TurnedNote[]): readonly Facts[] {
  const said = help !== null && pieces.some(({ thanks }) => SAYS[help].test(thanks));
  const done = help === null || said ? [] : [{ help: `thanked-${help}`, thanks: '' }];
  return [...done, ...pieces.map(({ thanks }) => ({ help: null, thanks }))];
}

const SAYS: Readonly<Record<Help, RegExp>> = {
  intro: /\bintro|\bconnecting me\b|\bin touch with\b/i,
  advice: /\b(?:advice|advis|suggest|tip)/i,
  referral: /\breferral\b|\b(?:referring|recommending) (?:me|my)\b/i,
  interview: /\b(?:get(?:ting)?|arranging|offering|giving) (?:me )?(?:an|the) interview\b/i,
  offer: /\b(?:job|internship) offer\b|\boffering me\b/i,
  internship: /\bworking with me\b/i,
};

function withinWords<T>(all: readonly T[], textOf: (one: T) => string, wordsMax: number): readonly T[] {
  let room = wordsMax;
  return all.filter((one) => {
    const size = wordsIn(textOf(one));
    if (size > room) return false;
    room -= size;
    return true;
  });
}

export function wordsIn(text: string): number {
  return text.split(' ').filter((word) => word !== '').length;
}
