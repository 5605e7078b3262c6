import { describe, expect, test } from 'vitest';
import { kindsOf, makeStudent } from '../support/student.ts';

const JANE = 'jane@acme.example';

test('without a sign of life it writes less and less, asks once after ninety days, and then sleeps', async () => {
  const sam = await makeStudent();
  for (const name of ['jane', 'bob', 'ann']) await sam.writes(`${name} <${name}@acme.example>`);
  const mails = await sam.until('2026-12-01T15:00:00.000Z');
  expect(mails.filter((mail) => mail.endsWith('keep-going'))).toHaveLength(1);
  expect(mails.at(-1)).toMatch(/keep-going$/);
  // After three weeks nothing but the digest, and that one only if there is something to say.
  expect(mails.filter((mail) => mail > '02-23' && !mail.endsWith('digest') && !mail.endsWith('keep-going'))).toEqual([]);
});

test('“yes” to the question goes on; “no” stops all mail', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  await sam.world.moveTo('2026-05-20T15:00:00.000Z');
  const asked = sam.world.written.findLast(({ kind }) => kind === 'keep-going');
  await sam.answers(asked, 'yes');
  expect((await sam.snapshot()).student).toMatchObject({ askedToGoOnAt: null, stopped: null });
  await sam.answers(asked, 'no');
  expect((await sam.snapshot()).student.stopped?.because).toBe('asked');
});

test('a pause over winter break holds everything back; one mail catches up', async () => {
  const sam = await makeStudent({ now: '2026-12-01T15:00:00.000Z' });
  for (const name of ['jane', 'bob', 'ann', 'lee']) await sam.writes(`${name} <${name}@acme.example>`);
  await sam.says('pause until January 12');
  expect(await sam.until('2027-01-12T13:59:00.000Z')).toEqual([]);
  expect(await sam.until('2027-01-12T23:00:00.000Z')).toEqual(['01-12 digest']);
  expect((await sam.snapshot()).student.pausedUntil).toBeNull();
});

test('“resume” ends a pause early', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  await sam.says('pause everything for two weeks');
  await sam.says('resume');
  expect(await sam.until('2026-02-11T23:00:00.000Z')).toEqual(['02-11 follow-up']);
});

test('receipts fall silent after the third of a kind, and the third says so', async () => {
  const sam = await makeStudent();
  for (const name of ['jane', 'bob', 'ann', 'lee', 'kim']) await sam.writes(`${name} <${name}@acme.example>`);
  const said: (string | undefined)[] = [];
  for (const name of ['jane', 'bob', 'ann', 'lee']) said.push((await sam.says(`${name} replied`))[0]?.text);
  expect(said.map((text) => text?.includes('receipts always'))).toEqual([false, false, true, undefined]);
  await sam.says('receipts always');
  expect(kindsOf(await sam.says('kim replied'))).toEqual(['receipt']);
});

describe('“stop reminding me about Jane” in every state', () => {
  const ways: readonly (readonly [state: string, words: readonly string[]])[] = [
    ['THEIR_TURN', []],
    ['MY_TURN', ['Jane replied']],
    ['MEETING', ['we are meeting Jane on Friday at 3pm']],
    ['THANKS_DUE', ['met Jane yesterday']],
    ['KEEP_WARM', ['met Jane yesterday', 'already thanked Jane']],
    ['RESTING', ['skip Jane']],
  ];
  test.each(ways)('%s', async (state, words) => {
    const sam = await makeStudent();
    await sam.writes(`Jane Doe <${JANE}>`);
    sam.world.pass(2 * 86_400_000);
    for (const one of words) await sam.says(one);
    expect(await sam.state(JANE)).toBe(state);
    await sam.says('stop reminding me about Jane');
    expect([await sam.state(JANE), await sam.step(JANE)]).toEqual(['CLOSED', null]);
    expect(await sam.until('2026-04-30T15:00:00.000Z')).toEqual([]);
  });
});
