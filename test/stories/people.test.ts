import { expect, test } from 'vitest';
import { ASSISTANT } from '../support/world.ts';
import { BOB, JANE, SAM, kindsOf, listed, sam, storyFrom } from '../support/story.ts';

const ALIAS = 'sam.lee@home.example';

test('another address is the student’s own once it is proved from both sides, and nothing is ever sent there', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  const [asked] = await story.tells(`my other address is ${ALIAS}`);
  expect([asked?.kind, asked?.to]).toEqual(['alias-confirm', sam]);
  // Before the proof a mail from there is a stranger's.
  expect((await story.arrivesFrom(ALIAS, { to: BOB, bcc: ASSISTANT, text: 'Hi Bob' })).outcome).toBe('not-allowed');
  expect((await story.arrivesFrom(ALIAS, { to: asked?.replyTo ?? '', text: 'yes' })).outcome).toBe('changed');
  expect((await story.arrivesFrom(ALIAS, { to: BOB, bcc: ASSISTANT, subject: 'Hello', text: 'Hi Bob,\n\nmay I ask you something about your work?' })).outcome).toBe('changed');
  expect(await story.stateOf('Bob Smith')).toBe('THEIR_TURN');
  await story.until('2026-10-15');
  expect(new Set(story.written.map(({ to }) => to))).toEqual(new Set([sam]));
});

test('a stranger who has got hold of the reply address proves nothing', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  const [asked] = await story.tells(`my other address is ${ALIAS}`);
  expect((await story.arrivesFrom('eve@elsewhere.example', { to: asked?.replyTo ?? '', text: 'yes' })).outcome).not.toBe('changed');
  expect((await story.arrivesFrom(ALIAS, { to: asked?.replyTo ?? '', text: 'yes' }, 'FAIL')).outcome).not.toBe('changed');
  expect((await story.student()).aliases).toEqual([]);
  // Two days later the question is over.
  await story.until('2026-09-11');
  expect((await story.arrivesFrom(ALIAS, { to: asked?.replyTo ?? '', text: 'yes' })).outcome).not.toBe('changed');
});

test('of whom nothing is to be logged, nothing is, and the student hears it', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.tells('never log mum@family.example');
  const [told] = await story.writes(['mum@family.example', BOB]);
  expect([(await story.people()).map(({ name }) => name).toSorted(), told?.text.includes('mum@family.example') || /not logged/i.test(told?.text ?? '')]).toEqual([['Bob Smith', 'Jane Doe'], true]);
});

test('“forget Jane” takes two steps; then nothing of her is left, in no mail that comes later either', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.writes(BOB);
  await story.tells('we met Jane Doe today, she told me about the fall program');
  const [asked] = await story.tells('forget Jane Doe');
  expect([asked?.kind, (await story.people()).length]).toEqual(['forget-confirm', 2]);
  await story.replies(asked, 'yes');
  expect((await story.people()).map(({ name }) => name)).toEqual(['Bob Smith']);
  const after = await story.until('2026-12-01');
  expect(after.filter(({ text, subject }) => /jane/i.test(text + subject))).toEqual([]);
  expect([...story.raw.values()].some((bytes) => new TextDecoder().decode(bytes).includes('fall program'))).toBe(false);
  const snapshot = JSON.stringify(await story.snapshot(sam));
  expect(snapshot).not.toMatch(/jane/i);
});

test('“no” to “forget Jane?” forgets nothing', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.writes(BOB);
  const [asked] = await story.tells('forget Jane Doe');
  await story.replies(asked, 'no');
  expect((await story.people()).length).toBe(2);
});

test('“export” sends everything as files: people, log, all of it, and cards', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.tells('we met Jane Doe today, she told me about the fall program');
  const [mail] = await story.tells('export');
  expect([mail?.kind, mail?.attachments.map(({ filename }) => filename).toSorted()]).toEqual(['export', ['interactions.csv', 'people.csv', 'people.vcf', 'touchbase.json']]);
  const whole = JSON.parse(mail?.attachments.find(({ filename }) => filename.endsWith('.json'))?.content ?? '{}') as object;
  expect(JSON.stringify(whole)).toContain('fall program');
  expect(mail?.attachments.find(({ filename }) => filename.endsWith('.vcf'))?.content).toContain('jane.doe@acme.example');
});

test('a name that two people have is asked about with numbers, and “2” answers', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes('Alex Kim <alex.kim@acme.example>');
  await story.writes('Alex Romero <alex.romero@globex.example>');
  const [asked] = await story.tells('Alex replied');
  expect(asked?.kind).toBe('unclear');
  const second = /2[:.] (Alex \w+)/.exec(asked?.text ?? '')?.[1] ?? '';
  await story.replies(asked, '2');
  expect([await story.stateOf(second), await story.stateOf(second === 'Alex Kim' ? 'Alex Romero' : 'Alex Kim')]).toEqual(['MY_TURN', 'THEIR_TURN']);
});

test('… and so does the whole name', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes('Alex Kim <alex.kim@acme.example>');
  await story.writes('Alex Romero <alex.romero@globex.example>');
  const [asked] = await story.tells('stop reminding me about Alex');
  await story.replies(asked, 'Alex Romero');
  expect([await story.stateOf('Alex Kim'), await story.stateOf('Alex Romero')]).toEqual(['THEIR_TURN', 'CLOSED']);
});

test('an answer that is forwarded three weeks late ends the waiting as if it had come in time', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.until('2026-09-30', '10:00');
  await story.arrives({ from: SAM, to: ASSISTANT, subject: 'Fwd: Coffee chat?', text: `---------- Forwarded message ---------\nFrom: ${JANE}\nDate: Wed, Sep 9, 2026 at 9:12 AM\nSubject: Re: Coffee chat?\nTo: ${SAM}\n\n\nHi Sam, happy to. When?\n` });
  const { lastIn, state } = (await story.relationships('Jane Doe'))!;
  expect([lastIn?.occurredAt, state]).toEqual(['2026-09-09T13:12:00.000Z', 'MY_TURN']);
  expect(listed((await story.until('2026-10-01')).filter(({ text }) => text.includes('Jane')))).toEqual(['2026-10-01 09:00 your-turn']);
});

test('the same forward twice, by two ways, is one answer', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.until('2026-09-10', '10:00');
  await story.forwards(JANE);
  await story.forwards(JANE);
  expect(await story.nextOf('Jane Doe')).toBe('REPLY 2026-09-11');
  expect(kindsOf(await story.until('2026-09-11'))).toEqual(['your-turn']);
});

test('people named without an address are kept, written to first, and are the same once an address is known', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.tells('Jane introduced me to Lee Park');
  expect((await story.until('2026-09-09')).some(({ text }) => text.includes('Lee Park'))).toBe(true);
  await story.writes('Lee Park <lee.park@globex.example>');
  expect((await story.people()).filter(({ name }) => name === 'Lee Park').map(({ addresses }) => addresses)).toEqual([['lee.park@globex.example']]);
});
