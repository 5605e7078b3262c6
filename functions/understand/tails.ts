import type { Id } from '#model/id.ts';
import type { Command, Unclear } from '#model/intent.ts';
import { takeDay, type Day, type TakenDay } from './dates.ts';
import type { Toward } from './day-reading.ts';
import { takeNames } from './names.ts';
import type { Scope } from './scope.ts';

/** What follows the verb of a command: a day, people (`among`: all whom a name fits that is not clear), and words that have to be explained by the command's rule. */
export type Tail = { readonly ids: readonly (Id | null)[]; readonly day: Day | null; readonly unclear: Unclear | null; readonly among: readonly Id[]; readonly rest: string };

export function readTail(text: string, raw: string, toward: Toward, scope: Scope): Tail {
  const words = toward === 'past' ? roughly(text) : text;
  const { lead, taken } = takeDayOrSeason(words, toward, BEFORE_A_SEASON, scope);
  const named = takeNames(lead + taken.rest, raw, scope);
  return { ids: named.ids, day: taken.day, unclear: named.ambiguous ? 'which_contact' : taken.unclear, among: named.among, rest: named.rest };
}

const BEFORE_A_SEASON = /^.{0,60}?(?=\b(?:after|before|until after|once) )/;

/** A season is read only by itself: `about this after spring break`. `lead`: the words that `before` found in front of it. */
export function takeDayOrSeason(words: string, toward: Toward, before: RegExp, scope: Scope): { readonly lead: string; readonly taken: TakenDay } {
  const first = takeDay(words, toward, scope);
  const lead = first.day === null && first.unclear === null ? (before.exec(words)?.[0] ?? '') : '';
  return { lead, taken: lead === '' ? first : takeDay(words.slice(lead.length), toward, scope) };
}

/** `10 min ago` is today, `the other day` is no day that could be noted. */
function roughly(text: string): string {
  return text.replace(TODAY, 'today').replace(SOME_DAY, '');
}

const TODAY = /\b(?:(?:like|about) )?(?:an?|\d{1,3}|a few|a couple(?: of)?|half an) (?:sec(?:ond)?|min(?:ute)?|hour|hr)s? ago\b|\bjust now\b|\bearlier(?: today)?\b|\bthis [ap]m\b/;
const SOME_DAY = /\b(?:the other day|(?:late |earlier )?(?:last|this) (?:week|month|semester|term)|a (?:while|few days|couple of days) (?:ago|back)|recently|over (?:the|spring|fall|winter|summer) (?:weekend|break))\b/;

/** Nobody but those named, no day: for commands that have none. */
export function readNames(text: string, raw: string, scope: Scope): Tail {
  const named = takeNames(text, raw, scope);
  return { ids: named.ids, day: null, unclear: named.ambiguous ? 'which_contact' : null, among: named.among, rest: named.rest };
}

/** Who did it and what follows, as one. */
export function joined(subject: Tail, tail: Tail): Tail {
  return { ...tail, ids: [...new Set([...subject.ids, ...tail.ids])], unclear: subject.unclear ?? tail.unclear, among: [...subject.among, ...tail.among] };
}

/** One command for each person named, or one for whom the question is about. */
export function forEach(tail: Tail, make: (about: { readonly contact: Id | null; readonly item: null }) => Command): readonly Command[] {
  return (tail.ids.length === 0 ? [null] : tail.ids).map((contact) => make({ contact, item: null }));
}

/** Words that stand for whom the question is about, or join names. */
const ABOUT_THEM = 'her him them his their she he they it this that one person contact both and a an the my our to';

/** Is every word of `rest` one of these? What is left unexplained must not be acted upon. */
export function explains(words: string): (rest: string) => boolean {
  const known = new Set(`${ABOUT_THEM} ${words}`.split(' '));
  return (rest) => rest.split(' ').every((word) => word === '' || known.has(word.replaceAll(/^[("'&]+|[)"',.:!]+$/g, '')) || word === '-');
}

/** The same, or a short phrase of place or matter behind known words: `at the fair`, `over coffee`. */
export function explainsUpTo(words: string, preposition: RegExp): (rest: string) => boolean {
  const known = explains(words);
  return (rest) => {
    if (known(rest)) return true;
    const at = preposition.exec(rest)?.index ?? -1;
    const phrase = at === -1 ? '' : rest.slice(at);
    return at !== -1 && known(rest.slice(0, at)) && phrase.split(' ').length <= PHRASE_WORDS_MAX && !/,| and |\b(?:i|we|she|he|they|if|but|because)\b/.test(phrase);
  };
}

/** `at the alumni panel of the business school` */
const PHRASE_WORDS_MAX = 8;

/** Nothing but whom it is about. */
export const NOTHING_MORE = explains('');
