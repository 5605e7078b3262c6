import type { Command } from '#model/intent.ts';
import type { OutgoingKind, ReceiptLine, StatusLine } from '#model/outgoing.ts';
import { DAY_MS, plus } from '#model/time.ts';
import type { Obedience } from './commands.ts';
import { DELETE_CONFIRM_HOURS, UNDO_DAYS } from './policy.ts';
import { dateOf } from './schedule.ts';
import { ASKS_NOTHING, relationshipOf, removeContact, unlog, type Draft } from './writing.ts';

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
      obedience.answer = { mail: { kind: 'status', people: status(draft) }, question: ASKS_NOTHING, why: 'asked for the list' };
      return true;
    case 'STOP_ALL':
      stop(obedience);
      return true;
    case 'RESUME':
      if (command.contact !== null) return false;
      draft.student = { ...draft.student, stopped: null };
      say(obedience, 'started');
      return true;
    case 'UNDO':
      undo(obedience);
      return true;
    case 'YES':
      // “Yes” is too easily said: the word itself is asked for again.
      if (obedience.question.kind !== 'DELETE_CONFIRM') return false;
      return obeyAboutStudent(obedience, { cmd: 'DELETE_ME', contact: null, item: null });
    case 'DELETE_ME':
      obedience.answer = {
        mail: { kind: 'delete-confirm', people: draft.contacts.length, interactions: draft.interactions.filter(({ event }) => event !== 'SENT').length, hours: DELETE_CONFIRM_HOURS },
        question: { kind: 'DELETE_CONFIRM', items: [] },
        why: 'erasing takes two steps',
      };
      return true;
    case 'CONFIRM_DELETE':
      if (obedience.question.kind !== 'DELETE_CONFIRM') return false;
      draft.student = { ...draft.student, erasing: draft.now };
      obedience.answer = { mail: { kind: 'deleted' }, question: ASKS_NOTHING, why: 'erasure confirmed: the last mail ever' };
      return true;
    case 'PAUSE':
    case 'EXPORT':
    case 'WHO':
    case 'DRAFT':
    case 'FORGET':
    case 'HELPED':
    case 'RATE':
    case 'UPDATE':
    case 'SET':
    case 'INTERNSHIP':
    case 'KEEP':
      return notYet(obedience, command.cmd);
    case 'OUTREACH':
      // In a note the person is known by now; in an answer about somebody else they would be mistaken for that one.
      if (obedience.happening.intent.kind === 'note') return false;
      return notYet(obedience, command.cmd);
    default:
      return false;
  }
}

function notYet(obedience: Obedience, cmd: Command['cmd']): true {
  const quote = cmd.toLowerCase();
  obedience.answer ??= { mail: { kind: 'unclear', quote, ask: 'not_yet', name: '', options: [] }, question: obedience.question, why: 'understood, but not built yet' };
  return true;
}

/** All mail stops at once, without a question; the data stays (decision 3). */
function stop(obedience: Obedience): void {
  const { draft } = obedience;
  draft.student = {
    ...draft.student,
    stopped: { at: draft.now, because: 'asked' },
    undo: { at: draft.now, interactions: [], contacts: [], stopped: true },
  };
  obedience.answer = { mail: { kind: 'stopped' satisfies OutgoingKind }, question: ASKS_NOTHING, why: 'asked to stop all mail' };
}

function undo(obedience: Obedience): void {
  const { draft, undo: last } = obedience;
  const there = draft.interactions.filter(({ id }) => last?.interactions.includes(id));
  const unstops = last?.stopped === true && draft.student.stopped !== null;
  if (last === null || plus(last.at, UNDO_DAYS * DAY_MS) < draft.now || (there.length === 0 && !unstops)) return say(obedience, 'nothing-to-undo');
  const people = draft.contacts.filter(({ id }) => there.some(({ contact }) => contact === id));
  for (const interaction of there) unlog(draft, interaction);
  for (const id of last.contacts) {
    if (!draft.interactions.some(({ contact }) => contact === id)) removeContact(draft, id);
  }
  draft.student = { ...draft.student, undo: null, stopped: unstops ? null : draft.student.stopped };
  say(obedience, 'undone', people.map(({ name }) => name).join(', '));
}

function say(obedience: Obedience, what: ReceiptLine['what'], name = ''): void {
  obedience.always = true;
  obedience.lines.push({ what, name, firstName: name, on: null, time: null, nextStep: null, nextOn: null });
}

function status(draft: Draft): readonly StatusLine[] {
  return draft.contacts.map((contact) => {
    const { state, step } = relationshipOf(draft, contact.id);
    return { name: contact.name, organisation: contact.organisation, state, nextStep: step?.kind ?? null, nextOn: step === null ? null : dateOf(step.due, draft.clock) };
  });
}
