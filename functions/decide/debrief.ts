import type { Contact } from '#model/contact.ts';
import type { Command, Question } from '#model/intent.ts';
import { addBusinessDays } from '#model/calendar.ts';
import { draftThanks, happened } from './contact-commands.ts';
import { introduce } from './helping.ts';
import { logged } from './logging.ts';
import type { Obedience } from './obedience.ts';
import { receiptLine } from './receipts.ts';
import { dateOf, morningOf } from './schedule.ts';
import { log, relationshipOf } from './writing.ts';

/** A note; after a meeting that was asked about, it also says that they met. What it promises is asked about on its day, whom it names is somebody to write to. */
export function note(obedience: Obedience, contact: Contact, { text, turned, promises, leads }: Extract<Command, { cmd: 'NOTE' }>, asked: Question['kind']): void {
  const { draft, happening } = obedience;
  const { meeting, lastMet } = relationshipOf(draft, contact.id);
  if (asked === 'HOW_DID_IT_GO' && meeting !== null && meeting.end <= draft.now && (lastMet === null || lastMet.occurredAt < meeting.start)) {
    happened(obedience, contact, 'MET', meeting.start);
  }
  log(draft, { ...logged(draft, happening, contact, draft.now), event: 'NOTE', text, turned });
  obedience.lines.push(receiptLine(draft, contact, 'noted', null));
  for (const promise of promises) {
    const due = promise.by ?? addBusinessDays(dateOf(draft.now, draft.clock), draft.clock.policy.promiseBd, draft.clock.calendar);
    log(draft, { ...logged(draft, happening, contact, draft.now), subject: null, event: 'PROMISE', text: promise.text, toThem: promise.toThem, due });
    obedience.lines.push(receiptLine(draft, contact, 'promised', morningOf(due, draft.clock), promise.text));
  }
  // Who was only named has not been introduced: that is advice.
  for (const lead of leads) introduce(obedience, contact, lead, 'advice');
  if (turned.length > 0) draftThanks(obedience, contact);
}
