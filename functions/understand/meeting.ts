import type { AcademicCalendar } from '#model/calendar.ts';
import type { StatedMeeting } from '#model/intent.ts';
import { instantAt, type LocalDate, type LocalTime } from '#model/time.ts';
import { sentencesOf } from './clauses.ts';
import { timesIn, type TimeMention } from './clock-times.ts';
import { daysIn, DAY_STOOD_HERE, without, type DayMention } from './day-mentions.ts';
import { daysInEnglish } from './day-words.ts';
import { isAgreed, verdictOn } from './meeting-words.ts';
import { zonesIn } from './zones.ts';

/** Where the writer is: what the wall shows there. */
export type Here = { readonly today: LocalDate; readonly time: LocalTime; readonly zone: string; readonly calendar: AcademicCalendar };

/**
 * The one time to meet that a text in prose proposes or agrees on and that is still to come; `several` if it offers
 * a choice, null if it names none. Deadlines, reports of what was, and numbers that are no time do not count.
 */
export function meetingIn(text: string, here: Here): StatedMeeting | 'several' | null {
  const candidates: Candidate[] = [];
  let before: Said | null = null;
  for (const sentence of sentencesOf(readable(text)).slice(0, SENTENCES_MAX)) {
    const said = saidIn(sentence.slice(0, SENTENCE_CHARACTERS_MAX), here);
    const whole: Said = before === null ? said : joined(before, said);
    candidates.push(...whole.candidates.filter((candidate) => isAhead(candidate, here)));
    before = whole;
  }
  return theOne(candidates);
}

/** Beyond these a text is no letter; rules are run over what is left. */
const TEXT_CHARACTERS_MAX = 10_000;
const SENTENCES_MAX = 200;
const SENTENCE_CHARACTERS_MAX = 500;

type Candidate = {
  readonly date: LocalDate;
  readonly time: LocalTime | null;
  readonly zone: string;
  readonly agreed: boolean;
  /** Only if the first proposal does not suit. */
  readonly fallback: boolean;
  readonly sentence: string;
  /** An entry of a list is as good as the others. */
  readonly listed: boolean;
};

/** What a sentence leaves open for the next one: `Are you free on Thursday? 3pm would be ideal.` */
type Said = { readonly candidates: readonly Candidate[]; readonly looseTime: { readonly time: LocalTime; readonly zone: string } | null };

/** Full stops that end no sentence are taken out: `9 a.m. PDT`, `20. Oktober`, `16.10. um`, `kl. 14`. */
function readable(text: string): string {
  return text
    .slice(0, TEXT_CHARACTERS_MAX)
    .normalize('NFC')
    .replaceAll(/[‘’`´]/g, "'")
    .replaceAll(/[\u00A0\u202F\u2009]/g, ' ')
    .replaceAll(/\b([apAP])\.\s?[mM]\b\.?(?!\s+(?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|East|Central|Pacific|Mountain)\p{Lu}\p{Ll})/gu, '$1m')
    .replaceAll(/\b(kl|godz|a\.s|c\.a|ca)\. (?=\S)/gi, '$1 ')
    .replaceAll(/\b(\d{1,2})\. (?=(?:jan|feb|mär|mar|apr|mai|maj|jun|jul|aug|sep|okt|oct|nov|dez|dec)\p{L})/giu, '$1 ')
    .replaceAll(/(\d\.\d{1,2}\.) (?=\p{Ll})/gu, '$1, ');
}

function saidIn(sentence: string, here: Here): Said {
  const { text, zones } = withZonesMarked(sentence, here.zone);
  const words = daysInEnglish(text.toLowerCase().replaceAll(/\s+/g, ' '));
  const days = daysIn(words, 'future', { ...here, numeric: here.zone.startsWith('America/') ? 'month-first' : 'day-first' }).filter(({ kind }) => kind !== 'count' && kind !== 'vague');
  const times = timesIn(without(days, words), words).map((mention) => ({ ...mention, zone: zoneBehind(mention, words, zones) ?? here.zone }));
  const byDay = new Map<DayMention, typeof times>(days.map((day) => [day, []]));
  for (const time of times) {
    const day = nearestDay(time, days, words);
    if (day !== null) byDay.get(day)?.push(time);
  }
  const candidates = days.flatMap((day, at) => (isInRange(days, at, words) ? [] : candidatesOn(day, timesOn(days, at, byDay, words), days, words, here.zone)));
  const [loose] = days.length === 0 && times.length === 1 ? times : [];
  return { candidates, looseTime: loose === undefined || loose.vague ? null : loose };
}

/** A private character for each zone, since zones are read as they were written and days in lower case. */
function withZonesMarked(sentence: string, own: string): { readonly text: string; readonly zones: readonly string[] } {
  const mentions = zonesIn(sentence, own).toSorted((a, b) => b.start - a.start);
  const text = mentions.reduce((left, { start, end }, at) => `${left.slice(0, start)}${String.fromCodePoint(ZONE_MARKS + at)}${left.slice(end)}`, sentence);
  return { text, zones: mentions.map(({ zone }) => zone) };
}

const ZONE_MARKS = 0xe000;

function zoneBehind({ end }: TimeMention, words: string, zones: readonly string[]): string | undefined {
  return zones[(words.slice(end, end + 2).trimStart().codePointAt(0) ?? 0) - ZONE_MARKS];
}

/** The day that a time of day belongs to: the nearest, but not across an `or` or a comma. */
function nearestDay(time: TimeMention, days: readonly DayMention[], words: string): DayMention | null {
  const far = (day: DayMention): number => {
    const gap = day.end <= time.start ? words.slice(day.end, time.start) : words.slice(time.end, day.start);
    return gap.length + (SEPARATES.test(gap) ? SEPARATED_BY : 0);
  };
  return days.toSorted((a, b) => far(a) - far(b))[0] ?? null;
}

const SEPARATES = /\b(?:or|and|but|oder|und|ou|et|o|y|e)\b|[;/]/;
const SEPARATED_BY = 100;

/** `Monday to Friday`, `between June 1 and August 15` */
function isInRange(days: readonly DayMention[], at: number, words: string): boolean {
  return [days.slice(Math.max(0, at - 1), at + 1), days.slice(at, at + 2)].some(([from, to]) => from !== undefined && to !== undefined && RANGE.test(words.slice(Math.max(0, from.start - BETWEEN_CHARACTERS), from.start) + DAY_STOOD_HERE + words.slice(from.end, to.start)));
}

const BETWEEN_CHARACTERS = 10;
const RANGE = new RegExp(`${DAY_STOOD_HERE} ?(?:-|–|—|to|through|thru|bis|au|al|tot|till|do) ?$|(?:between|zwischen|entre|tra|fra|tussen|mellan|między) ${DAY_STOOD_HERE} (?:and|und|et|y|e|en|och|i) $`);

/** `Tuesday or Wednesday at 3` is three o'clock on both. */
function timesOn(days: readonly DayMention[], at: number, byDay: ReadonlyMap<DayMention, readonly TimeThere[]>, words: string): readonly TimeThere[] {
  const [day, next] = days.slice(at, at + 2);
  const own = day === undefined ? [] : (byDay.get(day) ?? []);
  if (own.length > 0 || day === undefined || next === undefined || !EITHER.test(words.slice(day.end, next.start))) return own;
  return byDay.get(next) ?? [];
}

const EITHER = /^,? (?:or|oder|ou|o|eller|of|lub) (?:on )?$|^\/$/;

type TimeThere = TimeMention & { readonly zone: string };

function candidatesOn(day: DayMention, times: readonly TimeThere[], days: readonly DayMention[], words: string, ownZone: string): readonly Candidate[] {
  const clear = times.filter(({ vague }) => !vague);
  const verdict = verdictOn(words, day, days, times.length > 0);
  const dates = typeof day.found === 'string' ? [day.found] : day.found;
  if (verdict === 'none' || dates.some((date) => date.includes('_'))) return [];
  const about = { agreed: isAgreed(words), fallback: verdict === 'fallback', sentence: words, listed: LIST_ENTRY.test(words) };
  const hours = clear.length > 0 ? clear : [{ time: null, zone: ownZone }];
  return dates.flatMap((date) => hours.map(({ time, zone }) => ({ ...about, date, time, zone: nearer(date, time, zone, ownZone) })));
}

const LIST_ENTRY = /^\s*(?:[-*•–·]|or|\d[.)]|[a-e]\))\s/;

/** A zone that shows the same as the student's own clock is not worth naming. */
function nearer(date: LocalDate, time: LocalTime | null, zone: string, own: string): string {
  return zone !== own && time !== null && instantAt(date, time, zone) === instantAt(date, time, own) ? own : zone;
}

/** A day without its time, and a time without its day in the next sentence, or the other way round. */
function joined(before: Said, said: Said): Said {
  const [day, ...more] = said.candidates.length === 0 && said.looseTime !== null ? before.candidates : [];
  if (day !== undefined && more.length === 0 && day.time === null && said.looseTime !== null) return { candidates: [{ ...day, ...said.looseTime }], looseTime: null };
  const [own, ...others] = said.candidates;
  if (before.looseTime !== null && own !== undefined && others.length === 0 && own.time === null) return { candidates: [{ ...own, ...before.looseTime }], looseTime: null };
  return said;
}

function isAhead({ date, time, zone }: Candidate, here: Here): boolean {
  return time === null ? date >= here.today : instantAt(date, time, zone) >= instantAt(here.today, here.time, here.zone);
}

/** What is agreed outweighs what is proposed, a time of day a mere day, and the first proposal what is there in case it fails. */
function theOne(candidates: readonly Candidate[]): StatedMeeting | 'several' | null {
  const steps: readonly ((one: Candidate, all: readonly Candidate[]) => boolean)[] = [
    (one) => !one.fallback,
    (one, all) => one.time !== null || !all.some(({ date, time }) => time !== null && date === one.date),
    (one, all) => one.time !== null || one.listed || !all.some(({ time, sentence }) => time !== null && sentence !== one.sentence),
    (one) => one.agreed,
  ];
  let left = candidates;
  for (const step of steps) {
    const kept = left.filter((one) => step(one, left));
    if (kept.length > 0) left = kept;
  }
  const [first, ...others] = left;
  if (first === undefined) return null;
  const same = others.every((other) => when(other) === when(first));
  if (!same) return 'several';
  return { start: { date: first.date, time: first.time }, zone: first.zone, status: left.some(({ agreed }) => agreed) ? 'confirmed' : 'proposed' };
}

function when({ date, time, zone }: Candidate): string {
  return time === null ? date : instantAt(date, time, zone);
}
