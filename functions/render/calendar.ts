import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { AttachedFile, CalendarEntry, OutboxItem, Outgoing } from '#model/outgoing.ts';
import type { LocalDate } from '#model/time.ts';
import { oneLine } from './clean.ts';
import type { Template } from './template.ts';

const ALARM_SECONDS_BEFORE = 3_600;

/**
 * The meetings of a mail as one file for the student's own calendar (RFC 5545); none if there are none. It names no organizer
 * and no attendee: a calendar that answers such would write to the contact. The same meeting keeps its UID.
 */
export function calendarFiles({ mail, createdAt }: Pick<OutboxItem, 'mail' | 'createdAt'>, domain: string, summary: Template, today: LocalDate): readonly AttachedFile[] {
  const entries = [...new Map(entriesOf(mail).map((entry) => [entry.uid, entry])).values()];
  if (entries.length === 0) return [];
  const file = ical({ prodId: { company: 'Touchbase', product: 'Touchbase' }, method: ICalCalendarMethod.PUBLISH });
  for (const { uid, sequence, start, end, name } of entries) {
    // All that the library would else take from the clock or from chance is given: id, stamp and start.
    file
      .createEvent({ id: `${uid}@${domain}`, sequence, stamp: createdAt, start, end, summary: oneLine(summary({ name }, today)), transparency: ICalEventTransparency.OPAQUE })
      .createAlarm({ type: ICalAlarmType.display, triggerBefore: ALARM_SECONDS_BEFORE });
  }
  return [{ filename: 'meeting.ics', contentType: 'text/calendar; method=PUBLISH', content: `${file.toString()}\r\n` }];
}

function entriesOf(mail: Outgoing): readonly CalendarEntry[] {
  const entries = mail.kind === 'prep' ? [mail.event] : 'lines' in mail ? mail.lines.map(({ event }) => event) : [];
  return entries.filter((entry) => entry !== null);
}
