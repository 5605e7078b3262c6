import { addDays, weekday, type LocalDate } from './time.ts';

/** A stretch of days, both ends included. */
export type Days = { readonly name: string; readonly start: LocalDate; readonly end: LocalDate };

/** The operator's academic calendar (`calendar.json`). Holidays and breaks are not business days. */
export type AcademicCalendar = {
  readonly holidays: readonly Days[];
  readonly breaks: readonly Days[];
  readonly exams: readonly Days[];
  readonly termEnds: readonly LocalDate[];
};

export const NO_CALENDAR: AcademicCalendar = { holidays: [], breaks: [], exams: [], termEnds: [] };

export function isBusinessDay(date: LocalDate, calendar: AcademicCalendar): boolean {
  const known = businessDays.get(calendar) ?? new Map<LocalDate, boolean>();
  const is = known.get(date) ?? (weekday(date) <= 5 && !within(date, calendar.holidays) && !within(date, calendar.breaks));
  if (known.size >= DATES_MAX) known.clear();
  businessDays.set(calendar, known.set(date, is));
  return is;
}

// Counting business days looks at the same weeks for every person.
const DATES_MAX = 20_000;
const businessDays = new WeakMap<AcademicCalendar, Map<LocalDate, boolean>>();

export function isExamDay(date: LocalDate, calendar: AcademicCalendar): boolean {
  return within(date, calendar.exams);
}

/** The first business day on or after `date`. */
export function businessDayFrom(date: LocalDate, calendar: AcademicCalendar): LocalDate {
  let day = date;
  for (let tried = 0; tried < LONGEST_BREAK_DAYS && !isBusinessDay(day, calendar); tried++) day = addDays(day, 1);
  return day;
}

/** The last business day before `date`. */
export function businessDayBefore(date: LocalDate, calendar: AcademicCalendar): LocalDate {
  let day = addDays(date, -1);
  for (let tried = 0; tried < LONGEST_BREAK_DAYS && !isBusinessDay(day, calendar); tried++) day = addDays(day, -1);
  return day;
}

/** `count` business days after `date`; the day itself never counts. */
export function addBusinessDays(date: LocalDate, count: number, calendar: AcademicCalendar): LocalDate {
  let day = date;
  for (let left = count; left > 0; left--) day = businessDayFrom(addDays(day, 1), calendar);
  return day;
}

/** How many business days lie after `from`, up to and including `to`; 0 if `to` is not later. */
export function businessDaysBetween(from: LocalDate, to: LocalDate, calendar: AcademicCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to && count < LONGEST_BREAK_DAYS; day = addDays(day, 1)) {
    if (isBusinessDay(day, calendar)) count++;
  }
  return count;
}

/** A calendar that declares every day a holiday must not turn a reminder into an endless loop. */
const LONGEST_BREAK_DAYS = 400;

function within(date: LocalDate, stretches: readonly Days[]): boolean {
  return stretches.some(({ start, end }) => start <= date && date <= end);
}
