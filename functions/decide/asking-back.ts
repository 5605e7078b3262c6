import type { Contact } from '#model/contact.ts';
import type { Command } from '#model/intent.ts';
import type { Obedience } from './obedience.ts';
import { dateOf } from './schedule.ts';
import { relationshipOf } from './writing.ts';

/** More than these is no question any more. */
const OPTIONS_MAX = 7;

/** Nothing is changed: it is not clear who is meant. People are numbered, and what was asked for is kept, so that “2” answers. */
export function askWho(obedience: Obedience, command: Command): void {
  const { draft, question } = obedience;
  const text = 'text' in command ? command.text : command.cmd === 'HELPED' ? command.how : command.cmd.toLowerCase().replaceAll('_', ' ');
  const ask = command.cmd === 'UNKNOWN' ? (command.ask ?? 'unknown') : 'which_contact';
  const candidates = command.cmd === 'UNKNOWN' ? command.candidates : undefined;
  const asked = question.items.map(({ contact }) => contact);
  const meant = candidates ?? (ask === 'which_item' ? asked : null);
  const people = (meant === null ? latestFirst(obedience) : draft.contacts.filter(({ id }) => meant.includes(id)).toSorted((a, b) => meant.indexOf(a.id) - meant.indexOf(b.id))).slice(0, OPTIONS_MAX);
  const items = people.map(({ id }) => ({ contact: id, step: question.items.find(({ contact }) => contact === id)?.step ?? null }));
  const listed = ask === 'which_item' || ask === 'which_contact';
  obedience.answer ??= {
    mail: { kind: 'unclear', quote: text, ask, name: '', options: listed ? people.map(({ name }, index) => `${index + 1}: ${name}`) : [], nextStep: null, nextOn: null },
    question: !listed || people.length === 0 ? question : ask === 'which_item' ? { kind: question.kind === 'DIGEST' ? 'DIGEST' : 'BUNDLE', items } : { kind: 'WHICH', items, pending: command },
    why: `not clear: ${ask}`,
  };
}

/** Those whom the student has had to do with last. */
function latestFirst({ draft }: Obedience): readonly Contact[] {
  const last = new Map<string, string>();
  for (const { contact, recordedAt } of draft.interactions) if (recordedAt > (last.get(contact) ?? '')) last.set(contact, recordedAt);
  return draft.contacts.toSorted((a, b) => ((last.get(a.id) ?? a.addedAt) > (last.get(b.id) ?? b.addedAt) ? -1 : 1));
}

/** Nothing is changed: it is not clear what is meant. The question stays open, so that the next words answer it. */
export function askWhat(obedience: Obedience, contact: Contact, text: string): void {
  const { draft } = obedience;
  const unclear = obedience.question.items.length > 0 ? obedience.question : { kind: 'OTHER' as const, items: [{ contact: contact.id, step: null }] };
  const { step } = relationshipOf(draft, contact.id);
  obedience.answer ??= {
    // Buttons are offered only where they mean something.
    mail: {
      kind: 'unclear',
      quote: text,
      ask: 'unknown',
      name: unclear.items.some((item) => item.contact === contact.id && item.step !== null) ? contact.name : '',
      options: [],
      nextStep: step?.kind ?? null,
      nextOn: step === null ? null : dateOf(step.due, draft.clock),
    },
    question: unclear,
    why: 'not understood',
  };
}
