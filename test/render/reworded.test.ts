import { describe, expect, test } from 'vitest';
import type { Outgoing } from '#model/outgoing.ts';
import type { Because } from '#model/relationship.ts';
import { render } from '#render/render.ts';
import type { Letter } from '../../functions/render/draft.ts';
import { letterOf, letterOfRow } from '../../functions/render/letters.ts';
import { ADVICE, after, JANE, person, PROGRAM, thanks } from '../../templates/sample-people.ts';
import { rowWith, written } from './letters.ts';
import { frame, sample, templates } from './mails.ts';
import { draftsOf } from './reading.ts';

/** What the letter is when it is first brought up and when the student is reminded of it: `letterOf` and `letterOfRow` alike. */
const REMINDED: readonly (readonly [string, (wording: number, because: Because) => Letter | null])[] = [
  ['thanks for a talk', (wording, why) => letterOf({ kind: 'thank-you', lines: [], ...JANE, wording, unsure: false, ...thanks({ metOn: '2026-05-12', turned: [ADVICE] }), because: why })],
  ['thanks after a no', (wording, why) => letterOf({ kind: 'thank-you', lines: [], ...JANE, wording, unsure: false, ...thanks({ declined: true }), because: why })],
  ['a hello', (wording, why) => letterOf({ kind: 'keep-in-touch', ...JANE, wording, lastOn: '2026-02-12', turned: [PROGRAM], skipFirst: false, because: why })],
  ['a follow-up', (wording, why) => letterOf({ kind: 'follow-up', ...JANE, wording, wroteOn: '2026-05-04', subject: 'Coffee chat?', ask: null, followUps: 0, skipFirst: false, because: why })],
  ['a first mail', (wording, why) => letterOf({ kind: 'write-first', ...JANE, wording, via: 'Bob Smith', because: why })],
  ['what came of it', (wording, why) => letterOf({ kind: 'close-loop', ...JANE, wording, how: 'intro', helpedOn: '2026-04-29', because: why })],
  ['thanks among other tasks', (wording, why) => letterOfRow({ ...rowWith('THANK_YOU', { ...person(JANE, 1), wording }), thanks: thanks({ turned: [ADVICE] }), because: why })],
  ['a few lines after an event, among other tasks', (wording, why) => letterOfRow({ ...rowWith('EVENT_FOLLOW_UP', { ...person(JANE, 1), wording }), because: why })],
];

describe('the draft of a second reminder', () => {
  test.each(REMINDED)('is worded anew, for 81 people, and no two get the same: %s', (_, letter) => {
    const people = Array.from({ length: 81 }, (__, wording) => wording);
    const [first, second] = [after('put-off', '2026-05-12'), after('reminded', '2026-05-12')].map((why) => people.map((wording) => written(letter(wording, why)).body)) as [string[], string[]];
    const paragraphs = (body: string | undefined): readonly string[] => (body ?? '').split('\n\n').slice(1, -1).filter((one) => !one.startsWith('My news in one sentence'));
    expect(people.filter((at) => paragraphs(second[at]).some((one) => paragraphs(first[at]).includes(one)))).toEqual([]);
    expect(new Set(second).size).toBe(new Set(first).size);
  });

  test.each(['event-follow-up', 'term-update'] as const)('is worded anew for each of a list of people: %s', (kind) => {
    const { item } = sample(kind, 'normal');
    const [first, second] = ['met', 'reminded'].map((what) => draftsOf(render({ ...item, mail: { ...item.mail, because: after(what as 'met', '2026-05-12') } as Outgoing }, frame, templates))) as [readonly string[], readonly string[]];
    expect(first.length).toBeGreaterThan(1);
    expect(first.filter((body) => second.includes(body))).toEqual([]);
  });
});
