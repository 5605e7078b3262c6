import { HAN_LANGUAGE, LANGUAGES, WHOLE, type Language } from './command-lexicon.ts';

/**
 * A clause of another language as an English one: a whole phrase, or the verb of a harmless command with what
 * stands beside it, whose days `takeDay` reads in any language. No language is detected: all are read at once, and
 * a word that is left over in the end makes the clause no command. Null: it is none of them.
 */
export function inEnglish(plain: string): string | null {
  if (plain.length > CHARACTERS_MAX || /[,;] /.test(plain)) return null;
  const flat = bare(plain);
  return PHRASES.get(flat) ?? (HAN.test(plain) ? framedHan(plain.replaceAll(' ', '')) : framed(plain.split(' '), flat.split(' ')));
}

/** Longer clauses are no command. */
const CHARACTERS_MAX = 120;
const HAN = /\p{Script=Han}/u;

/** As it is typed on a keyboard without accents. */
function bare(text: string): string {
  return /^[\0-\x7F]*$/.test(text) ? text : text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss');
}

const PHRASES: ReadonlyMap<string, string> = new Map(
  Object.entries(WHOLE).flatMap(([english, foreign]) => foreign.split('|').map((phrase): [string, string] => [bare(phrase), english])),
);

type Read = { readonly verbs: ReadonlyMap<string, string>; readonly little: ReadonlySet<string>; readonly not: ReadonlySet<string> };

const READ: readonly Read[] = LANGUAGES.map(asRead);

function asRead({ verbs, little, not }: Language): Read {
  return {
    verbs: new Map(Object.entries(verbs).flatMap(([english, foreign]) => foreign.split('|').map((verb): [string, string] => [bare(verb), english]))),
    little: new Set(bare(little).split(' ')),
    not: new Set(bare(not).split(' ')),
  };
}

/** `on s'est vus mardi` → `we met mardi` */
function framed(words: readonly string[], flat: readonly string[]): string | null {
  const plain = flat.map((word) => (/[^a-z'-]/.test(word) ? word.replaceAll(/^[¿¡(]+|[),.!]+$/g, '') : word));
  if (!plain.some((word) => OPENS_A_VERB.has(word))) return null;
  for (const { verbs, little, not } of READ) {
    const found = verbIn(plain, verbs);
    if (found === null) continue;
    const left = words.filter((_, at) => (at < found.at || at >= found.at + found.length) && !little.has(plain[at] ?? ''));
    const said = left.filter((word) => !not.has(bare(word)) && !(found.english.startsWith('snooze') && PURPOSE.test(bare(word)))).map((word) => (UNTIL.has(bare(word)) ? 'until' : word));
    if (left.every((word) => !not.has(bare(word)))) return `${found.english} ${said.join(' ')}`.trim();
    return said.length === 0 && DENIED.has(found.english) ? 'not yet' : null;
  }
  return null;
}

/** `recuérdame el lunes escribirle`: what is to be done then. */
const PURPOSE = /^\p{L}{2,}(?:ar|er|ir)(?:le|lo|la|les|los|las|te)$/u;

const UNTIL: ReadonlySet<string> = new Set("bis hasta ate tot tills fino finche jusqu'au jusqu'a jusqu'en".split(' '));

/** Verbs of a report: without them is "not yet". */
const DENIED: ReadonlySet<string> = new Set(['replied', 'sent', 'we met']);
const VERB_WORDS_MAX = 4;

/** Hardly any English clause has one of these. */
const OPENS_A_VERB: ReadonlySet<string> = new Set(READ.flatMap(({ verbs }) => [...verbs.keys()].map((verb) => verb.split(' ')[0] ?? '')));

/** The longest verb of the language. */
function verbIn(words: readonly string[], verbs: ReadonlyMap<string, string>): { readonly english: string; readonly at: number; readonly length: number } | null {
  for (let length = VERB_WORDS_MAX; length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const english = verbs.get(words.slice(at, at + length).join(' '));
      if (english !== undefined) return { english, at, length };
    }
  }
  return null;
}

const [HAN_VERBS, HAN_LITTLE, HAN_NOT] = [
  Object.entries(HAN_LANGUAGE.verbs).flatMap(([english, foreign]) => foreign.split('|').map((verb) => ({ english, verb }))).toSorted((a, b) => b.verb.length - a.verb.length),
  new RegExp(HAN_LANGUAGE.little, 'gu'),
  new RegExp(HAN_LANGUAGE.not, 'u'),
];

/** The same where words are not set apart. */
function framedHan(text: string): string | null {
  const found = HAN_VERBS.find(({ verb }) => text.includes(verb));
  if (found === undefined) return null;
  const rest = text.replace(found.verb, ' ').replaceAll(HAN_LITTLE, '').trim();
  if (!HAN_NOT.test(rest)) return `${found.english} ${rest}`.trim();
  return DENIED.has(found.english) && rest.replace(HAN_NOT, '') === '' ? 'not yet' : null;
}
