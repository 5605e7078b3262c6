import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { FaultyFile } from '../functions/json-file.ts';
import { ConfigError } from './config-error.ts';
import { CONFIG_FILE } from './config.ts';

const ROOT = join(import.meta.dirname, '..');

/** Runs the project's own CDK CLI, and under it the app, with the Node that runs this. Gives its exit code. */
export function cdk(words: readonly string[], environment: NodeJS.ProcessEnv = process.env): number {
  const { status, error } = spawnSync(process.execPath, [join('node_modules', 'aws-cdk', 'bin', 'cdk'), ...words], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...environment, PATH: `${dirname(process.execPath)}${delimiter}${environment['PATH'] ?? ''}` },
  });
  if (error !== undefined) throw error;
  return status ?? 1;
}

/**
 * `--config FILE` out of the words of a command, from where the operator stands. `rest`: the others. `environment`: npm takes
 * an option without `--` before it for one of its own, and leaves a trace there. Throws ConfigError.
 */
export function configFileOf(words: readonly string[], environment: NodeJS.ProcessEnv): { readonly file: string; readonly rest: readonly string[] } {
  const swallowed = ['config', 'delete_data'].find((option) => environment[`npm_config_${option}`] !== undefined);
  if (swallowed !== undefined) throw new ConfigError(`--${swallowed.replace('_', '-')}`, ['npm has taken it for itself: write `--` before the options, as in npm run deploy -- --config FILE']);
  const split = words.flatMap((word) => (word.startsWith('--config=') ? ['--config', word.slice('--config='.length)] : word));
  const index = split.indexOf('--config');
  if (index === -1) return { file: CONFIG_FILE, rest: split };
  const named = split[index + 1];
  if (named === undefined || named === '') throw new ConfigError('--config', ['name the file: --config infra/dev.config.ts']);
  return { file: relative(ROOT, resolve(environment['INIT_CWD'] ?? ROOT, named)).replaceAll('\\', '/'), rest: split.toSpliced(index, 2) };
}

/** What the operator wrote wrongly is told without a stack trace, and ends the process. */
export async function toldClearly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof FaultyFile)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
