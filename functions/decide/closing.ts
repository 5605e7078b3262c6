import type { Decision } from '#model/decision.ts';
import { wakeAt } from './wake-at.ts';
import { relationshipOf, type Draft } from './writing.ts';

/** The decision as it is committed. */
export function close(draft: Draft): Extract<Decision, { kind: 'change' }> {
  return {
    kind: 'change',
    student: draft.student,
    contacts: [...draft.changedContacts.values()],
    removedContacts: [...draft.removedContacts],
    interactions: draft.added,
    removedInteractions: draft.removed,
    // What this mail changed is known only now.
    outgoing: draft.student.undo?.at === draft.now ? draft.outgoing.map((item) => ({ ...item, undo: draft.student.undo })) : draft.outgoing,
    wakeAt: wakeAt(draft),
    nextSteps: [...new Set(draft.added.map(({ contact }) => contact))].flatMap((contact) => {
      const { step } = relationshipOf(draft, contact);
      return step === null ? [] : [{ step: step.kind, due: step.due }];
    }),
    because: draft.because,
    aliasClaimed: draft.aliasClaimed,
    aliasProved: draft.aliasProved,
    rawMailsToDelete: draft.forgotten?.rawMails ?? [],
    forgotten: draft.forgotten?.contact ?? null,
  };
}
