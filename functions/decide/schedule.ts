import { addBusinessDays, businessDayFrom, isBusinessDay, type AcademicCalendar } from '#model/calendar.ts';
import { addDays, instantAt, plus, wall, HOUR_MS, type Instant, type LocalDate } from '#model/time.ts';
import { HOW_DID_IT_GO_HOURS, HOW_DID_IT_GO_LATEST, QUIET_FROM, QUIET_UNTIL, SEND_AT, type Gap } from './policy.ts';

/** Where and by which calendar a student's mornings are counted. */
export type Clock = { readonly zone: string; readonly calendar: AcademicCalendar };

export function dateOf(at: Instant, clock: Clock): LocalDate {
  return wall(at, clock.zone).date;
}

export function morningOf(date: LocalDate, clock: Clock): Instant {
  return instantAt(date, SEND_AT, clock.zone);
}

/** The morning of the first business day on or after `date`. */
export function businessMorning(date: LocalDate, clock: Clock): Instant {
  return morningOf(businessDayFrom(date, clock.calendar), clock);
}

/** The first morning of a business day after `at`. */
export function nextBusinessMorning(at: Instant, clock: Clock): Instant {
  const { date } = wall(at, clock.zone);
  const today = morningOf(date, clock);
  return isBusinessDay(date, clock.calendar) && today > at ? today : businessMorning(addDays(date, 1), clock);
}

/** The first morning after `at`, weekends included. */
export function nextMorning(at: Instant, clock: Clock): Instant {
  const { date } = wall(at, clock.zone);
  const today = morningOf(date, clock);
  return today > at ? today : morningOf(addDays(date, 1), clock);
}

/** A morning `gap` after the day of `at`; days that are counted as calendar days still end on a business day. */
export function morningAfter(at: Instant, gap: Gap, clock: Clock): Instant {
  const date = dateOf(at, clock);
  return 'bd' in gap
    ? morningOf(addBusinessDays(date, gap.bd, clock.calendar), clock)
    : businessMorning(addDays(date, gap.days), clock);
}

/** When to ask how a meeting went that ends at `end`. The evening after a late meeting belongs to the student. */
export function afterMeeting(end: Instant, clock: Clock): Instant {
  const at = plus(end, HOW_DID_IT_GO_HOURS * HOUR_MS);
  const { date, time } = wall(at, clock.zone);
  const endDate = dateOf(end, clock);
  return date === endDate && time <= HOW_DID_IT_GO_LATEST ? at : morningOf(addDays(endDate, 1), clock);
}

/** The end of the quiet hours if `at` lies in them, else null. */
export function quietUntil(at: Instant, clock: Clock): Instant | null {
  const { date, time } = wall(at, clock.zone);
  if (time < QUIET_UNTIL) return instantAt(date, QUIET_UNTIL, clock.zone);
  if (time >= QUIET_FROM) return instantAt(addDays(date, 1), QUIET_UNTIL, clock.zone);
  return null;
}
