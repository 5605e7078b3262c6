import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { EXAMPLE_FILE } from './config.ts';

/** `npm run synth`: the templates of the example configuration in `cdk.out`, validated; no account, no network. */
const ROOT = dirname(import.meta.dirname);
const OUTPUT = 'cdk.out';

/** The CLI would ask the instance's metadata and the user's profiles for an account. */
const OFFLINE = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: join(ROOT, OUTPUT, 'none'),
  AWS_SHARED_CREDENTIALS_FILE: join(ROOT, OUTPUT, 'none'),
  CDK_DISABLE_VERSION_CHECK: 'true',
  CDK_DISABLE_CLI_TELEMETRY: 'true',
};

rmSync(join(ROOT, OUTPUT), { recursive: true, force: true });
const notAws = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')));
const { status, error } = spawnSync(
  process.execPath,
  [join('node_modules', 'aws-cdk', 'bin', 'cdk'), 'synth', '--quiet', '--no-notices', '--context', `config=${EXAMPLE_FILE}`, '--output', OUTPUT],
  { cwd: ROOT, stdio: 'inherit', env: { ...notAws, ...OFFLINE, PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}` } },
);
if (error !== undefined) throw error;
if (status === 0) {
  const templates = readdirSync(join(ROOT, OUTPUT)).filter((name) => name.endsWith('.template.json'));
  console.log(`synth: wrote ${templates.map((name) => `${OUTPUT}/${name}`).join(', ')}`);
}
process.exitCode = status ?? 1;
