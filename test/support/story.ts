import type { Verdict } from '#model/arrival.ts';
import type { Policy } from '#model/policy.ts';
import { instantAt, wall, type LocalDate, type LocalTime } from '#model/time.ts';
import { tapsOf } from '../../local/inbox/one-tap.ts';
import { ASSISTANT, makeWorld, replyTo, type Mailed, type Written } from './world.ts';

export const SAM = 'Sam Lee <sam@campus.example>';
export const sam = 'sam@campus.example';
export const CAMPUS_ZONE = 'America/New_York';

/** A contact as the student writes to them: `Jane Doe <jane.doe@acme.example>`. */
export const JANE = 'Jane Doe <jane.doe@acme.example>';
export const BOB = 'Bob Smith <bob.smith@globex.example>';
export const MAYA = 'Maya Chen <maya.chen@initech.example>';

/**
 * One student, Sam, from ten in the morning of a day on, campus time. Everything goes through the real flows; what is kept
 * is kept in memory, so that a story may last a year.
 */
export async function storyFrom(day: LocalDate, options: { readonly time?: LocalTime; readonly policy?: Policy; readonly keptBy?: 'table' | 'memory' } = {}) {
  const { time = '10:00', ...more } = options;
  const world = await makeWorld({ now: instantAt(day, time, CAMPUS_ZONE), zone: CAMPUS_ZONE, keptBy: 'memory', ...more });
  const arrives = async (mail: Mailed): Promise<readonly Written[]> => {
    // Nobody writes two mails in one moment.
    world.pass(60_000);
    return (await world.arrives(mail)).mails;
  };
  const relationships = async (name: string) => {
    const contact = (await world.snapshot(sam))?.contacts.find((one) => one.name === name);
    return contact === undefined ? null : world.relationshipWith(sam, contact.id);
  };
  return {
    ...world,
    arrives,
    /** Somebody else writes, or Sam from elsewhere. */
    arrivesFrom: (from: string, mail: Omit<Mailed, 'from'>, verdict?: Verdict) => world.arrives({ from, ...mail }, undefined, verdict),
    /** Sam writes to somebody, with the assistant in BCC. */
    writes: (to: string | readonly string[], text = 'Hi,\n\nwould you have 20 minutes for a call about your work?\n\nBest,\nSam', subject = 'Coffee chat?') => arrives({ from: SAM, to, bcc: ASSISTANT, subject, text }),
    /** Sam writes to the assistant alone. */
    tells: (text: string, more: Partial<Mailed> = {}) => arrives({ from: SAM, to: ASSISTANT, subject: 'Note', text, ...more }),
    /** Sam forwards a message of somebody, with words on top. */
    forwards: (from: string, words = 'Hi Sam,\n\nhappy to. Which day is good for you?', top = '') =>
      arrives({ from: SAM, to: ASSISTANT, subject: 'Fwd: Coffee chat?', text: `${top}\n\n---------- Forwarded message ---------\nFrom: ${from}\nSubject: Re: Coffee chat?\nTo: ${SAM}\n\n\n${words}\n` }),
    replies: (mail: Written | undefined, text: string) => arrives(replyTo(there(mail), text)),
    /** Sam presses the button that opens the draft to somebody, and sends it with these words in place of what is left open. */
    sendsDraft: async (mail: Written | undefined, to: string, instead = 'your work') => {
      const draft = tapsOf(there(mail)).find((tap) => tap.to.some((address) => address.includes(to)));
      if (draft === undefined) throw new Error(`the mail ${mail?.kind} has no draft to ${to}`);
      return arrives({ from: SAM, to: draft.to, bcc: draft.bcc, subject: draft.subject, text: draft.text.replaceAll(/\[[^\]\n]*\]/g, instead) });
    },
    /** Everything that the assistant writes until then, campus time. */
    until: (date: LocalDate, at: LocalTime = '12:00') => world.moveTo(instantAt(date, at, CAMPUS_ZONE)),
    stateOf: async (name: string) => (await relationships(name))?.state ?? null,
    /** What comes next about somebody, and on which day. */
    nextOf: async (name: string) => {
      const step = (await relationships(name))?.step ?? null;
      return step === null ? null : `${step.kind} ${wall(step.due, CAMPUS_ZONE).date}`;
    },
    relationships,
    people: async () => (await world.snapshot(sam))?.contacts ?? [],
    student: async () => there((await world.snapshot(sam))?.student),
  };
}

export type Story = Awaited<ReturnType<typeof storyFrom>>;

/** `2026-09-17 09:00 follow-up` */
export function listed(mails: readonly Written[], zone = CAMPUS_ZONE): readonly string[] {
  return mails.map(({ at, kind }) => {
    const { date, time } = wall(at, zone);
    return `${date} ${time} ${kind}`;
  });
}

export function kindsOf(mails: readonly Written[]): readonly string[] {
  return mails.map(({ kind }) => kind);
}

export function mailOf(mails: readonly Written[], kind: string): Written {
  return there(mails.find((mail) => mail.kind === kind));
}

function there<T>(one: T | null | undefined): T {
  if (one === null || one === undefined) throw new Error('the story needs a mail that was not written');
  return one;
}
