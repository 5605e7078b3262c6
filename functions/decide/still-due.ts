import type { AcademicCalendar } from '#model/calendar.ts';
import type { OutboxItem } from '#model/outgoing.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Instant } from '#model/time.ts';
import { fold } from './fold.ts';
import { quietUntil } from './schedule.ts';

/**
 * Looked at again when a mail is about to leave: much may have happened since it was decided. An answer always leaves.
 * `drop`: nothing to remind of any more. `later`: it is night.
 */
export function stillDue(item: OutboxItem, snapshot: Snapshot, now: Instant, calendar: AcademicCalendar): 'send' | 'drop' | 'later' {
  const { student } = snapshot;
  if (item.automatic === 'auto-replied') return 'send';
  if (student.stopped !== null || student.erasing !== null) return 'drop';
  const clock = { zone: student.zone, calendar };
  const { state, step } = fold(snapshot.interactions.filter(({ contact }) => contact === item.about), now, clock);
  // After its mail, the step of a meeting is the next one already.
  const open = item.question.kind === 'PREP' ? state === 'MEETING' : step?.kind === item.question.kind;
  if (!open) return 'drop';
  return quietUntil(now, clock) === null ? 'send' : 'later';
}
