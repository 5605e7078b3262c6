import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium as playwright, type Browser } from 'playwright-core';

/** A headless browser, or the reason why none can be started on this machine. */
export async function startBrowser(): Promise<Browser | { readonly none: string }> {
  const reasons: string[] = [];
  for (const candidate of [packaged, packagedWithLibraries, installed]) {
    try {
      const { path, env } = await candidate();
      return await playwright.launch({ executablePath: path, args: ARGUMENTS, env: { ...process.env, ...env } as Record<string, string> });
    } catch (error) {
      reasons.push(`${candidate.name}: ${String(error).split('\n').slice(0, 3).join(' ').slice(0, 300)}`);
    }
  }
  return { none: reasons.join('; ') };
}

export function isBrowser(started: Browser | { readonly none: string }): started is Browser {
  return !('none' in started);
}

type Candidate = { readonly path: string; readonly env: Readonly<Record<string, string>> };

async function packaged(): Promise<Candidate> {
  const folder = await unpacked();
  return { path: join(folder, 'chromium'), env: { FONTCONFIG_PATH: join(folder, 'fonts') } };
}

/** The same with the package's own system libraries (libnss3 and others), for machines that lack them. */
async function packagedWithLibraries(): Promise<Candidate> {
  const { path, env } = await packaged();
  return { path, env: { ...env, LD_LIBRARY_PATH: join(dirname(path), 'al2023', 'lib') } };
}

async function installed(): Promise<Candidate> {
  const path = INSTALLED.find((one) => existsSync(one));
  if (path === undefined) throw new Error('no Chromium or Chrome is installed');
  return { path, env: {} };
}

/**
 * The folder with the unpacked package. It appears at once and whole: two runs that unpack at the same
 * time, or one that was killed, must not leave half a browser for the next.
 */
async function unpacked(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('the package holds a browser for Linux on x64 only');
  const home = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const { version } = createRequire(home)('../package.json') as { version: string };
  const folder = join(tmpdir(), `touchbase-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const before = process.env['TMPDIR'];
  const partial = await mkdtemp(`${folder}-`);
  try {
    // The package unpacks into the folder for temporary files, under fixed names.
    process.env['TMPDIR'] = partial;
    await Promise.all([chromium.executablePath(), inflate(join(dirname(home), '..', 'bin', 'al2023.tar.br'))]);
    await pointFontsTo(join(partial, 'fonts', 'fonts.conf'), join(folder, 'fonts'));
    await rename(partial, folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    return folder;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await rm(partial, { recursive: true, force: true });
  }
}

/** The package's own fonts first, so that a picture looks the same on a machine without any; the machine's for what they lack. */
async function pointFontsTo(file: string, folder: string): Promise<void> {
  const config = await readFile(file, 'utf8');
  await writeFile(file, config.replace('<dir>/tmp/fonts</dir>', `<dir>${folder}</dir>\n  <dir>/usr/share/fonts</dir>`));
}

/** The sandbox needs kernel rights that containers lack; the pages shown are the project's own. The rest keeps it off the network. */
const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-domain-reliability', '--disable-sync',
  '--no-pings', '--no-first-run', '--font-render-hinting=none', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
