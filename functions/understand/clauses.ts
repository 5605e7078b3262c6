import { inEnglish } from './languages.ts';
import { spelledOut } from './wording.ts';

/** A stretch of words that may be one command. */
export type Clause = {
  /** As written. */
  readonly raw: string;
  /** Lower case, slips corrected, in English as far as the lexicon goes, without courtesies and outer punctuation. */
  readonly plain: string;
  readonly asks: boolean;
  /** `can you …`: a question in form, which asks us to do something. */
  readonly requests: boolean;
  /** `you can …`, `I want you to …`: for a lone word that stops or deletes this is not plain enough. */
  readonly led: boolean;
  readonly negates: boolean;
};

/** Longer clauses are prose: no phrase reads them, and only their beginning and their end are looked at. */
export const CLAUSE_CHARACTERS_MAX = 300;

export function clauseOf(raw: string): Clause {
  const words = raw.slice(0, CLAUSE_CHARACTERS_MAX).toLowerCase().normalize('NFC').replaceAll(/[‘’`´]/g, "'").replaceAll(/\s+/g, ' ').trim();
  const bare = trimmed(/\p{L}/u.test(words) ? words.replaceAll(PICTURES, ' ').replaceAll(/\s+/g, ' ').trim() : words);
  const foreign = inEnglish(withoutCourtesy(bare));
  const spoken = foreign ?? withoutCourtesy(spelledOut(bare));
  const request = REQUEST.exec(spoken)?.[0] ?? '';
  const lead = request === '' ? (LEAD.exec(spoken)?.[0] ?? '') : '';
  const told = spoken.slice(request.length + lead.length);
  const plain = told === '' ? spoken : withoutCourtesy(told);
  const asks = /\?["')\s]*$/.test(raw.slice(-20)) || ASKS.test(spoken);
  return { raw: raw.trim(), plain, asks, requests: asks && request !== '', led: lead !== '', negates: NEGATES.test(plain) };
}

/** Beside words they add nothing; alone they are an answer. */
const PICTURES = /(?:\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|\uFE0F|\u200D)+/gu;
const COURTESY_BEFORE =
  /^(?:(?:please|pls|plz|ok|okay|oh|oops|whoops|sorry|sry|hey|hi|hmm|ugh|yay|lol|haha|omg|so|well|actually|also|then|and|but|btw|fyi|honestly|good news|bad news|update|quick update|wait(?= no\b|,)|no wait|por favor|bitte|svp|per favore|alsjeblieft|snälla)(?:,|:|!|\.{1,3})? )+/;
/** `, thanks` is a part of its own. */
const COURTESY_BEHIND = /(?:(?:(?<!,) (?:please|pls|plz|thanks|thank you|thx|ty|for now|lol|lmao|haha|though|tho|too|as well|ok|if you can|if possible|por favor|bitte|danke|s'il te plaît|s'il vous plaît|stp|svp|per favore|grazie|alsjeblieft|tack|gracias|merci))|\s*(?:[:;]-?[()dp]|<3|xd))+$/;
const REQUEST = /^(?:can|could|would|will) you (?:please |maybe |just )*/;
const LEAD = /^(?:(?:you can|you may|feel free to|go ahead and|let's|let us|just|i want(?: you)? to|i'd like(?: you)? to|i would like(?: you)? to|i need you to) )+(?=\p{L}{3})/u;
const ASKS = /^(?!did it(?:$| (?:yesterday|today|already|just|this|last|on)\b))(?:(?:should|shall|do|does|did|can|could|would|will|may|might|must|is|are|am|was|were|has|have|any) (?:i|we|you|she|he|they|it|there|this|that|news|chance|update)\b|(?:what|why|when|where|how|which|who|whom|whose)\b)/;
const NEGATES = /\b(?:not|no|never|none|nothing|nobody|without|cannot|unless)\b|n't\b/;

function withoutCourtesy(text: string): string {
  const kind = trimmed(text.replace(COURTESY_BEFORE, '').replace(COURTESY_BEHIND, '').replaceAll(/ (?:please|pls|plz)(?= )/g, ''));
  return kind === '' ? text : kind;
}

/** Outer punctuation says nothing, except a lone question mark. */
function trimmed(text: string): string {
  if (/^\?+$/.test(text)) return '?';
  return text.replace(/^[\s"'“”«»*_~,.:-]+/, '').replace(/[\s"'“”«»*_~,.:;!?…。！？-]+$/, '');
}

/** Sentences as written; lines that a mail client has wrapped belong together. A line behind `>` was written by somebody else. */
export function sentencesOf(text: string): readonly string[] {
  return unwrapped(text.replaceAll(KEYCAP, '$1 ')).flatMap(sentencesOfLine);
}

/** `1️⃣` */
const KEYCAP = /(\d)\uFE0F?\u20E3 ?/gu;

function sentencesOfLine(line: string): readonly string[] {
  const sentences: string[] = [];
  const inList = /^#?1[.)] /.test(line);
  for (const piece of line.replaceAll(EMOTICON, '.').split(/;|(?<=[.!?…])\s+|(?<=[。！？])/)) {
    const sentence = piece.trim();
    const last = sentences.at(-1);
    if (last !== undefined && goesOn(last.slice(-ABBREVIATION_CHARACTERS_MAX), sentence, inList)) sentences[sentences.length - 1] = `${last} ${sentence}`;
    else if (/[^\s.!…]/.test(sentence)) sentences.push(sentence);
  }
  return sentences;
}

/** A full stop that ends no sentence: `Dr. Doe`, `bis 1. April`, `1. done 2. skip`. */
function goesOn(end: string, next: string, inList: boolean): boolean {
  return ABBREVIATION.test(end) || (/\b\d{1,2}\.$/.test(end) && (inList || MONTH.test(next)));
}

const ABBREVIATION_CHARACTERS_MAX = 8;
const MONTH = /^(?:jan|feb|m[aä]r|apr|ma[ijy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])/i;

const EMOTICON = /(?:[.!]| )[:;]-?[()DP](?=\s|$)/g;
const ABBREVIATION = /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|vs|approx|e\.g|i\.e|[a-z])\.$|^\d{1,2}\.$/i;

/** Mail clients wrap at 72 to 78 characters; a line that long without an end goes on in the next one. */
const WRAPPED_CHARACTERS_MIN = 60;

function unwrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let open = false;
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line.startsWith('>')) continue;
    if (open && line !== '') lines[lines.length - 1] += ` ${line}`;
    else lines.push(line);
    open = line.length >= WRAPPED_CHARACTERS_MIN && !/[.!?:;]$/.test(line);
  }
  return lines.filter((line) => line !== '');
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
