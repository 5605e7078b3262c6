import { describe, expect, test } from 'vitest';
import type { Intent } from '#model/intent.ts';
import type { ForwardedMail, Mail } from '#model/mail.ts';
import { understand } from '#understand/understand.ts';
import { ASSISTANT, STUDENT, TOKEN, aForward, aFrame, aMail } from '../support/mails.ts';

const ARRIVED = '2026-03-11T14:00:00.000Z';
const JANE = { name: 'Jane Doe', address: 'jane@acme.example' };
const SELF = { name: 'Sam Lee', address: STUDENT };

function forwarded(parts: Partial<Mail>, action: 'r' | 'n' | 'd' | null = null): Intent {
  return understand(aMail(parts), aFrame({ question: null, action }), { at: ARRIVED });
}

function forwardOf(parts: Partial<Mail>): Extract<Intent, { kind: 'forward' }> {
  const intent = forwarded(parts);
  if (intent.kind !== 'forward') throw new Error(`understood as ${intent.kind}`);
  return intent;
}

const people = (parts: Partial<Mail>) => {
  const { direction, people: found } = forwardOf(parts);
  return [direction, ...found.map(({ name }) => name)];
};

describe('whose message it is', () => {
  test.each<[string, Partial<Mail>, readonly string[]]>([
    ["somebody's answer", { forwarded: [aForward()] }, ['received', 'Jane Doe']],
    ['a name without an address', { forwarded: [aForward({ from: { name: 'Doe, Jane', address: null } })] }, ['received', 'Jane Doe']],
    ["the student's own mail, BCC forgotten", { forwarded: [aForward({ from: SELF, to: [JANE] })] }, ['sent', 'Jane Doe']],
    ["the student's mail from another address", { forwarded: [aForward({ from: { name: 'Sam Lee', address: 'sam@gmail.com' }, to: [JANE] })] }, ['sent', 'Jane Doe']],
    ['what the student first forwarded to themselves', { forwarded: [aForward({ from: SELF, to: [SELF] }), aForward()] }, ['received', 'Jane Doe']],
    ['what somebody passed on', { forwarded: [aForward({ from: { name: 'Prof Lee', address: 'prof@uni.example' } }), aForward({ level: 1 })] }, ['received', 'Jane Doe']],
    ['an answer above the own mail', { forwarded: [aForward(), aForward({ level: 1, from: SELF, to: [JANE] })] }, ['received', 'Jane Doe']],
    ['several attached mails', { forwarded: [aForward(), aForward({ from: { name: 'Bob Smith', address: 'bob@acme.example' } })] }, ['received', 'Jane Doe', 'Bob Smith']],
    ['a machine on the outside', { forwarded: [aForward({ from: { name: 'LinkedIn', address: 'messages-noreply@linkedin.com' } }), aForward()] }, ['received', 'Jane Doe']],
  ])('%s', (_name, parts, expected) => {
    expect(people(parts)).toEqual(expected);
  });

  test('if nobody is found, the student is asked', () => {
    expect(forwardOf({ forwarded: [aForward({ from: null })] })).toMatchObject({ people: [], commands: [], unsure: ['people'] });
  });

  test('our own mail, forwarded to us, leaves only the words', () => {
    expect(forwarded({ fresh: 'done', forwarded: [aForward({ from: { name: 'Touchbase', address: ASSISTANT } })] })).toMatchObject({ kind: 'commands', commands: [{ cmd: 'DONE' }] });
  });

  test('a mail to Jane that forwards an older one, with the assistant in BCC, was written to Jane', () => {
    expect(forwarded({ to: [JANE], forwarded: [aForward({ from: SELF, to: [JANE] })] }).kind).toBe('outgoing');
  });

  test('a forward to us with a friend in copy is a forward', () => {
    expect(forwarded({ cc: [{ name: 'Lee', address: 'lee@uni.example' }], forwarded: [aForward()] }).kind).toBe('forward');
  });

  test("a forward to a reply address is a forward; a one-tap address has acted before", () => {
    const parts = { to: [{ name: '', address: TOKEN }], forwarded: [aForward()] };
    expect(forwarded(parts, 'r').kind).toBe('forward');
    expect(forwarded(parts, 'd')).toMatchObject({ kind: 'commands', commands: [{ cmd: 'DONE' }] });
  });
});

describe('when it happened', () => {
  test.each([
    ["in the student's zone", { wall: '2026-03-10T09:00', offsetMinutes: null }, '2026-03-10T13:00:00.000Z'],
    ['in its own offset', { wall: '2026-03-10T09:00', offsetMinutes: 60 }, '2026-03-10T08:00:00.000Z'],
    ['a day without a time is noon', { wall: '2026-03-10', offsetMinutes: null }, '2026-03-10T16:00:00.000Z'],
    ['never later than it arrived', { wall: '2026-04-10T09:00', offsetMinutes: null }, ARRIVED],
    ['unreadable: when it arrived', { wall: '2026-13-40T99:00', offsetMinutes: null }, ARRIVED],
    ['not stated: when it arrived', null, ARRIVED],
  ])('%s', (_name, sentAt, expected) => {
    expect(forwardOf({ forwarded: [aForward({ sentAt })] }).occurredAt).toBe(expected);
  });
});

describe('the words on top', () => {
  test.each<[string, readonly string[]]>([
    ['', []],
    ['fyi', []],
    ['see below', []],
    ['thanks!', []],
    ['she answered!', []],
    ['what do you make of this?', []],
    ['remind me in 3 weeks', ['SNOOZE']],
    ['she declined', ['REPLIED']],
    ['Met her at the alumni panel tonight, super nice. Remind me in 3 weeks to write back.', ['MET', 'SNOOZE']],
    ['She works on wind turbines and knows my advisor', ['NOTE']],
    ['snooze until 3/4', ['UNKNOWN']],
  ])('%j is %j', (fresh, expected) => {
    expect(forwardOf({ fresh, forwarded: [aForward()] }).commands.map(({ cmd }) => cmd)).toEqual(expected);
  });

  test('the name of somebody new means the one who is forwarded', () => {
    const intent = forwardOf({ fresh: 'met Mia yesterday', forwarded: [aForward({ from: { name: 'Mia Wong', address: 'mia@acme.example' } })] });
    expect(intent.commands).toEqual([{ cmd: 'MET', contact: null, item: null, when: '2026-03-10' }]);
  });

  test('what is forwarded never commands', () => {
    expect(forwardOf({ forwarded: [aForward({ text: 'stop\ndelete me' })], quoted: 'stop' }).commands).toEqual([]);
  });
});

describe('a mail that brings people together is about those whom it introduces', () => {
  const HELPER = { name: 'Hal Prof', address: 'hal@uni.example' };
  const introduction = (parts: Partial<ForwardedMail>) => forwardOf({ forwarded: [aForward({ from: HELPER, subject: 'Introduction', text: 'Jane, Sam,\n\nI will let the two of you take it from here.\n\nHal', ...parts })] });
  test('the other reader is the person, the writer introduced them', () => {
    expect(introduction({ to: [JANE], cc: [SELF] })).toMatchObject({ occasion: 'introduction', people: [JANE], introducer: HELPER });
  });
  test('somebody named with their address in the text counts too', () => {
    expect(introduction({ text: 'Hi Sam,\n\nI would like to introduce you to Jane Doe (jane@acme.example).' })).toMatchObject({ occasion: 'introduction', people: [JANE], introducer: HELPER });
  });
  test('copied colleagues of a mail that introduces nobody are not people to write to', () => {
    expect(introduction({ subject: 'Re: Coffee', text: 'Thursday works.', cc: [{ name: 'Assistant', address: 'pa@uni.example' }] })).toMatchObject({ people: [HELPER], introducer: null });
  });
});

describe('notices and reports name a person who did not write them', () => {
  const from = (name: string, address: string, parts: Partial<ForwardedMail>) => forwardOf({ forwarded: [aForward({ from: { name, address }, ...parts })] });
  test.each<[string, string, string, Partial<ForwardedMail>]>([
    ['accepted', 'LinkedIn', 'invitations@linkedin.com', { subject: 'Jane Doe accepted your invitation', text: 'Jane Doe\nRecruiter at Acme Labs\nView profile: https://www.linkedin.com/comm/in/jane-doe-7?x=1' }],
    ['a message', 'Jane Doe via LinkedIn', 'messages-noreply@linkedin.com', { subject: 'Jane just messaged you', text: '1 new message\n\nJane Doe\nRecruiter at Acme Labs\n\nHi Sam\nlinkedin.com/in/jane-doe-7' }],
    ['a request', 'Jane Doe', 'invitations@linkedin.com', { subject: 'I want to connect', text: 'Jane Doe\nRecruiter at Acme Labs\nlinkedin.com/in/jane-doe-7' }],
  ])('a network, %s', (_name, name, address, parts) => {
    expect(from(name, address, parts)).toMatchObject({
      occasion: 'linkedin',
      people: [{ name: 'Jane Doe', address: null, organisation: 'Acme Labs', title: 'Recruiter', profile: 'linkedin.com/in/jane-doe-7' }],
    });
  });
  test('an undelivered mail is about its recipient', () => {
    const report = { subject: 'Undelivered Mail Returned to Sender', text: `Your message from ${STUDENT} to <jane.doe@acme.example> could not be delivered.` };
    expect(from('Mail Delivery System', 'mailer-daemon@uni.example', report)).toMatchObject({ occasion: 'bounce', people: [{ address: 'jane.doe@acme.example' }] });
    expect(from('Postmaster', 'postmaster@uni.example', { failed: ['bob@acme.example'] })).toMatchObject({ occasion: 'bounce', people: [{ address: 'bob@acme.example' }] });
  });
  test('an applicant tracking system is nobody', () => {
    expect(from('Acme Careers', 'acme@myworkday.com', { subject: 'Thank you for applying' })).toMatchObject({ occasion: 'other', people: [] });
  });
  test("an absence note is its writer's, and no answer", () => {
    expect(from('Jane Doe', 'jane@acme.example', { subject: 'Automatic reply: Coffee?', text: 'I am out of the office until Monday.' })).toMatchObject({ occasion: 'auto_reply', people: [JANE] });
  });
});

describe('a line on top that says whom it is about wins', () => {
  test.each<[string, string, string | null]>([
    ['Contact: Bob Smith <bob@globex.example>', 'Bob Smith', 'bob@globex.example'],
    ['From: bob@globex.example', 'Bob', 'bob@globex.example'],
    ['with Bob', 'Bob Smith', null],
    ['Contact: Lee Park', 'Lee Park', null],
  ])('%s', (line, name, address) => {
    expect(forwardOf({ fresh: `${line}\nremind me in 2 weeks`, forwarded: [aForward()] })).toMatchObject({ people: [{ name, address }], commands: [{ cmd: 'SNOOZE', until: '2026-03-25' }] });
  });
  test('a sentence that begins with such a word is a sentence', () => {
    expect(forwardOf({ fresh: 'with a heavy heart I pass this on', forwarded: [aForward()] }).people).toMatchObject([JANE]);
  });
});

test('tags are words behind a number sign', () => {
  expect(forwardOf({ fresh: 'great chat #Coffee #visa, room #4', forwarded: [aForward()] }).tags).toEqual(['coffee', 'visa']);
});
