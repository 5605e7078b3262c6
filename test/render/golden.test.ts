import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RenderedMail } from '#model/outgoing.ts';
import { rendered } from './mails.ts';

/** `ACCEPT=1` rewrites what is expected; review reads the difference. */
const FOLDER = join(import.meta.dirname, '../golden');
const accept = process.env['ACCEPT'] === '1';

mkdirSync(FOLDER, { recursive: true });

test.each(rendered.map(({ kind, sample, mail }) => ({ name: `${kind}.${sample}`, mail })))('$name reads as it was accepted', ({ name, mail }) => {
  compare(`${name}.txt`, withHeaders(mail));
  compare(`${name}.html`, mail.html);
});

test('no expected mail is left over from a sample that is gone', () => {
  const names = new Set(rendered.flatMap(({ kind, sample }) => [`${kind}.${sample}.txt`, `${kind}.${sample}.html`]));
  expect(readdirSync(FOLDER).filter((file) => file !== 'infra' && !names.has(file))).toEqual([]);
});

function compare(file: string, actual: string): void {
  const path = join(FOLDER, file);
  if (accept || !existsSync(path)) {
    const isNew = !existsSync(path);
    writeFileSync(path, actual);
    if (isNew && !accept) throw new Error(`test/golden/${file} was missing and has been written: read it, then run again`);
  }
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

function withHeaders(mail: RenderedMail): string {
  const head = {
    From: `${mail.fromName} <${mail.from}>`,
    'Reply-To': mail.replyTo,
    Subject: mail.subject,
    'Message-ID': `<${mail.messageId}>`,
    'In-Reply-To': mail.inReplyTo ?? '',
    References: mail.references.join(' '),
    ...mail.headers,
  };
  return `${Object.entries(head).filter(([, value]) => value !== '').map(([key, value]) => `${key}: ${value}\n`).join('')}\n${mail.text}`;
}
