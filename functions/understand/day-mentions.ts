import { weekday } from '#model/time.ts';
import type { At, Found, Toward } from './day-reading.ts';
import { DAY_RULES, type DayRule } from './day-rules.ts';

/** Words of a text that name a day, from `start` to before `end`. A lower `rank` is more specific. */
export type DayMention = { readonly start: number; readonly end: number; readonly kind: DayRule['kind']; readonly rank: number; readonly found: Found };

/** Where a day stood, so that the rules for hours see that one is before them. */
export const DAY_STOOD_HERE = '\u0001';

/** All days that a text in lower case and English day words names, in their order. */
export function daysIn(text: string, toward: Toward, at: At): readonly DayMention[] {
  if (!HINTS.test(text)) return [];
  const mentions: DayMention[] = [];
  let left = text;
  for (const [rank, { needs, says, kind, day }] of DAY_RULES.entries()) {
    for (const match of needs.test(left) ? left.matchAll(says) : []) {
      const found = day(match, at, toward);
      if (found !== null) mentions.push({ start: match.index, end: match.index + match[0].length, kind, rank, found });
    }
    left = without(mentions, left);
  }
  return merged(mentions.toSorted((a, b) => a.start - b.start), text);
}

/** The text with marks in place of its days, as long as before. */
export function without(mentions: readonly { readonly start: number; readonly end: number }[], text: string): string {
  return mentions.reduce((left, { start, end }) => left.slice(0, start) + DAY_STOOD_HERE.repeat(end - start) + left.slice(end), text);
}

/** Without one of these no rule can match. */
const HINTS = /\d|day|week|month|year|fortnight|hour|minute|now|night|morning|afternoon|evening|today|tomorrow|hier|eod|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/;

/** `Saturday the 17th`, `tomorrow (Thursday)`: two words for one day. If they disagree, both are kept as what can be meant. */
function merged(mentions: readonly DayMention[], text: string): readonly DayMention[] {
  const result: DayMention[] = [];
  for (let at = 0; at < mentions.length; at++) {
    const [one, two, three] = mentions.slice(at, at + 3);
    if (one === undefined) break;
    const beside = two !== undefined && sameDay(one, two, text) && !(one.kind === 'date' && three !== undefined && sameDay(two, three, text) && agreed(two, three).length === 1);
    const days = beside ? agreed(one, two) : [];
    const [first, second] = days;
    const found = second !== undefined && first !== undefined ? ([first, second] as const) : first;
    if (beside && found !== undefined) {
      const exact = one.rank < two.rank ? one : two;
      result.push({ ...exact, start: one.start, end: two.end, found });
      at++;
    } else result.push(one);
  }
  return result;
}

/** Do they stand beside each other, one a weekday or a relative day and the other a date? */
function sameDay(one: DayMention, two: DayMention, text: string): boolean {
  const kinds = [one.kind, two.kind];
  const fits = kinds.includes('weekday') ? kinds.includes('date') || kinds.includes('relative') : kinds.includes('date') && kinds.includes('relative');
  return fits && JOINS.test(text.slice(one.end, two.start));
}

const JOINS = /^[\s,(]*(?:(?:the|on|den|der|dem|le|el|il|am|op|d\.) )?$/;

/** The days on which both agree: one, or the two that are meant by words that disagree; none if one of them is no day. */
function agreed(one: DayMention, two: DayMention): readonly string[] {
  const [weak, strong] = one.rank < two.rank ? [two, one] : [one, two];
  const strongDays = typeof strong.found === 'string' ? [strong.found] : strong.found;
  if (typeof weak.found !== 'string' || !isDay(weak.found) || !strongDays.every(isDay)) return strongDays.slice(0, 1);
  const fitting = strongDays.filter((day) => (weak.kind === 'weekday' ? weekday(day) === weekday(weak.found as string) : day === weak.found));
  return fitting.length > 0 ? fitting.slice(0, 1) : [weak.found, ...strongDays].slice(0, 2);
}

function isDay(found: string): boolean {
  return found !== 'past_date' && found !== 'impossible_date';
}
