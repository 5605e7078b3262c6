import { isDate, weekday, type LocalDate } from '#model/time.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `Wed 20 May`, with the year if it is not this one: the month as a word cannot be read as another date. */
export function writtenDay(date: LocalDate, today: LocalDate): string {
  return `${DAYS[weekday(date) - 1]} ${writtenDate(date, today)}`;
}

/** `20 May`. Throws RangeError on what is no day. */
export function writtenDate(date: LocalDate, today: LocalDate): string {
  if (!isDate(date)) throw new RangeError(`${date} is no day`);
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1] as string;
  const short = name.length > 4 ? name.slice(0, 3) : name;
  return `${Number(day)} ${short}${year === today.slice(0, 4) ? '' : ` ${year}`}`;
}
