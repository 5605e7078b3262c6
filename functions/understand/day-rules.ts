import { addBusinessDays, type AcademicCalendar } from '#model/calendar.ts';
import { addDays, isDate, weekday, type LocalDate } from '#model/time.ts';
import { seasonDay } from './seasons.ts';

/** A reminder lies ahead, a report of what happened lies behind. */
export type Toward = 'future' | 'past';

type At = { readonly today: LocalDate; readonly calendar: AcademicCalendar };

/** Null: the words are no day in this direction, and the next rule may read them. */
export type DayRule = {
  readonly says: RegExp;
  readonly day: (match: RegExpExecArray, at: At, toward: Toward) => LocalDate | 'ambiguous_date' | 'past_date' | null;
  readonly exact: boolean;
};

const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY = '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|saturday|sunday)';
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, another: 1, two: 2, 'a couple of': 2, 'a couple': 2, 'couple of': 2, three: 3, 'a few': 3, 'few': 3, four: 4, five: 5, six: 6, seven: 7,
  eight: 8, nine: 9, ten: 10, twelve: 12,
};
const NUMBER = '(\\d{1,3}|a couple of|a couple|couple of|a few|few|an?|one|another|two|three|four|five|six|seven|eight|nine|ten|twelve)';

/** In order of how specific they are; the first that reads the words wins. */
export const DAY_RULES: readonly DayRule[] = [
  { says: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/, exact: true, day: ([, year, month, day]) => dateOf(Number(year), Number(month), Number(day)) },
  { says: /\b(?!24\/7\b)(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?\b/, exact: true, day: bySlash },
  {
    says: /(?<!\bat )\b(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2})?(?!\d)|$)/,
    exact: true,
    day: ([, day, month, year], at, toward) => inYear(Number(month), Number(day), year, at, toward),
  },
  {
    says: new RegExp(`\\b${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4})\\b)?`),
    exact: true,
    day: ([, month, day, year], at, toward) => inYear(monthOf(month), Number(day), year, at, toward),
  },
  {
    says: new RegExp(`\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?${MONTH}\\b\\.?(?:,? (\\d{4})\\b)?`),
    exact: true,
    day: ([, day, month, year], at, toward) => inYear(monthOf(month), Number(day), year, at, toward),
  },
  { says: /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?! (?:floor|street|avenue|year|round|time|grade))/, exact: true, day: byDayOfMonth },
  { says: /\b(?:the )?day after (?:tomorrow|tmrw)\b/, exact: true, day: (_match, { today }) => addDays(today, 2) },
  { says: /\b(?:tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr)(?: (?:morning|afternoon|evening|night))?\b/, exact: true, day: (_match, { today }) => addDays(today, 1) },
  { says: /\b(?:yesterday(?: (?:morning|afternoon|evening|night))?|last night)\b/, exact: true, day: (_match, { today }, toward) => (toward === 'past' ? addDays(today, -1) : 'past_date') },
  { says: new RegExp(`\\b(?:a )?week (?:from|on) ${WEEKDAY}\\b`), exact: true, day: ([, name], { today }) => addDays(weekdayAfter(name, today), 7) },
  { says: new RegExp(`\\b${WEEKDAY} (?:(?:of )?next week)\\b`), exact: true, day: ([, name], { today }) => inNextWeek(name, today) },
  { says: new RegExp(`\\bnext week (?:on )?${WEEKDAY}\\b`), exact: true, day: ([, name], { today }) => inNextWeek(name, today) },
  { says: new RegExp(`\\b${WEEKDAY} week\\b`), exact: true, day: ([, name], { today }) => addDays(weekdayAfter(name, today), 7) },
  { says: new RegExp(`\\b(?:(next|this|last|past|coming|following) )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))?\\b`), exact: true, day: byWeekday },
  // `sat` and `sun` are also words.
  { says: /\b(?:(next|this|last|on|until|till|til|by) |^)(sat|sun)\b/, exact: true, day: byWeekday },
  {
    says: new RegExp(`\\b(?:in |for |after )?(?:about |at least )?${NUMBER} ?(?:more )?(business |working |school )?(day|week|month|year)s?(?:' time)?( ago| from now| later)?\\b`),
    exact: true,
    day: byCount,
  },
  { says: /\b(?:in )?(\d{1,3}) ?([dwm])\b/, exact: true, day: ([, count, unit], { today }) => countedFrom(today, Number(count), unit ?? 'd') },
  { says: /\b(?:in )?a fortnight\b/, exact: true, day: (_match, { today }) => addDays(today, 14) },
  { says: /\b(?:by |at )?(?:the )?end of (?:the |this )?(?:month)\b|\beom\b/, exact: false, day: (_match, { today }) => endOfMonth(today) },
  { says: /\b(?:the )?end of next month\b/, exact: false, day: (_match, { today }) => endOfMonth(addMonths(today, 1)) },
  { says: /\b(?:the )?end of (?:the |this )?week\b|\beow\b/, exact: false, day: (_match, { today }) => addDays(today, (12 - weekday(today)) % 7) },
  { says: /\bnext week\b/, exact: false, day: (_match, { today }) => addDays(today, 8 - weekday(today)) },
  { says: /\bnext month\b/, exact: false, day: (_match, { today }) => addMonths(today, 1) },
  { says: /\bnext weekend\b/, exact: false, day: (_match, { today }) => addDays(today, 13 - weekday(today)) },
  { says: /\b(?:this |the )?weekend\b/, exact: false, day: (_match, { today }, toward) => (toward === 'future' ? addDays(today, (13 - weekday(today)) % 7) : null) },
  {
    says: new RegExp(`\\b(?:(?:the )?(beginning|start|middle|end) of |(early|mid|late)[ -])?(?<=\\b(?:in|by|until|till|til|of|early|mid|late)[ -])${MONTH}\\b`),
    exact: false,
    day: byMonth,
  },
  { says: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/, exact: true, day: (_match, { today }) => today },
  { says: /^.{1,80}$/, exact: false, day: ([text], at, toward) => (toward === 'future' ? seasonDay(text, at.today, at.calendar) : null) },
];

/** Decision 13: a command that can be read both ways asks. */
function bySlash([, first, second, year]: RegExpExecArray, at: At, toward: Toward): LocalDate | 'ambiguous_date' | 'past_date' | null {
  const [a, b] = [Number(first), Number(second)];
  if (a <= 12 && b <= 12 && a !== b) return 'ambiguous_date';
  return a > 12 ? inYear(b, a, year, at, toward) : inYear(a, b, year, at, toward);
}

/** A date this little past was meant as it stands, and not in the next year. */
const JUST_PAST_DAYS = 30;

/** Without a year: the next such day, or in a report the last one. */
function inYear(month: number, day: number, year: string | undefined, { today }: At, toward: Toward): LocalDate | 'past_date' | null {
  if (year !== undefined) return dateOf(Number(year.length === 2 ? `20${year}` : year), month, day);
  const thisYear = Number(today.slice(0, 4));
  const here = dateOf(thisYear, month, day);
  if (toward === 'past') return here !== null && here <= today ? here : dateOf(thisYear - 1, month, day);
  if (here !== null && here >= today) return here;
  if (here !== null && here >= addDays(today, -JUST_PAST_DAYS)) return 'past_date';
  return dateOf(thisYear + 1, month, day);
}

function byDayOfMonth([, day]: RegExpExecArray, { today }: At, toward: Toward): LocalDate | null {
  const step = toward === 'future' ? 1 : -1;
  for (let months = 0; months <= 2; months++) {
    const month = addMonths(`${today.slice(0, 7)}-01`, months * step);
    const date = `${month.slice(0, 7)}-${(day ?? '').padStart(2, '0')}`;
    if (isDate(date) && (toward === 'future' ? date > today : date <= today)) return date;
  }
  return null;
}

/** `Tuesday` is the next one after today, `next Tuesday` that of the next week (weeks begin on Monday), in a report the last one. */
function byWeekday([, which, name]: RegExpExecArray, { today }: At, toward: Toward): LocalDate | 'past_date' | null {
  if (toward === 'past') return which === 'next' || which === 'coming' || which === 'following' ? null : weekdayBefore(name, today);
  if (which === 'last' || which === 'past') return 'past_date';
  return which === 'next' ? inNextWeek(name, today) : weekdayAfter(name, today);
}

function byCount([, count = '', business, unit = '', which]: RegExpExecArray, at: At, toward: Toward): LocalDate | 'past_date' | null {
  const number = NUMBERS[count] ?? Number(count);
  const ago = which === ' ago';
  if (toward === 'future' && ago) return 'past_date';
  if (toward === 'past' && !ago) return null;
  if (business !== undefined && unit === 'day') return ago ? null : addBusinessDays(at.today, number, at.calendar);
  return countedFrom(at.today, ago ? -number : number, unit.slice(0, 1));
}

/** Longer than this is not meant, and dates would leave the calendar. */
const COUNT_DAYS_MAX = 1_100;

function countedFrom(today: LocalDate, count: number, unit: string): LocalDate | null {
  const days = count * ({ d: 1, w: 7, m: 30, y: 365 }[unit] ?? 1);
  if (Math.abs(days) > COUNT_DAYS_MAX) return null;
  if (unit === 'm') return addMonths(today, count);
  return unit === 'y' ? addMonths(today, count * 12) : addDays(today, days);
}

function byMonth([, place, part, name]: RegExpExecArray, at: At, toward: Toward): LocalDate | 'past_date' | null {
  if (toward === 'past') return null;
  const first = inYear(monthOf(name), 1, undefined, at, toward);
  const start = first === 'past_date' ? at.today : first;
  if (start === null) return null;
  if (place === 'end' || part === 'late') return endOfMonth(start);
  return place === 'middle' || part === 'mid' ? `${start.slice(0, 7)}-15` : start;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;
}

function numberOf(name: string | undefined): number {
  return WEEKDAYS.indexOf((name ?? '').slice(0, 3)) + 1;
}

function weekdayAfter(name: string | undefined, today: LocalDate): LocalDate {
  return addDays(today, ((numberOf(name) - weekday(today) + 6) % 7) + 1);
}

function weekdayBefore(name: string | undefined, today: LocalDate): LocalDate {
  return addDays(today, -(((weekday(today) - numberOf(name) + 6) % 7) + 1));
}

function inNextWeek(name: string | undefined, today: LocalDate): LocalDate {
  return addDays(today, 7 - weekday(today) + numberOf(name));
}

/** The same day of another month, or that month's last day. */
function addMonths(date: LocalDate, months: number): LocalDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  const wanted = `${month}-${date.slice(8)}`;
  return isDate(wanted) ? wanted : endOfMonth(`${month}-01`);
}

function endOfMonth(date: LocalDate): LocalDate {
  const next = addDays(`${date.slice(0, 7)}-28`, 4);
  return addDays(next, -Number(next.slice(8)));
}

function dateOf(year: number, month: number, day: number): LocalDate | null {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(date) ? date : null;
}
