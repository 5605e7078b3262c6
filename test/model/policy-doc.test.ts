import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '#model/policy.ts';
import { readPolicy } from '../../functions/policy-file.ts';

const DOC = readFileSync(new URL('../../docs/policy.md', import.meta.url), 'utf8');

/** `entry: value` of every row of a table in docs/policy.md; of a row about a step, of each of its columns. */
function written(): readonly string[] {
  let columns: readonly string[] = [];
  return DOC.split('\n').flatMap((line) => {
    const cells = line.split('|').slice(1, -1).map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'));
    if (line.startsWith('| Entry |') || line.startsWith('| Step |')) columns = cells;
    if (!line.startsWith('| `')) return [];
    const [name = '', ...rest] = cells;
    return columns.flatMap((column, at) => {
      const value = rest[at - 1];
      if (at === 0 || value === '' || column.startsWith('W')) return [];
      return [column === 'Value' ? `${name}: ${value}` : `${column}.${name}: ${value}`];
    });
  });
}

function entriesOf(policy: object, place = ''): readonly string[] {
  return Object.entries(policy).flatMap(([name, value]) => (typeof value === 'object' ? entriesOf(value as object, `${name}.`) : [`${place}${name}: ${String(value)}`]));
}

test('docs/policy.md holds every number with its value, and none besides', () => {
  expect(written().toSorted()).toEqual(entriesOf(DEFAULT_POLICY).toSorted());
});

test('each has its reason', () => {
  const rows = DOC.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.filter((row) => (row.split('|').at(-2) ?? '').trim().length < 3)).toEqual([]);
});

test('the file that it shows is accepted, and the refusal is what is said', () => {
  const [, example = ''] = /```json\n([^`]+)```/.exec(DOC) ?? [];
  expect(readPolicy(example, 'f.json')).toMatchObject(JSON.parse(example) as object);
  const [, refusal = ''] = /^(infra\/policy\.json line 2: .+)$/m.exec(DOC) ?? [];
  expect(() => readPolicy('{\n  "mailsAWeek": "two"\n}', 'infra/policy.json')).toThrow(refusal);
});
