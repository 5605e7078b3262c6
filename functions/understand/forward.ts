import type { Command, Frame, Intent, NamedPerson, Occasion, Reason } from '#model/intent.ts';
import type { ForwardedMail, Mail } from '#model/mail.ts';
import { MINUTE_MS, instant, instantAt, isDate, type Instant } from '#model/time.ts';
import { askedByStudent, askedFor } from './asked-for.ts';
import { isBounce, unreachable } from './bounced.ts';
import { commandsIn } from './commands.ts';
import { nameOfAddress } from './display-name.ts';
import { timesIn, type Times } from './meeting-time.ts';
import { peopleWithAddressIn } from './named-in-words.ts';
import { isNetwork, networkNotice } from './notices.ts';
import { receivedFor, writtenFor, type FoundOccasion, type Shown } from './occasion.ts';
import { overriddenBy, tagsIn } from './override.ts';
import { isAssistant, peopleIn, personOf, somebody } from './people.ts';
import { scopeOf } from './scope.ts';
import { isThanks } from './thanks.ts';

/** A forwarded message with words on top. Null if all that is forwarded is our own mail: then only the words count. */
export function readForward(mail: Mail, typed: string, frame: Frame, arrivedAt: Instant, because: Reason[]): Extract<Intent, { kind: 'forward' }> | null {
  const messages = mail.forwarded.filter(({ from }) => from?.address == null || !isAssistant(from.address, frame));
  const [outermost] = messages;
  if (outermost === undefined) return null;
  const { words, person } = overriddenBy(typed, frame, mail.registered);
  const found = firstWithPeople(messages, mail, frame, because) ?? { ...NOBODY, message: outermost };
  const { message, direction, introducer } = found;
  const people = person === null ? found.people : [person];
  const occurredAt = writtenAt(message, frame, arrivedAt);
  const times = timesIn(message, message.text, { ...frame, now: occurredAt }, because);
  // From a machine about nobody: an application was received, a newsletter.
  const { occasion, sure } = found.people.length === 0 ? { occasion: 'other' as const, sure: true } : found.occasion === null ? occasionOf(found, times, frame, because) : { occasion: found.occasion, sure: true };
  const meets = MEETS.has(occasion);
  return {
    kind: 'forward',
    direction,
    people,
    introducer,
    ask: found.people.length === 0 || message.automatic !== null ? null : direction === 'sent' ? askedByStudent(message.text, found.people.length) : askedFor(message.text),
    subject: message.subject.trim(),
    occurredAt,
    commands: noteOnTop(words, people, direction, frame, because),
    occasion,
    meeting: meets ? times.meeting : null,
    tags: tagsIn(words),
    unsure: [
      ...(people.length === 0 ? (['people'] as const) : []),
      ...(sure ? [] : (['occasion'] as const)),
      ...(meets && times.count === 'several' ? (['meeting'] as const) : []),
    ],
  };
}

/** Only these occasions are about a time to meet; a date in another mail is a deadline or a story. */
const MEETS: ReadonlySet<Occasion> = new Set(['scheduling', 'meeting_confirmed', 'introduction', 'event_follow_up', 'referral', 'reply_received', 'outreach', 'follow_up']);

type Found = {
  readonly message: ForwardedMail;
  readonly direction: 'received' | 'sent';
  readonly people: readonly NamedPerson[];
  readonly introducer: NamedPerson | null;
  /** Where the kind of message settles it. */
  readonly occasion: Occasion | null;
};
const NOBODY = { direction: 'received', people: [], introducer: null, occasion: null } as const;

/** From the outside in: the first message that somebody wrote to the student, or the student to somebody. */
function firstWithPeople(messages: readonly ForwardedMail[], mail: Mail, frame: Frame, because: Reason[]): Found | null {
  for (const [at, message] of messages.entries()) {
    const found = peopleOf(message, mail, frame, because);
    if (found === null) continue;
    const inner = messages.slice(at + 1).find(({ level }) => level > message.level);
    const further = messages.slice(at + 1).filter(({ level }) => level === message.level);
    if (found.occasion !== null || found.direction === 'sent') return found;
    // Somebody passed on what somebody else wrote: the one who wrote it is the person to keep in touch with.
    const innermost = inner === undefined ? null : peopleOf(inner, mail, frame, because);
    if (innermost !== null && innermost.direction === 'received' && innermost.occasion === null && !sameAs(innermost, found)) {
      because.push({ rule: 'passed on by', saw: found.people[0]?.name ?? '' });
      return { ...innermost, introducer: innermost.introducer ?? found.people[0] ?? null };
    }
    const more = further.flatMap((one) => peopleOf(one, mail, frame, because)?.people ?? []);
    return { ...found, people: unique([...found.people, ...more]) };
  }
  return null;
}

/** The people of one message, or null if it is from a machine or names nobody. */
function peopleOf(message: ForwardedMail, mail: Mail, frame: Frame, because: Reason[]): Found | null {
  if (isBounce(message)) {
    const people = unreachable(message, frame).map((address) => somebody(nameOfAddress(address), address, mail.registered));
    because.push({ rule: 'undelivered to', saw: people.map(({ address }) => address).join(', ') });
    return people.length === 0 ? null : { message, direction: 'received', people, introducer: null, occasion: 'bounce' };
  }
  if (isNetwork(message)) {
    const person = networkNotice(message);
    if (person !== null) because.push({ rule: 'notice of a network about', saw: person.name });
    return person === null ? null : { message, direction: 'received', people: [person], introducer: null, occasion: 'linkedin' };
  }
  const { from } = message;
  if (from === null) return null;
  if (isStudent(from, mail, frame)) {
    const people = peopleIn([...message.to, ...message.cc], frame, mail.registered);
    because.push({ rule: 'own mail, to', saw: people.map(({ name }) => name).join(', ') });
    return people.length === 0 ? null : { message, direction: 'sent', people, introducer: null, occasion: null };
  }
  const author = personOf(from, frame, mail.registered, message.text);
  if (author === null) return null;
  because.push({ rule: 'written by', saw: `${from.name} <${from.address ?? ''}>` });
  return introduced(message, author, mail, frame, because) ?? { message, direction: 'received', people: [author], introducer: null, occasion: message.automatic === null ? null : 'auto_reply' };
}

/** A mail that brings two people together: its other readers, or whoever it names by address, are the ones to write to. */
function introduced(message: ForwardedMail, author: NamedPerson, mail: Mail, frame: Frame, because: Reason[]): Found | null {
  const readers = peopleIn([...message.to, ...message.cc], frame, mail.registered).filter(({ address, name }) => address !== author.address && !isNamedLike(name, mail));
  const named = peopleWithAddressIn(message.text, frame, mail.registered).filter(({ address }) => address !== author.address && !readers.some((reader) => reader.address === address));
  const people = readers.length > 0 ? readers : named;
  if (people.length === 0 || people.length > INTRODUCED_MAX) return null;
  const shown = { subject: message.subject, text: message.text, others: people.length, times: 'none', agreed: false, known: false, thanks: false } as const;
  if (receivedFor(shown, []).occasion !== 'introduction') return null;
  because.push({ rule: 'introduced by', saw: author.name });
  return { message, direction: 'received', people, introducer: author, occasion: 'introduction' };
}

/** More readers are a round mail. */
const INTRODUCED_MAX = 4;

function occasionOf({ message, direction, people }: Found, times: Times, frame: Frame, because: Reason[]): FoundOccasion {
  const shown: Shown = {
    subject: message.subject,
    text: message.text,
    others: direction === 'sent' ? people.length : 0,
    times: times.count,
    agreed: times.meeting?.status === 'confirmed',
    thanks: direction === 'sent' && isThanks(message.subject, message.text),
    known: people.some(({ address }) => frame.people.some(({ addresses }) => address !== null && addresses.includes(address))),
  };
  return direction === 'sent' ? writtenFor(shown, because) : receivedFor(shown, because);
}

function sameAs(a: Found, b: Found): boolean {
  return a.people[0]?.address === b.people[0]?.address && a.people[0]?.name === b.people[0]?.name;
}

function unique(people: readonly NamedPerson[]): readonly NamedPerson[] {
  return people.filter((person, at) => people.findIndex((other) => (person.address ?? person.name) === (other.address ?? other.name)) === at);
}

/** By address, or by name where another address of theirs or none is stated. */
function isStudent(from: NonNullable<ForwardedMail['from']>, mail: Mail, frame: Frame): boolean {
  return (from.address !== null && frame.own.includes(from.address)) || isNamedLike(from.name, mail);
}

function isNamedLike(name: string, mail: Mail): boolean {
  const ownName = mail.from[0]?.name.trim().toLowerCase() ?? '';
  return ownName !== '' && name.trim().toLowerCase() === ownName;
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

/** Only real commands and notes. That somebody wrote is what the forward itself says. */
export function noteOnTop(typed: string, people: readonly NamedPerson[], direction: Found['direction'], frame: Frame, because: Reason[]): readonly Command[] {
  if (typed === '') return [];
  const scope = { ...scopeOf(frame, because), question: null, understood: people.map(({ name }) => name) };
  return commandsIn(typed, scope, 'beside-mail').filter((command) => {
    switch (command.cmd) {
      case 'ACK':
      case 'YES':
      case 'NO':
        return false;
      case 'UNKNOWN':
        return command.ask !== null;
      case 'DONE':
      case 'OUTREACH':
        return direction !== 'sent';
      case 'REPLIED':
        return direction === 'sent' || command.outcome === 'declined';
      default:
        return true;
    }
  });
}
