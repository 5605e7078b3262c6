import type { Config } from '../../infra/config.ts';
import type { Policy } from './account.ts';
import { inWords, neededCalls, type Call, type Role, type Service, type Who } from './calls.ts';
import type { Caller, Deployed } from './deployed.ts';
import { judge, type Verdict } from './judge.ts';
import { GUARDED, SOMEBODY_ELSE, STRANGERS, TRIES, TRIES_OF_SERVICES, type Try } from './tries.ts';

export function needed(config: Config): readonly Call[] {
  return neededCalls({ createsRuleSet: 'create' in config.receiptRuleSet, inSandbox: config.sandboxRecipients.length > 0 });
}

/** The needed calls that are not allowed, in words. */
export function unmet(stack: Deployed, config: Config): Promise<string[]> {
  return wordsOf(needed(config), inWords, async (call) => (await asked(stack, callerOf(stack, call.who), call)) !== 'Allowed');
}

/** What somebody is allowed beyond what they need. `service`: looked for among its actions alone. */
export function excessOf(who: Who, stack: Deployed, config: Config, service = ''): Promise<string[]> {
  return wordsOf(othersTriedBy(who, stack, config).filter(({ action }) => action.startsWith(service)), (one) => `${who}: ${inShort(one)}`, async (one) => (await asked(stack, callerOf(stack, who), one)) === 'Allowed');
}

/** What somebody tries without needing it. */
export function othersTriedBy(who: Who, stack: Deployed, config: Config): readonly Try[] {
  const own = new Set(callsOf(who, config).map(inShort));
  return (who in stack.roles ? TRIES : TRIES_OF_SERVICES).filter((one) => stack.targets[one.on] !== null && !own.has(inShort(one)));
}

/** Who is let in and must not be: a service on somebody else's behalf, somebody of another account, the assistant as somebody else. */
export async function strangers(stack: Deployed, config: Config): Promise<string[]> {
  const letIn = (who: string, caller: Caller, tries: readonly Try[]): Promise<string[]> =>
    wordsOf(tries, (one) => `${who}: ${inShort(one)}`, async (one) => (await asked(stack, caller, one)) === 'Allowed');
  const { deliver } = stack.roles;
  const found = await Promise.all([
    ...STRANGERS.flatMap(({ how, as, told }) => as.map((service) => {
      const caller = stack.services[service];
      return letIn(`${service} ${how}`, { ...caller, context: told(caller.context) }, callsOf(service, config));
    })),
    letIn('somebody else', SOMEBODY_ELSE, [...GUARDED, ...TRIES_OF_SERVICES.filter(({ action }) => action === 'sts:AssumeRole')]),
    letIn('deliver as somebody else', { ...deliver, context: { 'ses:FromAddress': `dean@${config.domain}` } }, callsOf('deliver', config).filter(({ action }) => action === 'ses:SendRawEmail')),
  ]);
  return found.flat();
}

/** Where a request without TLS is not refused explicitly, whoever makes it. */
export function withoutTls(stack: Deployed): Promise<string[]> {
  const callers = [stack.roles.receive, stack.services['the receipt rule'], SOMEBODY_ELSE].map((caller) => ({ ...caller, context: { ...caller.context, 'aws:SecureTransport': 'false' } }));
  return wordsOf(GUARDED, (one) => `without TLS: ${inShort(one)}`, async (one) => {
    const verdicts = await Promise.all(callers.map((caller) => asked(stack, caller, one)));
    return verdicts.some((verdict) => verdict !== 'ExplicitlyDenied');
  });
}

/** What policies allow in words that nobody tries, so that no try could find it: an action, or whom a resource lets in. */
export function untried({ roles, services, targets }: Deployed): string[] {
  const actions = new Set([...TRIES, ...TRIES_OF_SERVICES].map(({ action }) => action));
  const principals = new Set(Object.values(services).map(({ principal }) => principal));
  const guards = Object.entries(targets).flatMap(([place, target]) => (target?.policy == null ? [] : allowsOf(target.policy).map((allow) => ({ place, allow }))));
  return [
    ...Object.entries(roles).flatMap(([role, { policies }]) => policies.flatMap(allowsOf).flatMap(({ Action: granted }) => [granted].flat().filter((action) => !actions.has(String(action))).map((action) => `${role}: ${action} untried`))),
    ...guards.flatMap(({ place, allow: { Action: granted } }) => [granted].flat().filter((action) => !actions.has(String(action))).map((action) => `${place}: ${action} untried`)),
    ...guards.flatMap(({ place, allow: { Principal: principal } }) => (principals.has(String((principal as { Service?: unknown } | undefined)?.Service)) ? [] : [`${place}: open to ${JSON.stringify(principal)}`])),
  ];
}

function allowsOf({ Statement: statements }: Policy): Policy['Statement'] {
  return statements.filter(({ Effect: effect }) => effect === 'Allow');
}

function callerOf({ roles, services }: Deployed, who: Who): Caller {
  return who in roles ? roles[who as Role] : services[who as Service];
}

function callsOf(who: Who, config: Config): readonly Call[] {
  return needed(config).filter((call) => call.who === who);
}

/** Null: there is nothing to act on. */
async function asked(stack: Deployed, caller: Caller, { action, on }: Try): Promise<Verdict | null> {
  const target = stack.targets[on];
  return target === null ? null : judge(caller, action, target);
}

async function wordsOf<One>(all: readonly One[], words: (one: One) => string, counts: (one: One) => Promise<boolean>): Promise<string[]> {
  const counted = await Promise.all(all.map(counts));
  return all.flatMap((one, index) => (counted[index] ? [words(one)] : []));
}

function inShort({ action, on }: Try): string {
  return `${action} on ${on}`;
}
