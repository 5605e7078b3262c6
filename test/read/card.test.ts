import { describe, expect, test } from 'vitest';
import type { Card } from '#model/mail.ts';
import { read } from '#read/read.ts';
import { ASSISTANT, mixed } from './fixture.ts';

const NOTHING: Card = { name: '', addresses: [], organisation: null, title: null, phones: [], profile: null };

function asFile(lines: readonly string[]): string {
  return ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n');
}

function part(body: string | Uint8Array, type = 'text/vcard; charset=utf-8') {
  return { fields: [`Content-Type: ${type}`, 'Content-Disposition: attachment; filename="jane.vcf"', 'Content-Transfer-Encoding: base64'], body: Buffer.from(body).toString('base64') };
}

async function cardsIn(body: string | Uint8Array, type?: string): Promise<readonly Card[]> {
  return (await read(mixed([part(body, type)]), ASSISTANT)).cards;
}

describe('a card says who somebody is', () => {
  const rows: readonly [name: string, lines: readonly string[], card: Partial<Card>][] = [
    ['version 3.0', ['VERSION:3.0', 'N:Orchard;Jane;;Dr.;', 'FN:Dr. Jane Orchard', 'ORG:Lumen\\, Inc.;Research', 'TITLE:Head of Research', 'TEL;TYPE=WORK,VOICE:+1 555 0100', 'EMAIL;TYPE=INTERNET:Jane@Lumen.example'],
      { name: 'Dr. Jane Orchard', organisation: 'Lumen, Inc.', title: 'Head of Research', phones: ['+1 555 0100'], addresses: ['jane@lumen.example'] }],
    ['version 4.0', ['VERSION:4.0', 'FN:Jane Orchard', 'EMAIL:old@lumen.example', 'EMAIL;PREF=1:mailto:jane@lumen.example', 'TEL;VALUE=uri:tel:+1-555-0100;ext=102', 'ROLE:Scientist'],
      { name: 'Jane Orchard', addresses: ['jane@lumen.example', 'old@lumen.example'], phones: ['+1-555-0100 ext. 102'], title: 'Scientist' }],
    ['version 2.1 in quoted-printable', ['VERSION:2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96zt=C3=BCrk;Ren=C3=A9e', 'TITLE;QUOTED-PRINTABLE:Head of=\r\n Research', 'TEL;CELL;VOICE:(555) 0100', 'EMAIL;PREF;INTERNET:renee@lumen.example'],
      { name: 'Renée Öztürk', title: 'Head of Research', phones: ['(555) 0100'], addresses: ['renee@lumen.example'] }],
    ['a charset of its own', ['VERSION:2.1', 'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Ren=E9e', 'EMAIL:renee@lumen.example'], { name: 'Renée', addresses: ['renee@lumen.example'] }],
    ['groups', ['FN:Jane', 'item1.EMAIL;type=pref:jane@lumen.example', 'item1.X-ABLabel:_$!<Work>!$_', 'item2.TEL:555 0100'], { name: 'Jane', addresses: ['jane@lumen.example'], phones: ['555 0100'] }],
    ['no name but its parts', ['N:van der Berg;Anna;Maria;;'], { name: 'Anna Maria van der Berg' }],
    ['only an organisation', ['ORG:Lumen;', 'TEL:555 0100'], { name: 'Lumen', organisation: 'Lumen', phones: ['555 0100'] }],
    ['only a unit', ['FN:Jane', 'ORG:;Research'], { name: 'Jane' }],
    ['a telephone before a fax', ['FN:Jane', 'TEL;WORK;FAX:555 0111', 'TEL;TYPE=cell:555 0100'], { name: 'Jane', phones: ['555 0100', '555 0111'] }],
    ['a page of LinkedIn', ['FN:Jane', 'URL:https\\://lumen.example', 'X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/jane-orchard'], { name: 'Jane', profile: 'linkedin.com/in/jane-orchard' }],
    ['another page', ['FN:Jane', 'URL:https://lumen.example', 'X-SOCIALPROFILE;type=flickr:https://photos.example/jane'], { name: 'Jane' }],
    ['a folded line, broken inside a letter', ['FN:Rene\u0301e', 'NOTE:x', 'EMAIL:ren\r\n ee@lumen.example'], { name: 'Rene\u0301e', addresses: ['renee@lumen.example'] }],
    ['the card of an assistant inside', ['FN:Jane', 'AGENT:', 'BEGIN:VCARD', 'FN:Assistant', 'EMAIL:a@lumen.example', 'END:VCARD', 'EMAIL:jane@lumen.example'], { name: 'Jane', addresses: ['jane@lumen.example'] }],
    ['broken lines', ['FN:Jane', 'no colon', ':', ';;=', 'EMAIL;TYPE', 'EMAIL:no address', 'EMAIL:jane@lumen.example'], { name: 'Jane', addresses: ['jane@lumen.example'] }],
  ];
  test.each(rows)('%s', async (_, lines, card) => {
    expect(await cardsIn(asFile(lines))).toEqual([{ ...NOTHING, ...card }]);
  });
});

describe('the bytes of a card are read in their charset', () => {
  const file = asFile(['FN:Renée', 'EMAIL:renee@lumen.example']);
  const rows: readonly [name: string, bytes: Uint8Array, type: string][] = [
    ['UTF-8 that nobody declares', Buffer.from(file), 'text/x-vcard'],
    ['UTF-8 behind a byte order mark', Buffer.from(`\ufeff${file}`), 'text/directory; profile=vCard'],
    ['Latin-1 that is declared', Buffer.from(file, 'latin1'), 'text/vcard; charset=iso-8859-1'],
    ['Latin-1 that nobody declares', Buffer.from(file, 'latin1'), 'text/vcard'],
    ['UTF-16', Buffer.from(`\ufeff${file}`, 'utf16le'), 'application/octet-stream'],
    ['a letter that is folded', Buffer.from(file, 'utf8').toString('latin1').replace('\u00c3', '\u00c3\r\n ') as unknown as Uint8Array, 'text/vcard'],
  ];
  test.each(rows)('%s', async (_, bytes, type) => {
    const wire = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
    expect(await cardsIn(wire, type)).toEqual([{ ...NOTHING, name: 'Renée', addresses: ['renee@lumen.example'] }]);
  });
});

test('a file may hold several cards, the last without its end', async () => {
  const file = `${asFile(['FN:Jane'])}\n\n${asFile(['FN:Li'])}\nBEGIN:VCARD\nFN:Sam`;
  expect((await cardsIn(file)).map(({ name }) => name)).toEqual(['Jane', 'Li', 'Sam']);
});

test('a card that cannot be read is damage', async () => {
  const mail = await read(mixed([part('Jane Orchard, Lumen')]), ASSISTANT);
  expect(mail).toMatchObject({ cards: [], damage: ['card-unreadable'] });
});

test('a card on its way with a mail that is attached belongs to that mail', async () => {
  const inner = Buffer.from(mixed([part(asFile(['FN:Jane']))])).toString('latin1').replaceAll('part', 'inner');
  const mail = await read(mixed([{ fields: ['Content-Type: message/rfc822'], body: inner }]), ASSISTANT);
  expect(mail.cards).toEqual([]);
  expect(mail.forwarded).toMatchObject([{ cards: [{ name: 'Jane' }] }]);
});
