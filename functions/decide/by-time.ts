import type { Contact } from '#model/contact.ts';
import type { Decision } from '#model/decision.ts';
import type { Outgoing } from '#model/outgoing.ts';
import type { Step } from '#model/relationship.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { DAY_MS, plus, wall } from '#model/time.ts';
import { draftFacts, lastSaidToThem } from './draft-facts.ts';
import type { Relationship } from './fold.ts';
import { RETENTION_DAYS } from './policy.ts';
import { dateOf, quietUntil } from './schedule.ts';
import { close, log, relationshipOf, write, type Draft } from './writing.ts';

/** A moment has come at which something may be due. Coming too early or twice changes nothing. */
export function changeByTime(draft: Draft, snapshot: Snapshot): Decision {
  const { student, now } = draft;
  if (student.erasing && snapshot.waiting.length === 0) return { kind: 'erase' };
  if (plus(student.lastSeenAt, RETENTION_DAYS * DAY_MS) <= now) return { kind: 'erase' };
  if (student.stopped !== null || student.erasing) return close(draft, snapshot.waiting);

  const quiet = quietUntil(now, draft.clock);
  if (quiet !== null) {
    draft.because.push('quiet hours');
    const decision = close(draft, snapshot.waiting);
    return decision.wakeAt !== null && decision.wakeAt <= now ? { ...decision, wakeAt: quiet } : decision;
  }
  for (const contact of draft.contacts) {
    const relationship = relationshipOf(draft, contact.id);
    if (relationship.step !== null && relationship.step.due <= now) remind(draft, contact, relationship, relationship.step.kind);
  }
  return close(draft, snapshot.waiting);
}

/** Brings a step up, and logs that it was. */
export function remind(draft: Draft, contact: Contact, relationship: Relationship, step: Step, inReplyTo: string | null = null): void {
  const mail = reminder(draft, contact, relationship, step);
  if (mail === null) return;
  write(draft, mail, {
    contact: contact.id,
    question: { kind: step, items: [{ contact: contact.id, step }] },
    inReplyTo,
    automatic: inReplyTo === null ? 'auto-generated' : 'auto-replied',
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
      return { kind: 'your-turn', name, firstName, wroteOn: dayOf(lastIn), subject: lastIn?.subject ?? '' };
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
