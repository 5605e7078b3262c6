import { fold } from '#decide/decide.ts';
import { toAddress, type Address } from '#model/address.ts';
import type { Interaction } from '#model/interaction.ts';
import { RELATIONSHIP_EVENTS, type RelationshipEvent } from '#model/relationship.ts';
import type { Edition, Mailbox, MailEntry, StudentView } from './edition.ts';
import type { Machine } from './machine.ts';
import type { KeptMail } from './mail-folder.ts';
import { parseForReading } from './parse.ts';

/** The machine as the page and the JSON API see it. */
export function editionOf(machine: Machine): Edition {
  const { clock, folder, ports, isOurs } = machine;
  const inMailbox = (mail: KeptMail, mailbox: Address): boolean =>
    isOurs(mailbox) ? mail.direction !== 'other' : mail.from === mailbox || mail.to.includes(mailbox);
  const sentMails = (): number => folder.all().filter(({ direction }) => direction === 'out').length;
  const exampleMails = (): readonly KeptMail[] => folder.all().filter(({ example }) => example);
  const example = (): Address | null => exampleMails().find(({ direction }) => direction === 'out')?.to[0] ?? null;

  return {
    assistant: ports.deployment.assistant,
    now: clock.now,
    accept: machine.accept,
    idle: machine.idle,
    mails: (mailbox) => folder.all().filter((mail) => mailbox === null || inMailbox(mail, mailbox)).map(entryOf),
    mail: async (id) => {
      const mail = folder.get(id);
      const raw = await folder.raw(id);
      return mail === undefined || raw === null ? null : { ...entryOf(mail), ...(await parseForReading(raw)), trace: mail.trace };
    },
    raw: folder.raw,
    mailboxes: () => mailboxesOf(folder.all(), ports.deployment.assistant, isOurs),
    student: (address) => studentView(machine, address),
    moveTo: async (to) => {
      const before = sentMails();
      await (to === 'next' ? machine.moveToNextMail() : machine.moveTo(to));
      return { now: clock.now(), sent: sentMails() - before };
    },
    example,
    removeExample: async () => {
      const address = example();
      await machine.idle();
      const sealed = address === null ? null : ports.seal.hide(address);
      const sid = sealed === null ? null : await ports.store.findStudent(sealed);
      if (sealed !== null && sid !== null) await ports.store.erase(sid, [sealed]);
      for (const { id } of exampleMails()) folder.remove(id);
    },
  };
}

function entryOf({ id, direction, at, from, to, subject, kind, why }: KeptMail): MailEntry {
  return { id, direction, at, from, to, subject, kind, why };
}

/** Whom the assistant writes to is a student; everybody else is somebody's contact. */
function mailboxesOf(mails: readonly KeptMail[], assistant: Address, isOurs: (address: Address) => boolean): readonly Mailbox[] {
  const students = new Set(mails.filter(({ direction }) => direction === 'out').flatMap(({ to }) => to));
  const counts = new Map<Address, number>([[assistant, 0]]);
  for (const { from, to } of mails) {
    const addresses = new Set([from, ...to].filter((address) => toAddress(address) !== null).map((address) => (isOurs(address) ? assistant : address)));
    for (const address of addresses) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return [...counts].map(([address, count]) => ({
    address,
    role: address === assistant ? 'assistant' : students.has(address) ? 'student' : 'contact',
    mails: count,
  }));
}

async function studentView({ ports, clock }: Machine, address: Address): Promise<StudentView | null> {
  const sid = await ports.store.findStudent(ports.seal.hide(address.toLowerCase()));
  const snapshot = sid === null ? null : await ports.store.load(sid, null, clock.now());
  if (snapshot === null) return null;
  const { student, contacts, interactions } = snapshot;
  return {
    student: { address: student.address, name: student.name, zone: student.zone, enrolledAt: student.enrolledAt, stopped: student.stopped !== null },
    contacts: contacts.map((contact) => {
      const theirs = interactions.filter((interaction) => interaction.contact === contact.id);
      const { state, step } = fold(theirs, contact.role, clock.now(), { zone: student.zone, calendar: ports.deployment.calendar, policy: ports.deployment.policy });
      return {
        name: contact.name,
        address: contact.addresses[0] ?? null,
        organisation: contact.organisation,
        state,
        nextStep: step,
        interactions: theirs.filter(isEvent).map(({ id, event, occurredAt, subject, mail }) => ({ id, kind: event, at: occurredAt, subject, mail })),
      };
    }),
  };
}

function isEvent(interaction: Interaction): interaction is Interaction & { readonly event: RelationshipEvent } {
  return (RELATIONSHIP_EVENTS as readonly string[]).includes(interaction.event);
}
