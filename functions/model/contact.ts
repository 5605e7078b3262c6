import type { Address } from './address.ts';
import type { Id } from './id.ts';
import type { Instant } from './time.ts';

/** A person whom the student wants to keep in touch with. Third parties: no more than the student wrote. */
export type Contact = {
  readonly id: Id;
  /** As the student wrote it; never empty. */
  readonly name: string;
  /** All known addresses, the newest first. May be empty (a person named only in words). */
  readonly addresses: readonly Address[];
  readonly organisation: string | null;
  /** How the student last greeted them, e.g. `Hi Jane`; null until seen. */
  readonly salutation: string | null;
  readonly addedAt: Instant;
};

/** What to call somebody in running text: the first name as written; the whole name if it has a title or is one word. */
export function firstName(contact: Pick<Contact, 'name'>): string {
  const [first = ''] = contact.name.split(' ');
  return first === '' || TITLE.test(first) ? contact.name : first;
}

/** “Thank Dr.” is no way to speak of somebody. */
const TITLE = /^(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|dame|rev|hon|herr|frau|m|mme|sr|sra|dott|dipl|ing)\.?$/i;
