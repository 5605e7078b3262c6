import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Config } from '../../infra/config.ts';
import { makeStack } from '../../infra/stack.ts';

const { context } = JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8')) as { context: Record<string, unknown> };

const templates = new Map<Config, Template>();

/** What the configuration becomes. Made once: nobody changes it. */
export function templateOf(config: Config): Template {
  const template = templates.get(config) ?? Template.fromStack(stackIn(wiringApp(), config));
  templates.set(config, template);
  return template;
}

/** With the flags of cdk.json, nothing bundled and nothing validated. */
export function wiringApp(): App {
  return new App({ context, builtinCloudFormationValidation: false });
}

/** As `npx cdk synth` checks it. Starting the validator takes a worker ten seconds: for `configurations.test.ts` alone. */
export function validatingApp(): App {
  const app = new App({ context });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

export function stackIn(app: App, config: Config): Stack {
  return makeStack(app, config, () => Code.fromInline('exports.handler = 0'));
}
