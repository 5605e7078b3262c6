import { Duration, type Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { makeDeadLetters } from './queue.ts';

/** A reminder is at most this late. */
export const TICK_MINUTES = 5;

/** The one clock. A tick that is lost costs minutes: the next one finds everything that was due before it. Gives the queue of lost ticks. */
export function makeSchedule(stack: Stack, wake: Function): Queue {
  // The next tick is the retry: it finds what a failed one has left.
  wake.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(TICK_MINUTES) });
  const deadLetters = makeDeadLetters(stack, 'Tick');
  const role = new Role(stack, 'TickRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: {
        StringEquals: {
          'aws:SourceAccount': stack.account,
          'aws:SourceArn': stack.formatArn({ service: 'scheduler', resource: 'schedule-group', resourceName: GROUP }),
        },
      },
    }),
    inlinePolicies: {
      tick: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [wake.functionArn] }),
          new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
        ],
      }),
    },
  });
  new CfnSchedule(stack, 'Tick', {
    groupName: GROUP,
    scheduleExpression: `rate(${TICK_MINUTES} minutes)`,
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: wake.functionArn,
      roleArn: role.roleArn,
      // The tick says what time it is; `functions/events/tick.ts` reads it.
      input: JSON.stringify({ scheduledTime: '<aws.scheduler.scheduled-time>' }),
      retryPolicy: { maximumEventAgeInSeconds: TICK_MINUTES * 60, maximumRetryAttempts: 2 },
      deadLetterConfig: { arn: deadLetters.queueArn },
    },
  });
  return deadLetters;
}

const GROUP = 'default';
