import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundle } from './bundle.ts';
import { ConfigError } from './config-error.ts';
import { CONFIG_FILE, readConfig, type Config } from './config.ts';
import { makeStack } from './stack.ts';

const app = new App();
const config = await configOrExit(String(app.node.tryGetContext('config') ?? CONFIG_FILE));

makeStack(app, config, (name) => {
  const folder = join(app.outdir, 'bundles', name);
  rmSync(folder, { recursive: true, force: true });
  bundle(name, folder, config.calendar);
  return Code.fromAsset(folder);
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

app.synth();

/** What the operator wrote wrongly is told without a stack trace. */
async function configOrExit(file: string): Promise<Config> {
  try {
    return await readConfig(file);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
