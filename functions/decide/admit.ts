import { domainOf, type Address } from '#model/address.ts';
import type { Arrival } from '#model/arrival.ts';
import type { Mail } from '#model/mail.ts';
import type { Refusal } from '#model/refusal.ts';
import { addressedTo, type Token } from '#model/token.ts';

/** What is known of a mail before its student is: whose it may be, and how the assistant was addressed. */
export type Admission = {
  readonly from: Address;
  /** To and Cc of the header without the assistant: an enrolled student among them is the one whom the mail is for. */
  readonly others: readonly Address[];
  /** The token that the mail was addressed to, not yet verified. */
  readonly token: Token | null;
  /** The sender's own act: the assistant in BCC, or alone in To (decision 1). Only such a mail may enrol. */
  readonly ownAct: boolean;
};

/** Looks at the envelope and the header only; the first check that every mail passes, known sender or not. */
export function admit(mail: Mail, arrival: Arrival, assistant: Address): Admission | Refusal {
  const ours = arrival.recipients.map((recipient) => addressedTo(recipient, assistant)).filter((one) => one !== null);
  if (ours.length === 0) return { kind: 'not-addressed-to-us' };
  if (arrival.verdicts.virus === 'FAIL' || arrival.verdicts.spam === 'FAIL') return { kind: 'unsafe' };

  const [from, ...more] = mail.from.map(({ address }) => address);
  if (from === undefined || from === null || more.length > 0) return { kind: 'no-single-sender' };
  if (addressedTo(from, assistant) !== null) return { kind: 'own-mail' };
  if (mail.automatic !== null) return { kind: 'automatic', reason: mail.automatic };
  // DMARC PASS says that the domain of From vouches for the mail (RFC 7489 §6.6). The rest is refused until it is told apart.
  if (arrival.verdicts.dmarc !== 'PASS') return { kind: 'unauthenticated' };

  const visible = [...mail.to, ...mail.cc].flatMap(({ address }) => (address === null ? [] : [address]));
  const others = visible.filter((address) => addressedTo(address, assistant) === null);
  const hidden = others.length === visible.length;
  const alone = others.length === 0 && mail.cc.length === 0;
  const token = ours.find((one) => one.kind === 'token');
  return { from, others, token: token === undefined ? null : token.token, ownAct: hidden || alone };
}

/** May this address enrol? `*`, the address itself, or its domain is on the operator's list. */
export function mayEnrol(address: Address, allow: readonly string[]): boolean {
  return allow.includes('*') || allow.includes(address) || allow.includes(domainOf(address));
}
