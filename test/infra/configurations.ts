import example from '../../infra/config.example.ts';
import { EXAMPLE_FILE, parseConfig, type Config } from '../../infra/config.ts';

export const MINIMAL = configOf({});
export const JOINED = configOf({ receiptRuleSet: { join: 'campus-mail' }, hostedZone: { id: 'Z0123456789ABC', name: 'example.edu' } });
export const DEV = configOf({ stage: 'dev', domain: 'dev.coach.example.edu', receiptRuleSet: { join: 'touchbase-prod-inbound' }, sandboxRecipients: ['sam@example.edu'] });
export const AGAIN = configOf({ kept: { table: 'touchbase-prod', sealSecretArn: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:touchbase-prod-seal-a1B2c3' } });

/** Those in which the stack differs. */
export const CONFIGURATIONS: Readonly<Record<string, Config>> = {
  'minimal, with a rule set of its own': MINIMAL,
  'joined, with Route 53': JOINED,
  'dev, in the sandbox': DEV,
  'with data that was kept': AGAIN,
};

/** The example, with some settings written otherwise. */
export function configOf(changes: Readonly<Record<string, unknown>>): Config {
  return parseConfig({ ...example, ...changes }, EXAMPLE_FILE);
}
