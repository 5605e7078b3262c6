import { domainOf, localPart, type Address, type Mailbox } from '#model/address.ts';
import type { AutomaticReason, CalendarEvent } from '#model/mail.ts';
import { ABSENCE_COLON, ABSENCE_LOOSE, ABSENT_TEXT, AUTO_REPLY, AUTO_REPLY_TEXT, READ_RECEIPT, UNDELIVERED } from './automatic-words.ts';
import { isForwardSubject } from './forward.ts';
import { valueOf, valuesOf, type Head } from './head.ts';
import { nextWritten, plain, type Lines } from './lines.ts';

/** What is looked at: the head, and the beginning of the body. */
export type Evidence = {
  readonly head: Head;
  readonly subject: string;
  readonly from: readonly Mailbox[];
  readonly lines: Lines;
  readonly events: readonly CalendarEvent[];
  /** Of the attachments, in lower case. */
  readonly types: readonly string[];
};

/** Why a mail was not written by a person, or null (RFC 3834 §5 and the guards of the field). */
export function automaticReason(mail: Evidence, assistant: Address): AutomaticReason | null {
  const report = reportReason(mail);
  if (report !== null) return report;
  if (mail.from.some(({ address }) => address !== null && isOurs(address, assistant)) || isOwnLoop(mail.head, assistant)) return 'loop';
  // A calendar sends an invitation or an answer in the name of the person who pressed the button.
  if (mail.events.some(({ method }) => method !== 'PUBLISH')) return null;
  return answererReason(mail) ?? senderReason(mail.head, mail.from) ?? wordsReason(mail);
}

/** RFC 3462 reports: of a mail server, of a reader, of somebody who calls it spam; and those of older servers, that have no form. */
function reportReason({ head, subject, from, lines, types }: Evidence): AutomaticReason | null {
  const type = valueOf(head, 'content-type').toLowerCase();
  const all = [...types, type];
  const has = (name: string): boolean => all.some((each) => each.startsWith(name));
  if (/report-type="?feedback-report/.test(type) || has('message/feedback-report') || isSet(head, 'x-hmxmroriginalrecipient')) return 'complaint';
  if (/report-type="?disposition-notification/.test(type) || has('message/disposition-notification')) return 'read-receipt';
  if (type.startsWith('multipart/report') || type.startsWith('message/delivery-status')) return 'delivery-report';
  if (isSet(head, 'x-failed-recipients') || valuesOf(head, 'x-ms-exchange-message-is-ndr').length > 0) return 'delivery-report';
  if (from.some(({ address }) => address !== null && DAEMON.test(localPart(address)))) return 'delivery-report';
  const isServer = from.some(({ name, address }) => SERVER_NAME.test(name) || (address !== null && /^post[-_]?master$/.test(localPart(address))));
  const signs = [isServer, UNDELIVERED.test(subject), lines.slice(0, REPORT_LINES).some((line) => STATUS_CODE.test(plain(line)))];
  if (signs.filter((sign) => sign).length > 1) return 'delivery-report';
  return READ_RECEIPT.subject.test(subject) && READ_RECEIPT.text.test(opening(lines)) ? 'read-receipt' : null;
}

const DAEMON = /^(?:mail(?:er)?[-_.]?daemon|microsoftexchange[0-9a-f]{32})(?:\+|$)/;
const SERVER_NAME = /^(?:mail delivery (?:sub)?system|mail administrator|system administrator|mail system|postmaster)$/i;
/** Of SMTP, for good: `550 `, `5.1.1` (RFC 3463). */
const STATUS_CODE = /(?:^|[:>(] ?)5[0-57]\d[ -]|(?:^|[\s:<(#])5\.\d{1,3}\.\d{1,3}\b/;
const REPORT_LINES = 60;

function isOurs(address: Address, assistant: Address): boolean {
  const base = (each: Address): string => localPart(each).split('+')[0] as string;
  return domainOf(address) === domainOf(assistant) && base(address) === base(assistant);
}

/** A mail of ours that somebody's robot has sent back. */
function isOwnLoop(head: Head, assistant: Address): boolean {
  return valuesOf(head, 'x-touchbase-task').length > 0 || valuesOf(head, 'x-loop').some((value) => value.toLowerCase().includes(assistant));
}

/** The fields by which an answering machine says that it is one. X-Auto-Response-Suppress is none: Outlook puts it on mails of people too. */
function answererReason({ head, subject }: Evidence): AutomaticReason | null {
  const submitted = firstWord(valueOf(head, 'auto-submitted'));
  if (submitted !== '' && submitted !== 'no') return 'auto-submitted';
  const classes = ['precedence', 'x-precedence', 'preference', 'delivered-to', 'x-apple-action', 'x-post-messageclass'].flatMap((name) => valuesOf(head, name));
  if (classes.some((value) => /^(?:auto[-_]?reply|autoresponder|vacation|9; *autoresponder)$/i.test(value.trim()))) return 'auto-reply-header';
  if (head.fields.some(({ name, value }) => isAnswererField(name) && isYes(value))) return 'auto-reply-header';
  // Exchange marks what a rule of a mailbox has sent; one that forwards does what its owner wants.
  const byRule = isSet(head, 'x-ms-exchange-inbox-rules-loop') || /mailbox rules agent/i.test(valueOf(head, 'x-ms-exchange-generated-message-source'));
  return byRule && !isForwardSubject(subject) && !isSet(head, 'resent-from') ? 'auto-reply-header' : null;
}

/** X-Autoreply, X-Autorespond, X-Mail-Autoreply, X-Autogenerated, X-FC-MachineGenerated … */
function isAnswererField(name: string): boolean {
  const word = name.replaceAll('-', '');
  return name.startsWith('x-') && /auto(?:repl|respon|generat)|machinegenerated/.test(word) && !word.endsWith('suppress');
}

function isYes(value: string): boolean {
  return !/^(?:no|none|false|off|0)?$/.test(firstWord(value));
}

/** The fields that lists and mass mailers put on. A link to unsubscribe alone also stands in what a person sends by a sales tool. */
function senderReason(head: Head, from: readonly Mailbox[]): AutomaticReason | null {
  if (LIST_FIELDS.some((name) => isSet(head, name))) return 'mailing-list';
  const isBulk = ['precedence', 'x-precedence'].flatMap((name) => valuesOf(head, name)).some((value) => BULK.has(firstWord(value)));
  const isCampaign = isSet(head, 'list-unsubscribe') && MASS_FIELDS.some((name) => isSet(head, name));
  const isDeaf = from.some(({ address }) => address !== null && NO_REPLY.test(localPart(address)));
  if (isBulk || isCampaign || isDeaf) return 'bulk';
  const isNull = ['return-path', 'x-envelope-from'].flatMap((name) => valuesOf(head, name)).some((path) => /^(?:< ?>)?$/.test(path.trim()));
  return isNull ? 'null-sender' : null;
}

const LIST_FIELDS = ['list-id', 'list-post', 'x-mailing-list', 'mailing-list', 'x-beenthere', 'x-mailman-version'];
const BULK = new Set(['bulk', 'junk', 'list']);
const MASS_FIELDS = ['list-unsubscribe-post', 'feedback-id', 'x-campaign', 'x-campaignid', 'x-campaign-id', 'x-mc-user', 'x-csa-complaints', 'csa-complaints'];
const NO_REPLY = /^(?:no|do[-_.]?not|nicht|ne[-_.]?pas)[-_.]?(?:reply|respond|antworten|repondre)\b/;

/** An answering machine without any field: how the subject or the text begins. An answer to it begins with `Re:`. */
function wordsReason({ head, subject, lines }: Evidence): AutomaticReason | null {
  if (isForwardSubject(subject)) return null;
  const words = subject.replace(/^(?:\s?(?:\[[^\]]{0,30}\]|\([^)]{0,30}\)|(?:external|extern|externe|ext)[:-]|\*+external\*+))+\s*/i, '').trim();
  if (AUTO_REPLY.test(words) || ABSENCE_COLON.test(words)) return 'auto-reply-subject';
  const answers = (valueOf(head, 'in-reply-to') !== '' || valueOf(head, 'references') !== '') && !/[?？]/.test(words);
  const text = opening(lines);
  if (ABSENCE_LOOSE.test(words) && (answers || ABSENT_TEXT.test(text))) return 'auto-reply-subject';
  return AUTO_REPLY_TEXT.test(text) ? 'auto-reply-subject' : null;
}

/** The first written lines, as one line each. */
function opening(lines: Lines): string {
  const start = nextWritten(lines, 0);
  return lines.slice(start, start + OPENING_LINES).map((line) => plain(line)).join('\n');
}

const OPENING_LINES = 6;

function firstWord(value: string): string {
  return value.trim().toLowerCase().split(/[\s;(]/)[0] ?? '';
}

function isSet(head: Head, name: string): boolean {
  return valuesOf(head, name).some((value) => isYes(value));
}
