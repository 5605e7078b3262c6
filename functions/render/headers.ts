import { domainOf } from '#model/address.ts';
import type { OutboxItem, RenderedMail } from '#model/outgoing.ts';
import { stopLink } from './links.ts';
import type { RenderFrame } from './render.ts';

type Headers = Omit<RenderedMail, 'subject' | 'text' | 'html' | 'attachments'>;

export function headersOf(item: OutboxItem, { assistant, assistantName, replyAddress }: RenderFrame): Headers {
  const domain = domainOf(assistant);
  const inReplyTo = item.inReplyTo !== null && MESSAGE_ID.test(item.inReplyTo) ? item.inReplyTo : null;
  return {
    // Of the deployment, never of the mail: students filter by it.
    fromName: assistantName,
    from: assistant,
    replyTo: replyAddress('r'),
    messageId: `${item.id}@${domain}`,
    // One synthetic root per contact; never the student's own thread with them, where this would look like an answer.
    references: [...(item.about === null ? [] : [`c.${item.about}@${domain}`]), ...(inReplyTo === null ? [] : [inReplyTo])],
    inReplyTo,
    headers: {
      'Auto-Submitted': item.automatic, // RFC 3834 §5
      'X-Auto-Response-Suppress': 'OOF, AutoReply, DR, RN, NRN', // not All: that would hide bounces (decision 4)
      // RFC 2919: what is not ASCII would have to be encoded, and the id with it.
      'List-Id': `${/^[ -~]*$/.test(assistantName) ? `${assistantName} reminders ` : ''}<reminders.${domain}>`,
      'List-Unsubscribe': `<${stopLink(replyAddress('u'))}>`, // RFC 2369
      'X-Touchbase-Task': item.id,
      'Content-Language': 'en',
    },
  };
}

/** A reference from outside must not end its header field. */
const MESSAGE_ID = /^[^\s\p{Cc}<>]{1,900}$/u;
