import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import type { AttachedFile, RenderedMail } from '#model/outgoing.ts';
import { NEW_STUDENT, type Student } from '#model/student.ts';
import { buildMime } from '../../functions/send/mime.ts';

const NOW = '2026-05-04T14:00:00.000Z';
const SAM: Student = { sid: 's', address: 'sam@campus.example', name: 'Sam Lee', zone: 'America/New_York', enrolledAt: NOW, lastSeenAt: NOW, ...NEW_STUDENT };

function mailWith(attachments: readonly AttachedFile[]): RenderedMail {
  return {
    subject: 'Your data', text: 'Your data is attached.', html: '<p>Your data is attached.</p>', fromName: 'Touchbase', from: 'touchbase@in.campus.example', replyTo: 'touchbase+r@in.campus.example',
    messageId: 'm@in.campus.example', references: [], inReplyTo: null, headers: {}, attachments,
  };
}

test.each<[string, readonly AttachedFile[]]>([
  ['none', []],
  [
    'four, in any script and with any end of line',
    [
      { filename: 'people.csv', contentType: 'text/csv', content: '\uFEFFname,notes\r\n"Zoë 王","said ""hello"",\nthen left"\r\n' },
      { filename: 'interactions.csv', contentType: 'text/csv', content: `${'x'.repeat(2000)}\n.\nFrom here\n` },
      { filename: 'touchbase.json', contentType: 'application/json', content: '{"name":"Zoë"}\n' },
      { filename: 'people.vcf', contentType: 'text/vcard', content: 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoë 王\r\nEND:VCARD\r\n' },
    ],
  ],
])('the files of a mail come out as they went in, beside its words: %s', async (_how, files) => {
  const { attachments, text, html, to } = await simpleParser(Buffer.from(await buildMime(mailWith(files), SAM)), { skipTextToHtml: true, skipHtmlToText: true });
  expect(attachments.map(({ filename, contentDisposition, headers, content }) => ({ filename, contentDisposition, type: headers.get('content-type'), content: content.toString('utf8') }))).toEqual(
    files.map(({ filename, contentType, content }) => ({ filename, contentDisposition: 'attachment', type: { value: contentType, params: { charset: 'utf-8', name: filename } }, content })),
  );
  expect({ text: text?.trim(), html }).toEqual({ text: 'Your data is attached.', html: '<p>Your data is attached.</p>' });
  expect([to].flat().map((one) => one?.text)).toEqual(['"Sam Lee" <sam@campus.example>']);
});
