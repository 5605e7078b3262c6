import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** Writes a file so that after a crash it holds either the old or the new content, and the new one once this returns. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const draft = `${file}.new`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}

/** A file that an option names, as `check` reads it. Throws an Error that names the option or, with the line, the fault. */
export function readChecked<T>(option: string, file: string, check: (text: string, file: string) => T): T {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${option} names a file that cannot be opened: ${file}`, { cause: error });
  }
  return check(text, file);
}
