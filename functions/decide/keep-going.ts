import { DAY_MS, plus, type Instant } from '#model/time.ts';
import { remembered } from './restraint.ts';
import { dateOf, nextMorningFor } from './schedule.ts';
import { write, type Draft } from './writing.ts';

/** When the one question after a long silence comes. */
export function askToGoOnAt({ student, clock }: Draft): Instant {
  return nextMorningFor('KEEP_IN_TOUCH', plus(student.lastSeenAt, clock.policy.keepGoingAfterDays * DAY_MS), clock);
}

/** One line, once; then nothing until the student writes. */
export function askToGoOn(draft: Draft): void {
  const { student, now, clock } = draft;
  write(draft, { kind: 'keep-going', lastSeenOn: dateOf(student.lastSeenAt, clock), people: draft.contacts.length }, {
    contact: null,
    question: { kind: 'KEEP_GOING', items: [] },
    inReplyTo: null,
    automatic: 'auto-generated',
    why: `no sign of life since ${dateOf(student.lastSeenAt, clock)}`,
  });
  draft.student = { ...remembered(student, 'keep-going', now), askedToGoOnAt: now };
}
