import { addBusinessDays, businessDayFrom, isBusinessDay, isExamDay, type AcademicCalendar } from '#model/calendar.ts';
import type { Gap, Policy } from '#model/policy.ts';
import type { Because, Step } from '#model/relationship.ts';
import { addDays, instantAt, plus, wall, weekday, HOUR_MS, MINUTE_MS, type Instant, type LocalDate } from '#model/time.ts';

/** Where, by which calendar and by which numbers a student's mornings are counted. */
export type Clock = { readonly zone: string; readonly calendar: AcademicCalendar; readonly policy: Policy };

export function dateOf(at: Instant, clock: Clock): LocalDate {
  return wall(at, clock.zone).date;
}

export function morningOf(date: LocalDate, clock: Clock): Instant {
  return instantAt(date, clock.policy.sendAt, clock.zone);
}

/** The first morning after `at`, weekends included. */
export function nextMorning(at: Instant, clock: Clock): Instant {
  const { date } = wall(at, clock.zone);
  const today = morningOf(date, clock);
  return today > at ? today : morningOf(addDays(date, 1), clock);
}

/** The first morning after `at` that suits the step. */
export function nextMorningFor(step: Step, at: Instant, clock: Clock): Instant {
  const next = nextMorning(at, clock);
  return suits(step, dateOf(next, clock), clock) ? next : morningFor(step, addDays(dateOf(next, clock), 1), clock);
}

/** The first morning on or after `date` that suits the step. */
export function morningFor(step: Step, date: LocalDate, clock: Clock): Instant {
  return morningOf(dayFor(step, date, clock, 1), clock);
}

/** The first day from `date` on, forwards or backwards, that suits the step. */
export function dayFor(step: Step, date: LocalDate, clock: Clock, direction: 1 | -1): LocalDate {
  let day = date;
  for (let tried = 0; tried < LONGEST_WAIT_DAYS && !suits(step, day, clock); tried++) day = addDays(day, direction);
  return day;
}

/** A calendar that declares every day an exam must not turn a reminder into an endless loop. */
const LONGEST_WAIT_DAYS = 400;

/** Any day will do for what is about a meeting that has just been or is near. */
const ANY_DAY: ReadonlySet<Step> = new Set(['HOW_DID_IT_GO', 'THANK_YOU', 'EVENT_FOLLOW_UP', 'PREP', 'PROMISE']);
/** In exam weeks only what would hurt to be late (student-experience §1.2). */
const IN_EXAMS: ReadonlySet<Step> = new Set(['PREP', 'HOW_DID_IT_GO', 'THANK_YOU', 'EVENT_FOLLOW_UP', 'REPLY', 'WRITE_FIRST', 'PROMISE', 'LET_GO']);

/** May the step be brought up on that day? */
export function suits(step: Step, date: LocalDate, { calendar }: Clock): boolean {
  return (ANY_DAY.has(step) || isBusinessDay(date, calendar)) && (IN_EXAMS.has(step) || !isExamDay(date, calendar));
}

/** A morning `gap` after the day of `at` that suits the step. */
export function morningAfter(at: Instant, gap: Gap, step: Step, clock: Clock): Instant {
  const { count, unit } = partsOf(gap);
  const date = dateOf(at, clock);
  // Calendar days end on a business day: a reminder that nobody is waiting for stays out of weekends, even where a first one would not.
  return unit === 'business-days' ? businessMorningFor(step, date, count, clock) : morningFor(step, businessDayFrom(addDays(date, count), clock.calendar), clock);
}

/** The morning `count` business days after `date`, or the first after it that suits the step. */
export function businessMorningFor(step: Step, date: LocalDate, count: number, clock: Clock): Instant {
  return morningFor(step, addBusinessDays(date, count, clock.calendar), clock);
}

export function partsOf(gap: Gap): { readonly count: number; readonly unit: 'business-days' | 'days' } {
  return { count: Number.parseInt(gap, 10), unit: gap.endsWith('bd') ? 'business-days' : 'days' };
}

/** When to ask how a meeting went that ends at `end`. The evening after a late meeting belongs to the student. */
export function afterMeeting(end: Instant, clock: Clock): Instant {
  const at = plus(end, clock.policy.howDidItGoHours * HOUR_MS);
  const { date, time } = wall(at, clock.zone);
  const endDate = dateOf(end, clock);
  return date === endDate && time <= clock.policy.howDidItGoLatest ? at : morningOf(addDays(endDate, 1), clock);
}

/** The end of a meeting of which none was said. */
export function usualEnd(start: Instant, { policy }: Clock): Instant {
  return plus(start, policy.meetingMinutes * MINUTE_MS);
}

/** The end of the quiet hours if `at` lies in them, else null. */
export function quietUntil(at: Instant, { zone, policy }: Clock): Instant | null {
  const { date, time } = wall(at, zone);
  if (time < policy.quietUntil) return instantAt(date, policy.quietUntil, zone);
  if (time >= policy.quietFrom) return instantAt(addDays(date, 1), policy.quietUntil, zone);
  return null;
}

/** The Monday of the week in which `date` lies. */
export function weekOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date));
}

/**
 * Names of the holidays, breaks and exams that put a step off to `to`: those in which business days were not counted, and
 * those into which the counted day fell. Calendar days count whatever lies in between. A holiday within a break is part of it.
 */
export function notCounted(from: LocalDate, days: Because['days'], to: LocalDate, step: Step, clock: Clock): readonly string[] {
  if (days === null) return [];
  const { breaks, holidays, exams } = clock.calendar;
  const isCounted = days.unit === 'business-days';
  const counted = isCounted ? addBusinessDays(from, days.count, clock.calendar) : addDays(from, days.count);
  const passed = isCounted ? [...breaks, ...holidays].filter(({ start, end }) => start <= counted && end > from) : [];
  const isPutOff = counted < to && dayFor(step, counted, clock, 1) === to;
  const fellInto = isPutOff ? [...breaks, ...holidays, ...(IN_EXAMS.has(step) ? [] : exams)].filter(({ start, end }) => start < to && end >= counted) : [];
  const all = [...passed, ...fellInto];
  const whole = all.filter((one) => !all.some((other) => breaks.includes(other) && other !== one && other.start <= one.start && one.end <= other.end));
  return [...new Set(whole.map(({ name }) => name))];
}
