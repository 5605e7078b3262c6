import type { Contact } from '#model/contact.ts';
import type { Command, NamedPerson } from '#model/intent.ts';
import type { Id } from '#model/id.ts';
import { MINUTE_MS, plus } from '#model/time.ts';
import { logged } from './logging.ts';
import type { Obedience } from './obedience.ts';
import { contactFor, personNamed } from './people.ts';
import { receiptLine } from './receipts.ts';
import { PEOPLE_IN_A_MAIL_MAX, logReminder, personDraft } from './reminding.ts';
import { log, relationshipOf } from './writing.ts';

/** Somebody did something for the student. An offer is told to everybody who had a part in it. */
export function helped(obedience: Obedience, contact: Contact, command: Extract<Command, { cmd: 'HELPED' }>): void {
  const { draft } = obedience;
  obedience.always = true;
  if (command.how === 'intro' && (command.name !== null || command.address !== null)) {
    return introduce(obedience, contact, personNamed(command), 'intro');
  }
  help(obedience, contact, command.how);
  if (command.how === 'offer') return thankEverybody(obedience, contact.id);
  obedience.lines.push(receiptLine(draft, contact, 'helped', null, command.how));
}

function help({ draft, happening, question }: Obedience, contact: Contact, how: Extract<Command, { cmd: 'HELPED' }>['how']): void {
  // What is told of a talk happened in the talk.
  const { lastMet } = relationshipOf(draft, contact.id);
  const isOfTalk = (question.kind === 'HOW_DID_IT_GO' || question.kind === 'THANK_YOU') && question.items.some(({ contact: id }) => id === contact.id);
  const entry = { ...logged(draft, happening, contact, isOfTalk && lastMet !== null ? lastMet.occurredAt : happening.arrival.at), subject: null };
  // Whoever helped has been in touch, though no mail of theirs was seen.
  if (!draft.interactions.some((one) => one.contact === contact.id && one.event !== 'NOTE')) log(draft, { ...entry, id: draft.newId(), occurredAt: plus(entry.occurredAt, -MINUTE_MS), event: 'IN', ask: null });
  // Whoever helped to an offer is told so now.
  log(draft, { ...entry, event: 'HELP', how, by: null, told: how === 'offer' });
}

/** A contact named somebody: a new person to write to, who came through them. Somebody known only gets the name of the helper. */
export function introduce(obedience: Obedience, helper: Contact, person: NamedPerson, how: 'intro' | 'advice'): void {
  const { draft, happening } = obedience;
  const introduced = contactFor(draft, person, { via: helper.id });
  if (introduced.id === helper.id) return;
  log(draft, { ...logged(draft, happening, introduced, happening.arrival.at), subject: null, event: 'HELP', how: 'intro', by: helper.id, told: false });
  help(obedience, helper, how);
  obedience.lines.push(receiptLine(draft, introduced, 'introduced', null, helper.name));
}

/** Good news: one mail with a draft for everybody who helped. `named`: whose help was just logged. */
export function thankEverybody(obedience: Obedience, named: Id | null): void {
  const { draft, happening } = obedience;
  const helpers = draft.contacts
    .filter(({ id }) => {
      const { helps, state } = relationshipOf(draft, id);
      return helps.length > 0 && state !== 'CLOSED';
    })
    .slice(0, PEOPLE_IN_A_MAIL_MAX);
  // Their drafts thank for what they did, before anything is logged of this day.
  const people = helpers.map((helper, index) => personDraft(draft, helper, index + 1));
  // Advice is the least that can be said of their part; what they did before stays on the log.
  for (const helper of helpers) if (helper.id !== named) log(draft, { ...logged(draft, happening, helper, happening.arrival.at), subject: null, event: 'HELP', how: 'advice', by: null, told: true });
  const items = helpers.map(({ id }) => ({ contact: id, step: relationshipOf(draft, id).step?.kind ?? null }));
  obedience.answer ??= {
    mail: { kind: 'good-news', people },
    question: { kind: 'BUNDLE', items },
    why: `good news: ${helpers.length} people helped`,
  };
  for (const [index, helper] of helpers.entries()) {
    const step = items[index]?.step;
    if (step === 'THANK_YOU' || step === 'EVENT_FOLLOW_UP') logReminder(draft, helper, step);
  }
}
