import { Annotations, CustomResource, Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { ReceiptRule, ReceiptRuleSet, TlsPolicy, type IReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IConstruct } from 'constructs';
import type { ActivationProperties } from './activation.ts';
import { stackNameOf, type Config } from './config.ts';
import { makeFunction } from './lambda.ts';

/**
 * Where SES received mail when this was written (AWS General Reference, “Amazon SES endpoints and quotas”). There may be
 * more by now, so that another region is a warning.
 */
const RECEIVING_REGIONS = [
  'us-east-1', 'us-east-2', 'us-west-2', 'ca-central-1', 'eu-west-1', 'eu-west-2', 'eu-central-1', 'ap-northeast-1', 'ap-southeast-1', 'ap-southeast-2',
];

/** No versions: erasing a mail must erase it. */
export function makeRawMailBucket(stack: Stack, config: Config): Bucket {
  return new Bucket(stack, 'RawMail', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    lifecycleRules: [{ expiration: Duration.days(config.retention.rawMailDays), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
}

/** The rule set, active; or the one to join, which is active. What this refuses must be refused before anything else is made. */
export type ActiveRuleSet = { readonly ruleSet: IReceiptRuleSet; readonly activation: CustomResource };

export function makeActiveRuleSet(stack: Stack, config: Config, code: Code): ActiveRuleSet {
  if (!RECEIVING_REGIONS.includes(config.region)) {
    Annotations.of(stack).addWarningV2(
      'touchbase:region',
      `SES may not receive mail in ${config.region}; it does in ${RECEIVING_REGIONS.join(', ')}. Look it up in “Amazon SES endpoints and quotas” before you deploy.`,
    );
  }
  const properties = ruleSetOf(config);
  const { Mode: mode, RuleSetName: receiptRuleSetName } = properties;
  const ruleSet = mode === 'join' ? ReceiptRuleSet.fromReceiptRuleSetName(stack, 'RuleSet', receiptRuleSetName) : new ReceiptRuleSet(stack, 'RuleSet', { receiptRuleSetName });
  const activation = makeActivation(stack, config, properties, code);
  activation.node.addDependency(ruleSet);
  return { ruleSet, activation };
}

/**
 * Every mail to the domain: into the bucket, then a notice to `arrivals`. The notice and not the object starts the work,
 * because only it names the envelope's recipients, which is all that a BCC leaves. `handler`: what the mail needs from there
 * on; the rule comes last, so that no mail is taken before it can be handled.
 */
export function makeInbound(stack: Stack, config: Config, { ruleSet, activation }: ActiveRuleSet, bucket: Bucket, arrivals: ITopic, handler: readonly IConstruct[]): void {
  const rule = new ReceiptRule(stack, 'Rule', {
    ruleSet,
    receiptRuleName: ruleNameOf(config),
    recipients: [config.domain],
    scanEnabled: true,
    tlsPolicy: TlsPolicy.REQUIRE,
    // By hand: the library's action lets every rule of the account write, and adds no Allow to the topic. No Stop after it:
    // that would keep a mail with several recipients from the rules of the others in a set that was joined.
    actions: [{ bind: () => ({ s3Action: { bucketName: bucket.bucketName, topicArn: arrivals.topicArn } }) }],
  });
  // SES tries both when the rule is made.
  const { policyDependable: mayPut } = bucket.addToResourcePolicy(allowRule(stack, config, 's3:PutObject', bucket.arnForObjects('*')));
  const { policyDependable: mayPublish } = arrivals.addToResourcePolicy(allowRule(stack, config, 'sns:Publish', arrivals.topicArn));
  if (mayPut === undefined || mayPublish === undefined) throw new Error('the rule needs the policies of its bucket and topic');
  rule.node.addDependency(mayPut, mayPublish, activation, ...handler);
}

/** Two deployments may stand in one set. */
export function ruleNameOf(config: Config): string {
  return stackNameOf(config);
}

/** Whose rule set it is, and its name: what `activation.ts` is told. */
function ruleSetOf(config: Config): ActivationProperties {
  const { receiptRuleSet } = config;
  return 'join' in receiptRuleSet ? { Mode: 'join', RuleSetName: receiptRuleSet.join } : { Mode: 'create', RuleSetName: `${stackNameOf(config)}-inbound` };
}

/** See `activation.ts`. Whoever joins has no right to move the pointer. */
function makeActivation(stack: Stack, config: Config, properties: ActivationProperties, code: Code): CustomResource {
  const pointer = ['ses:DescribeActiveReceiptRuleSet', ...(properties.Mode === 'create' ? ['ses:SetActiveReceiptRuleSet'] : [])];
  const activate = makeFunction(stack, 'activation', {
    code,
    memoryMegabytes: 256,
    timeout: Duration.minutes(1),
    logDays: config.retention.logDays,
    environment: {},
    // There is one pointer in a region, and it has no name.
    may: [new PolicyStatement({ actions: pointer, resources: ['*'] })],
  });
  // Should the function not even start, CloudFormation would wait for an hour.
  return new CustomResource(stack, 'ActiveRuleSet', { serviceToken: activate.functionArn, resourceType: 'Custom::ActiveReceiptRuleSet', serviceTimeout: Duration.minutes(5), properties });
}

/** The names are given, not asked of the rule: rule and policy would wait for each other. */
function allowRule(stack: Stack, config: Config, action: string, resource: string): PolicyStatement {
  const rule = stack.formatArn({ service: 'ses', resource: 'receipt-rule-set', resourceName: `${ruleSetOf(config).RuleSetName}:receipt-rule/${ruleNameOf(config)}` });
  return new PolicyStatement({
    principals: [new ServicePrincipal('ses.amazonaws.com')],
    actions: [action],
    resources: [resource],
    conditions: { StringEquals: { 'aws:SourceAccount': stack.account, 'aws:SourceArn': rule } },
  });
}
