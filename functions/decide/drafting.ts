import type { Contact } from '#model/contact.ts';
import type { Obedience } from './obedience.ts';
import { hasDraft, reminderOf, whyOf } from './reminding.ts';
import type { NextStep } from './running.ts';
import { dateOf } from './schedule.ts';
import { ASKS_NOTHING, relationshipOf, type Draft } from './writing.ts';

/** The words to send now: those of the open step, else a hello to somebody who was written to or met. */
export function draftNow(obedience: Obedience, contact: Contact): void {
  const { draft } = obedience;
  const relationship = relationshipOf(draft, contact.id);
  const { ofState: step, lastOut, lastIn, lastMet } = relationship;
  const inTouch = lastMet !== null || lastIn !== null || lastOut !== null;
  const own = step !== null && hasDraft(step.kind) ? step : inTouch ? hello(draft, step) : null;
  if (own === null) {
    obedience.answer ??= {
      mail: { kind: 'unclear', quote: 'draft', ask: 'no_draft', name: contact.name, options: [], nextStep: null, nextOn: null },
      question: ASKS_NOTHING,
      why: 'nothing to draft',
    };
    return;
  }
  const mail = reminderOf(draft, { contact, relationship, step: own });
  if (mail !== null) obedience.answer = { mail, question: { kind: own.kind, items: [{ contact: contact.id, step: own.kind }] }, why: `asked for a draft; ${whyOf(own)}` };
}

/** As if it were time to be in touch again. */
function hello({ now, clock }: Draft, open: NextStep | null): NextStep {
  const because = open?.because ?? { after: { what: 'added' as const, on: dateOf(now, clock), subject: null }, rule: 'named-day', days: null, skipped: [] };
  return { kind: 'KEEP_IN_TOUCH', due: now, because };
}
