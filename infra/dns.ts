import { CfnOutput, type Stack } from 'aws-cdk-lib';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import { assistantOf, stackNameOf, type Config } from './config.ts';

/** One line of a zone. `id` names it in the stack. */
type DnsRecord = { readonly id: string; readonly name: string; readonly type: 'MX' | 'CNAME' | 'TXT'; readonly value: string };

const TTL_SECONDS = 3600;

/** Neither the receiving nor the sending domain may be it, says SES. */
export function mailFromDomainOf({ domain }: Config): string {
  return `bounce.${domain}`;
}

/**
 * Into the Route 53 zone, if there is one; else as outputs `Dns…` = `name type value`, which `dnsTable` makes a table of.
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

/** What `cdk deploy --outputs-file` writes: stack → output → value. */
export type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is left to do by hand; null if nothing was deployed (`--no-execute`). */
export function afterDeployment(outputs: Outputs, config: Config): string | null {
  if (outputs[stackNameOf(config)]?.['Assistant'] === undefined) return null;
  const table = dnsTable(outputs, config);
  const dns =
    table === null
      ? [`The DNS records are in the zone ${config.hostedZone?.name ?? ''}.`]
      : [`Paste these records into the DNS of ${config.domain} (docs/deploy.md, step 4), then wait for SES to see them:`, '', table];
  return ['', `The assistant is ${assistantOf(config)}.`, '', ...dns, '', 'Then: docs/deploy.md, step 5.'].join('\n');
}

/** The records to paste into a DNS form, or null if Route 53 has them. */
function dnsTable(outputs: Outputs, config: Config): string | null {
  const lines = Object.entries(outputs[stackNameOf(config)] ?? {})
    .filter(([id]) => id.startsWith('Dns'))
    .map(([, line]) => {
      const [name = '', type = '', ...value] = line.split(' ');
      return { name, type, value: value.join(' ') };
    });
  if (lines.length === 0) return null;
  const table = [{ name: 'Name', type: 'Type', value: 'Value' }, ...lines];
  const width = Math.max(...table.map(({ name }) => name.length));
  return table.map(({ name, type, value }) => `${name.padEnd(width)}  ${type.padEnd(5)}  ${value}`).join('\n');
}
