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

/** Was all of it told or advised, so that one could write it down? Nobody writes down an introduction. */
export function isHeard(pieces: readonly TurnedNote[]): boolean {
  return pieces.length > 0 && pieces.every(({ thanks }) => HEARD.test(thanks));
}

/** At the beginning, where the deed stands: behind it may be a course of the same name. */
const SAYS: Readonly<Record<Help, RegExp>> = {
  intro: /^(?:the offer to )?introduc(?:e|ing) (?:me|us)\b|^the (?:[a-z]+ )?intro(?:duction)?s?\b|^connecting me\b|^putting me in touch with\b/i,
  advice: /^(?:the|giving me) (?:[a-z]+ ){0,2}(?:advice|suggestions?|tips?)\b|^(?:advising|suggesting)\b/i,
  referral: /^the (?:[a-z]+ )?referral\b|^(?:referring|recommending) (?:me|my)\b/i,
  interview: /^(?:helping me get|getting|arranging|offering|giving) (?:me )?(?:an|the) interview\b/i,
  offer: /^the (?:[a-z]+ )?(?:job|internship) offer\b|^offering me\b/i,
  internship: /^working with me\b/i,
};

const HEARD = new RegExp(
  '^(?:telling|explaining|describing|talking|advising|suggesting|recommending (?!me\\b|my\\b)|pointing out|mentioning|letting me know|walking me through' +
    '|(?:showing|teaching) me (?:about|how|what|when|where|which|who|why)\\b|(?:the|giving me) (?:[a-z]+ ){0,3}(?:advice|tips?|suggestions?|recommendations?|pointers?|ideas?|insights?)\\b' +
    '|the (?:[a-z]+ ){0,2}(?:talk|chat|conversation|discussion) about\\b)',
  'i',
);

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
