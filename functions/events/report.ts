import type { Report } from '#model/arrival.ts';
import { fields, toInstant } from './arrival.ts';

/** `eventType` of SES event publishing; `notificationType` in the older form. */
const KINDS: Readonly<Record<string, Report['kind']>> = {
  Send: 'sent',
  Delivery: 'delivered',
  Bounce: 'bounced',
  Complaint: 'complained',
  Reject: 'rejected',
  DeliveryDelay: 'delayed',
};

/** The SES event (SES developer guide, "event-publishing-retrieving-sns-contents"); null if it names no mail of ours. */
export function decodeReport(body: unknown): Report | null {
  const { eventType, notificationType, mail, bounce } = fields(body);
  const { messageId, timestamp, tags } = fields(mail);
  const kind = KINDS[String(eventType ?? notificationType)];
  const { sid, outbox } = fields(tags);
  const at = toInstant(timestamp);
  const [student] = Array.isArray(sid) ? (sid as unknown[]) : [];
  const [outboxId] = Array.isArray(outbox) ? (outbox as unknown[]) : [];
  if (kind === undefined || at === null || typeof messageId !== 'string' || typeof student !== 'string' || typeof outboxId !== 'string') return null;
  return { kind, at, sid: student, outboxId, sesId: messageId, permanent: fields(bounce)['bounceType'] === 'Permanent' };
}
