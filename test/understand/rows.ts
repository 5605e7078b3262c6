import { expect, test } from 'vitest';
import { NO_CALENDAR, type AcademicCalendar } from '#model/calendar.ts';
import { takeDay, type TakenDay } from '../../functions/understand/dates.ts';
import { meetingIn } from '../../functions/understand/meeting.ts';
import { aFrame } from '../support/mails.ts';

type Table = Readonly<Record<string, string>>;

/** Wednesday 11 March 2026, in a university whose calendar is known. */
const MARCH = '2026-03-11';

/** Each text is a day, a day `or so`, why there is none, or none. */
export function dayRows(toward: 'future' | 'past', table: Table, today = MARCH, calendar: AcademicCalendar = aFrame().calendar): void {
  test.each(Object.entries(table))('%j is %s', (text, expected) => {
    expect(dayShown(takeDay(text, toward, { today, calendar }))).toBe(expected);
  });
}

export function dayShown({ day, unclear }: TakenDay): string {
  if (day === null) return unclear ?? 'none';
  return `${day.date}${day.time === null ? '' : `T${day.time}`}${day.exact ? '' : ' or so'}`;
}

/** What the wall shows where the student is. */
export type Here = { readonly today: string; readonly time: string; readonly zone: string };

/** Wednesday 7 October 2026, in the morning. */
export const NEW_YORK: Here = { today: '2026-10-07', time: '10:00', zone: 'America/New_York' };

/** Each text names a time to meet, several or none. */
export function meetingRows(here: Here, table: Table): void {
  test.each(Object.entries(table))('%j is %s', (text, expected) => {
    expect(meetingShown(text, here)).toBe(expected);
  });
}

/** The zone is shown where it is not the student's own. */
function meetingShown(text: string, here: Here): string {
  const found = meetingIn(text, { ...here, calendar: NO_CALENDAR });
  if (found === null || found === 'several') return found ?? 'none';
  const { start, zone } = found;
  return `${start.date}${start.time === null ? '' : `T${start.time}`}${zone === here.zone ? '' : ` ${zone}`}`;
}
