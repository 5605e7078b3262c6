import { beforeAll, describe, expect, test } from 'vitest';
import { isBusinessDay, isExamDay } from '#model/calendar.ts';
import { addDays, instantAt, wall, weekday } from '#model/time.ts';
import { openRehearsal } from '../../local/rehearsal.ts';
import { seeded } from '../../local/semester/dice.ts';
import type { Proactive } from '../../local/semester/reactions.ts';
import { FIRST_DAY, FORGETFUL, ZONE, playSemester, type Played } from '../../local/semester/semester.ts';
import { stageOf } from '../../local/semester/stage.ts';
import { isAbout, lastLine, tallyOf, type Tally } from '../../local/semester/tally.ts';
import { SEED } from '../../local/demo-semester.ts';
import { EXAMPLE_CALENDAR } from '../support/calendar.ts';

/** The semester of `npm run demo -- semester`: 77 people, two answers of five never told. */
let played: Played;
let tally: Tally;
beforeAll(async () => {
  const rehearsal = await openRehearsal({ now: instantAt(FIRST_DAY, '09:00', ZONE), assistant: 'touchbase@in.touchbase.example', allow: ['*'], zone: ZONE, calendar: EXAMPLE_CALENDAR, keptBy: 'memory' });
  played = await playSemester(stageOf(rehearsal), { random: seeded(SEED), forgetful: FORGETFUL });
  tally = tallyOf(played);
});

const dayOf = ({ mail }: Proactive): string => wall(mail.at, ZONE).date;
const ANY_DAY = new Set(['PREP', 'HOW_DID_IT_GO', 'THANK_YOU', 'EVENT_FOLLOW_UP', 'PROMISE'] as const);
const IN_EXAMS = new Set(['PREP', 'HOW_DID_IT_GO', 'THANK_YOU', 'EVENT_FOLLOW_UP', 'REPLY', 'WRITE_FIRST', 'PROMISE'] as const);

describe('a semester of one busy student', () => {
  test('has more than sixty people', () => {
    expect(tally.contacts).toBeGreaterThanOrEqual(60);
  });

  test('keeps the caps of the day and of the week', () => {
    expect([tally.broken, tally.mostInADay <= 2]).toEqual([[], true]);
  });

  test('brings no more than two mails in half of its weeks', () => {
    expect(tally.medianAWeek, lastLine(tally)).toBeLessThanOrEqual(2);
  });

  test('rarely reminds of somebody who had answered, though two answers of five were never told', () => {
    expect(tally.mistaken / tally.nudges, lastLine(tally)).toBeLessThanOrEqual(0.15);
  });

  test('is quiet in the pause', () => {
    expect(played.proactive.map(dayOf).filter((day) => day > played.pause.from && day < played.pause.until)).toEqual([]);
  });

  test('brings on weekends and holidays only what is about a meeting or a named day', () => {
    const off = played.proactive.filter((one) => !isBusinessDay(dayOf(one), EXAMPLE_CALENDAR) && !isAbout(one, ANY_DAY));
    expect(off.filter(({ item }) => !JSON.stringify(item.mail).includes('named-day')).map((one) => `${dayOf(one)} ${one.mail.kind}`)).toEqual([]);
  });

  test('asks in exam weeks only for what would hurt to be late', () => {
    const inExams = played.proactive.filter((one) => isExamDay(dayOf(one), EXAMPLE_CALENDAR) && one.mail.kind !== 'digest');
    expect(inExams.filter((one) => !isAbout(one, IN_EXAMS)).map((one) => `${dayOf(one)} ${one.mail.kind}`)).toEqual([]);
  });

  test('has its digest on Monday, or on the first business day after it', () => {
    for (const one of played.proactive.filter(({ mail }) => mail.kind === 'digest')) {
      const monday = addDays(dayOf(one), 1 - weekday(dayOf(one)));
      const before = Array.from({ length: weekday(dayOf(one)) - 1 }, (_, back) => addDays(monday, back));
      expect(before.filter((day) => isBusinessDay(day, EXAMPLE_CALENDAR)), dayOf(one)).toEqual([]);
    }
  });
});
