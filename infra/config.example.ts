import type { ConfigFile } from './config.ts';

/**
 * One deployment. Copy it to infra/touchbase.config.ts and fill it in; docs/deploy.md goes through it line by line.
 * `npm run synth` takes this file as it is. What is commented out shows its default, or what is left out by default.
 */
export default {
  stage: 'prod',
  region: 'us-east-1',
  // A subdomain of its own: all mail to it goes to the assistant.
  domain: 'coach.example.edu',
  // Who may enrol.
  allow: ['example.edu'],
  zone: 'America/New_York',
  calendar: 'infra/calendar.example.json',
  // How often it reminds, and when: what is wanted otherwise than in docs/policy.md.
  // policy: 'infra/policy.json',
  alarmAddress: 'careers-it@example.edu',
  // A region has one active receipt rule set. If yours receives mail already: { join: 'its name' }
  receiptRuleSet: { create: true },

  // While SES keeps the account in its sandbox: the verified addresses and domains to which it may write.
  sandboxRecipients: [],
  // mailsPerSecond: 1,

  // With the zone in Route 53 the DNS records are written by themselves; without it, they are printed.
  // hostedZone: { id: 'Z0123456789ABC', name: 'example.edu' },

  // names: { stack: 'touchbase', mailbox: 'touchbase', assistant: 'Touchbase' },
  // retention: { studentMonths: 24, rawMailDays: 30, logDays: 30, recoveryDays: 14 },

  // Only after `npm run destroy` or a restored backup:
  // kept: { table: 'touchbase-prod', sealSecretArn: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:touchbase-prod-seal-a1B2c3' },
} satisfies ConfigFile;
