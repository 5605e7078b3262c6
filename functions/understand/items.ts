import type { Command } from '#model/intent.ts';
import { isAboutSomebody } from './about.ts';
import { wordCount, type Clause } from './clauses.ts';
import { takeDay } from './dates.ts';
import { takeNames } from './names.ts';
import type { Scope } from './scope.ts';

/** What a clause came to. `named`: it says what it is about, so that it counts beside other words. */
export type Reading = { readonly commands: readonly Command[]; readonly rule: string; readonly named: boolean };

type Read = (rest: string) => Reading | null;

/**
 * `1 done`, `2: snooze until Monday`, `done 1 and 2`, `the second one: skip`, `all done except 2`, `the rest next
 * week`, `Jane: next week`. `answered`: the numbers that were answered before. Null: no entry of a list.
 */
export function itemsIn(clause: Clause, scope: Scope, answered: readonly number[], read: Read): Reading | null {
  const count = scope.question?.items.length ?? 0;
  const numbered = count === 0 ? null : (leading(clause, count) ?? trailing(clause, count, scope) ?? all(clause, count, answered));
  if (numbered === null) return behindName(clause, scope, read);
  const reading = read(numbered.rest);
  if (reading === null || wordCount(numbered.rest) === 0) return null;
  const meant = meantBy(numbered.rest, reading);
  if (!meant.every(isAboutSomebody)) return null;
  const commands = numbered.items.flatMap((item): readonly Command[] =>
    item >= 1 && item <= count ? meant.map((command) => ({ ...command, item })) : [{ cmd: 'UNKNOWN', contact: null, item: null, ask: 'which_item', text: clause.raw }],
  );
  return { commands, rule: `by number: ${reading.rule}`, named: true };
}

/** "3 drop" and "Bob: stop" mean that person; without one they mean less, or everything. */
function meantBy(rest: string, { commands }: Reading): readonly Command[] {
  return /^(?:drop|stop|remove)(?: (?:it|her|him|them))?[.!]?$/i.test(rest) ? [{ cmd: 'STOP_CONTACT', contact: null, item: null }] : commands;
}

/** `3 and 4 too`, `Bob as well`, `so did Will`, `same for 2`: what was said last, of others; `Bob on Friday`: with a day of their own. */
export function alsoIn(clause: Clause, before: readonly Command[], scope: Scope): Reading | null {
  const last = before.findLast((command) => isAboutSomebody(command) && command.cmd !== 'UNKNOWN' && command.cmd !== 'NOTE');
  if (last === undefined || (last.contact === null && last.item === null)) return null;
  const text = clause.raw.toLowerCase().replaceAll(/\s+/g, ' ');
  const [, so, who = '', too] = ALSO.exec(text) ?? [];
  const commands = so !== undefined || too !== undefined ? repeated(last, who, clause.raw, scope) : last.cmd === 'SNOOZE' ? onTheirDay(last, clause, scope) : [];
  return commands.length === 0 ? null : { commands, rule: 'the same for others', named: true };
}

/** `met Jane on Tuesday, Bob on Friday`: behind a report, a name and a day report too. */
export function metAsWell(clause: Clause, before: readonly Command[], scope: Scope): Reading | null {
  const last = before.at(-1);
  const commands = last?.cmd === 'MET' && last.contact !== null && !clause.raw.includes(':') ? onTheirDay(last, clause, scope) : [];
  return commands.length === 0 ? null : { commands, rule: 'the same on another day', named: true };
}

function repeated(last: Command, who: string, raw: string, scope: Scope): readonly Command[] {
  const count = scope.question?.items.length ?? 0;
  if (ONLY_NUMBERS.test(who)) return numbersIn(who).flatMap((item) => (item >= 1 && item <= count ? [{ ...last, contact: null, item }] : []));
  const named = takeNames(who, raw, scope);
  if (named.ambiguous || !/^(?:and|,|&| )*$/.test(named.rest)) return [];
  return named.ids.flatMap((contact) => (contact === null ? [] : [{ ...last, contact, item: null }]));
}

function onTheirDay(last: Command, { plain, raw, negates, asks }: Clause, scope: Scope): readonly Command[] {
  if ((last.cmd !== 'MET' && last.cmd !== 'SNOOZE') || negates || asks) return [];
  const { day, rest } = takeDay(plain, last.cmd === 'MET' ? 'past' : 'future', scope);
  const named = takeNames(rest, raw, scope);
  if (day === null || named.ambiguous || !/^(?:and|on|until|till|to|for|in|,|&| )*$/.test(named.rest)) return [];
  return named.ids.flatMap((contact): readonly Command[] => (contact === null ? [] : last.cmd === 'MET' ? [{ ...last, contact, item: null, when: day.date }] : [{ ...last, contact, item: null, until: day.date }]));
}

const ALSO = /^(?:and )?(so did |so has |same (?:for|with|goes for) |likewise |also |as did )?(.{1,80}?)( too| as well| also| likewise| ditto| did too| same)?[.!]?$/;

/** The numbers that these commands have answered, by number or by name. */
export function numbersOf(commands: readonly Command[], { question }: Scope): readonly number[] {
  return (question?.items ?? []).flatMap((entry, index) => (commands.some(({ contact, item }) => item === index + 1 || (contact !== null && contact === entry.contact)) ? [index + 1] : []));
}

/** `Jane: next week`, `Bob - skip`. */
function behindName({ raw }: Clause, scope: Scope, read: Read): Reading | null {
  const [, name = '', mark = '', rest = ''] = /^[-*•\s]*(\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,2}?)\s?(:|,| [-–—>]+| is| was|(?= ))\s?(\p{L}.*|\d.*)$/u.exec(raw) ?? [];
  const named = takeNames(name.toLowerCase(), name, scope);
  const [contact] = named.ids;
  // `Jane wrote` is what Jane did.
  if (contact == null || named.ids.length > 1 || named.rest !== '' || (mark === '' && DOES.test(rest))) return null;
  const reading = read(rest);
  const meant = reading === null ? [] : meantBy(rest.trim(), reading);
  if (reading === null || !meant.every((command) => isAboutSomebody(command) && command.contact === null)) return null;
  return { commands: meant.map((command) => ({ ...command, contact })), rule: `by name: ${reading.rule}`, named: true };
}

const DOES = /^(?:\p{L}{2,}ed|sent|wrote|met|got|went|said|told|came|did|has|had|took|gave|made|left|spoke|saw)\b/iu;

type Numbered = { readonly items: readonly number[]; readonly rest: string };

const LIST = '#?(\\d{1,2}(?:(?:, ?and | and |, ?|&| & )#?\\d{1,2}){0,9})';
const ONLY_NUMBERS = new RegExp(`^${LIST}$`);
/** A number with a unit behind it is a time. */
const A_TIME = /^(?:(?:more |business |working )?(?:d|w|m|days?|weeks?|months?|hours?|years?|am|pm|o'clock)\b|st\b|nd\b|rd\b|th\b|[/:.-]?\d)/;
const LEADING = new RegExp(`^(?:no\\. ?|number |item |for )?${LIST} ?[.:)-]{0,2}(?: (?:is|are|was) )? ?(.+)$`);
const TRAILING = new RegExp(`^(done|did|sent|finished|emailed|skip|snooze|drop|stop|remove|yes|no|met|replied|draft):?(?: (?:with|for|no\\.|number|item))* ${LIST}(?![\\d/:.-])(?: (.+))?$`);
/** `nothing from 3` */
const FROM = new RegExp(`^(?:i |we )?(heard(?: back)?|(?:still )?nothing(?: yet| back)?|(?:still )?no (?:answer|reply|response|news|word)(?: yet)?|got (?:an? )?(?:reply|answer|response)|reply|answer) from (?:no\\. ?|number )?${LIST}(?: (.+))?$`);
const ORDINAL = /^(?:and )?(?:the )?(first|second|third|fourth|fifth|sixth|last)(?: one| person)?(?: is| was|:| -)? (.+)$/;
const VERB_ORDINAL = /^(skip|snooze|drop|stop|remove|draft|done with) (?:the )?(first|second|third|fourth|fifth|sixth|last)(?: one| person)?(?: (.+))?$/;

function leading({ plain }: Clause, count: number): Numbered | null {
  const [, list, rest] = LEADING.exec(plain) ?? [];
  if (list !== undefined && rest !== undefined && !A_TIME.test(rest)) return { items: numbersIn(list), rest };
  const [, which, what] = ORDINAL.exec(plain) ?? [];
  return which === undefined || what === undefined ? null : { items: [numberNamed(which, count)], rest: what };
}

function trailing({ plain }: Clause, count: number, scope: Scope): Numbered | null {
  const [, what, from, then = ''] = FROM.exec(plain) ?? [];
  if (what !== undefined && from !== undefined) return { items: numbersIn(from), rest: `${/^(?:still )?no/.test(what) ? 'no answer' : what} ${then}`.trim() };
  const [, verb, list, rest = ''] = TRAILING.exec(plain) ?? [];
  if (verb !== undefined && list !== undefined && !A_TIME.test(rest) && !isDate(`${list} ${rest}`, scope)) return { items: numbersIn(list), rest: `${verb} ${rest}`.trim() };
  const [, does, which, more = ''] = VERB_ORDINAL.exec(plain) ?? [];
  return does === undefined || which === undefined ? null : { items: [numberNamed(which, count)], rest: `${does.replace(' with', '')} ${more}`.trim() };
}

/** `snooze 20 mars` */
function isDate(words: string, scope: Scope): boolean {
  const { day, rest } = takeDay(words, 'future', scope);
  return day !== null && !/\d/.test(rest);
}

const EVERYTHING = '(?:all|both|everything|everyone|all of them|both of them)';
const OTHERS = '(?:the rest|the others|others|rest|everything else|everyone else|all others|the other ones?|the other (?:two|three))';
const ALL = new RegExp(`^(?:${EVERYTHING} (?:is |are |were )?(done|sent)|(done|skip|snooze|sent) (?:with )?${EVERYTHING})(?: (?:except|but|besides|apart from)(?: for)? (?:number |no\\. ?)?${LIST})?$`);
const VERB_ALL = new RegExp(`^(snooze|skip|push|move) ${EVERYTHING}( .+)?$`);
const VERB_OTHERS = new RegExp(`^(snooze|skip|drop|push|move) ${OTHERS}( .+)?$`);
const ALL_ARE = /^(?:all of (?:them|you)|both of them|they (?:all|both)|all|both|everyone|everybody)(?: are| has| have| can wait|:| -)? (.+)$/;
const OTHERS_ARE = new RegExp(`^${OTHERS}(?: are| can wait| is|:| -)? (.+)$`);

function all({ plain }: Clause, count: number, answered: readonly number[]): Numbered | null {
  if (count < 2) return null;
  const every = Array.from({ length: count }, (_, index) => index + 1);
  const others = every.filter((item) => !answered.includes(item));
  const [, before, behind, except] = ALL.exec(plain) ?? [];
  const done = before ?? behind;
  if (done !== undefined) return { items: every.filter((item) => !numbersIn(except ?? '').includes(item)), rest: done };
  for (const [says, items] of [[VERB_ALL, every], [VERB_OTHERS, others], [ALL_ARE, every], [OTHERS_ARE, others]] as const) {
    const [, what, more = ''] = says.exec(plain) ?? [];
    if (what !== undefined && items.length > 0) return { items, rest: what + more };
  }
  return null;
}

function numbersIn(list: string): readonly number[] {
  return [...new Set([...list.matchAll(/\d+/g)].map(([number]) => Number(number)))];
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** `second` → 2, `last` → as many as there are. */
export function numberNamed(ordinal: string, count: number): number {
  return ordinal === 'last' ? count : ORDINALS.indexOf(ordinal) + 1;
}
