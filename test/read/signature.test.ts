import { describe, expect, test } from 'vitest';
// A part of the room: whole mails are read elsewhere.
import { toLines, toText } from '../../functions/read/lines.ts';
import { cutSignature } from '../../functions/read/signature.ts';
import { mailOf } from './fixture.ts';
import { LOCALES } from './reply-shapes.ts';

function check(text: string, fresh: string, end: string): void {
  const { words, signature } = cutSignature(toLines(text), { name: '', address: 'sam.lee@northfield.example' });
  expect({ fresh: toText(words), signature: toText(signature) }).toEqual({ fresh, signature: end });
}

describe('what a telephone or a program writes is no word of the student', () => {
  const rows: readonly string[] = [
    ...new Set(LOCALES.map(({ device }) => device)),
    'Sent from my iPhone, please excuse any typos.',
    'Sent from my Galaxy. Sorry for brevity!',
    'Sent from my Verizon, Samsung Galaxy smartphone',
    'Sent from Yahoo Mail on Android',
    'Sent from Mail<https://lumen.example/x> for Windows',
    'Sent with Proton Mail secure email.',
    'Get Outlook for iOS<https://lumen.example/x>',
    '(Sent from mobile device)',
    'Outlook für Android herunterladen',
    'Télécharger Outlook pour iOS',
    'Obtener Outlook para Android',
    'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.',
    'Outlook for iOSを入手',
  ];
  test.each(rows)('%s', (line) => check(`done\n\n${line}`, 'done', line));
});

describe('a sign-off and a name end the words', () => {
  const rows: readonly string[] = [
    ...new Set(LOCALES.flatMap(({ signOff }) => [`${signOff}\nSam Lee`, `${signOff},\n\nSam Lee\nBSc Physics\nNorthfield University`])),
    'Best,\nSam',
    'Thanks so much,\nSam Lee\n+1 617 555 0142\nlinkedin.com/in/samlee',
    'Kind regards, Sam',
    '此致\n敬礼\n李明',
    'Best regards\n\nSam van der Lee, BSc (he/him)\nPhysics | Northfield University\nT: +1 617 555 0142',
  ];
  test.each(rows)('%j', (end) => check(`done\n\n${end}`, 'done', end));
});

describe("the student's own name ends the words, and a delimiter does", () => {
  const rows: readonly string[] = [
    'Sam',
    'sam',
    '- Sam',
    '-Abel Kona',
    'Sam Lee\nBSc Physics, Northfield University\nhttps://samlee.example',
    '-- \nSam Lee\nlikes long walks',
    '—\nSam Lee\nNorthfield University',
    '____________\nSam Lee',
    '**********\nSam Lee\nwww.samlee.example',
    '────────\n鈴木 太郎\n東京大学',
    '__________________________\nphysics-club mailing list\nphysics-club@northfield.example',
    'CONFIDENTIALITY NOTICE: This message is for one person. Stop reading if you are not.',
    'This e-mail and any attachments are confidential and intended for the addressee.\nStop reading it.',
    'Diese E-Mail enthält vertrauliche Informationen.',
    'Ce message et toutes les pièces jointes sont confidentiels.',
    'To unsubscribe from this group, send a mail to x@lumen.example.',
  ];
  test.each(rows)('%j', (end) => check(`done\n\n${end}`, 'done', end.replaceAll('-- \n', '--\n')));
});

describe('in doubt a line is a word', () => {
  const rows: readonly string[] = [
    'Thanks!',
    'Sent via LinkedIn',
    'yes\n\nSent with a note about the fair, she liked it.',
    'Best regards / Sent from my desk in the library, not from a telephone.',
    'Regards from Jane! She sends her best.\nsnooze',
    'done\n\nThanks\n\nsnooze Ben until Friday',
    'done\n\nThanks,\nSam\nPS: skip Ben',
    'done\n\nThanks,\nSam\n\nPS: please snooze Ben until Friday',
    'I told her everything about the fair and then\nthanks',
    'done\n\nThanks,\nSam\n\nsnooze until Friday',
    'done\n---\nnotes: met Ben',
    'done\n***\nI also met Ben. He told me about the fall program and asked me to write.',
    'skip these\n\n- Ben',
    'skip\nSam Jones',
    'Hi,\nunsubscribe me from this',
    'Important: write to Ben',
    // Somebody else's name and telephone are news.
    'met Jane today\n\nJane Orchard\nLumen Optics\n+1 617 555 0142',
  ];
  test.each(rows)('%j', (text) => check(text, text, ''));
});

describe('the contact lines at the end of a forwarded message are its signature', () => {
  const rows: readonly string[] = [
    'Jane Orchard\nHead of Research | Lumen Optics\nT: +1 617 555 0142\nhttps://lumen.example',
    'Best,\nJane\n\nJane Orchard, PhD\nHead of Research\nLumen Optics GmbH\n12 Mill Street, Northfield\n+49 30 123456\nwww.lumen.example',
    'Dr. Jane Orchard\nProfessor of Physics\nInstitut für Optik\nUniversität Northfield',
    'Viele Grüße\nJane Orchard\nlumen gmbh | berlin\nlinkedin.com/in/janeorchard',
    'J. Orchard\nLumen Optics\n\nCONFIDENTIALITY NOTICE: for the addressee alone.',
  ];
  test.each(rows)('%j', async (end) => {
    const text = `Hello Sam,\n\nI would love to talk. Are you free on Friday?\n\n${end}`;
    const { forwarded } = await mailOf(
      `FYI\n\n---------- Forwarded message ---------\nFrom: Jane Orchard <j.orchard@lumen.example>\nDate: Mon, Oct 5, 2026 at 9:00 AM\nSubject: Coffee?\nTo: Sam Lee <sam.lee@northfield.example>\n\n${text}`,
      ['Subject: Fwd: Coffee?'],
    );
    expect(forwarded).toMatchObject([{ text, signature: end }]);
  });
});
