import { firstName, type Contact } from '#model/contact.ts';
import type { Command, Intent, StatedMeeting } from '#model/intent.ts';
import { instantAt, wall, type Instant } from '#model/time.ts';
import { logged, type MailHappening } from './logging.ts';
import type { Said } from './people-of-mail.ts';
import { usualEnd } from './schedule.ts';
import { log, relationshipOf, write, type Draft } from './writing.ts';

function startOf({ start, zone }: StatedMeeting): Instant {
  return instantAt(start.date, start.time ?? '12:00', zone);
}

/** The student's own mail says that a date is fixed (decision 15): true if it was not known. */
export function fixed(draft: Draft, happening: MailHappening, contact: Contact, meeting: StatedMeeting): boolean {
  const start = startOf(meeting);
  if (relationshipOf(draft, contact.id).meeting?.start === start || start <= draft.now) return false;
  log(draft, { ...logged(draft, happening, contact, draft.now), event: 'SET', start, end: usualEnd(start, draft.clock), uid: null, sequence: 0 });
  return true;
}

/** A date in a contact's mail is a proposal until the student says yes: asked with one tap. True if it was asked. */
export function askIfMeeting(draft: Draft, { direction, meeting }: Extract<Intent, { kind: 'forward' }>, { contacts, lines }: Said): boolean {
  const [contact, ...more] = contacts;
  if (meeting === null || direction !== 'received' || contact === undefined || more.length > 0 || draft.student.stopped !== null) return false;
  const start = startOf(meeting);
  if (start <= draft.now || relationshipOf(draft, contact.id).meeting?.start === start) return false;
  const seen = wall(start, draft.clock.zone);
  const when = { date: seen.date, time: meeting.start.time === null ? null : seen.time };
  const pending: Command = { cmd: 'MEETING', contact: contact.id, item: null, when };
  write(draft, { kind: 'is-it', name: contact.name, firstName: firstName(contact), ...when, lines }, {
    contact: contact.id,
    question: { kind: 'IS_IT', items: [{ contact: contact.id, step: null }], pending },
    inReplyTo: null,
    automatic: 'auto-replied',
    why: 'a time to meet was seen in a mail of theirs',
  });
  return true;
}
