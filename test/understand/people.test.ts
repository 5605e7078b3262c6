import { describe, expect, test } from 'vitest';
import { organisationOf } from '../../functions/understand/organisation.ts';
import { peopleIn } from '../../functions/understand/people.ts';
import { ASSISTANT, STUDENT, TOKEN, aFrame } from '../support/mails.ts';

const named = (name: string, address: string | null) => peopleIn([{ name, address }], aFrame(), {})[0] ?? null;

describe('a person is called as the mail calls them', () => {
  test.each([
    ['Jane Doe', 'jane@acme.example', 'Jane Doe'],
    ['"Doe, Jane"', 'jane@acme.example', 'Jane Doe'],
    ["'Jane Doe'", 'jane@acme.example', 'Jane Doe'],
    ['Jane Doe (Acme)', 'jane@acme.example', 'Jane Doe'],
    ['Doe, Jane (HR)', 'jane@acme.example', 'Jane Doe'],
    ['Jane Doe [HR]', 'jane@acme.example', 'Jane Doe'],
    ['Jane Doe, PhD', 'jane@acme.example', 'Jane Doe'],
    ['Jane Doe via LinkedIn', 'jane@acme.example', 'Jane Doe'],
    ['JANE DOE', 'jane@acme.example', 'Jane Doe'],
    ['Máire Ní Bhriain', 'm@acme.example', 'Máire Ní Bhriain'],
    ['佐藤 健一', 'sato@acme.example', '佐藤 健一'],
    ['Recruiting - Jane Doe', 'jane@acme.example', 'Jane Doe'],
    ['Jane Doe | Acme Labs', 'jane@acme.example', 'Jane Doe'],
    ['Jane Doe from Acme', 'jane@acme.example', 'Jane Doe'],
    ['SIOBHÁN O’NEILL', 's@acme.example', 'Siobhán O’Neill'],
    ['jane doe', 'jane@acme.example', 'Jane Doe'],
    ['Doe, Jane, PhD', 'jane@acme.example', 'Jane Doe'],
    ['Dipl.-Ing. (FH) Hilde Rose', 'hr@acme.example', 'Hilde Rose'],
    ['', 'jane.doe@acme.example', 'Jane Doe'],
    ['jane@acme.example', 'jane.doe+x@acme.example', 'Jane Doe'],
    ['', 'mary_ann-lee42@acme.example', 'Mary Ann Lee'],
    ['', '1234@acme.example', '1234'],
    ['Jane Doe', null, 'Jane Doe'],
  ])('%j <%s> is %s', (name, address, expected) => {
    expect(named(name, address)?.name).toBe(expected);
  });
});

describe('who is nobody to keep in touch with', () => {
  test.each([
    STUDENT, ASSISTANT, TOKEN, 'r1aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb@in.touchbase.example', 'no-reply@acme.example', 'noreply@acme.example', 'do-not-reply@acme.example',
    'messages-noreply@linkedin.com', 'invitations@linkedin.com', 'acme@myworkday.com', 'no-reply@us.greenhouse-mail.io', 'jobs-noreply@acme.example', 'nicht-antworten@acme.example', 'mailer-daemon@acme.example', 'postmaster@acme.example', 'notifications@github.com', 'bounce-123@acme.example',
  ])('%s', (address) => {
    expect(named('Somebody', address)).toBeNull();
  });
  test('a name that only resembles one is a person', () => {
    expect(named('', 'norah.replyson@acme.example')?.name).toBe('Norah Replyson');
  });
});

test('each address is listed once', () => {
  const twice = [{ name: 'Jane', address: 'jane@acme.example' }, { name: 'Jane Doe', address: 'jane@acme.example' }];
  expect(peopleIn(twice, aFrame(), {})).toHaveLength(1);
});

describe('the organisation is what the name states, else a guess by the domain', () => {
  test.each([
    ['jane@acme.example', 'Acme'],
    ['jane@mail.acme.co.uk', 'Acme'],
    ['jane@acme.com.au', 'Acme'],
    ['jane@ibm.com', 'IBM'],
    ['jane@stahlwerk-nord.example', 'Stahlwerk Nord'],
    ['jane@gmail.com', null],
    ['jane@gmx.ch', null],
    ['jane@t-online.de', null],
    ['jane@me.com', null],
    ['prof@riverton.example', 'Riverton'],
    ['jane@cs.riverton.example', 'Riverton'],
  ])('%s is of %s', (address, expected) => {
    expect(organisationOf(address)).toBe(expected);
  });
  test('what stands in brackets behind the name counts', () => {
    expect(named('Jane Doe (Acme Labs)', 'jane@gmail.com')?.organisation).toBe('Acme Labs');
  });
  test.each(['Jane Doe (she/her)', 'Jane Doe (HR)'])('%s states none', (name) => {
    expect(named(name, 'jane@gmail.com')?.organisation).toBeNull();
  });
});
