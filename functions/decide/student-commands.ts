import type { Command } from '#model/intent.ts';
import { EXPORT_INTERACTIONS_A_PART, type OutgoingKind, type StatusLine } from '#model/outgoing.ts';
import { DAY_MS, plus } from '#model/time.ts';
import { firstName } from '#model/contact.ts';
import { measure, EVER } from './measures.ts';
import type { Obedience } from './obedience.ts';
import { blankLine } from './receipts.ts';
import { dateOf } from './schedule.ts';
import { keep, pause, planInternship, set } from './setting.ts';
import { ASKS_NOTHING, putContact, relationshipOf, removeContact, unlog, write, type Draft } from './writing.ts';

/** Commands about the student's own account. False if the command is about a contact. */
export function obeyAboutStudent(obedience: Obedience, command: Command): boolean {
  const { draft } = obedience;
  switch (command.cmd) {
    case 'ACK':
      return true;
    case 'HELP':
      obedience.answer = { mail: { kind: 'help' }, question: ASKS_NOTHING, why: 'asked for help' };
      return true;
    case 'STATUS':
    case 'LIST':
      obedience.answer = status(draft);
      return true;
    case 'STOP_ALL':
      draft.student = { ...draft.student, stopped: { at: draft.now, because: 'asked' } };
      obedience.answer = { mail: { kind: 'stopped' satisfies OutgoingKind }, question: ASKS_NOTHING, why: 'asked to stop all mail' };
      return true;
    case 'RESUME':
      if (command.contact !== null) return false;
      draft.student = { ...draft.student, stopped: null, pausedUntil: null };
      say(obedience, blankLine('started'));
      return true;
    case 'PAUSE':
      pause(obedience, command.until);
      return true;
    case 'SET':
      set(obedience, command);
      return true;
    case 'INTERNSHIP':
      planInternship(obedience, command);
      return true;
    case 'KEEP':
      keep(obedience, command.numbers);
      return true;
    case 'EXPORT':
      exportAll(obedience);
      return true;
    case 'UNDO':
      undo(obedience);
      return true;
    case 'YES':
      // “Yes” is too easily said: the word itself is asked for again.
      if (obedience.question.kind !== 'DELETE_CONFIRM') return false;
      askToDelete(obedience);
      return true;
    case 'DELETE_ME':
      askToDelete(obedience);
      return true;
    case 'CONFIRM_DELETE':
      if (obedience.question.kind !== 'DELETE_CONFIRM') return false;
      draft.student = { ...draft.student, erasing: draft.now };
      obedience.answer = { mail: { kind: 'deleted' }, question: ASKS_NOTHING, why: 'erasure confirmed: the last mail ever' };
      return true;
    case 'UNKNOWN':
      if (command.ask !== 'too_many_commands') return false;
      obedience.answer ??= { mail: { kind: 'unclear', quote: command.text, ask: command.ask, name: '', options: [], nextStep: null, nextOn: null }, question: ASKS_NOTHING, why: 'more in one mail than is done at once' };
      return true;
    default:
      return false;
  }
}

function askToDelete(obedience: Obedience): void {
  const { draft } = obedience;
  const interactions = draft.interactions.filter(({ event }) => event !== 'SENT').length;
  obedience.answer = {
    mail: { kind: 'delete-confirm', people: draft.contacts.length, interactions, hours: draft.clock.policy.deleteConfirmHours },
    question: { kind: 'DELETE_CONFIRM', items: [] },
    why: 'erasing takes two steps',
  };
}

/** In parts that a mail can carry; the last is the answer, the others go beside it. */
function exportAll(obedience: Obedience): void {
  const { draft, happening } = obedience;
  const interactions = draft.interactions.filter(({ event }) => event !== 'SENT').length;
  const parts = Math.max(1, Math.ceil(draft.interactions.length / EXPORT_INTERACTIONS_A_PART));
  const mail = (part: number) => ({ kind: 'export' as const, people: draft.contacts.length, interactions, part, parts });
  for (let part = 1; part < parts; part++) {
    write(draft, mail(part), { contact: null, question: ASKS_NOTHING, inReplyTo: happening.messageId, automatic: 'auto-replied', why: `asked for a copy of the data, part ${part}` });
  }
  obedience.answer = { mail: mail(parts), question: ASKS_NOTHING, why: 'asked for a copy of the data' };
}

/** Puts back what the answered mail had changed, or the last change. */
function undo(obedience: Obedience): void {
  const { draft, undo: last } = obedience;
  const logged = draft.interactions.filter(({ id }) => last?.interactions.includes(id));
  const changed = (last?.changed ?? []).filter(({ id }) => draft.contacts.some((contact) => contact.id === id));
  const added = (last?.contacts ?? []).filter((id) => draft.contacts.some((contact) => contact.id === id));
  const isSpent = logged.length + changed.length + added.length === 0 && Object.keys(last?.before ?? {}).length === 0;
  if (last === null || plus(last.at, draft.clock.policy.undoDays * DAY_MS) < draft.now || isSpent) return say(obedience, blankLine('nothing-to-undo'));
  const people = draft.contacts.filter(({ id }) => logged.some(({ contact }) => contact === id) || changed.some((contact) => contact.id === id));
  for (const interaction of logged) unlog(draft, interaction);
  for (const contact of changed) putContact(draft, contact);
  for (const id of added) if (!draft.interactions.some(({ contact }) => contact === id)) removeContact(draft, id);
  draft.undone = true;
  draft.student = { ...draft.student, ...last.before, undo: null };
  say(obedience, blankLine('undone', { name: people.map((contact) => (people.length > 1 ? firstName(contact) : contact.name)).join(', ') }));
}

function say(obedience: Obedience, line: Obedience['lines'][number]): void {
  obedience.always = true;
  obedience.lines.push(line);
}

function status(draft: Draft): NonNullable<Obedience['answer']> {
  const { student, clock, now } = draft;
  const people = draft.contacts.map((contact): StatusLine => {
    const { state, step } = relationshipOf(draft, contact.id);
    return { name: contact.name, organisation: contact.organisation, state, nextStep: step?.kind ?? null, nextOn: step === null ? null : dateOf(step.due, clock) };
  });
  const measures = measure(draft.interactions, EVER, dateOf(now, clock), clock);
  return { mail: { kind: 'status', people, measures, pausedUntil: student.pausedUntil === null ? null : dateOf(student.pausedUntil, clock) }, question: ASKS_NOTHING, why: 'asked for the list' };
}
