import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cdk, configFileOf, toldClearly } from './cli.ts';
import { readConfig } from './config.ts';
import { afterDeployment, type Outputs } from './outputs.ts';

/** `npm run deploy [-- --config FILE] [options of cdk deploy]`: deploys, and says what is left to do by hand. */
const OUTPUTS = join(import.meta.dirname, '..', 'cdk.out', 'outputs.json');

const { file, config, rest } = await toldClearly(async () => {
  const words = configFileOf(process.argv.slice(2), process.env);
  return { ...words, config: await readConfig(words.file) };
});
rmSync(OUTPUTS, { force: true });
const status = cdk(['deploy', '--context', `config=${file}`, '--outputs-file', OUTPUTS, ...rest]);
if (status === 0 && existsSync(OUTPUTS)) console.log(afterDeployment(JSON.parse(readFileSync(OUTPUTS, 'utf8')) as Outputs, config) ?? '');
if (status !== 0) console.error('\nAn earlier deployment is as it was, unless the lines above say ROLLBACK_FAILED. docs/deploy.md, “When it fails”, goes through the messages.');
process.exitCode = status;
