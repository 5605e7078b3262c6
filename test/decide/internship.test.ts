import { describe, expect, test } from 'vitest';
import type { InternshipStage } from '#model/policy.ts';
import { planned } from '#decide/internship.ts';
import { at, CLOCK, inShort, onTick, type Known } from './ledger.ts';

const ACME = { id: 'a', organisation: 'Acme', end: '2026-08-14' };
const before = (...left: readonly InternshipStage[]) => [{ ...ACME, done: (['list', 'feedback', 'hand-over', 'thanks', 'linkedin', 'hello', 'update'] as const).filter((stage) => !left.includes(stage)) }];

const PEOPLE: Known['contacts'] = { Ada: { organisation: 'Acme Corp.', role: 'supervisor' }, Ben: { organisation: 'acme' }, Cyd: { organisation: 'Globex' }, Dee: { role: 'colleague' } };

describe('the end of an internship', () => {
  test.each([
    ['three weeks before, the list of people; the supervisor first', ['list', 'update'], '2026-07-24', ['internship Ada Ben Dee']],
    ['not a day earlier', ['list', 'update'], '2026-07-23', []],
    ['a station on a weekend comes on the business day before', ['hand-over'], '2026-08-07', ['internship Ada Ben Dee']],
    ['the day before the last, thanks', ['thanks'], '2026-08-13', ['internship Ada Ben Dee']],
    ['afterwards it moves to the business day after', ['linkedin'], '2026-08-17', ['internship Ada Ben Dee']],
    ['a month later a hello', ['hello'], '2026-09-14', ['internship Ada Ben Dee']],
  ] as const)('%s', (_what, left, today, mails) => {
    const entries: Known['entries'] = [];
    expect(inShort(onTick({ entries, contacts: PEOPLE, student: { internships: before(...left) } }, at(today, '09:00')).outgoing)).toEqual(mails);
  });

  test('its thanks are on the log of everybody who is thanked', () => {
    const { interactions } = onTick({ entries: [], contacts: PEOPLE, student: { internships: before('thanks') } }, at('2026-08-13', '09:00'));
    expect(interactions.filter(({ event }) => event === 'HELP')).toHaveLength(3);
    expect(interactions.filter((one) => one.event === 'SENT')).toHaveLength(3);
  });

  test('whoever was let go is not listed again', () => {
    const { outgoing } = onTick({ entries: [['Ben', 'RELEASED', at('2026-07-25')]], contacts: PEOPLE, student: { internships: before('hand-over') } }, at('2026-08-07', '09:00'));
    expect(inShort(outgoing)).toEqual(['internship Ada Dee']);
  });

  test.each([
    ['in the middle of it', '2026-07-10', []],
    ['long before it', '2026-03-16', ['keep-in-touch Ada']],
  ])('nobody is greeted by mail whom the student sees every day: %s', (_what, today, mails) => {
    const entries: Known['entries'] = [['Ada', 'OUT', at('2026-01-06')], ['Ada', 'IN', at('2026-01-07')], ['Ada', 'OUT', at('2026-01-08'), { chase: false }]];
    expect(inShort(onTick({ entries, contacts: { Ada: PEOPLE?.['Ada'] ?? {} }, student: { internships: before('thanks', 'linkedin', 'hello', 'update') } }, at(today, '09:00')).outgoing)).toEqual(mails);
  });

  test.each([
    ['told in time, every station is to come', '2026-07-01', '2026-08-14', []],
    ['told late, the list is made all the same', '2026-08-09', '2026-08-14', ['feedback', 'hand-over']],
    ['told after the end, what lies behind is left', '2026-08-20', '2026-08-14', ['list', 'feedback', 'hand-over', 'thanks', 'linkedin']],
  ])('%s', (_what, today, end, done) => {
    const [plan] = planned([], { ...ACME, end }, today, CLOCK);
    expect(plan?.done.toSorted()).toEqual(done.toSorted());
  });

  test('another last day moves the plan, and stations that are to come again come again', () => {
    const [plan, ...more] = planned(before('linkedin', 'hello', 'update'), { ...ACME, id: 'b', end: '2026-09-30' }, '2026-08-12', CLOCK);
    expect([plan?.id, plan?.end, plan?.done, more]).toEqual(['a', '2026-09-30', ['list'], []]);
  });
});
