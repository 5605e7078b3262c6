import EmailForwardParser from 'email-forward-parser';
import EmailReplyParser from 'email-reply-parser';
import planer from 'planer';
import type { Mailbox } from '../../functions/model/address.ts';
import { forwardedIn, forwardingOf, typedText } from '../../functions/read/forward.ts';
import { toLines, toText } from '../../functions/read/lines.ts';
import { cut } from '../../functions/read/segment.ts';
import { cutSignature } from '../../functions/read/signature.ts';
import { ASSISTANT } from '../read/fixture.ts';

/** What a segmenter is given of a mail. */
export type Words = { readonly from: Mailbox | null; readonly subject: string; readonly isInThread: boolean; readonly text: string };
/** What it finds; null if that is not its business. */
export type Found = { readonly reply: string | null; readonly writer: string | null };
export type Segmenter = (words: Words) => Found;

export const PEERS = ['forward-parser', 'reply-parser', 'planer'] as const;
export type Peer = (typeof PEERS)[number];

/** The same steps as in `readMail`: the whole of what a mail says, in one pass. */
export function ours({ from, subject, isInThread, text }: Words): Found {
  const whole = cut(toLines(text), forwardingOf(subject, isInThread), ASSISTANT);
  const stretches = whole.typed.map((stretch) => cutSignature(stretch, from));
  const parts = {
    fresh: typedText(stretches.map(({ words }) => words)),
    signature: typedText(stretches.map(({ signature }) => signature)),
    quoted: toText(whole.history),
    forwarded: forwardedIn(whole, subject, ASSISTANT),
  };
  return { reply: parts.fresh, writer: parts.forwarded[0]?.from?.address ?? null };
}

const forwardParser = new EmailForwardParser();
const replyParser = new EmailReplyParser();

export const PEER_SEGMENTERS: Readonly<Record<Peer, Segmenter>> = {
  'forward-parser': ({ text, subject }) => ({ reply: null, writer: writerOf(text, subject) }),
  'reply-parser': ({ text }) => ({ reply: replyParser.parseReply(text), writer: null }),
  planer: ({ text }) => ({ reply: planer.extractFrom(text, 'text/plain'), writer: null }),
};

/** By a subject of which it knows no prefix it gives up before it has looked at the text, so it gets the text alone then. */
function writerOf(text: string, subject: string): string | null {
  const bySubject = forwardParser.read(text, subject);
  const found = bySubject.forwarded || subject === '' ? bySubject : forwardParser.read(text);
  return found.email.from.address ?? null;
}
