import type { Contact } from '#model/contact.ts';
import type { Happening } from '#model/happening.ts';
import type { Student } from '#model/student.ts';
import type { Instant } from '#model/time.ts';
import type { Draft } from './writing.ts';

export type MailHappening = Extract<Happening, { kind: 'mail' }>;

/** What every log line that a mail causes has in common. */
export function logged(draft: Draft, happening: MailHappening, contact: Contact, occurredAt: Instant) {
  return {
    id: draft.newId(),
    contact: contact.id,
    // A mail happened when it arrived, however late it is handled, and nothing happens later (decision 12).
    occurredAt: occurredAt < happening.arrival.at ? occurredAt : happening.arrival.at,
    recordedAt: draft.now,
    subject: happening.subject,
    mail: happening.arrival.rawKey,
  };
}

/** What `undo` would take back: all that this mail has changed, but for what was erased. */
export function rememberForUndo(draft: Draft): void {
  const { student, before } = draft;
  const known = new Map(before.contacts.map((contact) => [contact.id, contact]));
  const contacts = draft.contacts.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const changed = [...draft.changedContacts.keys()].flatMap((id) => known.get(id) ?? []);
  const fields = UNDOABLE.filter((field) => JSON.stringify(student[field]) !== JSON.stringify(before.student[field]));
  const isNothing = draft.added.length + contacts.length + changed.length + fields.length === 0;
  if (isNothing || draft.undone || draft.forgotten !== null) return;
  draft.student = {
    ...student,
    undo: { at: draft.now, interactions: draft.added.map(({ id }) => id), contacts, changed, before: Object.fromEntries(fields.map((field) => [field, before.student[field]])) },
  };
}

const UNDOABLE = ['zone', 'stopped', 'preferences', 'pausedUntil', 'internships'] as const satisfies readonly (keyof Student)[];

/** `last`: it is the last of its kind, and says so. */
export type ReceiptDue = 'yes' | 'last' | 'no';

/** Counts a receipt of this kind. After the third they fall silent unless the student wants them, and for whoever stopped mail at once. */
export function receiptIsDue(draft: Draft, kind: string): ReceiptDue {
  const { student, clock } = draft;
  const { receipts: wanted } = student.preferences;
  if (student.stopped !== null || wanted === 'never') return 'no';
  if (wanted === 'always') return 'yes';
  const sent = student.receipts[kind] ?? 0;
  if (sent >= clock.policy.receiptsOfAKind) return 'no';
  draft.student = { ...student, receipts: { ...student.receipts, [kind]: sent + 1 } };
  return sent + 1 === clock.policy.receiptsOfAKind ? 'last' : 'yes';
}
