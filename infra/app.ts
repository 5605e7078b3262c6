import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { BUNDLES, bundle } from './bundle.ts';
import { toldClearly } from './cli.ts';
import { CONFIG_FILE, readConfig } from './config.ts';
import { makeStack } from './stack.ts';

const app = new App();
const config = await toldClearly(() => readConfig(String(app.node.tryGetContext('config') ?? CONFIG_FILE)));
const folder = join(app.outdir, 'bundles');

rmSync(folder, { recursive: true, force: true });
bundle(BUNDLES, folder, config);
makeStack(app, config, (name) => Code.fromAsset(join(folder, name)));
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

app.synth();
