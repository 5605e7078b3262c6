import { firstName, type Contact } from '#model/contact.ts';
import type { CalendarEntry, ReceiptLine } from '#model/outgoing.ts';
import { wall, type Instant } from '#model/time.ts';
import type { Meeting } from './running.ts';
import { dateOf } from './schedule.ts';
import { relationshipOf, type Draft } from './writing.ts';

/** What changed about somebody, and what comes next. `at`: when it happened, is planned, or is put off until. */
export function receiptLine(draft: Draft, contact: Contact, what: ReceiptLine['what'], at: Instant | null, value = ''): ReceiptLine {
  const { step, meeting } = relationshipOf(draft, contact.id);
  const day = at === null ? null : wall(at, draft.clock.zone);
  return {
    what,
    name: contact.name,
    firstName: firstName(contact),
    on: day?.date ?? null,
    time: what === 'meeting-set' ? (day?.time ?? null) : null,
    nextStep: step?.kind ?? null,
    nextOn: step === null ? null : dateOf(step.due, draft.clock),
    value,
    event: what === 'meeting-set' && meeting !== null ? calendarEntry(contact, meeting) : null,
  };
}

/** For the calendar of a student who has no invitation; null if there is one. */
export function calendarEntry({ name }: Contact, { uid, planned, moves, start, end }: Meeting): CalendarEntry | null {
  return uid === null ? { uid: planned, sequence: moves, start, end, name } : null;
}

/** What changed about the student, or about nobody. */
export function blankLine(what: ReceiptLine['what'], more: Partial<Pick<ReceiptLine, 'name' | 'value' | 'on'>> = {}): ReceiptLine {
  const name = more.name ?? '';
  return { what, name, firstName: name, on: more.on ?? null, time: null, nextStep: null, nextOn: null, value: more.value ?? '', event: null };
}
