import type { Contact } from '#model/contact.ts';
import { instantOf, type CalendarEvent } from '#model/mail.ts';
import type { ReceiptLine } from '#model/outgoing.ts';
import { MINUTE_MS, plus } from '#model/time.ts';
import { receiptLine } from './commands.ts';
import { logged, type MailHappening } from './logging.ts';
import { MEETING_MINUTES } from './policy.ts';
import { log, type Draft } from './writing.ts';

/** What an invitation changes for one of its people: it fixes a meeting, moves it, or calls it off. */
export function invited(draft: Draft, happening: MailHappening, event: CalendarEvent, contact: Contact): readonly ReceiptLine[] {
  const entry = { ...logged(draft, happening, contact, draft.now), subject: event.summary || happening.subject };
  if (event.method === 'CANCEL' || event.status === 'CANCELLED') {
    log(draft, { ...entry, event: 'OFF' });
    return [receiptLine(draft, contact, 'meeting-off', null)];
  }
  const start = instantOf(event.start, draft.clock.zone);
  const end = event.end === null ? null : instantOf(event.end, draft.clock.zone);
  log(draft, { ...entry, event: 'SET', start, end: end !== null && end > start ? end : plus(start, MEETING_MINUTES * MINUTE_MS) });
  return [receiptLine(draft, contact, 'meeting-set', start)];
}
