import { beforeEach, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '#model/time.ts';
import { ASSISTANT, makeWorld, replyTo, type Mailed, type World } from '../support/world.ts';

const SAM = 'Sam Lee <sam@campus.example>';
const JANE = 'Jane Doe <jane.doe@acme.example>';
const OUTREACH: Mailed = { from: SAM, to: JANE, bcc: ASSISTANT, subject: 'Coffee chat?', text: 'Hi Jane,\n\nwould you have 20 minutes for a coffee?\n\nBest,\nSam' };
const sam = 'sam@campus.example';
const jane = 'jane.doe@acme.example';

let world: World;
beforeEach(async () => {
  world = await makeWorld({ now: '2026-05-04T14:00:00.000Z' });
});

test('sixty people due on one morning are no sixty mails: the digest numbers seven and says how many wait', async () => {
  await world.arrives({ from: SAM, to: ASSISTANT, subject: 'Hello', text: 'Hello' });
  for (let mail = 0; mail < 6; mail++) {
    const to = Array.from({ length: 10 }, (_, n) => `p${mail}x${n}@acme.example`);
    await world.arrives({ ...OUTREACH, to, subject: `Mail ${mail}` });
  }
  const mails = await world.moveTo('2026-05-18T13:30:00.000Z');
  expect(mails.map(({ kind }) => kind)).toEqual(['digest', 'term-review', 'digest']);
  expect(mails[2]?.text).toContain('And 53 more');
});

test('a mail happened when it arrived, however late it is handled', async () => {
  await world.arrives(OUTREACH);
  world.late(2 * DAY_MS);
  await world.arrives({ from: SAM, to: ASSISTANT, subject: 'Jane', text: 'Jane replied yesterday' });
  const relationship = await world.relationship(sam, jane);
  expect(relationship?.lastIn?.occurredAt).toBe('2026-05-04T14:00:00.000Z');
});

test('a reminder that has become pointless before it leaves is dropped; one that is late waits for the morning', async () => {
  await world.arrives(OUTREACH);
  world.hold(true);
  await world.moveTo('2026-05-13T13:30:00.000Z');
  await world.arrives({ from: SAM, to: ASSISTANT, subject: 'Jane', text: 'Jane replied' });
  world.hold(false);
  const mails = await world.moveTo('2026-05-13T14:30:00.000Z');
  expect(mails.map(({ kind }) => kind)).toEqual(['receipt']);
});

test('a reminder that could not leave in the day does not leave at night', async () => {
  await world.arrives(OUTREACH);
  world.hold(true);
  await world.moveTo('2026-05-13T13:00:00.000Z');
  world.hold(false);
  world.pass(22.85 * HOUR_MS); // nine minutes before eight in the morning
  expect(await world.moveTo('2026-05-14T11:58:00.000Z')).toEqual([]);
  expect((await world.moveTo('2026-05-14T12:04:00.000Z')).map(({ kind }) => kind)).toEqual(['follow-up']);
});

test('after an outage nobody is reminded on a weekend', async () => {
  await world.arrives(OUTREACH);
  const [welcome] = world.written;
  await world.arrives(replyTo(welcome!, 'stop'));
  await world.moveTo('2026-07-11T16:00:00.000Z'); // a Saturday
  await world.arrives({ from: SAM, to: ASSISTANT, subject: 'start', text: 'start' });
  const mails = await world.moveTo('2026-07-13T14:00:00.000Z');
  expect(mails.map(({ kind, at }) => [kind, at])).toEqual([['follow-up', '2026-07-13T13:00:00.000Z']]);
});

test('“undo” takes back what the answered mail says, not what came after it', async () => {
  await world.arrives(OUTREACH);
  const { mails } = await world.arrives({ from: SAM, to: ASSISTANT, subject: 'Jane', text: 'Jane replied' });
  await world.arrives({ ...OUTREACH, to: 'bob@acme.example' });
  const { mails: undone } = await world.arrives(replyTo(mails[0]!, 'undo'));
  expect(undone[0]?.text).toContain('about Jane Doe is taken back');
  expect((await world.relationship(sam, jane))?.state).toBe('THEIR_TURN');
  expect((await world.snapshot(sam))?.contacts).toHaveLength(2);
});

test('a meeting that did not happen is not called a mail of theirs', async () => {
  await world.arrives(OUTREACH);
  await world.arrives({ from: SAM, to: ASSISTANT, subject: 'Jane', text: 'we are meeting Jane on May 7 at 3pm' });
  await world.moveTo('2026-05-07T22:30:00.000Z');
  const asked = world.written.find(({ kind }) => kind === 'how-did-it-go');
  await world.arrives(replyTo(asked!, 'no'));
  const [turn] = (await world.moveTo('2026-05-08T14:00:00.000Z')).filter(({ kind }) => kind === 'your-turn');
  expect(turn?.text).toContain('a meeting with Jane Doe that did not happen');
  expect(turn?.subject).not.toContain('wrote');
});

test('whoever stopped all mail gets none, whatever their next mail holds', async () => {
  await world.arrives(OUTREACH);
  await world.arrives({ from: SAM, to: ASSISTANT, subject: 'x', text: 'stop' });
  const { mails } = await world.arrives({ ...OUTREACH, to: 'bob@acme.example', text: 'Hi Bob,\n\n[one thing that Bob told you]\n' });
  const { mails: many } = await world.arrives({ ...OUTREACH, to: Array.from({ length: 12 }, (_, n) => `p${n}@acme.example`) });
  expect([mails, many]).toEqual([[], []]);
});

test('the first mail is processed like any other: its note is kept, and too many recipients are told', async () => {
  const forward = '---------- Forwarded message ---------\nFrom: Jane Doe <jane.doe@acme.example>\nDate: Sun, May 3, 2026 at 9:12 AM\nSubject: Hello\nTo: Sam Lee <sam@campus.example>\n\nHi Sam\n';
  await world.arrives({ from: SAM, to: ASSISTANT, subject: 'Fwd: Hello', text: `note: she likes hiking in the mountains\n\n${forward}` });
  expect((await world.snapshot(sam))?.interactions.map(({ event }) => event).toSorted()).toEqual(['IN', 'NOTE']);
  const { mails } = await world.arrives({ from: 'ann@campus.example', to: Array.from({ length: 12 }, (_, n) => `p${n}@acme.example`), bcc: ASSISTANT, text: 'Dear all' });
  expect(mails.map(({ kind }) => kind)).toEqual(['welcome']);
  expect(mails[0]?.text).toContain('Your mail went to 12 people');
});

test('erasing does not wait for mail that cannot be sent, and leaves no raw mail behind', async () => {
  await world.arrives(OUTREACH);
  const { mails } = await world.arrives({ from: SAM, to: ASSISTANT, subject: 'bye', text: 'delete me' });
  world.hold(true);
  await world.arrives(replyTo(mails[0]!, 'DELETE'));
  world.pass(3 * DAY_MS);
  await world.moveTo(world.now());
  expect([await world.snapshot(sam), world.raw.size]).toEqual([null, 0]);
});

test('leaving is possible for ever: the address of the unsubscribe header works after its mail has died', async () => {
  await world.arrives(OUTREACH);
  const unsubscribe = /mailto:([^?>]+)/.exec(world.written[0]!.headers['List-Unsubscribe']!)![1]!;
  await world.moveTo('2026-09-04T14:00:00.000Z');
  const { mails } = await world.arrives({ from: SAM, to: unsubscribe, subject: 'stop', text: 'This message was automatically generated.' });
  expect(mails.map(({ kind }) => kind)).toEqual(['stopped']);
});
