import type { Contact } from '#model/contact.ts';
import { instantOf, type CalendarEvent } from '#model/mail.ts';
import type { ReceiptLine } from '#model/outgoing.ts';
import { logged, type MailHappening } from './logging.ts';
import { receiptLine } from './receipts.ts';
import { usualEnd } from './schedule.ts';
import { log, relationshipOf, type Draft } from './writing.ts';

/**
 * What an invitation changes for one of its people: it fixes a meeting, moves it, or calls it off. An older copy, and the
 * cancellation of another meeting, change nothing (RFC 5546 §2.1.5: UID, then SEQUENCE).
 */
export function invited(draft: Draft, happening: MailHappening, event: CalendarEvent, contact: Contact): readonly ReceiptLine[] {
  const entry = { ...logged(draft, happening, contact, draft.now), subject: event.summary || happening.subject };
  const { meeting } = relationshipOf(draft, contact.id);
  if (event.method === 'CANCEL' || event.status === 'CANCELLED') {
    log(draft, { ...entry, event: 'OFF', uid: event.uid });
    const other = meeting !== null && event.uid !== null && meeting.uid !== null && meeting.uid !== event.uid;
    return [receiptLine(draft, contact, other ? 'nothing-to-change' : 'meeting-off', null)];
  }
  const start = instantOf(event.start, draft.clock.zone);
  const stated = event.end === null ? null : instantOf(event.end, draft.clock.zone);
  const end = stated !== null && stated > start ? stated : usualEnd(start, draft.clock);
  log(draft, { ...entry, event: 'SET', start, end, uid: event.uid, sequence: event.sequence });
  const isOld = meeting !== null && event.uid !== null && meeting.uid === event.uid && event.sequence < meeting.sequence;
  return [receiptLine(draft, contact, isOld ? 'nothing-to-change' : 'meeting-set', isOld ? null : start)];
}
