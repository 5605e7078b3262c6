import { inEnglish } from './languages.ts';

/** A stretch of words that may be one command. */
export type Clause = {
  /** As written. */
  readonly raw: string;
  /** Lower case, in English as far as the lexicon goes, without courtesies and outer punctuation. */
  readonly plain: string;
  readonly asks: boolean;
  readonly negates: boolean;
};

/** A part of a sentence and what stood between it and the part before. */
export type Part = { readonly before: string; readonly text: string };

/** Longer clauses are prose: no phrase reads them, and only their beginning and their end are looked at. */
export const CLAUSE_CHARACTERS_MAX = 300;

export function clauseOf(raw: string): Clause {
  const words = raw.slice(0, CLAUSE_CHARACTERS_MAX).toLowerCase().normalize('NFC').replaceAll(/[‘’`´]/g, "'").replaceAll(/\s+/g, ' ').trim();
  const bare = trimmed(/\p{L}/u.test(words) ? words.replaceAll(PICTURES, ' ').trim() : words);
  const kind = trimmed(bare.replace(COURTESY_BEFORE, '').replace(COURTESY_BEHIND, ''));
  const plain = inEnglish(kind === '' ? bare || words : kind);
  return { raw: raw.trim(), plain, asks: /\?["')\s]*$/.test(raw.slice(-20)) || ASKS.test(plain), negates: NEGATES.test(plain) };
}

/** Beside words they add nothing; alone they are an answer. */
const PICTURES = /(?:\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|\uFE0F|\u200D)+/gu;
const COURTESY_BEFORE = /^(?:(?:please|pls|plz|ok|okay|oh|oops|sorry|hey|hi|so|well|actually|also|then|and|but),? )+/;
/** `, thanks` is a part of its own. */
const COURTESY_BEHIND = /(?:(?<!,) (?:please|pls|plz|thanks|thank you|thx|for now|lol|haha|though|too|por favor|bitte|s'il te plaît|s'il vous plaît))+$/;
const ASKS = /^(?!did it(?:$| (?:yesterday|today|already|just|this|last|on)\b))(?:(?:should|shall|do|does|did|can|could|would|may|might|must|is|are|was|were|has|have) (?:i|we|you|she|he|they|it|there|this|that)\b|(?:what|why|when|where|how|which|who|whom|whose)\b)/;
const NEGATES = /\b(?:not|no|never|none|nothing|nobody|without|cannot|cant|dont|didnt|doesnt|wont|isnt|arent|havent|hasnt|unless)\b|n't\b/;

/** Outer punctuation says nothing, except a lone question mark. */
function trimmed(text: string): string {
  if (/^\?+$/.test(text)) return '?';
  return text.replace(/^[\s"'“”«»*_~>,.:-]+/, '').replace(/[\s"'“”«»*_~,.:;!?…。！？-]+$/, '');
}

/** Sentences as written; lines that a mail client has wrapped belong together. */
export function sentencesOf(text: string): readonly string[] {
  return unwrapped(text).flatMap(sentencesOfLine);
}

function sentencesOfLine(line: string): readonly string[] {
  const sentences: string[] = [];
  for (const piece of line.replaceAll(EMOTICON, '.').split(/;|(?<=[.!?…])\s+|(?<=[。！？])/)) {
    const sentence = piece.trim();
    const last = sentences.at(-1);
    if (last !== undefined && ABBREVIATION.test(last.slice(-ABBREVIATION_CHARACTERS_MAX))) sentences[sentences.length - 1] = `${last} ${sentence}`;
    else if (/[^\s.!…]/.test(sentence)) sentences.push(sentence);
  }
  return sentences;
}

const ABBREVIATION_CHARACTERS_MAX = 8;

const EMOTICON = /(?:[.!]| )[:;]-?[()DP](?=\s|$)/g;
const ABBREVIATION = /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|vs|approx|e\.g|i\.e|[a-z])\.$|^\d{1,2}\.$/i;

/** Mail clients wrap at 72 to 78 characters; a line that long without an end goes on in the next one. */
const WRAPPED_CHARACTERS_MIN = 60;

function unwrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let open = false;
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (open && line !== '') lines[lines.length - 1] += ` ${line}`;
    else lines.push(line);
    open = line.length >= WRAPPED_CHARACTERS_MIN && !/[.!?:;]$/.test(line);
  }
  return lines.filter((line) => line !== '');
}

/** More parts than this are prose. */
const PARTS_MAX = 12;

/** Decision 17: a sentence may change its subject at `, ` and ` and ` and ` - `. */
export function partsOf(sentence: string): readonly Part[] {
  const pieces = sentence.replaceAll(/\s+/g, ' ').split(/(,\s|\sand\s|\s[-–—]\s)/i);
  const parts: Part[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const part = { before: at === 0 ? '' : (pieces[at - 1] ?? ''), text: pieces[at] ?? '' };
    const last = parts.at(-1);
    if (parts.length < PARTS_MAX || last === undefined) parts.push(part);
    else parts[parts.length - 1] = { ...last, text: last.text + part.before + part.text };
  }
  return parts;
}

/** The words of parts, as they were written. */
export function written(parts: readonly Part[]): string {
  return parts.map(({ before, text }, at) => (at === 0 ? text : before + text)).join('').trim();
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
