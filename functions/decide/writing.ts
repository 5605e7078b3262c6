import type { AcademicCalendar } from '#model/calendar.ts';
import type { Contact } from '#model/contact.ts';
import type { Decision } from '#model/decision.ts';
import type { Id } from '#model/id.ts';
import type { Interaction } from '#model/interaction.ts';
import type { Question } from '#model/intent.ts';
import type { Outgoing, OutboxItem } from '#model/outgoing.ts';
import type { Retention } from '#model/retention.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Student } from '#model/student.ts';
import { DAY_MS, MINUTE_MS, earlier, plus, type Instant } from '#model/time.ts';
import { fold, type Relationship } from './fold.ts';
import { SWEEP_MINUTES } from './policy.ts';
import type { Clock } from './schedule.ts';

/** What a decision is made from besides the happening and the snapshot. */
export type Circumstances = {
  readonly now: Instant;
  readonly newId: () => Id;
  readonly calendar: AcademicCalendar;
  readonly retention: Retention;
};

/** A decision while it is being made: the student's log as it will be, and what is new about it. */
export type Draft = {
  student: Student;
  contacts: readonly Contact[];
  interactions: readonly Interaction[];
  readonly changedContacts: Map<Id, Contact>;
  readonly removedContacts: Set<Id>;
  readonly added: Interaction[];
  readonly removed: Interaction[];
  readonly outgoing: OutboxItem[];
  readonly because: string[];
  readonly now: Instant;
  readonly clock: Clock;
  readonly retention: Retention;
  readonly newId: () => Id;
};

export function open(snapshot: Snapshot, circumstances: Circumstances): Draft {
  const { now, newId, calendar, retention } = circumstances;
  return {
    student: snapshot.student,
    contacts: snapshot.contacts,
    interactions: snapshot.interactions,
    changedContacts: new Map(),
    removedContacts: new Set(),
    added: [],
    removed: [],
    outgoing: [],
    because: [],
    now,
    clock: { zone: snapshot.student.zone, calendar },
    retention,
    newId,
  };
}

export function close(draft: Draft, waiting: readonly Id[]): Extract<Decision, { kind: 'change' }> {
  return {
    kind: 'change',
    student: draft.student,
    contacts: [...draft.changedContacts.values()],
    removedContacts: [...draft.removedContacts],
    interactions: draft.added,
    removedInteractions: draft.removed,
    // What this mail changed is known only now.
    outgoing: draft.student.undo?.at === draft.now ? draft.outgoing.map((item) => ({ ...item, undo: draft.student.undo })) : draft.outgoing,
    wakeAt: wakeAt(draft, waiting),
    nextSteps: [...new Set(draft.added.map(({ contact }) => contact))].flatMap((contact) => {
      const { step } = relationshipOf(draft, contact);
      return step === null ? [] : [{ step: step.kind, due: step.due }];
    }),
    because: draft.because,
  };
}

export function log(draft: Draft, interaction: Interaction): void {
  draft.interactions = [...draft.interactions, interaction];
  draft.added.push(interaction);
}

export function unlog(draft: Draft, interaction: Interaction): void {
  draft.interactions = draft.interactions.filter(({ id }) => id !== interaction.id);
  draft.removed.push(interaction);
}

export function putContact(draft: Draft, contact: Contact): void {
  draft.contacts = [...draft.contacts.filter(({ id }) => id !== contact.id), contact];
  draft.changedContacts.set(contact.id, contact);
}

export function removeContact(draft: Draft, id: Id): void {
  draft.contacts = draft.contacts.filter((contact) => contact.id !== id);
  draft.removedContacts.add(id);
}

export function relationshipOf(draft: Draft, contact: Id): Relationship {
  return fold(draft.interactions.filter((interaction) => interaction.contact === contact), draft.now, draft.clock);
}

/** Who is asked what by a mail; a mail about nobody asks nothing. */
export const ASKS_NOTHING: Question = { kind: 'OTHER', items: [] };

export function write(
  draft: Draft,
  mail: Outgoing,
  about: { readonly contact: Id | null; readonly question: Question; readonly inReplyTo: string | null; readonly automatic: OutboxItem['automatic']; readonly why: string },
): void {
  const { contact, ...rest } = about;
  draft.outgoing.push({ id: draft.newId(), sid: draft.student.sid, createdAt: draft.now, about: contact, undo: null, mail, ...rest });
  draft.because.push(`mail ${mail.kind}: ${about.why}`);
}

/** The next moment at which this student has to be looked at: a step, mail that waits, or the end of the retention. */
function wakeAt(draft: Draft, waiting: readonly Id[]): Instant {
  let at = endOfRetention(draft);
  if (draft.outgoing.length > 0 || waiting.length > 0) at = earlier(at, plus(draft.now, SWEEP_MINUTES * MINUTE_MS)) ?? at;
  if (draft.student.stopped === null) {
    for (const contact of draft.contacts) at = earlier(at, relationshipOf(draft, contact.id).step?.due ?? null) ?? at;
  }
  return at;
}

/** A twelfth of 365 days a month: 24 months are 730 days. */
export function endOfRetention({ student, retention }: Draft): Instant {
  return plus(student.lastSeenAt, Math.round((retention.studentMonths * 365) / 12) * DAY_MS);
}
