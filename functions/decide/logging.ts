import type { Contact } from '#model/contact.ts';
import type { Happening } from '#model/happening.ts';
import type { Instant } from '#model/time.ts';
import { RECEIPTS_OF_A_KIND } from './policy.ts';
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

/** What `undo` would take back: all that this mail has logged. */
export function rememberForUndo(draft: Draft): void {
  if (draft.added.length === 0) return;
  const contacts = draft.contacts.filter(({ addedAt }) => addedAt === draft.now).map(({ id }) => id);
  const stopped = draft.student.stopped?.at === draft.now;
  draft.student = { ...draft.student, undo: { at: draft.now, interactions: draft.added.map(({ id }) => id), contacts, stopped } };
}

/** Counts a receipt of this kind; true while they are sent. After the third they fall silent, and for whoever stopped mail at once. */
export function receiptIsDue(draft: Draft, kind: string): boolean {
  const sent = draft.student.receipts[kind] ?? 0;
  if (draft.student.stopped !== null || sent >= RECEIPTS_OF_A_KIND) return false;
  draft.student = { ...draft.student, receipts: { ...draft.student.receipts, [kind]: sent + 1 } };
  return true;
}
