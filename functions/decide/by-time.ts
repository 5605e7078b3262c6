import type { Decision } from '#model/decision.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { HOUR_MS, plus, type Instant } from '#model/time.ts';
import { close } from './closing.ts';
import { sweep } from './forgetting.ts';
import { bringUp, internshipDue } from './internship.ts';
import { askToGoOn, askToGoOnAt } from './keep-going.ts';
import { mailTasks } from './mailing.ts';
import { allows, digestDue, volumeFor } from './restraint.ts';
import { dateOf, morningOf, quietUntil, suits } from './schedule.ts';
import { isOfMeeting, type Task } from './reminding.ts';
import { dueTasks, isFirstThanks, isRoutine } from './tasks.ts';
import { reviewTerm, termReviewDue } from './term-review.ts';
import { writeDigest } from './digest.ts';
import { endOfRetention, type Draft } from './writing.ts';

/** A moment has come at which something may be due. Coming too early or twice changes nothing. */
export function changeByTime(draft: Draft, snapshot: Snapshot): Decision {
  const { student, now, clock } = draft;
  if (mustBeErased(draft, snapshot)) return { kind: 'erase' };
  sweep(draft);
  if (student.stopped !== null || student.erasing !== null) return close(draft);
  const quiet = quietUntil(now, clock);
  if (quiet !== null) return notBefore(quiet, close(draft));
  if (student.pausedUntil !== null) {
    if (student.pausedUntil <= now) endPause(draft);
    return close(draft);
  }
  bringUpWhatIsDue(draft);
  return close(draft);
}

/** After the farewell, after the time in which it could be sent, or at the end of the retention. */
function mustBeErased(draft: Draft, { waiting }: Snapshot): boolean {
  const { student, now, clock } = draft;
  if (student.erasing !== null && (waiting.length === 0 || plus(student.erasing, clock.policy.deleteConfirmHours * HOUR_MS) <= now)) return true;
  return endOfRetention(draft) <= now;
}

/** What is due in the night is looked at in the morning. */
function notBefore(morning: Instant, decision: Extract<Decision, { kind: 'change' }>): Decision {
  return decision.wakeAt !== null && decision.wakeAt <= morning ? decision : { ...decision, wakeAt: morning };
}

/** One mail catches up, however much has come together. */
function endPause(draft: Draft): void {
  draft.student = { ...draft.student, pausedUntil: null, backAt: draft.now };
  if (volumeFor(draft.student, draft.now, draft.clock) === 'silent') return;
  draft.because.push('the pause is over');
  writeDigest(draft, dueTasks(draft), 'catch-up');
}

function bringUpWhatIsDue(draft: Draft): void {
  const { now, clock } = draft;
  const volume = volumeFor(draft.student, now, clock);
  if (volume === 'silent') return;
  if (volume === 'ask') {
    if (askToGoOnAt(draft) <= now && suits('KEEP_IN_TOUCH', dateOf(now, clock), clock)) askToGoOn(draft);
    return;
  }
  const tasks = dueTasks(draft);
  const ofMeetings = tasks.filter(isOfMeeting);
  if (volume === 'all' && ofMeetings.length > 0 && allows(draft.student, 'meeting', now, clock)) mailTasks(draft, ofMeetings);
  const others = tasks.filter((task) => !isOfMeeting(task));
  if (digestDue(draft.student, now, clock) !== null && allows(draft.student, 'digest', now, clock)) {
    // What is about a meeting was said in time; a task that is all there is to say has a better mail of its own.
    const isWritten = writeDigest(draft, volume === 'all' ? others : tasks, volume === 'all' ? 'weekly' : 'alone');
    if (isWritten) return;
  }
  if (bringUpStation(draft) || volume !== 'all') return;
  bringUpOthers(draft, others.filter(({ step }) => isForNow(step.due, draft)));
}

/** What had to wait comes in the morning, not whenever somebody looks; what fell due today may be late today. */
function isForNow(due: Instant, { now, clock }: Draft): boolean {
  const today = dateOf(now, clock);
  return dateOf(due, clock) === today || now < plus(morningOf(today, clock), HOUR_MS);
}

/** A station of an internship has its day, and was asked for. */
function bringUpStation(draft: Draft): boolean {
  const station = internshipDue(draft);
  if (station === null || station.due > draft.now || !isForNow(station.due, draft) || !allows(draft.student, 'fixed-day', draft.now, draft.clock)) return false;
  bringUp(draft, station);
  return true;
}

/** One mail at most: what is most urgent, and what fits beside it. */
function bringUpOthers(draft: Draft, others: readonly Task[]): void {
  const { student, now, clock } = draft;
  if (allows(student, others.every(isRoutine) && draft.contacts.length >= clock.policy.digestPeopleMin ? 'routine' : 'urgent', now, clock)) {
    if (others.length > 0) return mailTasks(draft, others);
    const review = termReviewDue(draft);
    if (review !== null && review.due <= now && suits('KEEP_IN_TOUCH', dateOf(now, clock), clock)) reviewTerm(draft, review.termEnd);
    return;
  }
  const thanks = others.filter(isFirstThanks);
  if (thanks.length > 0 && allows(student, 'fixed-day', now, clock)) return mailTasks(draft, thanks);
  if (others.length > 0) draft.because.push(`waits: the caps of the day or of the week are reached, ${others.length} due`);
}
