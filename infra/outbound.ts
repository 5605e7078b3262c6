import type { Stack } from 'aws-cdk-lib';
import { ConfigurationSet, ConfigurationSetEventDestination, EmailIdentity, EmailSendingEvent, EventDestination, Identity, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Config } from './config.ts';
import { mailFromDomainOf } from './dns.ts';

export type Outbound = { readonly configurationSet: ConfigurationSet; readonly identity: EmailIdentity };

/** The domain as a sender, signed with DKIM. What becomes of every mail is told to `reports`. */
export function makeOutbound(stack: Stack, config: Config, reports: ITopic): Outbound {
  const configurationSet = new ConfigurationSet(stack, 'ConfigurationSet', {
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    // SES keeps both rates for the account anyway; here they would be two metrics at $0.30 a month.
    reputationMetrics: false,
  });
  new ConfigurationSetEventDestination(stack, 'Events', { configurationSet, destination: EventDestination.snsTopic(reports), events: EVENTS });
  const identity = new EmailIdentity(stack, 'Identity', {
    identity: Identity.domain(config.domain),
    configurationSet,
    dkimSigning: true,
    // Aligned SPF besides DKIM. While its records are missing, SES falls back on its own domain: mail goes out all the same.
    mailFromDomain: mailFromDomainOf(config),
    // The events say it; a mail about a bounce would go to the assistant.
    feedbackForwarding: false,
  });
  return { configurationSet, identity };
}

/** Those that `functions/events/report.ts` knows. */
const EVENTS = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.DELIVERY_DELAY,
];
