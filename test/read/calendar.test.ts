import { describe, expect, test } from 'vitest';
import type { CalendarEvent, EventTime, Mail } from '#model/mail.ts';
import { read } from '#read/read.ts';
import { ASSISTANT, mixed } from './fixture.ts';

const HEAD = ['UID:event-1', 'SUMMARY:Coffee'];
const INSIDE = { type: 'text/calendar; charset=utf-8; method=REQUEST', lines: ['METHOD:REQUEST'] };

/** A mail with a calendar part of these lines. */
async function mailWith(calendar: string | Uint8Array, type = INSIDE.type, more: readonly string[] = []): Promise<Mail> {
  const words = { fields: ['Content-Type: text/plain'], body: 'You are invited.' };
  return read(mixed([words, { fields: [`Content-Type: ${type}`, ...more], body: calendar }]), ASSISTANT);
}

async function eventWith(lines: readonly string[], zones: readonly string[] = []): Promise<CalendarEvent | undefined> {
  const all = ['BEGIN:VCALENDAR', 'METHOD:REQUEST', ...zones, 'BEGIN:VEVENT', ...HEAD, ...lines, 'END:VEVENT', 'END:VCALENDAR'];
  return (await mailWith(all.join('\r\n'))).events[0];
}

function zone(id: string, winter: string, summer: string, toSummer: string, toWinter: string, since = '1601'): readonly string[] {
  return [
    'BEGIN:VTIMEZONE', `TZID:${id}`,
    'BEGIN:STANDARD', `DTSTART:${since}1101T020000`, `TZOFFSETFROM:${summer}`, `TZOFFSETTO:${winter}`, `RRULE:${toWinter}`, 'END:STANDARD',
    'BEGIN:DAYLIGHT', `DTSTART:${since}0301T020000`, `TZOFFSETFROM:${winter}`, `TZOFFSETTO:${summer}`, `RRULE:${toSummer}`, 'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
}

const EASTERN = zone('Eastern', '-0500', '-0400', 'FREQ=YEARLY;BYDAY=2SU;BYMONTH=3', 'FREQ=YEARLY;BYDAY=1SU;BYMONTH=11');

describe('an event begins when the zone of the calendar says', () => {
  const at = (value: string): EventTime => ({ kind: 'instant', at: value });
  const rows: readonly [name: string, line: string, zones: readonly string[], start: EventTime][] = [
    ['in UTC', 'DTSTART:20261014T140000Z', [], at('2026-10-14T14:00:00.000Z')],
    ['in a zone with an IANA name', 'DTSTART;TZID=America/New_York:20261014T100000', [], at('2026-10-14T14:00:00.000Z')],
    ['in a zone of Windows', 'DTSTART;TZID=Eastern Standard Time:20261103T153000', [], at('2026-11-03T20:30:00.000Z')],
    ['in a zone of Windows in quotes', 'DTSTART;TZID="W. Europe Standard Time":20260701T093000', [], at('2026-07-01T07:30:00.000Z')],
    ['in a zone as Windows shows it', 'DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20261014T100000', [], at('2026-10-14T14:00:00.000Z')],
    ['in a zone by its cities', 'DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome":20260701T090000', [], at('2026-07-01T07:00:00.000Z')],
    ['in a zone behind a path', 'DTSTART;TZID=/lib.example/2026/Europe/Berlin:20260701T090000', [], at('2026-07-01T07:00:00.000Z')],
    ['at a distance from UTC', 'DTSTART;TZID=GMT+0200:20260701T090000', [], at('2026-07-01T07:00:00.000Z')],
    ['in summer of a zone that the calendar defines', 'DTSTART;TZID=Eastern:20261031T090000', EASTERN, at('2026-10-31T13:00:00.000Z')],
    ['in winter of it, on the day of the change', 'DTSTART;TZID=Eastern:20261101T090000', EASTERN, at('2026-11-01T14:00:00.000Z')],
    ['in a zone whose definition differs from its name', 'DTSTART;TZID=Eastern:20260701T090000', zone('Eastern', '+0900', '+1000', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'), at('2026-06-30T23:00:00.000Z')],
    ['south of the equator', 'DTSTART;TZID=South:20261225T090000', zone('South', '+1000', '+1100', 'FREQ=YEARLY;BYDAY=1SU;BYMONTH=10', 'FREQ=YEARLY;BYDAY=1SU;BYMONTH=4'), at('2026-12-24T22:00:00.000Z')],
    ['by the Sunday among days', 'DTSTART;TZID=Days:20260402T090000', zone('Days', '+0100', '+0200', 'FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=25,26,27,28,29,30,31', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'), at('2026-04-02T07:00:00.000Z')],
    ['after a rule has ended', 'DTSTART;TZID=Ended:20260701T090000', zone('Ended', '+0300', '+0400', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20100327T230000Z', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20101030T230000Z', '1993'), at('2026-07-01T06:00:00.000Z')],
    ['by rules that change every second: by the name', 'DTSTART;TZID=Eastern Standard Time:20260701T090000', zone('Eastern Standard Time', '+0000', '+0100', 'FREQ=SECONDLY', 'FREQ=SECONDLY'), at('2026-07-01T13:00:00.000Z')],
    ['in the zone of the whole calendar', 'DTSTART:20261014T100000', ['X-WR-TIMEZONE:America/Chicago'], at('2026-10-14T15:00:00.000Z')],
    ['in no zone', 'DTSTART:20261014T100000', [], { kind: 'floating', wall: '2026-10-14T10:00' }],
    ['in a zone that nobody knows', 'DTSTART;TZID=Customized Time Zone:20261014T100000', [], { kind: 'floating', wall: '2026-10-14T10:00' }],
    ['on a day', 'DTSTART;VALUE=DATE:20261014', [], { kind: 'day', date: '2026-10-14' }],
    ['on a day, as Outlook may put it', 'DTSTART;TZID=Eastern:20261014T000000\r\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE', EASTERN, { kind: 'day', date: '2026-10-14' }],
    ['with dashes and colons', 'DTSTART:2026-10-14T10:00:00-04:00', [], at('2026-10-14T14:00:00.000Z')],
  ];
  test.each(rows)('%s', async (_, line, zones, start) => {
    expect((await eventWith([line], zones))?.start).toEqual(start);
  });
});

describe('an event ends when it says, or after its duration', () => {
  const rows: readonly [lines: readonly string[], end: EventTime | null][] = [
    [['DTSTART:20261014T140000Z', 'DTEND:20261014T143000Z'], { kind: 'instant', at: '2026-10-14T14:30:00.000Z' }],
    [['DTSTART:20261014T140000Z', 'DURATION:PT45M'], { kind: 'instant', at: '2026-10-14T14:45:00.000Z' }],
    [['DTSTART:20261014T140000', 'DURATION:P1DT1H'], { kind: 'floating', wall: '2026-10-15T15:00' }],
    [['DTSTART;VALUE=DATE:20261014', 'DURATION:P2D'], { kind: 'day', date: '2026-10-16' }],
    [['DTSTART:20261014T140000Z', 'DURATION:PT'], null],
    [['DTSTART:20261014T140000Z'], null],
  ];
  test.each(rows)('%j', async (lines, end) => {
    expect((await eventWith(lines))?.end).toEqual(end);
  });
});

describe('people of an event are read however their calendar writes them', () => {
  const rows: readonly [line: string, mailbox: object][] = [
    ['ORGANIZER;CN="Orchard, Jane":MAILTO:Jane@Lumen.example', { name: 'Orchard, Jane', address: 'jane@lumen.example' }],
    ['ORGANIZER;CN=Jane Orchard:jane@lumen.example', { name: 'Jane Orchard', address: 'jane@lumen.example' }],
    ['ORGANIZER;CN="Jane";EMAIL=jane@lumen.example:/aJaN3/principal/', { name: 'Jane', address: 'jane@lumen.example' }],
    ['ORGANIZER;CN=jane@lumen.example:mailto:jane@lumen.example', { name: '', address: 'jane@lumen.example' }],
    ["ORGANIZER;CN=\"Jane ^'JJ^' Orchard\":mailto:jane%2Bcal@lumen.example", { name: 'Jane "JJ" Orchard', address: 'jane+cal@lumen.example' }],
    ['ORGANIZER;CN="Jane Orchard:mailto:jane@lumen.example', { name: 'Jane Orchard', address: 'jane@lumen.example' }],
    ['ORGANIZER;CN=Jane Orchard:invalid:nomail', { name: 'Jane Orchard', address: null }],
    ['ORGANIZER;CN=Re\r\n née:mail\r\n to:renee@lumen.example', { name: 'Renée', address: 'renee@lumen.example' }],
  ];
  test.each(rows)('%s', async (line, mailbox) => {
    expect((await eventWith(['DTSTART:20261014T140000Z', line]))?.organizer).toEqual(mailbox);
  });
});

describe('a calendar part is found wherever it is put', () => {
  const calendar = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...HEAD, 'DTSTART:20261014T140000Z', 'END:VEVENT', 'END:VCALENDAR'].join('\n');
  const rows: readonly [name: string, type: string, more: readonly string[], body: string | Uint8Array, method: string][] = [
    ['inline, with its method', 'text/calendar; method=REPLY', [], calendar, 'REPLY'],
    ['attached', 'application/ics; name=invite.ics', ['Content-Disposition: attachment; filename=invite.ics'], calendar, 'PUBLISH'],
    ['by its name only', 'application/octet-stream', ['Content-Disposition: attachment; filename="Meeting.ICS"'], calendar, 'PUBLISH'],
    ['by a name in pieces', 'application/octet-stream', ["Content-Disposition: attachment; filename*0*=utf-8''caf%C3%A9; filename*1=.ics"], calendar, 'PUBLISH'],
    ['in base64', 'text/calendar; method=cancel', ['Content-Transfer-Encoding: base64'], Buffer.from(calendar).toString('base64'), 'CANCEL'],
    ['behind a byte order mark', 'text/calendar', [], `\ufeff${calendar}`, 'PUBLISH'],
    ['in UTF-16', 'text/calendar', ['Content-Transfer-Encoding: base64'], Buffer.from(calendar, 'utf16le').toString('base64'), 'PUBLISH'],
    ['without its end', 'text/calendar', [], calendar.slice(0, -25), 'PUBLISH'],
    ['among broken lines', 'text/calendar', [], calendar.replace('DTSTART', 'no colon here\n;=:\n::\nATTENDEE;CN\nDTSTART'), 'PUBLISH'],
  ];
  test.each(rows)('%s', async (_, type, more, body, method) => {
    const mail = await mailWith(body, type, more);
    expect(mail).toMatchObject({ damage: [], fresh: 'You are invited.', events: [{ method, uid: 'event-1', summary: 'Coffee', start: { at: '2026-10-14T14:00:00.000Z' } }] });
    expect(mail.events).toHaveLength(1);
  });
});

test('everything that an event states is kept, and nothing of its alarm', async () => {
  const event = await eventWith([
    'SEQUENCE:2', 'DTSTART;TZID=America/New_York:20261014T100000', 'DTEND;TZID=America/New_York:20261014T103000', 'RRULE:FREQ=WEEKLY;COUNT=3',
    'LOCATION:14 Mill St\\, Northfield\\; room 2\\nground floor', 'STATUS:confirmed', 'ORGANIZER;CN=Jane:mailto:jane@lumen.example',
    'ATTENDEE;CN=Sam:mailto:sam@northfield.example', 'ATTENDEE:mailto:li@lumen.example', 'BEGIN:VALARM', 'ATTENDEE:mailto:alarm@lumen.example', 'SUMMARY:Alarm', 'END:VALARM',
  ]);
  expect(event).toEqual({
    method: 'REQUEST', uid: 'event-1', sequence: 2, summary: 'Coffee', location: '14 Mill St, Northfield; room 2 ground floor', status: 'CONFIRMED', recurring: true,
    start: { kind: 'instant', at: '2026-10-14T14:00:00.000Z' }, end: { kind: 'instant', at: '2026-10-14T14:30:00.000Z' },
    organizer: { name: 'Jane', address: 'jane@lumen.example' },
    attendees: [{ name: 'Sam', address: 'sam@northfield.example' }, { name: '', address: 'li@lumen.example' }],
  });
});

test('a series stands before its changed instances, and one part that is sent twice is one event', async () => {
  const event = (lines: readonly string[]): string => ['BEGIN:VEVENT', ...HEAD, ...lines, 'END:VEVENT'].join('\r\n');
  const moved = event(['RECURRENCE-ID:20261021T140000Z', 'DTSTART:20261022T140000Z']);
  const series = event(['DTSTART:20261014T140000Z', 'RRULE:FREQ=WEEKLY']);
  const part = { fields: ['Content-Type: text/calendar; method=REQUEST'], body: `BEGIN:VCALENDAR\r\n${moved}\r\n${series}\r\nEND:VCALENDAR` };
  const { events } = await read(mixed([part, part]), ASSISTANT);
  expect(events.map(({ start, recurring }) => [start, recurring])).toEqual([
    [{ kind: 'instant', at: '2026-10-14T14:00:00.000Z' }, true],
    [{ kind: 'instant', at: '2026-10-22T14:00:00.000Z' }, false],
  ]);
});

test('the zone of one mail never changes another', async () => {
  const line = 'DTSTART;TZID=Eastern Standard Time:20260701T090000';
  await eventWith([line], zone('Eastern Standard Time', '+0900', '+0900', 'FREQ=YEARLY;BYMONTH=3;BYDAY=1SU', 'FREQ=YEARLY;BYMONTH=10;BYDAY=1SU'));
  expect((await eventWith([line]))?.start).toEqual({ kind: 'instant', at: '2026-07-01T13:00:00.000Z' });
});

describe('a calendar that cannot be read is damage, a list of tasks is not', () => {
  const rows: readonly [body: string, damage: readonly string[]][] = [
    ['<html>Sign in</html>', ['calendar-unreadable']],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:No time\r\nEND:VEVENT\r\nEND:VCALENDAR', ['calendar-unreadable']],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261399T990000Z\r\nEND:VEVENT\r\nEND:VCALENDAR', ['calendar-unreadable']],
    [`BEGIN:VCALENDAR\r\nX-PAD:${'x'.repeat(1_100_000)}`, ['calendar-unreadable']],
    ['BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:Read\r\nEND:VTODO\r\nEND:VCALENDAR', []],
  ];
  test.each(rows)('%#', async (body, damage) => {
    expect(await mailWith(body)).toMatchObject({ events: [], damage });
  });
});
