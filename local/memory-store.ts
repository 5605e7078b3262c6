import type { Store } from '#flows/ports.ts';
import type { Contact } from '#model/contact.ts';
import type { Delivery, Waiting } from '#model/delivery.ts';
import type { Id } from '#model/id.ts';
import type { Interaction } from '#model/interaction.ts';
import type { OutboxItem } from '#model/outgoing.ts';
import type { Student } from '#model/student.ts';
import { DAY_MS, plus, type Instant } from '#model/time.ts';

type Kept = {
  student: Student;
  version: number;
  wakeAt: Instant | null;
  readonly contacts: Map<Id, Contact>;
  /** By their key in the table: time, then id. */
  readonly interactions: Map<string, Interaction>;
  readonly waiting: Set<Id>;
  readonly seen: Map<string, string>;
  readonly outbox: Map<Id, { readonly item: OutboxItem; state: 'PENDING' | 'SENDING' | 'SETTLED' }>;
};

/** As in the table (functions/store/items.ts). */
const OUTBOX_DAYS = 90;

/**
 * The store of a rehearsal of months: what the table would hold, without its engine, which takes most of the time. It does
 * not know leases, for nothing here works at the same time. A test plays the same weeks on both and compares.
 */
export function memoryStore(): Store {
  const students = new Map<Id, Kept>();
  const addresses = new Map<string, Id>();
  const claims = new Map<string, { readonly sid: Id; readonly until: Instant }>();
  const claimKey = (sealed: string, outboxId: Id): string => `${sealed} ${outboxId}`;
  const dueBefore = (at: Instant | null): readonly Kept[] =>
    [...students.values()].filter(({ wakeAt }) => wakeAt !== null && (at === null || wakeAt <= at)).toSorted((a, b) => ((a.wakeAt ?? '') < (b.wakeAt ?? '') ? -1 : 1));
  return {
    findStudent: async (sealed) => addresses.get(sealed) ?? null,
    findClaim: async (sealed, outboxId, now) => {
      const claim = claims.get(claimKey(sealed, outboxId));
      return claim !== undefined && claim.until > now ? claim.sid : null;
    },
    load: async (sid, answered, now) => {
      const kept = students.get(sid);
      if (kept === undefined) return null;
      const mail = answered === null ? undefined : kept.outbox.get(answered)?.item;
      return {
        student: kept.student,
        version: kept.version,
        contacts: inOrder(kept.contacts),
        interactions: inOrder(kept.interactions),
        waiting: [...kept.waiting],
        answered: mail !== undefined && plus(mail.createdAt, OUTBOX_DAYS * DAY_MS) > now ? mail : null,
      };
    },
    commit: async ({ decision, sid, version, sealedAddress, aliases, seen, now }) => {
      const { claimed, proved, released } = aliases;
      const known = students.get(sid);
      if (seen !== null && known?.seen.has(seen.seal) === true) return 'duplicate';
      if ((known?.version ?? 0) !== version || (version === 0 && addresses.has(sealedAddress))) return 'conflict';
      if (proved !== null) {
        const claim = claims.get(claimKey(proved.sealed, proved.outboxId));
        if (claim?.sid !== sid || claim.until <= now || addresses.has(proved.sealed)) return 'conflict';
        claims.delete(claimKey(proved.sealed, proved.outboxId));
        addresses.set(proved.sealed, sid);
      }
      const kept = known ?? { student: decision.student, version: 0, wakeAt: null, contacts: new Map(), interactions: new Map(), waiting: new Set(), seen: new Map(), outbox: new Map() };
      students.set(sid, Object.assign(kept, { student: decision.student, version: version + 1, wakeAt: decision.wakeAt }));
      if (version === 0) addresses.set(sealedAddress, sid);
      if (seen !== null) kept.seen.set(seen.seal, seen.rawKey);
      if (claimed !== null) claims.set(claimKey(claimed.sealed, claimed.outboxId), { sid, until: claimed.until });
      for (const sealed of released) addresses.delete(sealed);
      for (const contact of decision.contacts) kept.contacts.set(contact.id, contact);
      for (const id of decision.removedContacts) kept.contacts.delete(id);
      for (const interaction of decision.interactions) kept.interactions.set(keyOf(interaction), interaction);
      for (const interaction of decision.removedInteractions) kept.interactions.delete(keyOf(interaction));
      for (const item of decision.outgoing) {
        kept.outbox.set(item.id, { item, state: 'PENDING' });
        kept.waiting.add(item.id);
      }
      return 'committed';
    },
    due: async (at, limit) => dueBefore(at).slice(0, limit).map(({ student }) => student.sid),
    nextDue: async () => dueBefore(null)[0]?.wakeAt ?? null,
    claim: async ({ sid, outboxId }) => {
      const entry = students.get(sid)?.outbox.get(outboxId);
      if (entry?.state !== 'PENDING') return { item: null, because: entry?.state === 'SENDING' ? 'busy' : 'settled' };
      entry.state = 'SENDING';
      return { item: entry.item };
    },
    mark: async (waiting, outcome) => mark(students.get(waiting.sid), waiting, outcome),
    rawMailOf: async (sid) => {
      const kept = students.get(sid);
      return kept === undefined ? [] : [...new Set([...kept.seen.values(), ...[...kept.interactions.values()].flatMap(({ mail }) => mail ?? [])])];
    },
    forgetOutbox: async (sid, contact, except) => {
      const outbox = students.get(sid)?.outbox;
      for (const [id, { item }] of outbox ?? []) if (!except.includes(id) && JSON.stringify(item).includes(contact)) outbox?.delete(id);
    },
    erase: async (sid, sealedAddresses) => {
      students.delete(sid);
      for (const sealed of sealedAddresses) if (addresses.get(sealed) === sid) addresses.delete(sealed);
    },
  };
}

function mark(kept: Kept | undefined, { outboxId }: Waiting, outcome: Delivery): void {
  const entry = kept?.outbox.get(outboxId);
  if (kept === undefined || outcome.kind === 'unknown') return;
  if (outcome.kind !== 'refused') kept.waiting.delete(outboxId);
  if (entry !== undefined && outcome.kind !== 'settled') entry.state = outcome.kind === 'refused' ? 'PENDING' : 'SETTLED';
}

function keyOf({ occurredAt, id }: Interaction): string {
  return `${occurredAt}#${id}`;
}

function inOrder<T>(items: ReadonlyMap<string, T>): readonly T[] {
  return [...items].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
