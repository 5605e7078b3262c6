import type { BatchRecord } from '#events/events.ts';
import type { Log } from './ports.ts';

/** The partial batch response of an SQS-driven Lambda: what failed comes again, what succeeded does not. */
export type BatchResponse = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/** One record after the other. One that cannot be read (null) is counted and left: it would fail for ever. */
export async function eachRecord<T>(records: readonly BatchRecord<T | null>[], log: Log, handle: (content: T) => Promise<void>): Promise<BatchResponse> {
  const failed: { itemIdentifier: string }[] = [];
  for (const { recordId, content } of records) {
    if (content === null) {
      log.warn('record ignored', { recordId, reason: 'not readable' });
      continue;
    }
    try {
      await handle(content);
    } catch (error) {
      log.error('record failed', error, { recordId });
      failed.push({ itemIdentifier: recordId });
    }
  }
  return { batchItemFailures: failed };
}
