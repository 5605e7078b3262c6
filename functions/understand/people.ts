import type { Address, Mailbox } from '#model/address.ts';
import { localPart } from '#model/address.ts';
import type { Frame, NamedPerson } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import { addressedTo } from '#model/token.ts';
import { organisationOf } from './organisation.ts';

/** The people among these mailboxes: neither the student nor the assistant nor a machine; each address once. */
export function peopleIn(mailboxes: readonly Mailbox[], frame: Frame): readonly NamedPerson[] {
  const people = new Map<string, NamedPerson>();
  for (const mailbox of mailboxes) {
    const person = personOf(mailbox, frame);
    if (person === null) continue;
    const key = person.address ?? person.name.toLowerCase();
    if (!people.has(key)) people.set(key, person);
  }
  return [...people.values()];
}

/** Null for the student, the assistant and machines, and for a mailbox without any name. */
export function personOf({ name, address }: Mailbox, frame: Frame): NamedPerson | null {
  if (address !== null && (address === frame.student || isAssistant(address, frame) || isMachine(address))) return null;
  const shown = displayName(name);
  const full = shown.name !== '' && !shown.name.includes('@') ? shown.name : address === null ? '' : nameOfAddress(address);
  if (full === '') return null;
  return { name: full, address, organisation: shown.organisation ?? (address === null ? null : organisationOf(address, frame.student)), title: null, phone: null, profile: null };
}

/** Everybody in To and Cc who is neither the student nor the assistant; machines count, for the mail is not meant for us. */
export function othersIn(mail: Mail, frame: Frame): readonly Mailbox[] {
  return [...mail.to, ...mail.cc].filter(({ address }) => address !== null && address !== frame.student && !isAssistant(address, frame));
}

export function isAssistant(address: Address, frame: Frame): boolean {
  return addressedTo(address, frame.assistant) !== null;
}

/** Addresses behind which nobody reads. */
export function isMachine(address: Address): boolean {
  return MACHINES.test(localPart(address));
}

const MACHINES =
  /^(?:(?:[a-z0-9]{1,30}[._-])?(?:no|do-?not)[._-]?reply|mailer-daemon|postmaster|bounces?|notifications?|notify|alerts?|auto-?(?:reply|mailer|mated)|listserv|majordomo|newsletter|unsubscribe)(?:[._+-].*)?$/;

/** A name longer than this is text that somebody put there. */
const NAME_CHARACTERS_MAX = 120;

/** `"Doe, Jane (Acme)"` → Jane Doe of Acme. */
function displayName(text: string): { readonly name: string; readonly organisation: string | null } {
  let name = text.slice(0, NAME_CHARACTERS_MAX).replaceAll(/["“”<>]/g, ' ').replaceAll(/\s+/g, ' ').trim();
  name = name.replace(/^'(.*)'$/, '$1').replace(/ \[[^\]]*\]$/, '').replace(/ via [^@]{1,40}$/i, '');
  let organisation: string | null = null;
  const suffix = / ?\(([^()]{1,60})\)$/.exec(name);
  if (suffix !== null) {
    name = name.slice(0, suffix.index);
    if (suffix[1] !== undefined && !NO_ORGANISATION.test(suffix[1])) organisation = suffix[1].trim();
  }
  return { name: asCased(lastNameBehind(name.trim())), organisation };
}

/** (she/her), (HR), (42) */
const NO_ORGANISATION = /\/|^(?:hr|it|recruiting|talent|careers|ext(?:ernal)?|she|he|they|via .*|[\d\s]*)$/i;

/** `Doe, Jane` → `Jane Doe`; `Jane Doe, PhD` → `Jane Doe`. */
function lastNameBehind(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  if (first === '' || more.length > 1) return name.replaceAll(',', ' ').replaceAll(/\s+/g, ' ').trim();
  return DEGREES.test(first) ? last : `${first} ${last}`.trim();
}

const DEGREES = /^(?:ph\.?d|m\.?d|mba|jr|sr|esq|cpa|cfa|pe|m\.?sc|b\.?sc|ii|iii)\.?$/i;

function asCased(name: string): string {
  return /[a-z]/.test(name) || !/^[A-Z][A-Z' -]{3,}$/.test(name) ? name : titleCase(name.toLowerCase());
}

/** `jane.doe+x@…` → Jane Doe */
function nameOfAddress(address: Address): string {
  const [local = ''] = localPart(address).split('+');
  const words = local.replaceAll(/[._\-0-9]+/g, ' ').trim();
  return titleCase(words === '' ? local : words);
}

function titleCase(text: string): string {
  return text.replaceAll(/(^|[ '-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}
