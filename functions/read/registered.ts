import { parse } from 'tldts';
import { domainOf, toAddress, type Address } from '#model/address.ts';
import type { Mail } from '#model/mail.ts';
import { REGISTERED_DOMAINS_MAX } from './limits.ts';

type Sources = Pick<Mail, 'from' | 'to' | 'cc' | 'fresh' | 'signature' | 'forwarded' | 'events' | 'cards' | 'failed'>;

/** The domain that somebody registered, for each domain of an address in the mail: `students.northfield.edu` → `northfield.edu`. */
export function registeredIn(mail: Sources): Readonly<Record<string, string>> {
  const domains = new Set(addressesIn(mail).map(domainOf));
  const pairs = [...domains].slice(0, REGISTERED_DOMAINS_MAX).flatMap((domain) => {
    const registered = registeredDomain(domain);
    return registered === null ? [] : [[domain, registered] as const];
  });
  return Object.fromEntries(pairs);
}

/** By the public suffix list, without the suffixes that companies let to others: `github.io` is registered. Null for what is no name. */
function registeredDomain(domain: string): string | null {
  const labels = domain.split('.');
  const last = labels.at(-1) as string;
  if (!RESERVED.has(last)) return parse(domain, OPTIONS).domain;
  // The names of RFC 2606 and RFC 6761 stand for real ones: `riverton.ac.uk.example` for `riverton.ac.uk`.
  const real = parse(labels.slice(0, -1).join('.'), OPTIONS);
  const isSuffix = real.isIcann === true && real.publicSuffix !== null && (real.publicSuffix.includes('.') || FIRST_GENERIC.has(real.publicSuffix));
  if (isSuffix && real.domain !== null) return `${real.domain}.${last}`;
  return labels.length < 2 || labels.includes('') ? null : labels.slice(-2).join('.');
}

const OPTIONS = { allowPrivateDomains: false };
const RESERVED = new Set(['example', 'test', 'invalid', 'localhost']);
/** RFC 920. Later ones are names of companies too: `careers.google.example` is a host of `google.example`. */
const FIRST_GENERIC = new Set(['com', 'edu', 'gov', 'mil', 'net', 'org']);

function addressesIn(mail: Sources): readonly Address[] {
  const events = [...mail.events, ...mail.forwarded.flatMap((message) => message.events)];
  const cards = [...mail.cards, ...mail.forwarded.flatMap((message) => message.cards)];
  const mailboxes = [
    ...mail.from,
    ...mail.to,
    ...mail.cc,
    ...mail.forwarded.flatMap(({ from, to, cc }) => [...(from === null ? [] : [from]), ...to, ...cc]),
    ...events.flatMap(({ organizer, attendees }) => [...(organizer === null ? [] : [organizer]), ...attendees]),
  ];
  const typed = [mail.fresh, mail.signature, ...mail.forwarded.map(({ text }) => text)].flatMap(typedAddresses);
  return [...mailboxes.flatMap(({ address }) => address ?? []), ...cards.flatMap(({ addresses }) => addresses), ...mail.failed, ...typed];
}

/** Looks around each at sign, and never twice at the same letter. */
function typedAddresses(text: string): readonly Address[] {
  const found: Address[] = [];
  for (const piece of text.split(/[\s<>()[\]{}"',;:|]+/)) {
    if (piece.length > ADDRESS_CHARS_MAX || !piece.includes('@')) continue;
    const address = toAddress(piece.replace(/[.!?…]+$/, ''));
    if (address !== null) found.push(address);
  }
  return found;
}

const ADDRESS_CHARS_MAX = 254;
