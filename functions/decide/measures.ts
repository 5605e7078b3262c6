import type { Interaction } from '#model/interaction.ts';
import type { Help } from '#model/relationship.ts';
import type { Measures } from '#model/measures.ts';
import type { Student } from '#model/student.ts';
import { addDays, type LocalDate } from '#model/time.ts';
import { dateOf, weekOf, type Clock } from './schedule.ts';
import { isBusinessDay } from '#model/calendar.ts';

/** A day before every other. */
export const EVER = '0000-01-01';

/**
 * What networking has come to between two days, both included: connections, their quality, and the opportunities that came
 * of them. These are the formulas of docs/policy.md, and the only ones.
 */
export function measure(interactions: readonly Interaction[], from: LocalDate, to: LocalDate, clock: Clock): Measures {
  const upToThen = interactions.filter(({ occurredAt }) => dateOf(occurredAt, clock) <= to);
  const within = upToThen.filter(({ occurredAt }) => dateOf(occurredAt, clock) >= from);
  const before = new Set(upToThen.filter((one) => isContact(one) && dateOf(one.occurredAt, clock) < from).map(({ contact }) => contact));
  const talks = within.filter(({ event }) => event === 'IN' || event === 'MET');
  const reached = new Set(upToThen.filter(({ event }) => event === 'OUT' || event === 'MET').map(({ contact }) => contact));
  const marks = within.flatMap((one) => (one.event === 'RATE' ? [one.mark] : []));
  return {
    connections: new Set(within.filter((one) => isContact(one) && !before.has(one.contact)).map(({ contact }) => contact)).size,
    conversations: daysWith(talks, clock),
    twoWay: new Set(talks.filter(({ contact }) => reached.has(contact)).map(({ contact }) => contact)).size,
    meetings: daysWith(talks.filter(({ event }) => event === 'MET'), clock),
    rating: marks.length === 0 ? null : Math.round((marks.reduce((sum, mark) => sum + mark, 0) / marks.length) * 10) / 10,
    intros: helps(within, 'intro'),
    referrals: helps(within, 'referral'),
    interviews: helps(within, 'interview'),
    offers: helps(within, 'offer'),
  };
}

/** The two have written or spoken to each other. */
function isContact({ event }: Interaction): boolean {
  return event === 'OUT' || event === 'IN' || event === 'MET';
}

/** One person on one day counts once, however many mails went to and fro. */
function daysWith(talks: readonly Interaction[], clock: Clock): number {
  return new Set(talks.map(({ contact, occurredAt }) => `${contact} ${dateOf(occurredAt, clock)}`)).size;
}

function helps(within: readonly Interaction[], how: Help): number {
  return within.filter((one) => one.event === 'HELP' && one.by === null && one.how === how).length;
}

export type Goal = { readonly goal: number; readonly smaller: boolean };

/** Weeks further back say nothing about the student of today. */
const WEEKS_BACK_MAX = 8;

/** This week's goal. Weeks that were missed make it smaller, never bigger, and a missed week takes nothing away. */
export function goalOf(student: Student, interactions: readonly Interaction[], today: LocalDate, clock: Clock): Goal {
  const wanted = student.preferences.goal ?? clock.policy.goalAWeek;
  let missed = 0;
  for (let monday = addDays(weekOf(today), -7), back = 0; back < WEEKS_BACK_MAX; monday = addDays(monday, -7), back++) {
    if (monday < dateOf(student.enrolledAt, clock)) break;
    // A week without a business day asks nothing of anybody.
    if (![0, 1, 2, 3, 4].some((day) => isBusinessDay(addDays(monday, day), clock.calendar))) continue;
    if (measure(interactions, monday, addDays(monday, 6), clock).conversations >= wanted) break;
    missed++;
  }
  const goal = missed >= clock.policy.missedWeeksBeforeSmaller && wanted > 1 ? Math.ceil(wanted / 2) : wanted;
  return { goal, smaller: goal < wanted };
}
