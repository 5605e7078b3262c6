import type { KnownPerson } from '#model/intent.ts';
import { ALSO_WORDS } from './names.ts';
import { escaped } from './person-words.ts';
import { ROLE_NOUN } from './roles.ts';

/**
 * Names typed without capitals are given them: those of known people, and those with an organisation behind, as in
 * `met kofi mensah from acme`. The text keeps its length, so that places in it stay what they are.
 */
export function withCapitals(sentence: string, people: readonly KnownPerson[]): string {
  const known = people.reduce((text, { name }) => withName(text, name), sentence);
  return known.replaceAll(NAME_AND_PLACE, (whole, verb: string, role: string | undefined, name: string, at: string, place: string) => {
    const words = name.split(' ');
    if (words.some((word) => NO_NAME.has(word)) || NO_NAME.has(place)) return whole;
    return `${verb}${role ?? ''}${words.map(capital).join(' ')}${at}${place.length <= ABBREVIATION_LETTERS_MAX ? place.toUpperCase() : capital(place)}`;
  });
}

/** The full name anywhere, the first name only where a name may stand. */
function withName(text: string, name: string): string {
  const lower = name.toLowerCase();
  const [first = '', ...more] = lower.split(' ');
  if (lower.length !== name.length || !text.includes(first)) return text;
  const full = more.length > 0 && text.includes(lower) ? text.replaceAll(new RegExp(`(?<![\\p{L}@.])${escaped(lower)}(?![\\p{L}@])`, 'gu'), name) : text;
  return ALSO_WORDS.has(first) ? full : full.replaceAll(new RegExp(`(?<=${VERB} )${escaped(first)}(?![\\p{L}@.'’-]*[\\p{L}@])`, 'gu'), name.slice(0, first.length));
}

/** `ibm`, `ey` */
const ABBREVIATION_LETTERS_MAX = 3;
const VERB = '(?<!\\p{L})(?:met|met (?:up )?with|talked (?:to|with)|spoke (?:to|with)|chatted with|(?:coffee|lunch|call|chat|zoom) with|ran into|bumped into|talk to|speak (?:to|with)|reach out to|contact|and|,)';
const NAME_AND_PLACE = new RegExp(`(${VERB} )((?:(?:an?|the|my) )?${ROLE_NOUN} )?(\\p{Ll}{2,20}(?: \\p{Ll}{2,20}){0,2})( (?:from|at|of) )(\\p{Ll}[\\p{L}&]{1,20})(?!\\p{L})`, 'gu');

/** Words that stand there and are no name, and places that are no organisation. */
const NO_NAME: ReadonlySet<string> = new Set(
  ('a an the my our his her their your its this that these those some any someone somebody anyone everyone nobody people person one two three four five several many lots lot few couple bunch all both another other' +
    ' recruiters students alumni guys guy girl woman man lady folks team members staff employees engineers professor prof teacher class classmates professors lecturer him them me us you it we she he they i and or but with up to' +
    ' about who also just again there here today yesterday tomorrow tonight work school home college uni university campus church lunch dinner noon night once first last least town around what which where when how hr it' +
    ' career careers fair event panel conference hackathon office library cafe booth table desk coffee time course head part most none out in on at by for').split(' '),
);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
