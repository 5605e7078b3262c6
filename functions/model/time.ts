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
  const ms = Date.parse(at);
  const shown = ms + offsetMs(ms, zone);
  const day = Math.floor(shown / DAY_MS);
  const minutes = Math.floor((shown - day * DAY_MS) / MINUTE_MS);
  return { date: dateOfDay(day), time: `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`, weekday: weekdayOfDay(day) };
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
  return dateOfDay(dayOf(date) + days);
}

/** 1 = Monday … 7 = Sunday */
export function weekday(date: LocalDate): number {
  return weekdayOfDay(dayOf(date));
}

/** Does the calendar have this day? `2026-02-30` does not exist. */
export function isDate(date: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00.000Z`) : Number.NaN;
  return !Number.isNaN(ms) && instant(ms).slice(0, 10) === date;
}

/** Days since 1970-01-01. */
function dayOf(date: LocalDate): number {
  const known = days.get(date);
  if (known !== undefined) return known;
  const day = Date.parse(`${date}T00:00:00.000Z`) / DAY_MS;
  if (days.size >= DATES_MAX) days.clear();
  days.set(date, day);
  return day;
}

/** 1970-01-01 was a Thursday. */
function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

// Folding a log of some hundred lines asks for the same days thousands of times.
const DATES_MAX = 20_000;
const dates = new Map<number, LocalDate>();
const days = new Map<LocalDate, number>();

function dateOfDay(day: number): LocalDate {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = instant(day * DAY_MS).slice(0, 10);
  if (dates.size >= DATES_MAX) dates.clear();
  dates.set(day, date);
  return date;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** How far the wall of `zone` is ahead of UTC at that moment, in milliseconds. */
function offsetMs(ms: number, zone: string): number {
  const quarter = Math.floor(ms / QUARTER_MS);
  const known = offsets.get(zone)?.get(quarter);
  if (known !== undefined) return known;
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(quarter * QUARTER_MS)) part[type] = value;
  const shown = Date.parse(`${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:00.000Z`);
  const offset = shown - quarter * QUARTER_MS;
  const ofZone = offsets.get(zone) ?? new Map<number, number>();
  if (ofZone.size >= OFFSETS_MAX) ofZone.clear();
  offsets.set(zone, ofZone.set(quarter, offset));
  return offset;
}

// Asking Intl costs 20 µs and more, and a student's log asks for the same mornings over and over. Clocks change on a quarter of an hour.
const QUARTER_MS = 15 * MINUTE_MS;
/** Of one zone; a few megabytes at most. */
const OFFSETS_MAX = 20_000;
const offsets = new Map<string, Map<number, number>>();

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
