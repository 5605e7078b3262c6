import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnResource, Validations, type Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { expectGolden } from '../support/golden.ts';
import { AGAIN, CONFIGURATIONS, DEV, JOINED, MINIMAL, configOf } from './configurations.ts';
import { context, stackIn, templateOf, textOf, wiringApp } from './templates.ts';

type Resources = Readonly<Record<string, { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }>>;

/** Starting the library's validator, once. */
const VALIDATION_MS = 120_000;

describe.each(Object.entries(CONFIGURATIONS))('%s', (name, config) => {
  test('passes the validation of CloudFormation and the rules of AwsSolutions', { timeout: VALIDATION_MS }, () => {
    const app = validatingApp();
    stackIn(app, config);
    expect(() => app.synth()).not.toThrow();
  });

  test('consists of what was accepted', () => {
    expectGolden(`infra/${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.txt`, resourceList(templateOf(config)));
  });

  test('costs at rest at most $2 a month', () => {
    expect(costAtRest(resourcesOf(templateOf(config)))).toBeLessThanOrEqual(2);
  });
});

describe('a fault fails the synthesis:', () => {
  test.each<[string, string, (stack: Stack) => void]>([
    ['a property that CloudFormation does not know', "'Planted' was unexpected", (stack) => (stack.node.findChild('Table').node.defaultChild as CfnResource).addPropertyOverride('Planted', 1)],
    ['a queue without TLS', 'does not require requests to use SSL', (stack) => void new Queue(stack, 'Planted')],
    ['a role that may do more than was acknowledged', 'AwsSolutions-IAM5[Resource::*]', (stack) => void (stack.node.findChild('WakeRole') as Role).addToPrincipalPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }))],
  ])('%s', { timeout: VALIDATION_MS }, (_what, message, plant) => {
    const app = validatingApp();
    plant(stackIn(app, MINIMAL));
    expect(() => app.synth()).toThrow(message);
  });
});

describe('DNS', () => {
  const records = (domain: string): unknown[] => [
    [domain, 'MX', '10 inbound-smtp.us-east-1.amazonaws.com'],
    [expect.stringMatching(/DkimDNSTokenName1>$/), 'CNAME', expect.stringMatching(/DkimDNSTokenValue1>$/)],
    [expect.stringMatching(/DkimDNSTokenName2>$/), 'CNAME', expect.stringMatching(/DkimDNSTokenValue2>$/)],
    [expect.stringMatching(/DkimDNSTokenName3>$/), 'CNAME', expect.stringMatching(/DkimDNSTokenValue3>$/)],
    [`bounce.${domain}`, 'MX', '10 feedback-smtp.us-east-1.amazonses.com'],
    [`bounce.${domain}`, 'TXT', 'v=spf1 include:amazonses.com ~all'],
    [`_dmarc.${domain}`, 'TXT', 'v=DMARC1; p=quarantine'],
  ];

  test('with a zone in Route 53 the records are written there', () => {
    const sets = Object.values(templateOf(JOINED).findResources('AWS::Route53::RecordSet')).map(({ Properties: properties }) => properties as Readonly<Record<string, unknown>>);
    expect(sets.every(({ HostedZoneId: zone }) => zone === 'Z0123456789ABC')).toBe(true);
    const written = sets.map(({ Name: name, Type: type, ResourceRecords: [value] = [] }: Record<string, unknown> & { ResourceRecords?: unknown[] }) => [textOf(name), type, textOf(value).replaceAll('"', '')]);
    expect(written).toEqual(expect.arrayContaining(records(JOINED.domain)));
    expect(written).toHaveLength(7);
    for (const { Type: type, ResourceRecords: values } of sets) if (type === 'TXT') expect(String((values as unknown[])[0])).toMatch(/^".*"$/);
  });

  test('without one they are outputs, to be pasted', () => {
    const outputs = Object.entries(templateOf(MINIMAL).findOutputs('*')).filter(([id]) => id.startsWith('Dns'));
    const written = outputs.map(([, { Value: value }]) => {
      const [name, type, ...rest] = textOf(value).split(' ');
      return [name, type, rest.join(' ')];
    });
    expect(written).toEqual(expect.arrayContaining(records(MINIMAL.domain)));
    expect(written).toHaveLength(7);
    templateOf(MINIMAL).resourceCountIs('AWS::Route53::RecordSet', 0);
  });
});

describe('stages', () => {
  test('prod and dev in one account share no name, no export, no recipient', () => {
    const prod = templateOf(MINIMAL);
    const dev = templateOf(DEV);
    expect(namesIn(prod).filter((name) => namesIn(dev).includes(name))).toEqual([]);
    expect(namesIn(prod)).toContain('touchbase-prod');
    for (const template of [prod, dev]) expect(JSON.stringify(template.findOutputs('*'))).not.toContain('"Export"');
    const recipients = [prod, dev].map((template) => Object.values(template.findResources('AWS::SES::ReceiptRule'))[0]?.['Properties'].Rule.Recipients as string[]);
    expect(recipients).toEqual([['coach.example.edu'], ['dev.coach.example.edu']]);
  });

  test('dev may stand in the rule set of prod', () => {
    const [{ Properties: rule }] = Object.values(templateOf(DEV).findResources('AWS::SES::ReceiptRule')) as [{ Properties: Record<string, unknown> }];
    const [{ Properties: ruleSet }] = Object.values(templateOf(MINIMAL).findResources('AWS::SES::ReceiptRuleSet')) as [{ Properties: Record<string, unknown> }];
    expect(rule['RuleSetName']).toBe(ruleSet['RuleSetName']);
  });

  test.each([
    ['prod', MINIMAL, true],
    ['dev', DEV, false],
  ])('%s: the table is protected against deletion: %s', (stage, config, protectedTable) => {
    templateOf(config).hasResourceProperties('AWS::DynamoDB::Table', { TableName: `touchbase-${stage}`, DeletionProtectionEnabled: protectedTable });
  });

  test('everything that can be tagged says to what it belongs', () => {
    for (const { Type: type, Properties: { Tags: tags } = {} } of Object.values(resourcesOf(templateOf(DEV)))) {
      if (tags !== undefined) expect(tags, type).toEqual(expect.arrayContaining([{ Key: 'application', Value: 'touchbase' }, { Key: 'stage', Value: 'dev' }]));
    }
    templateOf(DEV).hasResourceProperties('AWS::DynamoDB::Table', { Tags: Match.anyValue() });
  });
});

test('data that was kept is used again, and not made anew', () => {
  const template = templateOf(AGAIN);
  template.resourceCountIs('AWS::DynamoDB::Table', 0);
  template.resourceCountIs('AWS::SecretsManager::Secret', 0);
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: { TABLE_NAME: 'touchbase-prod', SEAL_SECRETS: '1:{{resolve:secretsmanager:arn:aws:secretsmanager:us-east-1:123456789012:secret:touchbase-prod-seal-a1B2c3:SecretString:::}}' } },
  });
});

test.each([
  ['eu-central-1', false],
  ['eu-west-3', true],
])('a deployment to %s warns that SES may receive no mail there: %s', (region, warns) => {
  const stack = stackIn(wiringApp(), configOf({ region }));
  const warnings = Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp(`SES may not receive mail in ${region}`));
  expect(warnings).toHaveLength(warns ? 1 : 0);
});

describe('alarms', () => {
  const alarms = Object.values(templateOf(MINIMAL).findResources('AWS::CloudWatch::Alarm')).map(({ Properties: properties }) => properties as { AlarmName: string; AlarmActions: unknown[]; TreatMissingData: string });

  test('each has a heading of the runbook for its name, and each heading that says what to do has its alarm', () => {
    const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
    const headings = [...runbook.matchAll(/^## (?:`)?([a-z-]+)(?:`)?$/gm)].map(([, heading]) => heading);
    expect(headings.toSorted()).toEqual(alarms.map(({ AlarmName: name }) => name.replace('touchbase-prod-', '')).toSorted());
  });

  test('each mails to the address of the configuration', () => {
    const [[topicId] = []] = Object.entries(templateOf(MINIMAL).findResources('AWS::SNS::Topic')).filter(([id]) => id.startsWith('AlarmTopic'));
    expect(alarms.map(({ AlarmActions: actions }) => actions)).toEqual(alarms.map(() => [{ Ref: topicId }]));
    templateOf(MINIMAL).hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: MINIMAL.alarmAddress, TopicArn: { Ref: topicId } });
  });
});

/** As `npx cdk synth` checks it. */
function validatingApp(): App {
  const app = new App({ context });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

/** List prices of us-east-1 in USD a month, autumn 2026, for what costs even if no mail comes. */
const AT_REST: Readonly<Record<string, number>> = {
  'AWS::SecretsManager::Secret': 0.4,
  'AWS::CloudWatch::Alarm': 0.1,
  'AWS::CloudWatch::Dashboard': 3,
  'AWS::KMS::Key': 1,
  'AWS::Route53::HostedZone': 0.5,
  // Lambda asks an idle queue about 650,000 times a month, of which a million of all queues are free: $0.40 a million.
  'AWS::Lambda::EventSourceMapping': 0.26,
};
/** These cost only what is done with them. */
const FREE_AT_REST = new Set([
  'AWS::DynamoDB::Table', 'AWS::IAM::Role', 'AWS::Lambda::EventInvokeConfig', 'AWS::Lambda::Function', 'AWS::Logs::LogGroup', 'AWS::Route53::RecordSet', 'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy', 'AWS::SES::ConfigurationSet', 'AWS::SES::ConfigurationSetEventDestination', 'AWS::SES::EmailIdentity', 'AWS::SES::ReceiptRule', 'AWS::SES::ReceiptRuleSet',
  'AWS::SNS::Subscription', 'AWS::SNS::Topic', 'AWS::SNS::TopicPolicy', 'AWS::SQS::Queue', 'AWS::SQS::QueuePolicy', 'AWS::Scheduler::Schedule', 'Custom::ActiveReceiptRuleSet',
]);

function costAtRest(resources: Resources): number {
  let dollars = 0;
  for (const { Type: type } of Object.values(resources)) {
    if (!FREE_AT_REST.has(type) && AT_REST[type] === undefined) throw new Error(`what does ${type} cost at rest?`);
    dollars += AT_REST[type] ?? 0;
  }
  return dollars;
}

/** One line a resource: type, and what the stack calls it. */
function resourceList(template: Template): string {
  const resources = Object.entries(resourcesOf(template)).map(([id, { Type: type }]) => ({ type, id: id.replace(/[0-9A-F]{8}$/, '') }));
  const width = Math.max(...resources.map(({ type }) => type.length));
  const lines = resources.map(({ type, id }) => `${type.padEnd(width)}  ${id}`).toSorted();
  return `${lines.join('\n')}\n${lines.length} resources, $${costAtRest(resourcesOf(template)).toFixed(2)} a month at rest\n`;
}

function resourcesOf(template: Template): Resources {
  return template.toJSON()['Resources'] as Resources;
}

/** What a resource is called in the account, whatever the property: CloudFormation's own names begin with the stack's. */
function namesIn(template: Template): string[] {
  const named = /^(AlarmName|BucketName|FunctionName|LogGroupName|QueueName|RoleName|RuleSetName|TableName|TopicName|Name)$/;
  return Object.values(resourcesOf(template))
    .filter(({ Type: type }) => !['AWS::SES::ReceiptRule', 'AWS::Route53::RecordSet', 'Custom::ActiveReceiptRuleSet'].includes(type))
    .flatMap(({ Properties: properties = {} }) => Object.entries(properties).filter(([key, value]) => named.test(key) && typeof value === 'string').map(([, value]) => String(value)))
    .concat(Object.values(template.findResources('AWS::SES::ReceiptRule')).map(({ Properties: { Rule: rule } }) => rule.Name as string));
}
