import type { Measures, Strength, Suggestion } from '#model/measures.ts';
import { addDays, DAY_MS, type Instant, type LocalDate } from '#model/time.ts';
import { goalOf, measure } from './measures.ts';
import { remembered } from './restraint.ts';
import { dateOf, morningFor } from './schedule.ts';
import { ASKS_NOTHING, write, type Draft } from './writing.ts';

/** A review that could not leave by then (a pause, an outage) is no news any more. */
const LATE_DAYS_MAX = 30;

/** The term that is to be reviewed next, and when: the first business morning after exams on or after its last day. */
export function termReviewDue({ student, now, clock }: Draft): { readonly termEnd: LocalDate; readonly due: Instant } | null {
  const enrolled = dateOf(student.enrolledAt, clock);
  const last = student.reviewedTerm ?? '';
  for (const termEnd of clock.calendar.termEnds.toSorted()) {
    if (termEnd <= last || termEnd < enrolled) continue;
    const due = morningFor('KEEP_IN_TOUCH', termEnd, clock);
    if (Date.parse(now) - Date.parse(due) <= LATE_DAYS_MAX * DAY_MS) return { termEnd, due };
  }
  return null;
}

/** So few people, of whom none has answered, are no term to look back on. */
const FEW = 3;

/** What the term came to. A term in which next to nothing was logged is passed over in silence. */
export function reviewTerm(draft: Draft, termEnd: LocalDate): void {
  const { student, interactions, now, clock } = draft;
  const previous = clock.calendar.termEnds.filter((end) => end < termEnd).toSorted().at(-1);
  const enrolled = dateOf(student.enrolledAt, clock);
  const from = previous === undefined || previous < enrolled ? enrolled : addDays(previous, 1);
  const measures = measure(interactions, from, termEnd, clock);
  draft.student = { ...student, reviewedTerm: termEnd };
  if (measures.conversations === 0 && measures.connections < FEW) return;
  const { goal } = goalOf(student, interactions, dateOf(now, clock), clock);
  write(draft, { kind: 'term-review', from, to: termEnd, measures, strength: strengthOf(measures), suggestion: suggestionOf(measures), goal }, {
    contact: null,
    question: ASKS_NOTHING,
    inReplyTo: null,
    automatic: 'auto-generated',
    why: `the term ended on ${termEnd}`,
  });
  draft.student = remembered(draft.student, 'term-review', now);
}

function strengthOf({ referrals, interviews, offers, twoWay, meetings, connections }: Measures): Strength {
  if (referrals + interviews + offers > 0) return 'opportunities';
  if (meetings >= 3) return 'meetings';
  if (twoWay >= 3) return 'two-way';
  return connections >= 3 ? 'connections' : 'started';
}

/** The first step of the way that is missing. */
function suggestionOf({ connections, twoWay, meetings, intros, referrals }: Measures): Suggestion {
  if (connections < 3) return 'write-to-somebody';
  if (twoWay > 0 && meetings === 0) return 'ask-for-a-talk';
  if (meetings > 0 && intros === 0) return 'ask-who-else';
  return intros + referrals > 0 ? 'tell-what-came-of-it' : 'go-on';
}
