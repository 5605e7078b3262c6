// In: a mail as read, and plain data of what is known about its student.
// Out: what its writer meant by it, as an Intent.
// Never: looks anything up, decides anything, or lets quoted or forwarded words command.
import type { Arrival } from '#model/arrival.ts';
import type { Frame, Intent } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import { act } from './actions.ts';
import { commandsIn } from './commands.ts';
import { readForward } from './forward.ts';
import { misdirected } from './misdirected.ts';
import { readOutgoing } from './outgoing.ts';
import { isAssistant, othersIn } from './people.ts';
import { scopeOf } from './scope.ts';
import { commandInSubject, typedIn } from './typed.ts';

/** Never throws; linear in the length of the mail. `arrival.at` bounds when a forwarded message was written. */
export function understand(mail: Mail, frame: Frame, arrival: Pick<Arrival, 'at'>): Intent {
  if (mail.automatic !== null) return { kind: 'ignore', reason: mail.automatic };
  const from = mail.from[0]?.address ?? '';
  if (from !== frame.student) return { kind: 'received', from, people: [], occasion: 'reply_received', meeting: null };

  const typed = typedIn(mail.fresh);
  if (isForward(mail, frame)) return readForward(mail, typed, frame, arrival.at) ?? wordsToUs(mail, typed, frame);
  if (isToOthers(mail, frame)) return readOutgoing(mail, frame);
  const acted = act(typed, frame);
  if (acted !== null) return { kind: 'commands', commands: acted };
  return misdirected(typed, mail.fresh, frame) ?? wordsToUs(mail, typed, frame);
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

function isInTo(mail: Mail, frame: Frame): boolean {
  return mail.to.some(({ address }) => address !== null && isAssistant(address, frame));
}

function wordsToUs(mail: Mail, typed: string, frame: Frame): Intent {
  const scope = scopeOf(frame);
  const commands = typed === '' ? commandInSubject(mail.subject, scope) : commandsIn(typed, scope);
  return { kind: 'commands', commands };
}
