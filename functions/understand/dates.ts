import type { AcademicCalendar } from '#model/calendar.ts';
import type { LocalDate, LocalTime } from '#model/time.ts';
import { takeTime } from './clock-times.ts';
import { daysIn, DAY_STOOD_HERE, without, type DayMention } from './day-mentions.ts';
import type { Toward } from './day-reading.ts';
import { daysInEnglish, LEADS_TO_DAY } from './day-words.ts';
import { seasonDay } from './seasons.ts';

export type Day = {
  readonly date: LocalDate;
  readonly time: LocalTime | null;
  /** False for `next week`: good enough to be reminded, not for a meeting. */
  readonly exact: boolean;
};

/** Why a day that is there cannot be used. */
export type UnclearDay = 'ambiguous_date' | 'past_date' | 'impossible_date';

/** A day taken out of a text. `rest` is the text without it. */
export type TakenDay = { readonly day: Day | null; readonly unclear: UnclearDay | null; readonly rest: string };

export type Calendar = { readonly today: LocalDate; readonly calendar: AcademicCalendar };

/**
 * The one day that a short text in lower case names, looked for in the direction that its verb asks for: a
 * reminder lies ahead, a report behind. The most specific words win, so that the 17th outweighs its month.
 */
export function takeDay(text: string, toward: Toward, { today, calendar }: Calendar): TakenDay {
  // `after midterms (Oct 16)`: what is in brackets explains what is before them.
  const bracketed = /^[^()]*\(([^()]*\d[^()]*)\)\W*$/.exec(text)?.[1] ?? text;
  const words = daysInEnglish(bracketed);
  const mentions = daysIn(words, toward, { today, calendar }).filter(({ found }) => toward === 'future' || typeof found !== 'string' || found <= today || /_/.test(found));
  const mention = mentions.toSorted((a, b) => a.rank - b.rank)[0];
  if (mention === undefined) return seasonOnly(words, bracketed, toward, { today, calendar });
  const { time, rest } = takeTime(without([mention], words), words);
  const left = tidied(withoutLead(rest, words !== bracketed));
  const day = oneDay(mention, mentions, words);
  if (day === null) return { day, unclear: 'ambiguous_date', rest: left };
  if (day === 'past_date' || day === 'impossible_date') return { day: null, unclear: day, rest: left };
  if (toward === 'future' && day < today) return { day: null, unclear: 'past_date', rest: left };
  return { day: { date: day, time, exact: mention.kind !== 'vague' }, unclear: null, rest: left };
}

/** Null: two are named, and either can be meant. */
function oneDay(mention: DayMention, mentions: readonly DayMention[], words: string): LocalDate | null {
  if (typeof mention.found !== 'string') return null;
  const other = mentions.find((one) => one !== mention && one.found !== mention.found && EITHER.test(words.slice(Math.min(one.end, mention.end), Math.max(one.start, mention.start))));
  return other === undefined ? mention.found : null;
}

const EITHER = /^ ?(?:or|\/|oder|ou|o) ?(?:on )?$/;

function seasonOnly(words: string, text: string, toward: Toward, { today, calendar }: Calendar): TakenDay {
  const season = toward === 'future' && words.length <= SEASON_CHARACTERS_MAX ? seasonDay(words, today, calendar) : null;
  return season === null ? { day: null, unclear: null, rest: tidied(text) } : { day: { date: season, time: null, exact: false }, unclear: null, rest: '' };
}

const SEASON_CHARACTERS_MAX = 80;

/** Without what only led to the day: `after exams, so`, and small words of other languages. */
function withoutLead(text: string, translated: boolean): string {
  const at = text.indexOf(DAY_STOOD_HERE);
  const before = text.slice(0, at).replace(EXPLAINED, '');
  const lead = translated ? before.replace(LEADS_TO_DAY, ' ') : before;
  return lead + text.slice(at).replaceAll(DAY_STOOD_HERE, ' ');
}

const EXPLAINED = /\b(?:after|once|when|not before) [^,]{1,40}, (?:so|i\.e\.|meaning|that is|say)?,? ?(?:on |until )?$/;

function tidied(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/ ([,.])/g, '$1').trim();
}
