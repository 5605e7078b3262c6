import { isBusinessDay } from '#model/calendar.ts';
import type { Contact } from '#model/contact.ts';
import type { Decision } from '#model/decision.ts';
import type { Id } from '#model/id.ts';
import type { Outgoing, OutboxItem } from '#model/outgoing.ts';
import type { Step } from '#model/relationship.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { HOUR_MS, MINUTE_MS, earlier, plus, wall, type Instant } from '#model/time.ts';
import { draftFacts, lastSaidToThem } from './draft-facts.ts';
import type { Relationship } from './fold.ts';
import { DELETE_CONFIRM_HOURS } from './policy.ts';
import { dateOf, nextBusinessMorning, quietUntil, type Clock } from './schedule.ts';
import { close, endOfRetention, log, relationshipOf, write, type Draft } from './writing.ts';

/** A moment has come at which something may be due. Coming too early or twice changes nothing. */
export function changeByTime(draft: Draft, snapshot: Snapshot): Decision {
  const { student, now } = draft;
  if (mustBeErased(draft, snapshot.waiting)) return { kind: 'erase' };
  if (student.stopped !== null || student.erasing !== null) return close(draft, snapshot.waiting);

  const quiet = quietUntil(now, draft.clock);
  if (quiet !== null) return notBefore(quiet, close(draft, snapshot.waiting), now);
  let postponed: Instant | null = null;
  for (const contact of draft.contacts) {
    const relationship = relationshipOf(draft, contact.id);
    const { step } = relationship;
    if (step === null || step.due > now) continue;
    const slot = draft.outgoing.length >= REMINDERS_AT_ONCE_MAX ? plus(now, MINUTE_MS) : slotFor(step, now, draft.clock);
    if (slot <= now) remind(draft, contact, relationship, step.kind, 'auto-generated', null);
    else postponed = earlier(postponed, slot);
  }
  const decision = close(draft, snapshot.waiting);
  return postponed === null ? decision : notBefore(postponed, decision, now);
}

/** After the farewell, after the time in which it could be sent, or at the end of the retention. */
function mustBeErased(draft: Draft, waiting: readonly Id[]): boolean {
  const { student, now } = draft;
  if (student.erasing !== null && (waiting.length === 0 || plus(student.erasing, DELETE_CONFIRM_HOURS * HOUR_MS) <= now)) return true;
  return endOfRetention(draft) <= now;
}

/** What is overdue must not lead back to this very moment for ever. */
function notBefore(at: Instant, decision: Extract<Decision, { kind: 'change' }>, now: Instant): Decision {
  return decision.wakeAt !== null && decision.wakeAt <= now ? { ...decision, wakeAt: at } : decision;
}

/** A transaction holds 100 actions, and each reminder is two: the mail and the line in the log. The rest follows in a minute. */
const REMINDERS_AT_ONCE_MAX = 20;

/** Now, unless the step is late and this is no day for it: after an outage nobody is written to on a Sunday. */
function slotFor(step: NonNullable<Relationship['step']>, now: Instant, clock: Clock): Instant {
  const anyDay = step.kind === 'THANK_YOU' || step.kind === 'HOW_DID_IT_GO' || step.kind === 'PREP';
  const today = dateOf(now, clock);
  return anyDay || dateOf(step.due, clock) === today || isBusinessDay(today, clock.calendar) ? now : nextBusinessMorning(now, clock);
}

/** Brings a step up, and logs that it was. */
export function remind(draft: Draft, contact: Contact, relationship: Relationship, step: Step, automatic: OutboxItem['automatic'], inReplyTo: string | null): void {
  const mail = reminder(draft, contact, relationship, step);
  if (mail === null) return;
  write(draft, mail, {
    contact: contact.id,
    question: { kind: step, items: [{ contact: contact.id, step }] },
    inReplyTo,
    automatic,
    why: reason(draft, relationship, step),
  });
  log(draft, {
    id: draft.newId(),
    contact: contact.id,
    event: 'SENT',
    step,
    occurredAt: draft.now,
    recordedAt: draft.now,
    subject: null,
    mail: null,
  });
}

function reminder(draft: Draft, contact: Contact, relationship: Relationship, step: Step): Outgoing | null {
  const facts = draftFacts(contact, draft.student);
  const { name, firstName } = facts;
  const dayOf = (interaction: { readonly occurredAt: string } | null): string => dateOf(interaction?.occurredAt ?? draft.now, draft.clock);
  const { lastOut, lastIn, lastMet, meeting } = relationship;
  switch (step) {
    case 'FOLLOW_UP':
      return { kind: 'follow-up', ...facts, wroteOn: dayOf(lastOut), subject: lastOut?.subject ?? '', followUps: relationship.followUps };
    case 'REPLY':
    case 'WRITE_FIRST':
      return { kind: 'your-turn', name, firstName, wroteOn: lastIn === null ? null : dayOf(lastIn), subject: lastIn?.subject ?? '' };
    case 'PREP': {
      if (meeting === null) return null;
      const { date, time } = wall(meeting.start, draft.clock.zone);
      return { kind: 'prep', name, firstName, date, time, notes: relationship.notes.map(({ text }) => text).filter((text) => text !== '') };
    }
    case 'HOW_DID_IT_GO':
      return { kind: 'how-did-it-go', name, firstName, date: dateOf(meeting?.start ?? draft.now, draft.clock) };
    case 'THANK_YOU':
      return { kind: 'thank-you', ...facts, metOn: lastMet === null ? null : dayOf(lastMet), saidToThem: lastSaidToThem(relationship) };
    case 'KEEP_IN_TOUCH': {
      const last = [lastOut, lastIn, lastMet].filter((one) => one !== null).map(({ occurredAt }) => occurredAt);
      return { kind: 'keep-in-touch', ...facts, lastOn: dateOf(last.toSorted().at(-1) ?? contact.addedAt, draft.clock), saidToThem: lastSaidToThem(relationship) };
    }
    case 'LET_GO':
      return null;
  }
}

/** For the trace: why this mail, today. */
function reason(draft: Draft, { state, lastOut, lastIn, lastMet, meeting, followUps, step }: Relationship, kind: Step): string {
  const on = (interaction: { readonly occurredAt: string } | null): string => (interaction === null ? 'an unknown day' : dateOf(interaction.occurredAt, draft.clock));
  const because = {
    FOLLOW_UP: `wrote on ${on(lastOut)}, no answer seen since, ${followUps} follow-ups so far`,
    REPLY: `they wrote on ${on(lastIn)}, no answer logged since`,
    WRITE_FIRST: 'introduced, not written to yet',
    PREP: `meeting at ${meeting?.start ?? 'an unknown time'}`,
    HOW_DID_IT_GO: `meeting ended at ${meeting?.end ?? 'an unknown time'}`,
    THANK_YOU: `met on ${on(lastMet)}, no thank-you logged since`,
    KEEP_IN_TOUCH: 'nothing owed, quiet for a while',
    LET_GO: 'enough follow-ups',
  } satisfies Record<Step, string>;
  return `${because[kind]} (${state}, ${kind} due ${step?.kind === kind ? step.due : 'at once'})`;
}
