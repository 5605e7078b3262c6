import type { Frame, Reason, StatedMeeting } from '#model/intent.ts';
import { instantOf, type CalendarEvent } from '#model/mail.ts';
import { wall } from '#model/time.ts';
import { meetingIn } from './meeting.ts';

/** The times to meet that a mail names. */
export type Times = { readonly count: 'one' | 'several' | 'none'; readonly meeting: StatedMeeting | null };

/** From the invitation that comes with it, else from its words, as they are read at `frame.now` in the student's zone. */
export function timesIn({ events }: { readonly events: readonly CalendarEvent[] }, text: string, frame: Frame, because: Reason[]): Times {
  const [event] = events;
  if (event !== undefined && event.method !== 'CANCEL') return { count: 'one', meeting: meetingOf(event, frame) };
  const { date, time } = wall(frame.now, frame.zone);
  const found = meetingIn(text, { today: date, time, zone: frame.zone, calendar: frame.calendar });
  if (found === null) return { count: 'none', meeting: null };
  if (found === 'several') return { count: 'several', meeting: null };
  because.push({ rule: 'time to meet', saw: `${found.start.date} ${found.start.time ?? ''} ${found.zone}`.trim() });
  return { count: 'one', meeting: found };
}

function meetingOf({ start, status }: CalendarEvent, { zone }: Frame): StatedMeeting {
  const { date, time } = wall(instantOf(start, zone), zone);
  return { start: { date, time: start.kind === 'day' ? null : time }, zone, status: status === 'TENTATIVE' ? 'proposed' : 'confirmed' };
}
