import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { ENTRIES, type Entry } from '../../infra/bundle.ts';
import { assistantOf } from '../../infra/config.ts';
import { ENVIRONMENT, readSettings } from '../../functions/settings.ts';
import { TABLE } from '../../functions/store/table.ts';
import { JOINED, MINIMAL, configOf } from './configurations.ts';
import { templateOf, textOf } from './templates.ts';

type Properties = Readonly<Record<string, unknown>>;
type Resource = { readonly Properties: Properties; readonly DependsOn?: readonly string[]; readonly DeletionPolicy?: string };
type Statement = { readonly Effect: string; readonly Action: string | string[]; readonly Resource: unknown; readonly Principal?: unknown; readonly Condition?: unknown };

const template = templateOf(MINIMAL);

describe('the way of a mail', () => {
  const arrivals = topicInto('Arrivals');
  const reports = topicInto('Reports');
  const [, rule] = only('AWS::SES::ReceiptRule');
  const [bucketId] = only('AWS::S3::Bucket');
  const [configurationSetId] = only('AWS::SES::ConfigurationSet');

  test('a mail to the domain is scanned, goes into the bucket and is told to the arrivals topic', () => {
    expect(rule.Properties['Rule']).toMatchObject({
      Recipients: [MINIMAL.domain],
      Enabled: true,
      ScanEnabled: true,
      TlsPolicy: 'Require',
      Actions: [{ S3Action: { BucketName: ref(bucketId), TopicArn: ref(arrivals.topicId) } }],
    });
  });

  test('the rule is made after SES may write to the bucket and publish to the topic, and after all that handles a mail', () => {
    const needed = [
      policyId('AWS::S3::BucketPolicy', 'Bucket', ref(bucketId)),
      policyId('AWS::SNS::TopicPolicy', 'Topics', [ref(arrivals.topicId)]),
      ...Object.keys(template.findResources('AWS::SNS::Subscription', { Properties: { TopicArn: ref(arrivals.topicId) } })),
      policyId('AWS::SQS::QueuePolicy', 'Queues', [ref(arrivals.queueId)]),
      ...Object.keys(template.findResources('AWS::Lambda::EventSourceMapping', { Properties: { EventSourceArn: arn(arrivals.queueId) } })),
    ];
    expect(needed).toHaveLength(5);
    expect(rule.DependsOn).toEqual(expect.arrayContaining(needed));
  });

  test.each([
    ['the bucket', 'AWS::S3::BucketPolicy', 'Bucket', ref(bucketId), 's3:PutObject'],
    ['the arrivals topic', 'AWS::SNS::TopicPolicy', 'Topics', [ref(arrivals.topicId)], 'sns:Publish'],
  ])('SES may use %s for this rule of this account alone', (_name, type, key, target, action) => {
    const [, ruleSet] = only('AWS::SES::ReceiptRuleSet');
    const ruleName = (rule.Properties['Rule'] as { Name: string }).Name;
    const allows = statements(policyId(type, key, target)).filter(({ Effect }) => Effect === 'Allow');
    expect(allows).toMatchObject([{ Action: action, Principal: { Service: 'ses.amazonaws.com' } }]);
    expect(sources(allows[0])).toEqual([ref('AWS::AccountId'), `arn:aws:ses:us-east-1:<AWS::AccountId>:receipt-rule-set/${String(ruleSet.Properties['RuleSetName'])}:receipt-rule/${ruleName}`]);
  });

  test('what becomes of a mail that we sent is told to the reports topic, by this configuration set alone', () => {
    const [, destination] = only('AWS::SES::ConfigurationSetEventDestination');
    expect(destination.Properties).toMatchObject({
      ConfigurationSetName: ref(configurationSetId),
      EventDestination: { Enabled: true, SnsDestination: { TopicARN: ref(reports.topicId) }, MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject', 'deliveryDelay'] },
    });
    const allows = statements(policyId('AWS::SNS::TopicPolicy', 'Topics', [ref(reports.topicId)])).filter(({ Effect }) => Effect === 'Allow');
    expect(allows).toMatchObject([{ Action: 'sns:Publish', Principal: { Service: 'ses.amazonaws.com' } }]);
    expect(sources(allows[0])).toEqual([ref('AWS::AccountId'), `arn:<AWS::Partition>:ses:us-east-1:<AWS::AccountId>:configuration-set/<${configurationSetId}>`]);
    expect(destination.DependsOn).toContain(policyId('AWS::SNS::TopicPolicy', 'Topics', [ref(reports.topicId)]));
  });

  test.each<[Entry, string, number]>([
    ['receive', arrivals.queueId, 5],
    ['deliver', idOf('AWS::SQS::Queue', 'OutboxQueue'), 2],
    ['feedback', reports.queueId, 2],
  ])('%s works through its queue; one failed message comes again alone', (entry, queueId, concurrency) => {
    const id = functionId(entry);
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionName: ref(id),
      EventSourceArn: arn(queueId),
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: concurrency },
    });
    expect(Number(resource(queueId).Properties['VisibilityTimeout'])).toBeGreaterThanOrEqual(6 * Number(resource(id).Properties['Timeout']));
    expect(allowed(entry, 'sqs:ReceiveMessage')).toEqual([arn(queueId)]);
  });

  test('every five minutes the schedule wakes `wake` and says what time it is', () => {
    const [, schedule] = only('AWS::Scheduler::Schedule');
    expect(schedule.Properties).toMatchObject({ ScheduleExpression: 'rate(5 minutes)', Target: { Arn: arn(functionId('wake')), Input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}' } });
    const role = (schedule.Properties['Target'] as { RoleArn: { 'Fn::GetAtt': [string] } }).RoleArn['Fn::GetAtt'][0];
    expect(roleStatements(role).map(({ Action, Resource: target }) => [Action, target])).toEqual([
      ['lambda:InvokeFunction', arn(functionId('wake'))],
      ['sqs:SendMessage', arn(idOf('AWS::SQS::Queue', 'TickDeadLetters'))],
    ]);
  });

  test('`wake` and `receive` hand on to the outbox that `deliver` works through', () => {
    const outbox = idOf('AWS::SQS::Queue', 'OutboxQueue');
    for (const entry of ENTRIES) expect(allowed(entry, 'sqs:SendMessage')).toEqual(['receive', 'wake'].includes(entry) ? [arn(outbox)] : []);
  });

  test('nothing gets lost: whatever hands messages on has a place for those that fail', () => {
    const targets = Object.values(template.findResources('AWS::SQS::Queue')).map(({ Properties: { RedrivePolicy: policy } }) => policy?.deadLetterTargetArn);
    const deadLetters = Object.keys(template.findResources('AWS::SQS::Queue')).filter((id) => resource(id).Properties['RedrivePolicy'] === undefined);
    const tick = (only('AWS::Scheduler::Schedule')[1].Properties['Target'] as { DeadLetterConfig: { Arn: unknown } }).DeadLetterConfig.Arn;
    expect([...targets.filter((target) => target !== undefined), tick]).toEqual(expect.arrayContaining(deadLetters.map(arn)));
    expect(deadLetters).toHaveLength(4);
    for (const { Properties: properties } of Object.values(template.findResources('AWS::SNS::Subscription', { Properties: { Protocol: 'sqs' } }))) {
      expect(properties).toMatchObject({ RawMessageDelivery: true, RedrivePolicy: { deadLetterTargetArn: expect.anything() as unknown } });
    }
  });
});

describe('who may do what', () => {
  test('only `deliver` sends, only as the assistant, only by the identity and its configuration set', () => {
    const sending = ENTRIES.flatMap((entry) => functionStatements(entry).filter(({ Action }) => [Action].flat().some((action) => action.startsWith('ses:'))).map((statement) => ({ entry, statement })));
    expect(sending).toHaveLength(1);
    expect(sending[0]).toMatchObject({ entry: 'deliver', statement: { Action: 'ses:SendRawEmail', Condition: { StringEquals: { 'ses:FromAddress': assistantOf(MINIMAL) } } } });
    expect([sending[0]?.statement.Resource].flat().map(textOf)).toEqual([
      `arn:aws:ses:us-east-1:<AWS::AccountId>:configuration-set/<${only('AWS::SES::ConfigurationSet')[0]}>`,
      `arn:aws:ses:us-east-1:<AWS::AccountId>:identity/${MINIMAL.domain}`,
    ]);
    expect(only('AWS::SES::EmailIdentity')[1].Properties).toMatchObject({ EmailIdentity: MINIMAL.domain, DkimAttributes: { SigningEnabled: true } });
  });

  test('no role may do everything, or anything to everything', () => {
    const wide = Object.keys(template.findResources('AWS::IAM::Role'))
      .flatMap(roleStatements)
      .flatMap(({ Action, Resource: target }) => [Action, target].flat().map(textOf))
      .filter((text) => text.includes('*'));
    // The objects of the raw mail bucket: read, and erased. The region's pointer to its active receipt rule set has no name.
    const anyMail = `<${only('AWS::S3::Bucket')[0]}.Arn>/*`;
    expect(wide.toSorted()).toEqual(['*', anyMail, anyMail].toSorted());
    expect(Object.keys(template.findResources('AWS::IAM::Policy'))).toEqual([]);
    expect(Object.values(template.findResources('AWS::IAM::Role')).filter(({ Properties: properties }) => properties.ManagedPolicyArns !== undefined)).toEqual([]);
  });

  test.each(['AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy'])('every %s refuses what is not encrypted on the way', (type) => {
    for (const id of Object.keys(template.findResources(type))) expect(statements(id)[0]).toMatchObject({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
  });
});

describe('what is sent', () => {
  test('the domain signs with DKIM, and has a domain of its own for bounces so that SPF is aligned as well', () => {
    expect(only('AWS::SES::EmailIdentity')[1].Properties).toMatchObject({
      EmailIdentity: MINIMAL.domain,
      DkimAttributes: { SigningEnabled: true },
      MailFromAttributes: { MailFromDomain: `bounce.${MINIMAL.domain}` },
      FeedbackAttributes: { EmailForwardingEnabled: false },
      ConfigurationSetAttributes: { ConfigurationSetName: ref(only('AWS::SES::ConfigurationSet')[0]) },
    });
  });

  test.each([
    [1, '0.5'],
    [14, '7'],
  ])('of %i mails a second each of two deliveries sends its half', (mailsPerSecond, share) => {
    const { Environment: environment } = Object.values(templateOf(configOf({ mailsPerSecond })).findResources('AWS::Lambda::Function')).find(({ Properties: properties }) => properties.MemorySize === 1024)?.['Properties'] ?? {};
    expect(environment.Variables[ENVIRONMENT.sendsPerSecond]).toBe(share);
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', { FunctionName: ref(functionId('deliver')), ScalingConfig: { MaximumConcurrency: 2 } });
  });
});

describe('the receipt rule set', () => {
  test('is activated once it exists, and before its rule: an empty set takes no mail', () => {
    const [activationId, activation] = only('Custom::ActiveReceiptRuleSet');
    const [ruleSetId, ruleSet] = only('AWS::SES::ReceiptRuleSet');
    expect(activation.Properties).toMatchObject({ Mode: 'create', RuleSetName: ruleSet.Properties['RuleSetName'], ServiceTimeout: '300' });
    expect(activation.DependsOn).toContain(ruleSetId);
    expect(only('AWS::SES::ReceiptRule')[1].DependsOn).toContain(activationId);
  });

  test.each(['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret'])('a refusal leaves no %s behind: it is made after the rule set is active and the domain is ours', (type) => {
    const gates = [only('Custom::ActiveReceiptRuleSet')[0], only('AWS::SES::EmailIdentity')[0]];
    expect(only(type)[1].DependsOn).toEqual(expect.arrayContaining(gates));
  });

  test('that was joined gets one rule, before its others, and nobody here may move the pointer', () => {
    const joined = templateOf(JOINED);
    joined.resourceCountIs('AWS::SES::ReceiptRuleSet', 0);
    joined.hasResourceProperties('AWS::SES::ReceiptRule', { RuleSetName: 'campus-mail', After: Match.absent(), Rule: { Name: 'touchbase-prod', Recipients: [JOINED.domain] } });
    joined.hasResourceProperties('Custom::ActiveReceiptRuleSet', { Mode: 'join', RuleSetName: 'campus-mail' });
    expect(JSON.stringify(joined.findResources('AWS::IAM::Role'))).not.toContain('ses:SetActiveReceiptRuleSet');
  });
});

describe('what is kept', () => {
  test('the table has the keys, the time to live and the index that the store names', () => {
    const { partitionKey, sortKey, timeToLive, dueIndex } = TABLE;
    const [, table] = only('AWS::DynamoDB::Table');
    expect(table.Properties).toMatchObject({
      KeySchema: keys(partitionKey, sortKey),
      TimeToLiveSpecification: { AttributeName: timeToLive, Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      GlobalSecondaryIndexes: [{ IndexName: dueIndex.name, KeySchema: keys(dueIndex.partitionKey, dueIndex.sortKey), Projection: { ProjectionType: 'KEYS_ONLY' } }],
    });
  });

  test('raw mail is private, encrypted, and gone after 30 days', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: 'Enabled' }] },
      VersioningConfiguration: Match.absent(),
    });
  });

  test.each(['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret'])('the %s outlives the stack, unless the stack never came into being', (type) => {
    expect(only(type)[1]).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  });
});

describe.each(ENTRIES)('%s', (entry) => {
  const { Properties: properties } = resource(functionId(entry));

  test('runs on the current runtime', () => {
    expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
  });

  test('has exactly the environment that the settings require', () => {
    const { Variables: variables } = properties['Environment'] as { Variables: Record<string, unknown> };
    expect(Object.keys(variables).toSorted()).toEqual(Object.values(ENVIRONMENT).toSorted());
    const settings = readSettings(Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, textOf(value)])));
    expect(settings).toMatchObject({ table: `<${only('AWS::DynamoDB::Table')[0]}>`, rawMailBucket: `<${only('AWS::S3::Bucket')[0]}>`, templates: 'templates', calendar: 'calendar.json', policy: 'policy.json' });
    expect(settings.outboxQueueUrl).toBe(`<${idOf('AWS::SQS::Queue', 'OutboxQueue')}>`);
    expect(settings.secrets.get(1)).toBe(`{{resolve:secretsmanager:<${only('AWS::SecretsManager::Secret')[0]}>:SecretString:::}}`);
  });

  test('has a log of its own that forgets', () => {
    const { LogGroup: group } = properties['LoggingConfig'] as { LogGroup: { Ref: string } };
    expect(resource(group.Ref).Properties).toMatchObject({ RetentionInDays: 30 });
    expect(allowed(entry, 'logs:PutLogEvents')).toEqual([arn(group.Ref)]);
  });
});

function only(type: string): [string, Resource] {
  const found = Object.entries(template.findResources(type)) as [string, Resource][];
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} of ${type}`);
  return first;
}

function resource(id: string): Resource {
  return (template.toJSON()['Resources'] as Record<string, Resource>)[id] ?? { Properties: {} };
}

/** The logical id that the library makes of a name: the name and eight hexadecimal digits. */
function idOf(type: string, name: string): string {
  const id = Object.keys(template.findResources(type)).find((candidate) => candidate.startsWith(name) && candidate.length === name.length + 8);
  if (id === undefined) throw new Error(`no ${name} among ${type}`);
  return id;
}

function functionId(entry: Entry): string {
  return idOf('AWS::Lambda::Function', entry.charAt(0).toUpperCase() + entry.slice(1));
}

/** A topic and the one queue to which it passes its messages as they are. */
function topicInto(name: string): { topicId: string; queueId: string } {
  const topicId = idOf('AWS::SNS::Topic', `${name}Topic`);
  const queueId = idOf('AWS::SQS::Queue', `${name}Queue`);
  template.resourcePropertiesCountIs('AWS::SNS::Subscription', { TopicArn: ref(topicId) }, 1);
  template.hasResourceProperties('AWS::SNS::Subscription', { TopicArn: ref(topicId), Protocol: 'sqs', Endpoint: arn(queueId), RawMessageDelivery: true });
  const allows = statements(policyId('AWS::SQS::QueuePolicy', 'Queues', [ref(queueId)])).filter(({ Effect }) => Effect === 'Allow');
  expect(allows).toMatchObject([{ Action: 'sqs:SendMessage', Principal: { Service: 'sns.amazonaws.com' }, Condition: { ArnEquals: { 'aws:SourceArn': ref(topicId) } } }]);
  return { topicId, queueId };
}

function policyId(type: string, key: string, target: unknown): string {
  const [id] = Object.keys(template.findResources(type, { Properties: { [key]: target } }));
  if (id === undefined) throw new Error(`no ${type} for ${JSON.stringify(target)}`);
  return id;
}

function statements(id: string): readonly Statement[] {
  return (resource(id).Properties['PolicyDocument'] as { Statement: Statement[] }).Statement;
}

function roleStatements(id: string): readonly Statement[] {
  return (resource(id).Properties['Policies'] as { PolicyDocument: { Statement: Statement[] } }[]).flatMap(({ PolicyDocument: document }) => document.Statement);
}

function functionStatements(entry: Entry): readonly Statement[] {
  const { 'Fn::GetAtt': role } = resource(functionId(entry)).Properties['Role'] as { 'Fn::GetAtt': [string] };
  return roleStatements(role[0]);
}

/** On what a function may do an action. */
function allowed(entry: Entry, action: string): unknown[] {
  return functionStatements(entry).flatMap(({ Action, Resource: target }) => ([Action].flat().includes(action) ? [target].flat() : []));
}

/** Account and ARN of the one source that a statement admits. */
function sources(statement: Statement | undefined): unknown[] {
  const { StringEquals: equals } = (statement?.Condition ?? {}) as { StringEquals?: Record<string, unknown> };
  const condition = Object.fromEntries(Object.entries(equals ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  return [condition['aws:sourceaccount'], textOf(condition['aws:sourcearn'])];
}

function keys(partition: string, sort: string): unknown[] {
  return [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];
}

function ref(id: string): { Ref: string } {
  return { Ref: id };
}

function arn(id: string): { 'Fn::GetAtt': [string, string] } {
  return { 'Fn::GetAtt': [id, 'Arn'] };
}
