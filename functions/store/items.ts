import type { AliasChanges } from '#model/commit.ts';
import type { Contact } from '#model/contact.ts';
import type { Id } from '#model/id.ts';
import type { Interaction } from '#model/interaction.ts';
import type { OutboxItem } from '#model/outgoing.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Student } from '#model/student.ts';
import { DAY_MS, type Instant } from '#model/time.ts';
import { contactOf, interactionOf, studentOf, undoOf } from './earlier.ts';
import { ADDRESS_SK, CONTACT_PREFIX, INTERACTION_PREFIX, STUDENT_SK, addressPk, claimSk, contactSk, interactionSk, outboxSk, seenSk, studentPk } from './table.ts';

/** An item as the table holds it. */
export type Item = Record<string, unknown>;

/**
 * Version of the stored shapes: `v` on every item. A reader that meets a higher one must not guess; `earlier.ts` reads lower ones.
 * The stored shape is not the model's shape, even where they look alike today.
 */
const SHAPE = 3;

/** Markers outlive every retry of SQS (14 days) and every resend of a mail server (5 days). */
const SEEN_DAYS = 60;
/** As long as the actions in the mail may be used (decision 10). */
const OUTBOX_DAYS = 90;

export function addressItem(sealed: string, sid: Id): Item {
  return { PK: addressPk(sealed), SK: ADDRESS_SK, v: SHAPE, sid };
}

export function claimItem({ sealed, outboxId, until }: NonNullable<AliasChanges['claimed']>, sid: Id): Item {
  return { PK: addressPk(sealed), SK: claimSk(outboxId), v: SHAPE, sid, T: epochSeconds(until) };
}

export function contactItem(sid: Id, contact: Contact): Item {
  const { id, ...rest } = contact;
  return { PK: studentPk(sid), SK: contactSk(id), v: SHAPE, ...rest };
}

export function interactionItem(sid: Id, interaction: Interaction): Item {
  const { id, occurredAt, ...rest } = interaction;
  return { PK: studentPk(sid), SK: interactionSk(occurredAt, id), v: SHAPE, ...rest };
}

export function seenItem(sid: Id, seal: string, rawKey: string, now: Instant): Item {
  return { PK: studentPk(sid), SK: seenSk(seal), v: SHAPE, rawKey, T: epochSeconds(now) + SEEN_DAYS * DAY_SECONDS };
}

/** `claims`: the sealed address of which it asks for the proof, so that erasing the student finds the claim. */
export function outboxItem(item: OutboxItem, claims: string | null): Item {
  const { id, sid, ...rest } = item;
  return { PK: studentPk(sid), SK: outboxSk(id), v: SHAPE, ...rest, claims, status: 'PENDING', attempts: 0, T: epochSeconds(item.createdAt) + OUTBOX_DAYS * DAY_SECONDS };
}

export function toOutboxItem(item: Item): OutboxItem {
  readable(item);
  const { PK, SK, v: _v, T: _T, status: _status, attempts: _attempts, lease: _lease, sesId: _sesId, claims: _claims, ...rest } = item;
  const stored = { ...rest, id: idOf(SK), sid: idOf(PK) } as OutboxItem;
  return { ...stored, undo: undoOf(stored.undo) };
}

/** The attributes of a student that a commit writes besides version and due index. */
export function studentAttributes(student: Student): Item {
  const { sid: _sid, ...rest } = student;
  return { v: SHAPE, ...rest };
}

/** Null if the partition holds no student. */
export function fromSnapshotItems(items: readonly Item[], answered: OutboxItem | null): Snapshot | null {
  const contacts: Contact[] = [];
  const interactions: Interaction[] = [];
  let head: Item | null = null;
  for (const item of items) {
    readable(item);
    const { PK: _PK, SK, v: _v, ...rest } = item;
    const key = String(SK);
    if (key === STUDENT_SK) head = item;
    else if (key.startsWith(CONTACT_PREFIX)) contacts.push(contactOf(idOf(SK), rest));
    else if (key.startsWith(INTERACTION_PREFIX)) {
      const [, occurredAt, id] = key.split('#');
      interactions.push(interactionOf({ ...rest, occurredAt, id }));
    }
  }
  if (head === null) return null;
  const { PK, SK: _SK, v: _v, version, waiting, D: _D, A: _A, ...student } = head;
  return {
    student: studentOf(idOf(PK), student),
    version: Number(version),
    contacts,
    interactions,
    waiting: waiting instanceof Set ? [...(waiting as Set<Id>)] : [],
    answered,
  };
}

const DAY_SECONDS = DAY_MS / 1000;

export function epochSeconds(at: Instant): number {
  return Math.floor(Date.parse(at) / 1000);
}

function readable(item: Item): void {
  if (Number(item['v']) > SHAPE) throw new Error(`item ${String(item['SK']).slice(0, 2)} has shape ${String(item['v'])}, this version knows ${SHAPE}`);
}

/** What stands behind the first `#` of a key. */
export function idOf(key: unknown): string {
  const text = String(key);
  return text.slice(text.indexOf('#') + 1);
}
