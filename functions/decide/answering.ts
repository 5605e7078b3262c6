import { firstName, type Contact } from '#model/contact.ts';
import type { Intent, Question } from '#model/intent.ts';
import type { Ask, Logged } from '#model/outgoing.ts';
import { studentFirstName } from './draft-facts.ts';
import type { MailHappening } from './logging.ts';
import type { Said } from './people-of-mail.ts';
import { dateOf } from './schedule.ts';
import { ASKS_NOTHING, relationshipOf, write, type Draft } from './writing.ts';

/** Nothing is changed, and the student hears why. */
export function askBack(draft: Draft, happening: MailHappening, ask: Ask, quote: string): void {
  write(draft, { kind: 'unclear', quote: quote.slice(0, QUOTE_CHARACTERS_MAX), ask, name: '', options: [], nextStep: null, nextOn: null }, {
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

export function misdirected(draft: Draft, happening: MailHappening, intent: Extract<Intent, { kind: 'misdirected' }>, asked: Question): void {
  const contact = draft.contacts.find(({ id }) => id === intent.contact);
  const first = contact === undefined ? '' : firstName(contact);
  write(draft, { kind: 'misdirected', firstName: first, address: contact?.addresses[0] ?? null, text: intent.text.slice(0, MISDIRECTED_CHARACTERS_MAX) }, {
    contact: contact?.id ?? null,
    question: asked,
    inReplyTo: happening.messageId,
    automatic: 'auto-replied',
    why: 'reads like a mail to the contact, who has not got it',
  });
}

export function welcome(draft: Draft, said: Said): void {
  const mail = {
    kind: 'welcome' as const,
    studentFirstName: studentFirstName(draft.student),
    zone: draft.student.zone,
    recipients: said.tooMany,
    recipientsMax: draft.clock.policy.recipientsMax,
    ...summary(draft, said.contacts, []),
  };
  write(draft, mail, { contact: null, question: { kind: 'WELCOME', items: [] }, inReplyTo: null, automatic: 'auto-replied', why: 'first mail of an allowed address' });
}

export function tooMany(draft: Draft, happening: MailHappening, count: number): void {
  write(draft, { kind: 'too-many', count, limit: draft.clock.policy.recipientsMax }, {
    contact: null,
    question: ASKS_NOTHING,
    inReplyTo: null,
    automatic: 'auto-replied',
    why: `more recipients than a conversation has; nothing logged of ${happening.arrival.id}`,
  });
}

export function writeLogged(draft: Draft, contacts: readonly Contact[], brackets: readonly string[], last: boolean): void {
  const [only, ...more] = contacts;
  write(draft, { kind: 'logged', last, ...summary(draft, contacts, brackets) }, {
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
