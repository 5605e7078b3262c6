import { runSimulation } from '@cloud-copilot/iam-simulate';
import { ACCOUNT } from './account.ts';
import type { Caller, Target } from './deployed.ts';

export type Verdict = 'Allowed' | 'ImplicitlyDenied' | 'ExplicitlyDenied';

/** What was asked and answered already: a planted fault leaves most policies as they are. */
const answers = new Map<string, Promise<Verdict>>();

/**
 * What IAM would say, by the caller's policies and that of the target. Every client speaks TLS, unless its context says
 * otherwise. Rejects what the simulator cannot judge: an unknown action or condition, or a target that the action does not have.
 */
export function judge(caller: Caller, action: string, target: Target): Promise<Verdict> {
  const known = { 'aws:SecureTransport': 'true', ...caller.context };
  // Only SES's sending knows who a mail is from.
  const context = Object.fromEntries(Object.entries(known).filter(([name]) => name !== 'ses:FromAddress' || action.startsWith('ses:Send')));
  const key = [caller.principal, idOf(caller.policies), action, target.arn, target.policy === null ? '' : idOf(target.policy), ...Object.entries(context).flat()].join('\n');
  const answer = answers.get(key) ?? simulate(caller, action, target, context);
  answers.set(key, answer);
  return answer;
}

async function simulate(caller: Caller, action: string, target: Target, context: Record<string, string>): Promise<Verdict> {
  const result = await runSimulation(
    {
      request: { principal: caller.principal, action, resource: { resource: target.arn, accountId: ACCOUNT }, contextVariables: context },
      identityPolicies: caller.policies.map((policy, index) => ({ name: String(index), policy })),
      ...(target.policy === null ? {} : { resourcePolicy: target.policy }),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  if (result.resultType !== 'single') throw new Error(`${action} on ${target.arn} cannot be judged: ${result.resultType === 'error' ? JSON.stringify(result.errors) : 'a wildcard'}`);
  // A condition on what is ignored would be judged as if nothing were known of it.
  const ignored = result.result.ignoredContextKeys ?? [];
  if (ignored.length > 0) throw new Error(`${action} on ${target.arn} cannot be judged: IAM does not know ${ignored.join()} of it`);
  return result.overallResult;
}

const ids = new WeakMap<object, string>();
const idsByText = new Map<string, string>();

/** The same for the same text. */
function idOf(policy: object): string {
  const known = ids.get(policy);
  if (known !== undefined) return known;
  const text = JSON.stringify(policy);
  const id = idsByText.get(text) ?? `policy ${idsByText.size}`;
  idsByText.set(text, id);
  ids.set(policy, id);
  return id;
}
