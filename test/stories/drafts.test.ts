import { expect, test } from 'vitest';
import { draftOfText } from '../render/reading.ts';
import { BOB, JANE, kindsOf, listed, mailOf, storyFrom } from '../support/story.ts';

const ASK = 'Hi Jane,\n\nI study biology and saw your talk on batteries. Would you have 20 minutes for a call about your work?\n\nBest,\nSam';

test('a follow-up repeats what Sam asked, and a last one repeats it once more', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE, ASK);
  const first = mailOf(await story.until('2026-09-20'), 'follow-up');
  expect(draftOfText(first.text)).toContain('asked: “Would you have 20 minutes for a call about your work?”');
  await story.sendsDraft(first, 'jane.doe');
  const last = mailOf(await story.until('2026-10-10'), 'follow-up');
  expect(draftOfText(last.text)).toContain('“Would you have 20 minutes for a call about your work?”');
  expect(draftOfText(last.text)).toContain('This is my last note about it');
});

test('the question of a forwarded mail stands in the mail that says whose turn it is', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE, ASK);
  await story.forwards(JANE, 'Hi Sam,\n\nhappy to talk. Could you send me your resume?\n\nJane');
  expect(mailOf(await story.until('2026-09-10'), 'your-turn').text).toContain('“Could you send me your resume?”');
});

test('two people who were met the same day get two different texts', async () => {
  const story = await storyFrom('2026-09-08');
  const drafts: string[] = [];
  for (const [name, who] of [['Jane Doe', JANE], ['Bob Smith', BOB]] as const) {
    await story.writes(who);
    const [mail] = await story.tells(`I met ${name} today, they told me about the fall program`);
    drafts.push((draftOfText(mail?.text ?? '') ?? '').replaceAll(/Jane|Doe|Bob|Smith|Acme|Globex/g, 'X'));
  }
  expect(drafts[0]).toContain('Thank you for telling me about the fall program.');
  expect(drafts[1]).toContain('Thank you for telling me about the fall program.');
  expect(drafts[0]).not.toBe(drafts[1]);
});

test('a kind no gets thanks and asks for nothing', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE, ASK);
  await story.tells('Jane Doe declined');
  const mail = mailOf(await story.until('2026-09-10'), 'thank-you');
  expect(draftOfText(mail.text)).not.toMatch(/\?|met|talk/);
  await story.sendsDraft(mail, 'jane.doe');
  expect(await story.stateOf('Jane Doe')).toBe('RESTING');
});

test('an introduction is thanked for by name, and brackets that were left in a sent draft are told', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE, ASK);
  await story.tells('Jane Doe introduced me to Lee Park, lee@park.example');
  const thanks = mailOf(await story.until('2026-09-09', '09:30'), 'bundle');
  expect(thanks.text).toContain('Thank%20you%20for%20the%20introduction');
  const [receipt] = await story.writes('Lee Park <lee@park.example>', 'Hello Lee Park,\n\nI would like to learn more about [what interests you about their work].\n\nSam');
  expect(receipt?.text).toContain('what interests you about their work');
});

test('who was only named has not been introduced', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE, ASK);
  await story.tells('I am meeting Jane Doe on September 10 at 3pm');
  const asked = mailOf(await story.until('2026-09-10', '19:00'), 'how-did-it-go');
  const [thanks] = await story.replies(asked, 'We talked about batteries. She said I should talk to Mark Webber at Globex.');
  expect(draftOfText(thanks?.text ?? '')).toContain('on 10 September. Thank you for');
  expect(draftOfText(thanks?.text ?? '')).not.toMatch(/introduc/);
  await story.sendsDraft(thanks, 'jane.doe');
  const told = mailOf(await story.until('2026-09-25'), 'close-loop');
  expect(told.text).toContain('On 10 September you gave me advice');
});

test('good news thanks for what somebody did, and nobody who has heard it is told again', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE, ASK);
  await story.writes(BOB, ASK);
  await story.tells('Jane Doe referred me for the analyst role');
  await story.until('2026-09-20');
  const [news] = await story.tells('Got an offer thanks to Bob Smith!');
  const body = decodeURIComponent(news?.text ?? '');
  expect(body).toContain('Thank you for recommending me.');
  for (const name of ['jane.doe', 'bob.smith']) await story.sendsDraft(news, name, 'an offer');
  expect((await story.until('2026-11-20')).filter(({ text }) => /what came of it/.test(text))).toEqual([]);
});

test('a meeting that was agreed in words comes with a date for the calendar, once it is noted and once before it', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE, ASK);
  const [receipt] = await story.tells('I am meeting Jane Doe on September 17 at 3pm');
  const prep = mailOf(await story.until('2026-09-16'), 'prep');
  const files = [receipt, prep].map((mail) => mail?.attachments.map(({ filename, content }) => `${filename} ${/UID:(\S+)/.exec(content)?.[1]} ${/DTSTART:(\S+)/.exec(content)?.[1]}`));
  expect(files[0]).toEqual([expect.stringMatching(/^meeting\.ics \S+@in\.touchbase\.example 20260917T190000Z$/)]);
  expect(files[1]).toEqual(files[0]);
  expect(kindsOf([prep])).toEqual(['prep']);
});

test('a debrief that asks for more gets the draft, hears what else was done, and is reminded on the day that it names', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE, ASK);
  await story.writes(BOB, ASK);
  await story.tells('I am meeting Jane Doe on September 10 at 3pm');
  const asked = mailOf(await story.until('2026-09-10', '19:00'), 'how-did-it-go');
  const [thanks] = await story.replies(asked, 'She told me about the fall program. Remind me in 2 weeks to write her again. Stop reminding me about Bob');
  expect(thanks?.text).toContain('Thank you for telling me about the fall program.');
  expect(thanks?.text).toContain('You want to write to Jane again. I will remind you on Thu 24 Sep.');
  expect(thanks?.text).toContain('No more reminders about Bob Smith.');
  expect(thanks?.text).toContain('Why today: on Thu 10 Sep you met Jane.');
  await story.sendsDraft(thanks, 'jane.doe');
  const mails = (await story.until('2026-10-01')).filter(({ kind, text }) => kind !== 'digest' && text.includes('Jane'));
  expect(listed(mails)).toEqual(['2026-09-24 09:00 promise']);
  expect(mails[0]?.subject).toBe('Today: write to Jane');
});
