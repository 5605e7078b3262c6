import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError, linesOf } from './config-error.ts';

/** Checks the academic calendar; `name` is how the operator knows the file. Throws ConfigError, which names the entry and the fix. */
export function readCalendar(path: string, name: string): void {
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigError(name, [error instanceof Error && 'code' in error ? 'it cannot be opened, though `calendar` names it' : `it is no JSON: ${String(error)}`]);
  }
  const parsed = CALENDAR.safeParse(written);
  if (!parsed.success) throw new ConfigError(name, linesOf(parsed.error.issues, 'the calendar'));
}

const DAY = z.string({ error: 'must be a day like "2026-11-26"' }).refine(isDay, { error: ({ input }) => `is no day: ${JSON.stringify(input)}; write it like "2026-11-26"` });
const STRETCH = z
  .strictObject({ name: z.string({ error: 'must be the name of the days, in quotes' }).min(1, { error: 'must not be empty' }), start: DAY, end: DAY }, { error: 'must be { "name", "start", "end" } and no more' })
  .refine(({ start, end }) => start <= end, { path: ['end'], error: 'is before its start' });
const STRETCHES = z.array(STRETCH, { error: 'must be a list of { "name", "start", "end" }; [] if there are none' });

/** The shape of `AcademicCalendar` in functions/model/calendar.ts. */
const CALENDAR = z.strictObject(
  { holidays: STRETCHES, breaks: STRETCHES, exams: STRETCHES, termEnds: z.array(DAY, { error: 'must be a list of days; [] if there are none' }) },
  { error: 'must hold "holidays", "breaks", "exams" and "termEnds", and no more' },
);

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
