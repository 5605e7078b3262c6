import type { Frame, Reason, StatedMeeting } from '#model/intent.ts';
import type { CalendarEvent } from '#model/mail.ts';
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
  const stated = status === 'TENTATIVE' ? 'proposed' : 'confirmed';
  switch (start.kind) {
    case 'instant': {
      const { date, time } = wall(start.at, zone);
      return { start: { date, time }, zone, status: stated };
    }
    case 'floating':
      return { start: { date: start.wall.slice(0, 10), time: start.wall.slice(11, 16) }, zone, status: stated };
    case 'day':
      return { start: { date: start.date, time: null }, zone, status: stated };
  }
}
