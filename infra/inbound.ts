import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { ReceiptRule, ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Config } from './config.ts';

/** What decisions need of a mail is in the table; the mail itself is kept for as long as somebody may ask what went wrong. */
const RAW_MAIL_DAYS = 30;

/** No versions: erasing a mail must erase it. */
export function makeRawMailBucket(stack: Stack, production: boolean): Bucket {
  return new Bucket(stack, 'RawMail', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    lifecycleRules: [{ expiration: Duration.days(RAW_MAIL_DAYS), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    removalPolicy: production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
}

/**
 * Every mail to the domain: into the bucket, then a notice to `arrivals`. The notice and not the object starts the work,
 * because only it names the envelope's recipients, which is all that a BCC leaves.
 */
export function makeInbound(stack: Stack, config: Config, bucket: Bucket, arrivals: ITopic): ReceiptRuleSet {
  const ruleSet = new ReceiptRuleSet(stack, 'RuleSet', { receiptRuleSetName: ruleSetName(config) });
  const rule = new ReceiptRule(stack, 'Rule', {
    ruleSet,
    receiptRuleName: RULE_NAME,
    recipients: [config.domain],
    scanEnabled: true,
    tlsPolicy: TlsPolicy.REQUIRE,
    // By hand: the library's action lets every rule of the account write, and adds no Allow to the topic.
    actions: [{ bind: () => ({ s3Action: { bucketName: bucket.bucketName, topicArn: arrivals.topicArn } }) }],
  });
  // SES tries both when the rule is made.
  const { policyDependable: mayPut } = bucket.addToResourcePolicy(allowRule(stack, config, 's3:PutObject', bucket.arnForObjects('*')));
  const { policyDependable: mayPublish } = arrivals.addToResourcePolicy(allowRule(stack, config, 'sns:Publish', arrivals.topicArn));
  if (mayPut === undefined || mayPublish === undefined) throw new Error('the rule needs the policies of its bucket and topic');
  rule.node.addDependency(mayPut, mayPublish);
  return ruleSet;
}

const RULE_NAME = 'assistant';

function ruleSetName(config: Config): string {
  return `${config.name}-inbound`;
}

/** The names are given, not asked of the rule: rule and policy would wait for each other. */
function allowRule(stack: Stack, config: Config, action: string, resource: string): PolicyStatement {
  const rule = stack.formatArn({
    service: 'ses',
    resource: 'receipt-rule-set',
    resourceName: `${ruleSetName(config)}:receipt-rule/${RULE_NAME}`,
  });
  return new PolicyStatement({
    principals: [new ServicePrincipal('ses.amazonaws.com')],
    actions: [action],
    resources: [resource],
    conditions: { StringEquals: { 'aws:SourceAccount': stack.account, 'aws:SourceArn': rule } },
  });
}
