import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AcademicCalendar } from '#model/calendar.ts';

/** The calendar that the product ships as an example: US holidays, Memorial Day 2026 on 25 May among them. */
export const EXAMPLE_CALENDAR = JSON.parse(readFileSync(join(import.meta.dirname, '../../infra/calendar.example.json'), 'utf8')) as AcademicCalendar;
