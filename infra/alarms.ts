import { Duration, type Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, TreatMissingData, type AlarmProps } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { stackNameOf, type Config } from './config.ts';
import { ruleNameOf } from './inbound.ts';
import { TICK_MINUTES } from './schedule.ts';

export type Watched = {
  readonly wake: Function;
  readonly deadLetters: Readonly<Record<'arrivals' | 'outbox' | 'reports' | 'ticks', Queue>>;
};

/**
 * Mails to `alarmAddress` when something would get lost. An alarm is called `<stack>-<heading of docs/runbook.md>`, and is
 * $0.10 a month.
 */
export function makeAlarms(stack: Stack, config: Config, { wake, deadLetters }: Watched): void {
  const topic = new Topic(stack, 'AlarmTopic', { enforceSSL: true });
  // The policy that enforces TLS replaces the default one, and with it the right of CloudWatch to publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    }),
  );
  topic.addSubscription(new EmailSubscription(config.alarmAddress));
  const alarm = (heading: string, metric: Metric, threshold: number, otherwise: Partial<AlarmProps> = {}): void => {
    new Alarm(stack, `Alarm-${heading}`, {
      alarmName: `${stackNameOf(config)}-${heading}`,
      alarmDescription: `docs/runbook.md, ${heading}`,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...otherwise,
    }).addAlarmAction(new SnsAction(topic));
  };
  for (const [name, queue] of Object.entries(deadLetters)) {
    alarm(`dead-letters-${name}`, queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: PERIOD }), 1);
  }
  // SES tries for four hours to store a mail, then drops it.
  alarm('mail-not-stored', ruleMetric(config, 'PublishFailure'), 1);
  alarm('mail-lost', ruleMetric(config, 'PublishExpired'), 1);
  // Three ticks: a single failure is made good by the next one.
  alarm('wake-failing', wake.metricErrors({ statistic: 'Sum', period: THREE_TICKS }), 3);
  // A schedule that was switched off, or an account without a free function, is no error anywhere.
  alarm('wake-silent', wake.metricInvocations({ statistic: 'Sum', period: THREE_TICKS }), 1, {
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
  });
}

const PERIOD = Duration.minutes(5);
const THREE_TICKS = Duration.minutes(3 * TICK_MINUTES);

/** SES Developer Guide, “Viewing metrics for Amazon SES email receiving”. */
function ruleMetric(config: Config, metricName: string): Metric {
  return new Metric({ namespace: 'AWS/SES', metricName, dimensionsMap: { RuleName: ruleNameOf(config) }, statistic: 'Sum', period: PERIOD });
}
