import { describe, expect, test } from 'vitest';
import type { OutgoingKind } from '#model/outgoing.ts';
import { addressedTo } from '#model/token.ts';
import { render } from '#render/render.ts';
import { LONG, LONG_SAID, person } from '../../templates/sample-people.ts';
import { frame, itemOf, rendered, sample, templates } from './mails.ts';
import { buttonsOfHtml, draftOfText, draftsOf, hrefs, linksOfText, parsedMailto, rowLinks } from './reading.ts';

const PRESS_SEND = 'Just press Send. You can add a note above this line.';

describe('buttons', () => {
  const rows: readonly (readonly [OutgoingKind, string, readonly string[], readonly string[]])[] = [
    ['follow-up', 'normal', ['Jane answered', 'Open the draft', 'Next week'], ['r', 'contact', 'r']],
    ['thank-you', 'normal', ['Open the draft', 'Done', 'Tomorrow'], ['contact', 'd', 'r']],
    ['thank-you', 'missingFacts', ['Done', 'Tomorrow'], ['d', 'r']],
    ['keep-in-touch', 'normal', ['Open the draft', 'Next month', 'Stop for Jane'], ['contact', 'r', 'x']],
    ['follow-up', 'putOffOften', ['Skip', 'Jane answered', 'Open the draft'], ['k', 'r', 'contact']],
    ['keep-in-touch', 'putOffOften', ['Skip', 'Open the draft', 'Stop for Jane'], ['k', 'contact', 'x']],
    ['write-first', 'normal', ['Open the draft', 'Done', 'Skip'], ['contact', 'd', 'k']],
    ['close-loop', 'normal', ['Open the draft', 'Done', 'Skip'], ['contact', 'd', 'k']],
    ['promise', 'normal', ['Done', 'Tomorrow', 'Skip'], ['d', 'r', 'k']],
    ['is-it', 'normal', ['Yes', 'No'], ['r', 'r']],
    ['keep-going', 'normal', ['Yes, keep going', 'Stop'], ['r', 'r']],
    ['forget-confirm', 'normal', ['Forget Jane Doe'], ['r']],
    ['bundle', 'normal', [], []],
    ['digest', 'normal', [], []],
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
    ['forget-confirm', 'Forget Jane Doe', 'DELETE'],
    ['is-it', 'Yes', 'yes'],
    ['is-it', 'No', 'no'],
    ['keep-going', 'Yes, keep going', 'yes'],
    ['keep-going', 'Stop', 'stop'],
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

  test('a draft among others is copied to the assistant itself: a signed address belongs to a mail about one person', () => {
    const links = rendered.flatMap(({ kind, mail }) => (kind === 'alias-confirm' ? [] : rowLinks(mail.html)));
    expect(links.length).toBeGreaterThan(50);
    expect(new Set(links.map((href) => parsedMailto(href)?.fields['bcc']))).toEqual(new Set([frame.assistant]));
  });

  test('the reply address that proves another address stands in the mail, to be pressed and to be copied', () => {
    const { mail } = sample('alias-confirm', 'normal');
    expect(rowLinks(mail.html).map((href) => parsedMailto(href)?.to)).toEqual([frame.replyAddress('r')]);
    expect(mail.text).toContain(`\n${frame.replyAddress('r')}\n<mailto:`);
    expect(mail.text).toContain('48 hours');
  });

  test('a draft too long for a link is there to copy, and the link still opens a mail', () => {
    const { mail } = sample('follow-up', 'tooLongForALink');
    const [, open] = buttonsOfHtml(mail);
    expect(Object.keys(parsedMailto(open?.href ?? '')?.fields ?? {})).toEqual(['subject', 'bcc']);
    expect(mail.text).toContain('too long for the button, so please copy it');
  });

  test('a hostile address or name cannot add a field to a link', () => {
    for (const { mail } of rendered.filter(({ sample: name }) => name === 'hostile')) {
      for (const link of hrefs(mail.html).map(parsedMailto)) {
        expect(Object.keys(link?.fields ?? {}).filter((key) => !['subject', 'body', 'bcc'].includes(key))).toEqual([]);
        expect([link?.to, link?.fields['bcc'] ?? ''].join()).not.toMatch(/@evil\.example(?:,|$)/);
      }
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

  test.each(rendered.filter(({ mail }) => draftsOf(mail).length > 0))('every bracket of $kind, $sample, is a gap', ({ mail }) => {
    const gaps = draftsOf(mail).flatMap((draft) => draft.match(/\[[^\]]*\]/g) ?? []);
    expect(gaps.filter((gap) => !GAP.test(gap))).toEqual([]);
  });

  test('nobody is said not to have answered: that cannot be known', () => {
    for (const { mail } of rendered.filter(({ kind }) => kind === 'follow-up')) {
      expect(mail.text).toContain('I have not seen an answer from ');
      expect(mail.text).not.toMatch(/did not (?:answer|reply)|has not (?:answered|replied)|never answered/);
    }
  });

  const bodyTo = (kind: OutgoingKind, name: string, address: string): string =>
    rowLinks(sample(kind, name).mail.html).map(parsedMailto).find((link) => link?.to === address)?.fields['body'] ?? '';

  test.each([
    ['event-follow-up', 'normal', 'jane@acme.example', ['Hi Jane,', 'at the career fair on 12 May', 'I have not forgotten that you told me about the fall program.', 'about Acme']],
    ['event-follow-up', 'normal', 'bob@globex.example', ['Hello Bob Smith,', '[one thing you talked about]', 'about Globex']],
    ['event-follow-up', 'normal', 'priya@initech.example', ['Dear Dr. Patel,', 'you came to testing from biology', 'about Initech']],
    ['bundle', 'normal', 'jane@acme.example', ['I wrote to you on 4 May about “Coffee chat?”', 'one line is enough']],
    ['bundle', 'everyStep', 'priya@initech.example', ['Jane Doe suggested that I write to you.']],
    ['internship', 'thanks', 'bob@globex.example', ['My internship at Acme ends on 14 May', '[your own address]']],
    ['internship', 'update', 'bob@globex.example', ['My internship at Acme ended on 12 Feb', 'over a coffee']],
  ] as const)('the draft of %s, %s, to %s has words of its own', (kind, name, address, words) => {
    for (const word of words) expect(bodyTo(kind, name, address)).toContain(word);
  });

  test('a second follow-up among other things says that it is the last', () => {
    const drafts = draftsOf(sample('bundle', 'everyStep').mail);
    expect(drafts.filter((draft) => draft.includes('This is my last note about it'))).toHaveLength(1);
  });

  test('the day of a reminder or of a snooze is never taken for a day on which the two were in touch', () => {
    for (const draft of draftsOf(sample('bundle', 'everyReason').mail)) expect(draft).not.toMatch(/\b\d{1,2} (?:Feb|May)\b/);
  });

  test('what has no address, or is too long for a link, stands in the mail to copy', () => {
    expect(linksOfText(sample('event-follow-up', 'missingFacts').mail.text)).toEqual([]);
    expect(draftOfText(sample('event-follow-up', 'missingFacts').mail.text)).toContain('Hello Lee,');
    expect(draftOfText(sample('event-follow-up', 'otherScript').mail.text)).toContain('佐藤様,');
  });

  test('a mail to very many people stays small, and says how to get what it leaves out', () => {
    const people = Array.from({ length: 40 }, (_, index) => person({ ...LONG, address: null }, index + 1, `${LONG_SAID}, ${index}`));
    const mail = render(itemOf({ kind: 'good-news', people }), frame, templates);
    expect(Buffer.byteLength(mail.html)).toBeLessThan(30 * 1024);
    expect(mail.text).toContain(`Reply “draft ${LONG.name}” to get one.`);
    expect(mail.text).toContain('And 20 more');
  });

  test('without an address there is no button to open it, and the mail says why', () => {
    expect(sample('thank-you', 'missingFacts').mail.text).toContain('I do not know the address of Jane');
  });
});

const GAP =
  /^\[(?:your name|your own address|your news in one sentence|one thing that .* told you|one thing that is new with you|one or two things that are new with you|one thing you talked about|what interests you about their work|where you found it|what came of it)\]$/;

/** The letter of the reply address that a link goes to, or `contact`. */
function actionOf(href: string): string {
  const addressed = addressedTo(parsedMailto(href)?.to ?? '', frame.assistant);
  return addressed?.kind === 'token' ? addressed.token.action : 'contact';
}
