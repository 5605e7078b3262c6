import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Address } from '#model/address.ts';
import type { RenderedMail } from '#model/outgoing.ts';
import type { Student } from '#model/student.ts';

/** SES rejects a From or To of more than 320 characters, encoded name included; then the address stands alone. */
const MAILBOX_CHARACTERS_MAX = 320;
/** What an octet of a name that is not ASCII may take at most: three as `=C3`, and its share of `=?UTF-8?Q?…?=` and line ends. */
const ENCODED_CHARACTERS_PER_OCTET_MAX = 4.5;

/** The RFC 5322 message, text and HTML as alternatives, files behind them. SES replaces Date and Message-ID on the way out. */
export async function buildMime(mail: RenderedMail, student: Student): Promise<Uint8Array> {
  return new MailComposer({
    from: mailbox(mail.fromName, mail.from),
    to: mailbox(student.name, student.address),
    replyTo: mailbox(mail.fromName, mail.replyTo),
    subject: mail.subject,
    messageId: `<${mail.messageId}>`,
    references: mail.references.map((id) => `<${id}>`),
    ...(mail.inReplyTo === null ? {} : { inReplyTo: `<${mail.inReplyTo}>` }),
    headers: Object.fromEntries(Object.entries(mail.headers).map(([name, value]) => [name, WHOLE.has(name) ? { prepared: true, value } : value])),
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ filename, contentType, content }) => ({ filename, contentType: `${contentType}; charset=utf-8`, content })),
  })
    .compile()
    .build();
}

/** A link in a header is read by programs that do not unfold it, and DKIM breaks if a relay folds it anew; it is ours, and ASCII. */
const WHOLE: ReadonlySet<string> = new Set(['List-Unsubscribe']);

function mailbox(name: string, address: Address): Address | { readonly name: string; readonly address: Address } {
  // A name that turns the line round, or ends it, could pose as another address.
  const plain = name.replace(/[\s\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  const ascii = /^[ -~]*$/.test(plain);
  const written = ascii ? JSON.stringify(plain).length : Buffer.byteLength(plain) * ENCODED_CHARACTERS_PER_OCTET_MAX;
  return written + address.length + ' <>'.length > MAILBOX_CHARACTERS_MAX ? address : { name: plain, address };
}
