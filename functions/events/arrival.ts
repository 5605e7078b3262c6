import { toAddress } from '#model/address.ts';
import type { Arrival, Verdict } from '#model/arrival.ts';
import { instant, type Instant } from '#model/time.ts';

/** What SES sends when a rule is made or changed; no mail. */
const SETUP_NOTIFICATION = 'AMAZON_SES_SETUP_NOTIFICATION';

export type DecodedArrival = { readonly kind: 'arrival'; readonly arrival: Arrival } | { readonly kind: 'ignored'; readonly reason: 'setup-notification' | 'not-an-arrival' };

/**
 * The SES receipt notification of the S3 action (SES developer guide, "receiving-email-notifications-contents"),
 * delivered raw by SNS to SQS. Every verdict is optional; unknown ones are NONE.
 */
export function decodeArrival(body: unknown): DecodedArrival {
  const { notificationType, mail, receipt } = fields(body);
  const { messageId, source, timestamp } = fields(mail);
  if (messageId === SETUP_NOTIFICATION) return { kind: 'ignored', reason: 'setup-notification' };
  const { recipients, action, timestamp: receivedAt, ...verdicts } = fields(receipt);
  const { objectKey } = fields(action);
  const at = toInstant(receivedAt) ?? toInstant(timestamp);
  if (notificationType !== 'Received' || typeof messageId !== 'string' || typeof objectKey !== 'string' || at === null) {
    return { kind: 'ignored', reason: 'not-an-arrival' };
  }
  const addresses = Array.isArray(recipients) ? recipients.map((recipient) => toAddress(String(recipient))) : [];
  return {
    kind: 'arrival',
    arrival: {
      id: messageId,
      at,
      envelopeFrom: toAddress(String(source ?? '')),
      recipients: addresses.filter((address) => address !== null),
      rawKey: objectKey,
      verdicts: {
        spam: verdict(verdicts['spamVerdict']),
        virus: verdict(verdicts['virusVerdict']),
        spf: verdict(verdicts['spfVerdict']),
        dkim: verdict(verdicts['dkimVerdict']),
        dmarc: verdict(verdicts['dmarcVerdict']),
      },
    },
  };
}

const VERDICTS: ReadonlySet<string> = new Set<Verdict>(['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED']);

function verdict(value: unknown): Verdict {
  const { status } = fields(value);
  return typeof status === 'string' && VERDICTS.has(status) ? (status as Verdict) : 'NONE';
}

export function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

export function toInstant(value: unknown): Instant | null {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? null : instant(ms);
}
