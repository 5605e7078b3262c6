import { beforeEach, expect, test } from 'vitest';
import { tapsOf } from '../../local/inbox/one-tap.ts';
import { ASSISTANT, makeWorld, replyTo, type Mailed, type World } from '../support/world.ts';

const SAM = 'Sam Lee <sam@campus.example>';
const JANE = 'Jane Doe <jane.doe@acme.example>';
const LETTER = 'Hi Jane,\n\nThursday at three is perfect for me.\nShall I come to your office?\n\nBest,\nSam';

let world: World;
beforeEach(async () => {
  world = await makeWorld({ now: '2026-05-04T14:00:00.000Z' });
  await world.arrives({ from: SAM, to: JANE, bcc: ASSISTANT, subject: 'Coffee chat?', text: 'Hi Jane,\n\nwould you have 20 minutes for a coffee?\n\nBest,\nSam' });
});

async function log(): Promise<readonly string[]> {
  return (await world.snapshot('sam@campus.example'))?.interactions.map(({ event }) => event) ?? [];
}

test.each<readonly [string, (reminder: Parameters<typeof replyTo>[0]) => Mailed]>([
  ['as an answer to a reminder', (reminder) => replyTo(reminder, LETTER)],
  ['as a mail of its own', () => ({ from: SAM, to: ASSISTANT, subject: 'Thursday', text: LETTER })],
])('a letter to Jane that comes here %s changes nothing, and the student hears that Jane has not seen it', async (_how, mistaken) => {
  const [reminder] = await world.moveTo('2026-05-13T13:00:00.000Z');
  const before = await log();
  const { mails } = await world.arrives(mistaken(reminder!));
  expect(mails.map(({ kind, subject }) => [kind, subject])).toEqual([['misdirected', 'This came to me, not to Jane']]);
  expect(mails[0]?.text).toContain('Jane has not seen it');
  expect(await log()).toEqual(before);
});

test('one tap sends it to Jane after all, and logs it', async () => {
  const [reminder] = await world.moveTo('2026-05-13T13:00:00.000Z');
  const { mails } = await world.arrives(replyTo(reminder!, LETTER));
  const [open] = tapsOf(mails[0]!);
  expect(open).toMatchObject({ label: 'Open it as a mail to Jane', to: ['jane.doe@acme.example'], bcc: [ASSISTANT], text: LETTER });
  const before = await log();
  await world.arrives({ from: SAM, to: open!.to.join(), bcc: open!.bcc.join(), subject: 'Thursday', text: open!.text });
  expect((await log()).length).toBeGreaterThan(before.length);
});
