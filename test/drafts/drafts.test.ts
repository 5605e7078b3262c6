import { describe, expect, test } from 'vitest';
import { expectGolden } from '../support/golden.ts';
import { DEBRIEFS, FIRST } from './debriefs.ts';
import { draftsFor, type Drafted } from './table.ts';

const drafted = await draftsFor(DEBRIEFS.map(({ debrief }) => debrief));
const rows = DEBRIEFS.map((row, index) => ({ ...row, ...(drafted[index] as Drafted) }));

describe('the draft that comes back for a debrief', () => {
  test.each(rows)('$debrief', ({ draft, expected }) => {
    if (expected === null) return void expect(isSendable(draft)).toBe(false);
    expect(isSendable(draft)).toBe(expected.startsWith('Thank you for'));
    for (const sentence of expected.split(/(?<=\.) (?=I will )/)) expect(draft).toContain(sentence);
  });
});

test('seven of ten can be sent without a change, of those that were written before any was turned', () => {
  expect(shareOf(rows.slice(0, FIRST.length))).toBeGreaterThanOrEqual(0.7);
});

test('nine of ten can be sent without a change, of those with something kind to say', () => {
  expect(shareOf(rows.filter(({ expected, unturned }) => expected !== null || unturned === true))).toBeGreaterThanOrEqual(0.9);
});

test('the table of debriefs and drafts reads as it was accepted', () => {
  const written = rows.map(({ debrief, kind, draft }) => `> ${debrief.replaceAll('\n', '\n> ')}\n\n${draft === null ? `no draft, but: ${kind}` : middle(draft)}\n`);
  const count = (some: typeof rows): string => `${some.filter(({ draft }) => isSendable(draft)).length} of ${some.length}`;
  expectGolden('drafts.md', `Drafts that can be sent without a change: ${count(rows)}; of those written before any was turned: ${count(rows.slice(0, FIRST.length))}.\n\n${written.join('\n')}`);
});

/** A draft without a bracket left to fill. */
function isSendable(draft: string | null): boolean {
  return draft !== null && !draft.includes('[');
}

function shareOf(some: typeof rows): number {
  return some.filter(({ draft }) => isSendable(draft)).length / some.length;
}

/** Without what is the same in all of them: salutation, offer, close. */
function middle(draft: string): string {
  return draft.split('\n\n').slice(1, -2).join(' ');
}
