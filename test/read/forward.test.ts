import { describe, expect, test } from 'vitest';
import { ASSISTANT, fixture, mailOf } from './fixture.ts';

const JANE = { name: 'Jane Orchard', address: 'jane.orchard@lumen.example' };
const SAM = { name: 'Sam Lee', address: 'sam.lee@students.northfield.example' };

describe('a forwarded mail is read with its writer, recipients, subject, time and words', () => {
  const rows: readonly [name: string, note: string, subject: string, wall: string, offset: number | null, text: string][] = [
    ['gmail/en_forward', 'We met at the career fair on Thursday.', 'Coffee next week?', '2026-10-05T15:12', null, 'Hi Sam,\n\nWould Wednesday suit you?\n\nBest,\nJane'],
    ['gmail/en_forward_html_only', 'see below', 'Coffee next week?', '2026-10-05T15:12', null, 'Hi Sam,\n\nWould Wednesday suit you?'],
    ['apple/en_forward', 'Please remember her.', 'Coffee next week?', '2026-10-05T15:12', -240, 'Hi Sam,\n\nWould Wednesday suit you?'],
    ['outlook/de_forward', 'zur Info', 'Kaffee nächste Woche?', '2026-10-05T15:12', null, 'Hallo Sam,\n\npasst Mittwoch?'],
    ['outlook/fr_forward_html_only', 'pour info', 'Stage', '2026-10-05T15:12', null, 'Bonjour Sam,'],
    ['thunderbird/en_forward', 'for the list', 'Coffee next week?', '2026-10-05T15:12', 120, 'Would Wednesday suit you?'],
    ['thunderbird/fr_forward', '', 'Stage', '2026-10-05T15:12', 120, 'Bonjour Sam,'],
    ['yahoo/en_forward_one_line', '', 'Coffee next week?', '2026-10-05T15:12', 60, 'Would Wednesday suit you?'],
  ];
  test.each(rows)('%s', async (name, note, subject, wall, offsetMinutes, text) => {
    const mail = await fixture(name);
    expect(mail.fresh).toBe(note);
    expect(mail.forwarded).toHaveLength(1);
    expect(mail.forwarded[0]).toMatchObject({ from: JANE, to: [SAM], subject, sentAt: { wall, offsetMinutes }, text });
  });
});

test('wrapped recipients and recipients with a comma in the name are kept whole', async () => {
  expect((await fixture('gmail/en_forward')).forwarded[0]?.cc).toEqual([
    { name: 'Noor Haddad', address: 'noor.haddad@lumen.example' },
    { name: 'Wendeline Featherstone-Ostrowska', address: 'wendeline.featherstone@lumen.example' },
  ]);
  expect((await fixture('outlook/de_forward')).forwarded[0]?.cc).toEqual([
    { name: 'Haddad, Noor', address: 'noor.haddad@lumen.example' },
    { name: 'Ben Okafor', address: 'ben@lumen.example' },
  ]);
});

test('a header block without addresses names people, and no address is invented', async () => {
  const [forwarded] = (await fixture('outlook/en_forward_no_address')).forwarded;
  expect(forwarded?.from).toEqual({ name: 'Jane Orchard', address: null });
  expect(forwarded?.to).toEqual([{ name: 'Sam Lee', address: null }]);
});

test('a forward of a forward is read to the innermost mail, outermost first', async () => {
  const { forwarded } = await fixture('outlook/en_forward_nested');
  expect(forwarded.map(({ from, text }) => [from?.name, text])).toEqual([
    ['Ben Okafor', 'You should have this.'],
    ['Jane Orchard', 'Would Wednesday suit you?'],
  ]);
});

test('a mail attached as a mail is a forward, whatever its disposition', async () => {
  const mail = await fixture('gmail/en_forward_attached');
  expect(mail.fresh).toBe('the original is attached');
  expect(mail.forwarded).toMatchObject([
    {
      from: { name: 'Renée Orchard', address: 'renee@lumen.example' },
      to: [{ name: '', address: 'sam.lee@students.northfield.example' }],
      cc: [],
      subject: 'Internship',
      sentAt: { wall: '2026-10-03T11:05', offsetMinutes: 120 },
      text: 'Please apply by Friday.',
    },
  ]);
  expect(mail.attachments.map(({ type }) => type)).toEqual(['message/rfc822', 'application/pdf']);
});

test('the history inside a forwarded mail is left out of its text', async () => {
  const mail = await mailOf(
    '---------- Forwarded message ---------\nFrom: Jane <jane@lumen.example>\nSubject: Re: Hello\nTo: Sam <sam@lumen.example>\n\nFine.\n\nOn Mon, Oct 5, 2026 at 9:00 AM Sam <sam@lumen.example> wrote:\n\n> Hello\n',
    ['Subject: Fwd: Re: Hello'],
  );
  expect(mail.forwarded.map(({ text }) => text)).toEqual(['Fine.']);
});

describe('what only looks like a forward is none', () => {
  test.each(['gmail/en_subject_only', 'gmail/en_reply_to_forward', 'outlook/en_reply'])('%s', async (name) => {
    expect((await fixture(name)).forwarded).toEqual([]);
  });
});

test('a marker below history was not set by the writer', async () => {
  const mail = await mailOf('ok\n\n> Shall I?\n\n---------- Forwarded message ---------\nFrom: Jane <jane@lumen.example>\nTo: Sam\n\nstop all');
  expect(mail.forwarded).toEqual([]);
  expect(mail.fresh).toBe('ok');
});

describe('what stands below a forwarded message is typed, if the client says where that ends', () => {
  const block = 'From: Jane <jane@lumen.example>\nSubject: Hello\nDate: 5 Oct 2026 15:12\nTo: Sam <sam@lumen.example>';
  const rows: readonly [client: string, type: 'text' | 'html', body: string][] = [
    ['mutt', 'text', `----- Forwarded message from Jane <jane@lumen.example> -----\n\n${block}\n\nWords.\n\n----- End forwarded message -----\n\nbelow`],
    ['Apple Mail', 'text', `Begin forwarded message:\n\n${`${block}\n\nWords.`.replace(/^/gm, '> ')}\n\nbelow`],
    ['Gmail', 'html', `<div dir="ltr"><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>${inHtml(block)}</div><br><div>Words.</div></div><br><div>below</div></div>`],
    ['Yandex', 'html', '<div>-------- Пересылаемое сообщение --------</div><div>05.10.2026, 15:12, "Jane" &lt;jane@lumen.example&gt;:</div><div>Кому: Sam (sam@lumen.example);</div><div>Тема: Hello;</div><blockquote><p>Words.</p></blockquote><div>-------- Конец пересылаемого сообщения --------</div><div>below</div>'],
  ];
  test.each(rows)('%s', async (_client, type, body) => {
    const mail = await mailOf(body, ['Subject: Fwd: Hello'], type);
    expect(mail.fresh).toBe('below');
    expect(mail.forwarded).toMatchObject([{ from: { name: 'Jane', address: 'jane@lumen.example' }, to: [{ name: 'Sam', address: 'sam@lumen.example' }], subject: 'Hello', sentAt: { wall: '2026-10-05T15:12' }, text: 'Words.' }]);
  });
});

test('messages that are forwarded one after the other stand side by side', async () => {
  const one = (from: string): string => `----- Forwarded message from ${from} -----\nFrom: ${from}\nSubject: Hello\nDate: 5 Oct 2026 15:12\n\nWords.\n----- End forwarded message -----\n`;
  const { forwarded } = await mailOf(one('Jane <jane@lumen.example>') + one('Ben <ben@lumen.example>'), ['Subject: Fwd: two mails']);
  expect(forwarded.map(({ level, from }) => [level, from?.name])).toEqual([[0, 'Jane'], [0, 'Ben']]);
});

describe('a header block that was pasted is a forward if nothing else is said and it is whole', () => {
  const whole = 'From: Jane <jane@lumen.example>\nSent: Monday, October 5, 2026 3:12 PM\nTo: Sam\nSubject: Hello\n\nWords.';
  const rows: readonly [name: string, body: string, fields: readonly string[], count: number][] = [
    ['a subject of its own', whole, ['Subject: Meeting Jane'], 1],
    ['an answer by its subject', whole, ['Subject: AW: Meeting Jane'], 0],
    ['an answer by its thread', whole, ['Subject: Meeting Jane', 'In-Reply-To: <a@lumen.example>'], 0],
    ['no time', whole.replace(/Sent.*\n/, ''), ['Subject: Meeting Jane'], 0],
    ['our own reminder', whole.replace('jane@lumen.example', ASSISTANT), ['Subject: Meeting Jane'], 0],
  ];
  test.each(rows)('%s', async (_name, body, fields, count) => {
    expect((await mailOf(body, fields)).forwarded).toHaveLength(count);
  });
});

describe('a log or a sentence about forwarding is the words of its writer', () => {
  const rows = [
    'From: alerts@lumen.example\nTo: ops@lumen.example\nLevel: warn',
    'I got a forwarded message from Jane.\nForwarded message: it never came.\nFrom: the lab it takes ten minutes.',
    'Oct 6 15:12:01 mx1 connect\nFrom: mailer\nStatus: deferred',
  ];
  test.each(rows)('%j', async (text) => {
    const mail = await mailOf(text, ['Subject: Fwd: look']);
    expect(mail.forwarded).toEqual([]);
    expect(mail.fresh).toBe(text);
  });
});

describe('shapes of a header block that clients and conversions leave behind', () => {
  const rows: readonly [name: string, type: 'text' | 'html', body: string][] = [
    ['labels behind the values, from right to left', 'text', 'Jane <jane@lumen.example> :מאת\n5 באוקטובר 2026 15:12 :נשלח\nSam <sam@lumen.example> :אל\nHello :נושא\n\nWords.'],
    ['cells that are paragraphs', 'html', cells(['From:', 'Jane &lt;jane@lumen.example&gt;', 'Sent:', '5 October 2026 15:12', 'To:', 'Sam &lt;sam@lumen.example&gt;', 'Subject:', 'Hello'])],
    ['addresses only in links', 'html', '---------- Forwarded message ---------<br>From: <a href="mailto:jane@lumen.example">Jane</a><br>Date: 5 Oct 2026 15:12<br>Subject: Hello<br>To: <a href="mailto:sam@lumen.example">Sam</a><br><br>Words.'],
    ['addresses without brackets', 'text', '---------- Forwarded message ---------\nFrom: Jane jane@lumen.example\nDate: 5 Oct 2026 15:12\nSubject: Hello\nTo: sam@lumen.example (Sam)\n\nWords.'],
    ['a field of another language between', 'text', 'From: Jane <jane@lumen.example>\nSent: 5 Oct 2026 15:12\nTo: Sam <sam@lumen.example>\nTärkeys: suuri\nSubject: Hello\n\nWords.'],
  ];
  test.each(rows)('%s', async (_name, type, body) => {
    const { forwarded, fresh } = await mailOf(body, ['Subject: FW: Hello'], type);
    expect(fresh).toBe('');
    expect(forwarded).toMatchObject([{ from: { name: 'Jane', address: 'jane@lumen.example' }, to: [{ name: 'Sam', address: 'sam@lumen.example' }], subject: 'Hello', sentAt: { wall: '2026-10-05T15:12' }, text: 'Words.' }]);
  });
});

test('a client that quotes the body under its header block, or wraps the subject, is read the same', async () => {
  const mail = await mailOf(
    '------- Forwarded Message -------\nFrom: Jane <jane@lumen.example>\nDate: On Monday, October 5th, 2026 at 3:12 PM\nSubject: A subject that is\nlong\nTo: Sam <sam@lumen.example>\n\n> Hi Sam,\n>\n> Wednesday?\n',
  );
  expect(mail.forwarded).toMatchObject([{ subject: 'A subject that is long', sentAt: { wall: '2026-10-05T15:12' }, text: 'Hi Sam,\n\nWednesday?' }]);
});

test('words inside the quoted history of an answer are never fresh', async () => {
  const mail = await fixture('gmail/en_reply_to_forward');
  expect(mail.fresh).toBe('thanks, noted');
  expect(mail.quoted).toContain('> stop all');
});

test('a block under an answer is history, the same block under a forward is a forward', async () => {
  const block = 'ok\n\nFrom: Jane <jane@lumen.example>\nSent: Monday, October 5, 2026 3:12 PM\nTo: Sam\nSubject: Hello\n\nDone with it?';
  expect((await mailOf(block, ['Subject: RE: Hello'])).forwarded).toEqual([]);
  expect((await mailOf(block, ['Subject: RE: FW: Hello'])).forwarded).toEqual([]);
  expect((await mailOf(block, ['Subject: FW: Hello'])).forwarded.map(({ text }) => text)).toEqual(['Done with it?']);
});

describe('header blocks are read in the languages of the clients', () => {
  const rows: readonly [prefix: string, from: string, sent: string, to: string, subject: string][] = [
    ['FW', 'From', 'Sent', 'To', 'Subject'],
    ['WG', 'Von', 'Gesendet', 'An', 'Betreff'],
    ['TR', 'De', 'Envoyé', 'À', 'Objet'],
    ['RV', 'De', 'Enviado el', 'Para', 'Asunto'],
    ['I', 'Da', 'Inviato', 'A', 'Oggetto'],
    ['ENC', 'De', 'Enviado', 'Para', 'Assunto'],
    ['FW', 'Van', 'Verzonden', 'Aan', 'Onderwerp'],
    ['VB', 'Från', 'Skickat', 'Till', 'Ämne'],
    ['PD', 'Od', 'Wysłano', 'Do', 'Temat'],
  ];
  test.each(rows)('%s: %s, %s, %s, %s', async (prefix, from, sent, to, subject) => {
    const text = `${from}: Jane <jane@lumen.example>\n${sent}: 5.10.2026 15:12\n*${to}:* Sam <sam@lumen.example>\n${subject}\u00a0: Hello\n\nWords.`;
    const { forwarded } = await mailOf(text, [`Subject: ${prefix}: Hello`]);
    expect(forwarded).toMatchObject([
      {
        from: { name: 'Jane', address: 'jane@lumen.example' },
        to: [{ name: 'Sam', address: 'sam@lumen.example' }],
        cc: [],
        subject: 'Hello',
        sentAt: { wall: '2026-10-05T15:12', offsetMinutes: null },
        text: 'Words.',
      },
    ]);
  });
});

describe('the time of a forwarded mail is what the block states, or nothing', () => {
  const rows: readonly [stated: string, wall: string | null, offset: number | null][] = [
    ['Mon, Oct 5, 2026 at 3:12\u202fPM', '2026-10-05T15:12', null],
    ['Monday, 5 October 2026 at 15:12', '2026-10-05T15:12', null],
    ['October 5th, 2026 at 12:05 AM', '2026-10-05T00:05', null],
    ['Mon, 5 Oct 2026 15:12:31 +0530', '2026-10-05T15:12', 330],
    ['10/5/26  3:12 PM  (GMT-04:00)', '2026-10-05T15:12', -240],
    ['5/10/2026 15:12', '2026-10-05T15:12', null],
    ['10/25/2026 15:12', '2026-10-25T15:12', null],
    ['Montag, 5. Oktober 2026 15:12', '2026-10-05T15:12', null],
    ['lundi 5 octobre 2026 à 15:12', '2026-10-05T15:12', null],
    ['1er août 2026 à 15:12', '2026-08-01T15:12', null],
    ['lunes, 5 de octubre de 2026 15:12', '2026-10-05T15:12', null],
    ['lunedì 5 ottobre 2026 15:12 CEST', '2026-10-05T15:12', 120],
    ['segunda-feira, 5 de outubro de 2026 15:12', '2026-10-05T15:12', null],
    ['poniedziałek, 5 października 2026 15:12', '2026-10-05T15:12', null],
    ['2026-10-05 15:12', '2026-10-05T15:12', null],
    ['2026年10月5日 下午3:12', '2026-10-05T15:12', null],
    ['2026. 10. 5. 오후 3:12', '2026-10-05T15:12', null],
    ['Δευ, 5 Οκτ 2026 στις 3:12 μ.μ.', '2026-10-05T15:12', null],
    ['الاثنين، ٥ أكتوبر ٢٠٢٦ ٣:١٢ م', '2026-10-05T15:12', null],
    ['5 ต.ค. 2569 เวลา 15:12', '2026-10-05T15:12', null],
    ['Th 2, 5 thg 10, 2026 vào lúc 15:12', '2026-10-05T15:12', null],
    ['2026. okt. 5. du. 3:12', '2026-10-05T15:12', null],
    ['5. lokakuuta 2026 klo 15.12.00', '2026-10-05T15:12', null],
    ['ponedjeljak, 5. listopada 2026. u 15:12', '2026-10-05T15:12', null],
    ['5 listopada 2026 15:12', '2026-11-05T15:12', null],
    ['6 oct. 2026 à 15:12:00 UTC−4', '2026-10-06T15:12', -240],
    ['31 February 2026 at 15:12', null, null],
    ['Monday at 15:12', null, null],
    ['Monday, October 5, 2026', null, null],
    ['some time ago', null, null],
  ];
  test.each(rows)('%s', async (stated, wall, offsetMinutes) => {
    const { forwarded } = await mailOf(`---------- Forwarded message ---------\nFrom: Jane <jane@lumen.example>\nDate: ${stated}\nSubject: Hello\n\nWords.`);
    expect(forwarded[0]?.sentAt).toEqual(wall === null ? null : { wall, offsetMinutes });
  });
});

describe('the writer is read from every shape in which clients print one', () => {
  const rows: readonly [printed: string, name: string, address: string | null][] = [
    ['Jane Orchard <jane@lumen.example>', 'Jane Orchard', 'jane@lumen.example'],
    ['"Orchard, Jane" <Jane@Lumen.example>', 'Orchard, Jane', 'jane@lumen.example'],
    ['Orchard, Jane <jane@lumen.example>', 'Orchard, Jane', 'jane@lumen.example'],
    ['*Jane Orchard* [mailto:jane@lumen.example]', 'Jane Orchard', 'jane@lumen.example'],
    ['jane@lumen.example <jane@lumen.example>', '', 'jane@lumen.example'],
    ['Jane <jane@lumen.example<mailto:jane@lumen.example>>', 'Jane', 'jane@lumen.example'],
    ['Jane<mailto:jane@lumen.example>', 'Jane', 'jane@lumen.example'],
    ['Jane <jane@lumen.example> on behalf of Hiring <jobs@lumen.example>', 'Jane', 'jane@lumen.example'],
    ['Careers <careers@lumen.example> On Behalf Of Jane Orchard', 'Jane Orchard', null],
    ['Ben Okafor <ben@lumen.example> im Auftrag von Jane Orchard <jane@lumen.example>', 'Jane Orchard', 'jane@lumen.example'],
    ['"Jane Orchard"＜jane@lumen.example＞；', 'Jane Orchard', 'jane@lumen.example'],
    ['Orchard, Jane', 'Orchard, Jane', null],
    ['佐藤 健一', '佐藤 健一', null],
  ];
  test.each(rows)('%s', async (printed, name, address) => {
    const { forwarded } = await mailOf(`---------- Forwarded message ---------\nFrom: ${printed}\nSubject: Hello\nTo: Sam <sam@lumen.example>\n\nWords.`);
    expect(forwarded[0]?.from).toEqual({ name, address });
  });
});

function inHtml(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}

function cells(values: readonly string[]): string {
  const rows = values.filter((_, at) => at % 2 === 0).map((label, row) => `<tr><td><p>${label}</p></td><td><p>${values[row * 2 + 1]}</p></td></tr>`);
  return `<table>${rows.join('')}</table><p>Words.</p>`;
}
