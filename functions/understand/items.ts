import type { Command } from '#model/intent.ts';
import { isAboutSomebody } from './about.ts';
import { wordCount, type Clause } from './clauses.ts';
import type { Scope } from './scope.ts';

/** `1 done`, `2: snooze until Monday`, `done 1 and 2`, `skip 4`, `all done`. Null: no numbers of a list. */
export function itemsIn(clause: Clause, scope: Scope, read: (rest: string) => readonly Command[] | null): readonly Command[] | null {
  const count = scope.question?.items.length ?? 0;
  const numbered = count === 0 ? null : (leading(clause) ?? trailing(clause) ?? all(clause, count));
  const commands = numbered === null ? null : read(numbered.rest);
  if (numbered === null || commands === null || wordCount(numbered.rest) === 0) return null;
  // "3 drop" and "stop 3" mean the person of that number; without a number they mean less, or everything.
  const meant = /^(?:drop|stop)$/.test(numbered.rest) ? [{ cmd: 'STOP_CONTACT' as const, contact: null, item: null }] : commands;
  if (!meant.every(isAboutSomebody)) return null;
  return numbered.items.flatMap((item): readonly Command[] =>
    item >= 1 && item <= count ? meant.map((command) => ({ ...command, item })) : [{ cmd: 'UNKNOWN', contact: null, item: null, ask: 'which_item', text: clause.raw }],
  );
}

type Numbered = { readonly items: readonly number[]; readonly rest: string };

const LIST = '#?(\\d{1,2}(?:(?:, ?and | and |, ?|&| & )#?\\d{1,2}){0,9})';
/** A number with a unit behind it is a time. */
const A_TIME = /^(?:(?:more |business |working )?(?:d|w|m|days?|weeks?|months?|hours?|years?|am|pm|o'clock)\b|st\b|nd\b|rd\b|th\b|[/:.-]?\d)/;

function leading({ plain }: Clause): Numbered | null {
  const [, list, rest] = new RegExp(`^(?:no\\. ?|number |item )?${LIST} ?[.:)-]? (.+)$`).exec(plain) ?? [];
  return list === undefined || rest === undefined || A_TIME.test(rest) ? null : { items: numbersIn(list), rest };
}

function trailing({ plain }: Clause): Numbered | null {
  const [, verb, list, rest = ''] = new RegExp(`^(done|sent|skip|snooze|drop|stop|yes|no|met|replied) (?:with |no\\. ?|number |item )?${LIST}(?![\\d/:.-])(?: (.+))?$`).exec(plain) ?? [];
  return verb === undefined || list === undefined || A_TIME.test(rest) ? null : { items: numbersIn(list), rest: `${verb} ${rest}`.trim() };
}

function all({ plain }: Clause, count: number): Numbered | null {
  const [, before, behind] = /^(?:(?:all|both|everything) (?:of them )?(?:is |are )?(done|sent)|(done|skip|snooze|sent) (?:all|both|everything)(?: of them)?)$/.exec(plain) ?? [];
  const rest = before ?? behind;
  return rest === undefined || count < 2 ? null : { items: Array.from({ length: count }, (_, index) => index + 1), rest };
}

function numbersIn(list: string): readonly number[] {
  return [...new Set([...list.matchAll(/\d+/g)].map(([number]) => Number(number)))];
}
