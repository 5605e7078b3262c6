import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AcademicCalendar } from '#model/calendar.ts';
import { readCalendar } from '../functions/calendar-file.ts';

export const EXAMPLE_CALENDAR_FILE = join(import.meta.dirname, '../infra/calendar.example.json');

/** The calendar that the product ships as an example: US holidays, Memorial Day 2026 on 25 May among them. */
export function exampleCalendar(): AcademicCalendar {
  return readCalendar(readFileSync(EXAMPLE_CALENDAR_FILE, 'utf8'), EXAMPLE_CALENDAR_FILE);
}
