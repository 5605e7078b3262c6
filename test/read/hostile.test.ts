import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '#read/read.ts';
import { ASSISTANT } from './fixture.ts';

const CHARS = 100_000;

function mail(type: string, body: string): Uint8Array {
  return Buffer.from(`From: a@b.example\nSubject: Fwd: x\nContent-Type: ${type}\n\n${body}`);
}

describe('a mail made to hang the reader does not', () => {
  const rows: readonly [name: string, type: string, line: string][] = [
    ['spaces', 'text/plain', ' '],
    ['empty lines', 'text/plain', '\n'],
    ['beginnings of attributions', 'text/plain', 'On '],
    ['lines that begin like attributions', 'text/plain', 'On 5 a b@c\n'],
    ['dashes', 'text/plain', '-'],
    ['lines of dashes', 'text/plain', '-----\n'],
    ['quote marks', 'text/plain', '>'],
    ['lines of quote marks', 'text/plain', '>\n'],
    ['quotes and answers', 'text/plain', '> a\nb\n'],
    ['labels', 'text/plain', 'From: a\nBcc: b\n'],
    ['markers', 'text/plain', '---- Forwarded message ----\nFrom: a <b@c.example>\nTo: d\n\n'],
    ['open tags', 'text/html', '<div>'],
    ['open quotes', 'text/html', '<blockquote>a'],
    ['entities', 'text/html', 'a&amp;'],
    ['events', 'text/calendar', 'BEGIN:VEVENT\nDTSTART;TZID="a,b,c,d":20261010T100000\nEND:VEVENT\n'],
    ['zones', 'text/calendar', 'BEGIN:VTIMEZONE\nTZID:x\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETTO:+0100\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n'],
    ['parameters', 'text/calendar', 'A;B="c;'],
    ['cards', 'text/vcard', 'BEGIN:VCARD\nTEL:1\n'],
    ['soft line breaks', 'text/vcard', 'N;QUOTED-PRINTABLE:=\n'],
    ['armor', 'text/plain', '-----BEGIN PGP MESSAGE-----\n'],
    ['delimiters', 'multipart/mixed; boundary=b', '--b\nContent-Type: multipart/mixed; boundary=c\n\n'],
  ];
  test.each(rows)(
    '%s',
    async (_, type, line) => {
      const result = await read(mail(type, line.repeat(CHARS / line.length)), ASSISTANT);
      expect(result.from).toEqual([{ name: '', address: 'a@b.example' }]);
    },
    5_000,
  );
});

test('any bytes are read without an error', async () => {
  const pieces = fc.constantFrom('From: ', 'To: ', 'Date: ', '\n', '\r\n', '\n\n', '<', '>', '"', '=?utf-8?q?', '?=', ':', ';', '(', '\\', '--b', 'Content-Type: multipart/mixed; boundary=b\n', 'a@b.example', '\u0000', '\ufeff', '---- Forwarded message ----\n', 'wrote:', '&', '&#x110000;', '<p', 'Content-Type: text/calendar\n\n', 'Content-Type: text/vcard\n\n', 'Content-Type: message/delivery-status\n\n', 'BEGIN:VCALENDAR\n', 'BEGIN:VEVENT\n', 'BEGIN:VTIMEZONE\nTZID:x\nBEGIN:STANDARD\nTZOFFSETTO:+0100\n', 'END:STANDARD\nEND:VTIMEZONE\n', 'DTSTART;TZID=x:20261010T100000\n', 'DTSTART:00000000T000000\n', 'RRULE:FREQ=YEARLY;BYDAY=9SU;BYMONTH=99;UNTIL=99999999\n', 'DURATION:P9999W\n', 'BEGIN:VCARD\nFN:', 'N:', 'Final-Recipient: rfc822;', 'Action: failed\n', '-----BEGIN PGP MESSAGE-----\n');
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.array(pieces, { maxLength: 60 }).map((parts) => Buffer.from(parts.join(''))));
  await fc.assert(
    fc.asyncProperty(bytes, async (raw) => {
      const result = await read(raw, ASSISTANT);
      expect(result.subject).not.toMatch(/\p{Cc}/u);
    }),
    { numRuns: 150 },
  );
});

describe('what goes beyond a limit is named in the damage', () => {
  test('a text that is too long is cut', async () => {
    const result = await read(mail('text/plain', `word ${'x'.repeat(600 * 1024)}`), ASSISTANT);
    expect(result.damage).toEqual(['text-cut']);
    expect(result.forwarded).toEqual([]);
  });

  test('HTML that is too long is cut', async () => {
    const result = await read(mail('text/html', `word ${'x'.repeat(300 * 1024)}`), ASSISTANT);
    expect(result.damage).toEqual(['html-cut']);
  });

  test('of a mail that is too big only the head is read', async () => {
    const raw = Buffer.alloc(41 * 1024 * 1024, 'x');
    raw.write('From: sam@northfield.example\nSubject: big\n\nhello');
    expect(await read(raw, ASSISTANT)).toMatchObject({ subject: 'big', fresh: '', damage: ['too-big'] });
  });

  test('a head that never ends is cut', async () => {
    const raw = Buffer.from(`From: sam@northfield.example\nTo: ${'a@b.example,'.repeat(60_000)}`);
    const result = await read(raw, ASSISTANT);
    expect(result.from).toEqual([{ name: '', address: 'sam@northfield.example' }]);
    expect(result.to).toHaveLength(1_000);
    expect(result.damage).toEqual(['head-cut']);
  });

  test('a mail of ten thousand parts is read as far as it goes', async () => {
    const raw = mail('multipart/mixed; boundary=b', '--b\n\nx\n'.repeat(10_000));
    expect((await read(raw, ASSISTANT)).damage).toEqual(['mime-broken']);
  });

  test('mails attached to attached mails are read to a depth', async () => {
    let inner = 'From: a@b.example\nSubject: x\n\nhello';
    for (let level = 0; level < 8; level++) {
      inner = `From: a${level}@b.example\nContent-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\n${inner}\n--b${level}--\n`;
    }
    expect((await read(Buffer.from(inner), ASSISTANT)).forwarded).toHaveLength(4);
  });
});
