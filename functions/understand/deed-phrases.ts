import { people } from './named-people.ts';
import { wordsIn } from './pronouns.ts';
import { enumerated, hasLooseVerb, said, trimmedThing, type Speaking } from './turned-things.ts';

/** What somebody is advised, offered or invited to do, behind `to`. `reaches`: it is done to the contact. */
export type Phrase = { readonly words: string; readonly reaches: boolean };

/** `learn r` → learn R, `intro me to bob` → introduce me to Bob. Null unless it begins with one of `verbs`. */
export function deedPhrase(text: string, verbs: ReadonlySet<string>, speaking: Speaking): Phrase | null {
  const bare = trimmedThing(text.replace(ADVERBS, '').replace(/^intro /i, 'introduce ').replace(/^(?:make|do|give) (?:me )?(?:an )?intro(?:duction)? (?=to|with)/i, 'introduce me '));
  const [verb = '', ...more] = bare.split(' ');
  const list = bare.split(/, (?:and )?/);
  if (list.length > 1 && list.every((one) => verbs.has(one.split(' ', 1)[0]?.toLowerCase() ?? ''))) return together(list.map((one) => deedPhrase(one, verbs, speaking)));
  const two = bare.split(AND_DO);
  if (two.length === 2 && verbs.has((two[1] ?? '').split(' ', 1)[0]?.toLowerCase() ?? '')) return together(two.map((one) => deedPhrase(one, verbs, speaking)));
  if (!verbs.has(verb.toLowerCase().replace(/,$/, ''))) return null;
  if (more.length === 0) return ALONE.test(verb) ? { words: verb.toLowerCase(), reaches: COMES.test(verb) } : null;
  const meets = MEETS.exec(bare);
  const [, lead = '', whom = ''] = meets ?? [];
  const toContact = /^(?:her|him|them)\b(?! (?:team|lab|boss|colleague|manager|friend)s?\b)/i.test(whom) || speaking.called.includes((whom.split(/[ ,.]/)[0] ?? '').toLowerCase());
  const named = meets === null || toContact ? null : people(whom, speaking);
  if (named !== null) return { words: `${lower(lead)} ${named}`, reaches: false };
  if (meets !== null && MUST_NAME.test(lead)) return null;
  const words = wordsIn(lower(bare));
  if (hasLooseVerb(words.slice(1))) return null;
  const turned = said(words, speaking);
  return turned === null ? null : { words: turned, reaches: COMES.test(turned) || /^(?!read|follow|watch)[a-z-]{2,} you\b/.test(turned) || (/^(?:send|tell|ask|show|let|give|keep|invite|bring)\b.{0,40} you\b/.test(turned)) || /^(?:e-?mail|mail|message|text|call|contact|write|reach|get|come|follow|check|talk|meet|add|connect|stop|drop|ask)\b.{0,30} you\b/.test(turned) };
}

/** `email bob and ask for a meeting` */
const AND_DO = / and (?=[a-z]{3,})/i;

function together(phrases: readonly (Phrase | null)[]): Phrase | null {
  const found = phrases.filter((phrase) => phrase !== null);
  return found.length === phrases.length ? { words: enumerated(found.map(({ words }) => words).join(found.length > 2 ? ', ' : ' and ')), reaches: found.some(({ reaches }) => reaches) } : null;
}

const ADVERBS = /^(?:(?:also|definitely|really|just|maybe|always|probably|first|then|even|totally|generally) )+/i;
/** Whom one meets: people, unless it is the contact. */
const MEETS = /^((?:talk|speak|chat)(?:ing)? (?:to|with)|(?:reach out to|get in touch with|connect with|contact|e-?mail|message|write to|meet(?: up)?(?: with)?|ask|follow|add|look up|introduce me to|introduce us to|connect me (?:with|to)|put me in (?:touch|contact) with|refer me to|hook me up with|link me (?:up )?with)) (.+)$/i;
const MUST_NAME = /^(?:introduce|connect me|put me|hook|link)/i;
const ALONE = /^(?:apply|network|practice|practise|code|write|read|volunteer|travel|help)$/i;
/** What one is invited to. */
const COMES = /^(?:come|visit|stop by|drop by|swing by|join you|shadow|sit in|use your|stay in touch|keep in touch|stay in contact|call you|come back|tour)\b/i;

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What one is advised to do. None of them can be a telling-off. */
export const ADVISED: ReadonlySet<string> = new Set(
  ('change switch learn apply take read email mail write talk speak reach contact ask look try join build start practice practise focus check prepare network use study follow attend go do get keep work make add put tailor send find connect visit watch consider include highlight quantify mention volunteer come submit sign choose pick think pursue enroll enrol spend explore narrow stick stay give call message meet listen be search document publish contribute create develop gain specialize specialise show share set plan post present register research review save bring target update upload invest intern experiment draw paint sketch design code leave compete cold-email shadow stop drop let invite see experience finish major minor double record perform').split(' '),
);

/** What the contact offers or promises to do. */
export const OFFERED: ReadonlySet<string> = new Set(
  'send forward introduce connect put share refer look review read check help pass ask talk write recommend keep let show give meet answer email e-mail call get invite mentor teach find set arrange speak explain lend bring proofread edit go be host supervise support advise coach walk make sit hand submit nominate sponsor vouch tell add drop link provide practice practise do chat reach follow hook schedule take discuss prepare run organize organise serve sign'.split(' '),
);

/** What the contact kindly did, behind `took the time to`, `was kind enough to`, `helped me`. */
export const DONE: ReadonlySet<string> = new Set([
  ...OFFERED,
  ...'understand figure prepare practice improve fix debug solve plan choose decide think apply learn see start narrow build polish structure rewrite finish work realize realise feel listen describe try use watch join shadow observe visit play touch hold borrow test sketch draft brainstorm navigate pick organise organize compare settle'.split(' '),
]);

/** `taking a class` → take a class. Null if its verb is not known. */
export function withoutIng(text: string): string | null {
  const [, stem = '', rest = ''] = /^([a-z]{2,20})ing((?: .*)?)$/i.exec(text) ?? [];
  const verb = [stem, `${stem}e`, stem.slice(0, -1)].find((one) => ADVISED.has(one.toLowerCase()));
  if (stem === '' || verb === undefined || (ALSO_NOUNS.test(stem) && !/^(?: (?:an?|the|my|some|more|at|in|on|for|to|with|as|about|from)\b|$)/i.test(rest))) return null;
  return `${verb}${rest}`;
}

/** `networking events`, `research labs`: behind a bare noun these are part of it. */
const ALSO_NOUNS = /^(?:network|work|study|research|plan|train|design|draw|paint|cod|writ|record|practi[cs]|publish|read|compet|market|volunteer)$/i;
