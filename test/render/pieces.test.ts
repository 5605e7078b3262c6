import { describe, expect, test } from 'vitest';
import type { TurnedNote } from '#model/turned.ts';
import { letterOf, letterOfRow } from '../../functions/render/letters.ts';
import { ADVICE, after, INTRO, JANE, person, PROGRAM, thanks, told, VISAS } from '../../templates/sample-people.ts';
import { rowWith, WORDINGS, written } from './letters.ts';

const because = after('met', '2026-05-12');

describe('the pieces of a note', () => {
  const thanking = (turned: readonly TurnedNote[], more: object = {}): string =>
    written(letterOf({ kind: 'thank-you', lines: [], ...JANE, metOn: null, unsure: false, declined: false, help: null, turned, promises: [], because, ...more })).body;

  test.each<readonly [string, readonly TurnedNote[]]>([
    ['Thank you for telling me about the fall program.', [PROGRAM]],
    ['Thank you for telling me about the fall program and for the advice to learn R.', [PROGRAM, ADVICE]],
    ['Thank you for talking with me about visas, for telling me about the fall program and for the advice to learn R.', [VISAS, PROGRAM, ADVICE]],
    ['Thank you for telling me about [one thing that Jane told you].', []],
    ['Thank you for the advice to learn R.', [told('x '.repeat(40), 'y'), ADVICE]],
  ])('are thanked for: %s', (sentence, turned) => expect(thanking(turned)).toContain(sentence));

  test.each([
    [true, 'telling me about the fall program'], [true, 'telling me how you came to testing from biology'], [true, 'explaining how visas work'], [true, 'talking with me about visas'], [true, 'describing your first year'],
    [true, 'the advice to learn R'], [true, 'the great advice on grad school'], [true, 'the tips on applying early'], [true, 'giving me advice about visas'], [true, 'recommending the book Deep Work'],
    [true, 'suggesting two labs at the university'], [true, 'showing me how you test a radio'], [true, 'the long chat about visas'],
    [false, 'introducing me to your director'], [false, 'helping me with my cover letter'], [false, 'the offer to send me a reading list'], [false, 'the invitation to email you'], [false, 'showing me your lab'],
    [false, 'buying me a coffee'], [false, 'recommending me to your team'], [false, 'looking at my CV'], [false, 'the tour of the lab'],
  ])('are written down (%s), if they were told or advised: %s', (heard, piece) => {
    const bodies = WORDINGS.map((wording) => thanking([told(piece, '')], { wording }));
    expect(new Set(bodies.map((body) => /\b(?:written it down|wrote it down|made a note)\b/.test(body)))).toEqual(new Set([heard]));
  });

  test('are not written down when one of them was a deed', () => expect(thanking([ADVICE, INTRO])).not.toMatch(/written it down/));

  test.each([
    ['intro', [], 'Thank you for the introduction.'],
    ['intro', [told('introducing me to Bob', 'you introduced me to Bob')], 'Thank you for introducing me to Bob.'],
    ['referral', [ADVICE], 'Thank you for recommending me and for the advice to learn R.'],
    ['advice', [ADVICE], 'Thank you for the advice to learn R.'],
    ['referral', [told('recommending the book Deep Work', '')], 'Thank you for recommending me and for recommending the book Deep Work.'],
    ['offer', [told('the offer to introduce me to Bob', '')], 'Thank you for helping me on the way to an offer and for the offer to introduce me to Bob.'],
    ['intro', [told('telling me about the introductory course', '')], 'Thank you for the introduction and for telling me about the introductory course.'],
    ['intro', [told('telling me about the Introduction to Statistics', '')], 'Thank you for the introduction and for telling me about the Introduction to Statistics.'],
    ['intro', [told('putting me in touch with Bob', '')], 'Thank you for putting me in touch with Bob.'],
    ['intro', [told('telling me how to keep in touch with alumni', '')], 'Thank you for the introduction and for telling me how to keep in touch with alumni.'],
    ['advice', [told('explaining the tipping point', '')], 'Thank you for your advice and for explaining the tipping point.'],
    ['advice', [told('telling me about your advisor', '')], 'Thank you for your advice and for telling me about your advisor.'],
    ['advice', [told('the great tips on applying early', '')], 'Thank you for the great tips on applying early.'],
    ['referral', [told('telling me about the referral program', '')], 'Thank you for recommending me and for telling me about the referral program.'],
    ['interview', [told('telling me how you prepared for getting an interview', '')], 'Thank you for helping me on the way to an interview and for telling me how you prepared for getting an interview.'],
    ['offer', [told('telling me what a job offer says', '')], 'Thank you for helping me on the way to an offer and for telling me what a job offer says.'],
  ] as const)('stand beside the help, which is named once: %s', (help, turned, sentence) => expect(thanking(turned, { help })).toContain(sentence));

  test.each([
    ['a talk', thanks({ metOn: '2026-05-12', turned: [ADVICE], promises: ['send you my CV'] })],
    ['an introduction', thanks({ help: 'intro' })],
    ['a kind no', thanks({ declined: true })],
  ] as const)('are said among other tasks as in a mail of their own: %s', (_, facts) => {
    const alone = written(letterOf({ kind: 'thank-you', lines: [], ...JANE, unsure: false, ...facts, because }));
    expect(written(letterOfRow({ ...rowWith('THANK_YOU', { ...person(JANE, 1), wording: JANE.wording }), thanks: facts, because })).body).toBe(alone.body);
  });

  test.each([['referral', true], ['interview', true], ['intro', true], ['advice', true], ['offer', false], ['internship', false]] as const)('after %s it is promised to say how it goes: %s', (help, promises) => {
    const bodies = WORDINGS.map((wording) => thanking([], { help, wording }));
    expect(new Set(bodies.map((body) => body.includes('how it goes')))).toEqual(new Set([promises]));
  });

  test('are said as what was not forgotten when months have passed', () => {
    const hello = written(letterOf({ kind: 'keep-in-touch', ...JANE, lastOn: '2026-02-12', turned: [PROGRAM, VISAS], skipFirst: false, because }));
    expect(hello.body).toContain('I have not forgotten that you told me about the fall program and that we talked about visas.');
  });

  test('are followed by what the student will do', () => {
    expect(thanking([ADVICE], { promises: ['send you my CV', 'write to Bob'] })).toContain('I will send you my CV and write to Bob.');
  });
});
