import { fold, type Relationship } from '#decide/decide.ts';
import type { Id } from '#model/id.ts';
import type { Policy } from '#model/policy.ts';
import type { Instant } from '#model/time.ts';
import { openRehearsal } from '../../local/rehearsal.ts';
import { EXAMPLE_CALENDAR } from './calendar.ts';

export { replyTo, type Mailed, type Written } from '../../local/rehearsal.ts';

export const ASSISTANT = 'touchbase@in.touchbase.example';

type WorldOptions = { readonly now?: Instant; readonly allow?: readonly string[]; readonly zone?: string; readonly policy?: Policy; readonly keptBy?: 'table' | 'memory' };

/** The flows over a real store, with a clock of its own and a sender that keeps what it is given. */
export async function makeWorld({ now = '2026-05-04T14:00:00.000Z', allow = ['campus.example'], zone = 'America/New_York', ...more }: WorldOptions = {}) {
  const rehearsal = await openRehearsal({ now, allow, zone, assistant: ASSISTANT, calendar: EXAMPLE_CALENDAR, ...more });
  const relationshipWith = async (student: string, id: Id): Promise<Relationship | null> => {
    const snapshot = await rehearsal.snapshot(student);
    const contact = snapshot?.contacts.find((one) => one.id === id);
    if (snapshot === null || contact === undefined) return null;
    const clock = { zone: snapshot.student.zone, calendar: EXAMPLE_CALENDAR, policy: rehearsal.ports.deployment.policy };
    return fold(snapshot.interactions.filter((one) => one.contact === contact.id), contact.role, rehearsal.now(), clock);
  };
  return {
    ...rehearsal,
    relationshipWith,
    /** How a student's relationship with an address stands. */
    relationship: async (student: string, contactAddress: string): Promise<Relationship | null> => {
      const contact = (await rehearsal.snapshot(student))?.contacts.find(({ addresses }) => addresses.includes(contactAddress));
      return contact === undefined ? null : relationshipWith(student, contact.id);
    },
  };
}

export type World = Awaited<ReturnType<typeof makeWorld>>;
