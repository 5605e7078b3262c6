import { instant, isDate, type Instant } from '#model/time.ts';

/** A time as a mail states it: what the writer's clock showed (`YYYY-MM-DDTHH:MM`), and its distance from UTC if stated. */
export type StatedTime = { readonly wall: string; readonly offsetMinutes: number | null };

/** `month` from 1 = January. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };
export type TimeOfDay = { readonly hour: number; readonly minute: number };

/** The Date field (RFC 5322 §3.3 and §4.3). Null if it is unreadable or names no zone: nothing is invented. */
export function dateField(value: string): { readonly stated: StatedTime; readonly at: Instant } | null {
  const match = DATE.exec(value.slice(0, FIELD_CHARS_MAX).toLowerCase());
  if (match === null) return null;
  const [, day = '', month = '', year = '', hour = '', minute = '', second = '00', zone = ''] = match;
  const offsetMinutes = offsetOf(zone);
  if (offsetMinutes === null) return null;
  const date = { year: fullYear(Number(year)), month: MONTHS.indexOf(month) + 1, day: Number(day) };
  const stated = statedTime(date, { hour: Number(hour), minute: Number(minute) }, offsetMinutes);
  if (stated === null) return null;
  const ms = Date.parse(`${stated.wall}:${Number(second) > 59 ? '59' : second}.000Z`) - offsetMinutes * 60_000;
  return { stated, at: instant(ms) };
}

/** Null if the calendar has no such day or the clock no such time. */
export function statedTime({ year, month, day }: Day, { hour, minute }: TimeOfDay, offsetMinutes: number | null): StatedTime | null {
  const date = `${year}-${two(month)}-${two(day)}`;
  if (year < 1970 || year > 9999 || !isDate(date) || hour > 23 || minute > 59) return null;
  return { wall: `${date}T${two(hour)}:${two(minute)}`, offsetMinutes };
}

/** RFC 5322 §4.3: two digits below 50 are of this century, three digits count from 1900. */
export function fullYear(year: number): number {
  if (year < 50) return year + 2000;
  return year < 1000 ? year + 1900 : year;
}

/** Minutes east of UTC, for `+0530`, `gmt`, `edt`; null for what is no zone or means different ones. */
export function offsetOf(zone: string): number | null {
  const digits = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (digits === null) return ZONES[zone] ?? null;
  const minutes = Number(digits[2]) * 60 + Number(digits[3]);
  if (minutes > OFFSET_MINUTES_MAX) return null;
  return digits[1] === '-' && minutes > 0 ? -minutes : minutes;
}

const FIELD_CHARS_MAX = 200;
const OFFSET_MINUTES_MAX = 14 * 60;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE =
  /^\s*(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{4}|\d{2,3})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,4})/;

// The zones of RFC 5322 §4.3, and names that clients write and that mean one offset only.
const ZONES: Readonly<Record<string, number>> = {
  ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, bst: 60, cet: 60, mez: 60, west: 60, cest: 120, mesz: 120, eet: 120, eest: 180, msk: 180,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540, akdt: -480, hst: -600,
  jst: 540, kst: 540, aest: 600, aedt: 660, nzst: 720, nzdt: 780,
};

function two(value: number): string {
  return String(value).padStart(2, '0');
}
