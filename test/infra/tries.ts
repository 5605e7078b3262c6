import { BUNDLES } from '../../infra/bundle.ts';
import type { Place, Service } from './calls.ts';
import type { Caller, Foreign } from './deployed.ts';

export type Try = { readonly action: string; readonly on: Place | Foreign };

const QUEUES = ['arrivals queue', 'outbox queue', 'reports queue', 'arrivals dead letters', 'outbox dead letters', 'reports dead letters', 'tick dead letters'] as const;
const TOPICS = ['arrivals topic', 'reports topic', 'alarm topic'] as const;
const ROLES = ([...BUNDLES, 'tick'] as const).map((role) => `${role} role` as const);

/** What each role tries: every action that anybody needs, and what an intruder with its credentials would. */
export const TRIES: readonly Try[] = [
  ...each('dynamodb', 'GetItem BatchGetItem Query Scan PutItem UpdateItem DeleteItem BatchWriteItem ConditionCheckItem PartiQLSelect', 'table'),
  ...each('dynamodb', 'DescribeTable UpdateTable UpdateTimeToLive DeleteTable ExportTableToPointInTime', 'table'),
  ...each('dynamodb', 'GetItem Query UpdateItem BatchWriteItem', 'another table'),
  ...each('dynamodb', 'Query Scan', 'due index', 'another index'),
  ...each('s3', 'GetObject PutObject DeleteObject', 'raw mail', 'a mail in another bucket'),
  ...each('s3', 'ListBucket', 'bucket', 'another bucket'),
  ...each('s3', 'PutBucketPolicy PutLifecycleConfiguration DeleteBucket', 'bucket'),
  ...each('sqs', 'SendMessage ReceiveMessage', ...QUEUES, 'another queue'),
  ...each('sqs', 'DeleteMessage GetQueueAttributes', 'arrivals queue', 'outbox queue', 'reports queue', 'another queue'),
  ...each('sqs', 'PurgeQueue SetQueueAttributes DeleteQueue', 'outbox queue', 'outbox dead letters'),
  ...each('sns', 'Publish', ...TOPICS, 'another topic'),
  ...each('sns', 'Subscribe', 'arrivals topic'),
  ...each('ses', 'SendRawEmail SendEmail', 'identity', 'another identity', 'configuration set', 'another configuration set', 'sandbox recipient'),
  ...each('lambda', 'InvokeFunction', 'receive function', 'wake function', 'deliver function', 'another function'),
  // The configuration of a function holds the secret.
  ...each('lambda', 'GetFunctionConfiguration UpdateFunctionCode', 'deliver function'),
  ...each('logs', 'CreateLogStream PutLogEvents', ...BUNDLES.map((name) => `${name} log` as const), 'another log'),
  ...each('logs', 'GetLogEvents', 'receive log'),
  ...each('iam', 'PassRole PutRolePolicy', 'deliver role'),
  ...each('sts', 'AssumeRole', ...ROLES),
  ...each('secretsmanager', 'GetSecretValue', 'seal secret', 'another secret'),
  ...each('ses', 'DescribeActiveReceiptRuleSet SetActiveReceiptRuleSet CreateReceiptRule DeleteReceiptRule VerifyEmailIdentity', 'everything'),
  ...each('s3', 'ListAllMyBuckets', 'everything'),
  ...each('dynamodb', 'ListTables', 'everything'),
];

/** What each service tries, where a policy could let it in. */
export const TRIES_OF_SERVICES: readonly Try[] = [
  ...each('s3', 'GetObject PutObject DeleteObject', 'raw mail'),
  ...each('s3', 'ListBucket', 'bucket'),
  ...each('sqs', 'SendMessage ReceiveMessage', ...QUEUES),
  ...each('sns', 'Publish', ...TOPICS),
  ...each('sts', 'AssumeRole', ...ROLES),
];

/** Where a policy of the resource's own decides. */
export const GUARDED: readonly Try[] = [
  ...each('s3', 'ListBucket', 'bucket'),
  ...each('s3', 'GetObject PutObject', 'raw mail'),
  ...each('sqs', 'SendMessage ReceiveMessage', ...QUEUES),
  ...each('sns', 'Publish', ...TOPICS),
];

const OTHER_ACCOUNT = '999988887777';

/** Somebody of another account, who may do everything there. */
export const SOMEBODY_ELSE: Caller = {
  principal: `arn:aws:iam::${OTHER_ACCOUNT}:role/anybody`,
  policies: [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }],
  context: {},
};

/** A service that calls in somebody else's name: in which, and how AWS would tell of it. */
export const STRANGERS: readonly { readonly how: string; readonly as: readonly Service[]; readonly told: (context: Caller['context']) => Caller['context'] }[] = [
  {
    how: 'of another account',
    as: ['the receipt rule', 'the configuration set', 'the arrivals topic', 'the reports topic', 'the alarms', 'the schedule'],
    told: ({ 'aws:SourceArn': arn = '' }) => ({ 'aws:SourceAccount': OTHER_ACCOUNT, 'aws:SourceArn': arn.replace(/\d{12}/, OTHER_ACCOUNT) }),
  },
  {
    how: 'of another name',
    as: ['the receipt rule', 'the configuration set', 'the arrivals topic', 'the reports topic', 'the schedule'],
    told: ({ 'aws:SourceArn': arn, ...rest }) => ({ ...rest, 'aws:SourceArn': `${arn}-2` }),
  },
  {
    how: 'of another rule set',
    as: ['the receipt rule'],
    told: ({ 'aws:SourceArn': arn = '', ...rest }) => ({ ...rest, 'aws:SourceArn': arn.replace(':receipt-rule/', '-2:receipt-rule/') }),
  },
  {
    how: 'of nobody',
    as: ['the receipt rule', 'the configuration set', 'the arrivals topic', 'the reports topic', 'the alarms', 'the schedule'],
    told: () => ({}),
  },
];

function each(service: string, actions: string, ...on: readonly Try['on'][]): Try[] {
  return actions.split(' ').flatMap((action) => on.map((place) => ({ action: `${service}:${action}`, on: place })));
}
