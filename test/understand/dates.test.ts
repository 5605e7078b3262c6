import { describe } from 'vitest';
import { dayRows } from './rows.ts';

describe('a reminder lies ahead', () => {
  dayRows('future', {
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
  dayRows('future', {
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
  dayRows('future', { '3/4': 'ambiguous_date', 'last monday': 'past_date', yesterday: 'past_date', 'two weeks ago': 'past_date', '2026-03-10': 'past_date', 'march 2': 'past_date' });
});

describe('a report lies behind', () => {
  dayRows('past', {
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
  dayRows('future', {
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
  dayRows('future', { 'may she sit': 'none', 'march on': 'none', 'i sat with her': 'none', '24/7': 'none', 'room 1015, 2nd floor': 'none', 'class of 2028': 'none', '555-0142': 'none' });
});

describe('students type it short, or long', () => {
  dayRows('future', {
    'nxt tues': '2026-03-17',
    'nxt wk': '2026-03-16 or so',
    'eod friday': '2026-03-13',
    eow: '2026-03-13 or so',
    'end of next week': '2026-03-20 or so',
    'early next week': '2026-03-16 or so',
    'later this week': '2026-03-13 or so',
    '10d': '2026-03-21',
    'in 3 wks': '2026-04-01',
    'a fortnight': '2026-03-25',
    'in a week': '2026-03-18',
    'a week from today': '2026-03-18',
    'two weeks from monday': '2026-03-30',
    'monday week': '2026-03-23',
    'monday in two weeks': '2026-03-23',
    'a week on friday': '2026-03-20',
    'the week after next': '2026-03-23 or so',
    'in a week or two': '2026-03-18 or so',
    'in 2-3 weeks': '2026-03-25 or so',
    'half a year': '2026-09-11',
    '2 working days': '2026-03-13',
    'weds at 3': '2026-03-18T15:00',
    'the first monday in december': '2026-12-07',
    'last friday of april': '2026-04-24',
    'second week of april': '2026-04-08 or so',
    'beginning of may': '2026-05-01 or so',
    'late april': '2026-04-30 or so',
    'end of april': '2026-04-30 or so',
    'mid-april': '2026-04-15 or so',
    april: '2026-04-01 or so',
    march: '2027-03-01 or so',
    'the 31st of march': '2026-03-31',
    'april the 7th': '2026-04-07',
    'on the 7th of april at 10': '2026-04-07T10:00',
    'tues, april 7th': '2026-04-07',
    '2026/04/07': '2026-04-07',
    '15-10-2026': '2026-10-15',
    '15/10': '2026-10-15',
    'after exams, so jan 22': '2027-01-22',
    'tomorrow eod': '2026-03-12',
    'sat 21 march': '2026-03-21',
    'tues 3/24': '2026-03-24',
  });
});

describe('holidays that everybody knows stand beside the calendar', () => {
  dayRows('future', {
    'after christmas': '2026-12-28 or so',
    'after new year': '2027-01-04 or so',
    "after new year's": '2027-01-04 or so',
    'in the new year': '2027-01-04 or so',
    'after the holidays': '2026-03-23 or so',
    'after easter': '2026-04-06 or so',
    'after labor day': '2026-09-08 or so',
    'until easter': '2026-04-05 or so',
    'before christmas': '2026-12-24 or so',
    'end of semester': '2026-05-15 or so',
    'end of term': '2026-05-15 or so',
    'when the semester is over': '2026-05-18 or so',
  });
});

describe('what is no day, or two, is asked', () => {
  dayRows('future', {
    'february 31': 'impossible_date',
    'feb 30': 'impossible_date',
    '31/2': 'impossible_date',
    'the 32nd': 'none',
    'tuesday, april 8': 'ambiguous_date',
    'monday the 21st': 'ambiguous_date',
    '10-11-2026': 'ambiguous_date',
    'tuesday or thursday': 'ambiguous_date',
    '0 days': 'none',
    '99999 weeks': 'none',
  });
});

describe('at the edge of a year, a month and a week', () => {
  dayRows('future', { tomorrow: '2027-01-01', 'jan 4': '2027-01-04', 'next month': '2027-01-31 or so', 'the 2nd': '2027-01-02', monday: '2027-01-04', 'next monday': '2027-01-04' }, '2026-12-31');
  dayRows('future', { tomorrow: '2028-02-29', 'in two days': '2028-03-01', 'the 29th': '2028-02-29', 'feb 29': '2028-02-29', 'end of the month': '2028-02-29 or so' }, '2028-02-28');
  dayRows('future', { friday: '2026-10-16', 'next friday': '2026-10-16', 'next monday': '2026-10-12', 'this weekend': '2026-10-10 or so', 'in 3 business days': '2026-10-14' }, '2026-10-09');
  dayRows('future', { 'mid november': '2026-11-15 or so', 'early december': '2026-12-01 or so', 'end of november': '2026-11-30 or so', 'in december': '2026-12-01 or so' }, '2026-11-06');
  dayRows('past', { yesterday: '2026-12-31', 'dec 30': '2026-12-30', 'last friday': '2026-12-25', 'last month': '2026-12-01 or so' }, '2027-01-01');
});

describe('a report as students type it', () => {
  dayRows('past', { 'a week ago': '2026-03-04', 'two days ago': '2026-03-09', 'a couple of days ago': '2026-03-09', 'the day before yesterday': '2026-03-09', 'earlier today': '2026-03-11', 'last week': '2026-03-02 or so', 'tues the 3rd': '2026-03-03', '3/9': 'ambiguous_date', 'over the weekend': '2026-03-07 or so', 'on feb 27th at 4pm': '2026-02-27T16:00' });
});

describe('the day before a leap day and the end of a short month exist', () => {
  dayRows('future', { 'in a month': '2028-02-29' }, '2028-01-31');
});
