import { chineseDays, isChinese } from './chinese-days.ts';
import { DAY_LEXICON, LITTLE_WORDS, NUMBER_WORDS } from './day-lexicon.ts';

/**
 * A text in lower case with its words for days in English: `am 20. oktober` → `am 20. october`. No language is
 * detected: all are read at once. The longest phrase wins, so that `guten morgen` is no day.
 */
export function daysInEnglish(text: string): string {
  const tokens = (isChinese(text) ? chineseDays(text) : text.replaceAll(GERMAN_PARTS, '$1 $2')).match(/[\p{L}\p{M}']+|[^\p{L}\p{M}']+/gu) ?? [];
  const result: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { english, length } = longestPhrase(tokens, at);
    result.push(english);
    at += length;
  }
  return inDigits(result.join('')).replaceAll(WEEKDAY_LETTERS, '').replaceAll(/(\d)(?:er|º|°|:e)(?= )/g, '$1');
}

/** For patterns on text in lower case: what words of the languages in Latin letters are made of. `\p{L}` takes long to compile. */
export const WORD = 'a-z\\d\\u00df-\\u024f';

/** The end of a text that only leads to a day: `bis zum `. */
export const LEADS_TO_DAY = new RegExp(`(?:(?:^| )(?:${LITTLE_WORDS}),?)+ ?$`);

/** `Montagnachmittag` */
const GERMAN_PARTS = /((?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)(vormittag|nachmittag|abend)/g;

const PHRASE_WORDS_MAX = 4;

const PHRASES: ReadonlyMap<string, string> = new Map(
  DAY_LEXICON.flatMap((words) => Object.entries(words).flatMap(([english, foreign]) => foreign.split('|').map((phrase): [string, string] => [phrase, english]))),
);

const NUMBER = NUMBER_WORDS.join('|').split('|').toSorted((a, b) => b.length - a.length).join('|');
const COUNTED = "(?:(?:more |business |working |school )?(?:week)?(?:days?|weeks?|months?|years?|hours?|minutes?|mins?)|o'clock|uhr|uur|heures?|ore|horas?)";
const BEFORE_HOUR = '(?:half|half past|(?:quarter|ten|twenty|twenty-five|viertel|kwart|kvart) (?:past|after|nach|over|över|to|till|of|vor|voor|i)|halb|halv|wpół do|um|à|a las|a la|alle|às|klockan|om|at|kl)';
const BEFORE_UNIT = new RegExp(`(?<![${WORD}'])(?:${NUMBER})(?=(?: ?(?:-|–|or|to) ?[${WORD}]{1,8})? ?${COUNTED}(?![${WORD}]))`, 'g');
const AS_HOUR = new RegExp(`(?<=(?<![${WORD}])${BEFORE_HOUR} )(?:${NUMBER})(?=$|[,.?!;]| (?!of|point|time))`, 'g');

/** `two weeks`, `at three`, `halb drei`: where a number counts days or hours it is put in digits. */
function inDigits(text: string): string {
  const digits = (word: string): string => String(NUMBERS.get(word) ?? word);
  return text
    .replaceAll(DUTCH_HALF, 'halb ')
    .replaceAll(BEFORE_UNIT, digits)
    .replaceAll(AS_HOUR, (word) => (ARTICLES.has(word) ? word : digits(word)));
}

/** In Dutch it is the half hour before. */
const DUTCH_HALF = /\bhalf (?=(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b)|(?<=\bom )half (?=\d)/g;
/** `at a café` */
const ARTICLES: ReadonlySet<string> = new Set('a an another ein eine einem einer un une uno um uma een en ett'.split(' '));

const NUMBERS: ReadonlyMap<string, number> = new Map(NUMBER_WORDS.flatMap((words, at) => words.split('|').map((word): [string, number] => [word, at + 1])));

/** `Di, 20.10.` says the weekday in letters that are words elsewhere; the date is enough. */
const WEEKDAY_LETTERS =
  /(?<![\p{L}'])(?:mo|di|mi|do|fr|sa|so|ma|wo|vr|za|zo|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|gio|sab|mån|tis|ons|tor|fre|lör|sön|pon|wt|śr|czw|pt|sob)\.?,? (?=\d{1,2}(?:\.\d{1,2}\.|\/\d|\.? (?:de |di |den )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))/gu;

function longestPhrase(tokens: readonly string[], at: number): { readonly english: string; readonly length: number } {
  let phrase = '';
  let found = { english: tokens[at] ?? '', length: 1 };
  for (let length = 1; length < PHRASE_WORDS_MAX * 2; length += 2) {
    const word = tokens[at + length - 1];
    if (word === undefined) break;
    phrase += word;
    const english = PHRASES.get(phrase);
    if (english !== undefined) found = { english, length };
    const gap = tokens[at + length];
    if (gap !== ' ' && gap !== '-') break;
    phrase += gap;
  }
  return found;
}
