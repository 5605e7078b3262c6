import { isDate, weekday, type LocalDate } from '#model/time.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `Wed 20 May`, with the year if it is not this one: the month as a word cannot be read as another date. */
export function writtenDay(date: LocalDate, today: LocalDate): string {
  return `${writtenWeekday(weekday(date)).slice(0, 3)} ${writtenDate(date, today)}`;
}

/** 1 = Monday (ISO 8601); empty for what is no weekday. */
export function writtenWeekday(number: number): string {
  return DAYS[number - 1] ?? '';
}

/** `20 May`, `7 Feb`. Throws RangeError on what is no day. */
export function writtenDate(date: LocalDate, today: LocalDate): string {
  return dateWith((name) => (name.length > 4 ? name.slice(0, 3) : name), date, today);
}

/** `7 February`, as in a letter. Throws RangeError on what is no day. */
export function longDate(date: LocalDate, today: LocalDate): string {
  return dateWith((name) => name, date, today);
}

function dateWith(written: (month: string) => string, date: LocalDate, today: LocalDate): string {
  if (!isDate(date)) throw new RangeError(`${date} is no day`);
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${written(MONTHS[Number(month) - 1] as string)}${year === today.slice(0, 4) ? '' : ` ${year}`}`;
}
