import { decide, type Circumstances } from '#decide/decide.ts';
import { SAME_ALIASES } from '#model/commit.ts';
import type { Waiting } from '#model/delivery.ts';
import type { Happening } from '#model/happening.ts';
import type { Id } from '#model/id.ts';
import type { Ports } from './ports.ts';

/** The clock or SES has news of a student. Null: there is no such student. */
export async function settle(happening: Extract<Happening, { kind: 'time' | 'report' }>, sid: Id, ports: Ports): Promise<readonly Waiting[] | null> {
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const snapshot = await ports.store.load(sid, null, ports.now());
    if (snapshot === null) return null;
    const decision = decide(happening, snapshot, circumstances(ports));
    if (decision.kind === 'refuse') return [];
    if (decision.kind === 'erase') {
      // The mails first: the items that name them are the only record of them.
      await ports.rawMail.delete(await ports.store.rawMailOf(sid));
      const { address, aliases } = snapshot.student;
      await ports.store.erase(sid, [address, ...aliases].map(ports.seal.hide));
      ports.log.info('student erased', { sid });
      return [];
    }
    const outcome = await ports.store.commit({ decision, sid, version: snapshot.version, sealedAddress: '', aliases: SAME_ALIASES, seen: null, now: ports.now() });
    if (outcome === 'committed') return [...snapshot.waiting, ...decision.outgoing.map(({ id }) => id)].map((outboxId) => ({ sid, outboxId }));
    ports.log.info('lost a race', { attempt });
  }
  throw new Error(`student ${sid}: ${ATTEMPTS_MAX} attempts lost against other changes`);
}

/** Races are between mails of one student within milliseconds; more than this is a bug, and the event comes again anyway. */
export const ATTEMPTS_MAX = 8;

export function circumstances(ports: Ports): Circumstances {
  const { calendar, policy, retention } = ports.deployment;
  return { now: ports.now(), newId: ports.newId, calendar, policy, retention };
}
