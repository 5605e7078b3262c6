import EmailForwardParser from 'email-forward-parser';
import EmailReplyParser from 'email-reply-parser';
import planer from 'planer';
import type { Mailbox } from '../../functions/model/address.ts';

/** What is cut: the text of a mail, and what its head says. */
export type Words = { readonly from: Mailbox | null; readonly subject: string; readonly isInThread: boolean; readonly text: string };
/** What the sender typed, and who wrote what is forwarded; null where there is none, or it is not looked for. */
export type Found = { readonly reply: string | null; readonly writer: string | null };
export type Segmenter = (words: Words) => Found;

export const PEERS = ['forward-parser', 'reply-parser', 'planer'] as const;
export type Peer = (typeof PEERS)[number];
export const FINDS_WRITERS: readonly Peer[] = ['forward-parser'];
export const FINDS_REPLIES: readonly Peer[] = ['reply-parser', 'planer'];

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
