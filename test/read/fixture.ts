import { readFile } from 'node:fs/promises';
import type { Mail } from '#model/mail.ts';
import { read } from '#read/read.ts';

export const ASSISTANT = 'touchbase@in.touchbase.example';

/** A mail of test/mails, as read. */
export async function fixture(name: string): Promise<Mail> {
  return read(await readFile(new URL(`../mails/${name}.eml`, import.meta.url)), ASSISTANT);
}

/** A mail of a few lines, as read. */
export async function mailOf(text: string, fields: readonly string[] = [], type: 'text' | 'html' = 'text'): Promise<Mail> {
  const head = ['From: sam.lee@students.northfield.example', `To: ${ASSISTANT}`, ...fields, `Content-Type: text/${type === 'html' ? 'html' : 'plain'}; charset=utf-8`];
  return read(Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`), ASSISTANT);
}

/** A part of a mail: its fields, and its body as it goes over the wire. */
export type WirePart = { readonly fields: readonly string[]; readonly body: string | Uint8Array };

/** A mail of several parts, as bytes. */
export function mixed(parts: readonly WirePart[], fields: readonly string[] = [], type = 'multipart/mixed; boundary=part'): Uint8Array {
  const head = ['From: sam.lee@students.northfield.example', `To: ${ASSISTANT}`, ...fields, `Content-Type: ${type}`].join('\r\n');
  const bodies = parts.flatMap((part) => [Buffer.from(`\r\n--part\r\n${part.fields.join('\r\n')}\r\n\r\n`), Buffer.from(part.body)]);
  return Buffer.concat([Buffer.from(`${head}\r\n`), ...bodies, Buffer.from('\r\n--part--\r\n')]);
}
