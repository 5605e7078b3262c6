import { addDays, isDate, weekday, type LocalDate } from '#model/time.ts';

/** `named`: 1 = Monday … 7 = Sunday. The next such day, never `today` itself. */
export function weekdayAfter(named: number, today: LocalDate): LocalDate {
  return addDays(today, ((named - weekday(today) + 6) % 7) + 1);
}

/** The last such day before `today`. */
export function weekdayBefore(named: number, today: LocalDate): LocalDate {
  return addDays(today, -(((weekday(today) - named + 6) % 7) + 1));
}

/** That day of the week `weeks` after this one; weeks begin on Monday. */
export function inWeek(named: number, today: LocalDate, weeks: number): LocalDate {
  return addDays(today, 7 * weeks - weekday(today) + named);
}

/** The `nth` such weekday of the month that `first` begins, -1 for the last; null if it has none. */
export function nthWeekday(nth: number, named: number, first: LocalDate): LocalDate | null {
  if (nth < 0) return weekdayBefore(named, addDays(endOfMonth(first), 1));
  const date = addDays(weekdayAfter(named, addDays(first, -1)), 7 * (nth - 1));
  return date.slice(0, 7) === first.slice(0, 7) ? date : null;
}

/** The same day of another month, or that month's last day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  const wanted = `${month}-${date.slice(8)}`;
  return isDate(wanted) ? wanted : endOfMonth(`${month}-01`);
}

export function endOfMonth(date: LocalDate): LocalDate {
  const next = addDays(`${date.slice(0, 7)}-28`, 4);
  return addDays(next, -Number(next.slice(8)));
}

/** Null if the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): LocalDate | null {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(date) ? date : null;
}
