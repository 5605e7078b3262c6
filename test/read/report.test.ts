import { describe, expect, test } from 'vitest';
import { read } from '#read/read.ts';
import { ASSISTANT, mailOf, mixed } from './fixture.ts';

const REPORT = 'multipart/report; report-type=delivery-status; boundary=part';

async function failedBy(groups: readonly string[]): Promise<readonly string[]> {
  const status = { fields: ['Content-Type: message/delivery-status'], body: ['Reporting-MTA: dns; mx.northfield.example', ...groups].join('\r\n\r\n') };
  return (await read(mixed([{ fields: ['Content-Type: text/plain'], body: 'It did not work.' }, status], [], REPORT), ASSISTANT)).failed;
}

describe('a delivery report names who has failed for good', () => {
  const rows: readonly [name: string, groups: readonly string[], failed: readonly string[]][] = [
    ['failed', ['Final-Recipient: rfc822; Jane@Lumen.example\r\nAction: failed\r\nStatus: 5.1.1'], ['jane@lumen.example']],
    ['delayed', ['Final-Recipient: rfc822; jane@lumen.example\r\nAction: delayed\r\nStatus: 4.4.1'], []],
    ['arrived', ['Final-Recipient: rfc822; jane@lumen.example\r\nAction: delivered\r\nStatus: 2.0.0'], []],
    ['given up after days', ['Final-Recipient: rfc822; jane@lumen.example\r\nAction: failed\r\nStatus: 4.4.7'], ['jane@lumen.example']],
    ['by the status only', ['Final-Recipient: rfc822; jane@lumen.example\r\nStatus: 5.1.1'], ['jane@lumen.example']],
    ['the address that was written to', ['Original-Recipient: rfc822; jane@lumen.example\r\nFinal-Recipient: rfc822; jo17@mx.lumen.example\r\nAction: failed'], ['jane@lumen.example']],
    ['folded and in brackets', ['Final-Recipient: RFC822;\r\n <jane@lumen.example>\r\nAction: failed (no such user)'], ['jane@lumen.example']],
    ['some of several', ['Final-Recipient: rfc822;jane@lumen.example\r\nAction: failed', 'Final-Recipient: rfc822;li@lumen.example\r\nAction: relayed', 'Final-Recipient: rfc822;bo@lumen.example\r\nAction: failed'], ['jane@lumen.example', 'bo@lumen.example']],
    ['what is no address', ['Final-Recipient: LOCAL;\\jane\r\nAction: failed'], []],
  ];
  test.each(rows)('%s', async (_, groups, failed) => {
    expect(await failedBy(groups)).toEqual(failed);
  });
});

describe('a report without a form is read by its words', () => {
  const daemon = ['From: MAILER-DAEMON@mx.northfield.example', 'To: sam.lee@students.northfield.example', 'Subject: failure notice'];
  const original = '\n\nReceived: from somewhere\nFrom: sam.lee@students.northfield.example\nTo: wrong@lumen.example\n';
  const rows: readonly [name: string, text: string, failed: readonly string[]][] = [
    ['qmail', "Hi. This is the mail program.\nI'm afraid I wasn't able to deliver your message.\n\n<jane@lumen.example>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 no such user\n\n--- Below this line is a copy of the message.", ['jane@lumen.example']],
    ['Exim', 'A message that you sent could not be delivered to all of its recipients. The following\naddress(es) failed:\n\n  jane@lumen.example\n    SMTP error: 550 unknown\n\n------ This is a copy of the message ------', ['jane@lumen.example']],
    ['a quoted address', 'This is a permanent error. The following address failed:\n\n"jane@lumen.example":\nMailbox full', ['jane@lumen.example']],
    ['one line', 'Delivery failed 10 attempts: jane@lumen.example\n\nOriginal message follows.', ['jane@lumen.example']],
    ['a delay', 'Your message to jane@lumen.example has been delayed. Delivery failed 2 times and will be retried.', []],
    ['the sender and the help', 'Delivery failed.\nsam.lee@students.northfield.example wrote to\n<jane@lumen.example>: 550 unknown\nPlease ask postmaster@mx.northfield.example', ['jane@lumen.example']],
  ];
  test.each(rows)('%s', async (_, text, failed) => {
    const raw = Buffer.from(`${daemon.join('\r\n')}\r\n\r\n${text}${original}`);
    expect(await read(raw, ASSISTANT)).toMatchObject({ automatic: 'delivery-report', failed });
  });
});

test('a field names who has failed', async () => {
  const { failed } = await mailOf('It did not work.', ['X-Failed-Recipients: jane@lumen.example, Bo@lumen.example']);
  expect(failed).toEqual(['jane@lumen.example', 'bo@lumen.example']);
});

test('a report that a student forwards as an attachment keeps what it says; the forward itself is theirs', async () => {
  const status = 'Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; jane@lumen.example\r\nAction: failed\r\n';
  const report = `From: postmaster@northfield.example\r\nSubject: Undeliverable: Coffee\r\nContent-Type: multipart/report; boundary=inner\r\n\r\n--inner\r\n${status}\r\n--inner--\r\n`;
  const mail = await read(mixed([{ fields: ['Content-Type: message/rfc822'], body: report }], ['Subject: Fwd: Undeliverable: Coffee']), ASSISTANT);
  expect(mail).toMatchObject({ automatic: null, failed: [], forwarded: [{ automatic: 'delivery-report', failed: ['jane@lumen.example'] }] });
});

test('the words of a person name nobody who failed', async () => {
  expect(await mailOf('My mail to jane@lumen.example failed: 550 5.1.1 unknown.', ['Subject: Jane'])).toMatchObject({ automatic: null, failed: [] });
});
