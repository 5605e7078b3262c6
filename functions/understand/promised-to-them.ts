import { wordsOf } from './names.ts';
import { escaped } from './person-words.ts';
import { wordsIn, type Gender } from './pronouns.ts';
import { writtenOut } from './short-forms.ts';
import { hasLooseVerb, said } from './turned-things.ts';

/**
 * What the student will do, as it is said to the contact behind “I will”: `send her my CV` → send you my CV. Null in doubt:
 * where it is done for somebody else, or where the words do not turn safely. `wanted`: a thing that the contact asked for: `send my portfolio` → send you my portfolio.
 */
export function promisedToThem(promise: string, contact: string | null, wanted: boolean): string | null {
  const [first = '', ...more] = contact?.split(' ') ?? [];
  const fullName = new RegExp(`(${escaped(first)}) ${escaped(more.join(' '))}(?![\\p{L}'-])`, 'giu');
  const plain = writtenOut(` ${promise}`).trim().replace(fullName, '$1').replace(/^(?:also|definitely|then|just) /i, '').replace(BEHIND, '').replaceAll(' and to ', ' and ');
  const [verb = ''] = plain.split(' ', 1);
  if (!DOES.has(verb.toLowerCase()) || plain.split(' ').length > WORDS_MAX || OWN_BUSINESS.test(plain)) return null;
  const called = contact === null ? [] : wordsOf(contact);
  if (wanted && !/^send (?:my|our|an?|the|some) /i.test(plain)) return null;
  const words = wordsIn(plain.charAt(0).toLowerCase() + plain.slice(1));
  if (words.length < 2 || hasLooseVerb(words.slice(1))) return null;
  const turned = said(words, { called, gender: genderOf(plain), others: new Map() });
  return wanted ? (turned?.replace(/^send /, 'send you ') ?? null) : turned;
}

const WORDS_MAX = 14;
/** What is left of a day or a reason. */
const BEHIND = /(?:,| -| \(| because\b| so\b| bc\b).*$|(?: (?:asap|soon|later|too|as well|by|on|then|first thing))+$/i;

/** Done for somebody, or what they asked for. */
const DOES: ReadonlySet<string> = new Set(
  'send forward share introduce follow report get return email e-mail submit write message call show give bring tell drop pass let keep update connect invite help buy lend find reach check read apply look try watch finish think prepare stay'.split(' '),
);
/** Neither what they need not know, nor a word to the assistant. */
const OWN_BUSINESS = /\b(?:mom|dad|parents|homework|class tomorrow|remind|myself|roommate|me|us)\b/i;

function genderOf(text: string): Gender | null {
  const found = (['she', 'he', 'they'] as const).filter((gender) => FORMS[gender].test(text));
  return found.length === 1 ? (found[0] ?? null) : null;
}

const FORMS: Readonly<Record<Gender, RegExp>> = { she: /\b(?:she|her|hers)\b/i, he: /\b(?:he|him|his)\b/i, they: /\b(?:they|them|their)\b/i };
