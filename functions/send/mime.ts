import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { RenderedMail } from '#model/outgoing.ts';
import type { Student } from '#model/student.ts';

/** SES rejects a From or To of more than 320 characters, name included; then the address stands alone. */
const MAILBOX_CHARACTERS_MAX = 320;

/** The RFC 5322 message, text and HTML as alternatives, files behind them. SES replaces Date and Message-ID on the way out. */
export async function buildMime(mail: RenderedMail, student: Student): Promise<Uint8Array> {
  return new MailComposer({
    from: { name: mail.fromName, address: mail.from },
    to: student.name.length + student.address.length > MAILBOX_CHARACTERS_MAX - 10 ? student.address : { name: student.name, address: student.address },
    replyTo: { name: mail.fromName, address: mail.replyTo },
    subject: mail.subject,
    messageId: `<${mail.messageId}>`,
    references: mail.references.map((id) => `<${id}>`),
    ...(mail.inReplyTo === null ? {} : { inReplyTo: `<${mail.inReplyTo}>` }),
    headers: { ...mail.headers },
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ filename, contentType, content }) => ({ filename, contentType: `${contentType}; charset=utf-8`, content })),
  })
    .compile()
    .build();
}
