import type { AutomaticReason } from '#model/mail.ts';
import { valueOf, valuesOf, type Head } from './head.ts';

/**
 * Why a mail was not written by a person, or null (RFC 3834 §5 and the guards of the field).
 * X-Auto-Response-Suppress is no proof: Outlook puts it on mails of people too.
 */
export function automaticReason(head: Head): AutomaticReason | null {
  const type = valueOf(head, 'content-type').toLowerCase();
  if (type.startsWith('multipart/report') || type.startsWith('message/delivery-status')) return 'delivery-report';
  const submitted = firstWord(valueOf(head, 'auto-submitted'));
  if (submitted !== '' && submitted !== 'no') return 'auto-submitted';
  const precedence = ['precedence', 'x-precedence'].flatMap((name) => valuesOf(head, name)).map(firstWord);
  if (precedence.includes('auto_reply') || AUTO_REPLY_FIELDS.some((name) => isSet(head, name))) return 'auto-reply-header';
  if (isSet(head, 'list-id')) return 'mailing-list';
  if (precedence.some((word) => BULK.has(word))) return 'bulk';
  if (valuesOf(head, 'return-path').some((path) => path.replaceAll(' ', '') === '<>')) return 'null-sender';
  return null;
}

const AUTO_REPLY_FIELDS = ['x-autoreply', 'x-autorespond', 'x-autoresponder'];
const BULK = new Set(['bulk', 'junk', 'list']);

function firstWord(value: string): string {
  return value.trim().toLowerCase().split(/[\s;(]/)[0] ?? '';
}

function isSet(head: Head, name: string): boolean {
  const word = firstWord(valueOf(head, name));
  return word !== '' && word !== 'no' && word !== 'false';
}
