import { DescribeActiveReceiptRuleSetCommand, SetActiveReceiptRuleSetCommand, type SESClient } from '@aws-sdk/client-ses';

/**
 * A region has one pointer to its active receipt rule set, and CloudFormation cannot move it. This custom resource moves it
 * for a set of our own, if nobody else's mail depends on where it points; for a set that we joined it only looks.
 */
export type ActivationProperties = {
  /** `create`: the set is ours, and is to be active. `join`: somebody else's, and has to be active already. */
  readonly Mode: 'create' | 'join';
  readonly RuleSetName: string;
};

/** What CloudFormation sends to a Lambda-backed custom resource (User Guide, “Custom resource request objects”). */
export type ActivationEvent = {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  /** Absent in a Create: the name of the set that the last answer named. */
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: ActivationProperties;
  readonly OldResourceProperties?: ActivationProperties;
};

type Ses = Pick<SESClient, 'send'>;

/** Settles the pointer and tells CloudFormation how it went. Throws only if CloudFormation cannot be told: Lambda then tries again. */
export async function answerCloudFormation(event: ActivationEvent, ses: Ses): Promise<void> {
  const outcome = await settlePointer(event, ses).then(
    () => ({ Status: 'SUCCESS' }),
    (error: unknown) => ({ Status: 'FAILED', Reason: error instanceof Error ? error.message : String(error) }),
  );
  await put(event.ResponseURL, {
    ...outcome,
    StackId: event.StackId,
    RequestId: event.RequestId,
    LogicalResourceId: event.LogicalResourceId,
    PhysicalResourceId: event.RequestType === 'Delete' ? (event.PhysicalResourceId ?? 'none') : event.ResourceProperties.RuleSetName,
  });
}

/** Throws an Error with what the operator has to do, if the pointer is not ours to move. */
export async function settlePointer(event: ActivationEvent, ses: Ses): Promise<void> {
  const { Mode: mode, RuleSetName: wanted } = event.ResourceProperties;
  const { Metadata: metadata } = await ses.send(new DescribeActiveReceiptRuleSetCommand({}));
  const active = metadata?.Name ?? null;
  if (event.RequestType === 'Delete') {
    // CloudFormation deletes what an update has replaced as well; by then the pointer is elsewhere.
    if (mode === 'create' && active === event.PhysicalResourceId) await ses.send(new SetActiveReceiptRuleSetCommand({}));
    return;
  }
  if (active === wanted) return;
  if (mode === 'join') throw new Error(notActive(wanted, active));
  const ours = event.OldResourceProperties?.Mode === 'create' ? event.PhysicalResourceId : undefined;
  if (active !== null && active !== ours) throw new Error(taken(active));
  await ses.send(new SetActiveReceiptRuleSetCommand({ RuleSetName: wanted }));
}

function notActive(wanted: string, active: string | null): string {
  return (
    `The receipt rule set ${wanted} receives no mail: ${active === null ? 'none is active' : `the active one is ${active}`} in this region. ` +
    `Correct receiptRuleSet.join, or activate it: aws ses set-active-receipt-rule-set --rule-set-name ${wanted}`
  );
}

function taken(active: string): string {
  return (
    `The receipt rule set ${active} is active in this region, and may receive mail of somebody else. It is left as it is. ` +
    `Join it (receiptRuleSet: { join: '${active}' }), or deploy to another region.`
  );
}

/** The URL is signed for a body without a content type; bytes send none. */
async function put(url: string, answer: object): Promise<void> {
  const { ok, status } = await fetch(url, { method: 'PUT', body: new TextEncoder().encode(JSON.stringify(answer)) });
  if (!ok) throw new Error(`CloudFormation could not be told: ${status}`);
}
