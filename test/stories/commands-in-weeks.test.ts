import { describe, expect, test } from 'vitest';
import { kindsOf, makeStudent } from '../support/student.ts';
import { replyTo } from '../support/world.ts';

const JANE = 'jane@acme.example';
const BOB = 'bob@acme.example';
const ANN = 'ann@acme.example';

test('a numbered mail is answered by its numbers', async () => {
  const sam = await makeStudent();
  for (const name of ['Jane', 'Bob', 'Ann']) await sam.writes(`${name} Doe <${name.toLowerCase()}@acme.example>`);
  const mails = await sam.world.moveTo('2026-02-11T15:00:00.000Z');
  const bundle = mails.findLast(({ kind }) => kind === 'bundle');
  const order = ['Jane', 'Bob', 'Ann'].toSorted((a, b) => bundle!.text.indexOf(`${a} Doe`) - bundle!.text.indexOf(`${b} Doe`));
  await sam.answers(bundle, '1 replied, 2 snooze 2w, 3 done');
  const of = (name: string | undefined): string => `${name?.toLowerCase()}@acme.example`;
  expect([await sam.state(of(order[0])), await sam.state(of(order[2])), (await sam.world.relationship(sam.address, of(order[2])))?.followUps]).toEqual(['MY_TURN', 'THEIR_TURN', 1]);
  expect((await sam.world.relationship(sam.address, of(order[1])))?.step?.due).toBe('2026-02-25T14:00:00.000Z');
});

test('one answer to the digest tells about several people', async () => {
  const sam = await makeStudent();
  for (const name of ['Jane', 'Bob', 'Lee']) await sam.writes(`${name} Doe <${name.toLowerCase()}@acme.example>`);
  const digest = (await sam.world.moveTo('2026-02-09T15:00:00.000Z')).find(({ kind }) => kind === 'digest');
  expect(digest?.text).toContain('Anything I missed?');
  await sam.answers(digest, 'Jane answered, met Bob, nothing from Lee');
  expect([await sam.state(JANE), await sam.state(BOB), await sam.state('lee@acme.example')]).toEqual(['MY_TURN', 'THANKS_DUE', 'THEIR_TURN']);
});

test('two answers at the same moment both count', async () => {
  const sam = await makeStudent();
  for (const name of ['Jane', 'Bob']) await sam.writes(`${name} Doe <${name.toLowerCase()}@acme.example>`);
  const [bundle] = (await sam.world.moveTo('2026-02-11T15:00:00.000Z')).filter(({ kind }) => kind === 'bundle');
  await Promise.all([sam.world.arrives({ ...replyTo(bundle!, 'Jane replied'), from: sam.from }), sam.world.arrives({ ...replyTo(bundle!, 'Bob replied'), from: sam.from })]);
  expect([await sam.state(JANE), await sam.state(BOB)]).toEqual(['MY_TURN', 'MY_TURN']);
});

test('an answer that is forwarded weeks late is placed where it happened, and the wait for it was over then', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  await sam.world.moveTo('2026-02-18T15:00:00.000Z');
  await sam.forwards({ name: 'Jane Doe', address: JANE, at: 'Thu, Feb 5, 2026 at 9:12 AM', text: 'Hi Sam, happy to. When?\n\nJane' });
  const relationship = await sam.world.relationship(sam.address, JANE);
  expect([relationship?.state, relationship?.lastIn?.occurredAt, relationship?.step]).toMatchObject(['MY_TURN', '2026-02-05T14:12:00.000Z', { kind: 'REPLY', due: '2026-02-19T14:00:00.000Z' }]);
});

test('a BCC and a “done” for the same mail count once', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  const [followUp] = await sam.world.moveTo('2026-02-11T15:00:00.000Z');
  await sam.writes(`Jane Doe <${JANE}>`, { subject: 'Re: Coffee chat?' });
  await sam.answers(followUp, 'done');
  expect((await sam.world.relationship(sam.address, JANE))?.followUps).toBe(1);
});

describe('“undo” takes back', () => {
  const changes: readonly (readonly [what: string, words: string, read: (sam: Awaited<ReturnType<typeof makeStudent>>) => Promise<unknown>])[] = [
    ['the time zone', 'timezone Europe/Paris', async (sam) => (await sam.snapshot()).student.zone],
    ['a pause', 'pause until February 20', async (sam) => (await sam.snapshot()).student.pausedUntil],
    ['a goal', 'goal 3 a week', async (sam) => (await sam.snapshot()).student.preferences.goal],
    ['what was said of a person', 'Jane moved to Globex', async (sam) => (await sam.person('Jane Doe'))?.organisation],
    ['a day that something was put off to', 'snooze Jane 3 weeks', async (sam) => (await sam.world.relationship(sam.address, JANE))?.step?.due],
    ['the plan of an internship', 'my internship at Acme ends August 14', async (sam) => (await sam.snapshot()).student.internships],
    ['the end of all mail', 'stop', async (sam) => (await sam.snapshot()).student.stopped],
    ['somebody new', 'Met Jonas Weber (jonas@kinetica.example) yesterday', async (sam) => (await sam.snapshot()).contacts.length],
  ];
  test.each(changes)('%s', async (_what, words, read) => {
    const sam = await makeStudent();
    await sam.writes(`Jane Doe <${JANE}>`);
    const before = await read(sam);
    await sam.says(words);
    expect(await read(sam)).not.toEqual(before);
    await sam.says('undo');
    expect(await read(sam)).toEqual(before);
  });
});

test('after a week there is nothing left to take back', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  await sam.says('timezone Europe/Paris');
  sam.world.pass(8 * 86_400_000);
  await sam.says('undo');
  expect((await sam.snapshot()).student.zone).toBe('Europe/Paris');
});

test('a “done” to a receipt changes nothing and names the next step', async () => {
  const sam = await makeStudent();
  await sam.writes(`Ann Doe <${ANN}>`);
  const { mails } = await sam.writes(`Jane Doe <${JANE}>`);
  const [asked] = await sam.answers(mails[0], 'done');
  expect([asked?.kind, await sam.state(JANE)]).toEqual(['unclear', 'THEIR_TURN']);
  expect(asked?.text).toContain('11 Feb');
});

test('seven things in one mail: six are done, and the answer says that there was more', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  const words = ['note: she likes climbing a lot', 'goal 2 a week', 'receipts always', 'timezone Europe/Paris', 'Jane moved to Globex', 'snooze Jane 3 weeks', 'digest on Fridays'];
  const mails = await sam.says(words.join('\n'));
  expect(kindsOf(mails)).toEqual(['unclear']);
  expect((await sam.snapshot()).student).toMatchObject({ zone: 'Europe/Paris', preferences: { goal: 2, digestWeekday: null } });
});
