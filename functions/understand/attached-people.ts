import type { Frame, NamedPerson } from '#model/intent.ts';
import type { CalendarEvent, Card, Mail } from '#model/mail.ts';
import { nameOfAddress } from './display-name.ts';
import { labelOf, organisationOf } from './organisation.ts';
import { peopleIn } from './people.ts';
import { roleOfTitle } from './roles.ts';

/** The people of an invitation: who invites; if that is the student, or somebody answers one, those who are invited. */
export function peopleOfEvent({ method, organizer, attendees }: CalendarEvent, frame: Frame, registered: Mail['registered']): readonly NamedPerson[] {
  const hosts = organizer === null ? [] : peopleIn([organizer], frame, registered);
  if (hosts.length > 0 && method !== 'REPLY' && method !== 'COUNTER') return hosts;
  return peopleIn(attendees, frame, registered).slice(0, ATTENDEES_MAX);
}

/** An event with more guests is no meeting of two. */
const ATTENDEES_MAX = 10;

export function peopleOfCards(cards: readonly Card[], registered: Mail['registered']): readonly NamedPerson[] {
  return cards.flatMap(({ name, addresses, organisation, title, phones, profile }) => {
    const [address = null] = addresses;
    const called = name !== '' ? name : address === null ? '' : nameOfAddress(address);
    if (called === '') return [];
    const guessed = address === null || labelOf(address, registered) === null ? null : organisationOf(address, registered);
    return [{ name: called, address, organisation: organisation ?? guessed, title, phone: phones[0] ?? null, profile, role: roleOfTitle(title) }];
  });
}
