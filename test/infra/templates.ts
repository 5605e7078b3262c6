import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Config } from '../../infra/config.ts';
import { makeStack } from '../../infra/stack.ts';

export const { context } = JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8')) as { context: Record<string, unknown> };

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

/** Text with what is only known after deployment in angle brackets. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref: id, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as { Ref?: string; 'Fn::GetAtt'?: string[]; 'Fn::Join'?: [string, unknown[]] };
  if (join !== undefined) return join[1].map(textOf).join(join[0]);
  return `<${id ?? attribute?.join('.') ?? '?'}>`;
}

export function stackIn(app: App, config: Config): Stack {
  return makeStack(app, config, () => Code.fromInline('exports.handler = 0'));
}
