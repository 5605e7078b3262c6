import { addBusinessDays, businessDayFrom, type AcademicCalendar } from '#model/calendar.ts';
import { addDays, weekday, type LocalDate } from '#model/time.ts';
import { addMonths, dateOf, endOfMonth, inWeek, nthWeekday, weekdayAfter, weekdayBefore } from './day-arithmetic.ts';
import { NUMBER, numberOf } from './day-words.ts';

/** A reminder lies ahead, a report of what happened lies behind. */
export type Toward = 'future' | 'past';

/** `numeric`: how `3/4` is read; left out, it can be read both ways (decision 13). */
export type At = { readonly today: LocalDate; readonly calendar: AcademicCalendar; readonly numeric?: 'day-first' | 'month-first' };

/** A day, or why there is none; two days: the words can be read both ways. */
export type Found = LocalDate | 'past_date' | 'impossible_date' | readonly [LocalDate, LocalDate];

/**
 * Null: the words are no day in this direction, and a later rule may read them. `count` is a stretch of time, `vague`
 * good enough to be reminded but not for a meeting.
 */
export type DayRule = {
  readonly says: RegExp;
  readonly kind: 'date' | 'weekday' | 'relative' | 'count' | 'vague';
  readonly day: (match: RegExpExecArray, at: At, toward: Toward) => Found | null;
};

const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY = '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|saturday|sunday)';
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NTH = '(first|second|third|fourth|1st|2nd|3rd|4th|last)';
const NTHS: Readonly<Record<string, number>> = { first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, last: -1 };
const PART = '(?:,? (?:in the )?(?:morning|afternoon|evening|night|eod))?';
const IN = '(?:in|for|after|dans|en|em|dentro de|daqui a|tra|fra|over|om|za|binnen)';
const UNIT = '(day|week|month|year)s?';
const NO_DAY_BEHIND = '(?! (?:floor|street|avenue|year|round|time|grade|interview|place|century|edition|anniversary|chapter|semester|quarter|choice|best|largest)\\b)';

function rule(kind: DayRule['kind'], says: string, day: DayRule['day']): DayRule {
  return { kind, says: new RegExp(says, 'g'), day };
}

/** In order of how specific they are; what one has read is not read again. */
export const DAY_RULES: readonly DayRule[] = [
  rule('date', '\\b(20\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:\\b|(?=t\\d))', ([, year, month, day]) => stated(Number(year), Number(month), Number(day))),
  rule('date', '(?<![\\d/.$€£-])(?!24/7\\b)(\\d{1,2})/(\\d{1,2})(?:/(20\\d{2}|\\d{2}))?(?![\\d/%])', byNumbers),
  rule('date', '(?<![\\d-])(\\d{1,2})-(\\d{1,2})-(20\\d{2})\\b', byNumbers),
  rule('date', '(?<!\\bat |[\\d.])\\b(\\d{1,2})\\.(\\d{1,2})(?:\\.(20\\d{2}|\\d{2})?(?!\\d)|$)', ([, day, month, year], at, toward) => inYear(Number(month), Number(day), year, at, toward)),
  rule('date', '(?<=\\b(?:am|den|bis|zum|op) )(\\d{1,2})\\.(\\d{1,2})(?![\\d.])', ([, day, month], at, toward) => inYear(Number(month), Number(day), undefined, at, toward)),
  rule('date', '(?<![\\d.:])(\\d{1,2})\\.(\\d{1,2})(?=,? (?:o|um|kl|om|ab|von|godz)\\b)', ([, day, month], at, toward) => inYear(Number(month), Number(day), undefined, at, toward)),
  rule('date', `\\b(?:the )?${NTH} ${WEEKDAY} (?:in|of|im|de|di|en|i|w) (?:${MONTH}\\b|(next|the|this) month)`, byNthWeekday),
  rule('vague', `\\b(?:the )?${NTH} (?:full )?week (?:in|of) ${MONTH}\\b`, byNthWeek),
  rule('date', `\\b${MONTH}\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:\\d)(?:,? (20\\d{2})\\b)?`, ([, month, day, year], at, toward) => inYear(monthOf(month), Number(day), year, at, toward)),
  rule('date', `(?<!\\bat |[\\d.:])\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of |de |di |den )?${MONTH}\\b\\.?(?:,? (?:de |del )?(20\\d{2})\\b)?`, ([, day, month, year], at, toward) =>
    inYear(monthOf(month), Number(day), year, at, toward),
  ),
  rule('date', `\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th) of (next|this) month\\b`, ([, day, which], { today }) => stated(...yearAndMonth(addMonths(today, which === 'next' ? 1 : 0)), Number(day))),
  rule('date', `(?:\\bthe |\\bon |\\buntil |\\btill? |\\bby |(?<=${WEEKDAY},? )|^)(\\d{1,2})(?:st|nd|rd|th)\\b${NO_DAY_BEHIND}`, byDayOfMonth),
  rule('date', `(?<=\\b${WEEKDAY},? )(\\d{1,2})(?=,? (?:at|a las|a la|à|às|alle|um|om|kl|klockan|o|@) \\d)`, byDayOfMonth),
  rule('date', '(?<!\\bi )\\bam ()(\\d{1,2})\\.(?=[ ,]|$)', byDayOfMonth),
  rule('date', '\\b(?:el|le|il|day) ()(\\d{1,2})(?=[ ,.?!]|$)(?! ?(?:%|h\\b|uhr\\b))', byDayOfMonth),

  rule('relative', `\\b(?:the )?day after tomorrow${PART}\\b`, (_match, { today }) => addDays(today, 2)),
  rule('relative', `\\b(?:eod )?tomorrow${PART}\\b`, (_match, { today }) => addDays(today, 1)),
  rule('relative', '\\b(?:the )?day before yesterday\\b', (_match, { today }, toward) => behind(addDays(today, -2), toward)),
  rule('relative', `\\b(?:yesterday${PART}|last night)\\b`, (_match, { today }, toward) => behind(addDays(today, -1), toward)),
  // In German it means "here", and in a report "yesterday".
  rule('relative', '\\bhier\\b', (_match, { today }, toward) => (toward === 'past' ? addDays(today, -1) : null)),

  rule('relative', `\\b(?:(?:${NUMBER} )?weeks?|a (fortnight)) (?:from|on|after) ${WEEKDAY}\\b`, ([, count, fortnight, name], { today }) =>
    addDays(weekdayAfter(numberOfDay(name), today), fortnight === undefined ? 7 * weeksOf(count) : 14),
  ),
  rule('relative', `\\b(?:${NUMBER} )?weeks? from (?:today|(tomorrow))\\b`, ([, count, tomorrow], { today }) => addDays(today, 7 * weeksOf(count) + (tomorrow === undefined ? 0 : 1))),
  rule('relative', `\\b${WEEKDAY} (?:after next|fortnight)\\b`, ([text, name], { today }) => addDays(weekdayAfter(numberOfDay(name), today), text.endsWith('fortnight') ? 14 : 7)),
  rule('relative', `\\b${WEEKDAY},? (?:of |in )?(?:the )?(next|last|after next|following)? ?(?:${NUMBER} )?weeks?\\b(?! (?:ago|after|later))`, ([, name, which, count], at, toward) => inStatedWeek(name, which, count, at, toward)),
  rule('relative', `\\b(?:(next|last|after next) week|${IN} ${NUMBER} weeks?),? (?:on )?${WEEKDAY}\\b`, ([, which, count, name], at, toward) => inStatedWeek(name, which, count, at, toward)),
  rule('weekday', `\\b(?:eod )?(?:on )?(?:(next|this|last|past|coming|following) )?${WEEKDAY}(?! week)(?:,? (next|last|past|coming))?${PART}\\b`, byWeekday),
  // `sat` and `sun` are also words.
  rule('weekday', '(?:\\b(next|this|last|on|until|till|til|by) |^)(sat|sun)\\b()', byWeekday),

  rule('vague', `\\b(?:${IN} )?(?:about )?${NUMBER} ?(?:-|–|to|or) ?${NUMBER} (?:more )?${UNIT}\\b`, ([, count, , unit], at, toward) => (toward === 'future' ? countedFrom(at.today, numberOf(count), unit) : null)),
  rule('vague', `\\b(?:${IN} )?(?:about )?${NUMBER} ${UNIT} or (?:so|two|three)\\b`, ([, count, unit], at, toward) => (toward === 'future' ? countedFrom(at.today, numberOf(count), unit) : null)),
  rule('count', '\\b(?:in )?half a year\\b', (_match, { today }) => addMonths(today, 6)),
  rule('count', `\\b(?:(?:${IN}|(il y a|vor|hace|há|för)) )?(?:about |at least )?${NUMBER} ?(?:more )?(business |working |school |week)?${UNIT}(?:' time)?( ago| back| from now| later)?\\b`, byCount),
  rule('count', `\\b(?:in )?(\\d{1,3}) ?([dwmy]|mo|yrs?)\\b`, ([, count, unit], { today }, toward) => (toward === 'future' ? countedFrom(today, Number(count), unit) : null)),
  rule('count', '\\b(?:this|the same|same) time next week\\b', (_match, { today }) => addDays(today, 7)),
  rule('vague', `\\bin ${NUMBER} hours?\\b`, ([, hours], { today }) => addDays(today, Math.floor(numberOf(hours) / 24))),
  rule('relative', `\\b(?:${NUMBER} (?:hours?|minutes?|mins?) ago|just now)\\b`, (_match, { today }, toward) => behind(today, toward)),
  rule('count', '\\b(?:in )?a fortnight( ago)?\\b', ([, ago], { today }, toward) => (ago === undefined ? addDays(today, 14) : behind(addDays(today, -14), toward))),

  rule('vague', '\\b(?:by |at )?(?:the )?(early|beginning of|start of|mid|middle of|late|end of)[ -](?:(next|the|this) )?month\\b', byPartOfMonth),
  rule('vague', '\\b(?:by |at )?(?:the )?end of (?:the |this )?year\\b', (_match, { today }) => `${today.slice(0, 4)}-12-31`),
  rule('vague', '\\bnext year\\b', (_match, { today, calendar }) => businessDayFrom(`${Number(today.slice(0, 4)) + 1}-01-02`, calendar)),
  rule('vague', '\\bmidweek\\b', (_match, { today }) => weekdayAfter(3, today)),
  rule('vague', '\\bafter the weekend\\b', (_match, { today }) => inWeek(1, today, 1)),
  rule('vague', '\\b(?:(early|mid|late|later|middle of|end of|beginning of|start of)[ -])?(?:the )?(next|this|the) week(?: after next)?\\b(?! (?:after|of|from)\\b)', byPartOfWeek),
  rule('vague', '\\b(?:the )?week after next\\b', (_match, { today }) => inWeek(1, today, 2)),
  rule('vague', '\\b(last|next) month\\b', ([, which], { today }, toward) => (which === 'next' ? addMonths(today, 1) : behind(addMonths(`${today.slice(0, 7)}-01`, -1), toward))),
  rule('vague', '\\blast week\\b', (_match, { today }, toward) => behind(inWeek(1, today, -1), toward)),
  rule('vague', '\\b(?:(next|last) |(?:over |at |on )?(?:this |the )?)weekend\\b', byWeekend),
  rule('vague', `\\b(?:(?:the )?(beginning|start|middle|end) of |(early|mid|mi|late)[ -](?:in )?|(?:in|by|until|till|til|next|im|en|em|w) )${MONTH}\\b(?! \\d)`, byMonth),
  rule('vague', `^()()${MONTH}$`, byMonth),
  rule('relative', '\\b(?:(?:earlier |later )?today|tonight|this (?:morning|afternoon|evening)|eod)\\b', (_match, { today }) => today),
];

/** Of yesterday and before: the day in a report, and nothing that lies ahead. */
function behind(date: LocalDate, toward: Toward): Found {
  return toward === 'past' ? date : 'past_date';
}

function stated(year: number, month: number, day: number): Found | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return dateOf(year, month, day) ?? 'impossible_date';
}

/** Decision 13: a command that can be read both ways asks, prose is read as where the student lives. */
function byNumbers([, first, second, year]: RegExpExecArray, at: At, toward: Toward): Found | null {
  const [a, b] = [Number(first), Number(second)];
  const monthFirst = (): Found | null => inYear(a, b, year, at, toward);
  const dayFirst = (): Found | null => inYear(b, a, year, at, toward);
  if (a > 12 || b > 12 || a === b) return a > 12 ? dayFirst() : monthFirst();
  if (at.numeric !== undefined) return at.numeric === 'day-first' ? dayFirst() : monthFirst();
  const [one, other] = [monthAndDay(a, b, at.today, toward), monthAndDay(b, a, at.today, toward)];
  return one === null || other === null ? null : [one, other];
}

/** The nearest such day of any year. */
function monthAndDay(month: number, day: number, today: LocalDate, toward: Toward): LocalDate | null {
  return inNearestYear(today, toward, (year) => dateOf(year, month, day));
}

/** A date this little past was meant as it stands, and not in the next year. */
const JUST_PAST_DAYS = 30;

/** Without a year: the next such day, or in a report the last one. */
function inYear(month: number, day: number, year: string | undefined, { today }: At, toward: Toward): Found | null {
  if (year !== undefined) return stated(Number(year.length === 2 ? `20${year}` : year), month, day);
  const thisYear = Number(today.slice(0, 4));
  const here = dateOf(thisYear, month, day);
  if (toward === 'past') return here !== null && here <= today ? here : stated(thisYear - 1, month, day);
  if (here !== null && here >= today) return here;
  if (here !== null && here >= addDays(today, -JUST_PAST_DAYS)) return 'past_date';
  return stated(thisYear + 1, month, day);
}

function byDayOfMonth(match: RegExpExecArray, { today }: At, toward: Toward): LocalDate | null {
  const day = Number(match.at(-1));
  for (let months = 0; months <= 2; months++) {
    const date = dateOf(...yearAndMonth(addMonths(`${today.slice(0, 7)}-01`, toward === 'future' ? months : -months)), day);
    if (date !== null && (toward === 'future' ? date > today : date <= today)) return date;
  }
  return null;
}

function byNthWeekday([, nth, name, month, which]: RegExpExecArray, at: At, toward: Toward): Found | null {
  const inMonth = (first: LocalDate): LocalDate | null => nthWeekday(NTHS[nth ?? ''] ?? 1, numberOfDay(name), first);
  if (month === undefined) return inMonth(`${addMonths(at.today, which === 'next' ? 1 : 0).slice(0, 7)}-01`);
  return inNearestYear(at.today, toward, (year) => inMonth(`${year}-${monthNumber(month)}-01`));
}

/** Days 1 to 7 are the first week; its first business day lies in it however weeks are counted. */
function byNthWeek([, nth, month]: RegExpExecArray, { today, calendar }: At, toward: Toward): Found | null {
  return inNearestYear(today, toward, (year) => {
    const first = `${year}-${monthNumber(month)}-01`;
    return nth === 'last' ? inWeek(1, endOfMonth(first), 0) : businessDayFrom(addDays(first, 7 * ((NTHS[nth ?? ''] ?? 1) - 1)), calendar);
  });
}

/** The weekday of a stated week: `tuesday of next week`, `friday week`, `monday in two weeks`. */
function inStatedWeek(name: string | undefined, which: string | undefined, count: string | undefined, { today }: At, toward: Toward): Found | null {
  const named = numberOfDay(name);
  if (which === 'last') return behind(inWeek(named, today, -1), toward);
  if (which === 'next' || which === 'following') return inWeek(named, today, 1);
  if (which === 'after next') return inWeek(named, today, 2);
  return count === undefined ? addDays(weekdayAfter(named, today), 7) : inWeek(named, today, numberOf(count));
}

/** `Tuesday` is the next one after today, `next Tuesday` that of the next week (weeks begin on Monday), in a report the last one. */
function byWeekday([, before, name, behindIt]: RegExpExecArray, { today }: At, toward: Toward): Found | null {
  const which = before ?? behindIt;
  const named = numberOfDay(name);
  if (toward === 'past') return which === 'next' || which === 'coming' || which === 'following' ? null : weekdayBefore(named, today);
  if (which === 'last' || which === 'past') return 'past_date';
  return which === 'next' ? inWeek(named, today, 1) : weekdayAfter(named, today);
}

function byCount([, agoBefore, count, business, unit, which]: RegExpExecArray, at: At, toward: Toward): Found | null {
  const number = numberOf(count);
  const ago = agoBefore !== undefined || which === ' ago' || which === ' back';
  if (toward === 'future' && ago) return 'past_date';
  if (toward === 'past' && !ago) return null;
  if (business !== undefined && unit === 'day') return ago || number < 1 || number > COUNT_DAYS_MAX ? null : addBusinessDays(at.today, number, at.calendar);
  return countedFrom(at.today, ago ? -number : number, unit);
}

/** Longer than this is not meant, and dates would leave the calendar. */
const COUNT_DAYS_MAX = 1_100;

function countedFrom(today: LocalDate, count: number, unit = 'day'): LocalDate | null {
  const kind = unit.slice(0, 1);
  const days = count * ({ d: 1, w: 7, m: 30, y: 365 }[kind] ?? 1);
  if (count === 0 || Math.abs(days) > COUNT_DAYS_MAX) return null;
  if (kind === 'm') return addMonths(today, count);
  return kind === 'y' ? addMonths(today, count * 12) : addDays(today, days);
}

function byPartOfWeek([text, part, which]: RegExpExecArray, { today }: At, toward: Toward): Found | null {
  const weeks = which === 'next' ? 1 : 0;
  if (toward === 'past' || (weeks === 0 && part === undefined)) return null;
  if (part === 'mid' || part === 'middle of') return inWeek(3, today, weeks);
  if (part === 'late' || part === 'later' || part === 'end of') return weeks === 1 ? inWeek(5, today, 1) : addDays(today, (12 - weekday(today)) % 7);
  return weeks === 1 ? inWeek(1, today, 1) : text.startsWith('early') ? null : inWeek(1, today, 0);
}

function byPartOfMonth([, part = '', which]: RegExpExecArray, { today }: At): Found | null {
  const first = `${addMonths(today, which === 'next' ? 1 : 0).slice(0, 7)}-01`;
  if (part === 'late' || part === 'end of') return endOfMonth(first);
  const day = part.startsWith('mid') ? `${first.slice(0, 7)}-15` : first;
  return day >= today ? day : null;
}

function byWeekend([, which]: RegExpExecArray, { today }: At, toward: Toward): Found | null {
  if (toward === 'past') return which === 'next' ? null : weekdayBefore(6, today);
  if (which === 'last') return 'past_date';
  return which === 'next' ? inWeek(6, today, 1) : addDays(today, (13 - weekday(today)) % 7);
}

function byMonth([, place, part, name]: RegExpExecArray, { today }: At, toward: Toward): Found | null {
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

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;
}

function monthNumber(name: string | undefined): string {
  return String(monthOf(name)).padStart(2, '0');
}

function yearAndMonth(date: LocalDate): [number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
}

function numberOfDay(name: string | undefined): number {
  return WEEKDAYS.indexOf((name ?? '').slice(0, 3)) + 1;
}

function weeksOf(count: string | undefined): number {
  return count === undefined ? 1 : numberOf(count);
}
