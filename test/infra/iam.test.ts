import { describe, expect, test } from 'vitest';
import { ENVIRONMENT } from '../../functions/settings.ts';
import type { Config } from '../../infra/config.ts';
import { expectGolden } from '../support/golden.ts';
import { ACCOUNT, type Resources } from './account.ts';
import { inWords, type Role, type Who } from './calls.ts';
import { AGAIN, CONFIGURATIONS, DEV, MINIMAL } from './configurations.ts';
import { deployed } from './deployed.ts';
import { excessOf, needed, othersTriedBy, strangers, unmet, untried, withoutTls } from './findings.ts';
import { judge } from './judge.ts';
import { SOMEBODY_ELSE, TRIES, TRIES_OF_SERVICES } from './tries.ts';
import { templateOf } from './templates.ts';

/** Judging all of a deployment for the first time. */
const ALL_MS = 60_000;

const templates = new Map(Object.values(CONFIGURATIONS).map((config) => [config, templateOf(config).toJSON()['Resources'] as Resources]));
const minimal = deployed(resourcesOf(MINIMAL), MINIMAL);

describe.each(Object.entries(CONFIGURATIONS))('%s', (_name, config) => {
  test('what is needed is allowed', async () => {
    expect(await unmet(deployed(resourcesOf(config), config), config)).toEqual([]);
  });
});

describe('anything else is denied:', () => {
  test.each(Object.keys({ ...minimal.roles, ...minimal.services }) as Who[])('to %s', { timeout: ALL_MS }, async (who) => {
    expect(await excessOf(who, minimal, MINIMAL)).toEqual([]);
  });

  test('to the roles that differ where a rule set was joined, in the sandbox', { timeout: ALL_MS }, async () => {
    const dev = deployed(resourcesOf(DEV), DEV);
    expect([...(await excessOf('activation', dev, DEV, 'ses:')), ...(await excessOf('deliver', dev, DEV, 'ses:'))]).toEqual([]);
  });

  test.each(Object.entries(CONFIGURATIONS))('to strangers: %s', async (_name, config) => {
    expect(await strangers(deployed(resourcesOf(config), config), config)).toEqual([]);
  });

  test('to everybody without TLS, explicitly', async () => {
    expect(await withoutTls(minimal)).toEqual([]);
  });

  test.each(Object.entries(CONFIGURATIONS))('whatever is granted is tried: %s', (_name, config) => {
    expect(untried(deployed(resourcesOf(config), config))).toEqual([]);
  });

  test('every needed call is among those that the others try', () => {
    const tried = new Set([...TRIES, ...TRIES_OF_SERVICES].map(({ action, on }) => `${action} ${on}`));
    expect(needed(DEV).filter(({ action, on }) => !tried.has(`${action} ${on}`))).toEqual([]);
  });
});

type Statement = { Effect: string; Action: string | string[]; Resource?: unknown; Principal?: unknown; Condition?: Record<string, Record<string, unknown>> };
type Document = { Statement: Statement[] };
/** Those that faults are planted in. */
type Planted = { PolicyDocument?: Document; Policies?: { PolicyDocument: Document }[]; AssumeRolePolicyDocument?: Document; Rule?: { Name: string }; Environment?: { Variables: Record<string, string> } };
type PlantedResources = Record<string, { Type: string; Properties: Planted }>;
/** `policy`: the statements of the role's or resource's policy, by how its id begins; `trust`: of the role's other one. */
type Fault = (policy: (idBegins: string) => Statement[], trust: (idBegins: string) => Statement[], resources: PlantedResources) => void;

describe('a template in which this is missing fails:', () => {
  test.each<[string, Config, string[], Fault]>([
    ['SES at the arrivals topic, whose policy enforces TLS', MINIMAL, ['the receipt rule: sns:Publish on arrivals topic'], (of) => drop(of('ArrivalsTopicPolicy'), 'sns:Publish', 'Allow')],
    ['SES at the reports topic', MINIMAL, ['the configuration set: sns:Publish on reports topic'], (of) => drop(of('ReportsTopicPolicy'), 'sns:Publish', 'Allow')],
    ['CloudWatch at the alarm topic', MINIMAL, ['the alarms: sns:Publish on alarm topic'], (of) => drop(of('AlarmTopicPolicy'), 'sns:Publish', 'Allow')],
    ['SES at the bucket', MINIMAL, ['the receipt rule: s3:PutObject on raw mail'], (of) => drop(of('RawMailPolicy'), 's3:PutObject', 'Allow')],
    ['the topic at its dead letters', MINIMAL, ['the arrivals topic: sqs:SendMessage on arrivals dead letters'], (of) => drop(of('ArrivalsDeadLettersPolicy'), 'sqs:SendMessage', 'Allow')],
    ['the configuration set among what may be sent with', MINIMAL, ['deliver: ses:SendRawEmail on configuration set'], (of) => retarget(of('DeliverRole'), 'ses:SendRawEmail', (text) => !text.includes(':configuration-set/'))],
    ['the recipient in the sandbox', DEV, ['deliver: ses:SendRawEmail on sandbox recipient'], (of) => retarget(of('DeliverRole'), 'ses:SendRawEmail', (text) => !text.includes('sam@example.edu'))],
    ['the index by its name', MINIMAL, ['wake: dynamodb:Query on due index'], (of) => drop(of('WakeRole'), 'dynamodb:Query', 'Allow', '/index/')],
    ['the table that was kept, at wake', AGAIN, ['wake: dynamodb:Query on table', 'wake: dynamodb:UpdateItem on table', 'wake: dynamodb:PutItem on table', 'wake: dynamodb:BatchWriteItem on table', 'wake: dynamodb:DeleteItem on table'], (of) => drop(of('WakeRole'), 'dynamodb:PutItem', 'Allow')],
    ['an action of erasure', MINIMAL, ['wake: dynamodb:DeleteItem on table'], (of) => refuse(of('WakeRole'), 'dynamodb:DeleteItem')],
    ['the answer to a mail that has expired', MINIMAL, ['receive: s3:ListBucket on bucket'], (of) => drop(of('ReceiveRole'), 's3:ListBucket', 'Allow')],
    ['the schedule’s dead letters', MINIMAL, ['tick: sqs:SendMessage on tick dead letters'], (of) => drop(of('TickRole'), 'sqs:SendMessage', 'Allow')],
    [
      'the name of the rule that the policies know',
      MINIMAL,
      ['the receipt rule: s3:PutObject on raw mail', 'the receipt rule: sns:Publish on arrivals topic'],
      (_of, _trust, resources) => Object.values(resources).forEach(({ Properties: { Rule: rule } }) => void (rule !== undefined && (rule.Name = 'renamed'))),
    ],
    [
      'the sender that the condition knows',
      MINIMAL,
      ['deliver: ses:SendRawEmail on identity', 'deliver: ses:SendRawEmail on configuration set'],
      (_of, _trust, resources) => Object.values(resources).forEach(({ Properties: { Environment: environment } }) => void (environment !== undefined && (environment.Variables[ENVIRONMENT.assistant] = 'hello@coach.example.edu'))),
    ],
  ])('%s', async (_what, config, lost, fault) => {
    expect(await unmet(deployed(planted(config, fault), config), config)).toEqual(lost);
  });
});

describe('a template in which this is too much fails:', () => {
  test.each<[string, string[], Fault]>([
    ['an action that is never called', ['receive: dynamodb:Scan on table'], (of) => void (statement(of('ReceiveRole'), 'dynamodb:PutItem').Action as string[]).push('dynamodb:Scan')],
    ['an action that nobody thought of', ['receive: dynamodb:RestoreTableFromBackup untried'], (of) => void (statement(of('ReceiveRole'), 'dynamodb:PutItem').Action as string[]).push('dynamodb:RestoreTableFromBackup')],
    ['many actions at once', [...['SendMessage', 'PurgeQueue', 'SetQueueAttributes', 'DeleteQueue'].map((action) => `deliver: sqs:${action} on outbox queue`), 'deliver: sqs:* untried'], (of) => void (statement(of('DeliverRole'), 'sqs:ReceiveMessage').Action = 'sqs:*')],
    ['another service', ['deliver role: open to {"Service":"ec2.amazonaws.com"}'], (_of, trust) => void trust('DeliverRole').push({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } })],
    ['the mails of every bucket', ['receive: s3:GetObject on a mail in another bucket', 'receive: s3:DeleteObject on a mail in another bucket'], (of) => void (statement(of('ReceiveRole'), 's3:GetObject').Resource = 'arn:aws:s3:::*')],
    ['every index, by the prefix of the table', ['wake: dynamodb:Query on another index'], (of) => void (statement(of('WakeRole'), 'dynamodb:Query').Resource = `arn:aws:dynamodb:us-east-1:${ACCOUNT}:table/touchbase-prod/index/*`)],
    [
      'sending as anybody of the domain',
      ['deliver as somebody else: ses:SendRawEmail on identity', 'deliver as somebody else: ses:SendRawEmail on configuration set'],
      (of) => void delete statement(of('DeliverRole'), 'ses:SendRawEmail').Condition,
    ],
    ['any rule of the account at the bucket', ['the receipt rule of another name: s3:PutObject on raw mail', 'the receipt rule of another rule set: s3:PutObject on raw mail'], (of) => void delete statement(of('RawMailPolicy'), 's3:PutObject').Condition?.['StringEquals']?.['aws:SourceArn']],
    ['any account at the alarm topic', ['the alarms of another account: sns:Publish on alarm topic', 'the alarms of nobody: sns:Publish on alarm topic'], (of) => void delete statement(of('AlarmTopicPolicy'), 'sns:Publish', 'Allow').Condition],
    [
      'any schedule as the schedule',
      ['of another account', 'of another name', 'of nobody'].map((how) => `the schedule ${how}: sts:AssumeRole on tick role`),
      (_of, trust) => void delete statement(trust('TickRole'), 'sts:AssumeRole').Condition,
    ],
    ['a queue without TLS', ['sqs:SendMessage on outbox queue', 'sqs:ReceiveMessage on outbox queue'].map((what) => `without TLS: ${what}`), (of) => drop(of('OutboxQueuePolicy'), 'sqs:*', 'Deny')],
    ['another account at the bucket', ['somebody else: s3:GetObject on raw mail', ...['bucket', 'raw mail'].map((place) => `${place}: open to {"AWS":"arn:aws:iam::999988887777:role/anybody"}`)], (of) => void of('RawMailPolicy').push({ Effect: 'Allow', Principal: { AWS: SOMEBODY_ELSE.principal }, Action: 's3:GetObject', Resource: statement(of('RawMailPolicy'), 's3:PutObject').Resource })],
  ])('%s', { timeout: ALL_MS }, async (_what, gained, fault) => {
    const faulty = deployed(planted(MINIMAL, fault), MINIMAL);
    // A fault touches one service.
    const [, service] = /(\w+:)\w/.exec(gained[0] ?? '') ?? [];
    const excess = await Promise.all((Object.keys(faulty.roles) as Role[]).map((role) => excessOf(role, faulty, MINIMAL, service)));
    expect([...excess.flat(), ...(await strangers(faulty, MINIMAL)), ...(await withoutTls(faulty)), ...untried(faulty)]).toEqual(gained);
  });

  test('a right that stands where nobody looks', () => {
    const fault: Fault = (_of, _trust, resources) => void (resources['Planted'] = { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement: [] } } });
    expect(() => deployed(planted(MINIMAL, fault), MINIMAL)).toThrow('Planted grants rights in a way that is not judged');
  });
});

test('what cannot be judged does not pass', async () => {
  const { roles, targets } = minimal;
  await expect(judge(roles.wake, 'dynamodb:NoSuchAction', targets.table!)).rejects.toThrow('dynamodb:NoSuchAction');
  await expect(judge(roles.wake, 's3:GetObject', targets.table!)).rejects.toThrow('cannot be judged');
  await expect(judge({ ...roles.wake, context: { 'ses:Planted': 'x' } }, 's3:GetObject', targets['raw mail']!)).rejects.toThrow('IAM does not know ses:Planted of it');
});

test('the table for people is as it was accepted', { timeout: ALL_MS }, async () => {
  expectGolden('infra/iam.txt', await tableForPeople());
});

function resourcesOf(config: Config): Resources {
  return templates.get(config) ?? {};
}

async function tableForPeople(): Promise<string> {
  const { roles, services, targets } = minimal;
  const calls = needed(MINIMAL);
  const verdicts = await Promise.all(calls.map(({ who, action, on }) => judge({ ...roles, ...services }[who], action, targets[on]!)));
  const everybody = Object.keys({ ...roles, ...services }) as Who[];
  const excess = await Promise.all(everybody.map((who) => excessOf(who, minimal, MINIMAL)));
  const rows = everybody.flatMap((who, whose) => [
    ...calls.flatMap((call, index) => (call.who === who ? [[who, call.action, call.on, verdicts[index]!]] : [])),
    [who, '(others)', '', `${othersTriedBy(who, minimal, MINIMAL).length - excess[whose]!.length} of ${othersTriedBy(who, minimal, MINIMAL).length} denied`],
  ]);
  const others = Object.entries(CONFIGURATIONS).map(([name, config]) => {
    const has = new Set(needed(config).map(inWords));
    const first = new Set(calls.map(inWords));
    return `${name}: ${[...[...has].filter((one) => !first.has(one)).map((one) => `+ ${one}`), ...[...first].filter((one) => !has.has(one)).map((one) => `- ${one}`)].join(', ') || 'as above'}`;
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return `${rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n')}\n\n${others.join('\n')}\n`;
}

/** The resources of a configuration with a fault in them. */
function planted(config: Config, fault: Fault): Resources {
  const resources = structuredClone(resourcesOf(config)) as unknown as PlantedResources;
  const propertiesOf = (idBegins: string): Planted => {
    const [found, ...more] = Object.entries(resources).filter(([id]) => id.startsWith(idBegins));
    if (found === undefined || more.length > 0) throw new Error(`not one resource begins with ${idBegins}`);
    return found[1].Properties;
  };
  const policy = (idBegins: string): Statement[] => {
    const { PolicyDocument: document, Policies: [{ PolicyDocument: inline } = { PolicyDocument: undefined }] = [] } = propertiesOf(idBegins);
    return (document ?? inline)?.Statement ?? [];
  };
  fault(policy, (idBegins) => propertiesOf(idBegins).AssumeRolePolicyDocument?.Statement ?? [], resources);
  return resources as unknown as Resources;
}

function statement(statements: Statement[], action: string, effect = 'Allow', about = ''): Statement {
  const found = statements.find((one) => one.Effect === effect && [one.Action].flat().includes(action) && JSON.stringify(one.Resource ?? '').includes(about));
  if (found === undefined) throw new Error(`no statement about ${action}`);
  return found;
}

function drop(statements: Statement[], action: string, effect: string, about = ''): void {
  statements.splice(statements.indexOf(statement(statements, action, effect, about)), 1);
}

function refuse(statements: Statement[], action: string): void {
  const found = statement(statements, action);
  found.Action = [found.Action].flat().filter((one) => one !== action);
}

function retarget(statements: Statement[], action: string, keep: (resource: string) => boolean): void {
  const found = statement(statements, action);
  found.Resource = [found.Resource].flat().filter((one) => keep(JSON.stringify(one)));
}
