import { expect, test } from 'vitest';
import { storyFrom } from '../support/story.ts';

/** Weeks in which everything is used that a store does: people, logs, undo, erasing somebody, mails that wait. */
async function weeks(keptBy: 'table' | 'memory'): Promise<readonly string[]> {
  const story = await storyFrom('2026-02-02', { keptBy });
  for (const name of ['Jane', 'Bob', 'Ann']) await story.writes(`${name} Doe <${name.toLowerCase()}@acme.example>`);
  await story.tells('we are meeting Jane on Friday at 3pm');
  await story.until('2026-02-06', '18:30');
  await story.replies(story.written.findLast(({ kind }) => kind === 'how-did-it-go'), 'we met, she told me about the fall program');
  await story.tells('Bob replied');
  await story.tells('undo');
  const [asks] = await story.tells('forget Ann Doe');
  await story.replies(asks, 'DELETE');
  await story.until('2026-03-20');
  const interactions = await Promise.all(['Jane Doe', 'Bob Doe'].map(async (name) => `${name} ${await story.stateOf(name)} ${await story.nextOf(name)}`));
  const log = (await story.snapshot('sam@campus.example'))?.interactions ?? [];
  return [...story.written.map(({ at, kind, subject }) => `${at} ${kind} ${subject}`), ...interactions, ...(await story.people()).map(({ name }) => name).toSorted(), ...log.map(({ event, occurredAt }) => `${occurredAt} ${event}`).toSorted()];
}

test('weeks that are kept in memory bring the same mails and the same log as in the table', async () => {
  const inMemory = await weeks('memory');
  expect(inMemory.length).toBeGreaterThan(15);
  expect(inMemory).toEqual(await weeks('table'));
});
