import { businessDayFrom } from '#model/calendar.ts';
import { addDays } from '#model/time.ts';
import { addMonths, inWeek, weekdayAfter } from './day-arithmetic.ts';
import {
  behind, byCount, byDayOfMonth, byMonth, byNthWeek, byNthWeekday, byNumbers, byPartOfMonth, byPartOfWeek, byWeekday, byWeekend,
  countedFrom, inStatedWeek, inYear, monthOf, numberOfDay, stated, weeksOf, yearAndMonth, type At, type Found, type Toward,
} from './day-reading.ts';

/**
 * Null: the words are no day in this direction, and a later rule may read them. `count` is a stretch of time, `vague`
 * good enough to be reminded but not for a meeting.
 */
export type DayRule = {
  /** What must be in a text for the rule to be tried at all. */
  readonly needs: RegExp;
  readonly says: RegExp;
  readonly kind: 'date' | 'weekday' | 'relative' | 'count' | 'vague';
  readonly day: (match: RegExpExecArray, at: At, toward: Toward) => Found | null;
};

const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|saturday|sunday)';
const NTH = '(first|second|third|fourth|1st|2nd|3rd|4th|last)';
const PART = '(?:,? (?:in the )?(?:morning|afternoon|evening|night|eod))?';
const IN = '(?:in|for|after|dans|en|em|dentro de|daqui a|tra|fra|over|om|za|binnen)';
const NUMBER = '(\\d{1,3})';
const UNIT = '(day|week|month|year)s?';
const NO_DAY_BEHIND = '(?! (?:floor|street|avenue|year|round|time|grade|interview|place|century|edition|anniversary|chapter|semester|quarter|choice|best|largest)\\b)';

function rule(kind: DayRule['kind'], needs: RegExp, says: string, day: DayRule['day']): DayRule {
  return { kind, needs, says: new RegExp(says, 'g'), day };
}

// Most sentences name no month and no weekday: what is cheap to see is looked for first.
const HAS_DIGIT = /\d/;
const HAS_MONTH = /jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec/;
const HAS_WEEKDAY = /mon|tue|wed|thu|fri|sat|sun/;
const HAS_UNIT = /day|week|month|year/;
const ALWAYS = /./;

/** In order of how specific they are; what one has read is not read again. */
export const DAY_RULES: readonly DayRule[] = [
  rule(
    'date', HAS_DIGIT, '\\b(20\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:\\b|(?=t\\d))',
    ([, year, month, day]) => stated(Number(year), Number(month), Number(day)),
  ),
  rule('date', HAS_DIGIT, '(?<![\\d/.$€£-])(?!24/7\\b)(\\d{1,2})/(\\d{1,2})(?:/(20\\d{2}|\\d{2}))?(?![\\d/%])', byNumbers),
  rule('date', HAS_DIGIT, '(?<![\\d-])(\\d{1,2})-(\\d{1,2})-(20\\d{2})\\b', byNumbers),
  rule(
    'date', HAS_DIGIT, '(?<!\\bat |[\\d.])\\b(\\d{1,2})\\.(\\d{1,2})(?:\\.(20\\d{2}|\\d{2})?(?!\\d)|$)',
    ([, day, month, year], at, toward) => inYear(Number(month), Number(day), year, at, toward),
  ),
  rule(
    'date', HAS_DIGIT, '(?<=\\b(?:am|den|bis|zum|op) )(\\d{1,2})\\.(\\d{1,2})(?![\\d.])',
    ([, day, month], at, toward) => inYear(Number(month), Number(day), undefined, at, toward),
  ),
  rule(
    'date', HAS_DIGIT, '(?<![\\d.:])(\\d{1,2})\\.(\\d{1,2})(?=,? (?:o|um|kl|om|ab|von|godz)\\b)',
    ([, day, month], at, toward) => inYear(Number(month), Number(day), undefined, at, toward),
  ),
  rule('date', HAS_WEEKDAY, `\\b(?:the )?${NTH} ${WEEKDAY} (?:in|of|im|de|di|en|i|w) (?:${MONTH}\\b|(next|the|this) month)`, byNthWeekday),
  rule('vague', HAS_MONTH, `\\b(?:the )?${NTH} (?:full )?week (?:in|of) ${MONTH}\\b`, byNthWeek),
  rule(
    'date', HAS_MONTH, `\\b${MONTH}\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:\\d)(?:,? (20\\d{2})\\b)?`,
    ([, month, day, year], at, toward) => inYear(monthOf(month), Number(day), year, at, toward),
  ),
  rule('date', HAS_MONTH, `(?<!\\bat |[\\d.:])\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of |de |di |den )?${MONTH}\\b\\.?(?:,? (?:de |del )?(20\\d{2})\\b)?`, ([, day, month, year], at, toward) =>
    inYear(monthOf(month), Number(day), year, at, toward),
  ),
  rule(
    'date', HAS_DIGIT, `\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th) of (next|this) month\\b`,
    ([, day, which], { today }) => stated(...yearAndMonth(addMonths(today, which === 'next' ? 1 : 0)), Number(day)),
  ),
  rule(
    'date', HAS_DIGIT, `(?:\\bthe |\\bon |\\buntil |\\btill? |\\bby |(?<=${WEEKDAY},? )|^)(\\d{1,2})(?:st|nd|rd|th)\\b${NO_DAY_BEHIND}`,
    byDayOfMonth,
  ),
  rule('date', HAS_DIGIT, `(?<=\\b${WEEKDAY},? )(\\d{1,2})(?=,? (?:at|a las|a la|à|às|alle|um|om|kl|klockan|o|@) \\d)`, byDayOfMonth),
  rule('date', HAS_DIGIT, '(?<!\\bi )\\bam (\\d{1,2})\\.(?=[ ,]|$)', byDayOfMonth),
  rule('date', HAS_DIGIT, '\\b(?:el|le|il|day) (\\d{1,2})(?=[ ,.?!]|$)(?! ?(?:%|h\\b|uhr\\b))', byDayOfMonth),

  rule('relative', ALWAYS, `\\b(?:the )?day after tomorrow${PART}\\b`, (_match, { today }) => addDays(today, 2)),
  rule('relative', ALWAYS, `\\b(?:eod )?tomorrow${PART}\\b`, (_match, { today }) => addDays(today, 1)),
  rule('relative', ALWAYS, '\\b(?:the )?day before yesterday\\b', (_match, { today }, toward) => behind(addDays(today, -2), toward)),
  rule('relative', ALWAYS, `\\b(?:yesterday${PART}|last night)\\b`, (_match, { today }, toward) => behind(addDays(today, -1), toward)),
  // In German it means "here", and in a report "yesterday".
  rule('relative', ALWAYS, '\\bhier\\b', (_match, { today }, toward) => (toward === 'past' ? addDays(today, -1) : null)),

  rule('relative', HAS_WEEKDAY, `\\b(?:(?:${NUMBER} )?weeks?|a (fortnight)) (?:from|on|after) ${WEEKDAY}\\b`, ([, count, fortnight, name], { today }) =>
    addDays(weekdayAfter(numberOfDay(name), today), fortnight === undefined ? 7 * weeksOf(count) : 14),
  ),
  rule(
    'relative', HAS_UNIT, `\\b(?:${NUMBER} )?weeks? from (?:today|(tomorrow))\\b`,
    ([, count, tomorrow], { today }) => addDays(today, 7 * weeksOf(count) + (tomorrow === undefined ? 0 : 1)),
  ),
  rule(
    'relative', HAS_WEEKDAY, `\\b${WEEKDAY} (?:after next|fortnight)\\b`,
    ([text, name], { today }) => addDays(weekdayAfter(numberOfDay(name), today), text.endsWith('fortnight') ? 14 : 7),
  ),
  rule(
    'relative', HAS_WEEKDAY, `\\b${WEEKDAY},? (?:of |in )?(?:the )?(next|last|after next|following)? ?(?:${NUMBER} )?weeks?\\b(?! (?:ago|after|later))`,
    ([, name, which, count], at, toward) => inStatedWeek(name, which, count, at, toward),
  ),
  rule(
    'relative', HAS_WEEKDAY, `\\b(?:(next|last|after next) week|${IN} ${NUMBER} weeks?),? (?:on )?${WEEKDAY}\\b`,
    ([, which, count, name], at, toward) => inStatedWeek(name, which, count, at, toward),
  ),
  rule(
    'weekday', HAS_WEEKDAY, `\\b(?:eod )?(?:on )?(?:(next|this|last|past|coming|following) )?${WEEKDAY}(?! week)(?:,? (next|last|past|coming))?${PART}\\b`,
    byWeekday,
  ),
  // `sat` and `sun` are also words.
  rule('weekday', HAS_WEEKDAY, '(?:\\b(next|this|last|on|until|till|til|by) |^)(sat|sun)\\b()', byWeekday),

  rule(
    'vague', HAS_UNIT, `\\b(?:${IN} )?(?:about )?${NUMBER} ?(?:-|–|to|or) ?${NUMBER} (?:more )?${UNIT}\\b`,
    ([, count, , unit], at, toward) => (toward === 'future' ? countedFrom(at.today, Number(count), unit) : null),
  ),
  rule(
    'vague', HAS_UNIT, `\\b(?:${IN} )?(?:about )?${NUMBER} ${UNIT} or (?:so|two|three)\\b`,
    ([, count, unit], at, toward) => (toward === 'future' ? countedFrom(at.today, Number(count), unit) : null),
  ),
  rule('count', HAS_UNIT, '\\b(?:in )?half 1 year\\b', (_match, { today }) => addMonths(today, 6)),
  rule(
    'count', HAS_UNIT, `\\b(?:(?:${IN}|(il y a|vor|hace|há|för)) )?(?:about |at least )?${NUMBER} ?(?:more )?(business |working |school |week)?${UNIT}(?:' time)?( ago| back| from now| later)?\\b`,
    byCount,
  ),
  rule(
    'count', HAS_DIGIT, `\\b(?:in )?(\\d{1,3}) ?([dwmy]|mo|yrs?)\\b`,
    ([, count, unit], { today }, toward) => (toward === 'future' ? countedFrom(today, Number(count), unit) : null),
  ),
  rule('count', HAS_UNIT, '\\b(?:this|the same|same) time next week\\b', (_match, { today }) => addDays(today, 7)),
  rule('vague', ALWAYS, `\\bin ${NUMBER} hours?\\b`, ([, hours], { today }) => addDays(today, Math.floor(Number(hours) / 24))),
  rule('relative', ALWAYS, `\\b(?:${NUMBER} (?:hours?|minutes?|mins?) ago|just now)\\b`, (_match, { today }, toward) => behind(today, toward)),
  rule(
    'count', ALWAYS, '\\b(?:in )?a fortnight( ago)?\\b',
    ([, ago], { today }, toward) => (ago === undefined ? addDays(today, 14) : behind(addDays(today, -14), toward)),
  ),

  rule(
    'vague', HAS_UNIT, '\\b(?:by |at )?(?:the )?(early|beginning of|start of|mid|middle of|late|end of)[ -](?:(next|the|this) )?month\\b',
    byPartOfMonth,
  ),
  rule('vague', ALWAYS, '\\b(?:by |at )?(?:the )?end of (?:the |this )?year\\b', (_match, { today }) => `${today.slice(0, 4)}-12-31`),
  rule('vague', HAS_UNIT, '\\bnext year\\b', (_match, { today, calendar }) => businessDayFrom(`${Number(today.slice(0, 4)) + 1}-01-02`, calendar)),
  rule('vague', HAS_UNIT, '\\bmidweek\\b', (_match, { today }) => weekdayAfter(3, today)),
  rule('vague', HAS_UNIT, '\\bafter the weekend\\b', (_match, { today }) => inWeek(1, today, 1)),
  rule(
    'vague', HAS_UNIT, '\\b(?:(early|mid|late|later|middle of|end of|beginning of|start of)[ -])?(?:the )?(next|this|the) week(?: after next)?\\b(?! (?:after|of|from)\\b)',
    byPartOfWeek,
  ),
  rule('vague', HAS_UNIT, '\\b(?:the )?week after next\\b', (_match, { today }) => inWeek(1, today, 2)),
  rule(
    'vague', HAS_UNIT, '\\b(last|next) month\\b', ([, which], { today }, toward) => (which === 'next' ? addMonths(today, 1) : behind(addMonths(`${today.slice(0, 7)}-01`,
    -1), toward)),
  ),
  rule('vague', HAS_UNIT, '\\blast week\\b', (_match, { today }, toward) => behind(inWeek(1, today, -1), toward)),
  rule('vague', HAS_UNIT, '\\b(?:(next|last) |(?:over |at |on )?(?:this |the )?)weekend\\b', byWeekend),
  rule(
    'vague', HAS_MONTH, `\\b(?:(?:the )?(beginning|start|middle|end) of |(early|mid|mi|late)[ -](?:in )?|(?:in|by|until|till|til|next|im|en|em|w) )${MONTH}\\b(?! \\d)`,
    byMonth,
  ),
  rule('vague', HAS_MONTH, `^()()${MONTH}$`, byMonth),
  rule('relative', ALWAYS, '\\b(?:(?:earlier |later )?today|tonight|this (?:morning|afternoon|evening)|eod)\\b', (_match, { today }) => today),
];
