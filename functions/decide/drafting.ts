import type { Contact } from '#model/contact.ts';
import type { Step } from '#model/relationship.ts';
import type { Obedience } from './obedience.ts';
import { reminderOf, whyOf } from './reminding.ts';
import type { NextStep } from './running.ts';
import { ASKS_NOTHING, relationshipOf } from './writing.ts';

/** Steps that have no draft of their own: their mail is for the student's eyes. */
const WITHOUT_DRAFT: ReadonlySet<Step> = new Set(['REPLY', 'PREP', 'HOW_DID_IT_GO', 'PROMISE', 'LET_GO']);

/** The words to send now: those of the open step, else a hello to somebody who was written to or met. */
export function draftNow(obedience: Obedience, contact: Contact): void {
  const { draft } = obedience;
  const relationship = relationshipOf(draft, contact.id);
  const { ofState: step, lastOut, lastIn, lastMet } = relationship;
  const last = lastMet ?? lastIn ?? lastOut;
  const own: NextStep | null = step === null || WITHOUT_DRAFT.has(step.kind) ? (last === null ? null : helloAfter(step)) : step;
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

  function helloAfter(open: NextStep | null): NextStep {
    const on = draft.now.slice(0, 10);
    return { kind: 'KEEP_IN_TOUCH', due: draft.now, because: open?.because ?? { after: { what: 'added', on, subject: null }, rule: 'named-day', days: null, skipped: [] } };
  }
}
