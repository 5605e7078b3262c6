import type { Step } from '#model/relationship.ts';
import type { LocalDate } from '#model/time.ts';
import { greetedByPlan } from './internship.ts';
import type { Task } from './reminding.ts';
import { dateOf, suits } from './schedule.ts';
import { relationshipOf, type Draft } from './writing.ts';

/** What waits, waits by this order (student-experience §1.2). */
const PRIORITY: Readonly<Record<Step, number>> = {
  HOW_DID_IT_GO: 0,
  THANK_YOU: 1,
  EVENT_FOLLOW_UP: 1,
  PROMISE: 2,
  PREP: 3,
  REPLY: 4,
  WRITE_FIRST: 5,
  FOLLOW_UP: 6,
  CLOSE_LOOP: 7,
  SEMESTER_UPDATE: 8,
  KEEP_IN_TOUCH: 9,
  LET_GO: 10,
};

/** Every step that may be brought up now, the most urgent first. */
export function dueTasks(draft: Draft): readonly Task[] {
  const { now, clock } = draft;
  const today = dateOf(now, clock);
  return draft.contacts
    .flatMap((contact): Task[] => {
      const relationship = relationshipOf(draft, contact.id);
      const { step } = relationship;
      if (step === null || step.due > now || step.kind === 'LET_GO') return [];
      // A day that was named holds; whatever is late waits for a day that suits it: after an outage nobody is written to on a Sunday.
      if (!suits(step.kind, today, clock) && !(step.because.rule === 'named-day' && dateOf(step.due, clock) === today)) return [];
      if (isLateForWeekend(step, today, draft)) return [];
      return step.kind === 'KEEP_IN_TOUCH' && greetedByPlan(draft, contact) ? [] : [{ contact, relationship, step }];
    })
    .toSorted((a, b) => priorityOf(a) - priorityOf(b) || (a.step.due < b.step.due ? -1 : a.step.due > b.step.due ? 1 : a.contact.name < b.contact.name ? -1 : 1));
}

/** A thank-you that was brought up before lets a first one pass. */
function priorityOf(task: Task): number {
  return PRIORITY[task.step.kind] + (PRIORITY[task.step.kind] === PRIORITY.THANK_YOU && !isFirstThanks(task) ? 0.5 : 0);
}

/** Only what is due that very day may come on a weekend. */
function isLateForWeekend({ kind, due }: Task['step'], today: LocalDate, { clock }: Draft): boolean {
  return (kind === 'EVENT_FOLLOW_UP' || kind === 'THANK_YOU') && dateOf(due, clock) !== today && !suits('REPLY', today, clock);
}

/** What loses nothing by waiting for the digest. */
export function isRoutine({ step }: Task): boolean {
  return ROUTINE.has(step.kind) && step.because.rule !== 'named-day';
}

const ROUTINE: ReadonlySet<Step> = new Set(['REPLY', 'WRITE_FIRST', 'FOLLOW_UP', 'CLOSE_LOOP', 'KEEP_IN_TOUCH']);

/** The first thank-you has its hour even in a full week. */
export function isFirstThanks({ step }: Task): boolean {
  return (step.kind === 'THANK_YOU' || step.kind === 'EVENT_FOLLOW_UP') && step.because.after.what !== 'reminded' && step.because.after.what !== 'put-off';
}
