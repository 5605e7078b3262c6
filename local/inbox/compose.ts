import addressparser from 'nodemailer/lib/addressparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { randomUUID } from 'node:crypto';
import { domainOf, toAddress, type Address } from '#model/address.ts';
import type { Instant } from '#model/time.ts';
import type { MailDetail } from '../edition.ts';

export type Person = { readonly name: string; readonly address: Address };

/** Where a mail hangs in its thread; message ids with angle brackets. */
export type Thread = { readonly inReplyTo: string | null; readonly references: readonly string[] };

export type Draft = {
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** In the envelope only, as a mail program does it. */
  readonly bcc: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly thread: Thread;
  readonly at: Instant;
};

export const NO_THREAD: Thread = { inReplyTo: null, references: [] };

/** The mail as a mail program would send it (RFC 5322); text in UTF-8, no Bcc field. */
export async function compose({ from, to, cc, subject, text, thread, at }: Draft): Promise<Uint8Array> {
  const composer = new MailComposer({
    from: { ...from },
    to: to.map((person) => ({ ...person })),
    cc: cc.map((person) => ({ ...person })),
    subject: oneLine(subject),
    text,
    date: new Date(at),
    messageId: `<${randomUUID()}@${domainOf(from.address)}>`,
    ...(thread.inReplyTo === null ? {} : { inReplyTo: thread.inReplyTo, references: [...thread.references] }),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** Everybody whom the draft reaches, each once. */
export function envelopeOf({ to, cc, bcc }: Draft): readonly Address[] {
  return [...new Set([...to, ...cc].map(({ address }) => address).concat(bcc))];
}

/** `Jane Doe <jane@acme.example>, bob@acme.example`; null if one of them is no address. Empty text is nobody. */
export function toPersons(list: string): readonly Person[] | null {
  const persons: Person[] = [];
  for (const { name, address } of addressparser(oneLine(list), { flatten: true })) {
    const bare = toAddress(address ?? '');
    if (bare === null) return null;
    persons.push({ name: name ?? '', address: bare });
  }
  return persons;
}

/** A reply to this mail belongs below it (RFC 5322 §3.6.4). */
export function threadBelow({ headers }: Pick<MailDetail, 'headers'>): Thread {
  const id = MESSAGE_ID.exec(headers['message-id'] ?? '')?.[0];
  if (id === undefined) return NO_THREAD;
  const before = (headers['references'] ?? headers['in-reply-to'] ?? '').split(/\s+/).filter((word) => MESSAGE_ID.test(word));
  return { inReplyTo: id, references: [...before.slice(-REFERENCES_MAX), id] };
}

export function prefixed(prefix: 'Re' | 'Fwd', subject: string): string {
  return subject.toLowerCase().startsWith(`${prefix.toLowerCase()}:`) ? subject : `${prefix}: ${subject}`;
}

/** A line break in a header field would begin a new field. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

/** A thread that was answered for years must not grow a header field without end. */
const REFERENCES_MAX = 30;
const MESSAGE_ID = /^<[^<>\s]{1,900}>/;
