import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { newsletter, thread } from './generated.ts';
import { prose } from './prose.ts';

export type SizedMail = { readonly name: string; readonly raw: Buffer };

/** Mails as a client and the servers on the way make them, from a few lines to the largest that arrive; each is made when its turn comes. */
export async function* sizedMails(): AsyncIterable<SizedMail> {
  const words = prose(900);
  const history = thread(5_300).text;
  yield { name: '2.6 KB', raw: await composed({ text: words }) };
  yield { name: '18 KB thread', raw: await composed({ text: history, html: asHtml(history) }) };
  yield { name: '205 KB of HTML alone', raw: await composed({ html: letter(191_000) }) };
  yield { name: '5 MB', raw: await composed({ text: words, html: asHtml(words), attachments: [attachment('slides.pdf', 3.65)] }) };
  yield { name: '31 MB', raw: await composed({ text: words, html: asHtml(words), attachments: [attachment('poster.pdf', 22.6)] }) };
}

type Content = { readonly text?: string; readonly html?: string; readonly attachments?: { readonly filename: string; readonly content: Buffer }[] };

function composed(content: Content): Promise<Buffer> {
  return new MailComposer({
    from: 'Jane Orchard <jane.orchard@lumen.example>',
    to: 'Sam Lee <sam.lee@students.northfield.example>',
    subject: 'Re: A place for October',
    date: new Date('2026-10-06T15:12:00Z'),
    messageId: '<a1b2c3@lumen.example>',
    inReplyTo: '<d4e5f6@students.northfield.example>',
    references: ['<d4e5f6@students.northfield.example>'],
    headers: SERVER_FIELDS,
    ...content,
  })
    .compile()
    .build();
}

/** What servers write above a mail on its way. */
const SERVER_FIELDS = [
  { key: 'Received', value: `from mx1.lumen.example (mx1.lumen.example [192.0.2.17]) by in.touchbase.example with ESMTPS id ${'k7'.repeat(20)} for <sam.lee@students.northfield.example>; Tue, 06 Oct 2026 15:12:04 +0000 (UTC)` },
  { key: 'Received-SPF', value: 'pass (spfCheck: domain of lumen.example designates 192.0.2.17 as permitted sender) client-ip=192.0.2.17; envelope-from=jane.orchard@lumen.example; helo=mx1.lumen.example;' },
  { key: 'Authentication-Results', value: 'in.touchbase.example; spf=pass (spfCheck: domain of lumen.example designates 192.0.2.17 as permitted sender) smtp.mailfrom=jane.orchard@lumen.example; dkim=pass header.i=@lumen.example; dmarc=pass header.from=lumen.example;' },
  { key: 'DKIM-Signature', value: `v=1; a=rsa-sha256; c=relaxed/relaxed; d=lumen.example; s=k1; h=from:to:subject:date:message-id; bh=${'Zx4'.repeat(14)}=; b=${'q9Yw'.repeat(85)}==` },
];

function asHtml(text: string): string {
  return text.split('\n').map((line) => `<div dir="ltr">${escaped(line) || '<br>'}</div>`).join('\n');
}

/** A newsletter: tables in tables, a style in each cell. */
function letter(chars: number): string {
  const cell = (line: string) => `<tr><td align="left" style="padding:8px 24px;font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:24px;color:#222222"><a href="https://news.lumen.example/r?to=letters" style="color:#1155cc">${escaped(line)}</a></td></tr>`;
  const cells = newsletter(chars).text.split('\n').filter((line) => line !== '').map(cell);
  const tables: string[] = [];
  for (let at = 0, length = 0; length < chars * 0.97; at++) {
    const table = `<table role="presentation" width="600" cellpadding="0" cellspacing="0"><tbody>${cells.slice((at * 8) % cells.length, ((at * 8) % cells.length) + 8).join('\n')}</tbody></table>`;
    tables.push(table);
    length += table.length;
  }
  return `<html><head><style>td{margin:0}</style></head><body><table><tr><td>${tables.join('\n')}</td></tr></table></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function attachment(filename: string, megabytes: number): { readonly filename: string; readonly content: Buffer } {
  return { filename, content: Buffer.alloc(megabytes * 1_000_000, prose(4_000)) };
}
