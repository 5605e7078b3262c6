import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RenderedMail } from '#model/outgoing.ts';
import { expectGolden } from '../support/golden.ts';
import { rendered } from './mails.ts';

const FOLDER = join(import.meta.dirname, '../golden');

test.each(rendered.map(({ kind, sample, mail }) => ({ name: `${kind}.${sample}`, mail })))('$name reads as it was accepted', ({ name, mail }) => {
  expectGolden(`${name}.txt`, withHeaders(mail));
  expectGolden(`${name}.html`, mail.html);
});

test('no expected mail is left over from a sample that is gone', () => {
  const names = new Set(rendered.flatMap(({ kind, sample }) => [`${kind}.${sample}.txt`, `${kind}.${sample}.html`]));
  expect(readdirSync(FOLDER).filter((file) => file !== 'infra' && file !== 'drafts.md' && !names.has(file))).toEqual([]);
});

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
