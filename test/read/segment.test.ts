import { describe, expect, test } from 'vitest';
import { fixture, mailOf } from './fixture.ts';

describe('only what the student typed is fresh', () => {
  const rows: readonly [name: string, fresh: string, signature: string][] = [
    ['gmail/en_reply_top', 'done', ''],
    ['gmail/de_reply_top', 'erledigt', ''],
    ['gmail/en_bcc', 'Hi Jane,\n\nThank you for the coffee on Wednesday.', 'Best,\nSam\n--\nSam Lee\nNorthfield University'],
    ['outlook/en_reply', 'snooze until Friday', 'Kind regards,\nSam'],
    ['apple/en_reply_phone', 'Done, she was very kind!', 'Sent from my iPhone'],
    ['thunderbird/en_reply_bottom_flowed', 'done\n\nsnooze until Friday', ''],
  ];
  test.each(rows)('%s', async (name, fresh, signature) => {
    const mail = await fixture(name);
    expect(mail.fresh).toBe(fresh);
    expect(mail.signature).toBe(signature);
  });
});

describe('the line above a quote ends the fresh words, in many languages and folded', () => {
  const rows: readonly string[] = [
    'On Mon, Oct 5, 2026 at 9:00 AM, Jane Orchard <jane@lumen.example> wrote:',
    'On Mon, Oct 5, 2026 at 9:00 AM Jane Orchard\n<jane@lumen.example> wrote:',
    'On Mon, Oct 5, 2026 at 9:00 AM Jane Orchard\n<jane@lumen.example>\nwrote:',
    'Am 05.10.2026 um 09:00 schrieb Jane Orchard <jane@lumen.example>:',
    'Le lun. 5 oct. 2026 à 09:00, Jane Orchard <jane@lumen.example> a écrit :',
    'El lun, 5 oct 2026 a las 9:00, Jane Orchard (<jane@lumen.example>) escribió:',
    'Il giorno lun 5 ott 2026 alle ore 09:00 Jane Orchard <jane@lumen.example> ha scritto:',
    'Em seg., 5 de out. de 2026 às 09:00, Jane Orchard <jane@lumen.example> escreveu:',
    'Op ma 5 okt 2026 om 09:00 schreef Jane Orchard <jane@lumen.example>:',
    'Den mån 5 okt. 2026 kl 09:00 skrev Jane Orchard <jane@lumen.example>:',
    'pon., 5 paź 2026 o 09:00 Jane Orchard <jane@lumen.example> napisał(a):',
    'вт, 6 окт. 2026 г. в 15:12, Jane Orchard <jane@lumen.example>:',
    '2026년 10월 5일 (월) 오전 9:00, Touchbase <touchbase@in.touchbase.example>님이 쓴 글:',
    '-----Original Message-----\nFrom: Jane Orchard\nSent: Monday, October 5, 2026 9:00 AM',
    '________________________________\nVon: Jane Orchard <jane@lumen.example>\nGesendet: Montag, 5. Oktober 2026 09:00\nBetreff: Hallo',
  ];
  test.each(rows)('%s', async (line) => {
    const mail = await mailOf(`not yet\n\n${line}\n\nstop all`, ['Subject: Re: Hello']);
    expect(mail.fresh).toBe('not yet');
    expect(mail.quoted).toContain('stop all');
  });
});

describe('answers below and between quotes are fresh, the quotes are not', () => {
  const rows: readonly [text: string, fresh: string][] = [
    ['On 10/5/26 9:00 AM, Jane wrote:\n> Shall I stop?\n\nno, please go on', 'no, please go on'],
    ['On 10/5/26 9:00 AM, Jane wrote:\n> 1. Ben?\ndone\n> 2. Noor?\nskip', 'done\n\nskip'],
    ['> Shall I stop?\n>\n> Yours\n\nno', 'no'],
    ['above\n\n> one (https://lumen.example/a\nb?c=d)\n> two\n\nbelow', 'above\n\nbelow'],
  ];
  test.each(rows)('%j', async (text, fresh) => {
    expect((await mailOf(text)).fresh).toBe(fresh);
  });
});

describe('a signature is cut off the end, sentences are not', () => {
  const rows: readonly [text: string, fresh: string][] = [
    ['done\n\n-- \nSam Lee\n+1 555 0100', 'done'],
    ['done\n\nThanks,\nSam', 'done'],
    ['done\n\nKind regards\n\nSam Lee\nBSc Physics\nNorthfield University', 'done'],
    ['erledigt\n\nViele Grüße\nSam', 'erledigt'],
    ['done\n\nEnvoyé de mon iPhone', 'done'],
    ['done\n\nGet Outlook for iOS<https://lumen.example/x>', 'done'],
    ['Sent from my iPhone', ''],
    ['Thanks!', 'Thanks!'],
    ['Thanks\n\nWe met on Tuesday and she told me about the program.', 'Thanks\n\nWe met on Tuesday and she told me about the program.'],
    ['I wrote to her.\n\nThanks\nPlease remind me again of this next week.', 'I wrote to her.\n\nThanks\nPlease remind me again of this next week.'],
    ['done\n\nSent from my desk, which is easier than the telephone.', 'done\n\nSent from my desk, which is easier than the telephone.'],
  ];
  test.each(rows)('%j', async (text, fresh) => {
    expect((await mailOf(text)).fresh).toBe(fresh);
  });
});

test('prose with a colon or a label is not taken for history', async () => {
  const text = 'I met Jane (jane@lumen.example) today.\nTo do: write to her\nShe said on Tuesday: come again';
  expect((await mailOf(text)).fresh).toBe(text);
});

test('a paragraph that the client wrapped is one line again, and a space that was added is taken back', async () => {
  const wrapped = (type: string) => mailOf('snooze until \nFriday', [`Content-Type: text/plain; ${type}`]);
  expect((await wrapped('format=flowed')).fresh).toBe('snooze until Friday');
  expect((await wrapped('format=flowed; delsp=yes')).fresh).toBe('snooze untilFriday');
  expect((await wrapped('charset=utf-8')).fresh).toBe('snooze until\nFriday');
});

test('an answer typed under a wrapped quote does not flow into it', async () => {
  const mail = await mailOf('On 10/5/26 9:00 AM, Jane wrote:\n> Shall I stop? \nno', ['Content-Type: text/plain; format=flowed']);
  expect(mail.fresh).toBe('no');
});

test('a sentence that names an address above a quote stays fresh', async () => {
  const mail = await mailOf('I met Jane (jane@lumen.example) today.\nOn Mon, Oct 5, 2026 at 9:00 AM Ben <ben@lumen.example> wrote:\n> Hello');
  expect(mail.fresh).toBe('I met Jane (jane@lumen.example) today.');
});
