import type { Contact } from '#model/contact.ts';
import type { Decision } from '#model/decision.ts';
import type { Intent, Question } from '#model/intent.ts';
import type { OutboxItem, ReceiptLine } from '#model/outgoing.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { HOUR_MS, plus } from '#model/time.ts';
import { askBack, misdirected, tooMany, welcome, writeLogged } from './answering.ts';
import { close } from './closing.ts';
import { receiptIsDue, rememberForUndo, type MailHappening } from './logging.ts';
import { askIfMeeting } from './meeting.ts';
import { obey, obeySilently } from './obedience.ts';
import { logPeople, logReceived, type Said } from './people-of-mail.ts';
import { blankLine } from './receipts.ts';
import { ASKS_NOTHING, write, type Draft } from './writing.ts';

/** A mail of the student, or of somebody else beside the student, was understood. At most one mail answers it. */
export function changeByMail(draft: Draft, happening: MailHappening, snapshot: Snapshot): Decision {
  const { intent } = happening;
  if (draft.student.erasing !== null) return { kind: 'refuse', refusal: { kind: 'erasing' } };
  if (intent.kind === 'ignore') return { kind: 'refuse', refusal: { kind: 'automatic', reason: intent.reason } };
  if (happening.claimedFrom !== null) return proveAlias(draft, happening, snapshot);
  if (intent.kind === 'received') {
    if (!logReceived(draft, happening, intent)) return { kind: 'refuse', refusal: { kind: 'stranger-in-reply-all' } };
    return close(draft);
  }

  const enrols = snapshot.version === 0;
  if (enrols && asksToBeLeftAlone(intent)) return { kind: 'refuse', refusal: { kind: 'unknown-sender' } };
  draft.student = { ...draft.student, lastSeenAt: draft.now, askedToGoOnAt: null, name: draft.student.name || happening.senderName };
  const said = logPeople(draft, happening, intent);
  if (enrols) enrol(draft, happening, intent, said);
  else answer(draft, happening, intent, said, openQuestion(draft, snapshot.answered), snapshot.answered);
  rememberForUndo(draft);
  return close(draft);
}

/** What the answered mail asked, as long as it may be answered. */
function openQuestion(draft: Draft, answered: OutboxItem | null): Question {
  if (answered === null) return ASKS_NOTHING;
  return MUST_BE_FRESH.has(answered.question.kind) && isOver(draft, answered) ? ASKS_NOTHING : answered.question;
}

const MUST_BE_FRESH: ReadonlySet<Question['kind']> = new Set(['DELETE_CONFIRM', 'FORGET_CONFIRM']);

function isOver({ now, clock }: Draft, { createdAt }: OutboxItem): boolean {
  return plus(createdAt, clock.policy.deleteConfirmHours * HOUR_MS) < now;
}

/** A mail from the address that the student says is theirs, to the reply address that only the registered one was told. */
function proveAlias(draft: Draft, { claimedFrom }: MailHappening, { answered }: Snapshot): Decision {
  const asked = answered?.question.kind === 'ALIAS_CONFIRM' ? answered.question.pending : undefined;
  const isAsked = asked?.cmd === 'SET' && String(asked.value).toLowerCase() === claimedFrom;
  if (claimedFrom === null || answered === null || !isAsked || isOver(draft, answered)) return { kind: 'refuse', refusal: { kind: 'unknown-sender' } };
  draft.student = { ...draft.student, lastSeenAt: draft.now, aliases: [...new Set([...draft.student.aliases, claimedFrom])] };
  draft.aliasProved = claimedFrom;
  draft.because.push('another address of the student has proved itself');
  if (draft.student.stopped === null) {
    const mail = { kind: 'receipt' as const, lines: [blankLine('alias-added', { value: claimedFrom })] };
    write(draft, mail, { contact: null, question: ASKS_NOTHING, inReplyTo: null, automatic: 'auto-replied', why: 'receipt: another address counts as the student' });
  }
  return close(draft);
}

/** Whoever is not enrolled and says stop is not enrolled by it. */
function asksToBeLeftAlone(intent: Intent): boolean {
  return intent.kind === 'commands' && intent.commands.some(({ cmd }) => cmd === 'STOP_ALL' || cmd === 'DELETE_ME');
}

function answer(draft: Draft, happening: MailHappening, intent: Intent, said: Said, asked: Question, answered: OutboxItem | null): void {
  const always = said.lines.some(({ what }) => ALWAYS_TOLD.has(what));
  switch (intent.kind) {
    case 'outgoing': {
      const stopped = draft.student.stopped !== null;
      if (said.tooMany > 0) return stopped ? undefined : tooMany(draft, happening, said.tooMany);
      // What was read or guessed is told, however many receipts there were; a thank-you is settled quietly.
      if (always && !stopped) return obey(draft, happening, [], ASKS_NOTHING, said.lines, null, true);
      const worthAWord = !stopped && (intent.brackets.length > 0 || intent.unsure.length > 0);
      const due = worthAWord || said.wereThanked || said.contacts.length === 0 ? 'no' : receiptIsDue(draft, 'logged');
      if (worthAWord || due !== 'no') writeLogged(draft, said.contacts, intent.brackets, due === 'last');
      return;
    }
    case 'forward': {
      if (intent.people.length === 0) return askBack(draft, happening, 'nobody', intent.subject || happening.subject);
      if (intent.direction === 'sent' && intent.commands.length === 0) {
        const due = said.contacts.length > 0 ? receiptIsDue(draft, 'logged') : 'no';
        if (due !== 'no') writeLogged(draft, said.contacts, [], due === 'last');
        return;
      }
      if (intent.commands.length === 0 && askIfMeeting(draft, intent, said)) return;
      return obey(draft, happening, intent.commands, askedAbout(said.contacts), said.lines, null, always);
    }
    case 'invite':
      if (said.contacts.length === 0 && said.lines.length === 0) return askBack(draft, happening, 'nobody', intent.event.summary || happening.subject);
      return obey(draft, happening, intent.commands, askedAbout(said.contacts), said.lines, null, always);
    case 'card':
    case 'note':
      return obey(draft, happening, said.commands, askedAbout(said.contacts), said.lines, null, always);
    case 'unreadable':
      return askBack(draft, happening, intent.why === 'empty' ? 'unknown' : intent.why, intent.why === 'empty' ? '' : happening.subject);
    case 'commands':
      return obey(draft, happening, intent.commands, asked, [], answered);
    case 'misdirected':
      return misdirected(draft, happening, intent, asked);
    case 'received':
    case 'ignore':
      return;
  }
}

/** Of these the student hears, however many receipts there were. */
const ALWAYS_TOLD: ReadonlySet<ReceiptLine['what']> = new Set(['not-logged', 'meeting-set', 'meeting-off', 'bounced', 'introduced']);

function askedAbout(contacts: readonly Contact[]): Question {
  return { kind: 'OTHER', items: contacts.map(({ id }) => ({ contact: id, step: null })) };
}

/** The first mail is processed like any other, but answered by the welcome alone (decision 2). */
function enrol(draft: Draft, happening: MailHappening, intent: Intent, said: Said): void {
  obeySilently(draft, happening, intent.kind === 'commands' ? intent.commands : said.commands, askedAbout(said.contacts));
  receiptIsDue(draft, 'logged');
  welcome(draft, said);
}
