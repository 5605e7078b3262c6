import { businessDaysBetween } from '#model/calendar.ts';
import type { Interaction } from '#model/interaction.ts';
import { MOVES, RELATIONSHIP_EVENTS, type RelationshipEvent, type Role, type State } from '#model/relationship.ts';
import type { Instant } from '#model/time.ts';
import { dueOf, nextSteps, openPromise, stepOf } from './next-step.ts';
import { sentFor, start, type Entry, type Relationship, type Running, type Since } from './running.ts';
import { dateOf, morningAfter, morningOf, type Clock } from './schedule.ts';

/**
 * The state of one relationship: the fold of its interactions in order of occurrence (decision 14), so that a
 * late forward or a duplicate gives the same answer. EXHAUSTED is derived here from the reminders sent.
 */
export function fold(interactions: readonly Interaction[], role: Role | null, now: Instant, clock: Clock): Relationship {
  let at = start(role);
  const once = new Map(interactions.map((interaction) => [interaction.id, interaction]));
  for (const interaction of [...once.values()].toSorted(byOccurrence)) {
    if (interaction.occurredAt > now) break;
    at = exhaust(at, interaction.occurredAt, clock);
    at = happen({ ...at, released: at.released && NO_SIGN_OF_LIFE.has(interaction.event) }, interaction, clock);
  }
  at = exhaust(at, now, clock);
  const { state, role: _role, since: _since, sent: _sent, snoozed: _snoozed, ...facts } = at;
  return { ...facts, state: state === 'NEW' ? 'RESTING' : state, ...nextSteps(at, now, clock) };
}

const NO_SIGN_OF_LIFE: ReadonlySet<Interaction['event']> = new Set(['SENT', 'NOTE', 'RATE', 'SKIP', 'SNOOZE', 'BOUNCE']);

function byOccurrence(a: Interaction, b: Interaction): number {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt < b.occurredAt ? -1 : 1;
  const order = rank(a) - rank(b);
  return order !== 0 ? order : a.id < b.id ? -1 : 1;
}

/** What is no event between the two people comes after those that are. */
function rank({ event }: Interaction): number {
  const place = (RELATIONSHIP_EVENTS as readonly string[]).indexOf(event);
  return place < 0 ? RELATIONSHIP_EVENTS.length : place;
}

/** Lets go of every step whose last reminder stayed without answer until `until`. */
function exhaust(before: Running, until: Instant, clock: Clock): Running {
  let at = before;
  for (;;) {
    const kind = stepOf(at, until, clock);
    if (kind === null || (kind !== 'LET_GO' && sentFor(at, kind).length < clock.policy.reminders[kind])) return at;
    const end = dueOf(at, kind, clock);
    if (end > until) return at;
    at = move(at, 'EXHAUSTED', { occurred: end, learnt: end });
  }
}

function happen(before: Running, event: Interaction, clock: Clock): Running {
  const when = { occurred: event.occurredAt, learnt: event.recordedAt };
  switch (event.event) {
    case 'OUT':
    case 'DONE':
      return wrote(before, event, when, clock);
    case 'IN':
      return move({ ...before, everReplied: true, lastIn: event }, 'IN', when);
    case 'DECLINED':
      return move({ ...before, declinedAt: event.occurredAt }, 'DECLINED', when);
    case 'MET':
      return move({ ...before, everMet: true, lastMet: event, gathering: event.gathering }, 'MET', when);
    case 'SET':
      return planned(before, event, when);
    case 'OFF':
      return isOfAnother(before, event.uid) ? before : move({ ...before, meeting: null }, 'OFF', when);
    case 'HELP':
      return helped(before, event, when);
    case 'NOTE':
      return move({ ...before, notes: [...before.notes, event] }, 'NOTE', when);
    case 'SNOOZE':
      return putOff(before, event, when, clock);
    case 'SKIP':
      // In KEEP_WARM the help counts as told; the hello begins to wait anew.
      return move({ ...before, openHelp: before.state === 'KEEP_WARM' ? null : before.openHelp }, 'SKIP', when);
    case 'BOUNCE':
    case 'STOP':
    case 'REVIVE':
      return move(before, event.event, when);
    case 'RELEASED':
      return { ...move(before, 'EXHAUSTED', when), released: true };
    case 'PROMISE':
      return { ...before, promises: [...before.promises, { id: event.id, text: event.text, toThem: event.toThem, due: event.due, on: event.occurredAt, reminded: 0, over: false }] };
    case 'RATE':
      return { ...before, marks: [...before.marks, event.mark] };
    case 'SENT':
      return remember(before, event, clock);
  }
}

/** The student wrote to them. */
function wrote(before: Running, event: Entry<'OUT' | 'DONE'>, when: Since, clock: Clock): Running {
  // After the end of a meeting, a mail means that they met, and a mail that is never chased is its thank-you (§1.3 ³, decision 15).
  const meetingOver = before.state === 'MEETING' && before.meeting !== null && before.meeting.end <= event.occurredAt;
  const thanks = event.event === 'OUT' && !event.chase && before.state !== 'THANKS_DUE' && before.state !== 'KEEP_WARM';
  const at = meetingOver || thanks ? move({ ...before, everMet: true, lastMet: event, gathering: null }, 'MET', when) : before;
  const again =
    at.state === 'THEIR_TURN' &&
    at.lastOut !== null &&
    businessDaysBetween(dateOf(at.lastOut.occurredAt, clock), dateOf(event.occurredAt, clock), clock.calendar) >= clock.policy.sameMessageBd;
  return move(
    {
      ...at,
      followUps: at.followUps + (again ? 1 : 0),
      lastOut: event,
      ask: (event.event === 'OUT' ? event.ask : null) ?? (at.state === 'THEIR_TURN' ? at.ask : null),
      // Whoever helped hears of it in any mail but the thank-you itself.
      openHelp: at.state === 'KEEP_WARM' ? null : at.openHelp,
      // A thank-you is not yet what was promised in the talk, unless it leaves on the day.
      promises: at.promises.map((promise) => (at.state !== 'THANKS_DUE' || dateOf(event.occurredAt, clock) >= promise.due ? { ...promise, over: true } : promise)),
    },
    event.event === 'DONE' ? 'DONE' : 'OUT',
    when,
  );
}

/** A meeting was fixed or moved. An older copy of the same invitation changes nothing (RFC 5546 §2.1.5). */
function planned(before: Running, { id, start: starts, end, uid, sequence }: Entry<'SET'>, when: Since): Running {
  const { meeting } = before;
  if (meeting !== null && uid !== null && meeting.uid === uid && sequence < meeting.sequence) return before;
  const moved = before.state === 'MEETING' && meeting !== null && meeting.start > when.occurred;
  return move({ ...before, meeting: { start: starts, end, uid, sequence, planned: moved ? meeting.planned : id, moves: moved ? meeting.moves + 1 : 0 } }, 'SET', when);
}

/** The invitation that is cancelled is not the one of the meeting that is planned. */
function isOfAnother({ meeting }: Running, uid: string | null): boolean {
  return uid !== null && meeting !== null && meeting.uid !== null && meeting.uid !== uid;
}

/** They did something for the student; or, on the log of somebody who is new, a contact introduced them (§1.3 ¹). */
function helped(before: Running, { how, by, told, occurredAt }: Entry<'HELP'>, when: Since): Running {
  const help = { how, at: occurredAt };
  if (by === null) return move({ ...before, helps: [...before.helps, help], openHelp: told ? null : help }, 'HELP', when);
  const isNew = before.lastOut === null && before.lastIn === null && before.lastMet === null && (before.state === 'NEW' || before.state === 'RESTING');
  return isNew ? move({ ...before, state: 'NEW', introduced: { by, at: occurredAt } }, 'HELP', when) : { ...before, introduced: before.introduced ?? { by, at: occurredAt } };
}

function putOff(before: Running, event: Entry<'SNOOZE'>, when: Since, clock: Clock): Running {
  const at = move(before, 'SNOOZE', when);
  const kind = stepOf(at, event.occurredAt, clock);
  if (kind === null) return at;
  // A day that the student named holds, whatever day it is.
  const until = event.until === null ? morningAfter(event.occurredAt, clock.policy.snooze[kind], kind, clock) : morningOf(dateOf(event.until, clock), clock);
  return { ...at, snoozes: before.snoozes + 1, snoozed: { on: event.occurredAt, until, named: event.until !== null } };
}

/** A reminder that was sent counts for the step that it was about, if that is the open one and was known by then. */
function remember(at: Running, { step, occurredAt }: Entry<'SENT'>, clock: Clock): Running {
  if (step === 'PROMISE') {
    const brought = openPromise(at);
    if (brought === null) return at;
    const reminded = brought.reminded + 1;
    return { ...at, promises: at.promises.map((promise) => (promise === brought ? { ...promise, reminded, over: reminded >= clock.policy.reminders.PROMISE } : promise)) };
  }
  if (stepOf(at, occurredAt, clock) !== step || occurredAt < at.since.learnt) return at;
  return { ...at, sent: [...at.sent, { step, at: occurredAt }], snoozed: null };
}

/** One row of the table of moves. A step that is new or dated anew has not been brought up yet. */
function move(at: Running, event: RelationshipEvent, when: Since): Running {
  const to = MOVES[at.state][event];
  const anew = { since: when, sent: [], snoozed: null, snoozes: 0 };
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
  if (at.declinedAt !== null) return 'RESTING';
  return at.meeting !== null && at.meeting.start > now ? 'MEETING' : 'KEEP_WARM';
}
