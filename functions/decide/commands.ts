import { firstName, type Contact } from '#model/contact.ts';
import type { Id } from '#model/id.ts';
import type { Command, Intent, Question } from '#model/intent.ts';
import type { Outgoing, OutboxItem, ReceiptLine } from '#model/outgoing.ts';
import type { RelationshipEvent, Step } from '#model/relationship.ts';
import type { Undo } from '#model/student.ts';
import { DAY_MS, MINUTE_MS, instantAt, plus, wall, type Instant, type LocalDate } from '#model/time.ts';
import { remind } from './by-time.ts';
import { logged, receiptIsDue, type MailHappening } from './logging.ts';
import { MEETING_MINUTES } from './policy.ts';
import { dateOf, morningOf } from './schedule.ts';
import { obeyAboutStudent } from './student-commands.ts';
import { ASKS_NOTHING, log, relationshipOf, write, type Draft } from './writing.ts';

/** What the words of one mail have led to so far, and what will answer them. */
export type Obedience = {
  readonly draft: Draft;
  readonly happening: MailHappening;
  readonly question: Question;
  readonly commands: readonly Command[];
  /** What the answered mail could be taken back of, or the last change. */
  readonly undo: Undo | null;
  readonly lines: ReceiptLine[];
  /** Outweighs a receipt: a list, a confirmation, a question back. */
  answer: { readonly mail: Outgoing; readonly question: Question; readonly why: string } | null;
  /** Who is to get a thank-you draft at once. */
  thank: Contact | null;
  /** A receipt that is never silenced. */
  always: boolean;
};

/** Does what the student asked for, command by command, and answers with at most one mail. `said`: what was logged before. */
export function obey(draft: Draft, happening: MailHappening, commands: readonly Command[], question: Question, said: readonly ReceiptLine[], answered: OutboxItem | null): void {
  const obedience = obeyAll(draft, happening, commands, question, said, answered);
  answerOnce(obedience, said.length > 0 ? 'REPLIED' : (commands[0]?.cmd ?? 'NONE'));
}

/** The same without an answer: another mail says what has to be said. */
export function obeySilently(draft: Draft, happening: MailHappening, commands: readonly Command[], question: Question): void {
  obeyAll(draft, happening, commands, question, [], null);
}

function obeyAll(draft: Draft, happening: MailHappening, commands: readonly Command[], question: Question, said: readonly ReceiptLine[], answered: OutboxItem | null): Obedience {
  const undo = answered?.undo ?? draft.student.undo;
  const obedience: Obedience = { draft, happening, question, commands, undo, lines: [...said], answer: null, thank: null, always: isGuessed(happening.intent) };
  for (const command of commands) {
    draft.because.push(`command ${command.cmd}`);
    if (!obeyAboutStudent(obedience, command)) obeyAboutContact(obedience, command);
  }
  return obedience;
}

/** What was guessed is told, however many receipts there were. */
function isGuessed(intent: Intent): boolean {
  return 'unsure' in intent && intent.unsure.length > 0;
}

/** One mail at most: what was asked for, else the draft, else the receipt. */
function answerOnce(obedience: Obedience, kind: string): void {
  const { draft, happening, answer, thank, lines } = obedience;
  const inReplyTo = happening.intent.kind === 'commands' ? happening.messageId : null;
  if (answer !== null) {
    const [item] = answer.question.items;
    write(draft, answer.mail, { contact: item?.contact ?? null, question: answer.question, inReplyTo, automatic: 'auto-replied', why: answer.why });
  } else if (thank !== null) {
    remind(draft, thank, relationshipOf(draft, thank.id), 'THANK_YOU', 'auto-replied', inReplyTo);
  } else if (lines.length > 0 && (obedience.always || receiptIsDue(draft, kind))) {
    const people = [...new Set(draft.added.map(({ contact }) => contact))];
    write(draft, { kind: 'receipt', lines }, {
      contact: people.length === 1 ? (people[0] ?? null) : null,
      question: { kind: 'RECEIPT', items: people.map((contact) => ({ contact, step: null })) },
      inReplyTo,
      automatic: 'auto-replied',
      why: 'receipt: what changed',
    });
  }
}

function obeyAboutContact(obedience: Obedience, command: Command): void {
  const { draft, question } = obedience;
  const whom = addressee(obedience, command);
  if (whom === null) return askWho(obedience, command);
  const { contact, step } = whom;
  switch (command.cmd) {
    case 'DONE':
      if (step === null) return askWhat(obedience, contact, 'done');
      return happened(obedience, contact, DONE_MEANS[step]);
    case 'YES':
      if (step === null) return askWhat(obedience, contact, 'yes');
      return happened(obedience, contact, YES_MEANS[step]);
    case 'NO':
      if (step === null) return askWhat(obedience, contact, 'no');
      if (step === 'PREP') return happened(obedience, contact, null);
      // “Not yet, remind me on Friday”: the day that was named is the answer.
      if (step !== 'HOW_DID_IT_GO' && obedience.commands.some(({ cmd }) => cmd === 'SNOOZE')) return;
      return happened(obedience, contact, step === 'HOW_DID_IT_GO' ? 'OFF' : 'SNOOZE');
    case 'SNOOZE':
      if (command.until !== null) obedience.always = true;
      return happened(obedience, contact, 'SNOOZE', command.until === null ? null : morningOf(command.until, draft.clock));
    case 'REPLIED':
      happened(obedience, contact, 'IN');
      if (command.outcome === 'declined') happened(obedience, contact, 'DECLINED');
      return;
    case 'MET':
      return happened(obedience, contact, 'MET', metAt(draft, contact, command.when));
    case 'MEETING': {
      obedience.always = true;
      return happened(obedience, contact, 'SET', instantAt(command.when.date, command.when.time ?? '12:00', draft.clock.zone));
    }
    case 'OUTREACH':
      return happened(obedience, contact, 'OUT');
    case 'MEETING_OFF':
      return happened(obedience, contact, 'OFF');
    case 'SKIP':
      return happened(obedience, contact, 'SKIP');
    case 'STOP_CONTACT':
      obedience.always = true;
      return happened(obedience, contact, 'STOP');
    case 'RESUME':
      obedience.always = true;
      return happened(obedience, contact, 'REVIVE');
    case 'NOTE':
      return note(obedience, contact, command.text, command.saidToThem, question.kind);
    default:
      return askWhat(obedience, contact, 'text' in command ? command.text : command.cmd.toLowerCase());
  }
}

/** `done` and `yes` by the step of the mail that they answer (decision 16). */
const DONE_MEANS: Readonly<Record<Step, RelationshipEvent | null>> = {
  FOLLOW_UP: 'OUT',
  REPLY: 'OUT',
  WRITE_FIRST: 'OUT',
  KEEP_IN_TOUCH: 'OUT',
  THANK_YOU: 'DONE',
  HOW_DID_IT_GO: 'MET',
  PREP: null,
  LET_GO: null,
};
const YES_MEANS: Readonly<Record<Step, RelationshipEvent | null>> = { ...DONE_MEANS, FOLLOW_UP: 'IN' };

/** Whom a command is about: named, numbered, asked about, or the only person there is. */
function addressee({ draft, question }: Obedience, command: Command): { readonly contact: Contact; readonly step: Step | null } | null {
  const items = question.items;
  const item = command.item !== null ? items[command.item - 1] : items.length === 1 ? items[0] : undefined;
  const open = draft.contacts.filter(({ id }) => relationshipOf(draft, id).state !== 'CLOSED');
  const only = open.length === 1 ? open[0]?.id : undefined;
  const id: Id | undefined = command.contact ?? item?.contact ?? (items.length === 0 ? only : undefined);
  const contact = draft.contacts.find((one) => one.id === id);
  if (contact === undefined) return null;
  return { contact, step: items.find((one) => one.contact === contact.id)?.step ?? null };
}

/** Logs one event about a contact, and a receipt line for it. `at`: when it happened, is planned, or is put off until. */
function happened(obedience: Obedience, contact: Contact, event: RelationshipEvent | null, at: Instant | null = null): void {
  const { draft, happening } = obedience;
  const line = (what: ReceiptLine['what']): void => void obedience.lines.push(receiptLine(draft, contact, what, at));
  if (event === null) return line('nothing-to-change');
  const entry = (occurredAt: Instant) => ({ ...logged(draft, happening, contact, occurredAt), subject: null });
  switch (event) {
    case 'SNOOZE':
      if (relationshipOf(draft, contact.id).step === null) return line('nothing-to-change');
      // A day that is not later than today means tomorrow.
      log(draft, { ...entry(draft.now), event, until: at === null || at > draft.now ? at : plus(at, DAY_MS) });
      return void obedience.lines.push(receiptLine(draft, contact, 'put-off', relationshipOf(draft, contact.id).step?.due ?? null));
    case 'SET': {
      const start = at ?? draft.now;
      log(draft, { ...entry(draft.now), event, start, end: plus(start, MEETING_MINUTES * MINUTE_MS) });
      return line('meeting-set');
    }
    case 'MET':
      log(draft, { ...entry(at ?? metAt(draft, contact, null)), event });
      line('met');
      if (owesThanks(draft, contact)) obedience.thank = contact;
      return;
    case 'OUT':
      // What the student wrote again belongs to the mail that it follows up.
      log(draft, { ...entry(draft.now), event, chase: true, subject: relationshipOf(draft, contact.id).lastOut?.subject ?? null });
      return line('wrote');
    case 'NOTE':
    case 'EXHAUSTED':
      return;
    default:
      log(draft, { ...entry(draft.now), event });
      return line(SAID[event]);
  }
}

const SAID: Readonly<Record<Exclude<RelationshipEvent, 'SNOOZE' | 'SET' | 'MET' | 'OUT' | 'NOTE' | 'EXHAUSTED'>, ReceiptLine['what']>> = {
  IN: 'answered',
  DECLINED: 'declined',
  OFF: 'meeting-off',
  DONE: 'thanked',
  SKIP: 'skipped',
  STOP: 'closed',
  REVIVE: 'started',
  HELP: 'noted',
  BOUNCE: 'noted',
};

/** A note; after a meeting that was asked about, it also says that they met. */
function note(obedience: Obedience, contact: Contact, text: string, saidToThem: string | null, asked: Question['kind']): void {
  const { draft, happening } = obedience;
  const { meeting, lastMet } = relationshipOf(draft, contact.id);
  if (asked === 'HOW_DID_IT_GO' && meeting !== null && meeting.end <= draft.now && (lastMet === null || lastMet.occurredAt < meeting.start)) {
    happened(obedience, contact, 'MET', meeting.start);
  }
  log(draft, { ...logged(draft, happening, contact, draft.now), event: 'NOTE', text, saidToThem });
  obedience.lines.push(receiptLine(draft, contact, 'noted', null));
  if (saidToThem !== null && owesThanks(draft, contact)) obedience.thank = contact;
}

/** They met, and no thank-you was written since. */
function owesThanks(draft: Draft, contact: Contact): boolean {
  const { state, lastMet, lastOut } = relationshipOf(draft, contact.id);
  if (state === 'THANKS_DUE') return true;
  const thanked = lastOut?.event === 'OUT' && !lastOut.chase && lastMet !== null && lastOut.occurredAt >= lastMet.occurredAt;
  return lastMet !== null && lastMet.recordedAt === draft.now && !thanked;
}

/** The meeting that was fixed, if that day is meant or no day was said; else noon of the day (decision 14), else now. */
function metAt(draft: Draft, contact: Contact, day: LocalDate | null): Instant {
  const { meeting } = relationshipOf(draft, contact.id);
  const fixed = meeting !== null && meeting.start <= draft.now ? meeting.start : null;
  if (fixed !== null && (day === null || dateOf(fixed, draft.clock) === day)) return fixed;
  return day === null ? draft.now : instantAt(day, '12:00', draft.clock.zone);
}

export function receiptLine(draft: Draft, contact: Contact, what: ReceiptLine['what'], at: Instant | null): ReceiptLine {
  const { step } = relationshipOf(draft, contact.id);
  const day = at === null ? null : wall(at, draft.clock.zone);
  return {
    what,
    name: contact.name,
    firstName: firstName(contact),
    on: day?.date ?? null,
    time: what === 'meeting-set' ? (day?.time ?? null) : null,
    nextStep: step?.kind ?? null,
    nextOn: step === null ? null : dateOf(step.due, draft.clock),
  };
}

/** More than these is no question any more. */
const OPTIONS_MAX = 7;

/** Nothing is changed: it is not clear who is meant. The people of the mail are numbered, so that “1 done” answers. */
function askWho(obedience: Obedience, command: Command): void {
  const { draft } = obedience;
  const text = 'text' in command ? command.text : command.cmd.toLowerCase().replaceAll('_', ' ');
  const ask = command.cmd === 'UNKNOWN' ? (command.ask ?? 'unknown') : 'which_contact';
  const asked = obedience.question.items.slice(0, OPTIONS_MAX).map(({ contact }) => contact);
  const people = ask === 'which_item' ? draft.contacts.filter(({ id }) => asked.includes(id)) : draft.contacts.slice(0, OPTIONS_MAX);
  const options = people.map(({ name }, index) => (ask === 'which_item' ? `${index + 1}: ${name}` : name));
  const items = people.map(({ id }) => ({ contact: id, step: relationshipOf(draft, id).step?.kind ?? null }));
  obedience.answer ??= {
    mail: { kind: 'unclear', quote: text, ask, name: '', options: ask === 'unknown' ? [] : options },
    question: ask === 'which_item' ? { kind: 'OTHER', items } : ASKS_NOTHING,
    why: `not clear: ${ask}`,
  };
}

/** Nothing is changed: it is not clear what is meant. The question stays open, so that the next words answer it. */
function askWhat(obedience: Obedience, contact: Contact, text: string): void {
  const unclear = obedience.question.items.length > 0 ? obedience.question : { kind: 'OTHER' as const, items: [{ contact: contact.id, step: null }] };
  obedience.answer ??= {
    // Buttons are offered only where they mean something.
    mail: { kind: 'unclear', quote: text, ask: 'unknown', name: unclear.items.some(({ step }) => step !== null) ? contact.name : '', options: [] },
    question: unclear,
    why: 'not understood',
  };
}
