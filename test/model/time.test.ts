import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_CALENDAR, addBusinessDays, businessDayBefore, businessDayFrom, businessDaysBetween, type AcademicCalendar } from '#model/calendar.ts';
import { addDays, instantAt, isDate, isZone, wall, weekday } from '#model/time.ts';

const WALLS: readonly (readonly [what: string, date: string, time: string, zone: string, instant: string])[] = [
  ['a winter morning in New York', '2026-01-15', '09:00', 'America/New_York', '2026-01-15T14:00:00.000Z'],
  ['a summer morning in New York', '2026-07-15', '09:00', 'America/New_York', '2026-07-15T13:00:00.000Z'],
  ['the morning of the change to summer time', '2026-03-08', '09:00', 'America/New_York', '2026-03-08T13:00:00.000Z'],
  ['a time that the change to summer time skips', '2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
  ['a time that occurs twice: the first', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ['midnight', '2026-05-04', '00:00', 'Asia/Kolkata', '2026-05-03T18:30:00.000Z'],
  ['a zone with a quarter of an hour', '2026-05-04', '09:00', 'Asia/Kathmandu', '2026-05-04T03:15:00.000Z'],
  ['a zone a day ahead', '2026-05-04', '09:00', 'Pacific/Kiritimati', '2026-05-03T19:00:00.000Z'],
  ['a leap day', '2028-02-29', '09:00', 'Europe/Paris', '2028-02-29T08:00:00.000Z'],
];
for (const [what, date, time, zone, at] of WALLS) {
  test(`a wall time is one instant: ${what}`, () => {
    expect(instantAt(date, time, zone)).toBe(at);
  });
}

test('what a wall shows and the instant of it are the same, in every zone at every hour', () => {
  const zones = ['America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Sao_Paulo', 'UTC'];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }), (zone, seconds) => {
      const at = new Date(Math.floor(seconds / 60) * 60_000).toISOString();
      const { date, time } = wall(at, zone);
      const again = wall(instantAt(date, time, zone), zone);
      expect([again.date, again.time]).toEqual([date, time]);
    }),
  );
});

test('days are added across months, years and leap days', () => {
  expect([addDays('2026-12-31', 1), addDays('2028-02-28', 1), addDays('2026-03-01', -1)]).toEqual(['2027-01-01', '2028-02-29', '2026-02-28']);
  expect([weekday('2026-05-04'), weekday('2026-05-10')]).toEqual([1, 7]);
});

test('a date that no calendar has is none, and so is a zone that nobody lives in', () => {
  expect([isDate('2026-02-29'), isDate('2028-02-29'), isDate('2026-13-01'), isDate('tomorrow')]).toEqual([false, true, false, false]);
  expect([isZone('Europe/Paris'), isZone('Mars/Base'), isZone('')]).toEqual([true, false, false]);
});

const CALENDAR: AcademicCalendar = { ...NO_CALENDAR, holidays: [{ name: 'May day', start: '2026-05-01', end: '2026-05-01' }], breaks: [{ name: 'Break', start: '2026-05-11', end: '2026-05-15' }] };

test('weekends, holidays and breaks are not business days', () => {
  expect(addBusinessDays('2026-04-30', 1, CALENDAR)).toBe('2026-05-04');
  expect(addBusinessDays('2026-05-08', 1, CALENDAR)).toBe('2026-05-18');
  expect(businessDayFrom('2026-05-09', CALENDAR)).toBe('2026-05-18');
  expect(businessDayBefore('2026-05-18', CALENDAR)).toBe('2026-05-08');
  expect(businessDaysBetween('2026-04-30', '2026-05-19', CALENDAR)).toBe(7);
});

test('a calendar of nothing but holidays does not hang', () => {
  const never: AcademicCalendar = { ...NO_CALENDAR, holidays: [{ name: 'always', start: '2000-01-01', end: '2999-12-31' }] };
  expect(addBusinessDays('2026-05-04', 1, never) > '2026-05-04').toBe(true);
});
