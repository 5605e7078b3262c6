import type { Waiting } from '#model/delivery.ts';
import { fields } from './arrival.ts';

/** A message of the outbox queue; null if it is something else. */
export function decodeWaiting(body: unknown): Waiting | null {
  const { sid, outboxId } = fields(body);
  return typeof sid === 'string' && typeof outboxId === 'string' ? { sid, outboxId } : null;
}
