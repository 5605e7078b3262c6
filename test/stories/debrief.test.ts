import { expect, test } from 'vitest';
import { BOB, JANE, MAYA, kindsOf, listed, mailOf, storyFrom, type Story } from '../support/story.ts';

/** Sam and Maya meet on Thursday 17 September at three; returns the mail that asks how it was. */
async function metMaya(story: Story) {
  await story.writes(MAYA);
  await story.tells('I am meeting Maya Chen on September 17 at 3pm');
  return mailOf(await story.until('2026-09-17', '19:00'), 'how-did-it-go');
}

test('a chain: Maya names Lee Park, who is written to first; later Maya hears what came of it', async () => {
  const story = await storyFrom('2026-09-08');
  const asked = await metMaya(story);
  const [thanks] = await story.replies(asked, 'We met. She told me about the fall program. She said talk to Lee Park at Globex.');
  expect(thanks?.kind).toBe('thank-you');
  await story.sendsDraft(thanks, 'maya.chen');
  const lee = (await story.people()).find(({ name }) => name === 'Lee Park');
  const maya = (await story.people()).find(({ name }) => name === 'Maya Chen');
  expect([lee?.organisation, lee?.via === maya?.id]).toEqual(['Globex', true]);
  const first = (await story.until('2026-09-18')).find(({ kind, text }) => kind === 'write-first' && text.includes('Lee Park'));
  expect(first?.text).toContain('Maya');
  await story.writes('Lee Park <lee.park@globex.example>');
  expect(await story.nextOf('Lee Park')).toBe('FOLLOW_UP 2026-09-29');
  const loop = (await story.until('2026-10-09')).filter(({ text }) => /what came of it/i.test(text) && text.includes('Maya'));
  expect(loop).toHaveLength(1);
  expect((await story.people()).filter(({ name }) => name === 'Lee Park')).toHaveLength(1);
});

test('what was promised in a talk is asked about on its day, once, and `done` settles it', async () => {
  const story = await storyFrom('2026-09-08');
  const asked = await metMaya(story);
  const [answer] = await story.replies(asked, "We met, she told me about the fall program. I'll send my CV by September 23");
  await story.sendsDraft(answer, 'maya.chen');
  const mails = await story.until('2026-09-23');
  const promise = mailOf(mails, 'promise');
  expect([listed([promise]), promise.text.includes('send my CV')]).toEqual([['2026-09-23 09:00 promise'], true]);
  await story.replies(promise, 'done');
  expect(kindsOf(await story.until('2026-10-30'))).not.toContain('promise');
  expect(await story.stateOf('Maya Chen')).toBe('KEEP_WARM');
});

test('a promise does not hold up the draft of the thank-you', async () => {
  const story = await storyFrom('2026-09-08');
  const asked = await metMaya(story);
  const [answer] = await story.replies(asked, "We met, she told me about the fall program. I'll send my CV tomorrow");
  expect([answer?.kind, answer?.text.includes('Thank you for telling me about the fall program.')]).toEqual(['thank-you', true]);
});

test('a thank-you that is not sent comes back once, on the next working day, and then never again', async () => {
  const story = await storyFrom('2026-09-08');
  const asked = await metMaya(story);
  await story.replies(asked, 'yes');
  await story.until('2026-09-21', '08:00');
  const mails = story.written.filter(({ kind }) => kind === 'thank-you');
  expect(listed(mails)).toEqual(['2026-09-17 19:01 thank-you', '2026-09-18 09:00 thank-you']);
  expect((await story.until('2026-10-30')).filter(({ kind }) => kind === 'thank-you')).toEqual([]);
  expect(await story.stateOf('Maya Chen')).toBe('KEEP_WARM');
});

test('a meeting of which nothing is heard is asked about once more with the thank-you, then let be', async () => {
  const story = await storyFrom('2026-09-08');
  await metMaya(story);
  const mails = (await story.until('2026-10-16')).filter(({ kind }) => kind !== 'digest');
  expect(listed(mails)).toEqual(['2026-09-18 09:00 thank-you']);
  expect(mails[0]?.text).toMatch(/^If you met Maya on Thu 17 Sep, say thank you\./);
  expect(await story.stateOf('Maya Chen')).toBe('KEEP_WARM');
});

test('“Offer!” with a name thanks everybody who helped, each with a draft of their own', async () => {
  const story = await storyFrom('2026-09-08');
  for (const who of [JANE, BOB, MAYA]) await story.writes(who);
  await story.tells('Jane referred me for the analyst role');
  await story.tells('Bob Smith introduced me to Lee Park');
  await story.until('2026-10-20');
  const [news] = await story.tells('Got an offer thanks to Jane Doe!');
  expect(news?.kind).toBe('good-news');
  await story.sendsDraft(news, 'jane.doe', 'an internship');
  await story.sendsDraft(news, 'bob.smith', 'an internship');
  await expect(story.sendsDraft(news, 'maya.chen')).rejects.toThrow('no draft');
  const drafts = (news?.text ?? '').split('Open the draft to ').slice(1).map((part) => /body=(\S+)>/.exec(part)?.[1]);
  expect(new Set(drafts).size).toBe(2);
  expect([await story.stateOf('Jane Doe'), await story.stateOf('Bob Smith')]).toEqual(['KEEP_WARM', 'KEEP_WARM']);
  // They have heard; they are not to be told again.
  expect((await story.until('2026-11-20')).filter(({ kind }) => kind === 'close-loop')).toEqual([]);
});

test('who declines is thanked and then left in peace', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  const followUp = mailOf(await story.until('2026-09-17'), 'follow-up');
  await story.replies(followUp, 'she said no');
  expect(await story.nextOf('Jane Doe')).toBe('THANK_YOU 2026-09-18');
  const thanks = mailOf(await story.until('2026-09-18'), 'thank-you');
  await story.sendsDraft(thanks, 'jane.doe');
  expect(await story.stateOf('Jane Doe')).toBe('RESTING');
  expect((await story.until('2027-01-30')).filter(({ text }) => text.includes('Jane'))).toEqual([]);
});

test('a meeting that was called off is arranged anew by the student, not asked about', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(MAYA);
  await story.tells('I am meeting Maya Chen on September 17 at 3pm');
  const prep = mailOf(await story.until('2026-09-16'), 'prep');
  await story.replies(prep, 'she cancelled');
  const mails = await story.until('2026-09-18');
  expect(kindsOf(mails)).toEqual(['your-turn']);
  expect(mails[0]?.at.slice(0, 10)).toBe('2026-09-17');
});
