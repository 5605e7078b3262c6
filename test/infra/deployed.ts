import { ENVIRONMENT } from '../../functions/settings.ts';
import { BUNDLES, type Bundle } from '../../infra/bundle.ts';
import type { Config } from '../../infra/config.ts';
import { ACCOUNT, accountOf, urlOf, type Account, type Policy, type Resources, type Thing } from './account.ts';
import type { Place, Role, Service } from './calls.ts';

export type Target = { readonly arn: string; readonly policy: Policy | null };
/** Who calls: a role with its policies, or a service with what AWS says of it. */
export type Caller = { readonly principal: string; readonly policies: readonly Policy[]; readonly context: Readonly<Record<string, string>> };

/**
 * Who is who and what is where in a deployment. Taken from what functions and services are told (environment, receipt
 * rule, schedule, subscriptions) and never from a policy: the two have to agree.
 */
export type Deployed = {
  readonly roles: Readonly<Record<Role, Caller>>;
  readonly services: Readonly<Record<Service, Caller>>;
  /** `sandbox recipient`: null unless there is one. */
  readonly targets: Readonly<Record<Place | Foreign, Target | null>>;
};

/** Something of the same account that is none of the product's business, named as alike as can be. */
export type Foreign =
  | 'another table' | 'another index' | 'another bucket' | 'a mail in another bucket' | 'another queue' | 'another topic' | 'another identity'
  | 'another configuration set' | 'another function' | 'another log' | 'another secret';

export function deployed(resources: Resources, config: Config): Deployed {
  const account = accountOf(resources, config);
  const functions = functionsOf(account);
  const roles = rolesOf(account, functions);
  const environment = toldTo(functions);
  const queues = queuesOf(account, functions, environment);
  const places: Readonly<Record<Place, Target | null>> = {
    ...storesOf(account, environment),
    ...mapValues(queues, (arn) => ({ arn, policy: account.policyOn(arn) })),
    ...topicsOf(account),
    ...sendersOf(account, environment, config),
    ...prefixed(functions, 'function', ({ arn }) => ({ arn, policy: null })),
    ...prefixed(functions, 'log', ({ properties }) => ({ arn: logStream(account, properties), policy: null })),
    ...prefixed(roles, 'role', ({ arn, properties }) => ({ arn, policy: properties['AssumeRolePolicyDocument'] as Policy })),
    everything: { arn: '*', policy: null },
  };
  return {
    roles: mapValues(roles, ({ arn, properties }) => ({
      principal: arn,
      policies: ((properties['Policies'] ?? []) as { PolicyDocument: Policy }[]).map(({ PolicyDocument: policy }) => policy),
      context: { 'ses:FromAddress': environment[ENVIRONMENT.assistant] ?? '' },
    })),
    services: servicesOf(account, queues),
    targets: { ...places, ...foreignTo(places) },
  };
}

function functionsOf({ all }: Account): Readonly<Record<Bundle, Thing>> {
  return Object.fromEntries(BUNDLES.map((bundle) => {
    const named = new RegExp(`-${bundle}[0-9A-F]{8}$`, 'i');
    const found = all('AWS::Lambda::Function').find(({ name }) => named.test(name));
    if (found === undefined) throw new Error(`no function ${bundle}`);
    return [bundle, found];
  })) as Record<Bundle, Thing>;
}

function rolesOf({ the }: Account, functions: Readonly<Record<Bundle, Thing>>): Readonly<Record<Role, Thing>> {
  const role = (arn: unknown): Thing => the('AWS::IAM::Role', (thing) => thing.arn === arn);
  const { RoleArn: tick } = the('AWS::Scheduler::Schedule').properties['Target'] as { RoleArn: string };
  return { ...mapValues(functions, ({ properties }) => role(properties['Role'])), tick: role(tick) };
}

/** What the functions are told: all the same. */
function toldTo(functions: Readonly<Record<Bundle, Thing>>): Environment {
  const variables = ['receive', 'wake', 'deliver', 'feedback'].map((entry) => (functions[entry as Bundle].properties['Environment'] as { Variables: Record<string, string> }).Variables);
  if (new Set(variables.map((one) => JSON.stringify(one))).size > 1) throw new Error('the functions are told different things');
  return variables[0] ?? {};
}

type Environment = Readonly<Record<string, string>>;
type QueuePlace = Extract<Place, `${string} queue` | `${string} dead letters`>;

function queuesOf({ the, all }: Account, functions: Readonly<Record<Bundle, Thing>>, environment: Environment): Readonly<Record<QueuePlace, string>> {
  const feeds = (bundle: Bundle): string => String(the('AWS::Lambda::EventSourceMapping', ({ properties }) => properties['FunctionName'] === functions[bundle].name).properties['EventSourceArn']);
  const deadLetters = (queue: string): string => (the('AWS::SQS::Queue', ({ arn }) => arn === queue).properties['RedrivePolicy'] as { deadLetterTargetArn: string }).deadLetterTargetArn;
  const { DeadLetterConfig: ticks } = the('AWS::Scheduler::Schedule').properties['Target'] as { DeadLetterConfig: { Arn: string } };
  const [outbox] = all('AWS::SQS::Queue').filter(({ arn }) => urlOf(arn) === environment[ENVIRONMENT.outboxQueueUrl]);
  if (outbox === undefined) throw new Error('the functions hand on to no queue of the stack');
  return {
    'arrivals queue': feeds('receive'),
    'outbox queue': outbox.arn,
    'reports queue': feeds('feedback'),
    'arrivals dead letters': deadLetters(feeds('receive')),
    'outbox dead letters': deadLetters(outbox.arn),
    'reports dead letters': deadLetters(feeds('feedback')),
    'tick dead letters': ticks.Arn,
  };
}

/** AWS names the rule, configuration set, topic, alarm or schedule for which a service calls. */
function servicesOf({ the, all, arn }: Account, queues: Readonly<Record<QueuePlace, string>>): Readonly<Record<Service, Caller>> {
  const service = (name: string, source: string): Caller => ({ principal: `${name}.amazonaws.com`, policies: [], context: { 'aws:SourceAccount': ACCOUNT, 'aws:SourceArn': source } });
  const subscribed = (queue: string): string => String(the('AWS::SNS::Subscription', ({ properties }) => properties['Endpoint'] === queue).properties['TopicArn']);
  const { RuleSetName: ruleSet, Rule: rule } = the('AWS::SES::ReceiptRule').properties as { RuleSetName: string; Rule: { Name: string } };
  const { ConfigurationSetName: configurationSet } = the('AWS::SES::ConfigurationSetEventDestination').properties;
  return {
    'the receipt rule': service('ses', arn('ses', `receipt-rule-set/${ruleSet}:receipt-rule/${rule.Name}`)),
    'the configuration set': service('ses', arn('ses', `configuration-set/${String(configurationSet)}`)),
    'the arrivals topic': service('sns', subscribed(queues['arrivals queue'])),
    'the reports topic': service('sns', subscribed(queues['reports queue'])),
    'the alarms': service('cloudwatch', arn('cloudwatch', `alarm:${all('AWS::CloudWatch::Alarm')[0]?.name}`)),
    Lambda: { principal: 'lambda.amazonaws.com', policies: [], context: {} },
    // The group and not the schedule (EventBridge Scheduler User Guide, “Confused deputy prevention”).
    'the schedule': service('scheduler', arn('scheduler', `schedule-group/${String(the('AWS::Scheduler::Schedule').properties['GroupName'])}`)),
  };
}

function storesOf({ arn, policyOn }: Account, environment: Environment): Readonly<Record<'table' | 'due index' | 'bucket' | 'raw mail' | 'seal secret', Target>> {
  const table = arn('dynamodb', `table/${environment[ENVIRONMENT.table]}`);
  const bucket = `arn:aws:s3:::${environment[ENVIRONMENT.rawMailBucket]}`;
  const [, secret] = /secretsmanager:(arn:.*):SecretString/.exec(environment[ENVIRONMENT.secrets] ?? '') ?? [];
  if (secret === undefined) throw new Error('the functions are told no secret');
  return {
    table: { arn: table, policy: null },
    'due index': { arn: `${table}/index/due`, policy: null },
    bucket: { arn: bucket, policy: policyOn(bucket) },
    'raw mail': { arn: `${bucket}/2v8f3k`, policy: policyOn(bucket) },
    'seal secret': { arn: secret, policy: null },
  };
}

function topicsOf({ the, all, policyOn }: Account): Readonly<Record<Extract<Place, `${string} topic`>, Target>> {
  const { Rule: rule } = the('AWS::SES::ReceiptRule').properties as { Rule: { Actions: [{ S3Action: { TopicArn: string } }] } };
  const { EventDestination: events } = the('AWS::SES::ConfigurationSetEventDestination').properties as { EventDestination: { SnsDestination: { TopicARN: string } } };
  const alarms = new Set(all('AWS::CloudWatch::Alarm').flatMap(({ properties }) => properties['AlarmActions'] as string[]));
  const topic = (arn: string): Target => ({ arn, policy: policyOn(arn) });
  return { 'arrivals topic': topic(rule.Actions[0].S3Action.TopicArn), 'reports topic': topic(events.SnsDestination.TopicARN), 'alarm topic': topic([...alarms].join(' and ')) };
}

function sendersOf({ arn }: Account, environment: Environment, config: Config): Readonly<Record<'identity' | 'configuration set' | 'sandbox recipient', Target | null>> {
  const [, domain] = (environment[ENVIRONMENT.assistant] ?? '').split('@');
  const [recipient] = config.sandboxRecipients;
  return {
    identity: { arn: arn('ses', `identity/${domain}`), policy: null },
    'configuration set': { arn: arn('ses', `configuration-set/${environment[ENVIRONMENT.configurationSet]}`), policy: null },
    'sandbox recipient': recipient === undefined ? null : { arn: arn('ses', `identity/${recipient}`), policy: null },
  };
}

function logStream({ arn }: Account, properties: Thing['properties']): string {
  const { LogGroup: group } = properties['LoggingConfig'] as { LogGroup: string };
  return arn('logs', `log-group:${group}:log-stream:1`);
}

function foreignTo(places: Readonly<Record<Place, Target | null>>): Readonly<Record<Foreign, Target>> {
  const like = (place: Place, rename: (arn: string) => string = (arn) => `${arn}-2`): Target => ({ arn: rename(places[place]?.arn ?? ''), policy: null });
  return {
    'another table': like('table'),
    'another index': like('due index'),
    'another bucket': like('bucket'),
    'a mail in another bucket': like('bucket', (arn) => `${arn}-2/2v8f3k`),
    'another queue': like('outbox queue'),
    'another topic': like('alarm topic'),
    'another identity': like('identity', (arn) => arn.replace('identity/', 'identity/mail.')),
    'another configuration set': like('configuration set'),
    'another function': like('wake function'),
    'another log': like('wake log', (arn) => arn.replace(':log-stream:', '-2:log-stream:')),
    'another secret': like('seal secret'),
  };
}

function mapValues<Key extends string, From, To>(from: Readonly<Record<Key, From>>, to: (value: From) => To): Record<Key, To> {
  return Object.fromEntries(Object.entries<From>(from).map(([key, value]) => [key, to(value)])) as Record<Key, To>;
}

function prefixed<Key extends string, Suffix extends string>(from: Readonly<Record<Key, Thing>>, suffix: Suffix, to: (thing: Thing) => Target): Record<`${Key} ${Suffix}`, Target> {
  return Object.fromEntries(Object.entries<Thing>(from).map(([key, thing]) => [`${key} ${suffix}`, to(thing)])) as Record<`${Key} ${Suffix}`, Target>;
}
