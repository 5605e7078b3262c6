import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES, type SourceFile } from './tidy.rules.ts';

const root = join(import.meta.dirname, '..');

/** What git would keep: tracked files and new ones that it does not ignore. */
const files: readonly SourceFile[] = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)))
  .map((path) => ({ path, text: /\.(ts|mjs|json|md|hbs|js|css|yml)$/.test(path) ? readFileSync(join(root, path), 'utf8') : '' }));

test('the rules look at the whole product', () => {
  const sources = files.filter(({ path }) => path.endsWith('.ts'));
  // A gate must say what it gated: a rule over no files passes too.
  console.log(`tidy: ${RULES.length} rules over ${files.length} files, ${sources.length} of them TypeScript`);
  expect(sources.length).toBeGreaterThan(100);
});

for (const rule of RULES) {
  test(`rule: ${rule.name}`, () => {
    expect(rule.violations(files)).toEqual([]);
  });
  test(`a planted violation is caught: ${rule.name}`, () => {
    expect(rule.violations([...files, rule.planted])).toHaveLength(1);
  });
}
