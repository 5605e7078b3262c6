import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cdk, configFileOf, toldClearly } from './cli.ts';
import { readConfig } from './config.ts';
import { afterDeployment, type Outputs } from './dns.ts';

/** `npm run deploy [-- --config FILE] [options of cdk deploy]`: deploys, and says what is left to do by hand. */
const OUTPUTS = join(import.meta.dirname, '..', 'cdk.out', 'outputs.json');

const { file, config, rest } = await toldClearly(async () => {
  const words = configFileOf(process.argv.slice(2));
  return { ...words, config: await readConfig(words.file) };
});
rmSync(OUTPUTS, { force: true });
const status = cdk(['deploy', '--context', `config=${file}`, '--outputs-file', OUTPUTS, ...rest]);
// `--no-execute` succeeds without deploying.
if (status === 0 && existsSync(OUTPUTS)) console.log(afterDeployment(JSON.parse(readFileSync(OUTPUTS, 'utf8')) as Outputs, config));
if (status !== 0) console.error('\nWhat was deployed before is as it was. docs/deploy.md, “When it fails”, goes through the messages.');
process.exitCode = status;
