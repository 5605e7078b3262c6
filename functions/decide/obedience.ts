import type { Contact } from '#model/contact.ts';
import type { Command, Intent, Question } from '#model/intent.ts';
import type { OutboxItem, Outgoing, ReceiptLine } from '#model/outgoing.ts';
import type { Undo } from '#model/student.ts';
import { obeyAboutContact } from './contact-commands.ts';
import { receiptIsDue, type MailHappening } from './logging.ts';
import { answeredBack } from './answers.ts';
import { blankLine } from './receipts.ts';
import { remind } from './reminding.ts';
import { obeyAboutStudent } from './student-commands.ts';
import { relationshipOf, write, type Draft } from './writing.ts';

/** What the words of one mail have led to so far, and what will answer them. */
export type Obedience = {
  readonly draft: Draft;
  readonly happening: MailHappening;
  readonly question: Question;
  readonly commands: readonly Command[];
  /** What the answered mail could be taken back of, or the last change. */
  readonly undo: Undo | null;
  readonly lines: ReceiptLine[];
  /** Outweighs a receipt: a list, a confirmation, a question back. */
  answer: { readonly mail: Outgoing; readonly question: Question; readonly why: string } | null;
  /** Who is to get a thank-you draft; at once, if it is only one. */
  readonly thank: Contact[];
  /** A receipt that is never silenced. */
  always: boolean;
};

/** Does what the student asked for, command by command, and answers with at most one mail. `said`: what was logged before. */
export function obey(draft: Draft, happening: MailHappening, commands: readonly Command[], question: Question, said: readonly ReceiptLine[], answered: OutboxItem | null, always = false): void {
  const obedience = obeyAll(draft, happening, commands, question, said, answered);
  if (always) obedience.always = true;
  answerOnce(obedience, said.length > 0 ? 'REPLIED' : (commands[0]?.cmd ?? 'NONE'));
}

/** The same without an answer: another mail says what has to be said. */
export function obeySilently(draft: Draft, happening: MailHappening, commands: readonly Command[], question: Question): void {
  obeyAll(draft, happening, commands, question, [], null);
}

function obeyAll(draft: Draft, happening: MailHappening, commands: readonly Command[], question: Question, said: readonly ReceiptLine[], answered: OutboxItem | null): Obedience {
  const undo = answered?.undo ?? draft.student.undo;
  const obedience: Obedience = { draft, happening, question, commands, undo, lines: [...said], answer: null, thank: [], always: isGuessed(happening.intent) };
  for (const command of [...commands.filter((one) => !namesDay(one)), ...commands.filter(namesDay)]) {
    draft.because.push(`command ${command.cmd}`);
    const meant = answeredBack(obedience, command);
    if (meant !== null && !obeyAboutStudent(obedience, meant)) obeyAboutContact(obedience, meant);
  }
  return obedience;
}

/** What is put off to a day is put off last: the day is for what comes after the rest of the mail. */
function namesDay(command: Command): boolean {
  return command.cmd === 'SNOOZE' && command.until !== null;
}

/** What was guessed is told, however many receipts there were. */
function isGuessed(intent: Intent): boolean {
  return 'unsure' in intent && intent.unsure.length > 0;
}

/** One mail at most: what was asked for, else the draft, else the receipt. */
function answerOnce(obedience: Obedience, kind: string): void {
  const { draft, happening, answer, thank, lines } = obedience;
  const inReplyTo = happening.intent.kind === 'commands' ? happening.messageId : null;
  const [only, ...more] = thank;
  if (answer !== null) {
    const [item, ...others] = answer.question.items;
    write(draft, answer.mail, { contact: others.length === 0 ? (item?.contact ?? null) : null, question: answer.question, inReplyTo, automatic: 'auto-replied', why: answer.why });
    return;
  }
  if (only !== undefined && more.length === 0) {
    const relationship = relationshipOf(draft, only.id);
    const { ofState: step } = relationship;
    if (step !== null && step.kind === 'THANK_YOU') return remind(draft, { contact: only, relationship, step }, 'auto-replied', inReplyTo, lines);
  }
  if (lines.length === 0) return;
  const due = obedience.always ? 'yes' : receiptIsDue(draft, kind);
  if (due === 'no') return;
  const people = [...new Set(draft.added.map(({ contact }) => contact))];
  write(draft, { kind: 'receipt', lines: due === 'last' ? [...lines, blankLine('last-receipt')] : lines }, {
    contact: people.length === 1 ? (people[0] ?? null) : null,
    question: { kind: 'RECEIPT', items: people.map((contact) => ({ contact, step: null })) },
    inReplyTo,
    automatic: 'auto-replied',
    why: 'receipt: what changed',
  });
}
