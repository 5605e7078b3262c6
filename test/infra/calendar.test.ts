import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addBusinessDays, isBusinessDay } from '#model/calendar.ts';
import { DEFAULT_POLICY } from '#model/policy.ts';
import { readCalendar } from '../../functions/calendar-file.ts';
import { readPolicy } from '../../functions/policy-file.ts';

const calendar = readCalendar(exampleOf('calendar'), 'infra/calendar.example.json');

test('the example policy shows the form and changes nothing', () => {
  const text = exampleOf('policy');
  expect(readPolicy(text, 'infra/policy.example.json')).toEqual(DEFAULT_POLICY);
  expect(Object.keys(JSON.parse(text) as object)).toHaveLength(3);
});

test.each([2026, 2027, 2028])('%i has its eleven federal holidays and six other dates of a college', (year) => {
  const inYear = (date: string): boolean => date.startsWith(String(year));
  // New Year's Day of 2028 is a Saturday, observed on the last day of 2027.
  expect(calendar.holidays.filter(({ start }) => inYear(start))).toHaveLength({ 2026: 11, 2027: 12, 2028: 10 }[year] ?? 0);
  expect(calendar.breaks.filter(({ start }) => inYear(start)).map(({ name }) => name)).toEqual(['Spring break', 'Thanksgiving break', 'Winter break']);
  expect(calendar.exams.filter(({ start }) => inYear(start))).toHaveLength(2);
  expect(calendar.termEnds.filter(inYear)).toHaveLength(2);
});

test.each([
  ['2026-07-03', false, 'Independence Day, observed'],
  ['2026-11-26', false, 'Thanksgiving'],
  ['2026-11-27', false, 'the day after'],
  ['2027-03-10', false, 'spring break'],
  ['2026-05-05', true, 'finals are busy, not free'],
])('%s is a business day: %s (%s)', (date, expected) => {
  expect(isBusinessDay(date, calendar)).toBe(expected);
});

test('five business days after the Monday before Thanksgiving is the Thursday of the week after', () => {
  expect(addBusinessDays('2026-11-23', 5, calendar)).toBe('2026-12-03');
});

function exampleOf(what: string): string {
  return readFileSync(join(import.meta.dirname, `../../infra/${what}.example.json`), 'utf8');
}
