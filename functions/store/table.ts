import type { Id } from '#model/id.ts';
import type { Instant } from '#model/time.ts';

/**
 * Keys and indexes of the one table, written once (decision 9); `infra/` and `local/` create it from this.
 *
 * | PK | SK | what | dies |
 * | `S#<sid>` | `#` | student, version, D/A while something is due | by the wake at its time |
 * | `S#<sid>` | `C#<id>` | contact | with the student |
 * | `S#<sid>` | `I#<occurredAt>#<id>` | interaction | with the student |
 * | `S#<sid>` | `M#<seal of Message-ID or digest>` | mail already seen | TTL |
 * | `S#<sid>` | `O#<id>` | outbox | TTL |
 * | `A#<seal of address>` | `A` | whose address it is | with the student |
 * | `A#<seal of address>` | `C#<outbox id>` | who says that it is theirs; proved by answering that mail of ours from there | TTL |
 */
export const TABLE = {
  partitionKey: 'PK',
  sortKey: 'SK',
  /** Epoch seconds. DynamoDB deletes within days; readers treat what is past as absent. */
  timeToLive: 'T',
  dueIndex: { name: 'due', partitionKey: 'D', sortKey: 'A' },
} as const;

/** Shards of the due index: one partition takes 1,000 writes a second, a campus peak stays far below four times that. */
export const DUE_SHARDS = 4;

export const STUDENT_SK = '#';
export const ADDRESS_SK = 'A';
export const CONTACT_PREFIX = 'C#';
export const INTERACTION_PREFIX = 'I#';
export const SEEN_PREFIX = 'M#';
export const OUTBOX_PREFIX = 'O#';
/** `#`, `C#` and `I#` sort before this, markers and outbox after it: one Query reads what decisions need. */
export const SNAPSHOT_END = 'J';

export const studentPk = (sid: Id): string => `S#${sid}`;
export const addressPk = (seal: string): string => `A#${seal}`;
export const contactSk = (id: Id): string => `${CONTACT_PREFIX}${id}`;
export const interactionSk = (occurredAt: Instant, id: Id): string => `${INTERACTION_PREFIX}${occurredAt}#${id}`;
export const seenSk = (seal: string): string => `${SEEN_PREFIX}${seal}`;
export const claimSk = (outboxId: Id): string => `C#${outboxId}`;
export const outboxSk = (id: Id): string => `${OUTBOX_PREFIX}${id}`;

export function dueShard(shard: number): string {
  return `D#${shard}`;
}

/** The shard of a student: spread by the first character of a random id. */
export function shardOf(sid: Id): string {
  return dueShard(sid.charCodeAt(0) % DUE_SHARDS);
}

