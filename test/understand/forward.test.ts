import { describe, expect, test } from 'vitest';
import type { Intent } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
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
    ['who wrote last stands outside', { forwarded: [aForward({ from: { name: 'Prof', address: 'prof@uni.example' } }), aForward()] }, ['received', 'Prof']],
    ['a machine on the outside', { forwarded: [aForward({ from: { name: 'LinkedIn', address: 'messages-noreply@linkedin.com' } }), aForward()] }, ['received', 'Jane Doe']],
  ])('%s', (_name, parts, expected) => {
    expect(people(parts)).toEqual(expected);
  });

  test('if nobody is found, the student is asked', () => {
    expect(forwardOf({ forwarded: [aForward({ from: null })] })).toMatchObject({ people: [], commands: [{ cmd: 'UNKNOWN', text: 'Coffee chat?' }] });
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
