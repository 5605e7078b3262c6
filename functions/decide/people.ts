import { domainOf, type Address } from '#model/address.ts';
import { newContact, type Contact } from '#model/contact.ts';
import type { Id } from '#model/id.ts';
import type { NamedPerson } from '#model/intent.ts';
import { putContact, type Draft } from './writing.ts';

/** Somebody of whom a command says no more than a name, an address, or both. */
export function personNamed({ name, address }: { readonly name: string | null; readonly address: Address | null }): NamedPerson {
  return { name: name ?? address ?? '', address, organisation: null, title: null, phone: null, profile: null, role: null };
}

/** The contact whom a mail names: by address, else by the exact name; made if new. What is known better now is taken over. */
export function contactFor(draft: Draft, person: NamedPerson, more: Partial<Pick<Contact, 'salutation' | 'via'>> = {}): Contact {
  const known = knownAs(draft, person);
  const contact = known ?? newContact(draft.newId(), person.name, draft.now);
  const better: Contact = {
    ...contact,
    addresses: person.address === null ? contact.addresses : [person.address, ...contact.addresses.filter((address) => address !== person.address)],
    organisation: contact.organisation ?? person.organisation,
    title: contact.title ?? person.title,
    phone: contact.phone ?? person.phone,
    profile: contact.profile ?? person.profile,
    role: contact.role ?? person.role,
    salutation: more.salutation ?? contact.salutation,
    via: contact.via ?? more.via ?? null,
  };
  if (known === undefined || JSON.stringify(better) !== JSON.stringify(known)) putContact(draft, better);
  return better;
}

function knownAs(draft: Draft, person: NamedPerson): Contact | undefined {
  return (
    draft.contacts.find(({ addresses }) => person.address !== null && addresses.includes(person.address)) ??
    draft.contacts.find(({ name, addresses }) => (person.address === null || addresses.length === 0) && sameName(name, person.name))
  );
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Is this address on the list of those of whom nothing is logged? */
export function isNeverLogged({ student }: Draft, address: Address | null): boolean {
  return address !== null && (student.preferences.neverLog.includes(address) || student.preferences.neverLog.includes(domainOf(address)));
}

/** Changes one contact; unknown ids change nothing. */
export function change(draft: Draft, id: Id, how: (contact: Contact) => Contact): void {
  const contact = draft.contacts.find((one) => one.id === id);
  if (contact !== undefined) putContact(draft, how(contact));
}
