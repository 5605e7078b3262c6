import { describe, expect, test } from 'vitest';
import type { Outgoing, OutgoingKind } from '#model/outgoing.ts';
import { addressedTo } from '#model/token.ts';
import { render } from '#render/render.ts';
import { LONG, LONG_TOLD, person } from '../../templates/sample-people.ts';
import { frame, itemOf, rendered, sample, templates } from './mails.ts';
import { buttonsOfHtml, draftOfText, draftsOf, hrefs, linksOfText, notesOf, parsedMailto, rowLinks } from './reading.ts';

const PRESS_SEND = 'Just press Send. You can add a note above this line.';

/** Two buttons wait for words of the student. All of these lines are taken for ours, never for a note. */
const TYPE_FIRST = ['Just press Send when you have written one thing above this line, in your own words.', 'Just press Send when the new day and time stand above this line.'];

describe('buttons', () => {
  const rows: readonly (readonly [OutgoingKind, string, readonly string[], readonly string[]])[] = [
    ['follow-up', 'normal', ['Jane answered', 'Open the draft', 'Next week'], ['r', 'contact', 'r']],
    ['thank-you', 'normal', ['Open the draft', 'Done', 'Tomorrow'], ['contact', 'd', 'r']],
    ['thank-you', 'noDetail', ['Add a detail', 'Open the draft', 'Done'], ['n', 'contact', 'd']],
    ['thank-you', 'missingFacts', ['Add a detail', 'Done'], ['n', 'd']],
    ['thank-you', 'unsure', ['Add a detail', 'Open the draft', 'It did not happen'], ['n', 'contact', 'r']],
    ['thank-you', 'unsureWithDetail', ['Open the draft', 'We met', 'It did not happen'], ['contact', 'd', 'r']],
    ['thank-you', 'declined', ['Open the draft', 'Done', 'Tomorrow'], ['contact', 'd', 'r']],
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
    ['prep', 'normal', ['Confirm the meeting', 'It moved', 'It was cancelled'], ['contact', 'r', 'r']],
    ['prep', 'missingFacts', ['It moved', 'It was cancelled'], ['r', 'r']],
    ['internship', 'linkedin', [], []],
    ['how-did-it-go', 'normal', ['We met', 'It did not happen'], ['d', 'r']],
    ['unclear', 'normal', ['Done', 'Tomorrow', 'Next week'], ['d', 'r', 'r']],
    ['unclear', 'beforeMeeting', ['It moved', 'It was cancelled'], ['r', 'r']],
    ['unclear', 'afterMeeting', ['We met', 'It moved', 'It did not happen'], ['d', 'r', 'r']],
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

  test.each(rendered)('every action of $kind, $sample, has only to be sent, or says what to type first', ({ mail }) => {
    const actions = buttonsOfHtml(mail).filter(({ href }) => actionOf(href) !== 'contact');
    for (const { href } of actions) expect([PRESS_SEND, ...TYPE_FIRST]).toContain(parsedMailto(href)?.fields['body']?.split('\r\n').at(-1));
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
  test.each([
    ['Coffee chat?', 'Following up: Coffee chat?'],
    ['Re: Coffee chat?', 'Following up: Coffee chat?'],
    ['Following up: Coffee chat?', 'Following up: Coffee chat?'],
    ['Re: Following up: Coffee chat?', 'Following up: Coffee chat?'],
    ['', 'Following up on my mail'],
  ])('the follow-up to “%s” is called “%s”', (subject, expected) => {
    const { item } = sample('follow-up', 'normal');
    const { text } = render({ ...item, mail: { ...item.mail, subject } as Outgoing }, frame, templates);
    expect(/^Subject: (.*)$/m.exec(text)?.[1]).toBe(expected);
  });

  test('a missing detail is a gap that is seen, and the mail asks for it', () => {
    const { mail } = sample('thank-you', 'noDetail');
    expect(draftOfText(mail.text)).toContain('[one thing that Jane told you]');
    expect(mail.html).toMatch(/<strong style="background-color:#fff3bf[^>]*>\[one thing that Jane told you\]<\/strong>/);
    expect(mail.text).toContain('Please add one detail before you send it');
  });

  test.each([
    ['thank-you', 'normal', 'From your note of Tue 12 May.'],
    ['thank-you', 'severalNotes', 'From your notes of Tue 12 May and Wed 13 May.'],
    ['keep-in-touch', 'normal', 'From your note of Thu 12 Feb.'],
  ] as const)('the mail %s, %s, says where its draft has it from', (kind, name, line) => {
    expect(sample(kind, name).mail.text).toContain(`--- end of the draft ---\n\n${line}\n\n`);
  });

  test.each(['noDetail', 'declined', 'referred'])('where nothing of a note is said, no note is named: thank-you, %s', (name) => {
    expect(sample('thank-you', name).mail.text).not.toContain('From your note');
  });

  test.each([
    ['thank-you', 'normal', 'again'], ['write-first', 'normal', 'again'], ['close-loop', 'normal', 'again'], ['keep-in-touch', 'normal', 'again'], ['your-turn', 'normal', 'again'],
    ['event-follow-up', 'normal', 'again'], ['term-update', 'normal', 'again'], ['follow-up', 'normal', 'last'],
  ] as const)('the second %s is worded otherwise, without blame', (kind, first, second) => {
    const body = (name: string): string => sample(kind, name).mail.text.split('\n--- ')[0]?.replace(/\b(?:Jane|Bob|Priya)(?: (?:Doe|Smith|Patel))?\b/g, 'X') ?? '';
    expect(body(second)).not.toBe(body(first));
    expect(body(second)).not.toMatch(/\b(?:still have(?:n't| not)|overdue|forgot|should have|at last)\b/i);
  });

  test('a note to go with a request to connect has no subject and no link', () => {
    const { mail } = sample('internship', 'linkedin');
    expect(rowLinks(mail.html)).toEqual([]);
    expect(notesOf(mail)[0]).toBe('Hi Jane, my internship at Acme ended on 11 May. Thank you for telling me about the fall program. I would like to stay in touch. All the best, Sam');
    expect(mail.text).not.toContain('I do not know the address');
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
    ['event-follow-up', 'normal', 'jane@acme.example', ['Hi Jane,', 'at the career fair on 12 May', 'Thank you for telling me about the fall program.', 'about Acme']],
    ['event-follow-up', 'normal', 'bob@globex.example', ['Hello Bob Smith,', '[one thing you talked about]', 'about Globex']],
    ['event-follow-up', 'normal', 'priya@initech.example', ['Dear Dr. Patel,', 'telling me how you came to testing from biology', 'about Initech']],
    ['bundle', 'normal', 'jane@acme.example', ['I wrote to you on 4 May and asked: “Could we talk for 20 minutes about your work in testing?”', 'one line is enough']],
    ['bundle', 'everyStep', 'priya@initech.example', ['Jane Doe told me about you.']],
    ['bundle', 'everyStep', 'bob@globex.example', ['We were last in touch on 12 February']],
    ['internship', 'thanks', 'bob@globex.example', ['My internship at Acme comes to an end on 14 May', 'say goodbye', '[your own address]']],
    ['internship', 'thanks', 'jane@acme.example', ['thank you for the time that you gave me', '[your own address]']],
    ['internship', 'update', 'jane@acme.example', ['My internship at Acme ended on 12 February', 'over a coffee']],
    ['internship', 'update', 'bob@globex.example', ['How is everything with you and the team?']],
  ] as const)('the draft of %s, %s, to %s has words of its own', (kind, name, address, words) => {
    for (const word of words) expect(bodyTo(kind, name, address)).toContain(word);
  });

  test('a second follow-up among other things says that it is the last', () => {
    const drafts = draftsOf(sample('bundle', 'everyStep').mail);
    expect(drafts.filter((draft) => draft.includes('This is my last note about it'))).toHaveLength(1);
  });

  test('the day of a reminder or of a snooze is never taken for a day on which the two were in touch', () => {
    for (const draft of draftsOf(sample('bundle', 'everyReason').mail)) expect(draft).not.toMatch(/\b\d{1,2} (?:February|May)\b/);
  });

  test('what has no address, or is too long for a link, stands in the mail to copy', () => {
    expect(linksOfText(sample('event-follow-up', 'missingFacts').mail.text)).toEqual([]);
    expect(draftOfText(sample('event-follow-up', 'missingFacts').mail.text)).toContain('Hello Lee,');
    expect(draftOfText(sample('event-follow-up', 'otherScript').mail.text)).toContain('佐藤様,');
  });

  test('a mail to very many people stays small, and says how to get what it leaves out', () => {
    const people = Array.from({ length: 40 }, (_, index) => person({ ...LONG, address: null }, index + 1, LONG_TOLD));
    const mail = render(itemOf({ kind: 'good-news', people }), frame, templates);
    expect(Buffer.byteLength(mail.html)).toBeLessThan(30 * 1024);
    expect(mail.text).toContain(`Reply “draft ${LONG.name}” to get one.`);
    expect(mail.text).toContain('And 20 more');
  });

  test('without an address there is no button to open it, and the mail says why', () => {
    expect(sample('thank-you', 'missingFacts').mail.text).toContain('I do not know the address of Lee');
  });
});

const GAP =
  /^\[(?:your name|your own address|your news in one sentence|one thing that .* told you|one thing that is new with you|one or two things that are new with you|one thing you talked about|one thing that .* did for you|what interests you about their work|where you found it|what came of it)\]$/;

/** The letter of the reply address that a link goes to, or `contact`. */
function actionOf(href: string): string {
  const addressed = addressedTo(parsedMailto(href)?.to ?? '', frame.assistant);
  return addressed?.kind === 'token' ? addressed.token.action : 'contact';
}
