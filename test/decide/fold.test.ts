import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#decide/decide.ts';
import type { Interaction } from '#model/interaction.ts';
import { MOVES, RELATIONSHIP_EVENTS } from '#model/relationship.ts';
import { instant } from '#model/time.ts';
import { EXAMPLE_CALENDAR } from '../support/calendar.ts';

const CLOCK = { zone: 'America/New_York', calendar: EXAMPLE_CALENDAR };
/** A Monday, 10:00 in New York. */
const MONDAY = '2026-05-04T14:00:00.000Z';

type Entry = readonly [event: Interaction['event'], at: string, more?: Readonly<Record<string, unknown>>];

function log(...entries: readonly Entry[]): Interaction[] {
  return entries.map(([event, at, more], index) => interaction(event, at, `i${String(index).padStart(2, '0')}`, more));
}

function interaction(event: Interaction['event'], at: string, id: string, more: Readonly<Record<string, unknown>> = {}): Interaction {
  const base = { id, contact: 'c', occurredAt: at, recordedAt: at, subject: null, mail: null };
  const fields: Record<string, unknown> = { OUT: { chase: true }, NOTE: { text: 'n', saidToThem: null }, SNOOZE: { until: null }, SET: { start: at, end: at } }[event as string] ?? {};
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
      const got = fold(log(...entries), now, CLOCK);
      expect([got.state, got.step?.kind ?? null, got.step?.due ?? null]).toEqual([state, step, due]);
    });
  }
});

const anInteraction = fc
  .tuple(fc.constantFrom(...RELATIONSHIP_EVENTS.filter((event) => event !== 'EXHAUSTED')), fc.integer({ min: 0, max: 90 * 24 }), fc.integer({ min: 0, max: 9999 }))
  .map(([event, hours, id]) => interaction(event, instant(Date.parse(MONDAY) + hours * 3600_000), `i${id}`, event === 'SET' ? { start: instant(Date.parse(MONDAY) + (hours + 48) * 3600_000), end: instant(Date.parse(MONDAY) + (hours + 49) * 3600_000) } : {}));
const aLog = fc.uniqueArray(anInteraction, { selector: ({ id }) => id, maxLength: 12 });

test('the order in which things are learnt changes nothing', () => {
  const now = instant(Date.parse(MONDAY) + 120 * 24 * 3600_000);
  fc.assert(
    fc.property(aLog.chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }))), ([entries, shuffled]) => {
      expect(fold(shuffled, now, CLOCK)).toEqual(fold(entries, now, CLOCK));
    }),
    { numRuns: 300 },
  );
});

test('an active relationship has exactly one next step, a resting or closed one has none', () => {
  fc.assert(
    fc.property(aLog, fc.integer({ min: 0, max: 400 }), (entries, days) => {
      const { state, step } = fold(entries, instant(Date.parse(MONDAY) + days * 24 * 3600_000), CLOCK);
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
