import type { Address } from '#model/address.ts';
import type { Instant } from '#model/time.ts';

/** The notification that SES's receipt rule would send for this mail (events/arrival.ts reads it). */
export function receiptNotification(id: string, at: Instant, from: Address, recipients: readonly Address[]): unknown {
  // Every sender counts as authenticated here: the mail comes from this machine.
  const pass = { status: 'PASS' };
  return {
    notificationType: 'Received',
    mail: { timestamp: at, source: from, messageId: id, destination: recipients },
    receipt: {
      timestamp: at,
      recipients,
      spamVerdict: pass,
      virusVerdict: pass,
      spfVerdict: pass,
      dkimVerdict: pass,
      dmarcVerdict: pass,
      action: { type: 'S3', bucketName: 'local', objectKey: id },
    },
  };
}

/** The event that SES publishes about a mail that it has sent (events/report.ts reads it). */
export function sendEvent(eventType: 'Send' | 'Delivery', at: Instant, sesId: string, tags: Readonly<Record<string, string>>): unknown {
  return { eventType, mail: { timestamp: at, messageId: sesId, tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])) } };
}
