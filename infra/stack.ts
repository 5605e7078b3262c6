import { CfnOutput, Duration, Stack, Tags, type App } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { ENVIRONMENT } from '../functions/settings.ts';
import { acknowledgeFindings } from './acknowledged.ts';
import { makeAlarms } from './alarms.ts';
import { BUNDLED, type Bundle, type Entry } from './bundle.ts';
import { assistantOf, stackNameOf, type Config } from './config.ts';
import { makeDns } from './dns.ts';
import { makeActiveRuleSet, makeInbound, makeRawMailBucket } from './inbound.ts';
import { makeFunction } from './lambda.ts';
import { makeOutbound } from './outbound.ts';
import { permissions } from './permissions.ts';
import { feed, makeFeed, makeTopicInto } from './queue.ts';
import { makeSchedule } from './schedule.ts';
import { makeSealSecrets } from './secret.ts';
import { makeTable } from './table.ts';

/** The least that Lambda allows for a queue. */
const DELIVERIES_AT_ONCE = 2;

/**
 * SES rule → bucket and topic → queue → receive ┐
 *                              5 minutes → wake ┴→ outbox queue → deliver → SES → topic → queue → feedback
 *
 * `codeOf` gives the code of a function, so that a test of the wiring bundles nothing.
 */
export function makeStack(app: App, config: Config, codeOf: (bundle: Bundle) => Code): Stack {
  const stack = new Stack(app, stackNameOf(config), { env: { region: config.region }, description: 'Touchbase, an assistant that lives in e-mail' });
  const arrivals = makeFeed(stack, 'Arrivals', Duration.seconds(60));
  const outbox = makeFeed(stack, 'Outbox', Duration.seconds(60));
  // A queue and not the topic itself: one decoder for all three, 14 days of retries, and `redrive` instead of a lost bounce.
  const reports = makeFeed(stack, 'Reports', Duration.seconds(30));
  const active = makeActiveRuleSet(stack, config, codeOf('activation'));
  const { configurationSet, identity } = makeOutbound(stack, config, makeTopicInto(stack, 'Reports', reports));
  const { configurationSetName } = configurationSet;
  const table = makeTable(stack, config);
  const rawMail = makeRawMailBucket(stack, config);
  const sealSecrets = makeSealSecrets(stack, config);
  // What AWS may refuse comes first: data that is made before, and protected, would stand in the way of the next attempt.
  for (const data of ['Table', 'RawMail', 'SealSecret']) stack.node.findChild(data).node.addDependency(active.activation, identity);

  const environment: Record<(typeof ENVIRONMENT)[keyof typeof ENVIRONMENT], string> = {
    [ENVIRONMENT.table]: table.tableName,
    [ENVIRONMENT.rawMailBucket]: rawMail.bucketName,
    [ENVIRONMENT.outboxQueueUrl]: outbox.queue.queueUrl,
    [ENVIRONMENT.configurationSet]: configurationSetName,
    [ENVIRONMENT.assistant]: assistantOf(config),
    [ENVIRONMENT.assistantName]: config.names.assistant,
    [ENVIRONMENT.allow]: config.allow.join(','),
    [ENVIRONMENT.zone]: config.zone,
    [ENVIRONMENT.studentMonths]: String(config.retention.studentMonths),
    [ENVIRONMENT.rawMailDays]: String(config.retention.rawMailDays),
    [ENVIRONMENT.sendsPerSecond]: String(config.mailsPerSecond / DELIVERIES_AT_ONCE),
    [ENVIRONMENT.secrets]: sealSecrets,
    [ENVIRONMENT.templates]: BUNDLED.templates,
    [ENVIRONMENT.calendar]: BUNDLED.calendar,
    [ENVIRONMENT.policy]: BUNDLED.policy,
  };
  const may = permissions(stack, config, { table, rawMail, arrivals: arrivals.queue, outbox: outbox.queue, reports: reports.queue, configurationSetName });
  const { logDays } = config.retention;
  const worker = (entry: Entry, memoryMegabytes: number, timeout: Duration) =>
    makeFunction(stack, entry, { code: codeOf(entry), memoryMegabytes, timeout, logDays, environment, may: may[entry] });

  // Memory is CPU: a mail of 40 MB needs both. A new account runs ten functions at once: one of them must be left for `wake`.
  const receive = worker('receive', 1024, arrivals.timeout);
  feed(receive, arrivals, 5, 5);
  feed(worker('deliver', 512, outbox.timeout), outbox, 10, DELIVERIES_AT_ONCE);
  feed(worker('feedback', 256, reports.timeout), reports, 10, 2);
  const wake = worker('wake', 512, Duration.minutes(5));
  const ticks = makeSchedule(stack, wake);
  makeInbound(stack, config, active, rawMail, makeTopicInto(stack, 'Arrivals', arrivals), [receive, arrivals.queue]);

  makeAlarms(stack, config, { wake, deadLetters: { arrivals: arrivals.deadLetters, outbox: outbox.deadLetters, reports: reports.deadLetters, ticks } });
  makeDns(stack, config, identity.dkimRecords);
  new CfnOutput(stack, 'Assistant', { value: assistantOf(config) });
  Tags.of(stack).add('application', config.names.stack);
  Tags.of(stack).add('stage', config.stage);
  acknowledgeFindings(stack);
  return stack;
}
