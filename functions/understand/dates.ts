import type { AcademicCalendar } from '#model/calendar.ts';
import type { LocalDate, LocalTime } from '#model/time.ts';
import { DAY_RULES, type Toward } from './day-rules.ts';
import { takeTime } from './clock-times.ts';

export type Day = {
  readonly date: LocalDate;
  readonly time: LocalTime | null;
  /** False for `next week`: good enough to be reminded, not for a meeting. */
  readonly exact: boolean;
};

/** A day taken out of a text. `rest` is the text without it; `unclear` says why a day that is there cannot be used. */
export type TakenDay = { readonly day: Day | null; readonly unclear: 'ambiguous_date' | 'past_date' | null; readonly rest: string };

export type Calendar = { readonly today: LocalDate; readonly calendar: AcademicCalendar };

/**
 * The one day that a short text in lower case names, looked for in the direction that its verb asks for: a
 * reminder lies ahead, a report behind. The most specific rule wins, so that the 17th outweighs its weekday.
 */
export function takeDay(text: string, toward: Toward, at: Calendar): TakenDay {
  // `after midterms (Oct 16)`: what is in brackets explains what is before them.
  const words = /^[^()]*\(([^()]*\d[^()]*)\)\W*$/.exec(text)?.[1] ?? text;
  for (const rule of DAY_RULES) {
    const match = rule.says.exec(words);
    const found = match === null ? null : rule.day(match, at, toward);
    if (match === null || found === null) continue;
    const rest = `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}`;
    if (found === 'ambiguous_date' || found === 'past_date') return { day: null, unclear: found, rest: tidied(rest) };
    if (toward === 'past' && found > at.today) continue;
    const { time, rest: left } = takeTime(rest);
    if (toward === 'future' && found < at.today) return { day: null, unclear: 'past_date', rest: tidied(left) };
    return { day: { date: found, time, exact: rule.exact }, unclear: null, rest: tidied(left) };
  }
  return { day: null, unclear: null, rest: tidied(words) };
}

function tidied(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/ ([,.])/g, '$1').trim();
}
