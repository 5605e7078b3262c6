// In:    what AWS hands to a Lambda, as it is.
// Out:   arrivals, ticks, reports, waiting outbox items; and what had to be left out, with its reason.
// Never: throws on a field that it does not need, or looks at a mail.
import { decodeArrival } from './arrival.ts';
import { decodeReport } from './report.ts';
import { decodeWaiting } from './waiting.ts';

export { decodeTick } from './tick.ts';
export { decodeArrival, decodeReport, decodeWaiting };

/** One record of an SQS batch: its id for the partial batch response, and what it holds. */
export type BatchRecord<T> = { readonly recordId: string; readonly content: T };

/** The records of an SQS event, decoded one by one. A body that is no JSON is `null`: to be counted, not retried for ever. */
export function decodeBatch<T>(event: unknown, decode: (body: unknown) => T): readonly BatchRecord<T | null>[] {
  const records = (event as { Records?: unknown } | null)?.Records;
  if (!Array.isArray(records)) return [];
  return records.map((record: { messageId?: unknown; body?: unknown }) => {
    const body = parse(record.body);
    return { recordId: String(record.messageId ?? ''), content: body === null ? null : decode(body) };
  });
}

function parse(body: unknown): unknown {
  try {
    return typeof body === 'string' ? (JSON.parse(body) as unknown) : null;
  } catch {
    return null;
  }
}
