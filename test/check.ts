import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Types, lint, tests: everything that must be true before a change lands. Stops at the first that is not. */
const root = join(import.meta.dirname, '..');
const steps: readonly (readonly string[])[] = [
  ['node_modules/typescript/bin/tsc', '-p', '.'],
  ['node_modules/oxlint/bin/oxlint', '--deny-warnings', '--ignore-pattern', 'cdk.out', 'functions', 'infra', 'local', 'templates', 'test'],
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'],
];
for (const [tool = '', ...words] of steps) {
  const { status } = spawnSync(process.execPath, [join(root, tool), ...words], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
