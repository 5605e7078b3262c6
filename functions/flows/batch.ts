import { decodeArrival, decodeBatch, decodeReport, decodeTick, decodeWaiting, type BatchRecord } from '#events/events.ts';
import { deliver } from './deliver.ts';
import { feedback } from './feedback.ts';
import type { Ports } from './ports.ts';
import { receive } from './receive.ts';
import { wake } from './wake.ts';

/** The partial batch response of an SQS-driven Lambda: what failed comes again, what succeeded does not. */
export type BatchResponse = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

export function receiveBatch(event: unknown, ports: Ports): Promise<BatchResponse> {
  return eachRecord(decodeBatch(event, decodeArrival), ports, async (decoded) => {
    if (decoded.kind === 'ignored') ports.log.info('mail ignored', { refusal: decoded.reason, reason: decoded.reason });
    else await receive(decoded.arrival, ports);
  });
}

export function deliverBatch(event: unknown, ports: Ports): Promise<BatchResponse> {
  return eachRecord(decodeBatch(event, decodeWaiting), ports, async (waiting) => {
    await deliver(waiting, ports);
  });
}

export function feedbackBatch(event: unknown, ports: Ports): Promise<BatchResponse> {
  return eachRecord(decodeBatch(event, decodeReport), ports, (report) => feedback(report, ports));
}

/** Throws on an event that is no tick: the schedule is then set up wrongly, which must not stay quiet. */
export async function wakeOnTick(event: unknown, ports: Ports): Promise<void> {
  const tick = decodeTick(event);
  if (tick === null) throw new Error('the schedule sent no scheduledTime');
  await wake(tick, ports);
}

async function eachRecord<T>(records: readonly BatchRecord<T | null>[], ports: Ports, handle: (content: T) => Promise<void>): Promise<BatchResponse> {
  const failed: { itemIdentifier: string }[] = [];
  for (const { recordId, content } of records) {
    if (content === null) {
      ports.log.warn('record ignored', { recordId, reason: 'not readable' });
      continue;
    }
    try {
      await handle(content);
    } catch (error) {
      ports.log.error('record failed', error, { recordId });
      failed.push({ itemIdentifier: recordId });
    }
  }
  return { batchItemFailures: failed };
}
