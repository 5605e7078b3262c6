import { beforeEach, expect, test } from 'vitest';
import { tapsOf } from '../../local/inbox/one-tap.ts';
import { ASSISTANT, makeWorld, replyTo, type Mailed, type World } from '../support/world.ts';

const SAM = 'Sam Lee <sam@campus.example>';
const JANE = 'Jane Doe <jane.doe@acme.example>';
const OUTREACH: Mailed = { from: SAM, to: JANE, bcc: ASSISTANT, subject: 'Coffee chat?', text: 'Hi Jane,\n\nwould you have 20 minutes for a coffee?\n\nBest,\nSam' };

let world: World;
beforeEach(async () => {
  // A Monday morning in New York; Memorial Day is three weeks away.
  world = await makeWorld({ now: '2026-05-04T14:00:00.000Z' });
});

test('a mail with BCC stores person and interaction, and brings one mail: welcome and receipt together', async () => {
  const { mails } = await world.arrives(OUTREACH);
  expect(mails.map(({ kind, to }) => [kind, to])).toEqual([['welcome', 'sam@campus.example']]);
  expect(mails[0]?.text).toContain('Jane Doe');
  expect(mails[0]?.text).toContain('Wed 13 May');
  const snapshot = await world.snapshot('sam@campus.example');
  expect(snapshot?.contacts.map(({ name, addresses, organisation, salutation }) => ({ name, addresses, organisation, salutation }))).toEqual([
    { name: 'Jane Doe', addresses: ['jane.doe@acme.example'], organisation: 'Acme', salutation: 'Hi Jane' },
  ]);
  expect(snapshot?.interactions.map(({ event, subject }) => [event, subject])).toEqual([['OUT', 'Coffee chat?']]);
});

test('later mails get a short receipt three times, then quiet', async () => {
  await world.arrives(OUTREACH);
  const kinds = [];
  for (const name of ['ann', 'bob', 'cyd', 'dan']) {
    const { mails } = await world.arrives({ ...OUTREACH, to: `${name}@acme.example`, subject: `Hello ${name}` });
    kinds.push(mails.map(({ kind }) => kind).join());
  }
  expect(kinds).toEqual(['logged', 'logged', '', '']);
});

test('seven business days later at 09:00 a follow-up with a draft asks without claiming that nobody answered', async () => {
  await world.arrives(OUTREACH);
  const mails = await world.moveTo('2026-05-13T13:00:00.000Z');
  expect(mails.map(({ kind, at }) => [kind, at])).toEqual([['follow-up', '2026-05-13T13:00:00.000Z']]);
  expect(mails[0]?.text).toContain('I have not seen an answer');
  expect(mails[0]?.text).not.toMatch(/did(n't| not) answer/);
});

test('a holiday in between moves the reminder', async () => {
  world.pass(13 * 24 * 3600_000 + 2 * 3600_000); // Sunday 17 May: Memorial Day lies within the next seven business days
  await world.arrives(OUTREACH);
  const mails = await world.moveTo('2026-06-30T00:00:00.000Z');
  expect(mails[0]?.at).toBe('2026-05-27T13:00:00.000Z');
});

const REPLIES: readonly { readonly words: string; readonly answer: string; readonly state: string; readonly step: string | null; readonly due: string | null }[] = [
  { words: 'done', answer: 'receipt', state: 'THEIR_TURN', step: 'FOLLOW_UP', due: '2026-05-22T13:00:00.000Z' },
  { words: 'she replied', answer: 'receipt', state: 'MY_TURN', step: 'REPLY', due: '2026-05-14T13:00:00.000Z' },
  { words: 'snooze 2 weeks', answer: 'receipt', state: 'THEIR_TURN', step: 'FOLLOW_UP', due: '2026-05-27T13:00:00.000Z' },
  { words: 'the moon is full tonight', answer: 'unclear', state: 'THEIR_TURN', step: 'FOLLOW_UP', due: '2026-05-18T13:00:00.000Z' },
];
for (const { words, answer, state, step, due } of REPLIES) {
  test(`“${words}” to the follow-up: ${answer}, then ${state} with ${step} on ${due}`, async () => {
    await world.arrives(OUTREACH);
    const [followUp] = await world.moveTo('2026-05-13T13:30:00.000Z');
    const { mails } = await world.arrives(replyTo(followUp!, words));
    expect(mails.map(({ kind }) => kind)).toEqual([answer]);
    const relationship = await world.relationship('sam@campus.example', 'jane.doe@acme.example');
    expect([relationship?.state, relationship?.step?.kind, relationship?.step?.due]).toEqual([state, step, due]);
    if (answer === 'receipt') expect(mails[0]?.text).toContain('undo');
  });
}

test('“stop” stops all mail at once and keeps the data; “start” brings it back', async () => {
  await world.arrives(OUTREACH);
  const [followUp] = await world.moveTo('2026-05-13T13:30:00.000Z');
  expect((await world.arrives(replyTo(followUp!, 'stop'))).mails.map(({ kind }) => kind)).toEqual(['stopped']);
  expect(await world.moveTo('2026-08-01T00:00:00.000Z')).toEqual([]);
  expect((await world.snapshot('sam@campus.example'))?.contacts).toHaveLength(1);
  expect((await world.arrives({ from: SAM, to: ASSISTANT, subject: 'start', text: 'start' })).mails.map(({ kind }) => kind)).toEqual(['receipt']);
  expect((await world.snapshot('sam@campus.example'))?.student.stopped).toBeNull();
});

test('“undo” takes the last change back', async () => {
  await world.arrives(OUTREACH);
  const [followUp] = await world.moveTo('2026-05-13T13:30:00.000Z');
  const { mails } = await world.arrives(replyTo(followUp!, 'she replied'));
  await world.arrives(replyTo(mails[0]!, 'undo'));
  expect((await world.relationship('sam@campus.example', 'jane.doe@acme.example'))?.state).toBe('THEIR_TURN');
});

test('a forwarded answer closes the follow-up and makes it the student’s turn', async () => {
  await world.arrives(OUTREACH);
  world.pass(2 * 24 * 3600_000);
  await world.arrives({
    from: SAM,
    to: ASSISTANT,
    subject: 'Fwd: Coffee chat?',
    text: '---------- Forwarded message ---------\nFrom: Jane Doe <jane.doe@acme.example>\nDate: Wed, May 6, 2026 at 9:12 AM\nSubject: Re: Coffee chat?\nTo: Sam Lee <sam@campus.example>\n\n\nHi Sam, happy to. When?\n\nJane\n',
  });
  const relationship = await world.relationship('sam@campus.example', 'jane.doe@acme.example');
  expect([relationship?.state, relationship?.step]).toMatchObject(['MY_TURN', { kind: 'REPLY', due: '2026-05-07T13:00:00.000Z' }]);
  expect(relationship?.lastIn?.occurredAt).toBe('2026-05-06T13:12:00.000Z');
});

test('“we met on Tuesday, she told me about the fall program” brings a thank-you draft that says so, and sending it logs it', async () => {
  await world.arrives(OUTREACH);
  world.pass(9 * 24 * 3600_000);
  const { mails } = await world.arrives({ from: SAM, to: ASSISTANT, subject: 'Jane', text: 'we met on Tuesday, she told me about the fall program' });
  expect(mails.map(({ kind }) => kind)).toEqual(['thank-you']);
  expect(mails[0]?.text).toContain('Thank you for telling me about the fall program.');
  const draft = tapsOf(mails[0]!).find(({ to }) => to.includes('jane.doe@acme.example'))!;
  expect(draft.bcc).toEqual([expect.stringMatching(/^touchbase\+t1[a-z2-7]{32}@in\.touchbase\.example$/)]);
  expect(draft.text).toContain('Thank you for telling me about the fall program.');
  const sent = await world.arrives({ from: SAM, to: [...draft.to], bcc: [...draft.bcc], subject: draft.subject, text: draft.text });
  expect(sent.mails).toEqual([]);
  expect((await world.relationship('sam@campus.example', 'jane.doe@acme.example'))?.state).toBe('KEEP_WARM');
});

test('the same mail delivered twice changes nothing the second time', async () => {
  const mail = { ...OUTREACH, messageId: '<one@campus.example>' };
  await world.arrives(mail);
  const before = await world.snapshot('sam@campus.example');
  const again = await world.arrives(mail);
  expect([again.outcome, again.mails]).toEqual(['duplicate', []]);
  expect(await world.snapshot('sam@campus.example')).toEqual(before);
});

test('“delete me” takes two steps; then nothing of the student is left', async () => {
  await world.arrives(OUTREACH);
  const { mails } = await world.arrives({ from: SAM, to: ASSISTANT, subject: 'bye', text: 'delete me' });
  expect(mails.map(({ kind }) => kind)).toEqual(['delete-confirm']);
  const { mails: last } = await world.arrives(replyTo(mails[0]!, 'DELETE'));
  expect(last.map(({ kind }) => kind)).toEqual(['deleted']);
  expect(await world.moveTo('2026-05-04T15:00:00.000Z')).toEqual([]);
  expect(await world.snapshot('sam@campus.example')).toBeNull();
  expect(world.raw.size).toBe(0);
});

test('a closed relationship is opened again only by its name', async () => {
  await world.arrives(OUTREACH);
  const say = async (text: string): Promise<string> => (await world.arrives({ from: SAM, to: ASSISTANT, subject: 'Jane', text })).mails.map(({ text: words }) => words).join();
  await say('stop reminding me about Jane');
  expect((await world.relationship('sam@campus.example', 'jane.doe@acme.example'))?.state).toBe('CLOSED');
  expect(await world.moveTo('2026-08-01T00:00:00.000Z')).toEqual([]);
  expect(await say('resume Jane')).toContain('Reminders about Jane Doe are on again.');
  expect((await world.relationship('sam@campus.example', 'jane.doe@acme.example'))?.state).toBe('KEEP_WARM');
});

test('“not yet, remind me on Friday” comes back on Friday', async () => {
  await world.arrives(OUTREACH);
  const [followUp] = await world.moveTo('2026-05-13T13:30:00.000Z');
  await world.arrives(replyTo(followUp!, 'not yet, remind me on Friday'));
  expect((await world.relationship('sam@campus.example', 'jane.doe@acme.example'))?.step).toMatchObject({ kind: 'FOLLOW_UP', due: '2026-05-15T13:00:00.000Z' });
});
