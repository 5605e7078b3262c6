import { forwardedIn, forwardingOf, typedText } from '../../functions/read/forward.ts';
import { TEXT_CHARS_MAX } from '../../functions/read/limits.ts';
import { toLines, toText } from '../../functions/read/lines.ts';
import { cut } from '../../functions/read/segment.ts';
import { cutSignatures } from '../../functions/read/signature.ts';
import { ASSISTANT } from '../read/fixture.ts';
import type { Found, Words } from './peers.ts';

/** The same steps as in `readMail`: all that the text of a mail holds, whatever kind of mail it is. */
export function ours({ from, subject, isInThread, text }: Words): Found {
  const whole = cut(toLines(text.slice(0, TEXT_CHARS_MAX)), forwardingOf(subject, isInThread), ASSISTANT);
  const { words, signatures } = cutSignatures(whole.typed, from);
  const parts = {
    fresh: typedText(words),
    signature: typedText(signatures),
    quoted: toText(whole.history),
    forwarded: forwardedIn(whole, subject, ASSISTANT),
  };
  return { reply: parts.fresh, writer: parts.forwarded[0]?.from?.address ?? null };
}
