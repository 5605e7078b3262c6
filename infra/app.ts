import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundle } from './bundle.ts';
import { EXAMPLE_CONFIG } from './config.ts';
import { makeStack } from './stack.ts';

const app = new App();

makeStack(app, EXAMPLE_CONFIG, (entry) => {
  const folder = join(app.outdir, 'bundles', entry);
  rmSync(folder, { recursive: true, force: true });
  bundle(entry, folder);
  return Code.fromAsset(folder);
});

app.synth();
