import { addDays, isDate, weekday } from '#model/time.ts';
import type { ContentLine } from './content-lines.ts';

/** One sub-component of a VTIMEZONE (RFC 5545 §3.6.5): from each of its onsets on, the wall is `toMinutes` ahead of UTC. */
type Observance = {
  readonly toMinutes: number;
  /** Onsets on the wall before the change, `YYYY-MM-DDTHH:MM`. */
  readonly onsets: readonly string[];
  readonly yearly: Yearly | null;
};
/** The same day of each year: the last Sunday in October. */
type Yearly = {
  /** First and last onset. */
  readonly from: string;
  readonly until: string;
  readonly month: number;
  /** `n`: 2 is the second in the month, -1 the last, 0 the one that is among `days`. Null: the first of `days`. */
  readonly weekday: { readonly n: number; readonly day: number } | null;
  readonly days: readonly number[];
};

/** A time zone as a calendar defines it. Null if the rules are of a kind that no zone needs. */
export type ZoneRules = readonly Observance[];

/** `lines`: those inside one VTIMEZONE. Rules that count seconds or days could keep a reader busy for hours: only yearly ones are followed. */
export function zoneRules(lines: readonly ContentLine[]): ZoneRules | null {
  const observances: Observance[] = [];
  let inside: ContentLine[] | null = null;
  for (const line of lines) {
    if (line.name === 'BEGIN') inside = [];
    else if (line.name === 'END' && inside !== null) {
      const observance = toObservance(inside);
      if (observance === null) return null;
      observances.push(observance);
      inside = null;
    } else inside?.push(line);
  }
  return observances.length === 0 || observances.length > OBSERVANCES_MAX ? null : observances;
}

/** Minutes that the wall is ahead of UTC when it shows `wall`; null if the rules begin later. */
export function offsetByRules(rules: ZoneRules, wall: string): number | null {
  let latest = '';
  let minutes: number | null = null;
  for (const { onsets, yearly, toMinutes } of rules) {
    const year = Number(wall.slice(0, 4));
    const repeated = yearly === null ? [] : [year, year - 1].map((each) => onsetIn(yearly, each));
    for (const onset of [...onsets, ...repeated]) {
      if (onset === null || onset > wall || onset < latest) continue;
      latest = onset;
      minutes = toMinutes;
    }
  }
  return minutes;
}

/** A file of a zone's whole history has about 200. */
const OBSERVANCES_MAX = 400;
const WALL = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})/;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function toObservance(lines: readonly ContentLine[]): Observance | null {
  const value = (name: string): string => lines.find((line) => line.name === name)?.value ?? '';
  const start = WALL.exec(value('DTSTART'));
  const to = utcOffset(value('TZOFFSETTO'));
  if (start === null || to === null) return null;
  const rule = value('RRULE');
  const yearly = rule === '' ? null : toYearly(rule, start);
  if (rule !== '' && yearly === null) return null;
  const dates = lines.filter(({ name }) => name === 'RDATE').flatMap((line) => line.value.split(','));
  const onsets = [start, ...dates.flatMap((date) => WALL.exec(date.trim()) ?? [])] as RegExpExecArray[];
  return { toMinutes: to, onsets: onsets.map(wallOf), yearly };
}

/** `FREQ=YEARLY;BYMONTH=11;BYDAY=1SU`, or null for any other kind of rule. */
function toYearly(rule: string, start: RegExpExecArray): Yearly | null {
  const parts = new Map(rule.toUpperCase().split(';').map((part) => part.split('=', 2) as [string, string | undefined]));
  const numbers = (name: string): readonly number[] => (parts.get(name) ?? '').split(',').filter((each) => each !== '').map(Number);
  const [month = Number(start[2]), ...moreMonths] = numbers('BYMONTH');
  const days = numbers('BYMONTHDAY');
  const [, n = '0', name = ''] = /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(parts.get('BYDAY') ?? '') ?? [];
  const isNamed = parts.has('BYDAY');
  if (parts.get('FREQ') !== 'YEARLY' || (parts.get('INTERVAL') ?? '1') !== '1' || moreMonths.length > 0) return null;
  if (isNamed && (name === '' || (n === '0' && days.length === 0))) return null;
  const [count = 10_000] = numbers('COUNT');
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(parts.get('UNTIL') ?? '');
  return {
    from: wallOf(start),
    // UNTIL is a time in UTC, an onset one on the wall: the day after is near enough to tell years apart.
    until: until === null || !isDate(dayOf(until)) ? `${Math.min(Number(start[1]) + count - 1, 9999)}-12-31T24` : `${addDays(dayOf(until), 1)}T24`,
    month,
    weekday: isNamed ? { n: Number(n), day: WEEKDAYS.indexOf(name) + 1 } : null,
    days: days.length > 0 ? days : [Number(start[3])],
  };
}

function onsetIn(yearly: Yearly, year: number): string | null {
  const day = dayIn(yearly, `${String(year).padStart(4, '0')}-${String(yearly.month).padStart(2, '0')}`);
  if (day === null) return null;
  const onset = `${day}${yearly.from.slice(10)}`;
  return onset < yearly.from || onset > yearly.until ? null : onset;
}

/** `month`: `YYYY-MM` */
function dayIn({ weekday: named, days }: Yearly, month: string): string | null {
  const all = Array.from({ length: 31 }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`).filter(isDate);
  if (named === null) return all[(days[0] as number) - 1] ?? null;
  const those = all.filter((day) => weekday(day) === named.day);
  if (named.n === 0) return those.find((day) => days.includes(Number(day.slice(8)))) ?? null;
  return those.at(named.n > 0 ? named.n - 1 : named.n) ?? null;
}

/** Minutes east of UTC of `-0500`, `+05:30`, `-050000`; null for anything else. */
export function utcOffset(value: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})(?::?\d{2})?$/.exec(value);
  if (match === null) return null;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

function wallOf([, year, month, day, hour, minute]: RegExpExecArray): string {
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

function dayOf([, year, month, day]: RegExpExecArray): string {
  return `${year}-${month}-${day}`;
}
