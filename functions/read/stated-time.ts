import { fullYear, offsetOf, statedTime, type Day, type StatedTime, type TimeOfDay } from './date-field.ts';
import { monthOf, plainWords } from './months.ts';

/**
 * The time in the header block of a forwarded message, in the words of the client that forwarded it.
 * Null unless a whole date and a time of day are stated. A numeric date that can be read both ways is
 * month-first only beside a twelve-hour clock and slashes, as the American locales write it.
 */
export function readStatedTime(text: string): StatedTime | null {
  const stated = plainWords(text.slice(0, TEXT_CHARS_MAX));
  // A Danish or Finnish clock, `15.12.00`, looks like a numeric date.
  const date = writtenDate(stated) ?? numericDate(stated);
  if (date === null) return null;
  const rest = `${stated.slice(0, date.start)} ; ${stated.slice(date.end)}`;
  const time = timeOfDay(rest);
  if (time === null) return null;
  return statedTime(date, time, offsetIn(rest.slice(time.end)));
}

type Found = Day & { readonly start: number; readonly end: number };

const TEXT_CHARS_MAX = 160;

function numericDate(text: string): Found | null {
  const yearFirst = /(\d{4})(?:[-/.] ?|년 ?|年 ?)(\d{1,2})(?:[-/.] ?|월 ?|月 ?)(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst !== null) return found(yearFirst, Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const vietnamese = /(\d{1,2}),? (?:thang|thg\.?) ?(\d{1,2})(?:,? nam)?,? (\d{4})/.exec(text);
  if (vietnamese !== null) return found(vietnamese, Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
  const match = /(\d{1,2}) ?([./-]) ?(\d{1,2}) ?[./-] ?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (match === null) return null;
  const first = Number(match[1]);
  const second = Number(match[3]);
  const monthFirst = second > 12 || (first <= 12 && match[2] === '/' && /\d ?[ap]\.? ?m\b/.test(text));
  return found(match, fullYear(Number(match[4])), monthFirst ? first : second, monthFirst ? second : first);
}

/** `6 October 2026`, `October 6th, 2026`, `6 de octubre de 2026`, `2026. október 6.`, `March-09-12`. */
function writtenDate(text: string): Found | null {
  for (const word of text.matchAll(WORD)) {
    const month = monthOf(word[0], text);
    if (month === null) continue;
    const start = word.index;
    const end = start + word[0].length;
    const before = BEFORE.exec(text.slice(Math.max(0, start - NEAR_CHARS), start));
    const next = nextNumber(text, end);
    if (next === null) continue;
    const earlier = Number(before?.[1] ?? Number.NaN);
    const from = start - (before?.[0].length ?? 0);
    if (earlier <= 31 && isYear(next)) return { year: calendarYear(next), month, day: earlier, start: from, end: next.end };
    if (earlier > 31 && next.value <= 31) return { year: earlier, month, day: next.value, start: from, end: next.end };
    const year = nextNumber(text, next.end);
    if (next.value <= 31 && year !== null && isYear(year)) return { year: calendarYear(year), month, day: next.value, start, end: year.end };
  }
  return null;
}

// Thai abbreviations have a full stop inside; the second month of a pair has a second word in Arabic.
const WORD = /\p{L}+(?:\.\p{L}+)*(?: ال(?:اول|ثاني))?/gu;
const NEAR_CHARS = 24;
const BEFORE = /(\d{4}|\d{1,2})(?:st|nd|rd|th|er|re|º|ª|:e)?(?:[ .,،׳-]|(?:de|of|den|gada|g|m)\b|d['’])*$/;
const AFTER = /^(?:[ .,،׳-]|(?:de|del|of|gada|g|m)\b|พ\.ศ|ค\.ศ)*(\d{4}|\d{1,2})(?:st|nd|rd|th)?(?![\d:/]|[.h]\d)/;

function nextNumber(text: string, from: number): { readonly value: number; readonly digits: number; readonly end: number } | null {
  const match = AFTER.exec(text.slice(from, from + NEAR_CHARS));
  return match === null ? null : { value: Number(match[1]), digits: (match[1] as string).length, end: from + match[0].length };
}

function isYear({ digits }: { readonly digits: number }): boolean {
  return digits === 4 || digits === 2;
}

function calendarYear({ value }: { readonly value: number }): number {
  return inOurCalendar(fullYear(value));
}

function found(match: RegExpExecArray, year: number, month: number, day: number): Found {
  return { year: inOurCalendar(year), month, day, start: match.index, end: match.index + match[0].length };
}

/** Thai clients count from the Buddha: 2569 is 2026. */
function inOurCalendar(year: number): number {
  return year > 2400 && year < 2700 ? year - 543 : year;
}

function timeOfDay(text: string): (TimeOfDay & { readonly end: number }) | null {
  const match = /(\d{1,2})(?::| ?[.h] ?|时|時|點|点|시 ?| gio )(\d{2})(?:[:.](\d{2}))?/.exec(text);
  if (match === null) return null;
  const stated = Number(match[1]);
  const end = match.index + match[0].length;
  const half = HALF_AFTER.exec(text.slice(end, end + NEAR_CHARS));
  const isAfternoon = half === null ? AFTERNOON_BEFORE.test(text.slice(0, match.index)) : AFTERNOON.test(half[0]);
  const isForenoon = half === null ? FORENOON_BEFORE.test(text.slice(0, match.index)) : !isAfternoon;
  const hour = stated > 12 || (!isAfternoon && !isForenoon) ? stated : (stated % 12) + (isAfternoon ? 12 : 0);
  return { hour, minute: Number(match[2]), end: end + (half?.[0].length ?? 0) };
}

// en es el ar vi cs sl sv fi uk ms is: the halves of the day behind the time; zh ja ko hu tr vi: before it.
const HALF_AFTER =
  /^(?:분|分)?(?: ?ч\.)? ?(?:[ap]\.? ?m\b\.?|[πμ]\.? ?μ\.?|[مص](?!\p{L})|مساء|صباحا|(?:ch|sa|odp|dop|pop|em|fm|ip|ap|ptg|pg)\b\.?|[пд]п(?!\p{L})|[ef]\.h\.)/u;
const AFTERNOON = /^(?:분|分)?(?: ?ч\.)? ?(?:p\.? ?m|μ|م|ch|odp|pop|em|ip|ptg|пп|e)/;
const AFTERNOON_BEFORE = /(?:下午|晚上|傍晚|午後|오후|\bdu\.|\bos|\bch) ?$/;
const FORENOON_BEFORE = /(?:上午|早上|凌晨|午前|오전|\bde\.|\boo|\bsa) ?$/;

function offsetIn(text: string): number | null {
  const signed = /(?:gmt|utc)? ?([+\-−])(\d{1,2}):?(\d{2})?/.exec(text);
  if (signed !== null) return offsetOf(`${signed[1] === '+' ? '+' : '-'}${(signed[2] as string).padStart(2, '0')}${signed[3] ?? '00'}`);
  for (const [word] of text.matchAll(/\b[a-z]{1,4}\b/g)) {
    const offset = offsetOf(word);
    if (offset !== null) return offset;
  }
  return null;
}
