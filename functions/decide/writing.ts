import type { Address } from '#model/address.ts';
import type { AcademicCalendar } from '#model/calendar.ts';
import type { Contact } from '#model/contact.ts';
import type { Id } from '#model/id.ts';
import type { Interaction } from '#model/interaction.ts';
import type { Question } from '#model/intent.ts';
import type { Outgoing, OutboxItem } from '#model/outgoing.ts';
import type { Policy } from '#model/policy.ts';
import type { Retention } from '#model/retention.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Student } from '#model/student.ts';
import { DAY_MS, plus, type Instant } from '#model/time.ts';
import { fold } from './fold.ts';
import type { Relationship } from './running.ts';
import type { Clock } from './schedule.ts';

/** What a decision is made from besides the happening and the snapshot. */
export type Circumstances = {
  readonly now: Instant;
  readonly newId: () => Id;
  readonly calendar: AcademicCalendar;
  readonly policy: Policy;
  readonly retention: Retention;
};

/** A decision while it is being made: the student's log as it will be, and what is new about it. */
export type Draft = {
  student: Student;
  contacts: readonly Contact[];
  interactions: readonly Interaction[];
  /** As they were, for `undo`. */
  readonly before: Pick<Snapshot, 'student' | 'contacts'>;
  readonly waiting: readonly Id[];
  readonly changedContacts: Map<Id, Contact>;
  readonly removedContacts: Set<Id>;
  readonly added: Interaction[];
  readonly removed: Interaction[];
  readonly outgoing: OutboxItem[];
  /** Relationships folded so far, until something is logged about them. */
  readonly known: Map<Id, Relationship>;
  readonly because: string[];
  /** Addresses of the student that they name, or that have proved themselves. */
  aliasClaimed: Address | null;
  aliasProved: Address | null;
  /** Something was taken back, which is nothing to take back. */
  undone: boolean;
  /** Who was erased by name, and the raw mails that told of them. */
  forgotten: { readonly contact: Id; readonly rawMails: readonly string[] } | null;
  readonly now: Instant;
  readonly clock: Clock;
  readonly retention: Retention;
  readonly newId: () => Id;
};

export function open(snapshot: Snapshot, circumstances: Circumstances): Draft {
  const { now, newId, calendar, policy, retention } = circumstances;
  return {
    student: snapshot.student,
    contacts: snapshot.contacts,
    interactions: snapshot.interactions,
    before: snapshot,
    waiting: snapshot.waiting,
    changedContacts: new Map(),
    removedContacts: new Set(),
    added: [],
    removed: [],
    outgoing: [],
    known: new Map(),
    because: [],
    aliasClaimed: null,
    aliasProved: null,
    undone: false,
    forgotten: null,
    now,
    clock: { zone: snapshot.student.zone, calendar, policy },
    retention,
    newId,
  };
}

export function log(draft: Draft, interaction: Interaction): void {
  draft.interactions = [...draft.interactions, interaction];
  draft.added.push(interaction);
  draft.known.delete(interaction.contact);
}

export function unlog(draft: Draft, interaction: Interaction): void {
  draft.interactions = draft.interactions.filter(({ id }) => id !== interaction.id);
  draft.removed.push(interaction);
  draft.known.delete(interaction.contact);
}

export function putContact(draft: Draft, contact: Contact): void {
  draft.contacts = [...draft.contacts.filter(({ id }) => id !== contact.id), contact];
  draft.changedContacts.set(contact.id, contact);
  draft.known.delete(contact.id);
}

export function removeContact(draft: Draft, id: Id): void {
  draft.contacts = draft.contacts.filter((contact) => contact.id !== id);
  draft.changedContacts.delete(id);
  draft.removedContacts.add(id);
}

export function relationshipOf(draft: Draft, contact: Id): Relationship {
  const known = draft.known.get(contact);
  if (known !== undefined) return known;
  const role = draft.contacts.find(({ id }) => id === contact)?.role ?? null;
  const relationship = fold(draft.interactions.filter((interaction) => interaction.contact === contact), role, draft.now, draft.clock);
  draft.known.set(contact, relationship);
  return relationship;
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

/** A twelfth of 365 days a month: 24 months are 730 days. */
export function endOfRetention({ student, retention }: Pick<Draft, 'student' | 'retention'>): Instant {
  return plus(student.lastSeenAt, Math.round((retention.studentMonths * 365) / 12) * DAY_MS);
}
