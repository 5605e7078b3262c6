import { expect, test } from 'vitest';
import { studentIn } from '../support/student.ts';
import { makeWorld } from '../support/world.ts';

/** Weeks in which everything is used that a store does: people, logs, undo, erasing somebody, mails that wait. */
async function weeks(keptBy: 'table' | 'memory'): Promise<readonly string[]> {
  const world = await makeWorld({ now: '2026-02-02T15:00:00.000Z', keptBy });
  const sam = studentIn(world, 'sam@campus.example');
  for (const name of ['Jane', 'Bob', 'Ann']) await sam.writes(`${name} Doe <${name.toLowerCase()}@acme.example>`);
  world.pass(60_000);
  await sam.says('we are meeting Jane on Friday at 3pm');
  await world.moveTo('2026-02-06T23:30:00.000Z');
  await sam.answers(world.written.findLast(({ kind }) => kind === 'how-did-it-go'), 'we met, she told me about the fall program');
  await sam.says('Bob replied');
  await sam.says('undo');
  const [asks] = await sam.says('forget Ann Doe');
  await sam.answers(asks, 'DELETE');
  await world.moveTo('2026-03-20T15:00:00.000Z');
  const { contacts, interactions } = await sam.snapshot();
  return [...world.written.map(({ at, kind, subject }) => `${at} ${kind} ${subject}`), ...contacts.map(({ name }) => name).toSorted(), ...interactions.map(({ event, occurredAt }) => `${occurredAt} ${event}`).toSorted()];
}

test('weeks that are kept in memory bring the same mails and the same log as in the table', async () => {
  const inMemory = await weeks('memory');
  expect(inMemory.length).toBeGreaterThan(15);
  expect(inMemory).toEqual(await weeks('table'));
});
