import { describe, expect, test } from 'vitest';
import { takeDay, type TakenDay } from '../../functions/understand/dates.ts';
import { aFrame } from '../support/mails.ts';

/** Wednesday 11 March 2026. */
const at = { today: '2026-03-11', calendar: aFrame().calendar };

function shown({ day, unclear }: TakenDay): string {
  if (day === null) return unclear ?? 'none';
  return `${day.date}${day.time === null ? '' : `T${day.time}`}${day.exact ? '' : ' or so'}`;
}

function rows(toward: 'future' | 'past', table: Readonly<Record<string, string>>): void {
  test.each(Object.entries(table))('%j is %s', (text, expected) => {
    expect(shown(takeDay(text, toward, at))).toBe(expected);
  });
}

describe('a reminder lies ahead', () => {
  rows('future', {
    tomorrow: '2026-03-12',
    'day after tomorrow': '2026-03-13',
    'in 2 weeks': '2026-03-25',
    '2w': '2026-03-25',
    '3 days': '2026-03-14',
    'in a month': '2026-04-11',
    'in a couple of weeks': '2026-03-25',
    'another week': '2026-03-18',
    'in a fortnight': '2026-03-25',
    '3 business days': '2026-03-23',
    'next week': '2026-03-16 or so',
    'next month': '2026-04-11 or so',
    'this weekend': '2026-03-14 or so',
    'end of the month': '2026-03-31 or so',
    'in april': '2026-04-01 or so',
    'mid april': '2026-04-15 or so',
    friday: '2026-03-13',
    'this friday': '2026-03-13',
    wednesday: '2026-03-18',
    'next tuesday': '2026-03-17',
    'next friday': '2026-03-20',
    'friday week': '2026-03-20',
    'tuesday of next week': '2026-03-17',
    'a week from friday': '2026-03-20',
    'the 20th': '2026-03-20',
    'the 5th': '2026-04-05',
    'the 31st': '2026-03-31',
    'saturday the 21st': '2026-03-21',
    'april 7': '2026-04-07',
    '7 april': '2026-04-07',
    'april 7th, 2027': '2027-04-07',
    'jan 15': '2027-01-15',
    'feb 30': 'none',
    '2026-04-07': '2026-04-07',
    '3/20': '2026-03-20',
    '13/3': '2026-03-13',
    '4/4': '2026-04-04',
    '7.4.': '2026-04-07',
    '07.04.2026': '2026-04-07',
    'after midterms (oct 16)': '2026-10-16',
  });
});

describe("the operator's calendar knows the seasons", () => {
  rows('future', {
    'after finals': '2026-05-18 or so',
    'until finals': '2026-05-04 or so',
    'not before spring break is over': '2026-03-23 or so',
    'after break': '2026-03-23 or so',
    'after thanksgiving': '2026-11-30 or so',
    'end of the semester': '2026-05-15 or so',
    'after the semester': '2026-05-18 or so',
    'after summer': 'none',
    'after midterms': 'none',
  });
});

describe('what cannot be used is said', () => {
  rows('future', { '3/4': 'ambiguous_date', 'last monday': 'past_date', yesterday: 'past_date', 'two weeks ago': 'past_date', '2026-03-10': 'past_date', 'march 2': 'past_date' });
});

describe('a report lies behind', () => {
  rows('past', {
    'on tuesday': '2026-03-10',
    'last thursday': '2026-03-05',
    wednesday: '2026-03-04',
    yesterday: '2026-03-10',
    'last night': '2026-03-10',
    'this morning': '2026-03-11',
    'three days ago': '2026-03-08',
    'the 5th': '2026-03-05',
    'the 20th': '2026-02-20',
    'march 3': '2026-03-03',
    'december 12': '2025-12-12',
    tomorrow: 'none',
    'next tuesday': 'none',
    'in 2 weeks': 'none',
    'for 3 years': 'none',
  });
});

describe('hours without am or pm are those of a working day', () => {
  rows('future', {
    'tuesday at 3': '2026-03-17T15:00',
    'tuesday at 10': '2026-03-17T10:00',
    'thursday at 10:30': '2026-03-12T10:30',
    'friday 2pm': '2026-03-13T14:00',
    'friday at 07:30': '2026-03-13T07:30',
    'friday at 7:30': '2026-03-13T19:30',
    'friday at 16:00': '2026-03-13T16:00',
    'friday at noon': '2026-03-13T12:00',
    'friday 12am': '2026-03-13T00:00',
    'friday 5-6pm': '2026-03-13T17:00',
    'march 19 at 4': '2026-03-19T16:00',
    '3pm on april 7': '2026-04-07T15:00',
    'friday at 25': '2026-03-13',
  });
});

describe('words that only look like a day', () => {
  rows('future', { 'may she sit': 'none', 'march on': 'none', 'i sat with her': 'none', '24/7': 'none', 'room 1015, 2nd floor': 'none', 'class of 2028': 'none', '555-0142': 'none' });
});

test('the day before a leap day and the end of a short month exist', () => {
  const january = { today: '2028-01-31', calendar: at.calendar };
  expect(shown(takeDay('in a month', 'future', january))).toBe('2028-02-29');
});
