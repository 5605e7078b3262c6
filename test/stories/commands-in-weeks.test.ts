import { expect, test } from 'vitest';
import type { Written } from '../support/world.ts';
import { ASSISTANT, makeWorld, replyTo } from '../support/world.ts';
import { BOB, JANE, MAYA, SAM, kindsOf, mailOf, sam, storyFrom, type Story } from '../support/story.ts';

/** Four people who are due on one morning; returns the numbered mail and who stands at which number. */
async function bundleOfFour() {
  const story = await storyFrom('2026-09-08');
  for (const name of ['Ann', 'Bea', 'Cyd', 'Dan']) await story.writes(`${name} Lee <${name}.lee@acme.example>`);
  const bundle = mailOf(await story.until('2026-09-17'), 'bundle');
  const at = (number: number): string => new RegExp(`^${number}\\. (\\w+ Lee)`, 'm').exec(bundle.text)?.[1] ?? '';
  return { story, bundle, at };
}

test('“1 done, 2 snooze 2w, 4 replied” does each to its own, and leaves the third', async () => {
  const { story, bundle, at } = await bundleOfFour();
  await story.replies(bundle, '1 done, 2 snooze 2w, 4 replied');
  const next = [await story.nextOf(at(1)), await story.nextOf(at(2)), await story.nextOf(at(3)), await story.nextOf(at(4))];
  expect(next).toEqual(['FOLLOW_UP 2026-09-28', 'FOLLOW_UP 2026-10-01', 'FOLLOW_UP 2026-09-22', 'REPLY 2026-09-18']);
});

test('“all done” and a name instead of a number are understood in a numbered mail', async () => {
  const { story, bundle, at } = await bundleOfFour();
  await story.replies(bundle, `${at(2)} replied`);
  expect(await story.stateOf(at(2))).toBe('MY_TURN');
  const answer = await story.replies(bundle, 'done');
  // Which one? Nothing is guessed.
  expect([kindsOf(answer), await story.nextOf(at(1))]).toEqual([['unclear'], 'FOLLOW_UP 2026-09-22']);
});

test('the digest asks what was missed, and one line about several people answers', async () => {
  const story = await storyFrom('2026-09-08');
  for (const who of [JANE, BOB, MAYA]) await story.writes(who);
  const digest = mailOf(await story.until('2026-09-14'), 'digest');
  await story.replies(digest, 'Jane answered, met Bob Smith, nothing from Maya');
  expect([await story.stateOf('Jane Doe'), await story.stateOf('Bob Smith'), await story.nextOf('Maya Chen')]).toEqual(['MY_TURN', 'THANKS_DUE', 'FOLLOW_UP 2026-09-17']);
});

const REMINDERS: readonly { readonly step: string; readonly until: (story: Story) => Promise<Written>; readonly done: string; readonly no: string }[] = [
  { step: 'follow-up', until: async (story) => [await story.writes(JANE), mailOf(await story.until('2026-09-17'), 'follow-up')][1] as Written, done: 'THEIR_TURN FOLLOW_UP', no: 'THEIR_TURN FOLLOW_UP' },
  { step: 'your-turn', until: async (story) => [await story.forwards(JANE), mailOf(await story.until('2026-09-09'), 'your-turn')][1] as Written, done: 'THEIR_TURN FOLLOW_UP', no: 'MY_TURN REPLY' },
  { step: 'thank-you', until: async (story) => [await story.writes(JANE), await story.tells('we met Jane Doe today'), mailOf(story.written, 'thank-you')][2] as Written, done: 'KEEP_WARM KEEP_IN_TOUCH', no: 'THANKS_DUE THANK_YOU' },
  { step: 'how-did-it-go', until: async (story) => [await story.writes(JANE), await story.tells('I am meeting Jane Doe on September 9 at 3pm'), mailOf(await story.until('2026-09-09', '19:00'), 'how-did-it-go')][2] as Written, done: 'THANKS_DUE THANK_YOU', no: 'MY_TURN REPLY' },
  { step: 'prep', until: async (story) => [await story.writes(JANE), await story.tells('I am meeting Jane Doe on September 10 at 3pm'), mailOf(await story.until('2026-09-09'), 'prep')][2] as Written, done: 'MEETING HOW_DID_IT_GO', no: 'MEETING HOW_DID_IT_GO' },
];
for (const { step, until, done, no } of REMINDERS) {
  test(`“done” and “no” to a ${step} mean what the mail asked`, async () => {
    for (const [words, then] of [['done', done], ['no', no]] as const) {
      const story = await storyFrom('2026-09-08');
      await story.replies(await until(story), words);
      const { state, step: next } = (await story.relationships('Jane Doe'))!;
      expect(`${words}: ${state} ${next?.kind}`).toBe(`${words}: ${then}`);
    }
  });
}

const UNDOABLE: readonly { readonly words: string; readonly of: (story: Story) => Promise<unknown> }[] = [
  { words: 'goal 3 a week', of: async (story) => (await story.student()).preferences.goal },
  { words: 'timezone Europe/Berlin', of: async (story) => (await story.student()).zone },
  { words: 'weekly only', of: async (story) => (await story.student()).preferences.mails },
  { words: 'pause until October 20', of: async (story) => (await story.student()).pausedUntil },
  { words: 'Jane moved to Stripe', of: async (story) => (await story.people()).map(({ organisation }) => organisation) },
  { words: "Jane's new email is jane@newco.example", of: async (story) => (await story.people()).map(({ addresses }) => addresses) },
  { words: 'snooze Jane 3 weeks', of: (story) => story.nextOf('Jane Doe') },
  { words: 'Jane replied', of: (story) => story.stateOf('Jane Doe') },
  { words: 'skip Jane', of: (story) => story.stateOf('Jane Doe') },
  { words: 'stop reminding me about Jane', of: (story) => story.stateOf('Jane Doe') },
  { words: 'we met Jane Doe yesterday', of: (story) => story.stateOf('Jane Doe') },
  { words: 'I am meeting Jane Doe on September 17 at 3pm', of: (story) => story.stateOf('Jane Doe') },
  { words: 'my internship at Acme ends December 11', of: async (story) => (await story.student()).internships },
];
test('“undo” takes back whatever can be taken back, days later as well', async () => {
  for (const { words, of } of UNDOABLE) {
    const story = await storyFrom('2026-09-08');
    await story.writes(JANE);
    await story.until('2026-09-09', '10:00');
    const before = await of(story);
    await story.tells(words);
    expect([words, await of(story)]).not.toEqual([words, before]);
    await story.until('2026-09-11', '10:00');
    await story.tells('undo');
    expect([words, await of(story)]).toEqual([words, before]);
  }
});

test('after eight days there is nothing to undo', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.tells('goal 3 a week');
  await story.until('2026-09-17', '10:00');
  await story.tells('undo');
  expect((await story.student()).preferences.goal).toBe(3);
});

test('a press and a typed answer that arrive in the same moment both count, and once each', async () => {
  const world = await makeWorld({ now: '2026-09-08T14:00:00.000Z' });
  await world.arrives({ from: SAM, to: JANE, bcc: ASSISTANT, subject: 'Coffee chat?', text: 'Hi Jane,\n\nwould you have 20 minutes?' });
  await world.arrives({ from: SAM, to: BOB, bcc: ASSISTANT, subject: 'Coffee chat?', text: 'Hi Bob,\n\nwould you have 20 minutes?' });
  const mails = await world.moveTo('2026-09-17T14:00:00.000Z');
  const bundle = mailOf(mails, 'bundle');
  await Promise.all([world.arrives(replyTo(bundle, '1 replied')), world.arrives(replyTo(bundle, '2 replied'))]);
  await world.drain();
  const snapshot = (await world.snapshot(sam))!;
  expect(snapshot.interactions.filter(({ event }) => event === 'IN').map(({ contact }) => contact).toSorted()).toEqual(snapshot.contacts.map(({ id }) => id).toSorted());
});

test('several things in one mail are all done', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.writes(BOB);
  await story.tells('Jane replied. Snooze Bob until September 25. Goal 2 a week.');
  expect([await story.stateOf('Jane Doe'), await story.nextOf('Bob Smith'), (await story.student()).preferences.goal]).toEqual(['MY_TURN', 'FOLLOW_UP 2026-09-25', 2]);
});

test('a question is answered with a list or a portrait, and changes nothing', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.tells('note: she likes climbing');
  const before = await story.snapshot(sam);
  const [who] = await story.tells("who's Jane again?");
  expect([who?.kind, who?.text.includes('climbing')]).toEqual(['who', true]);
  expect(kindsOf(await story.tells("what's next?"))).toEqual(['status']);
  expect((await story.snapshot(sam))?.interactions).toEqual(before?.interactions);
});

test('“draft” gives words to send at any time', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  const [draft] = await story.tells('write me a draft to Jane');
  expect(draft?.kind).toBe('follow-up');
  await story.sendsDraft(draft, 'jane.doe');
  expect(await story.stateOf('Jane Doe')).toBe('THEIR_TURN');
});
