import { liveAddress, type Contact } from '#model/contact.ts';
import type { Id } from '#model/id.ts';
import type { Interaction } from '#model/interaction.ts';
import { EXPORT_INTERACTIONS_A_PART, type AttachedFile } from '#model/outgoing.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { csv } from './csv.ts';
import { vcard } from './vcard.ts';

type Data = Pick<Snapshot, 'student' | 'contacts' | 'interactions'>;

/**
 * All that is kept of a student, as files: people (CSV and vCard) in the first part, the log in stretches, and each part
 * whole as JSON. People have numbers of the export; ids, keys of mails and what the product counts for itself stay inside.
 * `part` counts from 1; what was logged since the parts were counted comes with the last.
 */
export function exportFiles({ student, contacts, interactions }: Data, part: number, parts: number): readonly AttachedFile[] {
  const suffix = parts > 1 ? `-${part}` : '';
  const people = contacts.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const numberOf = new Map(people.map(({ id }, index) => [id, index + 1]));
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const from = (part - 1) * EXPORT_INTERACTIONS_A_PART;
  const log = interactions.toSorted(byTime).slice(from, part === parts ? undefined : from + EXPORT_INTERACTIONS_A_PART);
  const entries = log.map((one) => ({ person: numberOf.get(one.contact) ?? 0, name: nameOf.get(one.contact) ?? '', ...entryOf(one, nameOf) }));
  const whole = { ...(part === 1 ? { you: youOf(student), people: people.map((one) => personOf(one, numberOf)) } : {}), interactions: entries };
  return [
    ...(part === 1
      ? [
          { filename: 'people.csv', contentType: 'text/csv', content: csv(PEOPLE_HEAD, people.map((one) => peopleRow(one, numberOf, nameOf))) },
          { filename: 'people.vcf', contentType: 'text/vcard', content: people.map(vcard).join('') },
        ]
      : []),
    { filename: `interactions${suffix}.csv`, contentType: 'text/csv', content: csv(LOG_HEAD, entries.map((entry) => LOG_HEAD.map((column) => String(entry[column] ?? '')))) },
    { filename: `touchbase${suffix}.json`, contentType: 'application/json', content: `${JSON.stringify(whole, null, 2)}\n` },
  ];
}

type Numbers = ReadonlyMap<Id, number>;
type Names = ReadonlyMap<Id, string>;

const PEOPLE_HEAD = ['person', 'name', 'address', 'other addresses', 'addresses that failed', 'organisation', 'title', 'phone', 'profile', 'role', 'known through', 'greeting', 'added'] as const;
const LOG_HEAD = ['person', 'name', 'at', 'what', 'subject', 'text', 'until'] as const;

function peopleRow(contact: Contact, numberOf: Numbers, nameOf: Names): readonly string[] {
  const { id, name, addresses, deadAddresses, organisation, title, phone, profile, role, via, salutation, addedAt } = contact;
  const first = liveAddress(contact) ?? '';
  const others = addresses.filter((address) => address !== first && !deadAddresses.includes(address));
  const through = via === null ? '' : (nameOf.get(via) ?? '');
  return [String(numberOf.get(id)), name, first, others.join(' '), deadAddresses.join(' '), organisation ?? '', title ?? '', phone ?? '', profile ?? '', role ?? '', through, salutation ?? '', addedAt];
}

function personOf({ id, via, ...person }: Contact, numberOf: Numbers): object {
  return { person: numberOf.get(id), ...person, via: via === null ? null : (numberOf.get(via) ?? null) };
}

function youOf({ address, name, zone, enrolledAt, lastSeenAt, stopped, aliases, preferences, pausedUntil, internships }: Data['student']): object {
  const plans = internships.map(({ organisation, end, done }) => ({ organisation, end, done }));
  return { address, name, zone, enrolledAt, lastSeenAt, stopped, aliases, preferences, pausedUntil, internships: plans };
}

type Entry = { readonly at: string; readonly what: string; readonly subject: string; readonly text: string; readonly until: string };

function entryOf(one: Interaction, nameOf: Names): Entry {
  return { at: one.occurredAt, what: WHAT[one.event], subject: one.subject ?? '', text: textOf(one, nameOf), until: untilOf(one) };
}

function textOf(one: Interaction, nameOf: Names): string {
  switch (one.event) {
    case 'OUT':
    case 'IN':
      return one.ask ?? '';
    case 'NOTE':
    case 'PROMISE':
      return one.text;
    case 'MET':
      return one.gathering ?? '';
    case 'HELP':
      return one.by === null ? one.how : `${one.how} by ${nameOf.get(one.by) ?? ''}`;
    case 'RATE':
      return String(one.mark);
    case 'SENT':
      return one.step.toLowerCase().replaceAll('_', ' ');
    default:
      return '';
  }
}

function untilOf(one: Interaction): string {
  switch (one.event) {
    case 'SET':
      return `${one.start} to ${one.end}`;
    case 'PROMISE':
      return one.due;
    case 'SNOOZE':
      return one.until ?? '';
    default:
      return '';
  }
}

const WHAT: Readonly<Record<Interaction['event'], string>> = {
  OUT: 'you wrote', IN: 'they wrote', DECLINED: 'they declined', SET: 'meeting fixed', OFF: 'meeting off', MET: 'you met', HELP: 'they helped', DONE: 'done', SKIP: 'skipped', BOUNCE: 'mail failed',
  STOP: 'no more reminders', REVIVE: 'reminders again', NOTE: 'note', SNOOZE: 'put off', SENT: 'reminder sent', PROMISE: 'promise', RATE: 'rating', RELEASED: 'not kept warm',
};

function byTime(a: Interaction, b: Interaction): number {
  return a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : a.id < b.id ? -1 : 1;
}
