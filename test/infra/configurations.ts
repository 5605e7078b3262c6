import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import example from '../../infra/config.example.ts';
import { EXAMPLE_FILE, parseConfig, type Config } from '../../infra/config.ts';
import { makeStack } from '../../infra/stack.ts';

const { context } = JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8')) as { context: Record<string, unknown> };

export const MINIMAL = configOf({});
export const JOINED = configOf({ receiptRuleSet: { join: 'campus-mail' }, hostedZone: { id: 'Z0123456789ABC', name: 'example.edu' } });
export const DEV = configOf({ stage: 'dev', domain: 'dev.coach.example.edu', receiptRuleSet: { join: 'touchbase-prod-inbound' }, sandboxRecipients: ['sam@example.edu'] });
export const AGAIN = configOf({ kept: { table: 'touchbase-prod', sealSecretArn: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:touchbase-prod-seal-a1B2c3' } });

/** Those in which the stack differs. */
export const CONFIGURATIONS: Readonly<Record<string, Config>> = {
  'minimal, with a rule set of its own': MINIMAL,
  'joined, with Route 53': JOINED,
  'dev, in the sandbox': DEV,
  'with data that was kept': AGAIN,
};

/** The example, with some settings written otherwise. */
export function configOf(changes: Readonly<Record<string, unknown>>): Config {
  return parseConfig({ ...example, ...changes }, EXAMPLE_FILE);
}

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
