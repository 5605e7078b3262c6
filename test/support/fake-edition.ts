import type { Address } from '#model/address.ts';
import { plus, HOUR_MS, type Instant } from '#model/time.ts';
import { addressedTo } from '#model/token.ts';
import type { Direction, Edition, Mailbox, MailDetail, StudentView } from '../../local/edition.ts';

export const ASSISTANT = 'touchbase@in.touchbase.example';
export const STUDENT = 'sam@uni.example';
export const CONTACT = 'jane@acme.example';
export const START: Instant = '2026-05-11T13:00:00.000Z';
export const DONE_ADDRESS = `touchbase+d1${'abcdefghijklmnop'}${'qrstuvwxyz234567'}@in.touchbase.example`;
export const THANKS_ADDRESS = `touchbase+t1${'abcdefghijklmnop'}${'qrstuvwxyz234567'}@in.touchbase.example`;

/** What was handed to `accept`, to look at. */
export type Accepted = { readonly id: string; readonly from: Address; readonly to: readonly Address[]; readonly raw: string };

export type FakeEdition = Edition & {
  readonly accepted: Accepted[];
  readonly put: (mail: Partial<MailDetail>) => string;
  readonly students: Map<Address, StudentView>;
};

/** An edition in memory: keeps mails, moves its clock, answers a mail to the assistant once with `ACK: …`. */
export function fakeEdition(example: Address | null = null): FakeEdition {
  const kept: MailDetail[] = [];
  const accepted: Accepted[] = [];
  const students = new Map<Address, StudentView>();
  const due: Instant[] = [plus(START, 24 * HOUR_MS)];
  let now = START;
  let showsExample = example;

  const put = (mail: Partial<MailDetail>): string => {
    const id = mail.id ?? `m${kept.length + 1}`;
    kept.push({ direction: 'other', at: now, from: CONTACT, to: [STUDENT], subject: '', kind: null, why: null, text: '', html: null, headers: {}, trace: [], ...mail, id });
    return id;
  };
  const of = (box: Address) => (mail: MailDetail): boolean =>
    [mail.from, ...mail.to].some((address) => address === box || (box === ASSISTANT && addressedTo(address, ASSISTANT) !== null));

  return {
    accepted,
    put,
    students,
    assistant: ASSISTANT,
    now: () => now,
    accept: async (from, to, raw) => {
      const source = Buffer.from(raw).toString();
      const headers = headersOf(source);
      const isIn = to.some((address) => addressedTo(address, ASSISTANT) !== null);
      const direction: Direction = isIn ? 'in' : 'other';
      const subject = headers['subject'] ?? '';
      const id = put({ direction, from, to, subject, headers, text: source.split('\r\n\r\n').slice(1).join('\n\n'), trace: isIn ? TRACE : [] });
      accepted.push({ id, from, to, raw: source });
      if (isIn) put({ direction: 'out', from: ASSISTANT, to: [from], subject: `ACK: ${subject}`, kind: 'receipt', why: 'the fake answers everything' });
      return id;
    },
    mails: (mailbox) => (mailbox === null ? kept : kept.filter(of(mailbox))),
    mail: async (id) => kept.find((mail) => mail.id === id) ?? null,
    raw: async (id) => {
      const mail = kept.find((one) => one.id === id);
      const sent = accepted.find((one) => one.id === id);
      return mail === undefined ? null : Buffer.from(sent?.raw ?? `Subject: ${mail.subject}\r\n\r\n${mail.text ?? ''}`);
    },
    mailboxes: () => {
      const addresses = [...new Set(kept.flatMap(({ from, to }) => [from, ...to]).filter((address) => addressedTo(address, ASSISTANT) === null))];
      const box = (address: Address, role: Mailbox['role']): Mailbox => ({ address, role, mails: kept.filter(of(address)).length });
      return [...addresses.map((address) => box(address, students.has(address) ? 'student' : 'contact')), box(ASSISTANT, 'assistant')];
    },
    student: async (address) => students.get(address) ?? null,
    moveTo: async (to) => {
      if (to === 'next' && due.length === 0) return { now, sent: 0 };
      const target = to === 'next' ? (due[0] as Instant) : to;
      if (target < now) throw new RangeError('in the past');
      let sent = 0;
      for (; due[0] !== undefined && due[0] <= target; due.shift(), sent++) {
        put({ direction: 'out', at: due[0], from: ASSISTANT, to: [STUDENT], subject: 'Jane Doe: no answer seen yet', kind: 'follow-up', why: 'a follow-up was due' });
      }
      now = target;
      return { now, sent };
    },
    idle: async () => {},
    example: () => showsExample,
    removeExample: async () => {
      showsExample = null;
      kept.length = 0;
      students.clear();
    },
  };
}

/** Whichever edition there is now: one server for all tests, a new edition for each. */
export function changing(current: () => FakeEdition): Edition {
  return new Proxy({} as Edition, { get: (_, name) => current()[name as keyof Edition] });
}

/** A student with one contact, a contact's answer, and a reminder with three buttons. Returns the reminder's id. */
export function putStory(edition: FakeEdition): string {
  edition.students.set(STUDENT, SAM);
  const headers = { from: 'Sam Lee <sam@uni.example>', to: 'Jane Doe <jane@acme.example>', 'message-id': '<coffee@uni.example>' };
  edition.put({ id: 'coffee', direction: 'in', from: STUDENT, to: [CONTACT, ASSISTANT], subject: 'Coffee chat?', text: 'Hi Jane,\n\ncould we talk for 20 minutes?\n\nSam', headers, trace: TRACE, kind: 'OUT', why: 'Sam wrote to Jane Doe' });
  edition.put({
    id: 'answer', direction: 'other', from: CONTACT, to: [STUDENT], subject: 'Re: Coffee chat?', text: 'Hi Sam,\n\nTuesday at 3?\n\nJane',
    headers: { from: 'Jane Doe <jane@acme.example>', to: 'Sam Lee <sam@uni.example>', 'message-id': '<yes@acme.example>', references: '<coffee@uni.example>' },
  });
  return edition.put({
    id: 'reminder', direction: 'out', from: ASSISTANT, to: [STUDENT], subject: 'Thank Jane – draft inside', kind: 'thank-you', why: 'You met Jane Doe on Mon 11 May',
    text: REMINDER_TEXT, html: REMINDER_HTML, trace: TRACE,
    headers: { from: 'Touchbase <touchbase@in.touchbase.example>', to: STUDENT, 'message-id': '<r1@eu-west-1.amazonses.com>', 'reply-to': `Touchbase <${DONE_ADDRESS.replace('+d1', '+r1')}>` },
  });
}

function headersOf(source: string): Record<string, string> {
  const unfolded = (source.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]/g, ' ');
  return Object.fromEntries(unfolded.split('\r\n').map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
}

const TRACE = [
  { step: 'verdicts', said: 'spf PASS, dkim PASS, dmarc PASS' },
  { step: 'read', said: 'a mail of Sam to Jane Doe, with the assistant in BCC' },
  { step: 'understood', said: 'OUT to Jane Doe' },
  { step: 'decided', said: 'Jane Doe: NEW → THEIR_TURN' },
  { step: 'stored', said: 'one interaction, one mail to send' },
  { step: 'next step', said: 'FOLLOW_UP on Wed 20 May 2026, 09:00' },
];

const encoded = (address: string): string => address.replace('+', '%2B');
const DONE_LINK = `mailto:${encoded(DONE_ADDRESS)}?subject=${encodeURIComponent('Done: thank Jane Doe')}&body=${encodeURIComponent('Just press Send. A+ & more – grüße.')}`;
const DRAFT_LINK = `mailto:${CONTACT}?subject=Thank%20you&body=${encodeURIComponent('Hi Jane,\r\n\r\nthank you.\r\n\r\nSam')}&bcc=${encoded(THANKS_ADDRESS)}`;
const inHtml = (url: string): string => url.replaceAll('&', '&amp;');

const REMINDER_TEXT = `Thank Jane today.\n\nOpen the draft: ${DRAFT_LINK}\n\nDone:\n<${DONE_LINK}>\n`;
const REMINDER_HTML = `<!doctype html><html lang="en"><head><title>Thank Jane</title></head><body style="font-family:sans-serif">
<h1 style="font-size:22px">Thank Jane today</h1>
<p>Three sentences are enough.</p>
<script>document.title = 'script ran'; top.location = '/write'</script>
<img src="http://tracker.example/pixel.png" alt="">
<p><a style="display:inline-block;padding:12px 18px;background:#0b57d0;color:#ffffff" href="${inHtml(DRAFT_LINK)}">Open the draft</a>
<a style="display:inline-block;padding:12px 18px;background:#0b57d0;color:#ffffff" href="${inHtml(DONE_LINK)}">Done</a></p>
<p><a href="https://example.org/article">An article</a></p>
</body></html>`;

const SAM: StudentView = {
  student: { address: STUDENT, name: 'Sam Lee', zone: 'America/New_York', enrolledAt: START, stopped: false },
  contacts: [
    {
      name: 'Jane Doe', address: CONTACT, organisation: 'Acme', state: 'THEIR_TURN',
      nextStep: {
        kind: 'FOLLOW_UP',
        due: '2026-05-20T13:00:00.000Z',
        because: { after: { what: 'wrote', on: '2026-05-11', subject: 'Coffee chat?' }, rule: 'followUpColdBd', days: { count: 7, unit: 'business-days' }, skipped: [] },
      },
      interactions: [{ id: 'i1', kind: 'OUT', at: START, subject: 'Coffee chat?', mail: 'coffee' }],
    },
  ],
};
