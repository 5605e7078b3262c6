import { expect, test } from 'vitest';
import { addressedTo, type Token } from '#model/token.ts';
import { ENVIRONMENT, readSettings } from '../functions/settings.ts';
import { makeSeal, newId } from '../functions/wire.ts';

const US = 'touchbase@in.campus.example';
const OLD = 'the-first-secret-of-all';
const NEW = 'a-newer-secret-than-that';

function tokenOf(address: string): Token {
  const addressed = addressedTo(address, US);
  if (addressed?.kind !== 'token') throw new Error('no token');
  return addressed.token;
}

test('a reply address verifies, and no other action, id, key or signature does', () => {
  const seal = makeSeal(new Map([[1, OLD]]), US);
  const token = tokenOf(seal.replyAddress('d', newId()));
  expect(seal.verifies(token)).toBe(true);
  for (const change of [{ action: 'x' }, { id: newId() }, { keyVersion: 2 }, { signature: 'a'.repeat(16) }] as const) {
    expect(seal.verifies({ ...token, ...change })).toBe(false);
  }
  expect(makeSeal(new Map([[1, NEW]]), US).verifies(token)).toBe(false);
});

test('after a change of keys old addresses still verify, new ones carry the new version, and what is hidden stays found', () => {
  const before = makeSeal(new Map([[1, OLD]]), US);
  const after = makeSeal(new Map([[2, NEW], [1, OLD]]), US);
  expect(after.verifies(tokenOf(before.replyAddress('r', newId())))).toBe(true);
  expect(tokenOf(after.replyAddress('r', newId())).keyVersion).toBe(2);
  expect(after.hide('sam@campus.example')).toBe(before.hide('sam@campus.example'));
});

test('what is hidden does not tell what it hides, and two addresses never share it', () => {
  const { hide } = makeSeal(new Map([[1, OLD]]), US);
  expect(hide('sam@campus.example')).not.toBe(hide('sal@campus.example'));
  expect(hide('sam@campus.example')).not.toBe(makeSeal(new Map([[1, NEW]]), US).hide('sam@campus.example'));
});

const COMPLETE: Readonly<Record<string, string>> = {
  TABLE_NAME: 't',
  RAW_MAIL_BUCKET: 'b',
  OUTBOX_QUEUE_URL: 'q',
  CONFIGURATION_SET: 'c',
  ASSISTANT_ADDRESS: US,
  ASSISTANT_NAME: 'Touchbase',
  ALLOWED_SENDERS: 'Campus.example, @other.example',
  CAMPUS_ZONE: 'Europe/Paris',
  RETENTION_MONTHS: '24',
  RAW_MAIL_DAYS: '30',
  SENDS_PER_SECOND: '0.5',
  SEAL_SECRETS: `2:${NEW},1:${OLD}`,
  TEMPLATES_FOLDER: 'templates',
  CALENDAR_FILE: 'calendar.json',
  POLICY_FILE: 'policy.json',
};

test('complete settings are read', () => {
  expect(readSettings(COMPLETE)).toMatchObject({ allow: ['campus.example', 'other.example'], zone: 'Europe/Paris', studentMonths: 24, rawMailDays: 30, sendsPerSecond: 0.5, secrets: new Map([[2, NEW], [1, OLD]]) });
});

for (const name of Object.values(ENVIRONMENT)) {
  test(`a missing setting is named: ${name}`, () => {
    const { [name]: _left, ...rest } = COMPLETE;
    expect(() => readSettings(rest)).toThrow(`${name} is not set`);
    expect(() => readSettings({ ...COMPLETE, [name]: ' ' })).toThrow(`${name} is not set`);
  });
}

test('a wrong setting is named, and a secret is never repeated in the error', () => {
  expect(() => readSettings({ ...COMPLETE, ASSISTANT_ADDRESS: 'touchbase' })).toThrow('ASSISTANT_ADDRESS is no e-mail address');
  expect(() => readSettings({ ...COMPLETE, CAMPUS_ZONE: 'Mars/Base' })).toThrow('CAMPUS_ZONE is no IANA time zone');
  expect(() => readSettings({ ...COMPLETE, RAW_MAIL_DAYS: 'a month' })).toThrow('RAW_MAIL_DAYS is no positive number');
  expect(() => readSettings({ ...COMPLETE, SENDS_PER_SECOND: '0' })).toThrow('SENDS_PER_SECOND is no positive number');
  expect(() => readSettings({ ...COMPLETE, SEAL_SECRETS: '1:short' })).toThrow(/SEAL_SECRETS must be a list(?!.*short)/);
});
