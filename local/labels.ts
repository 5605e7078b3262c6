import type { Mailbox } from '#model/address.ts';
import type { Command, Frame, Intent, NamedPerson, StatedMeeting } from '#model/intent.ts';
import { instantOf, type CalendarEvent, type Card, type EventTime, type ForwardedMail, type Mail } from '#model/mail.ts';
import { instantAt } from '#model/time.ts';

/** What the product understood of a mail, in the names of the labelled corpus (decision 18). */
export type Labels = {
  readonly kind: string;
  readonly contacts: readonly object[];
  readonly commands: readonly LabelledCommand[];
  readonly meeting: { readonly start: string } | null;
  readonly [more: string]: unknown;
};
type LabelledCommand = { readonly name: string; readonly until?: string; readonly at?: string; readonly contact?: string };

export function labelsOf(mail: Mail, intent: Intent, frame: Frame): Labels {
  const events = [...mail.events, ...mail.forwarded.flatMap((message) => message.events)];
  const [event] = events;
  return {
    kind: kindOf(intent, frame),
    message: { subject: mail.subject, from: mail.from[0] ?? null, to: mail.to, date: mail.date, text: textOf(mail) },
    forward: forwardOf(mail, intent),
    reply: { text: mail.fresh },
    contacts: peopleOf(intent).map(({ name, address, organisation, title, phone, profile }) => ({ name, address, organisation, title, phone, linkedin: profile })),
    interactionType: occasionOf(intent),
    meeting: meetingOf(intent, frame),
    commands: 'commands' in intent ? once(intent.commands.flatMap((command) => labelled(command, intent, frame))) : [],
    invite: event === undefined ? null : inviteOf(event, frame),
    vcards: [...mail.cards, ...mail.forwarded.flatMap(({ cards }) => cards)].map(cardOf),
    unsure: unsureOf(intent),
  };
}

function kindOf(intent: Intent, { question }: Frame): string {
  switch (intent.kind) {
    case 'commands':
      return question === null && intent.commands.every(({ cmd }) => cmd === 'UNKNOWN' || cmd === 'NOTE') ? 'note' : 'command';
    case 'misdirected':
    case 'unreadable':
      return 'note';
    default:
      return intent.kind;
  }
}

function textOf(mail: Mail): string {
  return [mail.fresh, mail.signature, mail.quoted, ...mail.forwarded.map(({ text }) => text)].filter((text) => text !== '').join('\n\n');
}

function forwardOf(mail: Mail, intent: Intent): object | undefined {
  const [first] = mail.forwarded;
  if (first === undefined) return undefined;
  const inner = mail.forwarded.slice(1, nextOutermost(mail.forwarded)).at(-1);
  return {
    ...headOf(first),
    body: [first.text, first.quoted].filter((part) => part !== '').join('\n\n'),
    note: mail.fresh,
    direction: intent.kind === 'forward' ? intent.direction : undefined,
    innermost: inner === undefined ? undefined : headOf(inner),
    also: mail.forwarded.slice(1).filter(({ level }) => level === 0).map(headOf),
  };
}

/** Where the next message begins that the mail itself forwards. */
function nextOutermost(messages: readonly ForwardedMail[]): number {
  const next = messages.findIndex(({ level }, at) => at > 0 && level === 0);
  return next === -1 ? messages.length : next;
}

function headOf({ from, to, cc, subject, sentAt }: ForwardedMail): object {
  return { from, to, cc, subject, date: sentAt === null ? null : `${sentAt.wall}${sentAt.offsetMinutes === null ? '' : offset(sentAt.offsetMinutes)}` };
}

function offset(minutes: number): string {
  const distance = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `:00${minutes < 0 ? '-' : '+'}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
}

function peopleOf(intent: Intent): readonly NamedPerson[] {
  switch (intent.kind) {
    case 'outgoing':
      return [...intent.to, ...intent.cc];
    case 'forward':
      return intent.introducer === null ? intent.people : [...intent.people, intent.introducer];
    case 'received':
    case 'invite':
    case 'card':
    case 'note':
      return intent.people;
    case 'commands':
    case 'misdirected':
    case 'unreadable':
    case 'ignore':
      return [];
  }
}

function occasionOf(intent: Intent): string | undefined {
  if ('commands' in intent && intent.kind !== 'commands' && intent.commands.some(({ cmd }) => cmd === 'MET')) return 'met';
  if (intent.kind === 'invite') return 'meeting_confirmed';
  return 'occasion' in intent ? intent.occasion : undefined;
}

function meetingOf(intent: Intent, frame: Frame): { readonly start: string } | null {
  if (intent.kind === 'invite') return intent.event.method === 'CANCEL' ? null : { start: timeOf(intent.event.start, frame) };
  const command = 'commands' in intent ? intent.commands.find(({ cmd }) => cmd === 'MEETING') : undefined;
  const said = command?.cmd === 'MEETING' ? { start: command.when, zone: frame.zone } : null;
  const meeting = said ?? ('meeting' in intent ? intent.meeting : null);
  return meeting === null ? null : { start: startOf(meeting) };
}

function startOf({ start, zone }: Pick<StatedMeeting, 'start' | 'zone'>): string {
  return start.time === null ? start.date : instantAt(start.date, start.time, zone);
}

/** Two facts about one person are one update. */
function once(commands: readonly LabelledCommand[]): readonly LabelledCommand[] {
  return commands.filter((command, at) => commands.findIndex((other) => JSON.stringify(other) === JSON.stringify(command)) === at);
}

/** Decision 18. What is left out here is no command there. */
function labelled(command: Command, intent: Intent, frame: Frame): readonly LabelledCommand[] {
  const all = 'commands' in intent ? intent.commands : [];
  const contact = addressOf(command, frame);
  const about = contact === undefined ? {} : { contact };
  switch (command.cmd) {
    case 'NOTE':
    case 'ACK':
    case 'YES':
    case 'RATE':
    case 'HELPED':
      return [];
    case 'MEETING':
    case 'MEETING_OFF':
      return frame.question?.kind === 'PREP' ? [{ name: 'reschedule' }] : [];
    case 'NO':
      return all.some(({ cmd }) => cmd === 'SNOOZE') ? [] : [{ name: 'not_done', ...about }];
    case 'REPLIED':
      return all.some(({ cmd, contact: whom }) => cmd === 'STOP_CONTACT' && whom === command.contact) ? [] : [{ name: 'replied', ...about }];
    case 'MET':
      return intent.kind === 'commands' ? [{ name: 'met', ...about, ...(command.when === null ? {} : { at: command.when }) }] : [];
    case 'SNOOZE':
    case 'PAUSE':
      return [{ name: command.cmd.toLowerCase(), ...about, ...(command.until === null ? {} : { until: command.until }) }];
    case 'SET':
      return command.setting === 'mails' ? [{ name: 'frequency' }] : [];
    default:
      return [{ name: NAMES[command.cmd] ?? command.cmd.toLowerCase(), ...about }];
  }
}

const NAMES: Readonly<Partial<Record<Command['cmd'], string>>> = {
  STOP_CONTACT: 'stop',
  WHO: 'info',
  PREP: 'info',
  STATUS: 'info',
  LIST: 'info',
  OUTREACH: 'add_contact',
  DELETE_ME: 'forget_all',
  UNKNOWN: 'unclear',
};

function addressOf({ contact, item }: Command, { people, question }: Frame): string | undefined {
  const id = contact ?? (item === null ? undefined : question?.items[item - 1]?.contact);
  return people.find((person) => person.id === id)?.addresses[0];
}

function inviteOf(event: CalendarEvent, frame: Frame): object {
  const { method, summary, location, status, organizer, attendees, start, end } = event;
  const people = attendees.flatMap(({ address }: Mailbox) => (address === null ? [] : [address]));
  return { method, summary, location, status, organizer, attendees: people, start: timeOf(start, frame), end: end === null ? null : timeOf(end, frame) };
}

function timeOf(time: EventTime, { zone }: Frame): string {
  return time.kind === 'day' ? time.date : instantOf(time, zone);
}

function cardOf({ name, addresses, organisation, title, phones, profile }: Card): object {
  return { name, addresses, organisation, title, phones, linkedin: profile };
}

/** Where the student is asked instead of being taken at the assistant's word. */
function unsureOf(intent: Intent): readonly string[] {
  const asks = 'commands' in intent && intent.commands.some(({ cmd }) => cmd === 'UNKNOWN');
  return [...('unsure' in intent ? intent.unsure : []), ...(asks ? ['commands'] : [])];
}
