/**
 * Time as plain strings. An Instant sorts as text; a LocalDate is a day on somebody's wall calendar.
 * Zone arithmetic uses Intl only (decision 8), so that no time-zone library is loaded in a Lambda.
 */

/** UTC with milliseconds, e.g. `2026-05-20T13:00:00.000Z`. Always made by `instant()`, so that text order is time order. */
export type Instant = string;
/** `YYYY-MM-DD` */
export type LocalDate = string;
/** `HH:MM`, 24 hours */
export type LocalTime = string;
/** What a clock and a calendar on the wall of a zone show. `weekday`: 1 = Monday … 7 = Sunday (ISO 8601). */
export type Wall = { readonly date: LocalDate; readonly time: LocalTime; readonly weekday: number };

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Normalises milliseconds since the epoch, or any ISO text with a zone. Throws RangeError on what is no time. */
export function instant(value: number | string): Instant {
  return new Date(value).toISOString();
}

export function plus(at: Instant, ms: number): Instant {
  return instant(Date.parse(at) + ms);
}

/** The earlier of two, where null means never. */
export function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Is it a zone that this runtime knows (IANA name or link)? */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

export function wall(at: Instant, zone: string): Wall {
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(Date.parse(at))) part[type] = value;
  const date = `${part['year']}-${part['month']}-${part['day']}`;
  return { date, time: `${part['hour']}:${part['minute']}`, weekday: weekday(date) };
}

/**
 * The instant at which the wall of `zone` shows this date and time. A time that the change to summer
 * time skips becomes the same distance after the gap; one that occurs twice means the first.
 */
export function instantAt(date: LocalDate, time: LocalTime, zone: string): Instant {
  const wanted = Date.parse(`${date}T${time}:00.000Z`);
  const before = wanted - offsetMs(wanted - DAY_MS, zone);
  if (before + offsetMs(before, zone) === wanted) return instant(before);
  const after = wanted - offsetMs(wanted + DAY_MS, zone);
  return instant(after + offsetMs(after, zone) === wanted ? after : before);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return instant(Date.parse(`${date}T00:00:00.000Z`) + days * DAY_MS).slice(0, 10);
}

/** 1 = Monday … 7 = Sunday */
export function weekday(date: LocalDate): number {
  return new Date(`${date}T00:00:00.000Z`).getUTCDay() || 7;
}

/** Does the calendar have this day? `2026-02-30` does not exist. */
export function isDate(date: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00.000Z`) : Number.NaN;
  return !Number.isNaN(ms) && instant(ms).slice(0, 10) === date;
}

/** How far the wall of `zone` is ahead of UTC at that moment, in milliseconds. */
function offsetMs(ms: number, zone: string): number {
  const { date, time } = wall(instant(ms), zone);
  const shown = Date.parse(`${date}T${time}:00.000Z`);
  return shown - Math.floor(ms / MINUTE_MS) * MINUTE_MS;
}

// Making a DateTimeFormat costs about 1 ms, using one 5 µs; a deployment sees a handful of zones.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}
