import type { Contact } from '#model/contact.ts';
import type { NamedPerson } from '#model/intent.ts';
import { putContact, type Draft } from './writing.ts';

/** The contact whom a mail names: by address, else by the exact name; made if new. What is known better now is taken over. */
export function contactFor(draft: Draft, person: NamedPerson, salutation: string | null): Contact {
  const known =
    draft.contacts.find(({ addresses }) => person.address !== null && addresses.includes(person.address)) ??
    draft.contacts.find(({ name, addresses }) => (person.address === null || addresses.length === 0) && sameName(name, person.name));
  const contact = known ?? { id: draft.newId(), name: person.name, addresses: [], organisation: null, salutation: null, addedAt: draft.now };
  const better: Contact = {
    ...contact,
    addresses: person.address === null ? contact.addresses : [person.address, ...contact.addresses.filter((address) => address !== person.address)],
    organisation: contact.organisation ?? person.organisation,
    salutation: salutation ?? contact.salutation,
  };
  if (known === undefined || JSON.stringify(better) !== JSON.stringify(known)) putContact(draft, better);
  return better;
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
