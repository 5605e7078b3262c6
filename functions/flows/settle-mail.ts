import { decide } from '#decide/decide.ts';
import type { Address } from '#model/address.ts';
import type { Arrival } from '#model/arrival.ts';
import type { AliasChanges } from '#model/commit.ts';
import type { Decision } from '#model/decision.ts';
import type { Waiting } from '#model/delivery.ts';
import type { Happening } from '#model/happening.ts';
import type { Id } from '#model/id.ts';
import type { Frame, Intent } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import type { Refusal } from '#model/refusal.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Student } from '#model/student.ts';
import { HOUR_MS, plus } from '#model/time.ts';
import type { Token } from '#model/token.ts';
import { understand } from '#understand/understand.ts';
import type { Ports } from './ports.ts';
import { ATTEMPTS_MAX, circumstances } from './settle.ts';
import type { Trace } from './trace.ts';

/**
 * A mail whose student is known. `newcomer`: the student as they would be stored, if this mail enrols them. `claimedFrom`: the
 * sender, if it is an address that the student claims and has not yet proved.
 */
export type MailToSettle = {
  readonly arrival: Arrival;
  readonly mail: Mail;
  readonly sid: Id;
  readonly newcomer: Student | null;
  readonly claimedFrom: Address | null;
  readonly token: Token | null;
};

export type SettledMail = { readonly intent: string } & (
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'committed'; readonly waiting: readonly Waiting[] }
);

/** load → understand → decide → commit; a lost race does all of it again, since what is known has changed. */
export async function settleMail(what: MailToSettle, ports: Ports, trace: Trace): Promise<SettledMail> {
  const { arrival, mail, sid, newcomer, claimedFrom } = what;
  const token = what.token !== null && ports.seal.verifies(what.token) ? what.token : null;
  const seen = { seal: ports.seal.hide(mail.key), rawKey: arrival.rawKey };
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const snapshot = (await ports.store.load(sid, token?.id ?? null, ports.now())) ?? (newcomer === null ? null : blank(newcomer));
    if (snapshot === null) return { kind: 'refused', intent: 'unknown', refusal: { kind: 'unknown-sender' } };
    const intent = understand(mail, frameOf(snapshot, token, arrival, ports), arrival);
    const happening: Happening = { kind: 'mail', arrival, intent, subject: mail.subject, messageId: mail.messageId, senderName: mail.from[0]?.name ?? '', claimedFrom };
    const decision = decide(happening, snapshot, circumstances(ports));
    if (decision.kind === 'refuse') return { kind: 'refused', intent: intent.kind, refusal: decision.refusal };
    if (decision.kind === 'erase') throw new Error('a mail never erases at once');
    // The mails first: the items that name them are the only record of them.
    await ports.rawMail.delete(decision.rawMailsToDelete);
    const sealedAddress = ports.seal.hide(decision.student.address);
    const aliases = aliasChanges(decision, snapshot, token, ports);
    const outcome = await ports.store.commit({ decision, sid, version: snapshot.version, sealedAddress, aliases, seen, now: ports.now() });
    if (outcome === 'duplicate') return { kind: 'refused', intent: intent.kind, refusal: { kind: 'duplicate' } };
    if (outcome === 'committed') {
      const written = decision.outgoing.map(({ id }) => id);
      if (decision.forgotten !== null) await ports.store.forgetOutbox(sid, decision.forgotten, written);
      tell(trace, intent, decision);
      return { kind: 'committed', intent: intent.kind, waiting: written.map((outboxId) => ({ sid, outboxId })) };
    }
    ports.log.info('lost a race', { attempt });
    // Two first mails at once: the other one has made the address somebody's, perhaps under another id.
    const nobodys = newcomer?.address ?? claimedFrom;
    const owner = nobodys === null ? null : await ports.store.findStudent(ports.seal.hide(nobodys));
    if (owner !== null) return settleMail({ ...what, sid: owner, newcomer: null, claimedFrom: null }, ports, trace);
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
    own: [student.address, ...student.aliases],
    assistant: ports.deployment.assistant,
    calendar: ports.deployment.calendar,
    people: contacts.map(({ id, name, addresses }) => ({ id, name, addresses })),
    question: answered?.question ?? null,
    // A token acts only for the student whose mail it was in; leaving is possible for ever (decision 10).
    action: answered !== null || token?.action === 'u' ? (token?.action ?? null) : null,
  };
}

type Change = Extract<Decision, { kind: 'change' }>;

function aliasChanges({ student, aliasClaimed, aliasProved, outgoing }: Change, before: Snapshot, token: Token | null, { seal }: Ports): AliasChanges {
  const [asked] = outgoing.flatMap(({ id, createdAt, mail }) => (mail.kind === 'alias-confirm' && mail.alias === aliasClaimed ? [{ outboxId: id, until: plus(createdAt, mail.hours * HOUR_MS) }] : []));
  return {
    claimed: aliasClaimed === null || asked === undefined ? null : { sealed: seal.hide(aliasClaimed), ...asked },
    proved: aliasProved === null || token === null ? null : { sealed: seal.hide(aliasProved), outboxId: token.id },
    released: before.student.aliases.filter((alias) => !student.aliases.includes(alias)).map(seal.hide),
  };
}

function tell(trace: Trace, intent: Intent, decision: Change): void {
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
