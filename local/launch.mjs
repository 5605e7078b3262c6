// Plain JavaScript that Node 20 runs: installs what the lock file says and is missing, finds the Node of the
// Lambda runtime, and runs the script with it. Usage: node local/launch.mjs [--all] <script> [arguments]
// --all: development tools (tests, infra) as well.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The Node major of the Lambda runtime (nodejs24.x). */
const NODE_MAJOR = 24;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const words = process.argv.slice(2);
const all = words[0] === '--all';
const [script, ...rest] = all ? words.slice(1) : words;

if (script === undefined) fail('usage: node local/launch.mjs [--all] <script> [arguments]');
install();
run(nodeOfTheRuntime());

function install() {
  const wanted = packagesOf('package-lock.json');
  // What npm has put there, in its own words; reading one file instead of two hundred saves a second of every start.
  const installed = packagesOf('node_modules/.package-lock.json');
  const missing = Object.entries(wanted).some(([path, { version, dev, optional }]) => {
    if (path === '' || optional || (dev && !all)) return false;
    return installed[path]?.version !== version;
  });
  if (!missing) return;
  console.log(`Installing packages (once, about a minute) …`);
  // Install scripts are not needed by any package of the lock file; an installed npm of any version knows `ci`.
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...(all ? [] : ['--omit=dev'])];
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) fail('npm ci did not succeed; see its lines above. Nothing was started.');
}

function packagesOf(lockFile) {
  const file = join(root, lockFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function nodeOfTheRuntime() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major === NODE_MAJOR) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const packaged = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  return fail(`Node ${NODE_MAJOR} is needed and this is Node ${process.versions.node}. There is no packaged Node for ${process.platform}-${process.arch}: please install Node ${NODE_MAJOR} and try again.`);
}

function run(node) {
  // Types are stripped and code is compiled once; the second start takes half the time of the first.
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'), ...process.env };
  const child = spawn(node, [join(root, script), ...rest], { cwd: root, stdio: 'inherit', env });
  // Ctrl-C in a terminal reaches the child twice, which it knows; it decides when it is done.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
