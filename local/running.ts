import type { Edition } from './edition.ts';
import { startInbox } from './inbox/inbox.ts';
import { startMachine, type Machine, type MachineOptions } from './machine.ts';
import { portError } from './port.ts';
import { startSmtp } from './smtp.ts';
import { editionOf } from './view.ts';

/** The machine with its two doors open. */
export type Running = {
  readonly machine: Machine;
  readonly edition: Edition;
  readonly smtpPort: number;
  readonly inboxUrl: string;
  readonly close: () => Promise<void>;
};

/** Throws an Error with one clear line if a port is in use or the data folder cannot be used; nothing is left running then. */
export async function startRunning(options: MachineOptions & { readonly smtpPort: number; readonly inboxPort: number }): Promise<Running> {
  const machine = await startMachine(options);
  const edition = editionOf(machine);
  const opened: (() => Promise<void>)[] = [machine.close];
  const close = async (): Promise<void> => {
    for (const shut of opened.toReversed()) await shut();
  };
  try {
    const smtp = await startSmtp(options.smtpPort, machine.accept).catch(portError('--smtp-port', options.smtpPort));
    opened.push(smtp.close);
    const inbox = await startInbox(edition, options.inboxPort).catch(portError('--inbox-port', options.inboxPort));
    opened.push(inbox.close);
    return { machine, edition, smtpPort: smtp.port, inboxUrl: inbox.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
