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
  return result.join('').replaceAll(WEEKDAY_LETTERS, '').replaceAll(/(\d)(?:er|º|°|:e)(?= )/g, '$1');
}

/** The English number for a word or digits, or NaN. */
export function numberOf(word: string | undefined): number {
  return NUMBERS.get(word ?? '') ?? Number(word ?? Number.NaN);
}

const IN_WORDS = NUMBER_WORDS.join('|').split('|').toSorted((a, b) => b.length - a.length).join('|');

/** For patterns: a number in digits or in a word of any language. */
export const NUMBER = `(\\d{1,3}|${IN_WORDS})`;
export const NUMBER_IN_WORDS = `(${IN_WORDS})`;

/** The end of a text that only leads to a day: `bis zum `. */
export const LEADS_TO_DAY = new RegExp(`(?:(?:^| )(?:${LITTLE_WORDS}),?)+ ?$`);

/** `Montagnachmittag` */
const GERMAN_PARTS = /((?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)(vormittag|nachmittag|abend)/g;

const PHRASE_WORDS_MAX = 4;

const PHRASES: ReadonlyMap<string, string> = new Map(
  DAY_LEXICON.flatMap((words) => Object.entries(words).flatMap(([english, foreign]) => foreign.split('|').map((phrase): [string, string] => [phrase, english]))),
);

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
