// In: a mail as read, and plain data of what is known about its student.
// Out: what its writer meant by it, as an Intent.
// Never: looks anything up, decides anything, or lets quoted or forwarded words command.
import type { Arrival } from '#model/arrival.ts';
import type { Frame, Intent, Reason } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import { act } from './actions.ts';
import { noteOnTop, readForward } from './forward.ts';
import { gatheringIn } from './gathering.ts';
import { timesIn } from './meeting-time.ts';
import { misdirected } from './misdirected.ts';
import { receivedFor } from './occasion.ts';
import { readOutgoing } from './outgoing.ts';
import { tagsIn } from './override.ts';
import { peopleOfCards, peopleOfEvent } from './attached-people.ts';
import { isAssistant, othersIn, personOf } from './people.ts';
import { readNote } from './person-note.ts';
import { GREETS } from './thanks.ts';
import { scopeOf } from './scope.ts';
import { ANSWERS, SUBJECT_CHARACTERS_MAX, commandsOf, typedIn } from './typed.ts';

/**
 * Never throws; linear in the length of the mail. `arrival.at` bounds when a forwarded message was written.
 * `because` is filled with the rules that decided, in their order.
 */
export function understand(mail: Mail, frame: Frame, arrival: Pick<Arrival, 'at'>, because: Reason[] = []): Intent {
  if (mail.automatic !== null) {
    because.push({ rule: 'not written by a person', saw: mail.automatic });
    return { kind: 'ignore', reason: mail.automatic };
  }
  const sender = mail.from[0]?.address ?? null;
  if (sender === null || !frame.own.includes(sender)) return receivedBeside(mail, frame, because);

  const typed = typedIn(mail.fresh);
  const forward = isForward(mail, frame) ? readForward(mail, typed, frame, arrival.at, because) : null;
  if (forward !== null) return invitation(mail, typed, frame, because) ?? forward;
  if (isToOthers(mail, frame)) return readOutgoing(mail, frame, because);
  const acted = act(typed, frame);
  if (acted !== null) return { kind: 'commands', commands: acted };
  const why = unreadable(mail);
  if (why !== null) return { kind: 'unreadable', why };
  return invitation(mail, typed, frame, because) ?? cards(mail, typed, frame) ?? misdirected(typed, [mail.fresh, mail.signature].filter((part) => part !== '').join('\n\n'), frame) ?? wordsToUs(mail, typed, frame, because);
}

/** A mail of somebody else that reached the assistant beside the student. */
function receivedBeside(mail: Mail, frame: Frame, because: Reason[]): Extract<Intent, { kind: 'received' }> {
  const [from] = mail.from;
  const text = [mail.fresh, mail.signature].join('\n');
  const person = from === undefined ? null : personOf(from, frame, mail.registered, text);
  because.push({ rule: 'written by somebody else', saw: from?.address ?? '' });
  const times = timesIn(mail, mail.fresh, frame, because);
  const { occasion } = receivedFor({ subject: mail.subject, text: mail.fresh, others: 0, times: times.count, agreed: times.meeting?.status === 'confirmed', known: false, thanks: false }, because);
  return { kind: 'received', from: from?.address ?? '', people: person === null ? [] : [person], occasion, meeting: times.meeting };
}

/** An invitation that is attached says more than the words around it. */
function invitation(mail: Mail, typed: string, frame: Frame, because: Reason[]): Extract<Intent, { kind: 'invite' }> | null {
  const [event] = [...mail.events, ...mail.forwarded.flatMap(({ events }) => events)];
  if (event === undefined) return null;
  because.push({ rule: `calendar part, ${event.method}`, saw: event.summary });
  const people = peopleOfEvent(event, frame, mail.registered);
  return { kind: 'invite', event, people, commands: noteOnTop(typed, people, 'received', frame, because) };
}

function cards(mail: Mail, typed: string, frame: Frame): Extract<Intent, { kind: 'card' }> | null {
  const people = peopleOfCards(mail.cards, mail.registered);
  if (people.length === 0) return null;
  return { kind: 'card', people, commands: noteOnTop(typed, people, 'received', frame, []), gathering: gatheringIn(typed, tagsIn(typed)) };
}

/** Nothing of it can be read, and it is for us alone. */
function unreadable({ fresh, damage, subject }: Mail): Extract<Intent, { kind: 'unreadable' }>['why'] | null {
  if (fresh.trim() !== '') return null;
  if (damage.includes('encrypted')) return 'encrypted';
  if (damage.includes('winmail')) return 'winmail';
  if (damage.includes('too-big')) return 'too_big';
  return damage.includes('empty') && subject.trim() === '' ? 'empty' : null;
}

/**
 * Forwarded to us. With other people in To and the assistant only copied, it is the student's own mail to
 * them, e.g. "in case you missed it" above the first mail. A one-tap address has acted before it is a forward.
 */
function isForward(mail: Mail, frame: Frame): boolean {
  if (mail.forwarded.length === 0) return false;
  if (frame.action !== null && frame.action !== 'r' && frame.action !== 'n') return false;
  return isInTo(mail, frame) || othersIn(mail, frame).length === 0;
}

/** Written to other people. One-tap addresses act whoever else is addressed; only `t` is meant to stand beside others. */
function isToOthers(mail: Mail, frame: Frame): boolean {
  // Undisclosed recipients: nobody is named, but somebody is greeted.
  if (mail.to.length + mail.cc.length === 0) return frame.question === null && greetsOthers(mail.fresh);
  if (othersIn(mail, frame).length === 0) return false;
  switch (frame.action) {
    case null:
    case 't':
      return true;
    case 'r':
      return !isInTo(mail, frame);
    default:
      return false;
  }
}

function greetsOthers(fresh: string): boolean {
  return GREETS.test(fresh.trimStart().slice(0, 100)) && fresh.includes('\n');
}

function isInTo(mail: Mail, frame: Frame): boolean {
  return mail.to.some(({ address }) => address !== null && isAssistant(address, frame));
}

/** An answer to a mail of ours; or, if there is none to answer, words about people who may be new. */
function wordsToUs(mail: Mail, typed: string, frame: Frame, because: Reason[]): Intent {
  const note = frame.question === null ? (readNote(mail, typed, frame, because) ?? noteInSubject(mail, typed, frame, because)) : null;
  return note ?? { kind: 'commands', commands: commandsOf(mail.subject, typed, scopeOf(frame, because)) };
}

/** `Met Jane Doe from Acme` as the subject of a new mail, whose body says no more or what is to be done. */
function noteInSubject(mail: Mail, typed: string, frame: Frame, because: Reason[]): Intent | null {
  const subject = mail.subject.slice(0, SUBJECT_CHARACTERS_MAX).trim();
  return subject === '' || ANSWERS.test(subject) ? null : readNote(mail, `${subject}${/[.!?:]$/.test(subject) ? '' : '.'}\n\n${typed}`.trim(), frame, because);
}
