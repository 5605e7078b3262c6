import type { Config } from '../../infra/config.ts';
import { stackNameOf } from '../../infra/config.ts';

/** Where the templates are thought to be deployed. */
export const ACCOUNT = '111122223333';

export type Resources = Readonly<Record<string, { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }>>;
export type Policy = { readonly Version: string; readonly Statement: readonly Readonly<Record<string, unknown>>[] };
/** A resource of a template as it would stand in the account. What is not known of it throws when it is asked for. */
export type Thing = { readonly type: string; readonly name: string; readonly arn: string; readonly properties: Readonly<Record<string, unknown>> };

export type Account = {
  readonly arn: (service: string, resource: string) => string;
  /** All of a type. */
  readonly all: (type: string) => readonly Thing[];
  /** The one of a type that fits. Throws if there is none, or more. */
  readonly the: (type: string, fits?: (thing: Thing) => boolean) => Thing;
  /** The policy of a bucket, topic or queue. */
  readonly policyOn: (arn: string) => Policy | null;
};

/** Throws on what it does not know: whatever is not resolved, no policy could be judged by. */
export function accountOf(resources: Resources, config: Config): Account {
  refuseOtherPolicies(resources);
  const arn = (service: string, resource: string): string => `arn:aws:${service}:${config.region}:${ACCOUNT}:${resource}`;
  const nameOf = (id: string): string => {
    const { Type: type, Properties: properties = {} } = resources[id] ?? missing(id);
    const given = properties[NAMED_BY[type] ?? ''];
    // CloudFormation makes up the others of these two and more.
    return typeof given === 'string' ? given : type === 'AWS::S3::Bucket' ? `${stackNameOf(config)}-${id}`.toLowerCase() : `${stackNameOf(config)}-${id}`;
  };
  const arnOf = (id: string): string => (ARNS[resources[id]?.Type ?? ''] ?? missing(`the ARN of ${id}`))(nameOf(id), arn);
  const resolve = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(resolve);
    const { Ref: id, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as { Ref?: string; 'Fn::GetAtt'?: [string, string]; 'Fn::Join'?: [string, unknown[]] };
    if (id !== undefined) return referred(id);
    if (attribute !== undefined) return attributeOf(...attribute);
    if (join !== undefined) return join[1].map(resolve).join(join[0]);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key.startsWith('Fn::') ? missing(key) : resolve(part)]));
  };
  const attributeOf = (id: string, attribute: string): string => (attribute === 'Arn' ? arnOf(id) : attribute === 'QueueName' ? nameOf(id) : missing(`${id}.${attribute}`));
  const referred = (id: string): string => {
    const pseudo = { 'AWS::AccountId': ACCOUNT, 'AWS::Partition': 'aws', 'AWS::Region': config.region }[id];
    if (pseudo !== undefined) return pseudo;
    const type = resources[id]?.Type ?? '';
    return type === 'AWS::SQS::Queue' ? urlOf(arnOf(id)) : REFERRED_BY_ARN.has(type) ? arnOf(id) : nameOf(id);
  };
  const things = Object.entries(resources).map(([id, { Type: type, Properties: properties = {} }]): Thing => {
    let resolved: Thing['properties'] | undefined;
    return {
      type,
      get name() {
        return nameOf(id);
      },
      get arn() {
        return arnOf(id);
      },
      get properties() {
        return (resolved ??= resolve(properties) as Thing['properties']);
      },
    };
  });
  const all = (type: string): readonly Thing[] => things.filter((thing) => thing.type === type);
  const policies = policiesOf(all);
  return {
    arn,
    all,
    the: (type, fits = () => true) => {
      const [found, ...more] = all(type).filter(fits);
      return found === undefined || more.length > 0 ? missing(`the one ${type}`) : found;
    },
    policyOn: (target) => policies.get(target) ?? null,
  };
}

export function urlOf(queueArn: string): string {
  const [, , , region, account, name] = queueArn.split(':');
  return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
}

const NAMED_BY: Readonly<Record<string, string>> = { 'AWS::DynamoDB::Table': 'TableName', 'AWS::SES::ReceiptRuleSet': 'RuleSetName', 'AWS::CloudWatch::Alarm': 'AlarmName', 'AWS::SecretsManager::Secret': 'Name' };

const ARNS: Readonly<Record<string, (name: string, arn: Account['arn']) => string>> = {
  'AWS::DynamoDB::Table': (name, arn) => arn('dynamodb', `table/${name}`),
  'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name}`,
  'AWS::SQS::Queue': (name, arn) => arn('sqs', name),
  'AWS::SNS::Topic': (name, arn) => arn('sns', name),
  'AWS::Lambda::Function': (name, arn) => arn('lambda', `function:${name}`),
  // With the asterisk (CloudFormation, “AWS::Logs::LogGroup”, return values).
  'AWS::Logs::LogGroup': (name, arn) => arn('logs', `log-group:${name}:*`),
  'AWS::IAM::Role': (name) => `arn:aws:iam::${ACCOUNT}:role/${name}`,
  'AWS::SecretsManager::Secret': (name, arn) => arn('secretsmanager', `secret:${name}-a1B2c3`),
};
const REFERRED_BY_ARN = new Set(['AWS::SNS::Topic', 'AWS::SecretsManager::Secret']);

function policiesOf(all: Account['all']): ReadonlyMap<string, Policy> {
  const found = [
    ...all('AWS::S3::BucketPolicy').map(({ properties }) => ({ targets: [`arn:aws:s3:::${String(properties['Bucket'])}`], properties })),
    ...all('AWS::SNS::TopicPolicy').map(({ properties }) => ({ targets: properties['Topics'] as string[], properties })),
    ...all('AWS::SQS::QueuePolicy').map(({ properties }) => ({ targets: all('AWS::SQS::Queue').flatMap(({ arn }) => ((properties['Queues'] as string[]).includes(urlOf(arn)) ? [arn] : [])), properties })),
  ].flatMap(({ targets, properties }) => targets.map((target): [string, Policy] => [target, properties['PolicyDocument'] as Policy]));
  // The last one to be deployed would replace the other.
  if (new Set(found.map(([target]) => target)).size < found.length) throw new Error('a resource has two policies');
  return new Map(found);
}

/** A right that stands where nobody looks would be a right that nobody judges. */
function refuseOtherPolicies(resources: Resources): void {
  const judged = new Set(['AWS::IAM::Role', 'AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy']);
  for (const [id, { Type: type, Properties: properties = {} }] of Object.entries(resources)) {
    const grants = 'PolicyDocument' in properties || 'ResourcePolicy' in properties || 'ManagedPolicyArns' in properties || 'KeyPolicy' in properties || type === 'AWS::Lambda::Permission';
    if (grants && (!judged.has(type) || 'ManagedPolicyArns' in properties)) throw new Error(`${id} grants rights in a way that is not judged`);
  }
}

function missing(what: string): never {
  throw new Error(`not known: ${what}`);
}
