import { decide, type Circumstances } from '#decide/decide.ts';
import { newContact, type Contact } from '#model/contact.ts';
import type { Decision } from '#model/decision.ts';
import type { Interaction } from '#model/interaction.ts';
import type { OutboxItem } from '#model/outgoing.ts';
import { DEFAULT_POLICY, type Policy } from '#model/policy.ts';
import { NEW_STUDENT, type Student } from '#model/student.ts';
import { instantAt, type Instant } from '#model/time.ts';
import { EXAMPLE_CALENDAR } from '../support/calendar.ts';

/** One student as plain data, for decisions without a store. Times are the wall of New York. */
export const ZONE = 'America/New_York';
export const CLOCK = { zone: ZONE, calendar: EXAMPLE_CALENDAR, policy: DEFAULT_POLICY };

export const at = (date: string, time = '10:00'): Instant => instantAt(date, time, ZONE);

export type Entry = readonly [contact: string, event: Interaction['event'], at: Instant, more?: Readonly<Record<string, unknown>>];

export function interactionsOf(entries: readonly Entry[]): Interaction[] {
  return entries.map(([contact, event, when, more], index) => {
    const fields: Record<string, unknown> =
      { OUT: { chase: true, ask: null }, IN: { ask: null }, NOTE: { text: 'n', turned: [] }, SNOOZE: { until: null }, SET: { start: when, end: when, uid: null, sequence: 0 }, OFF: { uid: null }, MET: { gathering: null }, HELP: { how: 'advice', by: null, told: false } }[event as string] ?? {};
    return { id: `i${String(index).padStart(3, '0')}`, contact, event, occurredAt: when, recordedAt: when, subject: null, mail: null, ...fields, ...more } as unknown as Interaction;
  });
}

export function contactsOf(entries: readonly Entry[], more: Readonly<Record<string, Partial<Contact>>> = {}): Contact[] {
  return [...new Set([...entries.map(([contact]) => contact), ...Object.keys(more)])].map((id) => ({ ...newContact(id, id, at('2026-01-05')), addresses: [`${id.toLowerCase()}@acme.example`], ...more[id] }));
}

export type Known = { readonly entries: readonly Entry[]; readonly contacts?: Readonly<Record<string, Partial<Contact>>>; readonly student?: Partial<Student>; readonly policy?: Partial<Policy> };

/** What is decided when the clock reaches `now`. */
export function onTick(known: Known, now: Instant): Extract<Decision, { kind: 'change' }> {
  const student: Student = { ...NEW_STUDENT, sid: 's', address: 'sam@campus.example', name: 'Sam Lee', zone: ZONE, enrolledAt: at('2026-01-05'), lastSeenAt: now, digestAt: now, ...known.student };
  let ids = 0;
  const circumstances: Circumstances = { now, newId: () => `n${String(++ids).padStart(3, '0')}`, calendar: EXAMPLE_CALENDAR, policy: { ...DEFAULT_POLICY, ...known.policy }, retention: { studentMonths: 24, rawMailDays: 30 } };
  const snapshot = { student, version: 1, contacts: contactsOf(known.entries, known.contacts), interactions: interactionsOf(known.entries), waiting: [], answered: null };
  const decision = decide({ kind: 'time', at: now }, snapshot, circumstances);
  if (decision.kind !== 'change') throw new Error(`decided ${decision.kind}`);
  return decision;
}

/** The mails of a decision in short: `follow-up Jane`, `bundle Jane Bob`. */
export function inShort(outgoing: readonly OutboxItem[]): readonly string[] {
  return outgoing.map(({ mail, question }) => [mail.kind, ...question.items.map(({ contact }) => contact)].join(' '));
}
