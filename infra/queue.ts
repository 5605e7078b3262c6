import { Duration, type Stack } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';

/** AWS: at least six times the function's timeout, so that a batch that is being worked on is not handed out again. */
const VISIBILITY_TIMEOUTS = 6;
/** A message that fails this often will not succeed by itself. */
const RECEIVES_MAX = 5;
/** The longest that SQS keeps: time for an operator to find the cause. */
const RETENTION_DAYS = 14;

export type Feed = { readonly queue: Queue; readonly deadLetters: Queue; readonly timeout: Duration };

/** A queue for a function that may run for `timeout`, and the queue of what it could not handle. */
export function makeFeed(stack: Stack, name: string, timeout: Duration): Feed {
  const deadLetters = makeDeadLetters(stack, name);
  const queue = new Queue(stack, `${name}Queue`, {
    ...KEPT_SAFE,
    visibilityTimeout: Duration.seconds(VISIBILITY_TIMEOUTS * timeout.toSeconds()),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: RECEIVES_MAX },
  });
  return { queue, deadLetters, timeout };
}

export function makeDeadLetters(stack: Stack, name: string): Queue {
  return new Queue(stack, `${name}DeadLetters`, KEPT_SAFE);
}

const KEPT_SAFE = { retentionPeriod: Duration.days(RETENTION_DAYS), encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

/** A topic whose messages go to the feed as they are. What SNS cannot hand to the queue joins its dead letters. */
export function makeTopicInto(stack: Stack, name: string, { queue, deadLetters }: Feed): Topic {
  const topic = new Topic(stack, `${name}Topic`, { enforceSSL: true });
  topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue: deadLetters }));
  return topic;
}

/** One failed message comes again alone, not with its batch. `concurrency` bounds what a flood of mail can start. */
export function feed(worker: Function, { queue }: Feed, batchSize: number, concurrency: number): void {
  worker.addEventSourceMapping('Feed', {
    eventSourceArn: queue.queueArn,
    batchSize,
    maxConcurrency: concurrency,
    reportBatchItemFailures: true,
  });
}
