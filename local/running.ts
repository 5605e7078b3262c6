import { createServer } from 'node:net';
import type { Edition } from './edition.ts';
import { startInbox } from './inbox/inbox.ts';
import { startMachine, type Machine, type MachineOptions } from './machine.ts';
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
  // Before anything is made: a port that is taken must leave no half-made data folder.
  await assertFree('--smtp-port', options.smtpPort);
  await assertFree('--inbox-port', options.inboxPort);
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

async function assertFree(option: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((free, taken) => {
    probe.once('error', taken);
    probe.listen(port, '127.0.0.1', () => probe.close(() => free()));
  }).catch(portError(option, port));
}

function portError(option: string, port: number): (error: unknown) => never {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') throw new Error(`port ${port} is in use, perhaps by another Touchbase: choose another one with ${option}`);
    if (code === 'EACCES') throw new Error(`port ${port} may not be opened: choose one above 1023 with ${option}`);
    throw error;
  };
}
