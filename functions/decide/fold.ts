import { addBusinessDays, businessDayBefore, businessDaysBetween } from '#model/calendar.ts';
import type { Interaction } from '#model/interaction.ts';
import { MOVES, RELATIONSHIP_EVENTS, type RelationshipEvent, type State, type Step } from '#model/relationship.ts';
import { addDays, type Instant } from '#model/time.ts';
import {
  FOLLOW_UP_COLD_BD,
  FOLLOW_UP_SECOND_BD,
  FOLLOW_UP_WARM_BD,
  KEEP_IN_TOUCH_DAYS,
  LET_GO_BD,
  REPEAT,
  REPLY_BD,
  SAME_MESSAGE_BD,
  SNOOZE_DEFAULT,
} from './policy.ts';
import { afterMeeting, businessMorning, dateOf, morningAfter, morningOf, nextBusinessMorning, nextMorning, type Clock } from './schedule.ts';

/** Where one relationship stands. */
export type Relationship = {
  readonly state: State;
  /** Follow-ups that the student wrote since it is the other's turn. */
  readonly followUps: number;
  readonly everReplied: boolean;
  readonly everMet: boolean;
  readonly declined: boolean;
  readonly meeting: { readonly start: Instant; readonly end: Instant } | null;
  readonly lastOut: Interaction | null;
  readonly lastIn: Interaction | null;
  readonly lastMet: Interaction | null;
  readonly notes: readonly Extract<Interaction, { event: 'NOTE' }>[];
  /** The one open next step and when it is due; null in RESTING and CLOSED. */
  readonly step: { readonly kind: Step; readonly due: Instant } | null;
};

/**
 * The state of one relationship: the fold of its interactions in order of occurrence (decision 14), so that a
 * late forward or a duplicate gives the same answer. EXHAUSTED is derived here from the reminders sent.
 */
export function fold(interactions: readonly Interaction[], now: Instant, clock: Clock): Relationship {
  let at: Running = { ...START };
  for (const interaction of interactions.toSorted(byOccurrence)) {
    if (interaction.occurredAt > now) break;
    at = exhaust(at, interaction.occurredAt, clock);
    at = interaction.event === 'SENT' ? remember(at, interaction) : happen(at, interaction, clock);
  }
  at = exhaust(at, now, clock);
  const { state, since: _since, sent: _sent, snoozedUntil: _snoozedUntil, ...facts } = at;
  const kind = stepOf(at, now);
  return { ...facts, state: state === 'NEW' ? 'RESTING' : state, step: kind === null ? null : { kind, due: dueOf(at, kind, clock) } };
}

type Running = Omit<Relationship, 'state' | 'step'> & {
  readonly state: State | 'NEW';
  /** When what made the current step happened, and when it was learnt. */
  readonly since: { readonly occurred: Instant; readonly learnt: Instant };
  /** Reminders sent for the current step. */
  readonly sent: readonly { readonly step: Step; readonly at: Instant }[];
  readonly snoozedUntil: Instant | null;
};

const START: Running = {
  state: 'NEW',
  followUps: 0,
  everReplied: false,
  everMet: false,
  declined: false,
  meeting: null,
  lastOut: null,
  lastIn: null,
  lastMet: null,
  notes: [],
  since: { occurred: '', learnt: '' },
  sent: [],
  snoozedUntil: null,
};

function byOccurrence(a: Interaction, b: Interaction): number {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt < b.occurredAt ? -1 : 1;
  const order = rank(a) - rank(b);
  return order !== 0 ? order : a.id < b.id ? -1 : 1;
}

function rank(interaction: Interaction): number {
  return interaction.event === 'SENT' ? RELATIONSHIP_EVENTS.length : RELATIONSHIP_EVENTS.indexOf(interaction.event);
}

/** A reminder that was sent counts for the step that it was about, if that is the open one and was known by then. */
function remember(at: Running, sent: Extract<Interaction, { event: 'SENT' }>): Running {
  if (stepOf(at, sent.occurredAt) !== sent.step || sent.occurredAt < at.since.learnt) return at;
  return { ...at, sent: [...at.sent, { step: sent.step, at: sent.occurredAt }], snoozedUntil: null };
}

/** Lets go of every step whose last reminder stayed without answer until `until`. */
function exhaust(before: Running, until: Instant, clock: Clock): Running {
  let at = before;
  for (;;) {
    const kind = stepOf(at, until);
    if (kind === null || (kind !== 'LET_GO' && sentFor(at, kind).length < REPEAT[kind].mails)) return at;
    const end = dueOf(at, kind, clock);
    if (end > until) return at;
    at = move(at, 'EXHAUSTED', { occurred: end, learnt: end });
  }
}

function happen(before: Running, event: Exclude<Interaction, { event: 'SENT' }>, clock: Clock): Running {
  const when = { occurred: event.occurredAt, learnt: event.recordedAt };
  switch (event.event) {
    case 'OUT':
    case 'DONE':
      return wrote(before, event, when, clock);
    case 'IN':
      return move({ ...before, everReplied: true, lastIn: event }, 'IN', when);
    case 'DECLINED':
      return move({ ...before, declined: true }, 'DECLINED', when);
    case 'MET':
      return move({ ...before, everMet: true, lastMet: event }, 'MET', when);
    case 'SET':
      return move({ ...before, meeting: { start: event.start, end: event.end } }, 'SET', when);
    case 'OFF':
      return move({ ...before, meeting: null }, 'OFF', when);
    case 'NOTE':
      return move({ ...before, notes: [...before.notes, event] }, 'NOTE', when);
    case 'SNOOZE':
      return putOff(move(before, 'SNOOZE', when), event, clock);
    case 'HELP':
    case 'SKIP':
    case 'BOUNCE':
    case 'STOP':
    case 'REVIVE':
      return move(before, event.event, when);
  }
}

/** The student wrote to them. */
function wrote(before: Running, event: Interaction, when: Running['since'], clock: Clock): Running {
  // After the end of a meeting, a mail means that they met, and a mail that is never chased is its thank-you (§1.3 ³, decision 15).
  const meetingOver = before.state === 'MEETING' && before.meeting !== null && before.meeting.end <= event.occurredAt;
  const thanks = event.event === 'OUT' && !event.chase && before.state !== 'THANKS_DUE' && before.state !== 'KEEP_WARM';
  const at = meetingOver || thanks ? move({ ...before, everMet: true, lastMet: event }, 'MET', when) : before;
  const again =
    at.state === 'THEIR_TURN' &&
    at.lastOut !== null &&
    businessDaysBetween(dateOf(at.lastOut.occurredAt, clock), dateOf(event.occurredAt, clock), clock.calendar) >= SAME_MESSAGE_BD;
  return move({ ...at, followUps: at.followUps + (again ? 1 : 0), lastOut: event }, event.event === 'DONE' ? 'DONE' : 'OUT', when);
}

function putOff(at: Running, event: Extract<Interaction, { event: 'SNOOZE' }>, clock: Clock): Running {
  const kind = stepOf(at, event.occurredAt);
  if (kind === null) return at;
  const until = event.until === null ? morningAfter(event.occurredAt, SNOOZE_DEFAULT[kind], clock) : businessMorning(dateOf(event.until, clock), clock);
  return { ...at, snoozedUntil: until };
}

/** One row of the table of moves. A step that is new or dated anew has not been brought up yet. */
function move(at: Running, event: RelationshipEvent, when: Running['since']): Running {
  const to = MOVES[at.state][event];
  const anew = { since: when, sent: [], snoozedUntil: null };
  switch (to) {
    case '=':
      return at;
    case '=r':
      return { ...at, ...anew };
    case 'rest':
      return { ...at, ...anew, state: at.everReplied || at.everMet ? 'KEEP_WARM' : 'RESTING' };
    case 'settle':
      return { ...at, ...anew, state: settled(at, when.occurred) };
    default:
      return { ...at, ...anew, state: to, followUps: to === 'THEIR_TURN' ? 0 : at.followUps };
  }
}

function settled(at: Running, now: Instant): State {
  if (at.declined) return 'RESTING';
  return at.meeting !== null && at.meeting.start > now ? 'MEETING' : 'KEEP_WARM';
}

function stepOf(at: Running, now: Instant): Step | null {
  switch (at.state) {
    case 'MY_TURN':
      return 'REPLY';
    case 'THEIR_TURN':
      return at.followUps < 2 ? 'FOLLOW_UP' : 'LET_GO';
    case 'MEETING':
      return sentFor(at, 'PREP').length === 0 && at.meeting !== null && now < at.meeting.start ? 'PREP' : 'HOW_DID_IT_GO';
    case 'THANKS_DUE':
      return 'THANK_YOU';
    case 'KEEP_WARM':
      return 'KEEP_IN_TOUCH';
    case 'NEW':
    case 'RESTING':
    case 'CLOSED':
      return null;
  }
}

/** When the step is brought up next; after its last reminder: when it is let go. */
function dueOf(at: Running, kind: Step, clock: Clock): Instant {
  if (at.snoozedUntil !== null) return at.snoozedUntil;
  const last = sentFor(at, kind).at(-1);
  if (last !== undefined && kind !== 'LET_GO') return morningAfter(last.at, REPEAT[kind].gap, clock);
  const due = firstDue(at, kind, clock);
  // What is learnt late is brought up on the next morning that the step may use, not in the past.
  if (due >= at.since.learnt) return due;
  return kind === 'THANK_YOU' || kind === 'HOW_DID_IT_GO' ? nextMorning(at.since.learnt, clock) : nextBusinessMorning(at.since.learnt, clock);
}

function firstDue(at: Running, kind: Step, clock: Clock): Instant {
  const from = dateOf(at.since.occurred, clock);
  const businessDays = (count: number): Instant => morningOf(addBusinessDays(from, count, clock.calendar), clock);
  switch (kind) {
    case 'REPLY':
    case 'WRITE_FIRST':
      return businessDays(REPLY_BD);
    case 'FOLLOW_UP':
      return businessDays(at.followUps > 0 ? FOLLOW_UP_SECOND_BD : at.everReplied || at.everMet ? FOLLOW_UP_WARM_BD : FOLLOW_UP_COLD_BD);
    case 'LET_GO':
      return businessDays(LET_GO_BD);
    case 'THANK_YOU':
      return nextMorning(at.since.occurred, clock);
    case 'KEEP_IN_TOUCH':
      return businessMorning(addDays(from, KEEP_IN_TOUCH_DAYS), clock);
    case 'PREP':
      return at.meeting === null ? businessDays(1) : prepMorning(at.meeting.start, at.since.learnt, clock);
    case 'HOW_DID_IT_GO':
      return at.meeting === null ? businessDays(1) : afterMeeting(at.meeting.end, clock);
  }
}

/** The business morning before the meeting; for one that was fixed later than that, at once. */
function prepMorning(start: Instant, learnt: Instant, clock: Clock): Instant {
  const morning = morningOf(businessDayBefore(dateOf(start, clock), clock.calendar), clock);
  return morning > learnt ? morning : learnt;
}

function sentFor(at: Running, kind: Step): Running['sent'] {
  return at.sent.filter(({ step }) => step === kind);
}
