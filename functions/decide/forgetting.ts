import type { Contact } from '#model/contact.ts';
import type { Obedience } from './obedience.ts';
import { blankLine } from './receipts.ts';
import { removeContact, unlog, type Draft } from './writing.ts';

/** A transaction takes 100 actions; a long history goes in several. */
const INTERACTIONS_AT_ONCE_MAX = 80;

/** Erasing somebody takes two steps, like every erasure. */
export function askToForget(obedience: Obedience, contact: Contact): void {
  const { draft, question } = obedience;
  if (question.kind === 'FORGET_CONFIRM' && question.pending?.contact === contact.id) return forget(obedience, contact);
  const interactions = draft.interactions.filter((one) => one.contact === contact.id && one.event !== 'SENT').length;
  obedience.answer = {
    mail: { kind: 'forget-confirm', name: contact.name, interactions, hours: draft.clock.policy.deleteConfirmHours },
    question: { kind: 'FORGET_CONFIRM', items: [{ contact: contact.id, step: null }], pending: { cmd: 'FORGET', contact: contact.id, item: null } },
    why: 'erasing a person takes two steps',
  };
}

/** The person, all that was logged about them, and the mails that told of nobody else. */
function forget(obedience: Obedience, contact: Contact): void {
  const { draft } = obedience;
  const theirs = draft.interactions.filter((one) => one.contact === contact.id);
  const others = new Set(draft.interactions.filter((one) => one.contact !== contact.id).map(({ mail }) => mail));
  const rawMails = [...new Set(theirs.flatMap(({ mail }) => (mail === null || others.has(mail) ? [] : [mail])))];
  removeContact(draft, contact.id);
  sweep(draft);
  obedience.always = true;
  draft.forgotten = { contact: contact.id, rawMails };
  // What could be taken back names them.
  draft.student = { ...draft.student, undo: null };
  obedience.lines.push(blankLine('forgotten', { name: contact.name }));
}

/** Takes away what is logged about nobody any more, as much as one transaction holds; the next wake goes on. */
export function sweep(draft: Draft): void {
  for (const interaction of ofNobody(draft).slice(0, INTERACTIONS_AT_ONCE_MAX)) unlog(draft, interaction);
}

export function ofNobody({ contacts, interactions }: Draft): Draft['interactions'] {
  const known = new Set(contacts.map(({ id }) => id));
  return interactions.filter(({ contact }) => !known.has(contact));
}
