import { describe, expect, test } from 'vitest';
import type { Intent } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import { understand } from '#understand/understand.ts';
import { aFrame, aMail } from '../support/mails.ts';

const at = { at: '2026-03-11T14:00:00.000Z' };
const told = (fresh: string, parts: Partial<Mail> = {}): Intent => understand(aMail({ fresh, ...parts }), aFrame({ question: null, people: [] }), at);
const person = (intent: Intent) => (intent.kind === 'note' || intent.kind === 'card' ? intent.people.map(({ name, address, organisation }) => [name, address, organisation]) : [intent.kind]);

describe('words to the assistant name a new person', () => {
  test.each<[string, readonly (string | null)[]]>([
    ['Met Jonas Weber (jonas.weber@kinetica.example) at the meetup tonight.', ['Jonas Weber', 'jonas.weber@kinetica.example', 'Kinetica']],
    ['Had coffee with Prof. Ilse Van den Broeck <ivdb@kul.example>, she knows everyone.', ['Prof. Ilse Van den Broeck', 'ivdb@kul.example', 'KUL']],
    ['Habe heute auf der Hausmesse Sönke Lührs (soenke.luehrs@elbe-wind.example) kennengelernt.', ['Sönke Lührs', 'soenke.luehrs@elbe-wind.example', 'Elbe Wind']],
    ['Hoy conocí a Itzel Barragán en la feria, trabaja en Grupo Ocelote (itzel@ocelote.example).', ['Itzel Barragán', 'itzel@ocelote.example', 'Ocelote']],
    ['Talked to Gareth Holloway of Calder & Finch last night. Keen on timber.', ['Gareth Holloway', null, 'Calder & Finch']],
    ['I met Sara Lind at the Riverton Career Fair', ['Sara Lind', null, null]],
    ['card: Maya Chen, Acme Labs, maya@acme.example, +1 617 555 0142', ['Maya Chen', 'maya@acme.example', 'Acme Labs']],
    ['Maya Chen\nSenior Analyst\nAcme Labs\nT +1 617 555 0142\nmaya@acme.example', ['Maya Chen', 'maya@acme.example', 'Acme Labs']],
    ['Contact: Maya Chen <maya@acme.example>\nmet her yesterday', ['Maya Chen', 'maya@acme.example', 'Acme']],
  ])('%j', (words, expected) => {
    expect(person(told(words))[0]).toEqual(expected);
  });

  test.each(['help', 'the moon is full tonight', 'I saw the career fair on Thursday', 'stop'])('%j names nobody', (words) => {
    expect(told(words).kind).toBe('commands');
  });

  test('what happened and what comes next are understood beside it', () => {
    const intent = told('Met Jonas Weber (jonas.weber@kinetica.example) yesterday.\n\nRemind me on Friday to send my CV.');
    expect(intent).toMatchObject({ occasion: 'met' });
    expect(intent.kind === 'note' ? intent.commands : []).toEqual(expect.arrayContaining([expect.objectContaining({ cmd: 'MET', when: '2026-03-10' }), expect.objectContaining({ cmd: 'SNOOZE', until: '2026-03-13' })]));
  });
});

test('an attached card is its person, with what it states', () => {
  const card = { name: 'Maya Chen', addresses: ['maya@acme.example'], organisation: 'Acme Labs LLC', title: 'Analyst', phones: ['+16175550142'], profile: null };
  expect(told('here is her card', { cards: [card] })).toMatchObject({
    kind: 'card',
    people: [{ name: 'Maya Chen', address: 'maya@acme.example', organisation: 'Acme Labs LLC', title: 'Analyst', phone: '+16175550142' }],
  });
});

describe('an invitation', () => {
  const JANE = { name: 'Jane Doe', address: 'jane@acme.example' };
  const SAM = { name: 'Sam Lee', address: 'sam@students.riverton.example' };
  const event = { method: 'REQUEST', uid: 'u1', sequence: 0, start: { kind: 'instant', at: '2026-03-20T15:00:00.000Z' }, end: null, recurring: false, summary: 'Coffee', location: '', status: null, organizer: JANE, attendees: [SAM] } as const;
  test('is about whoever invites', () => {
    expect(told('', { events: [event] })).toMatchObject({ kind: 'invite', people: [JANE], event: { summary: 'Coffee' } });
  });
  test("the student's own is about whom they invite", () => {
    expect(told('', { events: [{ ...event, organizer: SAM, attendees: [SAM, JANE] }] })).toMatchObject({ kind: 'invite', people: [JANE] });
  });
  test('an answer is about whoever answers', () => {
    expect(told('', { events: [{ ...event, method: 'REPLY', organizer: SAM, attendees: [JANE] }] })).toMatchObject({ kind: 'invite', people: [JANE] });
  });
});

describe('a mail of which nothing can be read says why', () => {
  test.each([
    ['encrypted', 'encrypted'],
    ['winmail', 'winmail'],
    ['too-big', 'too_big'],
    ['empty', 'empty'],
  ] as const)('%s', (damage, why) => {
    expect(told('', { damage: [damage] })).toEqual({ kind: 'unreadable', why });
  });
  test('words beside what cannot be read are words', () => {
    expect(told('help', { damage: ['winmail'] }).kind).toBe('commands');
  });
});

test('a mail with no recipient that greets somebody went to people in BCC', () => {
  const intent = told('Hello everyone,\n\na short update: I passed statics.\n\nSam', { to: [], subject: 'Update' });
  expect(intent).toMatchObject({ kind: 'outgoing', to: [], unsure: expect.arrayContaining(['people']) });
});
