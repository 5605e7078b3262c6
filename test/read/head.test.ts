import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Mailbox } from '#model/address.ts';
import { read } from '#read/read.ts';
import { ASSISTANT, fixture, mailOf } from './fixture.ts';

test('several From fields stay several, a group is flattened, an injected line break is a space', async () => {
  const mail = await fixture('other/two_from');
  expect(mail.from).toEqual([
    { name: 'Sam Lee', address: 'sam.lee@students.northfield.example' },
    { name: 'Dean, The', address: 'dean@northfield.example' },
  ]);
  expect(mail.to).toEqual([
    { name: 'Jane Orchard', address: 'jane.orchard@lumen.example' },
    { name: 'Niamh Ní', address: 'niamh@lumen.example' },
    { name: '', address: 'plain@lumen.example' },
  ]);
  expect(mail.subject).toBe('Hello Bcc: all@lumen.example');
  expect(mail.damage).toEqual(['several-from', 'date-unreadable']);
});

test('a subject has no characters that cannot be seen', async () => {
  expect((await mailOf('hi', ['Subject: =?utf-8?q?a=00b=E2=80=AEc?='])).subject).toBe('a b c');
});

test('message ids lose their brackets and folded references keep their order', async () => {
  const mail = await fixture('gmail/en_reply_top');
  expect(mail.messageId).toBe('mail-03@students.northfield.example');
  expect(mail.inReplyTo).toBe('out-1@in.touchbase.example');
  expect(mail.references).toEqual(['root-1@in.touchbase.example', 'out-1@in.touchbase.example']);
});

test('a mail without a Message-ID is known by the digest of its bytes', async () => {
  const raw = Buffer.from('From: sam@northfield.example\n\nHello');
  const mail = await read(raw, ASSISTANT);
  expect(mail.messageId).toBeNull();
  expect(mail.key).toBe(createHash('sha256').update(raw).digest('hex'));
  expect((await fixture('gmail/en_reply_top')).key).toBe('mail-03@students.northfield.example');
});

describe('the Date field is read exactly or not at all', () => {
  const rows: readonly [value: string, instant: string | null][] = [
    ['Mon, 5 Oct 2026 15:12:31 -0400', '2026-10-05T19:12:31.000Z'],
    ['5 Oct 26 15:12 EDT', '2026-10-05T19:12:00.000Z'],
    ['Mon, 05 Oct 2026 15:12:31 GMT (UTC)', '2026-10-05T15:12:31.000Z'],
    ['Mon, 5 Oct 2026 15:12:31', null],
    ['Mon, 5 Oct 2026 15:12:31 XYZ', null],
    ['Mon, 31 Feb 2026 15:12:31 +0000', null],
    ['Mon, 5 Oct 2026 25:12:31 +0000', null],
    ['yesterday', null],
    ['', null],
  ];
  test.each(rows)('%s', async (value, instant) => {
    expect((await mailOf('hi', [`Date: ${value}`])).date).toBe(instant);
  });
});

describe('recipients are read as RFC 5322 writes them', () => {
  const rows: readonly [field: string, mailboxes: readonly Mailbox[]][] = [
    ['Jane (work) <Jane@Lumen.example>', [{ name: 'Jane', address: 'jane@lumen.example' }]],
    ['jane@lumen.example (Jane Orchard)', [{ name: 'Jane Orchard', address: 'jane@lumen.example' }]],
    ['"Orchard, \\"JJ\\" Jane" <jane@lumen.example>', [{ name: 'Orchard, "JJ" Jane', address: 'jane@lumen.example' }]],
    ['undisclosed-recipients:;', []],
    ['=?utf-8?q?J=C3=A4?= =?utf-8?q?ne?= <jane@lumen.example>', [{ name: 'Jäne', address: 'jane@lumen.example' }]],
    ['=?utf-8?b?TsOt?==?utf-8?b?IE8=?= <jane@lumen.example>', [{ name: 'Ní O', address: 'jane@lumen.example' }]],
    ['=?utf-8?b?TsM=?= =?utf-8?b?rQ==?= <jane@lumen.example>', [{ name: 'Ní', address: 'jane@lumen.example' }]],
    ['=?iso-2022-jp?b?GyRCOjRGIxsoQg==?= <sato@lumen.example>', [{ name: '佐藤', address: 'sato@lumen.example' }]],
    ['=?utf-8?q?boss=40lumen=2Eexample?=', [{ name: 'boss@lumen.example', address: null }]],
    ['"Jane <jane@lumen.example>', [{ name: 'Jane', address: 'jane@lumen.example' }]],
  ];
  test.each(rows)('%s', async (field, mailboxes) => {
    expect((await mailOf('hi', [`Cc: ${field}`])).cc).toEqual(mailboxes);
  });
});

test('bytes beyond ASCII in a head are UTF-8, and others are not guessed', async () => {
  const raw = Buffer.from('Subject: caf\u00e9\r\nFrom: Ren\u00e9e <renee@lumen.example>\r\nTo: Ren\u00c3\u00a9e <sam@lumen.example>\r\n\r\nhi', 'latin1');
  expect(await read(raw, ASSISTANT)).toMatchObject({ subject: 'caf\ufffd', from: [{ name: 'Ren\ufffde' }], to: [{ name: 'Ren\u00e9e' }] });
});
