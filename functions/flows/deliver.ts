import { stillDue } from '#decide/decide.ts';
import { decodeBatch, decodeWaiting } from '#events/events.ts';
import type { Delivery, Waiting } from '#model/delivery.ts';
import type { OutboxItem } from '#model/outgoing.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { render } from '#render/render.ts';
import { eachRecord, type BatchResponse } from './batch.ts';
import type { Ports } from './ports.ts';

/** What became of one outbox item. `kind` and `why` are null if it was not in our hands. */
export type Delivered = { readonly kind: string | null; readonly why: string | null; readonly sesId: string | null };

/** The SQS batch of the outbox queue. */
export function deliverBatch(event: unknown, ports: Ports): Promise<BatchResponse> {
  return eachRecord(decodeBatch(event, decodeWaiting), ports.log, async (waiting) => void (await deliver(waiting, ports)));
}

/** claim → render → send → mark. Throws if the mail may be tried again at once (a throttled SES), so that its event comes again. */
export async function deliver(waiting: Waiting, ports: Ports): Promise<Delivered> {
  const claim = await ports.store.claim(waiting, ports.now());
  if (claim.item === null) {
    if (claim.because === 'spent') ports.log.error('mail given up: its fate stayed unknown', null, waiting);
    if (claim.because !== 'busy') await ports.store.mark(waiting, claim.because === 'spent' ? { kind: 'dropped', at: ports.now() } : { kind: 'settled' });
    return { kind: null, why: null, sesId: null };
  }
  const { item } = claim;
  const snapshot = await ports.store.load(waiting.sid, null, ports.now());
  const due = snapshot === null ? 'drop' : stillDue(item, snapshot, ports.now(), ports.deployment.calendar, ports.deployment.policy);
  if (snapshot === null || due === 'drop' || due === 'later') {
    // What waits for the morning is let go of, and handed on again by the wake.
    await ports.store.mark(waiting, { kind: due === 'later' ? 'refused' : 'dropped', at: ports.now() });
    ports.log.info('mail not sent', { ...waiting, kind: item.mail.kind, reason: due === 'later' ? due : 'drop' });
    return { kind: null, why: null, sesId: null };
  }
  const outcome = await send(due, snapshot, ports);
  await ports.store.mark(waiting, outcome);
  ports.log.info('mail handled', { ...waiting, kind: item.mail.kind, outcome: outcome.kind });
  if (outcome.kind === 'refused') throw new Error(`SES refused ${waiting.outboxId} for now`);
  return { kind: item.mail.kind, why: item.why, sesId: outcome.kind === 'sent' ? outcome.sesId : null };
}

async function send(item: OutboxItem, snapshot: Snapshot, ports: Ports): Promise<Delivery> {
  const { student } = snapshot;
  const mail = render(
    item,
    {
      assistant: ports.deployment.assistant,
      assistantName: ports.deployment.assistantName,
      studentZone: student.zone,
      studentAddress: student.address,
      retention: ports.deployment.retention,
      snapshot,
      replyAddress: (action) => ports.seal.replyAddress(action, item.id),
    },
    ports.templates,
  );
  const result = await ports.send(mail, student, { sid: item.sid, outboxId: item.id, kind: item.mail.kind });
  const at = ports.now();
  switch (result.kind) {
    case 'accepted':
      return { kind: 'sent', sesId: result.sesId, at };
    case 'unknown':
      ports.log.warn('SES gave no clear answer', { outboxId: item.id, reason: result.reason });
      return { kind: 'unknown', at };
    case 'refused':
      ports.log.warn('SES refused a mail', { outboxId: item.id, reason: result.reason });
      return { kind: result.retry ? 'refused' : 'dropped', at };
  }
}
