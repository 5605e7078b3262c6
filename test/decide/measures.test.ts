import { describe, expect, test } from 'vitest';
import { NEW_STUDENT } from '#model/student.ts';
import { goalOf, measure } from '#decide/measures.ts';
import { at, CLOCK, interactionsOf, type Entry } from './ledger.ts';

const LOG: readonly Entry[] = [
  ['Jane', 'OUT', at('2026-02-02')],
  ['Jane', 'IN', at('2026-02-04', '09:00')],
  ['Jane', 'IN', at('2026-02-04', '18:00')],
  ['Jane', 'MET', at('2026-02-10')],
  ['Jane', 'RATE', at('2026-02-10'), { mark: 4 }],
  ['Bob', 'OUT', at('2026-02-03')],
  ['Bob', 'RATE', at('2026-02-12'), { mark: 5 }],
  ['Ann', 'IN', at('2026-02-05')],
  ['Ann', 'HELP', at('2026-02-05'), { how: 'referral', by: null }],
  ['Lee', 'HELP', at('2026-02-05'), { how: 'intro', by: 'Ann' }],
  ['Ann', 'HELP', at('2026-02-05'), { how: 'intro', by: null }],
  ['Zoe', 'OUT', at('2026-01-20')],
  ['Zoe', 'IN', at('2026-02-06')],
  ['Zoe', 'SENT', at('2026-02-06'), { step: 'REPLY' }],
];

describe('what networking has come to', () => {
  const measures = measure(interactionsOf(LOG), '2026-02-01', '2026-02-28', CLOCK);
  test.each([
    ['connections', 3, 'Zoe was written to before, Lee not at all'],
    ['conversations', 4, 'two mails of Jane on one day are one; her meeting is another'],
    ['twoWay', 2, 'Jane and Zoe; nobody wrote to Ann, Bob did not answer'],
    ['meetings', 1, 'Jane'],
    ['rating', 4.5, 'the mean'],
    ['intros', 1, 'one, though it is on two logs'],
    ['referrals', 1, 'Ann'],
    ['interviews', 0, 'none'],
  ] as const)('%s: %s (%s)', (name, value, _why) => {
    expect(measures[name]).toBe(value);
  });
  test('without a mark there is no mean', () => {
    expect(measure([], '2026-02-01', '2026-02-28', CLOCK).rating).toBeNull();
  });
});

describe('the goal of this week', () => {
  const student = { ...NEW_STUDENT, sid: 's', address: 'sam@campus.example', name: '', zone: CLOCK.zone, enrolledAt: at('2026-01-12'), lastSeenAt: at('2026-02-16') };
  const wants = (goal: number | null) => ({ ...student, preferences: { ...student.preferences, goal } });
  const talk = (date: string): Entry => ['Jane', 'IN', at(date)];
  test.each([
    ['one conversation, unless the student says otherwise', null, [talk('2026-02-10')], '2026-02-16', { goal: 1, smaller: false }],
    ['a week that was missed changes nothing', 4, [talk('2026-02-02'), talk('2026-02-03'), talk('2026-02-04'), talk('2026-02-05')], '2026-02-16', { goal: 4, smaller: false }],
    ['two make it smaller', 4, [], '2026-02-16', { goal: 2, smaller: true }],
    ['one week that was met makes it whole again', 1, [talk('2026-02-11')], '2026-02-16', { goal: 1, smaller: false }],
    ['weeks of a break do not count', 2, [talk('2026-02-27'), talk('2026-02-26')], '2026-03-16', { goal: 2, smaller: false }],
    ['weeks before the student came do not count', 3, [], '2026-01-19', { goal: 3, smaller: false }],
  ] as const)('%s', (_what, goal, entries, monday, expected) => {
    expect(goalOf(wants(goal), interactionsOf(entries), monday, CLOCK)).toEqual(expected);
  });
});
