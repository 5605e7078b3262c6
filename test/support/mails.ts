import type { Frame, KnownPerson, Question } from '#model/intent.ts';
import { NO_CALENDAR } from '#model/calendar.ts';
import type { ForwardedMail, Mail } from '#model/mail.ts';

export const STUDENT = 'sam@students.riverton.example';
export const ASSISTANT = 'touchbase@in.touchbase.example';
/** The form of an address that names an action. */
export const TOKEN = 'touchbase+r1aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb@in.touchbase.example';

/** A mail as read: from the student to the assistant alone, unless told otherwise. */
export function aMail(parts: Partial<Mail> = {}): Mail {
  return {
    messageId: 'm1@riverton.example', key: 'm1@riverton.example', inReplyTo: null, references: [],
    from: [{ name: 'Sam Lee', address: STUDENT }], to: [{ name: '', address: ASSISTANT }], cc: [],
    subject: '', date: null, fresh: '', signature: '', quoted: '', forwarded: [], automatic: null, attachments: [],
    events: [], cards: [], failed: [], registered: {}, damage: [],
    ...parts,
  };
}

export function aForward(parts: Partial<ForwardedMail> = {}): ForwardedMail {
  return {
    level: 0, from: { name: 'Jane Doe', address: 'jane@acme.example' }, to: [{ name: 'Sam Lee', address: STUDENT }], cc: [], subject: 'Coffee chat?', sentAt: null,
    text: '', signature: '', quoted: '', automatic: null, events: [], cards: [], failed: [], ...parts,
  };
}

export const PEOPLE: readonly KnownPerson[] = [
  { id: 'jane', name: 'Jane Doe', addresses: ['jane.doe@acme.example'] },
  { id: 'bob', name: 'Bob Smith', addresses: [] },
  { id: 'kim', name: 'Alex Kim', addresses: [] },
  { id: 'romero', name: 'Alex Romero', addresses: [] },
  { id: 'will', name: 'Will Stone', addresses: [] },
];

/** Wednesday 11 March 2026, 10:00 in New York; a reminder about Jane is being answered. */
export function aFrame(parts: Partial<Frame> = {}): Frame {
  return {
    now: '2026-03-11T14:00:00.000Z', zone: 'America/New_York', own: [STUDENT], assistant: ASSISTANT,
    calendar: {
      ...NO_CALENDAR,
      holidays: [{ name: 'Thanksgiving', start: '2026-11-26', end: '2026-11-27' }],
      breaks: [{ name: 'spring break', start: '2026-03-14', end: '2026-03-22' }],
      exams: [{ name: 'finals', start: '2026-05-04', end: '2026-05-15' }],
      termEnds: ['2026-05-15'],
    },
    people: PEOPLE, question: asked('FOLLOW_UP'), action: 'r',
    ...parts,
  };
}

/** A mail of ours about these people. */
export function asked(kind: Question['kind'], people: readonly string[] = ['jane']): Question {
  return { kind, items: people.map((contact) => ({ contact, step: 'FOLLOW_UP' })) };
}
