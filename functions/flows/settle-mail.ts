import { decide } from '#decide/decide.ts';
import type { Arrival } from '#model/arrival.ts';
import type { Decision } from '#model/decision.ts';
import type { Waiting } from '#model/delivery.ts';
import type { Happening } from '#model/happening.ts';
import type { Id } from '#model/id.ts';
import type { Frame, Intent } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import type { Refusal } from '#model/refusal.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Student } from '#model/student.ts';
import type { Token } from '#model/token.ts';
import { understand } from '#understand/understand.ts';
import type { Ports } from './ports.ts';
import { ATTEMPTS_MAX, circumstances } from './settle.ts';
import type { Trace } from './trace.ts';

/** A mail whose student is known. `newcomer`: the student as they would be stored, if this mail enrols them. */
export type MailToSettle = {
  readonly arrival: Arrival;
  readonly mail: Mail;
  readonly sid: Id;
  readonly newcomer: Student | null;
  readonly token: Token | null;
};

export type SettledMail = { readonly intent: string } & (
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'committed'; readonly waiting: readonly Waiting[] }
);

/** load → understand → decide → commit; a lost race does all of it again, since what is known has changed. */
export async function settleMail(what: MailToSettle, ports: Ports, trace: Trace): Promise<SettledMail> {
  const { arrival, mail, sid, newcomer } = what;
  const token = what.token !== null && ports.seal.verifies(what.token) ? what.token : null;
  const seen = { seal: ports.seal.hide(mail.key), rawKey: arrival.rawKey };
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const snapshot = (await ports.store.load(sid, token?.id ?? null, ports.now())) ?? (newcomer === null ? null : blank(newcomer));
    if (snapshot === null) return { kind: 'refused', intent: 'unknown', refusal: { kind: 'unknown-sender' } };
    const intent = understand(mail, frameOf(snapshot, token, arrival, ports), arrival);
    const happening: Happening = { kind: 'mail', arrival, intent, subject: mail.subject, messageId: mail.messageId, senderName: mail.from[0]?.name ?? '' };
    const decision = decide(happening, snapshot, circumstances(ports));
    if (decision.kind === 'refuse') return { kind: 'refused', intent: intent.kind, refusal: decision.refusal };
    if (decision.kind === 'erase') throw new Error('a mail never erases at once');
    const outcome = await ports.store.commit({ decision, sid, version: snapshot.version, sealedAddress: ports.seal.hide(decision.student.address), seen, now: ports.now() });
    if (outcome === 'duplicate') return { kind: 'refused', intent: intent.kind, refusal: { kind: 'duplicate' } };
    if (outcome === 'committed') {
      tell(trace, intent, decision);
      return { kind: 'committed', intent: intent.kind, waiting: decision.outgoing.map(({ id }) => ({ sid, outboxId: id })) };
    }
    ports.log.info('lost a race', { attempt });
    // Two first mails at once: the other one has enrolled the student under its own id.
    if (newcomer !== null) {
      const enrolled = await ports.store.findStudent(ports.seal.hide(newcomer.address));
      if (enrolled !== null && enrolled !== sid) return settleMail({ ...what, sid: enrolled, newcomer: null }, ports, trace);
    }
  }
  throw new Error(`student ${sid}: ${ATTEMPTS_MAX} attempts lost against other changes`);
}

function blank(student: Student): Snapshot {
  return { student, version: 0, contacts: [], interactions: [], waiting: [], answered: null };
}

function frameOf(snapshot: Snapshot, token: Token | null, arrival: Arrival, ports: Ports): Frame {
  const { student, contacts, answered } = snapshot;
  return {
    // Words like “yesterday” mean the day on which they arrived.
    now: arrival.at,
    zone: student.zone,
    student: student.address,
    assistant: ports.deployment.assistant,
    calendar: ports.deployment.calendar,
    people: contacts.map(({ id, name, addresses }) => ({ id, name, addresses })),
    question: answered?.question ?? null,
    // A token acts only for the student whose mail it was in; leaving is possible for ever (decision 10).
    action: answered !== null || token?.action === 'u' ? (token?.action ?? null) : null,
  };
}

function tell(trace: Trace, intent: Intent, decision: Extract<Decision, { kind: 'change' }>): void {
  const commands = 'commands' in intent ? `: ${intent.commands.map(({ cmd }) => cmd).join(', ') || 'no command'}` : '';
  trace.push({ step: 'understood', said: `${intent.kind}${commands}` });
  for (const because of decision.because) trace.push({ step: 'decided', said: because });
  const { contacts, interactions, removedInteractions, outgoing, wakeAt, nextSteps } = decision;
  const stored = [
    `people changed: ${contacts.length}`,
    `interactions: ${interactions.length}`,
    removedInteractions.length > 0 ? `interactions taken back: ${removedInteractions.length}` : null,
    `mails in the outbox: ${outgoing.length}`,
  ];
  trace.push({ step: 'stored', said: stored.filter((part) => part !== null).join(', ') });
  trace.push({ step: 'next step', said: [...nextSteps.map(({ step, due }) => `${step} due ${due}`), `looked at again at ${wakeAt ?? 'no time'}`].join('; ') });
}
