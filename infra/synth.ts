import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cdk } from './cli.ts';
import { EXAMPLE_FILE } from './config.ts';

/** `npm run synth`: the template of the example configuration in `cdk.out`, validated; no account, no network. */
const OUTPUT = join(import.meta.dirname, '..', 'cdk.out');

/** The CLI would ask the instance's metadata and the user's profiles for an account. */
const OFFLINE = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: join(OUTPUT, 'none'),
  AWS_SHARED_CREDENTIALS_FILE: join(OUTPUT, 'none'),
  CDK_DISABLE_VERSION_CHECK: 'true',
  CDK_DISABLE_CLI_TELEMETRY: 'true',
};

rmSync(OUTPUT, { recursive: true, force: true });
const notAws = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')));
const status = cdk(['synth', '--quiet', '--no-notices', '--context', `config=${EXAMPLE_FILE}`], { ...notAws, ...OFFLINE });
if (status === 0) {
  const templates = readdirSync(OUTPUT).filter((name) => name.endsWith('.template.json'));
  console.log(`synth: wrote ${templates.map((name) => `cdk.out/${name}`).join(', ')}`);
}
process.exitCode = status;
