import { toAddress } from '#model/address.ts';
import type { Setting } from '#model/intent.ts';
import { isZone } from '#model/time.ts';
import { takeDay } from './dates.ts';
import { BARE, asWritten, type Meaning, type Phrase } from './phrase.ts';
import { explains, readNames } from './tails.ts';

const set = (setting: Setting, value: string | number): ReturnType<Meaning> => [{ ...BARE, cmd: 'SET', setting, value }];

const always =
  (setting: Setting, value: string): Meaning =>
  () =>
    set(setting, value);

/** `Europe/Berlin`, `Berlin`, `Eastern`. */
const zone: Meaning = ([, name = ''], clause) => {
  const known = zoneCalled(asWritten(name, clause) ?? name);
  return known === null ? null : set('zone', known);
};

function zoneCalled(name: string): string | null {
  const american = AMERICAN.get(name.toLowerCase().replace(/ time$/, ''));
  if (american !== undefined) return american;
  const wanted = name.trim().replaceAll(' ', '_').toLowerCase();
  const [only, ...more] = Intl.supportedValuesOf('timeZone').filter((one) => one.toLowerCase() === wanted || one.toLowerCase().endsWith(`/${wanted}`));
  if (only !== undefined && more.length === 0) return only;
  return name.includes('/') && isZone(name) ? name : null;
}

/** Conversations a week; more are a slip. */
const GOAL_MAX = 20;

const goal: Meaning = ([, number = '']) => {
  const count = WORDS[number] ?? Number(number);
  return Number.isInteger(count) && count >= 0 && count <= GOAL_MAX ? set('goal', count) : null;
};

/** The alternatives of a row state their value in a group each. */
function statedIn(match: RegExpExecArray): string {
  return match.slice(1).find((group) => group !== undefined) ?? '';
}

/** The student writes from there as well. */
const alias: Meaning = (match) => {
  const address = toAddress(statedIn(match));
  return address === null ? null : set('alias', address);
};

/** `bob@x.example`, `@x.example`, `anybody at x.example`: nothing between the student and them is kept. */
const neverLog: Meaning = (match) => {
  const bare = statedIn(match).replace(/^\*?@/, '');
  const address = toAddress(bare);
  return address !== null ? set('never-log', address) : IS_DOMAIN.test(bare) ? set('never-log', bare) : null;
};

/** RFC 1035 §2.3.1: letters, digits and hyphens, with a dot. */
const IS_DOMAIN = /^(?=.{4,190}$)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}$/;

/** 1 is Monday. */
const digestDay: Meaning = ([, day = '']) => {
  const number = DAYS.findIndex((name) => day.startsWith(name)) + 1;
  return number > 0 ? set('digest-day', number) : null;
};

/** `4/5`, `4 out of 5`, `rating 3`. A bare `4/5` is a date, unless a talk was asked about. */
const rate: Meaning = ([, mark = ''], { plain }, { question }) => {
  const asked = question?.kind === 'HOW_DID_IT_GO' || question?.kind === 'THANK_YOU';
  return /^\d\/5$/.test(plain) && !asked ? null : [{ ...BARE, cmd: 'RATE', mark: WORDS[mark] ?? Number(mark) }];
};

const stars: Meaning = ([all]) => [{ ...BARE, cmd: 'RATE', mark: [...all.replaceAll('\uFE0F', '')].length }];

const internship: Meaning = ([, what = ''], clause, scope) => {
  const [, place = ''] = /\b(?:at|with) (.{2,60}?)(?= (?:from|starts?|starting|begins?|beginning|ends?|ending|runs|goes|is|will|until|till|through|on|lasts)\b|[,:]| \(|$)/.exec(what) ?? [];
  const organisation = place === '' ? null : asWritten(place, clause);
  const [, opens = '', closes = ''] = /(?:, |: | \()((?:[a-z]+\.? \d{1,2}|\d{1,2}\.? [a-z]+)(?:,? \d{4})?) ?(?:-|–|to|until|through) ?([^()]{3,20})\)?$/.exec(what) ?? [];
  const [, first = opens] = /\b(?:from|starts?|starting|begins?|beginning|start date is) (.{3,40}?)(?= (?:and|to|until|till|through|thru|ends?|-|–)(?: |$)|$)/.exec(what) ?? [];
  const [, last = closes] = /\b(?:(?:and )?(?:ends?|ending|end date is|last day is|is over|finishes)|to|until|till|through|thru|is|-|–)(?: on)? (.{3,40})$/.exec(what.slice(what.indexOf(first) + first.length)) ?? [];
  const end = last === '' ? null : (takeDay(last, 'future', scope).day?.date ?? null);
  const soon = first === '' ? null : (takeDay(first, 'future', scope).day?.date ?? null);
  // It has begun already.
  const start = first !== '' && (soon === null || (end !== null && soon > end)) ? (takeDay(first, 'past', scope).day?.date ?? null) : soon;
  const mine = /^my\b/.test(clause.plain) || organisation !== null;
  return mine && (start !== null || end !== null) ? [{ ...BARE, cmd: 'INTERNSHIP', organisation, start, end }] : null;
};

const KEPT = explains('all everyone everybody everything of none nobody one nothing no number numbers nr except but not besides without only just also please warm in touch with &');

/** `keep 1 3 4`, `keep all but 2`, `keep none`; of a list of people also by name. */
const keep: Meaning = ([, list = ''], { raw }, scope) => {
  const items = scope.question?.items ?? [];
  // Numbers without a list are understood, and asked back.
  if (items.length === 0) return /^#?\d{1,2}(?:(?:,? and |, ?| & | )#?\d{1,2})*$/.test(list) ? [{ ...BARE, cmd: 'KEEP', numbers: [...list.matchAll(/\d+/g)].map(([number]) => Number(number)) }] : null;
  const named = readNames(list, raw, scope);
  if (!KEPT(named.rest.replaceAll(/[#,.:;]|\d+/g, ' ').replaceAll(/ +/g, ' ').trim()) || (named.ids.length > 0 && scope.question?.kind !== 'INTERNSHIP')) return null;
  const byName = items.flatMap(({ contact }, index) => (named.ids.includes(contact) ? [index + 1] : []));
  const numbers = [...new Set([...[...list.matchAll(/\d+/g)].map(([number]) => Number(number)), ...byName])];
  if (named.unclear !== null || numbers.some((number) => number < 1 || number > items.length) || byName.length < named.ids.length) {
    return [{ ...BARE, cmd: 'UNKNOWN', ask: named.unclear ?? 'which_item', text: raw }];
  }
  if (/^(?:none|nobody|no one|nothing)\b/.test(list)) return [{ ...BARE, cmd: 'KEEP', numbers: [] }];
  const all = /^(?:all|everyone|everybody|everything)\b/.test(list);
  if (!all && numbers.length === 0) return null;
  const every = items.map((_, index) => index + 1);
  return [{ ...BARE, cmd: 'KEEP', numbers: all ? every.filter((number) => !numbers.includes(number)) : numbers.toSorted((a, b) => a - b) }];
};

/** The answer to "who stays warm?" needs no verb. */
const kept: Meaning = (match, clause, scope) => (scope.question?.kind === 'INTERNSHIP' ? keep(match, clause, scope) : null);

const MAILS = '(?:e-?mails?|mails?|reminders?|messages?|notifications?|updates?)';
const CHANGE = '(?:(?:set|change|make|switch|put|use|move)(?: me)?(?: to)? )?(?:my |the )?';

const MY_ADDRESS = '(?:e-?mail(?: address)?|mail(?: address)?|address)';
const STATED = '<?(?:mailto:)?([^\\s<>(),;:"]{1,64}@[^\\s<>(),;:"@]{1,190}\\.[a-z]{2,24})>?';
const STATED_DOMAIN = '<?(?:mailto:)?((?:[^\\s<>(),;:"]{0,64}@)?[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,6})>?';

export const SETTING: readonly Phrase[] = [
  { name: 'timezone', says: new RegExp(`^${CHANGE}time ?zone(?: is| to|:| =|)(?: now)? ([a-z_ +/-]{2,40}?)(?: now)?$`), means: zone },
  {
    name: 'my zone',
    says: /^(?:i'm (?:now )?(?:in|on)|use|set me to|switch to) ([a-z]+\/[a-z_]+|(?:eastern|central|mountain|pacific)(?: time)?)(?: now)?$/,
    means: zone,
  },
  {
    name: 'goal',
    says: new RegExp(
      `^${CHANGE}(?:weekly )?goal(?: is| to| of|:)? (\\d{1,2}|[a-z]+)(?: (?:conversations?|people|talks|chats|contacts))?(?: (?:a|per|each` +
      `|every) week| weekly|/week)?$`,
    ),
    means: goal,
  },
  {
    name: 'once a week',
    says: new RegExp(
      `^(?:(?:only |just |switch (?:me )?to |(?:send|give|e-?mail|mail|write)(?: to)? me |i (?:only )?want )*(?:a |the |one |my )?(?:weekly` +
      `|once a week|once per week|one (?:mail|e-?mail) (?:a|per) week|every week)(?: (?:summary|digest|${MAILS}|overview|version|report` +
      `|mode))?(?: (?:only|instead|is enough|is fine|is plenty|would be (?:enough|better|nice)|works|would do))*` +
        `|(?:only |just )(?:the |send (?:me )?the |a )?(?:digest|summary)(?: only)?|digest(?: mode)?(?: only)?|(?:fewer|less|not so many|way too many` +
        `|too many|so many)(?: (?:of )?(?:the|these))? ${MAILS}|(?:only |just )?(?:e-?mail|mail|write|remind` +
        `|message)(?: to)?(?: me)? (?:less(?: often)?|(?:only |just )?(?:once a week|weekly|once per week))` +
        `|(?:don't|do not) (?:e-?mail|mail|write|remind|message)(?: to)? me (?:so|that|as|every) (?:often|much|day)|not every day)$`,
    ),
    means: always('mails', 'digest'),
    reads: ['negated', 'requested'],
    after: 'words',
  },
  {
    name: 'as it comes',
    says: new RegExp(
      `^(?:(?:back to|switch (?:me )?(?:back )?to|set me (?:back )?to) (?:normal|daily|all reminders|all|everything)(?: ${MAILS})?(?: again| mode)?` +
      `|(?:(?:i want |give me |send me |mails?:? )?(?:daily|normal|all|regular|usual)(?: (?:the|my))?(?: ${MAILS})?(?: again| back| on)|(?:daily|normal|all|regular)(?: (?:the|my))? ${MAILS}|daily)` +
      `|(?:send|give) me (?:all|every|the daily|daily) ${MAILS}(?: again)?|more ${MAILS}|not (?:just|only) weekly|${MAILS}:? (?:all|normal|daily)|every day(?: again)?)$`,
    ),
    means: always('mails', 'all'),
    reads: ['negated', 'requested'],
    after: 'words',
  },
  {
    name: 'no receipts',
    says: new RegExp(
      `^(?:no (?:more )?(?:receipts?|confirmations?)|receipts? (?:never|off|no)|(?:stop|turn off` +
      `|don't send)(?: sending)?(?: me)?(?: the)? (?:receipts|confirmations)|(?:don't|no need to) confirm(?: everything)?)$`,
    ),
    means: always('receipts', 'never'),
    reads: ['negated', 'requested'],
  },
  {
    name: 'first receipts',
    says: /^(?:receipts? (?:first|normal|default|only (?:the )?first)|(?:only )?the first(?: few| three)? receipts)$/,
    means: always('receipts', 'first'),
    reads: ['requested'],
  },
  {
    name: 'receipts',
    says: /^(?:receipts? (?:always|on|yes|again)|(?:turn on|always send(?: me)?|send(?: me)?)(?: the)? (?:receipts|confirmations)(?: again| always| back on)?|always confirm)$/,
    means: always('receipts', 'always'),
    reads: ['requested'],
  },
  {
    name: 'digest on <day>',
    says: new RegExp(
      `^(?:(?:send|give|move|change|switch|set|make|put)(?: me)? )?(?:my |the )?(?:weekly (?:digest|summary|overview|e-?mail|mail|report)|digest` +
      `|summary)(?: day)?(?: is| to|:)?(?: on| every| each)? ?((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*?)s?(?: (?:instead|please))?$`,
    ),
    means: digestDay,
    reads: ['requested'],
  },

  {
    name: 'my other address',
    says: new RegExp(
      `^(?:(?:my|the) (?:(?:other|second|private|personal|home|school|university|work|alternative|new|old|gmail) )+${MY_ADDRESS}(?: is| =|:)?(?: now)? ${STATED}` +
        `|(?:i (?:also|sometimes) (?:write|mail|e-?mail|send(?: mails?| e-?mails?)?|use)|i (?:also )?(?:write|mail|send) you)(?: (?:to )?you)?(?: from| with| as)? ${STATED}(?: too| as well)?` +
        `|(?:please )?(?:add|link|connect|use) (?:(?:my|this|the|another) )?(?:(?:other|second|private|personal|home) )*(?:${MY_ADDRESS} )?${STATED} (?:as (?:mine|my own|my (?:other |second )?${MY_ADDRESS}|an alias|alias)|to my (?:account|addresses|profile)|too|also)` +
        `|(?:please )?add (?:my|my (?:other|second|private|personal|home)) ${MY_ADDRESS}:? ${STATED}|alias(?: is|:)? ${STATED}` +
        `|${STATED} (?:is|belongs to) (?:also )?(?:me|mine|my (?:other |second |private |personal )?${MY_ADDRESS})(?: too| as well| also)?)$`,
    ),
    means: alias,
    after: 'words',
  },
  {
    name: 'never log <address>',
    says: new RegExp(
      `^(?:(?:never|don't|do not|no need to|please don't) (?:ever )?(?:log|track|record|save|store|keep|note)(?: (?:any|my|the|anything|any of my|any of the))*(?: (?:${MAILS}|mail|conversations?|contact))?` +
        `(?: (?:to|from|with|for|about|or|and))*(?: (?:any(?:body|one|thing)|everybody|everyone|somebody) (?:at|from|to))? ${STATED_DOMAIN}|never-?log:? ${STATED_DOMAIN}` +
        `|(?:ignore|leave out|exclude|skip) (?:any|all|my|the)? ?(?:${MAILS}|everything|anything) (?:to|from|with)(?: or from| and from)? ${STATED_DOMAIN})$`,
    ),
    means: neverLog,
    reads: ['negated', 'requested'],
    after: 'words',
  },

  {
    name: 'mark',
    says: new RegExp(
      `^(?:(?:rating|rate|i rate it|i'd rate it|score|rated|mark)(?: (?:it|of|is|the (?:call|chat|meeting)|a|an|:))*:? )?([1-5]|one|two|three` +
      `|four|five)(?:/5| ?(?:out )?of (?:5|five)| stars?)$`,
    ),
    means: rate,
    after: 'words',
  },
  {
    name: 'rating',
    says: /^(?:rating|rate|i rate it|i'd rate it|score|i'd give it|i give it)(?: (?:it|of|is|a|an|:))*:? ([1-5]|one|two|three|four|five)$/,
    means: rate,
    after: 'words',
  },
  { name: 'stars', says: /^(?:⭐\uFE0F?|★){1,5}$/u, means: stars },

  { name: 'internship', says: /^((?:my |the |an |a )?(?:(?:summer|fall|spring|winter|new|current) )*(?:internship|co-op|placement|last day)\b.+)$/, means: internship },
  {
    name: 'I start at',
    says: new RegExp(
      `^(?:i |i'm |i am |i'll )?((?:start|starting|begin|interning|intern)(?: (?:my |an |a |the )?(?:summer |fall |spring |winter )?(?:internship` +
      `|interning|placement))? (?:at|with) .+)$`,
    ),
    means: internship,
  },
  { name: 'keep', says: /^keep(?: only| just)? (.{1,120})$/, means: keep, reads: ['negated'] },
  { name: 'who is kept', says: /^((?:only |just |all |none|everyone|everybody|nobody|no one|[\p{L}#\d]).{0,120})$/u, means: kept, reads: ['negated'] },
];

const WORDS: Readonly<Record<string, number>> = { no: 0, zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const AMERICAN: ReadonlyMap<string, string> = new Map([
  ['eastern', 'America/New_York'], ['est', 'America/New_York'], ['edt', 'America/New_York'], ['et', 'America/New_York'],
  ['central', 'America/Chicago'], ['cst', 'America/Chicago'], ['cdt', 'America/Chicago'], ['ct', 'America/Chicago'],
  ['mountain', 'America/Denver'], ['mst', 'America/Denver'], ['mdt', 'America/Denver'],
  ['pacific', 'America/Los_Angeles'], ['pst', 'America/Los_Angeles'], ['pdt', 'America/Los_Angeles'], ['pt', 'America/Los_Angeles'],
]);
