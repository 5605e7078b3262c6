import { firstName, type Contact } from '#model/contact.ts';
import type { ReceiptLine } from '#model/outgoing.ts';
import { wall, type Instant } from '#model/time.ts';
import { dateOf } from './schedule.ts';
import { relationshipOf, type Draft } from './writing.ts';

/** What changed about somebody, and what comes next. `at`: when it happened, is planned, or is put off until. */
export function receiptLine(draft: Draft, contact: Contact, what: ReceiptLine['what'], at: Instant | null, value = ''): ReceiptLine {
  const { step } = relationshipOf(draft, contact.id);
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
  };
}

/** What changed about the student, or about nobody. */
export function blankLine(what: ReceiptLine['what'], more: Partial<Pick<ReceiptLine, 'name' | 'value' | 'on'>> = {}): ReceiptLine {
  const name = more.name ?? '';
  return { what, name, firstName: name, on: more.on ?? null, time: null, nextStep: null, nextOn: null, value: more.value ?? '' };
}
