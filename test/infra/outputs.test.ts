import { expect, test } from 'vitest';
import { afterDeployment } from '../../infra/outputs.ts';
import { JOINED, MINIMAL } from './configurations.ts';

const outputs = {
  'touchbase-prod': {
    DnsInbound: 'coach.example.edu MX 10 inbound-smtp.us-east-1.amazonaws.com',
    DnsDkim1: 'abc._domainkey.coach.example.edu CNAME abc.dkim.amazonses.com',
    DnsSpf: 'bounce.coach.example.edu TXT v=spf1 include:amazonses.com ~all',
    Assistant: 'touchbase@coach.example.edu',
  },
};

test('after a deployment the records are a table to paste', () => {
  expect(afterDeployment(outputs, MINIMAL)).toContain(
    [
      'Name                              Type   Value',
      'coach.example.edu                 MX     10 inbound-smtp.us-east-1.amazonaws.com',
      'abc._domainkey.coach.example.edu  CNAME  abc.dkim.amazonses.com',
      'bounce.coach.example.edu          TXT    v=spf1 include:amazonses.com ~all',
    ].join('\n'),
  );
});

test('if nothing was deployed, nothing is claimed', () => {
  expect(afterDeployment({ 'touchbase-prod': {} }, MINIMAL)).toBeNull();
});

test('with Route 53 there is nothing to paste', () => {
  const words = afterDeployment({ 'touchbase-prod': { Assistant: 'touchbase@coach.example.edu' } }, JOINED);
  expect(words).toContain('The DNS records are in the zone example.edu.');
  expect(words).not.toContain('Paste');
});
