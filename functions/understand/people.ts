import { domainOf, localPart, type Address, type Mailbox } from '#model/address.ts';
import type { Frame, NamedPerson } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import { addressedTo } from '#model/token.ts';
import { displayName, nameOfAddress } from './display-name.ts';
import { factsIn } from './facts.ts';
import { labelOf, organisationOf, organisationStated } from './organisation.ts';
import { roleOfTitle } from './roles.ts';

/** The people among these mailboxes: neither the student nor the assistant nor a machine; each address once. */
export function peopleIn(mailboxes: readonly Mailbox[], frame: Frame, registered: Mail['registered']): readonly NamedPerson[] {
  const people = new Map<string, NamedPerson>();
  for (const mailbox of mailboxes) {
    const person = personOf(mailbox, frame, registered, '');
    if (person === null) continue;
    const key = person.address ?? person.name.toLowerCase();
    if (!people.has(key)) people.set(key, person);
  }
  return [...people.values()];
}

/**
 * Null for the student, the assistant and machines, and for a mailbox without any name. `words`: what the
 * person wrote, for the facts in its signature.
 */
export function personOf({ name, address }: Mailbox, frame: Frame, registered: Mail['registered'], words: string): NamedPerson | null {
  if (address !== null && (frame.own.includes(address) || isAssistant(address, frame) || isMachine(address))) return null;
  const shown = displayName(name);
  const full = shown.name !== '' && !shown.name.includes('@') ? shown.name : address === null ? '' : nameOfAddress(address);
  if (full === '') return null;
  const label = address === null ? null : labelOf(address, registered);
  const facts = factsIn(words, full, label);
  const stated = facts.organisation ?? shown.organisation;
  const guessed = address === null ? null : organisationOf(address, registered);
  // What a person calls their organisation is better than its domain, unless it is but a part of it.
  const organisation = stated !== null && (guessed === null || organisationStated(stated, label) || facts.title !== null) ? stated : guessed;
  return { name: full, address, organisation, title: facts.title, phone: facts.phone, profile: facts.profile, role: roleOfTitle(facts.title) ?? roleOfTitle(name) };
}

/** A person of whom no more is known. */
export function somebody(name: string, address: Address | null, registered: Mail['registered']): NamedPerson {
  return { name, address, organisation: address === null ? null : organisationOf(address, registered), title: null, phone: null, profile: null, role: null };
}

/** Everybody in To and Cc who is neither the student nor the assistant; machines count, for the mail is not meant for us. */
export function othersIn(mail: Mail, frame: Frame): readonly Mailbox[] {
  return [...mail.to, ...mail.cc].filter(({ address }) => address !== null && !frame.own.includes(address) && !isAssistant(address, frame));
}

export function isAssistant(address: Address, frame: Frame): boolean {
  return addressedTo(address, frame.assistant) !== null;
}

/** Addresses behind which nobody reads: by their name, or of a service that only sends notices. */
export function isMachine(address: Address): boolean {
  return MACHINES.test(localPart(address)) || isNotifier(address);
}

/** Networks, calendars and applicant tracking systems write in the name of people, from addresses that reach nobody. */
export function isNotifier(address: Address): boolean {
  const domain = domainOf(address);
  return NOTIFIERS.some((notifier) => domain === notifier || domain.endsWith(`.${notifier}`));
}

const MACHINES =
  /^(?:(?:[a-z0-9]{1,30}[._-])*(?:no|do-?not|never)[._-]?(?:reply|respond|answer)|mailer-daemon|postmaster|bounces?|notifications?|[a-z0-9]{1,30}[._-]notifications?|notify|alerts?|auto-?(?:reply|mailer|mated|confirm)|listserv|majordomo|newsletters?|unsubscribe|system|daemon|mailer|nicht-?antworten|ne-?pas-?repondre|nepasrepondre|no-?responder|nao-?responda)(?:[._+-].*)?$/;

const NOTIFIERS = [
  'linkedin.com', 'xing.com', 'joinhandshake.com', 'indeed.com', 'indeedemail.com', 'glassdoor.com', 'ziprecruiter.com', 'wellfound.com', 'myworkday.com', 'myworkdayjobs.com', 'workday.com',
  'greenhouse.io', 'greenhouse-mail.io', 'lever.co', 'icims.com', 'smartrecruiters.com', 'ashbyhq.com', 'workable.com', 'workablemail.com', 'jobvite.com', 'taleo.net', 'successfactors.com', 'brassring.com',
  'bamboohr.com', 'teamtailor-mail.com', 'recruitee.com', 'personio.de', 'softgarden.io', 'eventbrite.com', 'meetup.com', 'calendly.com', 'calendar-server.bounces.google.com', 'resource.calendar.google.com', 'facebookmail.com', 'docusign.net', 'slack.com',
];
