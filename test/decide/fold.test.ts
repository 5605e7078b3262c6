import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#decide/decide.ts';
import type { Interaction } from '#model/interaction.ts';
import { DEFAULT_POLICY } from '#model/policy.ts';
import { MOVES, RELATIONSHIP_EVENTS } from '#model/relationship.ts';
import { instant } from '#model/time.ts';
import { EXAMPLE_CALENDAR } from '../support/calendar.ts';

const CLOCK = { zone: 'America/New_York', calendar: EXAMPLE_CALENDAR, policy: DEFAULT_POLICY };
/** A Monday, 10:00 in New York. */
const MONDAY = '2026-05-04T14:00:00.000Z';

type Entry = readonly [event: Interaction['event'], at: string, more?: Readonly<Record<string, unknown>>];

function log(...entries: readonly Entry[]): Interaction[] {
  return entries.map(([event, at, more], index) => interaction(event, at, `i${String(index).padStart(2, '0')}`, more));
}

function interaction(event: Interaction['event'], at: string, id: string, more: Readonly<Record<string, unknown>> = {}): Interaction {
  const base = { id, contact: 'c', occurredAt: at, recordedAt: at, subject: null, mail: null };
  const fields: Record<string, unknown> = { OUT: { chase: true, ask: null }, IN: { ask: null }, NOTE: { text: 'n', turned: [] }, SNOOZE: { until: null }, SET: { start: at, end: at, uid: null, sequence: 0 }, OFF: { uid: null }, MET: { gathering: null }, HELP: { how: 'advice', by: null, told: false } }[event as string] ?? {};
  return { ...base, event, ...fields, ...more } as unknown as Interaction;
}

const day = (date: string, time = '14:00'): string => instant(`${date}T${time}:00.000Z`);

const ROWS: readonly { readonly what: string; readonly log: readonly Entry[]; readonly now: string; readonly state: string; readonly step: string | null; readonly due: string | null }[] = [
  { what: 'a cold mail is followed up after 7 business days', log: [['OUT', MONDAY]], now: MONDAY, state: 'THEIR_TURN', step: 'FOLLOW_UP', due: day('2026-05-13', '13:00') },
  { what: 'somebody who wrote before is followed up after 5', log: [['IN', day('2026-05-01')], ['OUT', MONDAY]], now: MONDAY, state: 'THEIR_TURN', step: 'FOLLOW_UP', due: day('2026-05-11', '13:00') },
  { what: 'a second mail within a day is no follow-up', log: [['OUT', MONDAY], ['OUT', day('2026-05-05')]], now: day('2026-05-05'), state: 'THEIR_TURN', step: 'FOLLOW_UP', due: day('2026-05-14', '13:00') },
  { what: 'after two follow-ups the waiting ends silently', log: [['OUT', MONDAY], ['OUT', day('2026-05-13')], ['OUT', day('2026-05-22')]], now: day('2026-05-22'), state: 'THEIR_TURN', step: 'LET_GO', due: day('2026-06-08', '13:00') },
  { what: 'let go: whoever never answered rests', log: [['OUT', MONDAY], ['OUT', day('2026-05-13')], ['OUT', day('2026-05-22')]], now: day('2026-06-09'), state: 'RESTING', step: null, due: null },
  { what: 'a reminder that is ignored comes once more after 3 business days', log: [['OUT', MONDAY], ['SENT', day('2026-05-13', '13:00'), { step: 'FOLLOW_UP' }]], now: day('2026-05-13'), state: 'THEIR_TURN', step: 'FOLLOW_UP', due: day('2026-05-18', '13:00') },
  { what: 'ignored twice: let go', log: [['OUT', MONDAY], ['SENT', day('2026-05-13', '13:00'), { step: 'FOLLOW_UP' }], ['SENT', day('2026-05-18', '13:00'), { step: 'FOLLOW_UP' }]], now: day('2026-05-22'), state: 'RESTING', step: null, due: null },
  { what: 'they wrote: answer on the next business morning', log: [['OUT', MONDAY], ['IN', day('2026-05-08')]], now: day('2026-05-08'), state: 'MY_TURN', step: 'REPLY', due: day('2026-05-11', '13:00') },
  { what: 'a Friday meeting brings the first thank-you on Saturday', log: [['MET', day('2026-05-08', '19:00')]], now: day('2026-05-08', '19:00'), state: 'THANKS_DUE', step: 'THANK_YOU', due: day('2026-05-09', '13:00') },
  { what: 'thanked: a hello in 90 days', log: [['MET', day('2026-05-05')], ['DONE', day('2026-05-06')]], now: day('2026-05-06'), state: 'KEEP_WARM', step: 'KEEP_IN_TOUCH', due: day('2026-08-04', '13:00') },
  { what: 'a thank-you mail is never chased', log: [['OUT', day('2026-05-06'), { chase: false }]], now: day('2026-05-06'), state: 'KEEP_WARM', step: 'KEEP_IN_TOUCH', due: day('2026-08-04', '13:00') },
  { what: 'a Monday meeting is prepared on Friday', log: [['SET', day('2026-05-05'), { start: day('2026-05-11', '19:00'), end: day('2026-05-11', '20:00') }]], now: day('2026-05-05'), state: 'MEETING', step: 'PREP', due: day('2026-05-08', '13:00') },
  { what: 'prepared: asked two hours after its end', log: [['SET', day('2026-05-05'), { start: day('2026-05-11', '19:00'), end: day('2026-05-11', '20:00') }], ['SENT', day('2026-05-08', '13:00'), { step: 'PREP' }]], now: day('2026-05-10'), state: 'MEETING', step: 'HOW_DID_IT_GO', due: day('2026-05-11', '22:00') },
  { what: 'a late meeting is asked about the next morning', log: [['SET', day('2026-05-05'), { start: day('2026-05-11', '22:00'), end: day('2026-05-11', '23:00') }], ['SENT', day('2026-05-08', '13:00'), { step: 'PREP' }]], now: day('2026-05-10'), state: 'MEETING', step: 'HOW_DID_IT_GO', due: day('2026-05-12', '13:00') },
  { what: 'a bare snooze of a follow-up is two business days', log: [['OUT', MONDAY], ['SNOOZE', day('2026-05-14')]], now: day('2026-05-14'), state: 'THEIR_TURN', step: 'FOLLOW_UP', due: day('2026-05-18', '13:00') },
  { what: 'what is learnt late is brought up on the next business morning', log: [['OUT', day('2026-03-02'), { recordedAt: day('2026-05-09') }]], now: day('2026-05-09'), state: 'THEIR_TURN', step: 'FOLLOW_UP', due: day('2026-05-11', '13:00') },
  { what: 'declined: thanks, then rest', log: [['OUT', MONDAY], ['IN', day('2026-05-06')], ['DECLINED', day('2026-05-06')], ['DONE', day('2026-05-07')]], now: day('2026-05-07'), state: 'RESTING', step: null, due: null },
  { what: 'closed stays closed', log: [['OUT', MONDAY], ['STOP', day('2026-05-05')], ['IN', day('2026-05-06')]], now: day('2026-05-07'), state: 'CLOSED', step: null, due: null },
];

describe('the next step', () => {
  for (const { what, log: entries, now, state, step, due } of ROWS) {
    test(what, () => {
      const got = fold(log(...entries), null, now, CLOCK);
      expect([got.state, got.step?.kind ?? null, got.step?.due ?? null]).toEqual([state, step, due]);
    });
  }
});

const KINDS: readonly Interaction['event'][] = [...RELATIONSHIP_EVENTS.filter((event) => event !== 'EXHAUSTED'), 'SENT', 'PROMISE', 'RATE', 'RELEASED'];
const STEPS = ['REPLY', 'FOLLOW_UP', 'PREP', 'HOW_DID_IT_GO', 'THANK_YOU', 'CLOSE_LOOP', 'KEEP_IN_TOUCH', 'PROMISE'];

const anInteraction = fc
  .tuple(fc.constantFrom(...KINDS), fc.integer({ min: 0, max: 90 * 24 }), fc.integer({ min: 0, max: 9999 }))
  .map(([event, hours, id]) => {
    const later = (more: number): string => instant(Date.parse(MONDAY) + (hours + more) * 3600_000);
    const fields: Record<string, unknown> =
      {
        SET: { start: later(48), end: later(49), uid: id % 2 === 0 ? 'u' : null, sequence: id % 3 },
        OFF: { uid: id % 2 === 0 ? 'u' : null },
        SENT: { step: STEPS[id % STEPS.length] },
        HELP: { how: 'referral', by: id % 3 === 0 ? 'maya' : null, told: id % 2 === 0 },
        PROMISE: { text: 'send my CV', toThem: null, due: later(72).slice(0, 10) },
        RATE: { mark: 4 },
      }[event as string] ?? {};
    return interaction(event, later(0), `i${id}`, fields);
  });
const aLog = fc.uniqueArray(anInteraction, { selector: ({ id }) => id, maxLength: 12 });

test('the order in which things are learnt, and learning them twice, changes nothing', () => {
  const now = instant(Date.parse(MONDAY) + 120 * 24 * 3600_000);
  fc.assert(
    fc.property(aLog.chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries, ...entries], { minLength: entries.length * 2 }))), ([entries, shuffled]) => {
      expect(fold(shuffled, null, now, CLOCK)).toEqual(fold(entries, null, now, CLOCK));
    }),
    { numRuns: 300 },
  );
});

test('an active relationship has exactly one next step, a resting or closed one has none', () => {
  fc.assert(
    fc.property(aLog, fc.integer({ min: 0, max: 400 }), (entries, days) => {
      const { state, step } = fold(entries, null, instant(Date.parse(MONDAY) + days * 24 * 3600_000), CLOCK);
      expect(step === null).toBe(state === 'RESTING' || state === 'CLOSED');
    }),
    { numRuns: 300 },
  );
});

test('the table of moves has no gap, and a closed relationship is only opened again by its student', () => {
  const rows = Object.entries(MOVES);
  expect(rows).toHaveLength(8);
  for (const [, moves] of rows) expect(Object.keys(moves).toSorted()).toEqual([...RELATIONSHIP_EVENTS].toSorted());
  expect(Object.entries(MOVES.CLOSED).filter(([, to]) => to !== '=')).toEqual([['REVIVE', 'KEEP_WARM']]);
});

const ROLE_ROWS: readonly (readonly [what: string, log: readonly Entry[], role: Parameters<typeof fold>[1], now: string, step: string | null, due: string | null])[] = [
  ['a supervisor is greeted after 60 days', [['MET', day('2026-09-01')], ['DONE', day('2026-09-02')]], 'supervisor', day('2026-09-02'), 'KEEP_IN_TOUCH', day('2026-11-02')],
  ['a speaker after 120', [['MET', day('2026-07-01')], ['DONE', day('2026-07-02')]], 'speaker', day('2026-07-02'), 'KEEP_IN_TOUCH', day('2026-10-30', '13:00')],
  ['whoever referred the student is close', [['IN', day('2026-06-01')], ['HELP', day('2026-06-01'), { how: 'referral', by: null }], ['DONE', day('2026-06-02')], ['OUT', day('2026-06-20')]], null, day('2026-06-20'), 'KEEP_IN_TOUCH', day('2026-08-19', '13:00')],
  ['they hear after 14 days what came of it', [['IN', day('2026-06-01')], ['HELP', day('2026-06-01'), { how: 'referral', by: null }], ['DONE', day('2026-06-02')]], null, day('2026-06-02'), 'CLOSE_LOOP', day('2026-06-15', '13:00')],
  ['whoever heard of it with the good news is not told again', [['IN', day('2026-06-01')], ['HELP', day('2026-06-01'), { how: 'advice', by: null, told: true }], ['DONE', day('2026-06-02')]], null, day('2026-06-02'), 'KEEP_IN_TOUCH', day('2026-08-31', '13:00')],
  ['once: then the hello is next', [['IN', day('2026-06-01')], ['HELP', day('2026-06-01'), { how: 'advice', by: null }], ['DONE', day('2026-06-02')], ['SENT', day('2026-06-15', '13:00'), { step: 'CLOSE_LOOP' }]], null, day('2026-07-20'), 'KEEP_IN_TOUCH', day('2026-08-31', '13:00')],
  ['whoever was introduced is written to first', [['HELP', MONDAY, { how: 'intro', by: 'maya' }]], null, MONDAY, 'WRITE_FIRST', day('2026-05-05', '13:00')],
  ['people of one event are thanked together', [['MET', MONDAY, { gathering: 'career fair' }]], null, MONDAY, 'EVENT_FOLLOW_UP', day('2026-05-05', '13:00')],
  ['the update at the end of term takes the place of a hello around it', [['MET', day('2026-09-28')], ['DONE', day('2026-09-29')]], null, day('2026-09-29'), 'SEMESTER_UPDATE', day('2027-01-13')],
  ['what was promised comes first on its day', [['MET', MONDAY], ['DONE', day('2026-05-05')], ['PROMISE', day('2026-05-05'), { text: 'send my CV', due: '2026-05-08' }]], null, day('2026-05-05'), 'PROMISE', day('2026-05-08', '13:00')],
  ['the thank-you is not yet what was promised', [['MET', MONDAY], ['PROMISE', MONDAY, { text: 'send my CV', due: '2026-05-08' }], ['OUT', day('2026-05-05'), { chase: false }]], null, day('2026-05-05'), 'PROMISE', day('2026-05-08', '13:00')],
  ['a mail after it is', [['MET', MONDAY], ['PROMISE', MONDAY, { text: 'send my CV', due: '2026-05-08' }], ['OUT', day('2026-05-05'), { chase: false }], ['OUT', day('2026-05-07')]], null, day('2026-05-07'), 'KEEP_IN_TOUCH', day('2026-08-05', '13:00')],
  ['a promise is asked about once', [['MET', MONDAY], ['DONE', day('2026-05-05')], ['PROMISE', MONDAY, { text: 'send my CV', due: '2026-05-08' }], ['SENT', day('2026-05-08', '13:00'), { step: 'PROMISE' }]], null, day('2026-05-08'), 'KEEP_IN_TOUCH', day('2026-08-03', '13:00')],
  ['whoever was let go by the student rests', [['MET', MONDAY], ['DONE', day('2026-05-05')], ['RELEASED', day('2026-05-06')]], null, day('2026-05-06'), null, null],
  ['an older copy of an invitation moves nothing', [['SET', MONDAY, { start: day('2026-05-20'), end: day('2026-05-20', '15:00'), uid: 'u', sequence: 2 }], ['SET', day('2026-05-05'), { start: day('2026-05-12'), end: day('2026-05-12', '15:00'), uid: 'u', sequence: 1 }]], null, day('2026-05-05'), 'PREP', day('2026-05-19', '13:00')],
  ['the cancellation of another meeting changes nothing', [['SET', MONDAY, { start: day('2026-05-20'), end: day('2026-05-20', '15:00'), uid: 'u', sequence: 0 }], ['OFF', day('2026-05-05'), { uid: 'other' }]], null, day('2026-05-05'), 'PREP', day('2026-05-19', '13:00')],
  ['a day that was named holds on a weekend', [['OUT', MONDAY], ['SNOOZE', day('2026-05-14'), { until: day('2026-05-16', '13:00') }]], null, day('2026-05-14'), 'FOLLOW_UP', day('2026-05-16', '13:00')],
  ['a follow-up that falls into exams waits for their end', [['OUT', day('2026-04-24')]], null, day('2026-04-24'), 'FOLLOW_UP', day('2026-05-11', '13:00')],
  ['an answer to them does not', [['IN', day('2026-05-04')]], null, day('2026-05-04'), 'REPLY', day('2026-05-05', '13:00')],
  ['nine in the morning stays nine when the clocks change', [['OUT', day('2026-10-26')]], null, day('2026-10-26'), 'FOLLOW_UP', day('2026-11-04')],
];

const WHY_ROWS: readonly (readonly [what: string, log: readonly Entry[], skipped: readonly string[]])[] = [
  ['a week without holidays has nothing to name', [['OUT', day('2026-02-02')]], []],
  ['a break in between was not counted', [['OUT', day('2026-03-05')]], ['Spring break']],
  ['a holiday within a break is part of it', [['OUT', day('2026-11-20')]], ['Thanksgiving break']],
  ['a holiday alone has its own name', [['OUT', day('2026-11-06')]], ['Veterans Day']],
  ['exam days are counted', [['OUT', day('2026-04-30')]], []],
  ['but a day in exams is put off', [['OUT', day('2026-04-24')]], ['Spring finals']],
  ['calendar days count, whatever lies in between', [['MET', day('2026-05-20')], ['DONE', day('2026-05-21')]], []],
];

describe('what was not counted is named', () => {
  for (const [what, entries, skipped] of WHY_ROWS) {
    test(what, () => {
      const last = entries.at(-1)?.[1] ?? '';
      expect(fold(log(...entries), null, last, CLOCK).step?.because.skipped).toEqual(skipped);
    });
  }
});

describe('closeness, help, promises, invitations', () => {
  for (const [what, entries, role, now, step, due] of ROLE_ROWS) {
    test(what, () => {
      const got = fold(log(...entries), role, now, CLOCK);
      expect([got.step?.kind ?? null, got.step?.due ?? null]).toEqual([step, due]);
    });
  }
});
