import type { AcademicCalendar } from '#model/calendar.ts';
import type { Id } from '#model/id.ts';
import type { OutboxItem, Outgoing } from '#model/outgoing.ts';
import type { Policy } from '#model/policy.ts';
import type { Step } from '#model/relationship.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Instant } from '#model/time.ts';
import { fold } from './fold.ts';
import { quietUntil } from './schedule.ts';

/**
 * Looked at again when a mail is about to leave: much may have happened since it was decided. An answer always leaves.
 * `drop`: nothing to remind of any more. `later`: it is night. Else the mail without what is no longer due.
 */
export function stillDue(item: OutboxItem, snapshot: Snapshot, now: Instant, calendar: AcademicCalendar, policy: Policy): OutboxItem | 'drop' | 'later' {
  const { student } = snapshot;
  if (item.automatic === 'auto-replied') return item;
  if (student.stopped !== null || student.erasing !== null || (student.pausedUntil !== null && student.pausedUntil > now)) return 'drop';
  // The student has been heard of since.
  if (item.question.kind === 'KEEP_GOING' && student.askedToGoOnAt === null) return 'drop';
  const clock = { zone: student.zone, calendar, policy };
  const isOpen = ({ contact, step }: OutboxItem['question']['items'][number]): boolean => step === null || stepsOf(contact).includes(step);
  const stepsOf = (id: Id): readonly (Step | undefined)[] => {
    // The log line of this very mail says only that the step was brought up.
    const log = snapshot.interactions.filter(({ contact, event, occurredAt }) => contact === id && !(event === 'SENT' && occurredAt === item.createdAt));
    const { step, ofState } = fold(log, snapshot.contacts.find((contact) => contact.id === id)?.role ?? null, now, clock);
    return [step?.kind, ofState?.kind];
  };
  const { items } = item.question;
  // A plan was asked for: its stations do not go stale. A digest says more than its tasks.
  const stale = new Set(item.question.kind === 'INTERNSHIP' ? [] : items.flatMap((one, index) => (isOpen(one) ? [] : [index + 1])));
  if (items.length > 0 && stale.size === items.length && item.question.kind !== 'DIGEST') return 'drop';
  return quietUntil(now, clock) === null ? { ...item, mail: without(item.mail, stale) } : 'later';
}

/** The numbers of the others stay: answers name them. */
function without(mail: Outgoing, stale: ReadonlySet<number>): Outgoing {
  const kept = <T extends { readonly number: number }>(all: readonly T[]): readonly T[] => all.filter(({ number }) => !stale.has(number));
  switch (mail.kind) {
    case 'bundle':
      return { ...mail, rows: kept(mail.rows) };
    case 'digest':
      return { ...mail, rows: kept(mail.rows), waiting: kept(mail.waiting) };
    case 'event-follow-up':
    case 'term-update':
      return { ...mail, people: kept(mail.people) };
    default:
      return mail;
  }
}
