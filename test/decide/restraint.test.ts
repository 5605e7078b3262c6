import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '#model/policy.ts';
import { plus, DAY_MS } from '#model/time.ts';
import { at, inShort, onTick, type Entry, type Known } from './ledger.ts';

/** Wednesday in the middle of a plain week; the follow-up of a mail of 4 February is due on Friday 13 February. */
const WROTE = at('2026-02-04');
const MORNING = at('2026-02-13', '09:00');
const wrote = (...people: readonly string[]): Entry[] => people.map((person) => [person, 'OUT', WROTE]);
const met = (person: string, on: string): Entry => [person, 'MET', at(on)];
const sent = (kind: string, ...days: readonly string[]) => days.map((day) => ({ at: at(day, '09:00'), kind }));

const ROWS: readonly (readonly [what: string, known: Known, now: string, mails: readonly string[]])[] = [
  ['one thing due has a mail of its own', { entries: wrote('Jane') }, MORNING, ['follow-up Jane']],
  ['two things of one morning are one numbered mail', { entries: wrote('Jane', 'Bob') }, MORNING, ['bundle Bob Jane']],
  ['no more than ten are numbered; the rest waits', { entries: wrote(...Array.from({ length: 12 }, (_, n) => `P${n}`)) }, MORNING, ['bundle P0 P1 P10 P11 P2 P3 P4 P5 P6 P7']],
  ['a thank-you stands before a follow-up', { entries: [...wrote('Jane'), met('Bob', '2026-02-12')] }, MORNING, ['bundle Bob Jane']],
  ['a second mail of one day waits', { entries: wrote('Jane'), student: { sent: sent('keep-in-touch', '2026-02-13') } }, MORNING, []],
  ['preparing a meeting may be a second mail of the day', { entries: [['Jane', 'SET', at('2026-02-10'), { start: at('2026-02-16', '15:00'), end: at('2026-02-16', '16:00') }]], student: { sent: sent('follow-up', '2026-02-13') } }, MORNING, ['prep Jane']],
  ['two mails of a day are the end of it, whatever they are about', { entries: [['Jane', 'SET', at('2026-02-10'), { start: at('2026-02-16', '15:00'), end: at('2026-02-16', '16:00') }]], student: { sent: [...sent('follow-up', '2026-02-13'), ...sent('prep', '2026-02-13')] } }, MORNING, []],
  ['two meetings of one day are prepared in one mail', { entries: [['Jane', 'SET', at('2026-02-10'), { start: at('2026-02-16', '15:00'), end: at('2026-02-16', '16:00') }], ['Bob', 'SET', at('2026-02-10'), { start: at('2026-02-16', '11:00'), end: at('2026-02-16', '12:00') }]] }, MORNING, ['bundle Bob Jane']],
  ['after three mails of a week the next waits', { entries: wrote('Jane'), student: { sent: sent('bundle', '2026-02-09', '2026-02-10', '2026-02-11') } }, MORNING, []],
  ['mails about meetings do not fill the week', { entries: wrote('Jane'), student: { sent: sent('prep', '2026-02-09', '2026-02-10', '2026-02-11') } }, MORNING, ['follow-up Jane']],
  ['the first thank-you leaves in a full week', { entries: [...wrote('Jane'), met('Bob', '2026-02-12')], student: { sent: sent('bundle', '2026-02-09', '2026-02-10', '2026-02-11') } }, MORNING, ['thank-you Bob']],
  ['its second one does not', { entries: [met('Bob', '2026-02-11'), ['Bob', 'SENT', at('2026-02-12', '09:00'), { step: 'THANK_YOU' }]], student: { sent: sent('bundle', '2026-02-09', '2026-02-10', '2026-02-11') } }, MORNING, []],
  ['a place of the week is kept for its digest', { entries: wrote('Jane'), student: { sent: sent('bundle', '2026-02-09', '2026-02-10'), preferences: { goal: null, mails: 'all', receipts: 'first', digestWeekday: 6, neverLog: [] } } }, MORNING, []],
  ['who wants the digest alone gets nothing else', { entries: wrote('Jane'), student: { preferences: { goal: null, mails: 'digest', receipts: 'first', digestWeekday: null, neverLog: [] } } }, MORNING, []],
  ['after three quiet weeks only the digest comes', { entries: wrote('Jane'), student: { lastSeenAt: plus(MORNING, -21 * DAY_MS) } }, MORNING, []],
  ['after twenty days everything still comes', { entries: wrote('Jane'), student: { lastSeenAt: plus(MORNING, -20 * DAY_MS) } }, MORNING, ['follow-up Jane']],
  ['after ninety quiet days one question is asked', { entries: wrote('Jane'), student: { lastSeenAt: plus(MORNING, -(91 + 19) * DAY_MS) } }, MORNING, ['keep-going']],
  ['the nineteen days of winter break are no silence', { entries: wrote('Jane'), student: { lastSeenAt: plus(MORNING, -(88 + 19) * DAY_MS) } }, MORNING, []],
  ['a pause is no silence', { entries: wrote('Jane'), student: { lastSeenAt: plus(MORNING, -60 * DAY_MS), backAt: plus(MORNING, -3 * DAY_MS) } }, MORNING, ['follow-up Jane']],
  ['and then nothing', { entries: wrote('Jane'), student: { lastSeenAt: plus(MORNING, -95 * DAY_MS), askedToGoOnAt: plus(MORNING, -4 * DAY_MS) } }, MORNING, []],
  ['nothing is sent in a pause', { entries: wrote('Jane'), student: { pausedUntil: at('2026-02-16', '09:00') } }, MORNING, []],
  ['one mail ends a pause', { entries: wrote('Jane', 'Bob'), student: { pausedUntil: MORNING } }, MORNING, ['digest Bob Jane']],
  ['a pause in which nothing came due ends in silence', { entries: [['Jane', 'NOTE', WROTE]], student: { pausedUntil: MORNING } }, MORNING, []],
  ['whoever stopped all mail gets none', { entries: wrote('Jane'), student: { stopped: { at: WROTE, because: 'asked' } } }, MORNING, []],
  ['nothing is sent at night', { entries: wrote('Jane') }, at('2026-02-13', '21:00'), []],
  ['what is late does not come on a Saturday', { entries: wrote('Jane') }, at('2026-02-14', '09:00'), []],
  ['a day that was named does', { entries: [...wrote('Jane'), ['Jane', 'SNOOZE', at('2026-02-11'), { until: at('2026-02-14', '09:00') }]] }, at('2026-02-14', '09:00'), ['follow-up Jane']],
  ['the first thank-you does', { entries: [met('Jane', '2026-02-13')] }, at('2026-02-14', '09:00'), ['thank-you Jane']],
  ['in exam weeks a follow-up waits', { entries: [['Jane', 'OUT', at('2026-04-24')]] }, at('2026-05-05', '09:00'), []],
  ['for the first business day after them', { entries: [['Jane', 'OUT', at('2026-04-24')]], student: { reviewedTerm: '2026-05-08' } }, at('2026-05-11', '09:00'), ['follow-up Jane']],
  ['a thank-you does not wait for exams to end', { entries: [met('Jane', '2026-05-05')] }, at('2026-05-06', '09:00'), ['thank-you Jane']],
  ['the people of one event are one mail', { entries: [['Jane', 'MET', at('2026-02-12'), { gathering: 'career fair' }], ['Bob', 'MET', at('2026-02-12'), { gathering: 'Career Fair' }]] }, MORNING, ['event-follow-up Bob Jane']],
  ['a holiday has no mail', { entries: wrote('Jane', 'Bob'), student: { digestAt: at('2026-02-06') } }, at('2026-02-16', '09:00'), []],
  ['its digest comes the day after', { entries: wrote('Jane', 'Bob'), student: { digestAt: at('2026-02-06') } }, at('2026-02-17', '09:00'), ['digest Bob Jane']],
  ['on the digest day all that is due is in the digest', { entries: [['Jane', 'OUT', at('2026-02-11')], ['Bob', 'OUT', at('2026-02-11', '11:00')]], student: { digestAt: at('2026-02-16', '09:00') } }, at('2026-02-23', '09:00'), ['digest Bob Jane']],
  ['a week in which nothing changed and nothing is due has no digest', { entries: [['Jane', 'NOTE', at('2026-02-10')]], student: { digestAt: at('2026-02-16', '09:00') } }, at('2026-02-23', '09:00'), []],
  ['the end of a term is reviewed once', { entries: [['Jane', 'OUT', at('2026-02-12')], ['Jane', 'MET', at('2026-02-20')], ['Jane', 'DONE', at('2026-02-21')]], student: { reviewedTerm: '2025-12-18' } }, at('2026-05-11', '09:00'), ['term-review']],
  ['an operator who wants fewer mails gets fewer', { entries: wrote('Jane'), policy: { mailsAWeek: 1 }, student: { sent: sent('bundle', '2026-02-10') } }, MORNING, []],
];

describe('what a morning brings', () => {
  for (const [what, known, now, mails] of ROWS) {
    test(what, () => {
      expect(inShort(onTick(known, now).outgoing)).toEqual(mails);
    });
  }
});

test('what had to wait is looked at again on the next morning', () => {
  const { wakeAt, because } = onTick({ entries: wrote('Jane'), student: { sent: sent('keep-in-touch', '2026-02-13') } }, MORNING);
  expect(wakeAt).toBe(at('2026-02-14', '09:00'));
  expect(because).toEqual(['waits: the caps of the day or of the week are reached, 1 due']);
});

test('every reminder carries what happened, the rule and what was not counted', () => {
  const { outgoing } = onTick({ entries: [['Jane', 'OUT', at('2026-03-05'), { subject: 'Coffee chat?' }]], student: { digestAt: at('2026-03-23') } }, at('2026-03-23', '09:00'));
  expect(outgoing[0]?.mail).toMatchObject({
    kind: 'follow-up',
    because: { after: { what: 'wrote', on: '2026-03-05', subject: 'Coffee chat?' }, rule: 'followUpColdBd', days: { count: DEFAULT_POLICY.followUpColdBd, unit: 'business-days' }, skipped: ['Spring break'] },
  });
});
