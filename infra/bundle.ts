import { copyFileSync, cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import type { Config } from './config.ts';

export type Entry = 'receive' | 'wake' | 'deliver' | 'feedback';

export const ENTRIES: readonly Entry[] = ['receive', 'wake', 'deliver', 'feedback'];
/** The product's functions, and the one that deploying needs. */
export type Bundle = Entry | 'activation';
export const BUNDLES: readonly Bundle[] = [...ENTRIES, 'activation'];
/** Where a bundle's templates, calendar and policy are, from its own folder: on Lambda that is the working directory. */
export const BUNDLED = { templates: 'templates', calendar: 'calendar.json', policy: 'policy.json' } as const;
export const HANDLER = 'index.handler';

const ROOT = dirname(import.meta.dirname);

/**
 * Everything that these functions need, each into a folder of its name below `folder`: the same bytes for the same sources
 * wherever the project lies. The one description of it, for the stack and for tests. The product's functions read templates,
 * calendar and policy when they start (`wire.ts`).
 */
export function bundle(names: readonly Bundle[], folder: string, operators: Pick<Config, 'calendar' | 'policy'>): void {
  for (const name of names) mkdirSync(join(folder, name), { recursive: true });
  for (const { path, contents } of compile(names)) writeFileSync(join(folder, basename(dirname(path)), basename(path)), contents);
  for (const name of names) {
    writeFileSync(join(folder, name, 'package.json'), '{"type":"commonjs"}\n');
    if (name !== 'activation') addData(join(folder, name), operators);
  }
}

/** All in one go: most of what they import they share, and reading it is most of the work. */
function compile(names: readonly Bundle[]) {
  const { outputFiles } = buildSync({
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, name === 'activation' ? 'infra/activation.lambda.ts' : `functions/${name}.lambda.ts`])),
    absWorkingDir: ROOT,
    // Not written there: the source map's paths are relative to it, and must not tell where the project lies.
    outdir: 'bundles',
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node24',
    // CommonJS starts 20 ms faster, since an ES module loads every built-in at once.
    format: 'cjs',
    // `module` first, or nothing unused of the SDK is left out.
    mainFields: ['module', 'main'],
    // The SDK's lazy imports would start the module loader during the first request.
    supported: { 'dynamic-import': false },
    minify: true,
    // For whoever sets NODE_OPTIONS=--enable-source-maps to look into a fault: by default it would cost each start 10 MB.
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles;
}

function addData(folder: string, { calendar, policy }: Pick<Config, 'calendar' | 'policy'>): void {
  cpSync(join(ROOT, 'templates'), join(folder, BUNDLED.templates), {
    recursive: true,
    filter: (path) => path.endsWith('.hbs') || statSync(path).isDirectory(),
  });
  copyFileSync(resolve(ROOT, calendar), join(folder, BUNDLED.calendar));
  if (policy === undefined) writeFileSync(join(folder, BUNDLED.policy), '{}\n');
  else copyFileSync(resolve(ROOT, policy), join(folder, BUNDLED.policy));
}
