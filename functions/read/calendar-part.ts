import { toAddress, type Mailbox } from '#model/address.ts';
import type { CalendarEvent, EventTime } from '#model/mail.ts';
import { addDays, isDate, plus, instant, type Instant } from '#model/time.ts';
import { momentIn } from './calendar-zone.ts';
import { contentLines, parameter, unescaped, type ContentLine } from './content-lines.ts';
import { displayName, oneLine } from './encoded-words.ts';
import { EVENTS_MAX, MAILBOXES_MAX } from './limits.ts';
import { utcOffset, zoneRules, type ZoneRules } from './zone-rules.ts';

/**
 * The events in a calendar part (RFC 5545), a series before its changed instances. `method` is that of the
 * Content-Type, for a part that names none itself. Null if the part is no calendar that can be read.
 */
export function eventsIn(bytes: Uint8Array, charset: string, method: string): readonly CalendarEvent[] | null {
  const calendar = takeApart(contentLines(bytes, charset));
  const stated = calendar.method || method.trim().toUpperCase() || 'PUBLISH';
  const read = calendar.events.slice(0, EVENTS_MAX).flatMap((lines) => toEvent(lines, stated, calendar));
  if (read.length === 0 && (calendar.events.length > 0 || !calendar.hasOthers)) return null;
  return [...read.filter(({ changes }) => !changes), ...read.filter(({ changes }) => changes)].map(({ event }) => event);
}

type Calendar = {
  readonly method: string;
  /** Of the whole calendar, for times that name none. */
  readonly zone: string;
  readonly zones: ReadonlyMap<string, ZoneRules>;
  readonly events: readonly (readonly ContentLine[])[];
  /** Tasks, or times at which somebody is busy. */
  readonly hasOthers: boolean;
};

/** One pass; an end that is missing or too much ends what is open. */
function takeApart(lines: readonly ContentLine[]): Calendar {
  const zones = new Map<string, ZoneRules>();
  const events: ContentLine[][] = [];
  let method = '';
  let zone = '';
  let hasOthers = false;
  let inside: ContentLine[] = [];
  let open = '';
  for (const line of lines) {
    const word = line.value.toUpperCase();
    if (line.name === 'BEGIN' && COMPONENTS.has(word)) {
      inside = [];
      open = word;
      if (word === 'VEVENT') events.push(inside);
      else if (word !== 'VTIMEZONE') hasOthers = true;
    } else if (line.name === 'END' && COMPONENTS.has(word)) {
      const rules = open === 'VTIMEZONE' ? zoneRules(inside) : null;
      const id = inside.find(({ name }) => name === 'TZID')?.value;
      if (rules !== null && id !== undefined) zones.set(id, rules);
      open = '';
    } else if (open !== '') inside.push(line);
    else if (line.name === 'METHOD') method = word;
    else if (line.name === 'X-WR-TIMEZONE') zone = line.value;
  }
  return { method, zone, zones, events, hasOthers };
}

const COMPONENTS = new Set(['VEVENT', 'VTIMEZONE', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VAVAILABILITY']);

function toEvent(lines: readonly ContentLine[], method: string, calendar: Calendar): { event: CalendarEvent; changes: boolean }[] {
  const own = withoutAlarms(lines);
  const line = (name: string): ContentLine | undefined => own.find((each) => each.name === name);
  const text = (name: string): string => oneLine(unescaped(line(name)?.value ?? ''));
  const isWholeDay = text('X-MICROSOFT-CDO-ALLDAYEVENT').toUpperCase() === 'TRUE';
  const start = timeOf(line('DTSTART'), isWholeDay, calendar);
  if (start === null) return [];
  const changes = line('RECURRENCE-ID') !== undefined;
  const organizer = line('ORGANIZER');
  const event: CalendarEvent = {
    method,
    uid: text('UID') || null,
    sequence: Math.trunc(Number(text('SEQUENCE'))) || 0,
    start,
    end: timeOf(line('DTEND'), isWholeDay, calendar) ?? after(start, text('DURATION')),
    recurring: !changes && (line('RRULE') !== undefined || line('RDATE') !== undefined),
    summary: text('SUMMARY'),
    location: text('LOCATION'),
    status: text('STATUS').toUpperCase() || null,
    organizer: organizer === undefined ? null : (toMailbox(organizer)[0] ?? null),
    attendees: own.filter(({ name }) => name === 'ATTENDEE').slice(0, MAILBOXES_MAX).flatMap(toMailbox),
  };
  return [{ event, changes }];
}

/** An alarm has a description and attendees of its own. */
function withoutAlarms(lines: readonly ContentLine[]): readonly ContentLine[] {
  let depth = 0;
  return lines.filter(({ name }) => {
    if (name === 'BEGIN') depth++;
    if (name === 'END') depth = Math.max(0, depth - 1);
    return depth === 0 && name !== 'END';
  });
}

/** `20261008T173000Z`, and how careless writers put it: without seconds, with dashes and colons, with a distance from UTC. */
const TIME = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

function timeOf(line: ContentLine | undefined, isWholeDay: boolean, { zone, zones }: Calendar): EventTime | null {
  const match = TIME.exec(line?.value ?? '');
  if (line === undefined || match === null) return null;
  const [, year, month, day, hour, minute, suffix] = match;
  const date = `${year}-${month}-${day}`;
  if (!isDate(date)) return null;
  const time = `${hour}:${minute}`;
  // Outlook says beside a whole day that it is one, whatever its form.
  if (hour === undefined || parameter(line, 'VALUE').toUpperCase() === 'DATE' || (isWholeDay && time === '00:00')) return { kind: 'day', date };
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const wall = `${date}T${time}`;
  const minutes = suffix?.toUpperCase() === 'Z' ? 0 : utcOffset(suffix ?? '');
  if (minutes !== null) return { kind: 'instant', at: instant(Date.parse(`${wall}:00.000Z`) - minutes * 60_000) };
  const at = [parameter(line, 'TZID'), zone].filter((id) => id !== '').reduce<Instant | null>((found, id) => found ?? momentIn(id, wall, zones), null);
  return at === null ? { kind: 'floating', wall } : { kind: 'instant', at };
}

/** The end that a duration states (RFC 5545 §3.3.6). A day counts 24 hours: an event over a change of the clocks has a DTEND. */
function after(start: EventTime, duration: string): EventTime | null {
  const match = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/i.exec(duration);
  if (match === null || duration.length < 3) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((each) => Number(each ?? 0));
  const ms = ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  switch (start.kind) {
    case 'day':
      return { kind: 'day', date: addDays(start.date, Math.ceil(ms / 86_400_000)) };
    case 'floating':
      return { kind: 'floating', wall: plus(`${start.wall}:00.000Z`, ms).slice(0, 16) };
    case 'instant':
      return { kind: 'instant', at: plus(start.at, ms) };
  }
}

/** Apple puts an internal path as the value and the address beside it (RFC 7986 §6.2). A name may be the address once more. */
function toMailbox(line: ContentLine): Mailbox[] {
  const scheme = line.value.toLowerCase().lastIndexOf('mailto:');
  const stated = scheme === -1 ? line.value : line.value.slice(scheme + 'mailto:'.length);
  const address = toAddress(decoded(stated)) ?? toAddress(parameter(line, 'EMAIL'));
  // RFC 6868: how a parameter writes a quote.
  const name = displayName(unescaped(parameter(line, 'CN')).replaceAll("^'", '"').replaceAll('^n', ' ').replaceAll('^^', '^'));
  if (address === null && name === '') return [];
  return [{ name: toAddress(name) === null ? name : '', address }];
}

function decoded(value: string): string {
  const bare = value.replace(/^\s*</, '').replace(/>\s*$/, '').split('?')[0] ?? '';
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
