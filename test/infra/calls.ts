import { BUNDLES, type Bundle, type Entry } from '../../infra/bundle.ts';

/** A role of the stack: that of a function, or with which the schedule ticks. */
export type Role = Bundle | 'tick';
/** A service that acts by itself and is let in by the policy of what it acts on. */
export type Service = 'the receipt rule' | 'the configuration set' | 'the arrivals topic' | 'the reports topic' | 'the alarms' | 'Lambda' | 'the schedule';
export type Who = Role | Service;

type Queue = 'arrivals' | 'outbox' | 'reports';
/** What is acted on, by its part in the product. `everything`: an action that AWS knows for no single resource. */
export type Place =
  | 'table' | 'due index' | 'raw mail' | 'bucket' | `${Queue} queue` | `${Queue | 'tick'} dead letters` | `${'arrivals' | 'reports' | 'alarm'} topic`
  | 'identity' | 'configuration set' | 'sandbox recipient' | `${Bundle} function` | `${Bundle} log` | `${Role} role` | 'seal secret' | 'everything';

export type Call = { readonly who: Who; readonly action: string; readonly on: Place };

/**
 * What the functions call through the SDK: in both directions the same as what the bundles are seen to call
 * (`test/lambda/entries.test.ts`).
 */
export const SDK_CALLS: readonly Call[] = [
  // Whose address it is, or who claims it; the mail of ours that is answered.
  call('receive', 'dynamodb:GetItem', 'table'),
  call('receive', 'dynamodb:Query', 'table'),
  // A transaction needs the permission of each action in it: the student; people, log, outbox, seen marker, addresses; what “undo” takes back.
  call('receive', 'dynamodb:UpdateItem', 'table'),
  call('receive', 'dynamodb:PutItem', 'table'),
  call('receive', 'dynamodb:DeleteItem', 'table'),
  // One person is forgotten: the mails that tell of them, and ours about them.
  call('receive', 's3:DeleteObject', 'raw mail'),
  call('receive', 'dynamodb:BatchWriteItem', 'table'),
  call('receive', 's3:GetObject', 'raw mail'),
  // Asked by S3 itself when the object is missing: whoever may not list is told 403, and the notice would come again for ever.
  call('receive', 's3:ListBucket', 'bucket'),
  call('receive', 'sqs:SendMessage', 'outbox queue'),

  call('wake', 'dynamodb:Query', 'due index'),
  call('wake', 'dynamodb:Query', 'table'),
  call('wake', 'dynamodb:UpdateItem', 'table'),
  call('wake', 'dynamodb:PutItem', 'table'),
  call('wake', 'sqs:SendMessage', 'outbox queue'),
  // Erasure: the mails, the partition, the address.
  call('wake', 's3:DeleteObject', 'raw mail'),
  call('wake', 'dynamodb:BatchWriteItem', 'table'),
  call('wake', 'dynamodb:DeleteItem', 'table'),

  // Claim and mark.
  call('deliver', 'dynamodb:UpdateItem', 'table'),
  call('deliver', 'dynamodb:Query', 'table'),
  // SES asks for both, and for the From address.
  call('deliver', 'ses:SendRawEmail', 'identity'),
  call('deliver', 'ses:SendRawEmail', 'configuration set'),

  call('feedback', 'dynamodb:UpdateItem', 'table'),
  call('feedback', 'dynamodb:Query', 'table'),
];

const QUEUE_OF = { receive: 'arrivals queue', deliver: 'outbox queue', feedback: 'reports queue' } as const satisfies Partial<Record<Entry, Place>>;

/** What services do for the product, in the name of a role or in their own. No client of ours makes these calls: they are AWS's documented ways. */
const SERVICE_CALLS: readonly Call[] = [
  // Lambda becomes the role of each function, writes its log, and works through its queue (Lambda Developer Guide, “Using Lambda with Amazon SQS”).
  ...BUNDLES.flatMap((name) => [
    call('Lambda', 'sts:AssumeRole', `${name} role`),
    call(name, 'logs:CreateLogStream', `${name} log`),
    call(name, 'logs:PutLogEvents', `${name} log`),
  ]),
  ...(['receive', 'deliver', 'feedback'] as const).flatMap((entry) => ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'].map((action) => call(entry, action, QUEUE_OF[entry]))),
  // EventBridge Scheduler, and what it could not deliver.
  call('the schedule', 'sts:AssumeRole', 'tick role'),
  call('tick', 'lambda:InvokeFunction', 'wake function'),
  call('tick', 'sqs:SendMessage', 'tick dead letters'),
  // SES, for the rule and for the configuration set.
  call('the receipt rule', 's3:PutObject', 'raw mail'),
  call('the receipt rule', 'sns:Publish', 'arrivals topic'),
  call('the configuration set', 'sns:Publish', 'reports topic'),
  // SNS, and what it could not deliver.
  call('the arrivals topic', 'sqs:SendMessage', 'arrivals queue'),
  call('the arrivals topic', 'sqs:SendMessage', 'arrivals dead letters'),
  call('the reports topic', 'sqs:SendMessage', 'reports queue'),
  call('the reports topic', 'sqs:SendMessage', 'reports dead letters'),
  call('the alarms', 'sns:Publish', 'alarm topic'),
];

/** What a deployment has to allow. `createsRuleSet`: see `infra/activation.ts`, whose own test sees these calls. */
export function neededCalls(config: { readonly createsRuleSet: boolean; readonly inSandbox: boolean }): readonly Call[] {
  return [
    ...SDK_CALLS,
    // Asked by SES besides, while the account is in its sandbox.
    ...(config.inSandbox ? [call('deliver', 'ses:SendRawEmail', 'sandbox recipient')] : []),
    call('activation', 'ses:DescribeActiveReceiptRuleSet', 'everything'),
    ...(config.createsRuleSet ? [call('activation', 'ses:SetActiveReceiptRuleSet', 'everything')] : []),
    ...SERVICE_CALLS,
  ];
}

export function inWords({ who, action, on }: Call): string {
  return `${who}: ${action} on ${on}`;
}

function call(who: Who, action: string, on: Place): Call {
  return { who, action, on };
}
