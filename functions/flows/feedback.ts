import { decodeBatch, decodeReport } from '#events/events.ts';
import type { Report } from '#model/arrival.ts';
import { eachRecord, type BatchResponse } from './batch.ts';
import type { Ports } from './ports.ts';
import { settle } from './settle.ts';

/** The SQS batch of SES's events. */
export function feedbackBatch(event: unknown, ports: Ports): Promise<BatchResponse> {
  return eachRecord(decodeBatch(event, decodeReport), ports.log, (report) => feedback(report, ports));
}

/** SES reports what became of a mail. Reports come at least once and in any order. */
export async function feedback(report: Report, ports: Ports): Promise<void> {
  const waiting = { sid: report.sid, outboxId: report.outboxId };
  ports.log.info('report', { ...waiting, kind: report.kind, permanent: report.permanent });
  switch (report.kind) {
    case 'sent':
    case 'delivered':
      // Also settles a mail whose sending ended without a clear answer.
      return ports.store.mark(waiting, { kind: 'sent', sesId: report.sesId, at: report.at });
    case 'rejected':
      return ports.store.mark(waiting, { kind: 'dropped', at: report.at });
    case 'bounced':
    case 'complained':
      await settle({ kind: 'report', report }, report.sid, ports);
      return;
    case 'delayed':
      return;
  }
}
