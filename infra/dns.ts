import { CfnOutput, type Stack } from 'aws-cdk-lib';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import type { Config } from './config.ts';

/** One line of a zone. `id` names it in the stack. */
type DnsRecord = { readonly id: string; readonly name: string; readonly type: 'MX' | 'CNAME' | 'TXT'; readonly value: string };

const TTL_SECONDS = 3600;

/** Neither the receiving nor the sending domain may be it, says SES. */
export function mailFromDomainOf({ domain }: Config): string {
  return `bounce.${domain}`;
}

/**
 * Into the Route 53 zone, if there is one; else as outputs `Dns…` = `name type value`, which `outputs.ts` makes a table of.
 * `dkim`: the three that SES asks for.
 */
export function makeDns(stack: Stack, config: Config, dkim: readonly { readonly name: string; readonly value: string }[]): void {
  const { hostedZone } = config;
  for (const { id, name, type, value } of recordsOf(config, dkim)) {
    if (hostedZone === undefined) new CfnOutput(stack, `Dns${id}`, { value: `${name} ${type} ${value}` });
    else {
      // Not the library's own records: they would append the zone to a DKIM name, which is complete but not yet known.
      const resourceRecords = [type === 'TXT' ? `"${value}"` : value];
      new CfnRecordSet(stack, `Dns${id}`, { hostedZoneId: hostedZone.id, name, type, resourceRecords, ttl: String(TTL_SECONDS) });
    }
  }
}

function recordsOf(config: Config, dkim: readonly { readonly name: string; readonly value: string }[]): readonly DnsRecord[] {
  const { domain, region } = config;
  const mailFrom = mailFromDomainOf(config);
  return [
    { id: 'Inbound', name: domain, type: 'MX', value: `10 inbound-smtp.${region}.amazonaws.com` },
    ...dkim.map(({ name, value }, index) => ({ id: `Dkim${index + 1}`, name, type: 'CNAME' as const, value })),
    { id: 'Bounces', name: mailFrom, type: 'MX', value: `10 feedback-smtp.${region}.amazonses.com` },
    { id: 'Spf', name: mailFrom, type: 'TXT', value: 'v=spf1 include:amazonses.com ~all' },
    // Stricter than the usual p=none of a domain with a history: nothing but the assistant sends from here, always signed.
    { id: 'Dmarc', name: `_dmarc.${domain}`, type: 'TXT', value: 'v=DMARC1; p=quarantine' },
  ];
}
