import { expect, test } from 'vitest';
import { kindsOf, listed, mailOf, storyFrom, type Story } from '../support/story.ts';

/** A summer at Acme that ends on Friday 14 August 2026: a supervisor, three colleagues. */
async function summerAtAcme(): Promise<Story> {
  const story = await storyFrom('2026-07-06');
  await story.tells('Ruth Amari (ruth.amari@acme.example) is my supervisor at Acme');
  for (const name of ['Ivo Marsh', 'Lena Fox', 'Theo Brandt']) await story.tells(`card: ${name}, Acme, ${name.toLowerCase().replace(' ', '.')}@acme.example`);
  await story.tells('my internship at Acme ends August 14');
  return story;
}

const ofPlan = (mails: Awaited<ReturnType<Story['until']>>): readonly string[] => listed(mails.filter(({ kind }) => kind === 'internship'));

test('the end of an internship has seven stations, from three weeks before to three months after', async () => {
  const story = await summerAtAcme();
  await story.until('2026-08-13');
  const thanks = story.written.findLast(({ kind }) => kind === 'internship');
  for (const name of ['ruth.amari', 'ivo.marsh', 'lena.fox', 'theo.brandt']) await story.sendsDraft(thanks, name, 'the way you work');
  for (const day of ['2026-09-01', '2026-09-20', '2026-10-10', '2026-10-30']) {
    await story.until(day);
    // A sign of life now and then; whoever is silent is written to less.
    await story.tells('thanks');
  }
  await story.until('2026-11-20');
  expect(ofPlan(story.written)).toEqual([
    '2026-07-24 09:00 internship',
    '2026-07-31 09:00 internship',
    '2026-08-07 09:00 internship',
    '2026-08-13 09:00 internship',
    // Monday is the day of the digest.
    '2026-08-18 09:00 internship',
    '2026-09-14 09:00 internship',
    '2026-11-12 09:00 internship',
  ]);
  // The plan greets them; nobody hears twice, or is told what came of having worked there.
  const others = story.written.filter(({ kind, text, at }) => at > '2026-06' && at < '2026-11-13' && ['keep-in-touch', 'close-loop', 'bundle', 'digest'].includes(kind) && /(?:Ruth Amari|Ivo Marsh|Lena Fox|Theo Brandt)[^\n]*: (?:say hello|tell them)/.test(text));
  expect(listed(others)).toEqual([]);
});

test('the list lets the student choose who stays warm; the others rest and are in no later mail', async () => {
  const story = await summerAtAcme();
  const list = mailOf(await story.until('2026-07-24'), 'internship');
  expect(list.text).toMatch(/1\. Ruth Amari/);
  await story.replies(list, 'keep 1 3');
  const thanks = (await story.until('2026-08-13')).filter(({ kind }) => kind === 'internship').at(-1);
  expect(['Ruth Amari', 'Ivo Marsh', 'Lena Fox', 'Theo Brandt'].filter((name) => thanks?.text.includes(name))).toEqual(['Ruth Amari', 'Lena Fox']);
  expect(await story.stateOf('Theo Brandt')).toBe('RESTING');
});

test('on the last day but one everybody has a draft of their own, and what is sent counts as thanked', async () => {
  const story = await summerAtAcme();
  const thanks = (await story.until('2026-08-13')).filter(({ kind }) => kind === 'internship').at(-1);
  for (const name of ['ruth.amari', 'ivo.marsh', 'lena.fox', 'theo.brandt']) await story.sendsDraft(thanks, name, 'the way you work');
  for (const name of ['Ruth Amari', 'Ivo Marsh', 'Lena Fox', 'Theo Brandt']) expect(await story.stateOf(name)).toBe('KEEP_WARM');
  expect(kindsOf(await story.until('2026-08-21'))).not.toContain('thank-you');
});

test('an end that moves takes the plan along, and nothing is said twice', async () => {
  const story = await summerAtAcme();
  expect(ofPlan(await story.until('2026-07-27'))).toEqual(['2026-07-24 09:00 internship']);
  await story.tells('my internship at Acme ends August 28');
  expect(ofPlan(await story.until('2026-08-22'))).toEqual(['2026-08-14 09:00 internship', '2026-08-21 09:00 internship']);
});

test('an internship of which is told in its last week begins with its list', async () => {
  const story = await storyFrom('2026-08-10');
  await story.tells('Ruth Amari (ruth.amari@acme.example) is my supervisor at Acme');
  await story.tells('my internship at Acme ends August 14');
  const mails = (await story.until('2026-08-14')).filter(({ kind }) => kind === 'internship');
  expect(listed(mails)).toEqual(['2026-08-11 09:00 internship', '2026-08-13 09:00 internship']);
  expect(mails[0]?.text).toContain('Ruth Amari');
});

test('a supervisor is kept warm every sixty days, a colleague every ninety', async () => {
  const story = await summerAtAcme();
  for (const [name, to] of [['Ruth Amari', 'ruth.amari'], ['Ivo Marsh', 'ivo.marsh']] as const) {
    await story.arrives({ from: 'sam@campus.example', to: `${name} <${to}@acme.example>`, bcc: 'touchbase@in.touchbase.example', subject: 'Thank you', text: `Hi ${name.split(' ')[0]},\n\nthank you for your help with the report.\n\nSam` });
  }
  expect([await story.nextOf('Ruth Amari'), await story.nextOf('Ivo Marsh')]).toEqual(['KEEP_IN_TOUCH 2026-09-04', 'KEEP_IN_TOUCH 2026-10-05']);
});
