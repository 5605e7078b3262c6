import { expect, test } from 'vitest';
import { heard } from '../support/heard.ts';
import { asked } from '../support/mails.ts';

/** Wednesday 11 March 2026; spring break from 14 to 22 March, finals from 4 to 15 May, when the term ends. */
const DAYS: Readonly<Record<string, string>> = {
  'until after finals': '2026-05-18',
  'until the end of the semester': '2026-05-15',
  'until end of semester': '2026-05-15',
  'for 3 business days': '2026-03-23',
  'until the 20th': '2026-03-20',
  'until Friday week': '2026-03-20',
  'for two weeks': '2026-03-25',
  'until mid-January': '2027-01-15',
  'until spring break is over': '2026-03-23',
  'til march 22': '2026-03-22',
  'until 3 may pls': '2026-05-03',
  'until Feb 30': 'impossible_date',
  'until April 31': 'impossible_date',
  'until 3/4': 'ambiguous_date',
  'until last Monday': 'past_date',
};

test.each(Object.entries(DAYS))('“%s” is the same day for one person and for all mail, or asks', (words, expected) => {
  const asks = /_/.test(expected);
  expect(heard(`snooze ${words}`, asked('FOLLOW_UP'))).toBe(asks ? `UNKNOWN ask=${expected}` : `SNOOZE until=${expected}`);
  expect(heard(`pause ${words}`, asked('FOLLOW_UP'))).toBe(asks ? `UNKNOWN ask=${expected}` : `PAUSE until=${expected}`);
});

test.each(['pause everything until 3 may pls', 'can you not remind me til may 3', "don't email me until May 3", 'please no reminders until 3 May'])('“%s” is all mail', (words) => {
  expect(heard(words, asked('FOLLOW_UP'))).toBe('PAUSE until=2026-05-03');
});
