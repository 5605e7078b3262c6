import { addBusinessDays, businessDayFrom, type AcademicCalendar } from '#model/calendar.ts';
import { addDays, weekday, type LocalDate } from '#model/time.ts';
import { addMonths, dateOf, endOfMonth, inWeek, nthWeekday, weekdayAfter, weekdayBefore } from './day-arithmetic.ts';

/** A reminder lies ahead, a report of what happened lies behind. */
export type Toward = 'future' | 'past';

/** `numeric`: how `3/4` is read; left out, it can be read both ways (decision 13). */
export type At = { readonly today: LocalDate; readonly calendar: AcademicCalendar; readonly numeric?: 'day-first' | 'month-first' };

/** A day, or why there is none; two days: the words can be read both ways. */
export type Found = LocalDate | 'past_date' | 'impossible_date' | readonly [LocalDate, LocalDate];

/** Of yesterday and before: the day in a report, and nothing that lies ahead. */
export function behind(date: LocalDate, toward: Toward): Found {
  return toward === 'past' ? date : 'past_date';
}

export function stated(year: number, month: number, day: number): Found | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return dateOf(year, month, day) ?? 'impossible_date';
}

/** Decision 13: a command that can be read both ways asks, prose is read as where the student lives. */
export function byNumbers([, first, second, year]: RegExpExecArray, at: At, toward: Toward): Found | null {
  const [a, b] = [Number(first), Number(second)];
  const monthFirst = (): Found | null => inYear(a, b, year, at, toward);
  const dayFirst = (): Found | null => inYear(b, a, year, at, toward);
  if (a > 12 || b > 12 || a === b) return a > 12 ? dayFirst() : monthFirst();
  if (at.numeric !== undefined) return at.numeric === 'day-first' ? dayFirst() : monthFirst();
  const nearest = (month: number, day: number): LocalDate | null =>
    year === undefined ? inNearestYear(at.today, toward, (any) => dateOf(any, month, day)) : dateOf(fullYear(year), month, day);
  const [one, other] = [nearest(a, b), nearest(b, a)];
  return one === null || other === null ? null : [one, other];
}

function fullYear(year: string): number {
  return Number(year.length === 2 ? `20${year}` : year);
}

/** A date this little past was meant as it stands, and not in the next year. */
const JUST_PAST_DAYS = 30;

/** Without a year: the next such day, or in a report the last one. */
export function inYear(month: number, day: number, year: string | undefined, { today }: At, toward: Toward): Found | null {
  if (year !== undefined) return stated(fullYear(year), month, day);
  const thisYear = Number(today.slice(0, 4));
  const here = dateOf(thisYear, month, day);
  if (toward === 'past') return here !== null && here <= today ? here : stated(thisYear - 1, month, day);
  if (here !== null && here >= today) return here;
  if (here !== null && here >= addDays(today, -JUST_PAST_DAYS)) return 'past_date';
  return stated(thisYear + 1, month, day);
}

export function byDayOfMonth(match: RegExpExecArray, { today }: At, toward: Toward): LocalDate | null {
  const day = Number(match.at(-1));
  for (let months = 0; months <= 2; months++) {
    const date = dateOf(...yearAndMonth(addMonths(`${today.slice(0, 7)}-01`, toward === 'future' ? months : -months)), day);
    if (date !== null && (toward === 'future' ? date > today : date <= today)) return date;
  }
  return null;
}

export function byNthWeekday([, nth, name, month, which]: RegExpExecArray, at: At, toward: Toward): Found | null {
  const inMonth = (first: LocalDate): LocalDate | null => nthWeekday(NTHS[nth ?? ''] ?? 1, numberOfDay(name), first);
  if (month === undefined) return inMonth(`${addMonths(at.today, which === 'next' ? 1 : 0).slice(0, 7)}-01`);
  return inNearestYear(at.today, toward, (year) => inMonth(`${year}-${monthNumber(month)}-01`));
}

/** Days 1 to 7 are the first week; its first business day lies in it however weeks are counted. */
export function byNthWeek([, nth, month]: RegExpExecArray, { today, calendar }: At, toward: Toward): Found | null {
  return inNearestYear(today, toward, (year) => {
    const first = `${year}-${monthNumber(month)}-01`;
    return nth === 'last' ? inWeek(1, endOfMonth(first), 0) : businessDayFrom(addDays(first, 7 * ((NTHS[nth ?? ''] ?? 1) - 1)), calendar);
  });
}

/** The weekday of a stated week: `tuesday of next week`, `friday week`, `monday in two weeks`. */
export function inStatedWeek(name: string | undefined, which: string | undefined, count: string | undefined, { today }: At, toward: Toward): Found | null {
  const named = numberOfDay(name);
  if (which === 'last') return behind(inWeek(named, today, -1), toward);
  if (which === 'next' || which === 'following') return inWeek(named, today, 1);
  if (which === 'after next') return inWeek(named, today, 2);
  return count === undefined ? addDays(weekdayAfter(named, today), 7) : inWeek(named, today, Number(count));
}

/** `Tuesday` is the next one after today, `next Tuesday` that of the next week (weeks begin on Monday), in a report the last one. */
export function byWeekday([, before, name, behindIt]: RegExpExecArray, { today }: At, toward: Toward): Found | null {
  const which = before ?? behindIt;
  const named = numberOfDay(name);
  if (toward === 'past') return which === 'next' || which === 'coming' || which === 'following' ? null : weekdayBefore(named, today);
  if (which === 'last' || which === 'past') return 'past_date';
  return which === 'next' ? inWeek(named, today, 1) : weekdayAfter(named, today);
}

export function byCount([, agoBefore, count, business, unit, which]: RegExpExecArray, at: At, toward: Toward): Found | null {
  const number = Number(count);
  const ago = agoBefore !== undefined || which === ' ago' || which === ' back';
  if (toward === 'future' && ago) return 'past_date';
  if (toward === 'past' && !ago) return null;
  if (business !== undefined && unit === 'day') return ago || number < 1 || number > COUNT_DAYS_MAX ? null : addBusinessDays(at.today, number, at.calendar);
  return countedFrom(at.today, ago ? -number : number, unit);
}

/** Longer than this is not meant, and dates would leave the calendar. */
const COUNT_DAYS_MAX = 1_100;

export function countedFrom(today: LocalDate, count: number, unit = 'day'): LocalDate | null {
  const kind = unit.slice(0, 1);
  const days = count * ({ d: 1, w: 7, m: 30, y: 365 }[kind] ?? 1);
  if (count === 0 || Math.abs(days) > COUNT_DAYS_MAX) return null;
  if (kind === 'm') return addMonths(today, count);
  return kind === 'y' ? addMonths(today, count * 12) : addDays(today, days);
}

export function byPartOfWeek([text, part, which]: RegExpExecArray, { today }: At, toward: Toward): Found | null {
  const weeks = which === 'next' ? 1 : 0;
  if (toward === 'past' || (weeks === 0 && part === undefined)) return null;
  if (part === 'mid' || part === 'middle of') return inWeek(3, today, weeks);
  if (part === 'late' || part === 'later' || part === 'end of') return weeks === 1 ? inWeek(5, today, 1) : addDays(today, (12 - weekday(today)) % 7);
  return weeks === 1 ? inWeek(1, today, 1) : text.startsWith('early') ? null : inWeek(1, today, 0);
}

export function byPartOfMonth([, part = '', which]: RegExpExecArray, { today }: At): Found | null {
  const first = `${addMonths(today, which === 'next' ? 1 : 0).slice(0, 7)}-01`;
  if (part === 'late' || part === 'end of') return endOfMonth(first);
  const day = part.startsWith('mid') ? `${first.slice(0, 7)}-15` : first;
  return day >= today ? day : null;
}

export function byWeekend([, which]: RegExpExecArray, { today }: At, toward: Toward): Found | null {
  if (toward === 'past') return which === 'next' ? null : weekdayBefore(6, today);
  if (which === 'last') return 'past_date';
  return which === 'next' ? inWeek(6, today, 1) : addDays(today, (13 - weekday(today)) % 7);
}

export function byMonth([, place, part, name]: RegExpExecArray, { today }: At, toward: Toward): Found | null {
  return toward === 'past'
    ? null
    : inNearestYear(today, toward, (year) => {
        const first = `${year}-${monthNumber(name)}-01`;
        if (place === 'end' || part === 'late') return endOfMonth(first);
        return place === 'middle' || part?.startsWith('mi') === true ? `${first.slice(0, 7)}-15` : first;
      });
}

/** The first such day from today on, in a report the last one. */
function inNearestYear(today: LocalDate, toward: Toward, dayIn: (year: number) => LocalDate | null): LocalDate | null {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].map(dayIn).filter((day) => day !== null);
  return (toward === 'future' ? days.find((day) => day >= today) : days.findLast((day) => day <= today)) ?? null;
}

export function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;
}

function monthNumber(name: string | undefined): string {
  return String(monthOf(name)).padStart(2, '0');
}

export function yearAndMonth(date: LocalDate): [number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
}

export function numberOfDay(name: string | undefined): number {
  return WEEKDAYS.indexOf((name ?? '').slice(0, 3)) + 1;
}

export function weeksOf(count: string | undefined): number {
  return count === undefined ? 1 : Number(count);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NTHS: Readonly<Record<string, number>> = { first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, last: -1 };
