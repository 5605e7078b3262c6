import type { Promised } from '#model/intent.ts';
import { sentencesOf } from './clauses.ts';
import type { Scope } from './scope.ts';
import { promisedToThem } from './promised-to-them.ts';
import { takeDayOrSeason } from './tails.ts';

const TEXT_CHARACTERS_MAX = 2_000;
const SENTENCES_MAX = 40;
const CLAUSE_CHARACTERS_MAX = 240;
const PROMISES_MAX = 5;
/** A reminder needs no more. */
const PROMISE_CHARACTERS_MAX = 100;

/** What the student says they will do for somebody, in their words, and by when: `I'll send my CV by Friday` → send my CV. */
export function promisesIn(text: string, name: string | null, scope: Scope): readonly Promised[] {
  const found = sentencesOf(text.slice(0, TEXT_CHARACTERS_MAX).replaceAll('’', "'"))
    .slice(0, SENTENCES_MAX)
    .filter((sentence) => !/\?\s*$/.test(sentence))
    .flatMap((sentence) => sentence.split(NEW_CLAUSE))
    .map((clause) => promiseIn(clause.replace(LIST_MARK, '').trim().slice(0, CLAUSE_CHARACTERS_MAX), name, scope))
    .filter((promise) => promise !== null);
  return found.filter(({ text: what }, at) => found.findIndex((other) => other.text === what) === at).slice(0, PROMISES_MAX);
}

const NEW_CLAUSE = /, (?=(?:and |but |so )?(?:she|he|they|i|we|it|then|also|promised|will|need)\b)| (?:and|but|then|because|since|so|as) (?=(?:also )?(?:she|he|they|i|i'll|we|it|need|have|promised|will|should|then)\b)| [-–—] | (?=\d[.)] )/i;

const LIST_MARK = /^\s*(?:[-*•]\s|\d{1,2}[.)]\s)?/;

/** Not a condition, not a wish, nothing denied. */
const NO_PROMISE = /\b(?:if|unless|whether|maybe|perhaps|might|never|already|not|wish|hope)\b|n't\b/i;
const REMEMBER_TO = /\b(?:don't|do not|not|never|can't) forget to\b/i;

/** `send me the link` is what they will do, `email Lee` is done for somebody else. */
function isForSomebodyElse(what: string, name: string | null): boolean {
  const [, whom = ''] = /^(?:e-?mail|mail|write|message|text|call|tell|ask|reach out|follow up|check in)(?: to| with)? (\p{Lu}\p{L}+)/u.exec(what) ?? [];
  return /^[\p{L}-]+ (?:to )?(?:me|us)\b/iu.test(what) || (whom !== '' && name?.split(' ')[0]?.toLowerCase() !== whom.toLowerCase());
}

function promiseIn(clause: string, name: string | null, scope: Scope): Promised | null {
  const said = NO_PROMISE.test(clause.replace(REMEMBER_TO, '')) ? null : saidIn(clause, name);
  if (said === null) return null;
  const { words, by } = withoutDay(said.what, said.before, scope);
  if (words === '' || (by === null && ONLY_TO_WRITE.test(words))) return null;
  const text = `${said.verb}${words}`;
  return { text: shortened(text), toThem: promisedToThem(text, name, said.verb !== ''), by };
}

/** What is promised in the first way of saying so that fits, and what stands before it. */
function saidIn(clause: string, name: string | null): { readonly what: string; readonly before: string; readonly verb: string } | null {
  for (const { says, verb } of WAYS) {
    const match = says.exec(clause);
    const { what, them, they, to } = match?.groups ?? {};
    if (match === null || what === undefined || ![them, they, to].every(isSomebody) || isForSomebodyElse(what, name)) continue;
    return { what, before: clause.slice(0, match.index + match[0].length - what.length), verb };
  }
  return null;
}

function isSomebody(word: string | undefined): boolean {
  return word === undefined || /^(?:her|him|them|she|he|they)$/i.test(word) || /^\p{Lu}/u.test(word);
}

/** To be in touch is what all of this is for; it is a promise only with its day. */
const ONLY_TO_WRITE = /^(?:e-?mail|write|message|text|call|follow up|reach out|check in|send (?:her|him|them) an? (?:e-?mail|mail|message|note))(?: (?:to|with))?(?: (?:her|him|them|\p{Lu}\S*(?: \p{Lu}\S*)?))?$/u;

/** A pronoun, or a word that has to be a name: `isSomebody`. A pattern cannot say so: after long use the V8 of Node 24 forgets the flag `i` around `(?-i:…)`. */
const WORD = "[a-zß-ÿ][^\\s,.;:']+";
const THEM = `(?<them>her|him|them|${WORD})`;
const THEY = `(?<they>she|he|they|${WORD}) (?:also |just |kindly |even )*`;
const STARTS = '^(?:and |so |also |then |but |now )*';
const I = "(?:i|we) (?:also |still |just |really |definitely |probably |actually |now )*";
/** The student says so; their `I` may be left out at the beginning. */
const MINE = `(?:${STARTS}|(?<![\\w'])${I}|(?<![\\w'])i(?:'ve| have) )`;
const THEIRS = "(?<![\\w'])";
/** What is done for somebody by its nature; and what is so with somebody to do it for. */
const SENDS = '(?:send|forward|share|introduce|follow up with|report back|get back to|return|e-?mail|mail|submit)';
const SENDS_TO = '(?:write|message|text|call|show|give|bring|tell|drop|pass|let|keep|update|connect|invite|help|ask|buy|get|lend|find|make|reach out to|check in with)';
const DEED = `(?<what>(?:${SENDS}|${SENDS_TO}(?= (?:to |back to |with )?(?<to>her|him|them|${WORD})(?![\\w'])))(?!\\w).{2,240})`;
const ANY_DEED = '(?!be (?:able|happy|there)\\b)(?<what>\\w{2,}.{2,240})';
const THING = '(?<what>(?!(?:to|me|her|him|them|that|not|no|none|nothing)(?!\\w)).{2,240})';

type Way = { readonly says: RegExp; readonly verb: string };

function way(source: string, verb = ''): Way {
  return { says: new RegExp(`${source}$`, 'i'), verb };
}

/** In their order; `verb` is added where the words are of a thing: `she wants my portfolio`. */
const WAYS: readonly Way[] = [
  way(`${MINE}(?:promised|committed|pledged)(?: (?:to )?${THEM})?(?: that)? (?:to|${I}?(?:would|will)|i'd|i'll) ${ANY_DEED}`),
  way(`${MINE}(?:said|told ${THEM}|mentioned)(?: that)? (?:i'd|i'll|i would|i will) ${ANY_DEED}`),
  way(`${MINE}(?:promised|owe)(?: ${THEM})? (?<what>(?:my|a|an|the|some|our) .{2,240})`, 'send '),
  way(`^(?:i )?(?:promise[ds]?|to-?do)(?::| -)? ${DEED}`),
  way(`^(?:i )?(?:promise[ds]?(?::| -)?|to-?do:) ${THING}`, 'send '),
  way(`${THEIRS}${THEY}(?:asked|wants|wanted|expects|needs|would like|'d like|told) me to ${DEED}`),
  way(
    `${THEIRS}${THEY}(?:wants|wanted|needs|needed|asked for|requested|expects|would like|'d like|would love|is waiting for|is looking for|asked to see)(?: to (?:see|read|have|get))? (?<what>(?:my|a copy of my) .{2,240})`,
    'send ',
  ),
  way(`(?<![\\w'])i(?:'ll| will|'m going to| am going to|'m gonna| am gonna| plan to|'m planning to) (?:also |still |just |definitely |probably |then )*${DEED}`),
  way(`${STARTS}(?:${I})?(?:need|have|got|'ve got|ought|want|remember|don't forget|do not forget|(?:must|should) (?:remember|not forget)) to ${DEED}`),
  way(`${STARTS}(?:${I})?(?:should|must|gotta|will|going to|gonna) ${DEED}`),
];

/** What is done, without the day by which; the day may stand before it as well: `by Friday I'll send it`. */
function withoutDay(stated: string, before: string, scope: Scope): { readonly words: string; readonly by: string | null } {
  const what = stated.replace(/[\s.!,;]+$/, '');
  const { lead, taken } = dayIn(what, scope);
  const by = taken.day?.date ?? (taken.unclear === null ? (dayIn(before, scope).taken.day?.date ?? null) : null);
  const found = taken.day !== null || taken.unclear !== null;
  const words = found ? kept(what, `${lead}${taken.rest}`) : what;
  return { words: words.replace(/(?:[\s,;.!–—-]|,? (?:too|as well|also|though|then))+$/, ''), by };
}

function dayIn(text: string, scope: Scope) {
  return takeDayOrSeason(text.toLowerCase(), 'future', BEFORE_A_SEASON, scope);
}

const BEFORE_A_SEASON = /^.{0,120}?(?=\b(?:after|before|until after|once|by the end of|at the end of) )/;

/** The words of `what` that are still in `rest`, as they were written, without what led to the day. */
function kept(what: string, rest: string): string {
  const left = rest.split(' ').map(plain);
  const words: string[] = [];
  let at = 0;
  let cut = false;
  for (const word of what.split(/\s+/)) {
    if (plain(word) === left[at]) {
      words.push(word);
      at++;
      continue;
    }
    while (!cut && LEADS_TO_DAY.test(plain(words.at(-1) ?? ''))) words.pop();
    cut = true;
  }
  return at < left.length ? rest.replace(/(?: (?:by|before|until|till|on|at|this|the|for|in))+$/, '') : words.join(' ');
}

const LEADS_TO_DAY = /^(?:by|before|until|till|til|on|at|around|this|the|for|in|latest|no|later|than|end|of|sometime)$/;

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function shortened(text: string): string {
  return text.length <= PROMISE_CHARACTERS_MAX ? text : text.slice(0, PROMISE_CHARACTERS_MAX).replace(/\s\S*$/, '');
}
