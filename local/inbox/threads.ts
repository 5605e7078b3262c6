import type { Address } from '#model/address.ts';
import type { MailEntry } from '../edition.ts';

/** Mails of one subject between the same people; newest first. */
export type MailThread = readonly MailEntry[];

/** The thread with the newest mail first. `isAssistant`: the assistant's part in a mail does not make another thread. */
export function threadsOf(mails: readonly MailEntry[], isAssistant: (address: Address) => boolean): readonly MailThread[] {
  const threads = new Map<string, MailEntry[]>();
  for (const mail of newestFirst(mails)) {
    const key = JSON.stringify([plainSubject(mail.subject), ...peopleOf(mail).filter((address) => !isAssistant(address))]);
    const thread = threads.get(key);
    if (thread === undefined) threads.set(key, [mail]);
    else thread.push(mail);
  }
  return [...threads.values()];
}

/** Later in the list wins among mails of the same moment. */
function newestFirst(mails: readonly MailEntry[]): readonly MailEntry[] {
  return mails.toReversed().toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function peopleOf({ from, to }: MailEntry): readonly Address[] {
  return [...new Set([from, ...to])].toSorted();
}

function plainSubject(subject: string): string {
  let plain = subject.trim().toLowerCase();
  for (let prefix = PREFIX.exec(plain); prefix !== null; prefix = PREFIX.exec(plain)) plain = plain.slice(prefix[0].length);
  return plain;
}

/** Answers and forwards, in the languages that mail programs write them in. */
const PREFIX = /^(?:re|fwd?|aw|wg|sv|vs|rv|tr|rif)\s{0,5}:\s{0,5}/;
