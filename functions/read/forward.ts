import type { Address } from '#model/address.ts';
import type { ForwardedMail } from '#model/mail.ts';
import { subjectSays, withoutForwardPrefix } from './forward-prefix.ts';
import { toText, type Lines } from './lines.ts';
import { FORWARD_LEVELS_MAX } from './limits.ts';
import { cut, type Cut, type Forward, type Forwarding } from './segment.ts';
import { cutSignatures } from './signature.ts';

/** Does a subject say that the mail forwards another one? */
export function isForwardSubject(subject: string): boolean {
  return subjectSays(subject) === 'forward';
}

/** Whether a mail forwards another one, as far as its subject and its thread say so. */
export function forwardingOf(subject: string, isInThread: boolean): Forwarding {
  const says = subjectSays(subject);
  if (says === 'forward') return 'said';
  return says === 'answer' || isInThread ? 'answers' : 'unsaid';
}

/**
 * The forwarded messages of a cut, each followed by those that it forwards in turn. A client that prints
 * no subject has put it into the subject of the outer mail.
 */
export function forwardedIn(outer: Cut, outerSubject: string, assistant: Address): readonly ForwardedMail[] {
  return outer.forwards.flatMap((forward) => chain(forward, outerSubject, 0, assistant));
}

function chain({ block, body }: Forward, above: string, level: number, assistant: Address): readonly ForwardedMail[] {
  const subject = block.subject === '' ? withoutForwardPrefix(above) : block.subject;
  const deepest = level + 1 === FORWARD_LEVELS_MAX;
  const inner: Cut = deepest ? { typed: [body], history: [], forwards: [] } : cut(body, forwardingOf(subject, true), assistant);
  const signature = typedText(cutSignatures(inner.typed, block.from).signatures);
  const below = [...inner.history, ...inner.forwards.flatMap(({ from, end }) => body.slice(from, end))];
  const words = { text: typedText(inner.typed), signature, quoted: toText(below) };
  return [
    { level, ...block, subject, ...words, automatic: null, events: [], cards: [], failed: [] },
    ...inner.forwards.flatMap((forward) => chain(forward, subject, level + 1, assistant)),
  ];
}

/** Stretches of typed lines as one text. */
export function typedText(stretches: readonly Lines[]): string {
  return stretches.map(toText).filter((text) => text !== '').join('\n\n');
}
