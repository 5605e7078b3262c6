import { simpleParser } from 'mailparser';
import type { MailDetail } from './edition.ts';

/** What the inbox shows of a mail: the parts as they are, not as the product understands them. */
export async function parseForReading(raw: Uint8Array): Promise<Pick<MailDetail, 'text' | 'html' | 'headers'>> {
  const mail = await simpleParser(Buffer.from(raw), { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true });
  const headers: Record<string, string> = {};
  for (const { key, line } of mail.headerLines) headers[key] = line.slice(line.indexOf(':') + 1).replace(/\r?\n[ \t]+/g, ' ').trim();
  return { text: mail.text ?? null, html: mail.html === false ? null : mail.html, headers };
}

/** The header of a mail and nothing else: reading a subject must not cost a 30 MB body. */
export function headOf(raw: Uint8Array): Uint8Array {
  const end = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).indexOf('\r\n\r\n');
  return end < 0 ? raw : raw.subarray(0, end + 4);
}
