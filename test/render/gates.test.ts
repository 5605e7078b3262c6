import { describe, expect, test } from 'vitest';
import type { Outgoing, RenderedMail } from '#model/outgoing.ts';
import { wrongWith } from './gates.ts';
import { rendered } from './mails.ts';
import { linksOfText } from './reading.ts';

const CASES = rendered.map(({ kind, sample, item, mail }) => ({ kind, sample, item, mail }));

test('there are mails to look at', () => {
  expect(CASES.length).toBeGreaterThan(60);
});

test.each(CASES)('the mail $kind, $sample, is fit to be sent', ({ item, mail }) => {
  expect(wrongWith(mail, item.mail)).toEqual([]);
});

describe('what is not fit to be sent is caught', () => {
  const good = rendered.find(({ kind, sample }) => kind === 'thank-you' && sample === 'normal') as (typeof rendered)[number];
  const both = (from: string, to: string): Partial<RenderedMail> => ({ text: good.mail.text.replace(from, to), html: good.mail.html.replace(from, to) });
  const rows: readonly (readonly [string, Partial<RenderedMail>, RegExp])[] = [
    ['a long subject', { subject: 'x'.repeat(51) }, /^subject of 51/],
    ['a subject that breaks its line', { subject: 'Thank\r\nBcc: x' }, /^control character/],
    ['too many words', both('The draft says', `${'word '.repeat(120)}The draft says`), /words to read/],
    ['a fourth button', { html: good.mail.html.replace(/(<a href="[^"]*" style="display:block[^"]*">[^<]*<\/a>)/, '$1$1') }, /^4 buttons/],
    ['a link that is too long', both('?subject=Done', `?subject=${'x'.repeat(1_800)}`), /^link of/],
    ['a link to the web', { html: good.mail.html.replace(/href="[^"]*"/, 'href="https://touchbase.example"') }, /^no mailto/],
    ['a header field in the subject of a link', both('subject=Thank%20you', 'subject=Thank%0D%0Ayou'), /control character in the subject or BCC/],
    ['a BCC to somebody else', both('bcc=touchbase%2Bt1ageq4tt2hmq5hkqvb3r6xy7lw2kdn5oc@in.touchbase.example', 'bcc=x@evil.example'), /BCC to somebody else: x@evil.example/],
    ['a bare line feed in a link', both('Hi%20Jane%2C%0D%0A', 'Hi%20Jane%2C%0A'), /RFC 6068/],
    ['a header field of two lines', { headers: { ...good.mail.headers, 'List-Id': 'a\r\nBcc: x' } }, /breaks its line/],
    ['a plus for a space', { html: good.mail.html.replace('subject&#x3D;Done%3A%20', 'subject&#x3D;Done%3A+') }, /^no mailto/],
    ['a name that HTML lacks', { html: good.mail.html.replaceAll('Jane', '') }, /different words/],
    ['a date that differs', { html: good.mail.html.replace('12 May', '13 May') }, /different words/],
    ['an insecure address', both('The draft says', 'http://touchbase.example It says'), /^http:/],
    ['undefined', both('The draft says', 'undefined says'), /unfilled/],
    ['an unfilled variable', both('The draft says', '{{name}} says'), /unfilled/],
    ['a hole', both('The draft says', 'It says .'), /hole/],
    ['words that run together', both('The draft says', 'Well,it says'), /run together/],
    ['a guessed gender', both('The draft says', 'She says'), /gender: She/],
    ['an override of direction', both('The draft says', 'It \u202Esays'), /reordering/],
    ['a direction left open', both('The draft says', 'It \u2068says'), /not closed/],
    ['a mail that Gmail cuts', { html: good.mail.html.replace('<body', `<!-- ${'x'.repeat(31_000)} --><body`) }, /octets/],
    ['an image', { html: good.mail.html.replace('<h1', '<img alt=""><h1') }, /forbidden HTML: <img/],
    ['a hidden preheader', { html: good.mail.html.replace('<h1 style="', '<h1 style="display:none;') }, /forbidden HTML: display/],
    ['no title', { html: good.mail.html.replace(/<title>.*<\/title>/, '') }, /no <title>/],
    ['a draft of two words', { text: good.mail.text.replace(/Hi Jane,[\s\S]*Sam\n/, 'Thanks, Sam\n') }, /draft of 2 words/],
  ];

  const list = rendered.find(({ kind, sample }) => kind === 'event-follow-up' && sample === 'normal') as (typeof rendered)[number];
  const [, second = '', third = ''] = linksOfText(list.mail.text);
  const swapped = { text: list.mail.text.replace(third, second), html: list.mail.html.replace(third.replaceAll('&', '&amp;').replaceAll('=', '&#x3D;'), second.replaceAll('&', '&amp;').replaceAll('=', '&#x3D;')) };
  test.each<readonly [string, Partial<RenderedMail>, RegExp]>([
    ['the same draft to two people', swapped, /two drafts are the same/],
    ['another number', { html: list.mail.html.replace('>3.<', '>4.<') }, /different words/],
    ['a draft behind another link', { html: list.mail.html.replace('jane@acme.example', 'bob@acme.example') }, /different links/],
  ])('%s', (_, change, message) => {
    expect(wrongWith({ ...list.mail, ...change }, list.item.mail)).toContainEqual(expect.stringMatching(message));
  });

  const notes = rendered.find(({ kind, sample }) => kind === 'internship' && sample === 'linkedin') as (typeof rendered)[number];
  test('a note that is too long', () => {
    expect(wrongWith({ ...notes.mail, text: notes.mail.text.replace('Thank you for', `${'so '.repeat(100)}Thank you for`) }, notes.item.mail)).toContainEqual(expect.stringMatching(/^note of \d{3} characters/));
  });

  test.each(rows)('%s', (_, change, message) => {
    expect(wrongWith({ ...good.mail, ...change }, good.item.mail as Outgoing)).toContainEqual(expect.stringMatching(message));
  });
});
