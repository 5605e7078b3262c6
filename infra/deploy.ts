import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cdk, configFileOf, toldClearly } from './cli.ts';
import { readConfig } from './config.ts';
import { afterDeployment, type Outputs } from './dns.ts';

/** `npm run deploy [-- --config FILE] [options of cdk deploy]`: deploys, and says what is left to do by hand. */
const OUTPUTS = join('cdk.out', 'outputs.json');

const { file, config, rest } = await toldClearly(async () => {
  const words = configFileOf(process.argv.slice(2));
  return { ...words, config: await readConfig(words.file) };
});
const status = cdk(['deploy', '--context', `config=${file}`, '--outputs-file', OUTPUTS, ...rest]);
if (status === 0) console.log(afterDeployment(JSON.parse(readFileSync(join(import.meta.dirname, '..', OUTPUTS), 'utf8')) as Outputs, config));
else console.error('\nNothing is lost: what was deployed before is as it was. docs/deploy.md, “When it fails”, goes through the messages.');
process.exitCode = status;
