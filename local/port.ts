import { createServer } from 'node:net';

/** Throws an Error with one clear line if the port cannot be opened. */
export async function assertFree(option: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((free, taken) => {
    probe.once('error', taken);
    probe.listen(port, '127.0.0.1', () => probe.close(() => free()));
  }).catch(portError(option, port));
}

/** Rethrows what a server meets on listening, as one clear line. */
export function portError(option: string, port: number): (error: unknown) => never {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') throw new Error(`port ${port} is in use, perhaps by another Touchbase: choose another one with ${option}`);
    if (code === 'EACCES') throw new Error(`port ${port} may not be opened: choose one above 1023 with ${option}`);
    throw error;
  };
}
