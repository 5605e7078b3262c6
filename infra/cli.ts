import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { ConfigError } from './config-error.ts';
import { CONFIG_FILE, fromRoot, readConfig, type Config } from './config.ts';

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

/** `--config FILE` out of the words of a command. `rest`: the others. */
export function configFileOf(words: readonly string[]): { readonly file: string; readonly rest: readonly string[] } {
  const index = words.indexOf('--config');
  if (index === -1) return { file: CONFIG_FILE, rest: words };
  const named = words[index + 1];
  if (named === undefined) throw new ConfigError('--config', ['name the file: --config infra/dev.config.ts']);
  return { file: fromRoot(named), rest: words.toSpliced(index, 2) };
}

/** What the operator wrote wrongly is told without a stack trace, and ends the process. */
export async function toldClearly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

export function configOrExit(file: string): Promise<Config> {
  return toldClearly(() => readConfig(file));
}
