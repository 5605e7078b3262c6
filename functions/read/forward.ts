import type { Address } from '#model/address.ts';
import type { ForwardedMail } from '#model/mail.ts';
import { toText, type Lines } from './lines.ts';
import { FORWARD_LEVELS_MAX } from './limits.ts';
import { cut, type Cut } from './segment.ts';
import { cutSignature } from './signature.ts';

/** Does a subject say that the mail forwards another one? Only the first prefix counts: an answer to a forward is an answer. */
export function isForwardSubject(subject: string): boolean {
  return FORWARD_PREFIX.test(subject);
}

/**
 * The forwarded message of a cut and those that it forwards in turn, outermost first. A client that prints
 * no subject has put it into the subject of the outer mail.
 */
export function forwardedIn(outer: Cut, outerSubject: string, assistant: Address): readonly ForwardedMail[] {
  const found: ForwardedMail[] = [];
  let forward = outer.forward;
  let above = outerSubject;
  while (forward !== null) {
    const { block, body } = forward;
    const subject = block.subject === '' ? above.replace(FORWARD_PREFIX, '').trim() : block.subject;
    const deepest = found.length + 1 === FORWARD_LEVELS_MAX;
    const inner: Cut = deepest ? { typed: [body], history: [], forward: null } : cut(body, isForwardSubject(subject), assistant);
    const signature = typedText(inner.typed.map((stretch) => cutSignature(stretch).signature));
    found.push({ level: found.length, ...block, subject, text: typedText(inner.typed), signature, automatic: null, events: [], cards: [], failed: [] });
    above = subject;
    forward = inner.forward;
  }
  return found;
}

/** Stretches of typed lines as one text. */
export function typedText(stretches: readonly Lines[]): string {
  return stretches.map(toText).filter((text) => text !== '').join('\n\n');
}

const FORWARD_PREFIX =
  /^\s*(?:fwd?|redir\.?|wg|tr|rv|i|doorst|enc|vs|vb|pd|fs|vl|továbbítás|přep|preposlať|yönt|ilt|iletilen|edasi|пересл|转发|轉寄)\s*(?:\[\d{1,3}\])?\s*[:：]/i;
