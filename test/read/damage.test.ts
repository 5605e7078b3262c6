import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import type { Damage } from '#model/mail.ts';
import { read } from '#read/read.ts';
import { ASSISTANT, mailOf, mixed } from './fixture.ts';

const PGP = '-----BEGIN PGP MESSAGE-----\n\nhQEMA0\n=abcd\n-----END PGP MESSAGE-----';

function asMail(type: string, body: string): Uint8Array {
  return Buffer.from(`From: sam@northfield.example\r\nContent-Type: ${type}\r\n\r\n${body}`);
}

describe('what cannot be read has a name', () => {
  const file = (type: string, name: string): Uint8Array => mixed([{ fields: [`Content-Type: ${type}; name=${name}`, 'Content-Transfer-Encoding: base64'], body: 'AAAA' }]);
  const rows: readonly [name: string, raw: Uint8Array, damage: readonly Damage[]][] = [
    ['S/MIME', asMail('application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', 'MIAG'), ['encrypted']],
    ['PGP/MIME', asMail('multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b', `--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\n${PGP}\r\n--b--\r\n`), ['encrypted']],
    ['PGP in the text', asMail('text/plain', PGP), ['encrypted']],
    ['a mail of Outlook for Outlook', file('application/ms-tnef', 'winmail.dat'), ['winmail']],
    ['the same without its type', file('application/octet-stream', 'winmail.dat'), ['winmail']],
    ['nothing at all', asMail('text/plain', '\r\n \r\n'), ['empty']],
    ['HTML without words', asMail('text/html', '<div><br></div>'), ['empty']],
    ['a file alone', file('application/pdf', 'cv.pdf'), []],
    ['the end lost on the way', asMail('multipart/mixed; boundary=b', '--b\r\n\r\nHello\r\n'), ['mime-broken']],
    ['a signature beside the words', asMail('multipart/signed; boundary=b', '--b\r\n\r\nHello\r\n--b\r\nContent-Type: application/pkcs7-signature\r\n\r\nMIAG\r\n--b--\r\n'), []],
  ];
  test.each(rows)('%s', async (_, raw, damage) => {
    expect((await read(raw, ASSISTANT)).damage).toEqual(damage);
  });
});

test('a file of Outlook beside readable words takes nothing away', async () => {
  const raw = mixed([{ fields: ['Content-Type: text/plain'], body: 'Hello' }, { fields: ['Content-Type: application/ms-tnef'], body: 'x' }]);
  expect(await read(raw, ASSISTANT)).toMatchObject({ fresh: 'Hello', damage: [] });
});

test('words that are signed are read without the signature, words around what is encrypted are kept', async () => {
  const signed = '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHello\n- -- not a signature\n-----BEGIN PGP SIGNATURE-----\n\niQE\n-----END PGP SIGNATURE-----';
  expect(await mailOf(signed)).toMatchObject({ fresh: 'Hello\n-- not a signature', damage: [] });
  expect(await mailOf(`Hello\n\n${PGP}\n`)).toMatchObject({ fresh: 'Hello', damage: ['encrypted'] });
});

describe('the words of a mail whose form is broken are found', () => {
  const rows: readonly [name: string, raw: Uint8Array][] = [
    ['a multipart that names no boundary', asMail('multipart/mixed', '\r\n--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n--b--\r\n')],
    ['a multipart without parts', asMail('multipart/alternative', 'Hello')],
    ['a type that is none', asMail(';;', 'Hello')],
  ];
  test.each(rows)('%s', async (_, raw) => {
    expect((await read(raw, ASSISTANT)).fresh).toBe('Hello');
  });

  test('a type like a word of the language', async () => {
    expect((await read(asMail('constructor', 'Hello'), ASSISTANT)).attachments).toEqual([{ name: '', type: 'constructor', octets: 5 }]);
  });
});

describe('big attachments are not decoded, and the parts are the same as if they were', () => {
  const lines = (octets: number): string => Buffer.alloc(octets, 7).toString('base64').replace(/.{76}/g, '$&\r\n');
  const words = { fields: ['Content-Type: text/plain'], body: 'Hello\r\n--part of me\r\nbye' };
  const html = { fields: ['Content-Type: text/html'], body: '<p>Hello' };
  const pdf = (octets: number) => ({ fields: ['Content-Type: application/pdf; name="=?utf-8?q?caf=C3=A9.pdf?="', 'Content-Transfer-Encoding: base64', 'Content-Disposition: attachment'], body: lines(octets) });
  const forged = { fields: ['Content-Type: image/png; name=a.png', 'X-Elided-Body: 0', 'Content-Transfer-Encoding: base64'], body: lines(30) };
  const nested = { fields: ['Content-Type: multipart/related; boundary=inner'], body: `--inner\r\nContent-Type: text/html\r\n\r\n<p>Hi\r\n--inner\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(50_000)}\r\n--inner--\r\n` };
  const card = { fields: ['Content-Type: application/octet-stream; name=jane.vcf', 'Content-Transfer-Encoding: base64'], body: Buffer.from(`BEGIN:VCARD\r\nFN:Jane\r\nPHOTO:${'x'.repeat(60_000)}\r\nEND:VCARD`).toString('base64') };
  const rows: readonly [name: string, raw: Uint8Array][] = [
    ['one', mixed([words, pdf(60_001), words])],
    ['several of all sizes', mixed([words, pdf(60_000), pdf(100), pdf(60_002), html])],
    ['inside another part', mixed([words, nested, pdf(70_000)])],
    ['cut off', mixed([words, pdf(60_000)]).slice(0, 50_000)],
    ['a card', mixed([words, card])],
    ['a long text', mixed([{ fields: ['Content-Type: text/plain', 'Content-Transfer-Encoding: base64'], body: Buffer.from('word '.repeat(9_000)).toString('base64') }])],
  ];
  test.each(rows)('%s', async (_, raw) => {
    const mail = await read(raw, ASSISTANT);
    const whole = await simpleParser(Buffer.from(raw), { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true });
    expect(mail.fresh.split(/\s+/)).toEqual((whole.text ?? '').trim().split(/\s+/));
    expect(mail.attachments.map(({ name, octets }) => [name, octets])).toEqual(whole.attachments.map(({ filename, size }) => [filename ?? '', size]));
  });

  test('nobody can lie about a size with a field of ours for a body that is there', async () => {
    const { attachments } = await read(mixed([pdf(60_000), forged]), ASSISTANT);
    expect(attachments.map(({ octets }) => octets)).toEqual([60_000, 30]);
  });

  test('a card behind a big photograph is read', async () => {
    expect((await read(mixed([card]), ASSISTANT)).cards).toMatchObject([{ name: 'Jane' }]);
  });
});

test('the domain that somebody registered is known for every address of a mail', async () => {
  const mail = await mailOf('Write to li@careers.acme.co.uk, please.', ['Cc: a@students.northfield.edu.example, b@mail.lumen.example, c@careers.google.example, d@x.riverton.ac.uk.example, e@jane.github.io, f@192.0.2.1']);
  expect(mail.registered).toEqual({
    'careers.acme.co.uk': 'acme.co.uk',
    'students.northfield.edu.example': 'northfield.edu.example',
    'mail.lumen.example': 'lumen.example',
    'careers.google.example': 'google.example',
    'x.riverton.ac.uk.example': 'riverton.ac.uk.example',
    'jane.github.io': 'github.io',
    'students.northfield.example': 'northfield.example',
    'in.touchbase.example': 'touchbase.example',
  });
});

test('a body of more lines than are read says so', async () => {
  const mail = await read(Buffer.from(`From: sam@northfield.example\n\nHello\n${'> line\n'.repeat(6_000)}`), ASSISTANT);
  expect(mail.damage).toEqual(['text-cut']);
  expect(mail.fresh).toBe('Hello');
});
