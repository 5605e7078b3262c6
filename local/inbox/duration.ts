import { DAY_MS, HOUR_MS, MINUTE_MS, instant, type Instant } from '#model/time.ts';

/** An ISO 8601 duration. Months are kept apart, because they have no fixed length. */
export type Duration = { readonly months: number; readonly ms: number };

/** `P7D`, `PT1H`, `P1W`, `P1M`, `P1DT12H` …; null if it is none, is negative, has fractions or is nothing at all. */
export function toDuration(text: string): Duration | null {
  const found = DURATION.exec(text.trim().toUpperCase());
  if (found === null) return null;
  const part = (at: number): number => Number(found[at] ?? 0);
  const ms = (part(3) * 7 + part(4)) * DAY_MS + part(5) * HOUR_MS + part(6) * MINUTE_MS + part(7) * SECOND_MS;
  const duration = { months: part(1) * 12 + part(2), ms };
  return duration.months + duration.ms > 0 ? duration : null;
}

/**
 * Months are added on the UTC calendar first; a day that the month does not have becomes its last one.
 * Throws RangeError beyond the years that can be written.
 */
export function after(at: Instant, { months, ms }: Duration): Instant {
  const moved = new Date(at);
  const day = moved.getUTCDate();
  moved.setUTCMonth(moved.getUTCMonth() + months);
  if (moved.getUTCDate() !== day) moved.setUTCDate(0);
  return instant(moved.getTime() + ms);
}

const SECOND_MS = 1000;
/** Groups: years, months, weeks, days, hours, minutes, seconds. */
const DURATION = /^P(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,9})M)?(?:(\d{1,10})S)?)?$/;
