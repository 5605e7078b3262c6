import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawMail } from '#flows/ports.ts';
import type { MailEntry, TraceStep } from './edition.ts';
import { writeWhole } from './files.ts';

/**
 * All mails of the one-machine edition: those that came in, those that the assistant wrote, those between other
 * people. One `.eml` and one `.json` a mail; the `.json` is written last, so what has one is complete.
 */
export type KeptMail = MailEntry & {
  readonly trace: readonly TraceStep[];
  /** `arrived` until the flow has dealt with it; then `done`, or `failed` after the last attempt. */
  readonly state: 'arrived' | 'done' | 'failed';
  readonly example: boolean;
  /** Of a mail that the assistant wrote: SES's id and the tags, to report its fate. */
  readonly sent: { readonly sesId: string; readonly tags: Readonly<Record<string, string>> } | null;
};

export type MailFolder = {
  readonly keep: (mail: Omit<KeptMail, 'id'>, raw: Uint8Array) => KeptMail;
  readonly update: (id: string, change: Partial<Pick<KeptMail, 'kind' | 'why' | 'trace' | 'state'>>) => void;
  readonly all: () => readonly KeptMail[];
  readonly get: (id: string) => KeptMail | undefined;
  readonly raw: (id: string) => Promise<Uint8Array | null>;
  readonly remove: (id: string) => void;
  /** The raw-mail port of the flows: what erasure deletes is gone here too. */
  readonly port: RawMail;
};

export function openMailFolder(folder: string): MailFolder {
  mkdirSync(folder, { recursive: true });
  const mails = new Map<string, KeptMail>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json')).toSorted()) {
    try {
      const mail = JSON.parse(readFileSync(join(folder, name), 'utf8')) as KeptMail;
      mails.set(mail.id, mail);
    } catch {
      throw new Error(`${join(folder, name)} is broken: move it away with the .eml beside it, or start with another --data folder`);
    }
  }
  let last = Number([...mails.keys()].at(-1) ?? 0);
  const write = (mail: KeptMail): void => {
    writeWhole(join(folder, `${mail.id}.json`), JSON.stringify(mail));
    mails.set(mail.id, mail);
  };
  const raw = async (id: string): Promise<Uint8Array | null> => (mails.has(id) ? readFile(join(folder, `${id}.eml`)) : null);
  const remove = (id: string): void => {
    mails.delete(id);
    for (const end of ['json', 'eml']) rmSync(join(folder, `${id}.${end}`), { force: true });
  };
  return {
    keep: (mail, bytes) => {
      // Six digits sort as text and can be read out on the telephone.
      const kept = { ...mail, id: String(++last).padStart(6, '0') };
      writeWhole(join(folder, `${kept.id}.eml`), bytes);
      write(kept);
      return kept;
    },
    update: (id, change) => {
      const mail = mails.get(id);
      if (mail !== undefined) write({ ...mail, ...change });
    },
    all: () => [...mails.values()],
    get: (id) => mails.get(id),
    raw,
    remove,
    port: { get: raw, delete: async (keys) => keys.forEach(remove) },
  };
}
