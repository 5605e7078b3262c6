import { firstName, liveAddress, type Contact } from '#model/contact.ts';
import type { Student } from '#model/student.ts';
import type { Relationship } from './running.ts';

/** What every draft may use: only what the student wrote. */
export function draftFacts(contact: Contact, student: Student) {
  return {
    name: contact.name,
    firstName: firstName(contact),
    organisation: contact.organisation,
    address: liveAddress(contact),
    salutation: contact.salutation ?? `Hello ${contact.name}`,
    studentFirstName: studentFirstName(student),
  };
}

export function studentFirstName(student: Student): string {
  return student.name === '' ? '' : firstName(student);
}

/** The newest thing that the student noted and that can be said to the contact. */
export function lastSaidToThem(relationship: Relationship): string | null {
  return relationship.notes.findLast(({ saidToThem }) => saidToThem !== null)?.saidToThem ?? null;
}
