import { MINUTE_MS, earlier, plus, type Instant } from '#model/time.ts';
import { ofNobody } from './forgetting.ts';
import { internshipDue } from './internship.ts';
import { digestDue, nextDigest, volumeFor } from './restraint.ts';
import { nextMorning } from './schedule.ts';
import { askToGoOnAt } from './keep-going.ts';
import { termReviewDue } from './term-review.ts';
import { endOfRetention, relationshipOf, type Draft } from './writing.ts';

/** When the wake looks again after mails that were committed but not yet reported as sent. */
const SWEEP_MINUTES = 2;

/**
 * The next moment at which this student has to be looked at: something falls due, mail waits, or the data dies. What is
 * due already and had to wait today is looked at again on the next morning.
 */
export function wakeAt(draft: Draft): Instant {
  const { student, now, clock } = draft;
  let at: Instant = endOfRetention(draft);
  const consider = (due: Instant | null): void => {
    if (due !== null) at = earlier(at, due > now ? due : nextMorning(now, clock)) ?? at;
  };
  if (draft.outgoing.length > 0 || draft.waiting.length > 0 || ofNobody(draft).length > 0) consider(plus(now, SWEEP_MINUTES * MINUTE_MS));
  if (student.pausedUntil !== null) {
    consider(student.stopped === null ? student.pausedUntil : null);
    return at;
  }
  const volume = volumeFor(student, now, clock);
  if (volume === 'silent') return at;
  consider(askToGoOnAt(draft));
  if (volume === 'ask') return at;
  consider(nextDigest(student, now, clock));
  consider(digestDue(student, now, clock));
  // A plan was asked for: its stations come however silent the student is at work.
  consider(internshipDue(draft)?.due ?? null);
  if (volume !== 'all') return at;
  consider(termReviewDue(draft)?.due ?? null);
  for (const contact of draft.contacts) consider(relationshipOf(draft, contact.id).step?.due ?? null);
  return at;
}
