import { firstName, liveAddress, type Contact } from '#model/contact.ts';
import type { Student } from '#model/student.ts';
import type { Instant } from '#model/time.ts';
import type { TurnedNote } from '#model/turned.ts';
import type { Relationship } from './running.ts';
import { dateOf } from './schedule.ts';
import type { Draft } from './writing.ts';

/** What every draft may use: only what the student wrote. */
export function draftFacts(draft: Draft, contact: Contact) {
  return {
    name: contact.name,
    firstName: firstName(contact),
    organisation: contact.organisation,
    address: liveAddress(contact),
    salutation: contact.salutation ?? `Hello ${contact.name}`,
    studentFirstName: studentFirstName(draft.student),
    wording: draft.contacts.filter((other) => other.addedAt < contact.addedAt || (other.addedAt === contact.addedAt && other.id < contact.id)).length,
  };
}

export function studentFirstName(student: Student): string {
  return student.name === '' ? '' : firstName(student);
}

/** More than this is a report, not a thank-you. */
const PIECES_MAX = 3;

/** What the student noted since then and can say to the contact: all of the newest note, then of those before. */
export function turnedSince(draft: Draft, { notes }: Relationship, since: Instant): readonly TurnedNote[] {
  const day = dateOf(since, draft.clock);
  return notes
    .filter(({ occurredAt }) => dateOf(occurredAt, draft.clock) >= day)
    .toReversed()
    .flatMap(({ id, occurredAt, turned }) => turned.map((piece) => ({ ...piece, source: id, on: dateOf(occurredAt, draft.clock) })))
    .slice(0, PIECES_MAX);
}

/** The newest that can be said, however long ago. */
export function lastTurned(draft: Draft, relationship: Relationship): readonly TurnedNote[] {
  const newest = relationship.notes.findLast(({ turned }) => turned.length > 0);
  return newest === undefined ? [] : turnedSince(draft, { ...relationship, notes: [newest] }, newest.occurredAt);
}
