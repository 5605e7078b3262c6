import { expect, test } from 'vitest';
import { toAddress } from '#model/address.ts';
import { base32 } from '#model/id.ts';
import { addressedTo, replyAddress } from '#model/token.ts';

const US = 'touchbase@in.campus.example';
const TOKEN = { action: 'd', keyVersion: 1, id: 'abcdefghijklmnop', signature: '234567abcdefghij' } as const;

const ADDRESSED: readonly (readonly [what: string, recipient: string, kind: 'plain' | 'token' | null])[] = [
  ['the address itself', US, 'plain'],
  ['a token', replyAddress(US, TOKEN), 'token'],
  ['a token without the name, for systems that strip it', `d1${TOKEN.id}${TOKEN.signature}@in.campus.example`, 'token'],
  ['any other plus word names no action', 'touchbase+newsletter@in.campus.example', 'plain'],
  ['a token that is a character short', replyAddress(US, TOKEN).replace('abc', 'ab'), 'plain'],
  ['an action that does not exist', replyAddress(US, TOKEN).replace('+d1', '+z1'), 'plain'],
  ['somebody else of the domain', 'postmaster@in.campus.example', null],
  ['the same name elsewhere', 'touchbase@campus.example', null],
];
for (const [what, recipient, kind] of ADDRESSED) {
  test(`a recipient: ${what}`, () => {
    expect(addressedTo(recipient, US)?.kind ?? null).toBe(kind);
  });
}

test('a reply address says what it was made from, and fits into a local part', () => {
  const address = replyAddress(US, TOKEN);
  expect(addressedTo(address, US)).toEqual({ kind: 'token', token: TOKEN });
  expect(address.indexOf('@')).toBeLessThanOrEqual(64);
});

test('ten bytes are sixteen characters that no server can fold', () => {
  expect(base32(new Uint8Array(10).fill(255))).toBe('7777777777777777');
  expect(base32(Buffer.from('foobar'))).toBe('mzxw6ytboi');
});

const ADDRESSES: readonly (readonly [text: string, address: string | null])[] = [
  [' Jane.Doe@Acme.Example ', 'jane.doe@acme.example'],
  ['jane', null],
  ['@acme.example', null],
  ['jane@', null],
  ['jane doe@acme.example', null],
  ['jane@acme.example\r\nBcc: eve@x.example', null],
  ['<jane@acme.example>', null],
  [`${'a'.repeat(300)}@acme.example`, null],
];
for (const [text, address] of ADDRESSES) {
  test(`an address: ${JSON.stringify(text.slice(0, 40))}`, () => {
    expect(toAddress(text)).toBe(address);
  });
}
