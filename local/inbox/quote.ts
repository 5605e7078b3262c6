import type { MailDetail } from '../edition.ts';
import { sayAsGmail } from './times.ts';

/** What Gmail puts below an answer. */
export function quoted(mail: MailDetail, zone: string): string {
  const { day, time } = sayAsGmail(mail.at, zone);
  const lines = textOf(mail).split('\n').map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()));
  return `On ${day} at ${time} ${fromOf(mail)} wrote:\n\n${lines.join('\n')}\n`;
}

/** What Gmail puts into a mail that is forwarded inline. */
export function forwarded(mail: MailDetail, zone: string): string {
  const { day, time } = sayAsGmail(mail.at, zone);
  const cc = mail.headers['cc'];
  return [
    '---------- Forwarded message ---------',
    `From: ${fromOf(mail)}`,
    `Date: ${day} at ${time}`,
    `Subject: ${mail.subject}`,
    `To: ${mail.headers['to'] ?? mail.to.map((address) => `<${address}>`).join(', ')}`,
    ...(cc === undefined ? [] : [`Cc: ${cc}`]),
    '',
    '',
    textOf(mail),
  ].join('\n');
}

function fromOf(mail: MailDetail): string {
  return mail.headers['from'] ?? `<${mail.from}>`;
}

function textOf(mail: MailDetail): string {
  return (mail.text ?? '').replace(/\r\n/g, '\n').trimEnd();
}
