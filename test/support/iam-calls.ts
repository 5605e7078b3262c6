import type { Exchange } from './recorder.ts';

/** How the functions are told that the resources are called. */
export type Told = {
  readonly table: string;
  readonly rawMailBucket: string;
  readonly outboxQueueUrl: string;
  readonly configurationSet: string;
  readonly assistant: string;
};

/** `action on place`, as IAM sees the call, in the words of `test/infra/calls.ts`. What nobody expects keeps its own name. */
type Seen = readonly string[];

type Target = { readonly TableName: string; readonly IndexName?: string };

export function dynamoDbCalls({ headers, body }: Exchange, told: Told): Seen {
  const operation = operationOf(headers);
  const request = JSON.parse(body) as Target & {
    readonly TransactItems?: readonly Readonly<Record<string, Target>>[];
    readonly RequestItems?: Readonly<Record<string, unknown>>;
  };
  const on = ({ TableName: table, IndexName: index }: Target): string =>
    table !== told.table ? `table ${table}` : index === undefined ? 'table' : index === 'due' ? 'due index' : `index ${index}`;
  // IAM knows no transaction, only what is in it (DynamoDB Developer Guide, “IAM and transactions”).
  if (operation.startsWith('Transact')) {
    return (request.TransactItems ?? []).flatMap((item) => Object.entries(item).map(([kind, target]) => `dynamodb:${kind === 'ConditionCheck' ? 'ConditionCheckItem' : `${kind}Item`} on ${on(target)}`));
  }
  const targets = request.RequestItems === undefined ? [request] : Object.keys(request.RequestItems).map((table) => ({ TableName: table }));
  return targets.map((target) => `dynamodb:${operation} on ${on(target)}`);
}

export function s3Calls({ method, path, status }: Exchange, told: Told): Seen {
  const { pathname, searchParams } = new URL(path, 'http://s3');
  const [bucket = '', ...key] = pathname.slice(1).split('/');
  if (bucket !== told.rawMailBucket) return [`${method} on bucket ${bucket}`];
  // A missing object: S3 asks whether its absence may be known (S3 API Reference, GetObject).
  if (method === 'GET' && key.length > 0) return ['s3:GetObject on raw mail', ...(status === 404 ? ['s3:ListBucket on bucket'] : [])];
  if (method === 'POST' && searchParams.has('delete')) return ['s3:DeleteObject on raw mail'];
  return [`${method} ${path} on bucket`];
}

export function sqsCalls({ headers, body }: Exchange, told: Told): Seen {
  const operation = operationOf(headers);
  const { QueueUrl: url } = JSON.parse(body) as { readonly QueueUrl: string };
  // IAM knows no batches.
  return [`sqs:${operation === 'SendMessageBatch' ? 'SendMessage' : operation} on ${url === told.outboxQueueUrl ? 'outbox queue' : url}`];
}

/** SES authorises the identity of the sender and the configuration set; the condition `ses:FromAddress` is the address that the reader sees. */
export function sesCalls({ body }: Exchange, told: Told): Seen {
  const form = new URLSearchParams(body);
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64').toString();
  const senders = [form.get('Source') ?? '', ...[...raw.matchAll(/^From: [^\r\n]*<([^<>\r\n]*)>/gm)].map(([, from = '']) => from)];
  const configurationSet = form.get('ConfigurationSetName');
  const action = `ses:${form.get('Action')}`;
  return [
    ...senders.map((from) => `${action} on ${from === told.assistant ? 'identity' : `identity of ${from}`}`),
    ...(configurationSet === null ? [] : [`${action} on ${configurationSet === told.configurationSet ? 'configuration set' : `configuration set ${configurationSet}`}`]),
  ];
}

function operationOf(headers: Exchange['headers']): string {
  return String(headers['x-amz-target'] ?? '').split('.')[1] ?? '';
}
