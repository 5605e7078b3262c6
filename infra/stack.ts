import { CfnOutput, Duration, Stack, type App } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { ENVIRONMENT } from '../functions/settings.ts';
import { BUNDLED, type Entry } from './bundle.ts';
import type { Config } from './config.ts';
import { makeInbound, makeRawMailBucket } from './inbound.ts';
import { makeFunction } from './lambda.ts';
import { makeOutbound } from './outbound.ts';
import { permissions } from './permissions.ts';
import { feed, makeFeed, makeTopicInto } from './queue.ts';
import { makeSchedule } from './schedule.ts';
import { makeSealSecrets } from './secret.ts';
import { makeTable } from './table.ts';

/**
 * SES rule → bucket and topic → queue → receive ┐
 *                              5 minutes → wake ┴→ outbox queue → deliver → SES → topic → queue → feedback
 *
 * `codeOf` gives the code of an entry, so that a test of the wiring bundles nothing.
 */
export function makeStack(app: App, config: Config, codeOf: (entry: Entry) => Code): Stack {
  const stack = new Stack(app, 'Touchbase', { stackName: config.name, env: { region: config.region }, description: 'Touchbase, an assistant that lives in e-mail' });
  const table = makeTable(stack, config.production);
  const rawMail = makeRawMailBucket(stack, config.production);
  const arrivals = makeFeed(stack, 'Arrivals', Duration.seconds(60));
  const outbox = makeFeed(stack, 'Outbox', Duration.seconds(60));
  // A queue and not the topic itself: one decoder for all three, 14 days of retries, and `redrive` instead of a lost bounce.
  const reports = makeFeed(stack, 'Reports', Duration.seconds(30));
  const ruleSet = makeInbound(stack, config, rawMail, makeTopicInto(stack, 'Arrivals', arrivals));
  const { configurationSet, identity } = makeOutbound(stack, config, makeTopicInto(stack, 'Reports', reports));
  const { configurationSetName } = configurationSet;

  const environment: Record<(typeof ENVIRONMENT)[keyof typeof ENVIRONMENT], string> = {
    [ENVIRONMENT.table]: table.tableName,
    [ENVIRONMENT.rawMailBucket]: rawMail.bucketName,
    [ENVIRONMENT.outboxQueueUrl]: outbox.queue.queueUrl,
    [ENVIRONMENT.configurationSet]: configurationSetName,
    [ENVIRONMENT.assistant]: config.assistant,
    [ENVIRONMENT.allow]: config.allow,
    [ENVIRONMENT.zone]: config.zone,
    [ENVIRONMENT.secrets]: makeSealSecrets(stack, config.production),
    [ENVIRONMENT.templates]: BUNDLED.templates,
    [ENVIRONMENT.calendar]: BUNDLED.calendar,
  };
  const may = permissions(stack, config, { table, rawMail, arrivals: arrivals.queue, outbox: outbox.queue, reports: reports.queue, configurationSetName });
  const worker = (entry: Entry, memoryMegabytes: number, timeout: Duration) =>
    makeFunction(stack, entry, { code: codeOf(entry), memoryMegabytes, timeout, environment, may: may[entry] });

  // Memory is CPU: a mail of 40 MB needs both. Two deliveries at a time stay below the sending rate of a new account.
  feed(worker('receive', 1024, arrivals.timeout), arrivals, 5, 10);
  feed(worker('deliver', 512, outbox.timeout), outbox, 10, 2);
  feed(worker('feedback', 256, reports.timeout), reports, 10, 5);
  makeSchedule(stack, worker('wake', 512, Duration.minutes(5)));

  new CfnOutput(stack, 'ReceiptRuleSet', { value: ruleSet.receiptRuleSetName, description: 'Receives once it is the active rule set of the region' });
  new CfnOutput(stack, 'MailExchanger', { value: `${config.domain} MX 10 inbound-smtp.${config.region}.amazonaws.com` });
  identity.dkimRecords.forEach(({ name, value }, index) => new CfnOutput(stack, `Dkim${index + 1}`, { value: `${name} CNAME ${value}` }));
  return stack;
}
