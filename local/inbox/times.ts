import { DAY_MS, HOUR_MS, MINUTE_MS, wall, type Instant } from '#model/time.ts';

/** `Wed 20 May 2026, 09:00` on the wall of the zone. */
export function sayTime(at: Instant, zone: string): string {
  const { date, time, weekday } = wall(at, zone);
  return `${WEEKDAYS[weekday - 1]} ${Number(date.slice(8))} ${month(date)} ${date.slice(0, 4)}, ${time}`;
}

/** As lists show it: `09:00` today, `20 May` this year, else `20 May 2025`. */
export function sayBriefly(at: Instant, now: Instant, zone: string): string {
  const [then, today] = [wall(at, zone), wall(now, zone)];
  if (then.date === today.date) return then.time;
  const day = `${Number(then.date.slice(8))} ${month(then.date)}`;
  return then.date.slice(0, 4) === today.date.slice(0, 4) ? day : `${day} ${then.date.slice(0, 4)}`;
}

/** `in 5 days`, `in 3 hours`, `now`; what is past is `now` too, for it is due. */
export function sayUntil(at: Instant, now: Instant): string {
  const ms = Date.parse(at) - Date.parse(now);
  if (ms < MINUTE_MS) return 'now';
  if (ms >= 2 * DAY_MS) return `in ${Math.round(ms / DAY_MS)} days`;
  if (ms >= 2 * HOUR_MS) return `in ${Math.round(ms / HOUR_MS)} hours`;
  return `in ${Math.round(ms / MINUTE_MS)} minutes`;
}

/** As Gmail dates a quoted or forwarded mail: `Wed, May 20, 2026` and `9:00 AM`. */
export function sayAsGmail(at: Instant, zone: string): { readonly day: string; readonly time: string } {
  const { date, time, weekday } = wall(at, zone);
  const hour = Number(time.slice(0, 2));
  return {
    day: `${WEEKDAYS[weekday - 1]}, ${month(date)} ${Number(date.slice(8))}, ${date.slice(0, 4)}`,
    time: `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3)} ${hour < 12 ? 'AM' : 'PM'}`,
  };
}

function month(date: string): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] as string;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
