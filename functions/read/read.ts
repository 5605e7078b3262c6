// In:    the bytes of a mail, and the assistant's address.
// Out:   a Mail: exact heads, the fresh words apart from signature, history and forwarded mails.
// Never: throws, decides, or invents what the mail does not state.
import { createHash } from 'node:crypto';
import type { Address, Mailbox } from '#model/address.ts';
import type { Damage, ForwardedMail, Mail } from '#model/mail.ts';
import { withoutArmor } from './armor.ts';
import { bytesOf, cardsOf, eventsOf, sealed } from './attached.ts';
import { automaticReason } from './automatic.ts';
import { dateField } from './date-field.ts';
import { failedIn } from './delivery-report.ts';
import { decodeWords, oneLine } from './encoded-words.ts';
import { forwardedIn, forwardingOf, typedText } from './forward.ts';
import { messageIds, readHead, valueOf, valuesOf, type Head } from './head.ts';
import { htmlToText, standsInForHtml } from './html-text.ts';
import { ATTACHED_LEVELS_MAX, ATTACHED_MAILS_MAX, HTML_CHARS_MAX, LINES_MAX, MAIL_BYTES_MAX, TEXT_CHARS_MAX } from './limits.ts';
import { toLines, toText } from './lines.ts';
import { mailboxesOf } from './mailboxes.ts';
import { takeApart, type Parts } from './mime.ts';
import { registeredIn } from './registered.ts';
import { cut } from './segment.ts';
import { cutSignatures } from './signature.ts';

/** Reads a mail. Bytes in, RFC 5322; what could not be read is named in `damage`. */
export async function read(raw: Uint8Array, assistant: Address): Promise<Mail> {
  return readMail(raw, assistant, 0);
}

async function readMail(raw: Uint8Array, assistant: Address, level: number): Promise<Mail> {
  const head = readHead(raw);
  const damage: Damage[] = head.cut ? ['head-cut'] : [];
  const subject = oneLine(decodeWords(valueOf(head, 'subject')));
  const parts = raw.length > MAIL_BYTES_MAX ? tooBig(damage) : await takeApart(head, raw);
  if (parts.broken) damage.push('mime-broken');
  const lines = toLines(bodyText(parts, damage));
  if (lines.length === LINES_MAX && !damage.includes('text-cut')) damage.push('text-cut');
  const body = withoutArmor(lines);
  const who = identity(head, damage);
  const events = eventsOf(parts, damage);
  const types = parts.attachments.map(({ type }) => type);
  const automatic = automaticReason({ head, subject, from: who.from, lines: body.lines, events, types }, assistant);
  const whole = cut(body.lines, forwardingOf(subject, who.inReplyTo !== null || who.references.length > 0), assistant);
  const { words, signatures } = cutSignatures(whole.typed, who.from[0] ?? null);
  const attached = automatic === 'delivery-report' ? [] : await attachedMails(parts, assistant, level, damage);
  const mail = {
    ...who,
    // Hashing 31 MB takes longer than reading them.
    key: who.messageId ?? createHash('sha256').update(raw).digest('hex'),
    subject,
    fresh: typedText(words),
    signature: typedText(signatures),
    quoted: toText(whole.history),
    forwarded: [...forwardedIn(whole, subject, assistant), ...attached],
    automatic,
    attachments: parts.attachments.map(({ name, type, octets }) => ({ name: oneLine(name), type, octets })),
    events,
    cards: cardsOf(parts, damage),
    failed: automatic === 'delivery-report' ? failedIn(bytesOf(parts, 'report'), head, body.lines, addressesOf(who.to)) : [],
  };
  const hasWords = [mail.fresh, mail.signature, mail.quoted, ...mail.forwarded, ...mail.events, ...mail.cards].some((part) => part !== '');
  if (!damage.some((each) => CUTS.has(each))) damage.push(...sealed(parts, valueOf(head, 'content-type'), hasWords, body.isEncrypted));
  return { ...mail, registered: registeredIn(mail), damage };
}

/** What explains that there are no words. */
const CUTS: ReadonlySet<Damage> = new Set(['head-cut', 'mime-broken', 'too-big', 'attached-cut', 'calendar-unreadable', 'card-unreadable']);

const NO_PARTS: Parts = { text: null, html: null, attachments: [], broken: false };

function tooBig(damage: Damage[]): Parts {
  damage.push('too-big');
  return NO_PARTS;
}

function bodyText(parts: Parts, damage: Damage[]): string {
  const text = parts.text ?? '';
  if (text.length > TEXT_CHARS_MAX) damage.push('text-cut');
  if (parts.html === null || !standsInForHtml(text)) return text.slice(0, TEXT_CHARS_MAX);
  if (parts.html.length > HTML_CHARS_MAX) damage.push('html-cut');
  return htmlToText(parts.html.slice(0, HTML_CHARS_MAX));
}

type Identity = Pick<Mail, 'messageId' | 'inReplyTo' | 'references' | 'from' | 'to' | 'cc' | 'date'>;

function identity(head: Head, damage: Damage[]): Identity {
  const mailboxes = (name: string) => valuesOf(head, name).flatMap(mailboxesOf);
  const from = mailboxes('from');
  if (from.length > 1) damage.push('several-from');
  const date = dateField(valueOf(head, 'date'));
  if (date === null && valueOf(head, 'date') !== '') damage.push('date-unreadable');
  return {
    messageId: messageIds(valueOf(head, 'message-id'))[0] ?? null,
    inReplyTo: messageIds(valueOf(head, 'in-reply-to'))[0] ?? null,
    references: messageIds(valueOf(head, 'references')),
    from,
    to: mailboxes('to'),
    cc: mailboxes('cc'),
    date: date?.at ?? null,
  };
}

function addressesOf(mailboxes: readonly Mailbox[]): readonly Address[] {
  return mailboxes.flatMap(({ address }) => address ?? []);
}

/** Mails that are attached (message/rfc822) are forwarded too, each followed by what it forwards itself. */
async function attachedMails(parts: Parts, assistant: Address, level: number, damage: Damage[]): Promise<readonly ForwardedMail[]> {
  const raws = bytesOf(parts, 'mail');
  if (raws.length === 0) return [];
  if (level === ATTACHED_LEVELS_MAX || raws.length > ATTACHED_MAILS_MAX) damage.push('attached-cut');
  if (level === ATTACHED_LEVELS_MAX) return [];
  const found: ForwardedMail[] = [];
  for (const raw of raws.slice(0, ATTACHED_MAILS_MAX)) {
    const mail = await readMail(raw, assistant, level + 1);
    const text = [mail.fresh, mail.signature].filter((part) => part !== '').join('\n\n');
    const sentAt = dateField(valueOf(readHead(raw), 'date'))?.stated ?? null;
    const { signature, quoted, automatic, events, cards, failed } = mail;
    found.push(
      { level: 0, from: mail.from[0] ?? null, to: mail.to, cc: mail.cc, subject: mail.subject, sentAt, text, signature, quoted, automatic, events, cards, failed },
      ...mail.forwarded.map((inner) => ({ ...inner, level: inner.level + 1 })),
    );
  }
  return found;
}
