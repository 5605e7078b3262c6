import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string }>> };

/** Installs what the bench compares with, if something of it is missing. As in local/launch.mjs, any npm at hand knows `ci`. */
export function installPeers(): void {
  const installed = packagesOf('node_modules/.package-lock.json');
  const isComplete = Object.entries(packagesOf('package-lock.json')).every(([path, { version }]) => path === '' || installed[path]?.version === version);
  if (isComplete) return;
  console.log('Installing what the bench compares with (once) …');
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const options = { cwd: import.meta.dirname, stdio: 'inherit' } as const;
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...words], options)
    : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci did not succeed; see its lines above. Nothing was measured.');
}

function packagesOf(lockFile: string): Lock['packages'] {
  const file = join(import.meta.dirname, lockFile);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Lock).packages : {};
}
