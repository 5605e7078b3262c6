import { isBusinessDay } from '#model/calendar.ts';
import type { Student } from '#model/student.ts';
import { DAY_MS, addDays, weekday, type Instant, type LocalDate } from '#model/time.ts';
import { dateOf, morningOf, weekOf, type Clock } from './schedule.ts';

/**
 * How much a student is written to without having asked. There is no open tracking: a sign of life is a mail to us.
 * `digest`: the weekly mail alone. `rarely`: that one every few weeks. `ask`: one question. `silent`: nothing.
 */
export type Volume = 'all' | 'digest' | 'rarely' | 'ask' | 'silent';

export function volumeFor(student: Student, now: Instant, clock: Clock): Volume {
  const { stopped, erasing, askedToGoOnAt, preferences } = student;
  const { policy } = clock;
  if (stopped !== null || erasing !== null || askedToGoOnAt !== null) return 'silent';
  const quietDays = daysOfSilence(student, now, clock);
  if (quietDays >= policy.keepGoingAfterDays) return 'ask';
  if (quietDays >= policy.rarelyAfterDays) return 'rarely';
  return quietDays >= policy.digestOnlyAfterDays || preferences.mails === 'digest' ? 'digest' : 'all';
}

/** Whole days without a mail of the student. A break is no silence, and neither is a pause. */
function daysOfSilence({ lastSeenAt, backAt }: Student, now: Instant, clock: Clock): number {
  const since = backAt !== null && backAt > lastSeenAt ? backAt : lastSeenAt;
  const days = Math.floor((Date.parse(now) - Date.parse(since)) / DAY_MS);
  const [from, to] = [dateOf(since, clock), dateOf(now, clock)];
  const ofBreaks = clock.calendar.breaks.map(({ start, end }) => daysBetween(start > from ? start : addDays(from, 1), end < to ? end : to));
  return days - ofBreaks.reduce((sum, count) => sum + count, 0);
}

/** Both included; 0 if `end` is before `start`. */
function daysBetween(start: LocalDate, end: LocalDate): number {
  return Math.max(0, Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS) + 1);
}

/**
 * `meeting`: a week with meetings may hold more mail. `fixed-day`: the first thank-you, a station of an internship. `routine`:
 * what loses nothing by standing in the digest a few days later.
 */
export type Occasion = 'meeting' | 'fixed-day' | 'digest' | 'urgent' | 'routine';

const OF_MEETINGS: ReadonlySet<string> = new Set(['prep', 'how-did-it-go']);

/** May one more mail that nobody asked for leave today? The caps of student-experience §1.2. */
export function allows(student: Student, occasion: Occasion, now: Instant, clock: Clock): boolean {
  const { policy } = clock;
  const today = dateOf(now, clock);
  const thisWeek = student.sent.filter(({ at }) => weekOf(dateOf(at, clock)) === weekOf(today));
  const ofToday = thisWeek.filter(({ at }) => dateOf(at, clock) === today);
  if (ofToday.length >= policy.mailsADayWithMeeting) return false;
  if (occasion === 'meeting') return true;
  if (ofToday.filter(({ kind }) => !OF_MEETINGS.has(kind)).length >= policy.mailsADay) return false;
  // The thank-you of a meeting has its hour, even in a full week; it takes the next place (decision 6).
  if (occasion === 'fixed-day') return true;
  const counted = thisWeek.filter(({ kind }) => !OF_MEETINGS.has(kind));
  const kept = occasion === 'digest' || !digestStillToCome(student, now, clock) ? 0 : 1;
  if (counted.length + kept >= policy.mailsAWeek) return false;
  return occasion !== 'routine' || counted.filter(({ kind }) => kind !== 'digest').length < policy.routineMailsAWeek;
}

/** A place of the week is kept for its digest. */
function digestStillToCome(student: Student, now: Instant, clock: Clock): boolean {
  const day = digestDayOf(weekOf(dateOf(now, clock)), student, clock);
  return day !== null && morningOf(day, clock) > now;
}

/** How long the caps look back. */
const SENT_KEPT_DAYS = 35;

export function remembered(student: Student, kind: string, now: Instant): Student {
  const recent = student.sent.filter(({ at }) => Date.parse(now) - Date.parse(at) < SENT_KEPT_DAYS * DAY_MS);
  return { ...student, sent: [...recent, { at: now, kind }] };
}

/** The digest that should have come by now and has not; null if there is none. */
export function digestDue(student: Student, now: Instant, clock: Clock): Instant | null {
  const last = student.digestAt ?? student.enrolledAt;
  const day = digestDayOf(weekOf(dateOf(now, clock)), student, clock);
  if (day === null) return null;
  const at = morningOf(day, clock);
  const today = dateOf(now, clock);
  // A digest that is late does not come on a weekend.
  return at <= now && at > last && (day === today || isBusinessDay(today, clock.calendar)) && isLongEnough(student, at, clock) ? at : null;
}

/** The next digest after `now`. */
export function nextDigest(student: Student, now: Instant, clock: Clock): Instant | null {
  for (let week = weekOf(dateOf(now, clock)), tried = 0; tried < WEEKS_AHEAD_MAX; week = addDays(week, 7), tried++) {
    const day = digestDayOf(week, student, clock);
    if (day === null) continue;
    const at = morningOf(day, clock);
    if (at > now && isLongEnough(student, at, clock)) return at;
  }
  return null;
}

const WEEKS_AHEAD_MAX = 30;

/** After a long silence the digest comes every few weeks. */
function isLongEnough(student: Student, at: Instant, clock: Clock): boolean {
  if (volumeFor(student, at, clock) !== 'rarely') return true;
  const last = student.digestAt ?? student.enrolledAt;
  return Date.parse(at) - Date.parse(last) >= (clock.policy.rarelyEveryWeeks * 7 - 1) * DAY_MS;
}

/** The digest day of that week, or the first business day after it in the same week; null in a week without one. */
function digestDayOf(monday: LocalDate, { preferences }: Student, { calendar, policy }: Clock): LocalDate | null {
  const wanted = preferences.digestWeekday ?? policy.digestWeekday;
  // A weekend that the student chose is no accident.
  if (wanted > 5) return addDays(monday, wanted - 1);
  for (let day = addDays(monday, wanted - 1); weekday(day) <= 5; day = addDays(day, 1)) {
    if (isBusinessDay(day, calendar)) return day;
  }
  return null;
}
