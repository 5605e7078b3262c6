import { logReminder, personDraft, remind, rowOf, whyOf, type Task } from './reminding.ts';
import { remembered } from './restraint.ts';
import { dateOf } from './schedule.ts';
import { write, type Draft } from './writing.ts';

/** One mail holds the drafts of no more people: a transaction takes 100 actions, a mail program cuts long mails. */
const PEOPLE_MAX = 15;

/** One mail about tasks of this moment: of its own, about one event, about the term, or several numbered. What does not fit waits. */
export function mailTasks(draft: Draft, tasks: readonly Task[]): void {
  const [first] = tasks;
  if (first === undefined) return;
  const groupOf = ({ relationship, step }: Task): readonly Task[] => tasks.filter((other) => other.step.kind === step.kind && (step.kind === 'SEMESTER_UPDATE' || isSame(other.relationship.gathering, relationship.gathering)));
  const isGrouped = (task: Task): boolean => (task.step.kind === 'EVENT_FOLLOW_UP' || task.step.kind === 'SEMESTER_UPDATE') && groupOf(task).length > 1;
  if (isGrouped(first)) {
    const group = groupOf(first).slice(0, PEOPLE_MAX);
    return first.step.kind === 'SEMESTER_UPDATE' ? mailTermUpdate(draft, group) : mailGathering(draft, group);
  }
  // Those of one event or of the term come together in a mail of their own, another day.
  const rows = tasks.filter((task) => !isGrouped(task)).slice(0, draft.clock.policy.bundleRowsMax);
  const [only, ...more] = rows;
  if (only === undefined) return;
  if (more.length === 0) remind(draft, only, 'auto-generated', null);
  else mailBundle(draft, rows);
  const kind = draft.outgoing.at(-1)?.mail.kind;
  // A bundle of meetings alone counts as they do.
  const counts = kind === 'bundle' && rows.every(({ step }) => step.kind === 'PREP' || step.kind === 'HOW_DID_IT_GO') ? 'prep' : kind;
  if (counts !== undefined) draft.student = remembered(draft.student, counts, draft.now);
}

function isSame(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Everybody who was met at one event. */
function mailGathering(draft: Draft, tasks: readonly Task[]): void {
  const [first] = tasks;
  if (first === undefined) return;
  const { relationship, step } = first;
  const metOn = dateOf(relationship.lastMet?.occurredAt ?? draft.now, draft.clock);
  const people = tasks.map(({ contact }, index) => personDraft(draft, contact, index + 1));
  write(draft, { kind: 'event-follow-up', gathering: relationship.gathering ?? '', metOn, people, because: step.because }, {
    contact: null,
    question: { kind: 'BUNDLE', items: tasks.map(({ contact }) => ({ contact: contact.id, step: 'EVENT_FOLLOW_UP' as const })) },
    inReplyTo: null,
    automatic: 'auto-generated',
    why: `${whyOf(step)}; ${tasks.length} people`,
  });
  for (const { contact } of tasks) logReminder(draft, contact, 'EVENT_FOLLOW_UP');
  draft.student = remembered(draft.student, 'event-follow-up', draft.now);
}

/** Everybody who would like the news of a term. */
function mailTermUpdate(draft: Draft, tasks: readonly Task[]): void {
  const [first] = tasks;
  if (first === undefined) return;
  const people = tasks.map(({ contact }, index) => personDraft(draft, contact, index + 1));
  const today = dateOf(draft.now, draft.clock);
  const termEnd = draft.clock.calendar.termEnds.filter((end) => end <= today).toSorted().at(-1) ?? today;
  write(draft, { kind: 'term-update', termEnd, people, because: first.step.because }, {
    contact: null,
    question: { kind: 'BUNDLE', items: tasks.map(({ contact }) => ({ contact: contact.id, step: 'SEMESTER_UPDATE' as const })) },
    inReplyTo: null,
    automatic: 'auto-generated',
    why: `${whyOf(first.step)}; ${tasks.length} people`,
  });
  for (const { contact } of tasks) logReminder(draft, contact, 'SEMESTER_UPDATE');
  draft.student = remembered(draft.student, 'term-update', draft.now);
}

/** Several things of one morning, numbered. */
function mailBundle(draft: Draft, tasks: readonly Task[]): void {
  write(draft, { kind: 'bundle', rows: tasks.map((task, index) => rowOf(draft, task, index + 1)) }, {
    contact: null,
    question: { kind: 'BUNDLE', items: tasks.map(({ contact, step }) => ({ contact: contact.id, step: step.kind })) },
    inReplyTo: null,
    automatic: 'auto-generated',
    why: tasks.map(({ step }) => whyOf(step)).join(' | '),
  });
  for (const { contact, step } of tasks) logReminder(draft, contact, step.kind);
}
