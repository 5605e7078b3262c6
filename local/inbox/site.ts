import { randomBytes, createHmac } from 'node:crypto';
import type { Address } from '#model/address.ts';
import { addressedTo } from '#model/token.ts';
import type { Edition, StudentView } from '../edition.ts';
import type { Html } from './html.ts';

/** What the pages share: the edition, the notices to show once, and a secret of this run. */
export type Site = {
  readonly edition: Edition;
  /** Keeps a notice for the page that follows; returns its key for the address of that page. */
  readonly tell: (notice: Html) => string;
  readonly told: (key: string) => Html | null;
  /** Proof that a link was made by this run, so that no other page can have a tap pressed. */
  readonly proof: (text: string) => string;
};

export function toSite(edition: Edition): Site {
  const notices = new Map<string, Html>();
  const secret = randomBytes(32);
  return {
    edition,
    tell: (notice) => {
      const key = randomBytes(6).toString('hex');
      notices.set(key, notice);
      if (notices.size > NOTICES_MAX) notices.delete(notices.keys().next().value as string);
      return key;
    },
    told: (key) => notices.get(key) ?? null,
    proof: (text) => createHmac('sha256', secret).update(text).digest('hex').slice(0, 32),
  };
}

/** What a page says about people: their names, whose zone it tells the time in. */
export type People = {
  readonly name: (address: Address) => string | null;
  readonly zone: string;
  readonly student: StudentView | null;
};

/** `box` is the mailbox that is looked at; its student's zone is used, else that of the first student, else UTC. */
export async function peopleOf(edition: Edition, box: Address | null): Promise<People> {
  const students = edition.mailboxes().filter(({ role }) => role === 'student').map(({ address }) => address).slice(0, STUDENTS_MAX);
  if (box !== null && !students.includes(box)) students.unshift(box);
  const views = (await Promise.all(students.map((address) => edition.student(address)))).filter((view) => view !== null);
  const names = new Map<Address, string>();
  for (const { student, contacts } of views) {
    names.set(student.address, student.name);
    for (const { address, name } of contacts) if (address !== null) names.set(address, name);
  }
  const student = views.find((view) => view.student.address === box) ?? null;
  return { name: (address) => names.get(address) || null, zone: (student ?? views[0])?.student.zone ?? 'UTC', student };
}

/** Any address of the assistant's, with or without a token. */
export function isAssistant(edition: Edition, address: Address): boolean {
  return addressedTo(address, edition.assistant) !== null;
}

/** How somebody is named on a page. */
export function called(site: Site, people: People, address: Address): string {
  return isAssistant(site.edition, address) ? 'the assistant' : (people.name(address) ?? address);
}

const NOTICES_MAX = 100;
/** Their names are read for every page; a deployment of thousands is not looked at mail by mail. */
const STUDENTS_MAX = 50;
