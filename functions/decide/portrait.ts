import { firstName, liveAddress, type Contact } from '#model/contact.ts';
import type { Interaction } from '#model/interaction.ts';
import type { Portrait } from '#model/outgoing.ts';
import { wall } from '#model/time.ts';
import { draftFacts } from './draft-facts.ts';
import type { Obedience } from './obedience.ts';
import { calendarEntry } from './receipts.ts';
import { notesOf, viaOf } from './reminding.ts';
import { dateOf } from './schedule.ts';
import { relationshipOf, type Draft } from './writing.ts';

/** A page of history; the rest is in the export. */
const HISTORY_MAX = 12;

/** All that is known of somebody. */
export function portrayed(draft: Draft, contact: Contact): NonNullable<Obedience['answer']> {
  return { mail: { kind: 'who', ...portraitOf(draft, contact) }, question: { kind: 'OTHER', items: [{ contact: contact.id, step: null }] }, why: 'asked who this is' };
}

/** What there is to know before the meeting that is planned; without one, all that is known. */
export function getReady(draft: Draft, contact: Contact): NonNullable<Obedience['answer']> {
  const relationship = relationshipOf(draft, contact.id);
  const { meeting, step } = relationship;
  if (meeting === null || meeting.start <= draft.now || step === null) return portrayed(draft, contact);
  const { date, time } = wall(meeting.start, draft.clock.zone);
  const because = { after: { what: 'meeting' as const, on: date, subject: null }, rule: 'named-day', days: null, skipped: [] };
  return {
    mail: { kind: 'prep', ...draftFacts(draft, contact), date, time, notes: notesOf(relationship), event: calendarEntry(contact, meeting), because },
    question: { kind: 'PREP', items: [{ contact: contact.id, step: 'PREP' }] },
    why: 'asked to get ready',
  };
}

function portraitOf(draft: Draft, contact: Contact): Portrait {
  const relationship = relationshipOf(draft, contact.id);
  const { state, step } = relationship;
  const log = draft.interactions.filter(({ contact: about }) => about === contact.id).toSorted((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1));
  return {
    name: contact.name,
    firstName: firstName(contact),
    organisation: contact.organisation,
    title: contact.title,
    role: contact.role,
    address: liveAddress(contact),
    phone: contact.phone,
    profile: contact.profile,
    via: viaOf(draft, contact),
    state,
    nextStep: step?.kind ?? null,
    nextOn: step === null ? null : dateOf(step.due, draft.clock),
    because: step?.because ?? null,
    history: log.flatMap((one) => lineOf(one, draft)).slice(-HISTORY_MAX),
    notes: notesOf(relationship),
  };
}

function lineOf(one: Interaction, { clock }: Draft): Portrait['history'] {
  const on = dateOf(one.event === 'SET' ? one.start : one.occurredAt, clock);
  switch (one.event) {
    case 'OUT':
      return [{ what: 'wrote', on, text: one.subject ?? '' }];
    case 'IN':
      return [{ what: 'answered', on, text: one.subject ?? '' }];
    case 'DECLINED':
      return [{ what: 'declined', on, text: '' }];
    case 'MET':
      return [{ what: 'met', on, text: one.gathering ?? '' }];
    case 'SET':
      return [{ what: 'meeting', on, text: '' }];
    case 'HELP':
      return one.by === null ? [{ what: 'helped', on, text: one.how }] : [];
    case 'PROMISE':
      return [{ what: 'promised', on, text: one.text }];
    case 'RATE':
      return [{ what: 'rated', on, text: String(one.mark) }];
    default:
      return [];
  }
}
