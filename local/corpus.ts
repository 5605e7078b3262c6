import type { Address } from '#model/address.ts';
import { NO_CALENDAR, type AcademicCalendar } from '#model/calendar.ts';
import type { Frame, KnownPerson, Question } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import type { Step } from '#model/relationship.ts';
import { instant, instantAt, type Instant } from '#model/time.ts';
import { read } from '#read/read.ts';
import { understand } from '#understand/understand.ts';
import { labelsOf } from './labels.ts';
import { replyLabels } from './reply-labels.ts';

/** The parts of a labelled set of mails that the product is told: what it would know when the mail arrives. */
export type Manifest = { readonly cases: readonly { readonly file: string; readonly context: Context }[] };
export type Context = {
  readonly student: { readonly name?: string; readonly address: string; readonly zone: string };
  readonly assistant: string;
  readonly receivedAt: string;
  /** The reminder that is being answered. */
  readonly reminder?: { readonly contacts: readonly { readonly name: string; readonly address: string | null }[] };
};
export type Phrases = {
  readonly phrases: readonly { readonly id: string; readonly text: string; readonly ref: string; readonly zone: string; readonly use: 'meeting' | 'snooze' | 'past' }[];
};
export type Replies = {
  readonly world: {
    /** A wall time in `timezone`. */
    readonly now: string;
    readonly timezone: string;
    readonly contacts: readonly string[];
    readonly calendar: { readonly breaks: AcademicCalendar['breaks']; readonly exams: AcademicCalendar['exams']; readonly termEnd: string };
    readonly defaultContext: ReplyContext;
  };
  readonly items: readonly { readonly id: string; readonly text: string; readonly ctx: ReplyContext }[];
};
type ReplyContext = { readonly kind?: string; readonly contact?: string; readonly subject?: string; readonly items?: number; readonly headers?: Readonly<Record<string, string>> };

/** One mail, read and understood, in the corpus's names. */
export async function understandCase(raw: Uint8Array, context: Context): Promise<object> {
  const started = performance.now();
  const { mail, frame } = await asReceived(raw, context);
  const intent = understand(mail, frame, { at: frame.now });
  return { ok: true, ms: Math.round(performance.now() - started), ...labelsOf(mail, intent, frame) };
}

/** The mail as read, and what is known when it arrives. */
export async function asReceived(raw: Uint8Array, context: Context): Promise<{ readonly mail: Mail; readonly frame: Frame }> {
  const assistant = context.assistant.toLowerCase();
  const mail = await read(raw, assistant);
  const people: readonly KnownPerson[] = (context.reminder?.contacts ?? []).map(({ name, address }, index) => ({
    id: `p${index + 1}`,
    name,
    addresses: address === null ? [] : [address.toLowerCase()],
  }));
  const frame: Frame = {
    now: instant(context.receivedAt),
    zone: context.student.zone,
    own: [context.student.address.toLowerCase()],
    assistant,
    calendar: NO_CALENDAR,
    people,
    question: context.reminder === undefined ? null : questionAbout(people),
    action: null,
  };
  return { mail, frame };
}

/** A reminder about one person asks whether they have answered; one about several is a list. */
function questionAbout(people: readonly KnownPerson[]): Question {
  const [only, ...more] = people;
  return only !== undefined && more.length === 0
    ? { kind: 'FOLLOW_UP', items: [{ contact: only.id, step: 'FOLLOW_UP' }] }
    : { kind: 'OTHER', items: people.map(({ id }) => ({ contact: id, step: 'FOLLOW_UP' })) };
}

const STUDENT = 'sam@students.example';
const ASSISTANT = 'touchbase@in.touchbase.example';

/**
 * A phrase of a labelled file as a student would send it: a snooze or a report answers a reminder, a time to
 * meet stands in a mail to somebody.
 */
export async function understandDates({ phrases }: Phrases): Promise<object> {
  const predictions: Record<string, string | null> = {};
  for (const { id, text, ref, zone, use } of phrases) {
    const context: Context = { student: { address: STUDENT, zone }, assistant: ASSISTANT, receivedAt: ref };
    const { mail, frame } = await asReceived(asMail(text, use === 'meeting' ? 'jane@acme.example' : ASSISTANT, ''), context);
    const question: Question = { kind: use === 'past' ? 'HOW_DID_IT_GO' : 'FOLLOW_UP', items: [{ contact: 'jane', step: 'FOLLOW_UP' }] };
    const intent = understand(mail, use === 'meeting' ? frame : { ...frame, question, people: [{ id: 'jane', name: 'Jane Doe', addresses: [] }] }, { at: frame.now });
    const labels = labelsOf(mail, intent, frame);
    const [command] = labels.commands;
    predictions[id] = use === 'meeting' ? (labels.meeting?.start ?? null) : ((use === 'past' ? command?.at : command?.until) ?? null);
  }
  return predictions;
}

/** The commands of each reply of a labelled file. */
export async function understandReplies({ world, items }: Replies): Promise<object> {
  const calendar: AcademicCalendar = { ...NO_CALENDAR, breaks: world.calendar.breaks, exams: world.calendar.exams, termEnds: [world.calendar.termEnd] };
  // A person's id is their name, which is how the labels name them.
  const people: readonly KnownPerson[] = world.contacts.map((name) => ({ id: name, name, addresses: [] }));
  const predictions: Record<string, object> = {};
  for (const { id, text, ctx } of items) {
    const { kind = 'none', contact = '', subject = '', headers = {}, items: count = 0 } = { ...world.defaultContext, ...ctx };
    const mail = await read(asMail(text, ASSISTANT, subject, headers), ASSISTANT);
    const frame: Frame = {
      now: atWall(world.now, world.timezone),
      zone: world.timezone,
      own: [STUDENT],
      assistant: ASSISTANT,
      calendar,
      people,
      question: questionOf(kind, contact, count),
      action: null,
    };
    predictions[id] = replyLabels(understand(mail, frame, { at: frame.now }));
  }
  return predictions;
}

/** `YYYY-MM-DDTHH:MM:SS` on the wall of the zone. */
function atWall(stated: string, zone: string): Instant {
  return instantAt(stated.slice(0, 10), stated.slice(11, 16), zone);
}

const QUESTIONS: Readonly<Record<string, Step | 'WELCOME' | 'OTHER'>> = {
  follow_up: 'FOLLOW_UP',
  thank_you: 'THANK_YOU',
  after_meeting: 'HOW_DID_IT_GO',
  keep_warm: 'KEEP_IN_TOUCH',
  your_turn: 'REPLY',
  prep: 'PREP',
  welcome: 'WELCOME',
  digest: 'OTHER',
};

/** The mail of ours that is answered. A list names `items` people that the file does not tell apart. */
function questionOf(kind: string, contact: string, items: number): Question | null {
  const question = QUESTIONS[kind];
  if (question === undefined) return null;
  if (question === 'WELCOME') return { kind: question, items: [] };
  if (question === 'OTHER') return { kind: question, items: Array.from({ length: items }, (_, index) => ({ contact: `item ${index + 1}`, step: null })) };
  return { kind: question, items: [{ contact, step: question }] };
}

/** Plain text in UTF-8, as a client sends it. */
function asMail(text: string, to: Address, subject: string, headers: Readonly<Record<string, string>> = {}): Uint8Array {
  const fields = { From: `Sam Lee <${STUDENT}>`, To: to, Subject: subject, ...headers, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': '8bit' };
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return new TextEncoder().encode(`${head.join('')}\r\n${text}`);
}
