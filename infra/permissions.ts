import type { Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { TABLE } from '../functions/store/table.ts';
import type { Entry } from './bundle.ts';
import { assistantOf, type Config } from './config.ts';

export type Resources = {
  readonly table: ITable;
  readonly rawMail: Bucket;
  readonly arrivals: Queue;
  readonly outbox: Queue;
  readonly reports: Queue;
  readonly configurationSetName: string;
};

/**
 * What each function may do: the calls that it makes and no more, written by hand because the library's grants are wider.
 * A transaction needs the permission of each action in it, and has none of its own.
 */
export function permissions(stack: Stack, config: Config, resources: Resources): Readonly<Record<Entry, readonly PolicyStatement[]>> {
  const { table, rawMail, arrivals, outbox, reports } = resources;
  const dueIndex = `${table.tableArn}/index/${TABLE.dueIndex.name}`;
  return {
    receive: [
      ...consume(arrivals),
      // Without s3:ListBucket, S3 answers 403 and not 404 for a mail that has expired, and its notice would come again for ever.
      allow(['s3:ListBucket'], rawMail.bucketArn),
      // DeleteObject and BatchWriteItem: who is forgotten at the student's word is forgotten at once.
      allow(['s3:GetObject', 's3:DeleteObject'], rawMail.arnForObjects('*')),
      allow(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'], table.tableArn),
      allow(['sqs:SendMessage'], outbox.queueArn),
    ],
    wake: [
      allow(['dynamodb:Query'], dueIndex),
      // BatchWriteItem, DeleteItem and DeleteObject: a student is erased at the tick after their confirmation.
      allow(['dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem', 'dynamodb:DeleteItem'], table.tableArn),
      allow(['s3:DeleteObject'], rawMail.arnForObjects('*')),
      allow(['sqs:SendMessage'], outbox.queueArn),
    ],
    deliver: [...consume(outbox), allow(['dynamodb:Query', 'dynamodb:UpdateItem'], table.tableArn), send(stack, config, resources.configurationSetName)],
    feedback: [...consume(reports), allow(['dynamodb:Query', 'dynamodb:UpdateItem'], table.tableArn)],
  };
}

function allow(actions: string[], ...resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions, resources });
}

function consume(queue: Queue): PolicyStatement[] {
  return [allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], queue.queueArn)];
}

/** SES asks for the identity and for the configuration set; the sender is the assistant and nobody else of its domain. */
function send(stack: Stack, config: Config, configurationSetName: string): PolicyStatement {
  const arn = (resource: string, resourceName: string): string => stack.formatArn({ service: 'ses', resource, resourceName });
  return new PolicyStatement({
    actions: ['ses:SendRawEmail'],
    resources: [
      arn('identity', config.domain),
      arn('configuration-set', configurationSetName),
      ...config.sandboxRecipients.map((recipient) => arn('identity', recipient)),
    ],
    conditions: { StringEquals: { 'ses:FromAddress': assistantOf(config) } },
  });
}
