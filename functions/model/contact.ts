import type { Address } from './address.ts';
import type { Id } from './id.ts';
import type { Role } from './relationship.ts';
import type { Instant } from './time.ts';

/** A person whom the student wants to keep in touch with. Third parties: no more than the student wrote. */
export type Contact = {
  readonly id: Id;
  /** As the student wrote it; never empty. */
  readonly name: string;
  /** All known addresses, the newest first. May be empty (a person named only in words). */
  readonly addresses: readonly Address[];
  /** Those that mail could not be delivered to. They still tell who somebody is, but no draft goes there. */
  readonly deadAddresses: readonly Address[];
  readonly organisation: string | null;
  readonly title: string | null;
  /** As written. */
  readonly phone: string | null;
  /** The page of a professional network, without scheme. */
  readonly profile: string | null;
  readonly role: Role | null;
  /** The contact who brought the student and this person together. */
  readonly via: Id | null;
  /** How the student last greeted them, e.g. `Hi Jane`; null until seen. */
  readonly salutation: string | null;
  readonly addedAt: Instant;
};

/** A person of whom no more than the name is known. */
export function newContact(id: Id, name: string, addedAt: Instant): Contact {
  return { id, name, addresses: [], deadAddresses: [], organisation: null, title: null, phone: null, profile: null, role: null, via: null, salutation: null, addedAt };
}

/** Where a draft may go; null if no address is known that works. */
export function liveAddress({ addresses, deadAddresses }: Pick<Contact, 'addresses' | 'deadAddresses'>): Address | null {
  return addresses.find((address) => !deadAddresses.includes(address)) ?? null;
}

/** What to call somebody in running text: the first name as written; the whole name if it has a title or is one word. */
export function firstName(contact: Pick<Contact, 'name'>): string {
  const [first = ''] = contact.name.split(' ');
  return first === '' || TITLE.test(first) ? contact.name : first;
}

/** “Thank Dr.” is no way to speak of somebody. */
const TITLE = /^(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|dame|rev|hon|herr|frau|m|mme|sr|sra|dott|dipl|ing)\.?$/i;
