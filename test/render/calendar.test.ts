import { describe, expect, test } from 'vitest';
import type { CalendarEvent } from '#model/mail.ts';
import type { CalendarEntry, Outgoing, ReceiptLine, RenderedMail } from '#model/outgoing.ts';
import { read } from '#read/read.ts';
import { render } from '#render/render.ts';
import { buildMime } from '../../functions/send/mime.ts';
import { ARABIC, EVE, JANE, LONG, SATO } from '../../templates/sample-people.ts';
import { frame, itemOf, rendered, sample, templates } from './mails.ts';

const LINE_OCTETS_MAX = 75;

const ENTRY: CalendarEntry = { uid: 'k7d2m4qz6wlx3aje', sequence: 0, start: '2026-05-21T19:00:00.000Z', end: '2026-05-21T19:30:00.000Z', name: 'Jane Doe' };

function prep(event: CalendarEntry | null): RenderedMail {
  return render(itemOf({ ...sample('prep', 'normal').item.mail, event } as Outgoing), frame, templates);
}

function receipt(...events: readonly (CalendarEntry | null)[]): RenderedMail {
  const [line] = (sample('receipt', 'normal').item.mail as Extract<Outgoing, { kind: 'receipt' }>).lines as readonly [ReceiptLine];
  return render(itemOf({ kind: 'receipt', lines: events.map((event) => ({ ...line, what: 'meeting-set', event })) }), frame, templates);
}

/** The file as the student's own assistant would read it, if they sent the mail back. */
async function events(mail: RenderedMail): Promise<readonly CalendarEvent[]> {
  return (await read(await buildMime(mail, frame.snapshot.student), frame.assistant)).events;
}

function file(mail: RenderedMail): string {
  expect(mail.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([['meeting.ics', 'text/calendar; method=PUBLISH']]);
  return mail.attachments[0]?.content ?? '';
}

test('a meeting of which the student has no invitation comes as a file for the calendar', () => {
  expect(file(prep(ENTRY)).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Touchbase//Touchbase//EN', 'METHOD:PUBLISH', 'BEGIN:VEVENT', 'UID:k7d2m4qz6wlx3aje@in.touchbase.example', 'SEQUENCE:0',
    'DTSTAMP:20260513T130000Z', 'DTSTART:20260521T190000Z', 'DTEND:20260521T193000Z', 'SUMMARY:Meeting with Jane Doe', 'TRANSP:OPAQUE', 'BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT1H',
    'DESCRIPTION:Meeting with Jane Doe', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', '',
  ]);
});

test('it reads back as what it is, and nobody is invited', async () => {
  expect(await events(prep(ENTRY))).toEqual([
    expect.objectContaining({ method: 'PUBLISH', uid: 'k7d2m4qz6wlx3aje@in.touchbase.example', sequence: 0, summary: 'Meeting with Jane Doe', organizer: null, attendees: [], recurring: false }),
  ]);
});

test('a meeting that moved keeps its name in the calendar and counts on', async () => {
  const moved = { ...ENTRY, sequence: 1, start: '2026-05-22T19:00:00.000Z', end: '2026-05-22T19:30:00.000Z' };
  const [before, after] = [await events(receipt(ENTRY)), await events(prep(moved))];
  expect(after[0]?.uid).toBe(before[0]?.uid);
  expect(after[0]?.sequence).toBe(1);
});

test('several meetings are several events of one file, each once', async () => {
  const bob = { ...ENTRY, uid: 'b7d2m4qz6wlx3aje', name: 'Bob Smith' };
  expect((await events(receipt(ENTRY, null, bob, ENTRY))).map(({ summary }) => summary)).toEqual(['Meeting with Jane Doe', 'Meeting with Bob Smith']);
});

test('the same mail has the same file at any time', () => {
  expect(file(prep(ENTRY))).toBe(file(prep(ENTRY)));
});

describe('no name leaves its line', () => {
  const hostile = 'Eve\r\nATTENDEE:mailto:jane@acme.example\nEND:VEVENT\\n;,:"\u0085\u2028ORGANIZER:x\u202egro\u0000\ud800';
  test.each([JANE.name, LONG.name, ARABIC.name, SATO.name, EVE.name, '佐藤 健一 '.repeat(20), '👩‍🎓'.repeat(30), hostile])('%j', async (name) => {
    const mail = prep({ ...ENTRY, name });
    for (const line of file(mail).slice(0, -2).split('\r\n')) {
      expect(line).not.toMatch(/^(?:ATTENDEE|ORGANIZER)|\p{Cc}/u);
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(LINE_OCTETS_MAX);
      expect(line).not.toContain('\uFFFD\uFFFD');
    }
    const read = await events(mail);
    expect(read).toHaveLength(1);
    expect(read[0]).toMatchObject({ organizer: null, attendees: [], uid: `${ENTRY.uid}@in.touchbase.example` });
    const letters = (text: string) => (text.toWellFormed().match(/[\p{L}\p{N}]+/gu) ?? []).join('').slice(0, 100);
    expect(letters(read[0]?.summary ?? '')).toBe(letters(`Meeting with ${name}`));
  });
});

test('only mails about a meeting without an invitation carry the file', () => {
  const carrying = rendered.filter(({ mail }) => mail.attachments.some(({ filename }) => filename === 'meeting.ics')).map(({ item: { mail } }) => mail);
  expect(new Set(carrying.map(({ kind }) => kind))).toEqual(new Set(['prep', 'receipt']));
  expect(prep(null).attachments).toEqual([]);
  expect(receipt(null).attachments).toEqual([]);
});

test('the receipt tells of the file', () => {
  expect(receipt(ENTRY).text).toContain('The file in this mail puts it into your calendar.');
  expect(receipt(null).text).not.toContain('calendar');
});
