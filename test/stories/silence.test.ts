import { expect, test } from 'vitest';
import { wall } from '#model/time.ts';
import { BOB, CAMPUS_ZONE, JANE, MAYA, kindsOf, listed, mailOf, storyFrom, type Story } from '../support/story.ts';

/** Someone whose whole network is due again and again: twenty people, written to on the same day. */
async function busyAndThenSilent(): Promise<Story> {
  const story = await storyFrom('2026-01-20');
  for (let mail = 0; mail < 2; mail++) await story.writes(Array.from({ length: 10 }, (_, n) => `p${mail}x${n}@acme.example`), undefined, `Hello ${mail}`);
  return story;
}

test('whoever falls silent is written to less and less, asked once whether to go on, and then not at all', async () => {
  const story = await busyAndThenSilent();
  const mails = await story.until('2027-01-20');
  const after = (days: number, until: number) => mails.filter(({ at }) => Date.parse(at) >= Date.parse('2026-01-20T15:00Z') + days * 86_400_000 && Date.parse(at) < Date.parse('2026-01-20T15:00Z') + until * 86_400_000);
  expect(after(21, 90).every(({ kind }) => kind === 'digest')).toBe(true);
  expect(after(42, 90).length).toBeLessThanOrEqual(2);
  expect(kindsOf(after(90, 366))).toEqual(['keep-going']);
});

test('“yes” to “shall I go on?” brings everything back', async () => {
  const story = await busyAndThenSilent();
  const asked = mailOf(await story.until('2026-05-15'), 'keep-going');
  await story.replies(asked, 'yes');
  await story.writes(JANE);
  expect(kindsOf(await story.until('2026-05-28'))).toContain('follow-up');
});

test('“stop” to “shall I go on?” is a stop, and the data stays', async () => {
  const story = await busyAndThenSilent();
  const asked = mailOf(await story.until('2026-05-15'), 'keep-going');
  expect(kindsOf(await story.replies(asked, 'stop'))).toEqual(['stopped']);
  expect(await story.until('2027-05-15')).toEqual([]);
  expect((await story.people()).length).toBe(20);
});

const STATES: readonly { readonly state: string; readonly leadsTo: (story: Story) => Promise<unknown> }[] = [
  { state: 'THEIR_TURN', leadsTo: (story) => story.writes(JANE) },
  { state: 'MY_TURN', leadsTo: (story) => story.forwards(JANE) },
  { state: 'MEETING', leadsTo: async (story) => [await story.writes(JANE), await story.tells('I am meeting Jane Doe on September 17 at 3pm')] },
  { state: 'THANKS_DUE', leadsTo: async (story) => [await story.writes(JANE), await story.tells('we met Jane Doe today')] },
  { state: 'KEEP_WARM', leadsTo: async (story) => [await story.forwards(JANE), await story.tells('skip Jane')] },
  { state: 'RESTING', leadsTo: async (story) => [await story.writes(JANE), await story.tells('skip Jane')] },
  { state: 'CLOSED', leadsTo: async (story) => [await story.writes(JANE), await story.tells('stop reminding me about Jane')] },
];
for (const { state, leadsTo } of STATES) {
  test(`“stop” while somebody is ${state} ends all mail at once; “start” goes on from there`, async () => {
    const story = await storyFrom('2026-09-08');
    await leadsTo(story);
    expect(await story.stateOf('Jane Doe')).toBe(state);
    expect(kindsOf(await story.tells('stop'))).toEqual(['stopped']);
    expect(await story.until('2026-12-01')).toEqual([]);
    expect(kindsOf(await story.tells('start'))).toEqual(['receipt']);
    const mails = await story.until('2026-12-12');
    const today = wall(story.now(), CAMPUS_ZONE).date;
    expect([today, mails.length <= 4]).toEqual(['2026-12-12', true]);
    if (state === 'CLOSED' || state === 'RESTING') expect(mails.filter(({ text }) => text.includes('Jane'))).toEqual([]);
  });
}

test('receipts fall silent after the third of a kind, and the third says so', async () => {
  const story = await storyFrom('2026-09-08');
  for (const who of [JANE, BOB, MAYA]) await story.writes(who);
  await story.writes('Ann Lee <ann.lee@acme.example>');
  const answers: (readonly { readonly kind: string; readonly text: string }[])[] = [];
  for (const who of ['Jane', 'Bob', 'Maya', 'Ann']) answers.push(await story.tells(`${who} replied`));
  expect(answers.map((mails) => mails.length)).toEqual([1, 1, 1, 0]);
  expect(answers.map(([mail]) => /receipt|from now on|no more|quiet/i.test(mail?.text.split('-- ')[0] ?? ''))).toEqual([false, false, true, false]);
  // What was asked for is answered all the same.
  expect(kindsOf(await story.tells('status'))).toEqual(['status']);
});

test('“receipts always” and “receipts never” are kept', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.tells('receipts never');
  expect(await story.writes(BOB)).toEqual([]);
  await story.tells('receipts always');
  const counts = [];
  for (let n = 0; n < 5; n++) counts.push((await story.writes(`p${n}@acme.example`)).length);
  expect(counts).toEqual([1, 1, 1, 1, 1]);
});

test('“weekly only” leaves one mail a week, which holds what is due', async () => {
  const story = await storyFrom('2026-09-08');
  for (const who of [JANE, BOB, MAYA]) await story.writes(who);
  await story.tells('weekly only');
  const mails = await story.until('2026-09-30');
  expect(new Set(kindsOf(mails))).toEqual(new Set(['digest']));
  expect(listed(mails).every((line) => /2026-09-(?:14|21|28) 09:00/.test(line))).toBe(true);
  expect(mails.some(({ text }) => ['Jane', 'Bob', 'Maya'].every((name) => text.includes(name)))).toBe(true);
});

test('somebody who never answers is followed up twice and then let go of without a word but one line of the digest', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  const answered = [];
  for (const day of ['2026-09-17', '2026-09-28', '2026-09-29']) {
    for (const mail of await story.until(day)) if (mail.kind === 'follow-up' || (mail.kind === 'digest' && mail.text.includes('1. Jane'))) answered.push(await story.replies(mail, 'done'));
  }
  expect([answered.length, await story.nextOf('Jane Doe')]).toEqual([2, expect.stringMatching(/^LET_GO/)]);
  const rest = await story.until('2026-11-30');
  expect(rest.filter(({ kind }) => kind !== 'digest')).toEqual([]);
  expect(await story.stateOf('Jane Doe')).toBe('RESTING');
});
