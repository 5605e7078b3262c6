import { admit, mayEnrol, type Admission } from '#decide/decide.ts';
import { decodeArrival, decodeBatch } from '#events/events.ts';
import type { Address } from '#model/address.ts';
import type { Arrival } from '#model/arrival.ts';
import type { Waiting } from '#model/delivery.ts';
import type { Id } from '#model/id.ts';
import type { Mail } from '#model/mail.ts';
import { hears, type Refusal } from '#model/refusal.ts';
import { NEW_STUDENT, type Student } from '#model/student.ts';
import { read } from '#read/read.ts';
import { eachRecord, type BatchResponse } from './batch.ts';
import type { Ports } from './ports.ts';
import { settleMail } from './settle-mail.ts';
import type { Trace } from './trace.ts';

/** What became of one mail: which of our mails it caused, how it was understood, and every step on the way. */
export type Received = {
  readonly outcome: 'changed' | Refusal['kind'];
  readonly intent: string | null;
  readonly waiting: readonly Waiting[];
  readonly trace: Trace;
};

/** The SQS batch of the receipt notifications. */
export function receiveBatch(event: unknown, ports: Ports): Promise<BatchResponse> {
  return eachRecord(decodeBatch(event, decodeArrival), ports.log, async (decoded) => {
    if (decoded.kind === 'ignored') ports.log.info('mail ignored', { refusal: decoded.reason, reason: decoded.reason });
    else await receive(decoded.arrival, ports);
  });
}

/**
 * A mail has arrived: raw mail → read → whose is it → understood and decided → stored → handed on.
 * Throws only when an edge fails; then the same arrival comes again and nothing of it was stored.
 */
export async function receive(arrival: Arrival, ports: Ports): Promise<Received> {
  const trace: Trace = [];
  const { spf, dkim, dmarc, spam, virus } = arrival.verdicts;
  trace.push({ step: 'verdicts', said: `SPF ${spf}, DKIM ${dkim}, DMARC ${dmarc}, spam ${spam}, virus ${virus}` });

  const raw = await ports.rawMail.get(arrival.rawKey);
  if (raw === null) return refuse({ kind: 'raw-mail-missing' }, ports, trace);
  const mail = await read(raw, ports.deployment.assistant);
  trace.push({ step: 'read', said: readAs(mail) });

  const admission = admit(mail, arrival, ports.deployment.assistant);
  if ('kind' in admission) return refuse(admission, ports, trace);
  const whose = await findOwner(admission, ports, mail);
  if ('kind' in whose) return refuse(whose, ports, trace);
  trace.push({ step: 'sender', said: sentBy(whose) });

  const settled = await settleMail({ arrival, mail, sid: whose.sid, newcomer: whose.newcomer, claimedFrom: whose.claimedFrom, token: admission.token }, ports, trace);
  if (settled.kind === 'refused') return refuse(settled.refusal, ports, trace, settled.intent);
  if (settled.waiting.length > 0) await ports.handOn(settled.waiting);
  ports.log.info('mail received', { arrival: arrival.id, intent: settled.intent, mails: settled.waiting.length });
  return { outcome: 'changed', intent: settled.intent, waiting: settled.waiting, trace };
}

type Owner = { readonly sid: Id; readonly isSender: boolean; readonly newcomer: Student | null; readonly claimedFrom: Address | null };

/**
 * The sender, if enrolled; else an enrolled student among To and Cc; else who claims the sender's address, if this answers the
 * mail that asked for the proof; else the sender, if this mail may enrol them (decision 1).
 */
async function findOwner(admission: Admission, ports: Ports, mail: Mail): Promise<Owner | Refusal> {
  const { from, others, token, ownAct } = admission;
  const known = { newcomer: null, claimedFrom: null };
  const sender = await ports.store.findStudent(ports.seal.hide(from));
  if (sender !== null) return { ...known, sid: sender, isSender: true };
  for (const other of others.slice(0, LOOK_UPS_MAX)) {
    const sid = await ports.store.findStudent(ports.seal.hide(other));
    if (sid !== null) return { ...known, sid, isSender: false };
  }
  if (token !== null) {
    const sid = await ports.store.findClaim(ports.seal.hide(from), token.id, ports.now());
    return sid === null ? { kind: 'unknown-sender' } : { ...known, sid, isSender: true, claimedFrom: from };
  }
  if (!ownAct || others.length > LOOK_UPS_MAX) return { kind: 'not-their-own-act' };
  if (!mayEnrol(from, ports.deployment.allow)) return { kind: 'not-allowed' };
  const sid = ports.newId();
  return { ...known, sid, isSender: true, newcomer: newcomer(sid, admission, mail, ports) };
}

/** A mail to hundreds of people must not cost hundreds of reads. */
const LOOK_UPS_MAX = 20;

function newcomer(sid: Id, admission: Admission, mail: Mail, ports: Ports): Student {
  const now = ports.now();
  return {
    sid,
    address: admission.from,
    name: mail.from[0]?.name ?? '',
    zone: ports.deployment.zone,
    enrolledAt: now,
    lastSeenAt: now,
    ...NEW_STUDENT,
  };
}

function sentBy({ sid, isSender, newcomer: enrols, claimedFrom }: Owner): string {
  if (enrols !== null) return `enrols as ${sid}`;
  if (claimedFrom !== null) return `an address that is claimed by the student ${sid}`;
  return `${isSender ? 'the student' : 'somebody beside the student'} ${sid}`;
}

function refuse(refusal: Refusal, ports: Ports, trace: Trace, intent: string | null = null): Received {
  const reason = refusal.kind === 'automatic' ? refusal.reason : refusal.kind;
  trace.push({ step: 'decided', said: `ignored: ${reason}; its sender hears ${hears(refusal)}` });
  // Nothing is silently dropped: counted by reason from this line.
  ports.log.info('mail ignored', { refusal: refusal.kind, reason });
  return { outcome: refusal.kind, intent, waiting: [], trace };
}

function readAs(mail: Mail): string {
  const parts = [
    `${mail.fresh.length} characters of fresh words`,
    mail.quoted === '' ? null : 'quoted history',
    mail.forwarded.length === 0 ? null : `${mail.forwarded.length} forwarded`,
    mail.attachments.length === 0 ? null : `${mail.attachments.length} attachments`,
    mail.automatic === null ? null : `automatic (${mail.automatic})`,
    mail.damage.length === 0 ? null : `damage: ${mail.damage.join(', ')}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
