import type { Command, Frame, Intent, NamedPerson } from '#model/intent.ts';
import type { ForwardedMail, Mail } from '#model/mail.ts';
import { MINUTE_MS, instant, instantAt, isDate, type Instant } from '#model/time.ts';
import { commandsIn } from './commands.ts';
import { isAssistant, peopleIn, personOf } from './people.ts';
import { scopeOf } from './scope.ts';

/** A forwarded message with words on top. Null if all that is forwarded is our own mail: then only the words count. */
export function readForward(mail: Mail, typed: string, frame: Frame, arrivedAt: Instant): Extract<Intent, { kind: 'forward' }> | null {
  const messages = mail.forwarded.filter(({ from }) => from?.address == null || !isAssistant(from.address, frame));
  const [outermost] = messages;
  if (outermost === undefined) return null;
  const { message, direction, people } = firstWithPeople(messages, mail, frame) ?? { message: outermost, direction: 'received' as const, people: [] };
  const onTop = noteOnTop(typed, people, direction, frame);
  const subject = message.subject.trim();
  // Nobody was found: the student has to hear of it, or would believe that it was logged.
  const commands = people.length > 0 ? onTop : [...onTop, { cmd: 'UNKNOWN' as const, contact: null, item: null, ask: null, text: subject || mail.subject }];
  return { kind: 'forward', direction, people, subject, occurredAt: writtenAt(message, frame, arrivedAt), commands, introducer: null, occasion: 'other', meeting: null, tags: [], unsure: [] };
}

type Found = { readonly message: ForwardedMail; readonly direction: 'received' | 'sent'; readonly people: readonly NamedPerson[] };

/** From the outside in: the first message that somebody wrote to the student, or the student to somebody. */
function firstWithPeople(messages: readonly ForwardedMail[], mail: Mail, frame: Frame): Found | null {
  for (const message of messages) {
    const own = message.from !== null && isStudent(message.from, mail, frame);
    const author = message.from === null || own ? null : personOf(message.from, frame);
    const people = own ? peopleIn(message.to, frame) : author === null ? [] : [author];
    if (people.length > 0) return { message, direction: own ? 'sent' : 'received', people };
  }
  return null;
}

/** By address, or by name where another address of theirs or none is stated. */
function isStudent(from: NonNullable<ForwardedMail['from']>, mail: Mail, frame: Frame): boolean {
  const ownName = mail.from[0]?.name.trim().toLowerCase() ?? '';
  return from.address === frame.student || (ownName !== '' && from.name.trim().toLowerCase() === ownName);
}

/** Decision 12: as stated, in its own offset or the student's zone, and never later than it arrived. */
function writtenAt({ sentAt }: ForwardedMail, frame: Frame, arrivedAt: Instant): Instant {
  const [, date = '', hour = '12', minute = '00'] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(sentAt?.wall ?? '') ?? [];
  if (sentAt === null || !isDate(date) || hour > '23' || minute > '59') return arrivedAt;
  const stated =
    sentAt.offsetMinutes === null
      ? instantAt(date, `${hour}:${minute}`, frame.zone)
      : instant(Date.parse(`${date}T${hour}:${minute}:00.000Z`) - Math.trunc(sentAt.offsetMinutes) * MINUTE_MS);
  return stated < arrivedAt ? stated : arrivedAt;
}

/** Only real commands and notes. That they answered is what the forward itself says. */
function noteOnTop(typed: string, people: readonly NamedPerson[], direction: Found['direction'], frame: Frame): readonly Command[] {
  if (typed === '') return [];
  const scope = { ...scopeOf(frame), question: null, understood: people.map(({ name }) => name) };
  return commandsIn(typed, scope, 'beside-mail').filter((command) => {
    switch (command.cmd) {
      case 'ACK':
      case 'YES':
      case 'NO':
        return false;
      case 'UNKNOWN':
        return command.ask !== null;
      case 'REPLIED':
        return direction === 'sent' || command.outcome === 'declined';
      default:
        return true;
    }
  });
}
