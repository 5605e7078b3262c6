import { expect, test } from 'vitest';
import { wall } from '#model/time.ts';
import { BOB, CAMPUS_ZONE, JANE, MAYA, kindsOf, listed, mailOf, storyFrom } from '../support/story.ts';

const OF_MEETINGS = new Set(['prep', 'how-did-it-go']);

test('in exam weeks a follow-up waits until the break after them is over, but an answer does not', async () => {
  const story = await storyFrom('2026-12-03');
  await story.writes(JANE);
  await story.writes(BOB);
  await story.until('2026-12-14', '08:00');
  await story.forwards(BOB);
  expect(listed(await story.until('2026-12-20'))).toEqual(['2026-12-14 09:00 digest', '2026-12-15 09:00 your-turn']);
  expect(await story.nextOf('Jane Doe')).toBe('FOLLOW_UP 2027-01-11');
  const back = await story.until('2027-01-11');
  expect(back.map(({ text }) => text).join()).toContain('Jane Doe');
});

test('nine in the morning stays nine in the morning when the clocks go back', async () => {
  const story = await storyFrom('2026-10-14');
  await story.writes(JANE);
  const [summer] = (await story.until('2026-10-23')).filter(({ kind }) => kind === 'follow-up');
  await story.replies(summer, 'skip');
  await story.writes(BOB);
  const [winter] = (await story.until('2026-11-03')).filter(({ kind }) => kind === 'follow-up');
  expect([summer?.at, winter?.at]).toEqual(['2026-10-23T13:00:00.000Z', '2026-11-03T14:00:00.000Z']);
});

test('a pause over the winter break ends with one mail that catches up, not with as many as came together', async () => {
  const story = await storyFrom('2026-12-01');
  for (const name of ['Ann', 'Bea', 'Cyd', 'Dan', 'Eva']) await story.writes(`${name} Lee <${name}.lee@acme.example>`);
  await story.until('2026-12-03');
  await story.forwards(JANE);
  await story.tells('pause until January 11');
  expect(await story.until('2027-01-11', '08:00')).toEqual([]);
  const mails = await story.until('2027-01-11', '20:00');
  expect(listed(mails)).toEqual(['2027-01-11 09:00 digest']);
  for (const name of ['Ann', 'Bea', 'Cyd', 'Dan', 'Eva', 'Jane']) expect(mails[0]?.text).toContain(name);
});

test('a pause that is ended early brings the mails back', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.tells('pause for two months');
  expect(await story.until('2026-09-21')).toEqual([]);
  await story.tells("I'm back");
  expect(kindsOf(await story.until('2026-09-22'))).toEqual(['follow-up']);
});

test('a student abroad gets her mail at nine where she is, and meetings in her time', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.tells('timezone Europe/Paris');
  const mails = await story.until('2026-09-18');
  expect(listed(mails.filter(({ kind }) => kind === 'follow-up'), 'Europe/Paris')).toEqual(['2026-09-17 09:00 follow-up']);
  await story.tells('I am meeting Jane Doe on September 23 at 3pm');
  const meeting = (await story.relationships('Jane Doe'))?.meeting;
  expect(wall(meeting?.start ?? '', 'Europe/Paris')).toMatchObject({ date: '2026-09-23', time: '15:00' });
  const [prep] = (await story.until('2026-09-22')).filter(({ kind }) => kind === 'prep');
  expect([listed(prep === undefined ? [] : [prep], 'Europe/Paris'), prep?.text.includes('15:00')]).toEqual([['2026-09-22 09:00 prep'], true]);
});

test('six people who are due on one morning are one mail', async () => {
  const story = await storyFrom('2026-09-08');
  for (const name of ['Ann', 'Bea', 'Cyd', 'Dan', 'Eva', 'Fay']) await story.writes(`${name} Lee <${name}.lee@acme.example>`);
  const mails = await story.until('2026-09-18');
  expect(listed(mails)).toEqual(['2026-09-14 09:00 digest', '2026-09-17 09:00 bundle']);
  for (const name of ['Ann', 'Bea', 'Cyd', 'Dan', 'Eva', 'Fay']) expect(mails[1]?.text).toContain(`${name} Lee`);
});

test('whoever writes to somebody every day is written to three times a week at most, one of them the digest, and everybody is brought up', async () => {
  const story = await storyFrom('2026-09-08');
  const names = Array.from('ABCDEFGHIJKLMNO', (letter) => `${letter}na Lee`);
  for (const [index, name] of names.entries()) {
    await story.until(wall(story.now(), CAMPUS_ZONE).date, '12:00');
    await story.writes(`${name} <${name.replace(' ', '.')}@acme.example>`);
    const day = new Date(Date.parse('2026-09-08') + Math.floor((index + 1) * 1.4) * 86_400_000).toISOString().slice(0, 10);
    if (day > wall(story.now(), CAMPUS_ZONE).date) await story.until(day, '10:00');
  }
  await story.until('2026-10-16');
  const proactive = story.written.filter(({ headers }) => headers['Auto-Submitted'] === 'auto-generated');
  const weeks = Map.groupBy(proactive, ({ at }) => Math.floor((Date.parse(at) - Date.parse('2026-09-07T04:00:00Z')) / (7 * 86_400_000)));
  expect(Math.max(...[...weeks.values()].map((mails) => mails.length))).toBeLessThanOrEqual(3);
  for (const name of names) expect(proactive.some(({ text }) => text.includes(name))).toBe(true);
});

test('what is most urgent goes first: the thank-you is not held up by follow-ups, even in a full week', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.until('2026-09-09', '10:00');
  await story.writes(BOB);
  await story.until('2026-09-10', '10:00');
  await story.writes(MAYA);
  // Digest on Monday 14; Jane, Bob and Maya on 17, 18 and 21: the week has its three mails on Friday.
  await story.until('2026-09-18', '10:00');
  await story.tells('I met Ann Lee (ann.lee@acme.example) and Bea Kay (bea.kay@acme.example) at the info session today');
  const mails = await story.until('2026-09-20');
  expect(listed(mails)).toEqual(['2026-09-19 09:00 event-follow-up']);
});

test('a meeting on Friday is thanked for on Saturday morning; nothing else comes on a weekend', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.writes(BOB);
  await story.tells('I am meeting Jane Doe on September 18 at 5pm');
  const mails = await story.until('2026-10-30');
  const weekend = mails.filter(({ at }) => wall(at, CAMPUS_ZONE).weekday > 5);
  expect(weekend.every(({ kind }) => OF_MEETINGS.has(kind))).toBe(true);
  expect(listed(weekend)).toContain('2026-09-19 09:00 how-did-it-go');
});

test('a quiet week has no digest', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.replies(mailOf(await story.until('2026-09-17'), 'follow-up'), 'skip');
  await story.until('2026-09-21');
  // Jane rests, and nothing has happened since.
  expect(await story.until('2026-10-12')).toEqual([]);
});

test('after two weeks without a conversation the goal becomes smaller, and nobody is scolded', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.tells('goal 4 a week');
  for (const day of ['2026-09-10', '2026-09-17', '2026-09-24', '2026-10-01']) {
    await story.until(day, '10:00');
    await story.writes([`a${day}@acme.example`, `b${day}@globex.example`]);
  }
  await story.until('2026-10-05');
  const goals = story.written.filter(({ kind }) => kind === 'digest').map(({ text }) => /goal (\d)/.exec(text)?.[1]);
  expect(goals).toEqual(['4', '4', '2', '2']);
  expect(story.written.map(({ text }) => text).join('\n')).not.toMatch(/still haven't|you missed|only 0|should have/i);
});

test('the update at the end of a term takes the place of the hellos around it, and the term is reviewed once', async () => {
  const story = await storyFrom('2026-10-13');
  for (const who of [JANE, BOB, MAYA]) {
    await story.writes(who);
    await story.tells(`we met ${who.replace(/ <.*/, '')} today`);
    await story.arrives({ from: 'sam@campus.example', to: who, bcc: 'touchbase@in.touchbase.example', subject: 'Thank you', text: 'Thank you for your time today.' });
  }
  await story.until('2027-01-04');
  await story.tells('thanks');
  const mails = (await story.until('2027-01-22')).filter(({ kind }) => kind !== 'digest');
  expect(kindsOf(mails).toSorted()).toEqual(['term-review', 'term-update', 'term-update']);
  const update = mailOf(mails, 'term-update');
  for (const name of ['Jane', 'Bob', 'Maya']) expect(update.text).toContain(name);
  expect(mailOf(mails, 'term-review').text).toMatch(/3 /);
});
