import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Rewrites the golden files by what the product makes now. What changed is to be read in the diff before it is committed. */
const root = join(import.meta.dirname, '..');
const words = ['run', '--config', 'test/vitest.config.ts', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...words], { cwd: root, stdio: 'inherit', env: { ...process.env, ACCEPT: '1' } });
process.exit(status ?? 1);
