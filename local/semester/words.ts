import { addDays, type LocalDate } from '#model/time.ts';
import type { Mailed } from '../rehearsal.ts';
import type { Dice } from './dice.ts';
import type { Person } from './people.ts';

export const STUDENT = { name: 'Sam Lee', address: 'sam.lee@campus.example' };
const FROM = `${STUDENT.name} <${STUDENT.address}>`;

/** What the student writes: to people with the assistant in BCC, and to the assistant alone. */
export function wordsOf(assistant: string) {
  const toThem = ({ name, first, address }: Person, subject: string, text: string): Mailed => ({
    from: FROM,
    to: `${name} <${address}>`,
    bcc: assistant,
    subject,
    text: `Hi ${first},\n\n${text}\n\nBest,\nSam`,
  });
  const toAssistant = (subject: string, text: string): Mailed => ({ from: FROM, to: assistant, subject, text });
  return {
    tell: (text: string): Mailed => toAssistant('Note', text),

    outreach: (person: Person, dice: Dice): Mailed =>
      toThem(
        person,
        dice.pick(['Coffee chat?', 'A question about your work', 'Student interested in your team', `Your path to ${person.organisation}`]),
        `I am a junior studying statistics and found you in the alumni directory. Your work at\n${person.organisation} is just what I am curious about. Would you have 20 minutes for a call?`,
      ),

    hello: (person: Person): Mailed => toThem(person, 'Getting in touch', `I was told that you are the right person to ask about ${person.organisation}. Would you have\n20 minutes for a call in the next weeks?`),

    /** An answer to a message of theirs, which it quotes. `agreed`: the day on which they will meet. */
    answer: (person: Person, day: LocalDate, agreed: LocalDate | null): Mailed => {
      const mail = toThem(person, 'Re: Coffee chat?', agreed === null ? 'thank you so much for the advice. I will do just that.' : `perfect, see you on ${spoken(agreed)} at 3pm.`);
      const quoted = theirWords(agreed).split('\n').map((line) => `> ${line}`);
      return { ...mail, text: `${mail.text}\n\nOn ${spoken(day)}, ${day.slice(0, 4)} at 2:40 PM ${person.name} <${person.address}> wrote:\n>\n${quoted.join('\n')}\n`, headers: { 'In-Reply-To': `<${person.address}>` } };
    },

    /** An answer that settles nothing: another one is waited for. */
    vague: (person: Person): Mailed => toThem(person, 'Re: Coffee chat?', 'thank you for the quick answer. Any of these days works for me, which one do you prefer?'),

    forward: (person: Person, proposed: LocalDate | null): Mailed =>
      toAssistant('Fwd: Coffee chat?', `---------- Forwarded message ---------\nFrom: ${person.name} <${person.address}>\nSubject: Re: Coffee chat?\nTo: ${FROM}\n\n\nHi Sam,\n\n${theirWords(proposed)}\n\n${person.first}\n`),

    invitation: (person: Person, day: LocalDate): Mailed => ({
      ...toAssistant(`Fwd: Invitation: ${person.first} and Sam`, ''),
      attachments: [{ filename: 'invite.ics', contentType: 'text/calendar; method=REQUEST; charset=utf-8', content: invitationOf(person, day) }],
    }),
  };
}

export type Words = ReturnType<typeof wordsOf>;

function theirWords(proposed: LocalDate | null): string {
  return proposed === null ? 'good question. I would read the reports of the last two years first, and then\napply early.' : `happy to. How about ${spoken(proposed)} at 3pm?`;
}

/** `Wednesday, October 14` */
export function spoken(date: LocalDate): string {
  return new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(date));
}

/** `October 14` */
export function monthAndDay(date: LocalDate): string {
  return new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(date));
}

function invitationOf({ name, first, address }: Person, day: LocalDate): string {
  const at = (hour: string): string => `TZID=America/New_York:${day.replaceAll('-', '')}T${hour}0000`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${address}-${day}`,
    'SEQUENCE:0',
    `SUMMARY:${first} and Sam`,
    `DTSTAMP:${addDays(day, -1).replaceAll('-', '')}T120000Z`,
    `DTSTART;${at('15')}`,
    `DTEND;${at('16')}`,
    `ORGANIZER;CN=${name}:mailto:${address}`,
    `ATTENDEE;CN=${STUDENT.name}:mailto:${STUDENT.address}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** What the student tells after a talk. */
export function debriefOf(dice: Dice, lead: Person | null): string {
  const parts = [
    dice.pick(['they told me about the summer program', 'they told me how the team hires', 'they told me about the first year there', 'they showed me the work of the group']),
    lead === null ? null : `they said talk to ${lead.name} (${lead.address})`,
    dice.chance(0.3) ? "I'll send my CV by Friday" : null,
  ];
  return parts.filter((part) => part !== null).join('. ');
}
