import { describe, expect, test } from 'vitest';
import type { OutgoingKind } from '#model/outgoing.ts';
import { addressedTo } from '#model/token.ts';
import { frame, rendered, sample } from './mails.ts';
import { buttonsOfHtml, draftOfText, hrefs, parsedMailto } from './reading.ts';

const PRESS_SEND = 'Just press Send. You can add a note above this line.';

describe('buttons', () => {
  const rows: readonly (readonly [OutgoingKind, string, readonly string[], readonly string[]])[] = [
    ['follow-up', 'normal', ['Jane answered', 'Open the draft', 'Next week'], ['r', 'contact', 'r']],
    ['thank-you', 'normal', ['Open the draft', 'Done', 'Tomorrow'], ['contact', 'd', 'r']],
    ['thank-you', 'missingFacts', ['Done', 'Tomorrow'], ['d', 'r']],
    ['keep-in-touch', 'normal', ['Open the draft', 'Next month', 'Stop for Jane'], ['contact', 'r', 'x']],
    ['your-turn', 'normal', ['Done', 'Tomorrow'], ['d', 'r']],
    ['prep', 'normal', ['It was cancelled'], ['r']],
    ['how-did-it-go', 'normal', ['We met', 'It did not happen'], ['d', 'r']],
    ['unclear', 'normal', ['Done', 'Tomorrow', 'Next week'], ['d', 'r', 'r']],
    ['unclear', 'nobody', [], []],
    ['unclear', 'twoDates', [], []],
    ['misdirected', 'normal', ['Open it as a mail to Jane'], ['contact']],
    ['misdirected', 'missingFacts', [], []],
    ['stopped', 'normal', ['Start again'], ['r']],
    ['delete-confirm', 'normal', ['Delete everything'], ['r']],
    ['welcome', 'normal', [], []],
    ['receipt', 'normal', [], []],
    ['help', 'normal', [], []],
    ['deleted', 'normal', [], []],
  ];

  test.each(rows)('%s, %s: %j', (kind, name, labels, actions) => {
    const buttons = buttonsOfHtml(sample(kind, name).mail);
    expect(buttons.map(({ label }) => label)).toEqual(labels);
    expect(buttons.map(({ href }) => actionOf(href))).toEqual(actions);
  });

  test.each(rendered)('every action of $kind, $sample, only has to be sent', ({ mail }) => {
    const actions = buttonsOfHtml(mail).filter(({ href }) => actionOf(href) !== 'contact');
    for (const { href } of actions) expect(parsedMailto(href)?.fields['body']?.split('\r\n').at(-1)).toBe(PRESS_SEND);
  });

  test('"Jane answered" says so without guessing who Jane is', () => {
    const [first] = buttonsOfHtml(sample('follow-up', 'normal').mail);
    expect(parsedMailto(first?.href ?? '')).toEqual({
      to: frame.replyAddress('r'),
      fields: { subject: 'Answered: Jane Doe', body: `They answered.\r\n\r\n${PRESS_SEND}` },
    });
  });

  test.each([
    ['follow-up', 'Next week', 'next week'],
    ['thank-you', 'Tomorrow', 'tomorrow'],
    ['keep-in-touch', 'Next month', 'in a month'],
    ['prep', 'It was cancelled', 'it was cancelled'],
    ['how-did-it-go', 'It did not happen', "it didn't happen"],
    ['stopped', 'Start again', 'start'],
    ['delete-confirm', 'Delete everything', 'DELETE'],
  ] as const)('in %s, "%s" writes "%s"', (kind, label, words) => {
    const href = buttonsOfHtml(sample(kind, 'normal').mail).find((button) => button.label === label)?.href ?? '';
    expect(parsedMailto(href)?.fields['body']).toBe(`${words}\r\n\r\n${PRESS_SEND}`);
  });

  test('the draft opens as a mail to Jane, and the copy of a thank-you settles it', () => {
    const { mail } = sample('thank-you', 'normal');
    const [open] = buttonsOfHtml(mail);
    const link = parsedMailto(open?.href ?? '');
    expect(link).toMatchObject({ to: 'jane@acme.example', fields: { subject: 'Thank you', bcc: frame.replyAddress('t') } });
    expect(link?.fields['body']).toBe(draftOfText(mail.text)?.replaceAll('\n', '\r\n'));
  });

  test('a follow-up is copied to the assistant like any other mail', () => {
    const [, open] = buttonsOfHtml(sample('follow-up', 'last').mail);
    expect(parsedMailto(open?.href ?? '')).toMatchObject({ to: 'jane+work@acme.example', fields: { bcc: frame.assistant, subject: 'Following up: Coffee & chat (CS 101)?' } });
  });

  test('a draft too long for a link is there to copy, and the link still opens a mail', () => {
    const { mail } = sample('follow-up', 'tooLongForALink');
    const [, open] = buttonsOfHtml(mail);
    expect(Object.keys(parsedMailto(open?.href ?? '')?.fields ?? {})).toEqual(['subject', 'bcc']);
    expect(mail.text).toContain('too long for the button, so please copy it');
  });

  test('a hostile address or name cannot add a field to a link', () => {
    for (const { mail } of rendered.filter(({ sample: name }) => name === 'hostile')) {
      for (const href of hrefs(mail.html)) expect(Object.keys(parsedMailto(href)?.fields ?? {}).filter((key) => !['subject', 'body', 'bcc'].includes(key))).toEqual([]);
      expect(mail.html).not.toMatch(/evil\.example[?&]/);
    }
  });
});

describe('drafts', () => {
  test.each(['normal', 'longNames'])('what Jane told the student stands in the thank-you as it was said: %s', (name) => {
    const { mail, item } = sample('thank-you', name);
    expect(mail.text).toContain(`It meant a lot to me that ${(item.mail as { saidToThem: string }).saidToThem}.`);
  });

  test('a missing detail is a gap that is seen, and the mail asks for it', () => {
    const { mail } = sample('thank-you', 'noDetail');
    expect(draftOfText(mail.text)).toContain('[one thing that Jane told you]');
    expect(mail.html).toMatch(/<strong style="background-color:#fff3bf[^>]*>\[one thing that Jane told you\]<\/strong>/);
    expect(mail.text).toContain('add one detail before you send it');
  });

  test.each(rendered.filter(({ mail }) => draftOfText(mail.text) !== null))('every bracket of $kind, $sample, is a gap', ({ mail }) => {
    const gaps = draftOfText(mail.text)?.match(/\[[^\]]*\]/g) ?? [];
    expect(gaps.filter((gap) => !/^\[(?:your name|one thing that .* told you|one thing that is new with you)\]$/.test(gap))).toEqual([]);
  });

  test('nobody is said not to have answered: that cannot be known', () => {
    for (const { mail } of rendered.filter(({ kind }) => kind === 'follow-up')) {
      expect(mail.text).toContain('I have not seen an answer from ');
      expect(mail.text).not.toMatch(/did not (?:answer|reply)|has not (?:answered|replied)|never answered/);
    }
  });

  test('without an address there is no button to open it, and the mail says why', () => {
    expect(sample('thank-you', 'missingFacts').mail.text).toContain('I do not know the address of Jane');
  });
});

/** The letter of the reply address that a link goes to, or `contact`. */
function actionOf(href: string): string {
  const addressed = addressedTo(parsedMailto(href)?.to ?? '', frame.assistant);
  return addressed?.kind === 'token' ? addressed.token.action : 'contact';
}
