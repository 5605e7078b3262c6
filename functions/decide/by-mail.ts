import { firstName, type Contact } from '#model/contact.ts';
import type { Decision } from '#model/decision.ts';
import { isChased, type Intent, type Question } from '#model/intent.ts';
import type { Ask, Logged, OutboxItem, ReceiptLine } from '#model/outgoing.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { HOUR_MS, plus } from '#model/time.ts';
import { obey, obeySilently, receiptLine } from './commands.ts';
import { invited } from './invitation.ts';
import { studentFirstName } from './draft-facts.ts';
import { logged, receiptIsDue, rememberForUndo, type MailHappening } from './logging.ts';
import { contactFor } from './people.ts';
import { DELETE_CONFIRM_HOURS, RECIPIENTS_MAX } from './policy.ts';
import { dateOf } from './schedule.ts';
import { ASKS_NOTHING, close, log, relationshipOf, write, type Draft } from './writing.ts';

/** A mail of the student, or of somebody else beside the student, was understood. At most one mail answers it. */
export function changeByMail(draft: Draft, happening: MailHappening, snapshot: Snapshot): Decision {
  const { intent } = happening;
  if (draft.student.erasing !== null) return { kind: 'refuse', refusal: { kind: 'erasing' } };
  if (intent.kind === 'ignore') return { kind: 'refuse', refusal: { kind: 'automatic', reason: intent.reason } };
  if (intent.kind === 'received') return logReceived(draft, happening, intent, snapshot);

  const enrols = snapshot.version === 0;
  if (enrols && asksToBeLeftAlone(intent)) return { kind: 'refuse', refusal: { kind: 'unknown-sender' } };
  draft.student = { ...draft.student, lastSeenAt: draft.now, name: draft.student.name || happening.senderName };
  const said = logPeople(draft, happening, intent);
  if (enrols) enrol(draft, happening, intent, said);
  else answer(draft, happening, intent, said, openQuestion(draft, snapshot.answered), snapshot.answered);
  rememberForUndo(draft);
  return close(draft, snapshot.waiting);
}

/** What the answered mail asked, as long as it may be answered. */
function openQuestion(draft: Draft, answered: OutboxItem | null): Question {
  if (answered === null) return ASKS_NOTHING;
  const expired = answered.question.kind === 'DELETE_CONFIRM' && plus(answered.createdAt, DELETE_CONFIRM_HOURS * HOUR_MS) < draft.now;
  return expired ? ASKS_NOTHING : answered.question;
}

/** Whoever is not enrolled and says stop is not enrolled by it. */
function asksToBeLeftAlone(intent: Intent): boolean {
  return intent.kind === 'commands' && intent.commands.some(({ cmd }) => cmd === 'STOP_ALL' || cmd === 'DELETE_ME');
}

/** Somebody answered to all: news about a known contact; silence for everybody else (decision 1). */
function logReceived(draft: Draft, happening: MailHappening, intent: Extract<Intent, { kind: 'received' }>, snapshot: Snapshot): Decision {
  const contact = draft.contacts.find(({ addresses }) => addresses.includes(intent.from));
  if (contact === undefined) return { kind: 'refuse', refusal: { kind: 'stranger-in-reply-all' } };
  log(draft, { ...logged(draft, happening, contact, draft.now), event: 'IN' });
  draft.because.push('a known contact answered to all');
  return close(draft, snapshot.waiting);
}

/** The people whom a mail was written to, or whose mail was forwarded. */
type Said = { readonly contacts: readonly Contact[]; readonly wereThanked: boolean; readonly tooMany: number; readonly lines: readonly ReceiptLine[] };

function logPeople(draft: Draft, happening: MailHappening, intent: Intent): Said {
  const nobody: Said = { contacts: [], wereThanked: false, tooMany: 0, lines: [] };
  switch (intent.kind) {
    case 'outgoing': {
      const count = intent.to.length + intent.cc.length;
      if (count > RECIPIENTS_MAX) return { ...nobody, tooMany: count };
      const contacts = intent.to.map((person) => contactFor(draft, person, intent.to.length === 1 ? intent.salutation : null));
      const wereThanked = contacts.some(({ id }) => relationshipOf(draft, id).state === 'THANKS_DUE');
      for (const contact of contacts) log(draft, { ...logged(draft, happening, contact, draft.now), event: 'OUT', chase: !intent.thanks });
      for (const person of intent.cc) {
        log(draft, { ...logged(draft, happening, contactFor(draft, person, null), draft.now), event: 'NOTE', text: '', saidToThem: null });
      }
      draft.because.push(`logged: ${contacts.length} written to, ${intent.cc.length} in copy`);
      return { ...nobody, contacts, wereThanked };
    }
    case 'forward': {
      const contacts = intent.people.map((person) => contactFor(draft, person, null));
      const { introducer } = intent;
      const inTouch = draft.contacts.some(({ addresses }) => introducer?.address != null && addresses.includes(introducer.address));
      const others = introducer === null ? [] : [contactFor(draft, introducer, null)];
      // Who introduces somebody has written; those who are introduced have not. A stranger who passed a mail on is no conversation.
      const introduces = intent.occasion === 'introduction';
      const wrote = introduces ? others : inTouch ? [...contacts, ...others] : contacts;
      const named = introduces ? contacts : inTouch ? [] : others;
      for (const contact of wrote) log(draft, { ...forwarded(draft, happening, intent, contact), ...saidBy(intent) });
      for (const contact of named) log(draft, { ...forwarded(draft, happening, intent, contact), event: 'NOTE', text: '', saidToThem: null });
      draft.because.push(`logged: a forward of ${intent.direction === 'received' ? "somebody's" : 'the own'} mail, ${contacts.length} people`);
      return { ...nobody, contacts };
    }
    case 'invite': {
      const contacts = intent.people.map((person) => contactFor(draft, person, null));
      return { ...nobody, contacts, lines: contacts.flatMap((contact) => invited(draft, happening, intent.event, contact)) };
    }
    case 'card':
    case 'note': {
      const contacts = intent.people.map((person) => contactFor(draft, person, null));
      if (intent.commands.length === 0) for (const contact of contacts) log(draft, { ...logged(draft, happening, contact, draft.now), event: 'NOTE', text: '', saidToThem: null });
      draft.because.push(`logged: ${contacts.length} people named`);
      return { ...nobody, contacts };
    }
    default:
      return nobody;
  }
}

type Forward = Extract<Intent, { kind: 'forward' }>;

function forwarded(draft: Draft, happening: MailHappening, intent: Forward, contact: Contact) {
  return { ...logged(draft, happening, contact, intent.occurredAt), subject: intent.subject || happening.subject };
}

/** An automatic reply is no answer, and neither is the notice of a network. */
function saidBy({ direction, occasion }: Forward) {
  if (direction === 'sent') return { event: 'OUT', chase: isChased(occasion) } as const;
  if (occasion === 'bounce') return { event: 'BOUNCE' } as const;
  return occasion === 'auto_reply' || occasion === 'linkedin' ? ({ event: 'NOTE', text: '', saidToThem: null } as const) : ({ event: 'IN' } as const);
}

function answer(draft: Draft, happening: MailHappening, intent: Intent, said: Said, asked: Question, answered: OutboxItem | null): void {
  switch (intent.kind) {
    case 'outgoing': {
      const stopped = draft.student.stopped !== null;
      if (said.tooMany > 0) return stopped ? undefined : tooMany(draft, happening, said.tooMany);
      // A thank-you is settled quietly; a bracket that was left in is worth a word at any time.
      // What was guessed is told, however many receipts there were.
      const worthAWord = intent.brackets.length > 0 || intent.unsure.length > 0;
      if ((worthAWord && !stopped) || (!said.wereThanked && receiptIsDue(draft, 'logged'))) writeLogged(draft, said.contacts, intent.brackets);
      return;
    }
    case 'forward': {
      if (intent.people.length === 0) return askBack(draft, happening, 'nobody', intent.subject || happening.subject);
      if (intent.direction === 'sent' && intent.commands.length === 0) {
        if (receiptIsDue(draft, 'logged')) writeLogged(draft, said.contacts, []);
        return;
      }
      const { event } = intent.occasion === 'introduction' ? { event: 'NOTE' as const } : saidBy(intent);
      const lines = said.contacts.map((contact) => receiptLine(draft, contact, event === 'IN' ? 'answered' : event === 'OUT' ? 'wrote' : 'noted', null));
      return obey(draft, happening, intent.commands, askedAbout(said), lines, null);
    }
    case 'invite': {
      if (said.contacts.length === 0) return askBack(draft, happening, 'nobody', intent.event.summary || happening.subject);
      return obey(draft, happening, intent.commands, askedAbout(said), said.lines, null);
    }
    case 'card':
      return obey(draft, happening, intent.commands, askedAbout(said), said.contacts.map((contact) => receiptLine(draft, contact, 'noted', null)), null);
    case 'note': {
      const lines = intent.commands.length === 0 ? said.contacts.map((contact) => receiptLine(draft, contact, 'noted', null)) : [];
      return obey(draft, happening, intent.commands, askedAbout(said), lines, null);
    }
    case 'unreadable':
      return askBack(draft, happening, intent.why === 'empty' ? 'unknown' : intent.why, intent.why === 'empty' ? '' : happening.subject);
    case 'commands':
      return obey(draft, happening, intent.commands, asked, [], answered);
    case 'misdirected': {
      const contact = draft.contacts.find(({ id }) => id === intent.contact);
      return write(draft, { kind: 'misdirected', firstName: contact === undefined ? '' : firstName(contact), address: contact?.addresses[0] ?? null, text: intent.text.slice(0, MISDIRECTED_CHARACTERS_MAX) }, {
        contact: contact?.id ?? null,
        question: asked,
        inReplyTo: happening.messageId,
        automatic: 'auto-replied',
        why: 'reads like a mail to the contact, who has not got it',
      });
    }
    case 'received':
    case 'ignore':
      return;
  }
}

function askedAbout({ contacts }: Said): Question {
  return { kind: 'OTHER', items: contacts.map(({ id }) => ({ contact: id, step: null })) };
}

/** Nothing is changed, and the student hears why. */
function askBack(draft: Draft, happening: MailHappening, ask: Ask, quote: string): void {
  write(draft, { kind: 'unclear', quote: quote.slice(0, QUOTE_CHARACTERS_MAX), ask, name: '', options: [] }, {
    contact: null,
    question: ASKS_NOTHING,
    inReplyTo: happening.messageId,
    automatic: 'auto-replied',
    why: `nothing changed: ${ask}`,
  });
}

const QUOTE_CHARACTERS_MAX = 200;

/** An item of the outbox must stay far below the 400 KB of DynamoDB, whatever was sent here by mistake. */
const MISDIRECTED_CHARACTERS_MAX = 4000;

/** The first mail is processed like any other, but answered by the welcome alone (decision 2). */
function enrol(draft: Draft, happening: MailHappening, intent: Intent, said: Said): void {
  if ('commands' in intent && intent.kind !== 'commands') obeySilently(draft, happening, intent.commands, askedAbout(said));
  welcome(draft, said);
}

function welcome(draft: Draft, said: Said): void {
  receiptIsDue(draft, 'logged');
  const mail = {
    kind: 'welcome' as const,
    studentFirstName: studentFirstName(draft.student),
    zone: draft.student.zone,
    ...draft.retention,
    recipients: said.tooMany,
    recipientsMax: RECIPIENTS_MAX,
    ...summary(draft, said.contacts, []),
  };
  write(draft, mail, { contact: null, question: { kind: 'WELCOME', items: [] }, inReplyTo: null, automatic: 'auto-replied', why: 'first mail of an allowed address' });
}

function tooMany(draft: Draft, happening: MailHappening, count: number): void {
  write(draft, { kind: 'too-many', count, limit: RECIPIENTS_MAX }, {
    contact: null,
    question: ASKS_NOTHING,
    inReplyTo: null,
    automatic: 'auto-replied',
    why: `more recipients than a conversation has; nothing logged of ${happening.arrival.id}`,
  });
}

function writeLogged(draft: Draft, contacts: readonly Contact[], brackets: readonly string[]): void {
  const [only, ...more] = contacts;
  write(draft, { kind: 'logged', ...summary(draft, contacts, brackets) }, {
    contact: only !== undefined && more.length === 0 ? only.id : null,
    question: { kind: 'RECEIPT', items: contacts.map(({ id }) => ({ contact: id, step: null })) },
    inReplyTo: null,
    automatic: 'auto-replied',
    why: 'receipt: what was logged and what comes next',
  });
}

function summary(draft: Draft, contacts: readonly Contact[], brackets: readonly string[]): Logged {
  const steps = contacts.map(({ id }) => relationshipOf(draft, id).step).filter((step) => step !== null);
  const [first] = steps.toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return {
    people: contacts.map(({ name, organisation }) => ({ name, organisation })),
    due: first === undefined ? null : dateOf(first.due, draft.clock),
    step: first?.kind ?? null,
    brackets,
  };
}
