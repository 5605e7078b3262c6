import { CfnResource, Validations, type Stack } from 'aws-cdk-lib';

/**
 * What the rules of AwsSolutions (cdk-nag) find in this stack and is meant so. Everything else that they find fails the
 * synthesis. The ids carry the pack's name, or the report would not list them with their reasons.
 */
export function acknowledgeFindings(stack: Stack): void {
  const everyMail = `Resource::<${logicalIdOf(stack, 'RawMail')}.Arn>/*`;
  for (const [name, rule, reason] of [
    ['RawMail', 'S1', 'An access log would be a second record of who wrote when, to be protected and to be erased as well. Two roles can reach the mails; whoever has to audit turns on data events of CloudTrail.'],
    ['ReceiveRole', `IAM5[${everyMail}]`, 'Reads the mail of any student: SES chooses the keys. No other action, and no other bucket.'],
    ['WakeRole', `IAM5[${everyMail}]`, 'Deletes the mails of a student who is erased: SES chose the keys. It cannot read them.'],
    ['ActivationRole', 'IAM5[Resource::*]', 'A region has one pointer to its active receipt rule set; IAM knows no name for it. The role runs while CloudFormation deploys or deletes, and only looks if the set was joined.'],
    ['SealSecret', 'SMG4', 'The secret also hides addresses in the keys of the table: after a rotation no student would be found. infra/secret.ts says what changing it takes.'],
    ['TickDeadLetters', 'SQS3', 'It is a dead-letter queue: of the schedule, which the rule does not look at.'],
  ] as const) {
    const construct = stack.node.tryFindChild(name);
    // With a table that was kept, the secret is not of this stack.
    if (construct === undefined || !(construct.node.defaultChild instanceof CfnResource)) continue;
    Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
  }
}

function logicalIdOf(stack: Stack, name: string): string {
  const resource = stack.node.findChild(name).node.defaultChild;
  return resource instanceof CfnResource ? stack.resolve(resource.logicalId) : '';
}
