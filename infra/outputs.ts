import { assistantOf, stackNameOf, type Config } from './config.ts';

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
