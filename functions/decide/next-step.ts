import { businessDayBefore } from '#model/calendar.ts';
import type { Because, Step } from '#model/relationship.ts';
import { addDays, DAY_MS, type Instant, type LocalDate } from '#model/time.ts';
import { sentFor, type NextStep, type MadePromise, type Running } from './running.ts';
import { afterMeeting, businessMorningFor, dateOf, morningAfter, morningFor, morningOf, nextMorning, nextMorningFor, partsOf, notCounted, type Clock } from './schedule.ts';

/** The one open next step: what the student promised, if that comes first, else what the state asks for. */
export function nextSteps(at: Running, now: Instant, clock: Clock): { readonly step: NextStep | null; readonly ofState: NextStep | null } {
  const kind = stepOf(at, now, clock);
  if (kind === null) return { step: null, ofState: null };
  const due = dueOf(at, kind, clock);
  const ofState = { kind, due, because: becauseOf(at, kind, due, clock) };
  const promise = openPromise(at);
  const promised = promise === null ? null : promiseDue(promise, clock);
  const isFirst = promise !== null && promised !== null && promised <= due;
  return { ofState, step: isFirst ? { kind: 'PROMISE', due: promised, because: becauseOfPromise(promise, clock) } : ofState };
}

/** What the state asks for. */
export function stepOf(at: Running, now: Instant, clock: Clock): Exclude<Step, 'PROMISE'> | null {
  switch (at.state) {
    case 'MY_TURN':
      return at.introduced !== null && at.lastOut === null && at.lastIn === null && at.lastMet === null ? 'WRITE_FIRST' : 'REPLY';
    case 'THEIR_TURN':
      return at.followUps < clock.policy.followUpsMax ? 'FOLLOW_UP' : 'LET_GO';
    case 'MEETING':
      return sentFor(at, 'PREP').length === 0 && at.meeting !== null && now < at.meeting.start ? 'PREP' : 'HOW_DID_IT_GO';
    case 'THANKS_DUE':
      return at.gathering === null ? 'THANK_YOU' : 'EVENT_FOLLOW_UP';
    case 'KEEP_WARM':
      if (at.openHelp !== null && sentFor(at, 'CLOSE_LOOP').length < clock.policy.reminders.CLOSE_LOOP) return 'CLOSE_LOOP';
      return termUpdate(at, clock) === null ? 'KEEP_IN_TOUCH' : 'SEMESTER_UPDATE';
    case 'NEW':
    case 'RESTING':
    case 'CLOSED':
      return null;
  }
}

/** When the step is brought up next; after its last reminder: when it is let go. */
export function dueOf(at: Running, kind: Exclude<Step, 'PROMISE'>, clock: Clock): Instant {
  if (at.snoozed !== null) return at.snoozed.until;
  const last = sentFor(at, kind).at(-1);
  if (last !== undefined && kind !== 'LET_GO') return morningAfter(last.at, clock.policy.again[kind], kind, clock);
  const due = firstDue(at, kind, clock);
  // What is learnt late is brought up on the next morning that the step may use, not in the past.
  return due >= at.since.learnt ? due : nextMorningFor(kind, at.since.learnt, clock);
}

function firstDue(at: Running, kind: Exclude<Step, 'PROMISE'>, clock: Clock): Instant {
  const { policy, calendar } = clock;
  const from = dateOf(at.since.occurred, clock);
  switch (kind) {
    case 'REPLY':
    case 'WRITE_FIRST':
      return businessMorningFor(kind, from, policy.replyBd, clock);
    case 'FOLLOW_UP':
      return businessMorningFor(kind, from, policy[followUpRule(at)], clock);
    case 'LET_GO':
      return businessMorningFor(kind, from, policy.letGoBd, clock);
    case 'THANK_YOU':
    case 'EVENT_FOLLOW_UP':
      return nextMorning(at.since.occurred, clock);
    case 'CLOSE_LOOP': {
      const told = morningFor(kind, addDays(dateOf(at.openHelp?.at ?? at.since.occurred, clock), policy.closeLoopDays), clock);
      // Not on the heels of the thank-you.
      return told > at.since.occurred ? told : businessMorningFor(kind, from, 1, clock);
    }
    case 'SEMESTER_UPDATE':
      return termUpdate(at, clock)?.due ?? keepInTouchDue(at, clock);
    case 'KEEP_IN_TOUCH':
      return keepInTouchDue(at, clock);
    case 'PREP':
      return at.meeting === null ? businessMorningFor(kind, from, 1, clock) : prepMorning(at.meeting.start);
    case 'HOW_DID_IT_GO':
      return at.meeting === null ? businessMorningFor(kind, from, 1, clock) : afterMeeting(at.meeting.end, clock);
  }

  /** The business morning before the meeting; for one that was fixed later than that, at once. */
  function prepMorning(start: Instant): Instant {
    const morning = morningOf(businessDayBefore(dateOf(start, clock), calendar), clock);
    return morning > at.since.learnt ? morning : at.since.learnt;
  }
}

function followUpRule(at: Running): 'followUpSecondBd' | 'followUpWarmBd' | 'followUpColdBd' {
  if (at.followUps > 0) return 'followUpSecondBd';
  return at.everReplied || at.everMet ? 'followUpWarmBd' : 'followUpColdBd';
}

/** How close somebody is follows from what they are and did, never from a number that was asked for. */
function keepInTouchRule(at: Running): 'keepInTouchCloseDays' | 'keepInTouchDays' | 'keepInTouchLightDays' {
  if (at.role === 'supervisor' || at.role === 'mentor' || at.helps.some(({ how }) => how === 'referral' || how === 'offer')) return 'keepInTouchCloseDays';
  return at.role === 'speaker' || (at.role === null && at.gathering !== null && !at.everReplied) ? 'keepInTouchLightDays' : 'keepInTouchDays';
}

function keepInTouchDue(at: Running, clock: Clock): Instant {
  return morningFor('KEEP_IN_TOUCH', addDays(dateOf(at.since.occurred, clock), clock.policy[keepInTouchRule(at)]), clock);
}

/** The update at the end of a term that takes the place of a hello which is due around it; null if none does. */
function termUpdate(at: Running, clock: Clock): { readonly termEnd: LocalDate; readonly due: Instant } | null {
  const hello = Date.parse(keepInTouchDue(at, clock));
  const swallows = clock.policy.termUpdateSwallowsDays * DAY_MS;
  return termUpdates(clock).find(({ due }) => due > at.since.occurred && Math.abs(Date.parse(due) - hello) <= swallows) ?? null;
}

function termUpdates(clock: Clock): readonly { readonly termEnd: LocalDate; readonly due: Instant }[] {
  const known = updates.get(clock);
  if (known !== undefined) return known;
  const found = clock.calendar.termEnds.map((termEnd) => ({ termEnd, due: businessMorningFor('SEMESTER_UPDATE', termEnd, clock.policy.termUpdateBd, clock) }));
  updates.set(clock, found);
  return found;
}

/** The same for every person, and counted through a whole winter break. */
const updates = new WeakMap<Clock, ReturnType<typeof termUpdates>>();

/** What was promised and is neither done nor brought up; the earliest first. */
export function openPromise(at: Running): MadePromise | null {
  return at.promises.filter(({ over }) => !over).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null;
}

function promiseDue({ due, on }: MadePromise, clock: Clock): Instant {
  const morning = morningOf(due, clock);
  return morning > on ? morning : nextMorning(on, clock);
}

function becauseOfPromise({ on, text }: MadePromise, clock: Clock): Because {
  return { after: { what: 'promised', on: dateOf(on, clock), subject: text }, rule: 'named-day', days: null, skipped: [] };
}

/** Why the step is due then, as data (decision 23 has it in every mail). */
function becauseOf(at: Running, kind: Exclude<Step, 'PROMISE'>, due: Instant, clock: Clock): Because {
  const { policy } = clock;
  const to = dateOf(due, clock);
  const because = (after: Because['after'], rule: string, days: Because['days']): Because => ({ after, rule, days, skipped: notCounted(after.on, days, to, kind, clock) });
  if (at.snoozed !== null) {
    const { on, named } = at.snoozed;
    return because({ what: 'put-off', on: dateOf(on, clock), subject: null }, named ? 'named-day' : `snooze.${kind}`, named ? null : partsOf(policy.snooze[kind]));
  }
  const after = lastHappened(at, kind, clock);
  const last = sentFor(at, kind).at(-1);
  if (last !== undefined && kind !== 'LET_GO') return because({ ...after, what: 'reminded', on: dateOf(last.at, clock) }, `again.${kind}`, partsOf(policy.again[kind]));
  const business = (rule: 'replyBd' | 'letGoBd' | 'followUpColdBd' | 'followUpWarmBd' | 'followUpSecondBd' | 'termUpdateBd') => because(after, rule, { count: policy[rule], unit: 'business-days' });
  const days = (rule: 'closeLoopDays' | 'keepInTouchCloseDays' | 'keepInTouchDays' | 'keepInTouchLightDays') => because(after, rule, { count: policy[rule], unit: 'days' });
  switch (kind) {
    case 'REPLY':
    case 'WRITE_FIRST':
      return business('replyBd');
    case 'FOLLOW_UP':
      return business(followUpRule(at));
    case 'LET_GO':
      return business('letGoBd');
    case 'CLOSE_LOOP':
      return days('closeLoopDays');
    case 'KEEP_IN_TOUCH':
      return days(keepInTouchRule(at));
    case 'SEMESTER_UPDATE':
      return because({ what: 'term-end', on: termUpdate(at, clock)?.termEnd ?? to, subject: null }, 'termUpdateBd', { count: policy.termUpdateBd, unit: 'business-days' });
    case 'PREP':
    case 'HOW_DID_IT_GO':
    case 'THANK_YOU':
    case 'EVENT_FOLLOW_UP':
      return because(after, kind === 'PREP' || kind === 'HOW_DID_IT_GO' ? 'meeting' : 'sendAt', null);
  }
}

/** What a thank-you is for: the last of a meeting, some help and a kind no; what they did in the meeting belongs to it. */
export function thanksFor({ lastMet, helps, declinedAt }: Pick<Running, 'lastMet' | 'helps' | 'declinedAt'>, clock: Clock): 'met' | 'helped' | 'declined' {
  const met = lastMet?.occurredAt ?? '';
  const helped = helps.at(-1)?.at ?? '';
  if (declinedAt !== null && declinedAt > met && declinedAt > helped) return 'declined';
  return helped !== '' && (met === '' || dateOf(helped, clock) > dateOf(met, clock)) ? 'helped' : 'met';
}

/** What the student did or heard last that the step follows from. */
function lastHappened(at: Running, kind: Exclude<Step, 'PROMISE'>, clock: Clock): Because['after'] {
  const on = (instant: Instant | undefined): LocalDate => dateOf(instant ?? at.since.occurred, clock);
  const { lastOut, lastIn, lastMet, meeting, openHelp, introduced, helps } = at;
  switch (kind) {
    case 'FOLLOW_UP':
    case 'LET_GO':
      return { what: 'wrote', on: on(lastOut?.occurredAt), subject: lastOut?.subject ?? null };
    case 'REPLY':
      // A meeting that was called off since is what there is to write about, not a mail of weeks ago.
      return lastIn === null || at.since.occurred > lastIn.occurredAt ? { what: 'meeting-off', on: on(undefined), subject: null } : { what: 'answered', on: on(lastIn.occurredAt), subject: lastIn.subject };
    case 'WRITE_FIRST':
      return { what: 'introduced', on: on(introduced?.at), subject: null };
    case 'PREP':
    case 'HOW_DID_IT_GO':
      return { what: 'meeting', on: on(meeting?.start), subject: null };
    case 'THANK_YOU':
    case 'EVENT_FOLLOW_UP': {
      const what = thanksFor(at, clock);
      return { what, on: on(what === 'declined' ? undefined : what === 'helped' ? helps.at(-1)?.at : lastMet?.occurredAt), subject: null };
    }
    case 'CLOSE_LOOP':
      return { what: 'helped', on: on(openHelp?.at), subject: null };
    default: {
      const last = [lastOut, lastIn, lastMet].filter((one) => one !== null).toSorted((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1)).at(-1);
      if (last === undefined) return { what: 'added', on: on(undefined), subject: null };
      return { what: last === lastMet ? 'met' : last === lastIn ? 'answered' : 'wrote', on: on(last.occurredAt), subject: last === lastMet ? null : last.subject };
    }
  }
}
