import type { Outgoing, OutgoingKind, PersonDraft } from '#model/outgoing.ts';
import { PEOPLE_IN_A_MAIL_MAX, isOfMeeting, logReminder, personDraft, remind, rowOf, whyOf, type Task } from './reminding.ts';
import { remembered } from './restraint.ts';
import { dateOf } from './schedule.ts';
import { write, type Draft } from './writing.ts';

/** One mail about tasks of this moment: of its own, about one event, about the term, or several numbered. What does not fit waits. */
export function mailTasks(draft: Draft, tasks: readonly Task[]): void {
  const [first] = tasks;
  if (first === undefined) return;
  const groupOf = ({ relationship, step }: Task): readonly Task[] => tasks.filter((other) => other.step.kind === step.kind && (step.kind === 'SEMESTER_UPDATE' || isSame(other.relationship.gathering, relationship.gathering)));
  const isGrouped = (task: Task): boolean => (task.step.kind === 'EVENT_FOLLOW_UP' || task.step.kind === 'SEMESTER_UPDATE') && groupOf(task).length > 1;
  if (isGrouped(first)) {
    const group: Tasks = [first, ...groupOf(first).filter((task) => task !== first).slice(0, PEOPLE_IN_A_MAIL_MAX - 1)];
    return first.step.kind === 'SEMESTER_UPDATE' ? mailTermUpdate(draft, group) : mailGathering(draft, group);
  }
  // Those of one event or of the term come together in a mail of their own, another day.
  const rows = tasks.filter((task) => !isGrouped(task)).slice(0, draft.clock.policy.bundleRowsMax);
  const [only, ...more] = rows;
  if (only === undefined) return;
  if (more.length > 0) return mailBundle(draft, rows);
  remind(draft, only, 'auto-generated', null);
  const kind = draft.outgoing.at(-1)?.mail.kind;
  if (kind !== undefined) draft.student = remembered(draft.student, kind, draft.now);
}

function isSame(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Everybody who was met at one event. */
function mailGathering(draft: Draft, tasks: Tasks): void {
  const [{ relationship, step }] = tasks;
  const metOn = dateOf(relationship.lastMet?.occurredAt ?? draft.now, draft.clock);
  const mail = { kind: 'event-follow-up' as const, gathering: relationship.gathering ?? '', metOn, people: peopleOf(draft, tasks), because: step.because };
  mailNumbered(draft, tasks, mail, `${whyOf(step)}; ${tasks.length} people`);
}

/** Everybody who would like the news of a term. */
function mailTermUpdate(draft: Draft, tasks: Tasks): void {
  const [{ step }] = tasks;
  const today = dateOf(draft.now, draft.clock);
  const termEnd = draft.clock.calendar.termEnds.filter((end) => end <= today).toSorted().at(-1) ?? today;
  mailNumbered(draft, tasks, { kind: 'term-update', termEnd, people: peopleOf(draft, tasks), because: step.because }, `${whyOf(step)}; ${tasks.length} people`);
}

/** Several things of one morning. If all are about meetings, the mail counts as theirs do. */
function mailBundle(draft: Draft, tasks: readonly Task[]): void {
  const mail = { kind: 'bundle' as const, rows: tasks.map((task, index) => rowOf(draft, task, index + 1)) };
  mailNumbered(draft, tasks, mail, tasks.map(({ step }) => whyOf(step)).join(' | '), tasks.every(isOfMeeting) ? 'prep' : mail.kind);
}

type Tasks = readonly [Task, ...Task[]];

function peopleOf(draft: Draft, tasks: readonly Task[]): readonly PersonDraft[] {
  return tasks.map(({ contact }, index) => personDraft(draft, contact, index + 1));
}

/** A mail that an answer like “1 done, 2 skip” answers. `counts`: as what it counts for the caps. */
function mailNumbered(draft: Draft, tasks: readonly Task[], mail: Outgoing, why: string, counts: OutgoingKind = mail.kind): void {
  write(draft, mail, { contact: null, question: { kind: 'BUNDLE', items: tasks.map(({ contact, step }) => ({ contact: contact.id, step: step.kind })) }, inReplyTo: null, automatic: 'auto-generated', why });
  for (const { contact, step } of tasks) logReminder(draft, contact, step.kind);
  draft.student = remembered(draft.student, counts, draft.now);
}
