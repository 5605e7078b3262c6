import { ASSISTANT, makeWorld, replyTo, type Mailed, type World, type Written } from './world.ts';

/** One student in a world, who does what students do. */
export async function makeStudent(options: { readonly now?: string; readonly zone?: string } = {}) {
  const world = await makeWorld({ now: options.now ?? '2026-02-02T15:00:00.000Z', ...(options.zone === undefined ? {} : { zone: options.zone }) });
  return studentIn(world, 'sam@campus.example');
}

export function studentIn(world: World, address: string) {
  const from = `Sam Lee <${address}>`;
  const snapshot = async () => (await world.snapshot(address))!;
  return {
    world,
    address,
    from,
    /** Writes to somebody, with the assistant in BCC. */
    writes: (to: string, more: Partial<Mailed> = {}) => world.arrives({ from, to, bcc: ASSISTANT, subject: 'Coffee chat?', text: `Hi,\n\nmay I ask you about your work?\n\nSam`, ...more }),
    /** Tells the assistant something; the mails that answer. */
    says: async (text: string): Promise<readonly Written[]> => (await world.arrives({ from, to: ASSISTANT, subject: 'hello', text })).mails,
    answers: async (mail: Written | undefined, text: string): Promise<readonly Written[]> => {
      if (mail === undefined) throw new Error(`there is no mail to answer with “${text}”`);
      return (await world.arrives({ ...replyTo(mail, text), from })).mails;
    },
    forwards: async (theirs: { readonly name: string; readonly address: string; readonly at: string; readonly text: string }, onTop = ''): Promise<readonly Written[]> =>
      (
        await world.arrives({
          from,
          to: ASSISTANT,
          subject: 'Fwd: Coffee chat?',
          text: `${onTop}\n\n---------- Forwarded message ---------\nFrom: ${theirs.name} <${theirs.address}>\nDate: ${theirs.at}\nSubject: Re: Coffee chat?\nTo: Sam Lee <${address}>\n\n${theirs.text}\n`,
        })
      ).mails,
    state: async (contact: string) => (await world.relationship(address, contact))?.state,
    step: async (contact: string) => (await world.relationship(address, contact))?.step?.kind ?? null,
    snapshot,
    person: async (name: string) => (await snapshot()).contacts.find((contact) => contact.name === name),
    /** Until then; the kinds of the mails on the way, with their days on the wall of New York. */
    until: async (at: string): Promise<readonly string[]> => (await world.moveTo(at)).map(({ kind, at: when }) => `${when.slice(5, 10)} ${kind}`),
  };
}

export const kindsOf = (mails: readonly Written[]): readonly string[] => mails.map(({ kind }) => kind);
