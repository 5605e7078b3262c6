import { describe, expect, test } from 'vitest';
import { bracketsIn, salutationOf } from '../../functions/understand/outgoing.ts';
import { isThanks } from '../../functions/understand/thanks.ts';
import { understand } from '#understand/understand.ts';
import { ASSISTANT, STUDENT, TOKEN, aFrame, aMail } from '../support/mails.ts';

const at = { at: '2026-03-11T14:00:00.000Z' };
const JANE = { name: 'Jane Doe', address: 'jane@acme.example' };
const BOB = { name: 'Bob Smith', address: 'bob@acme.example' };

describe('a mail to other people is logged for those in To and Cc', () => {
  const frame = aFrame({ question: null, action: null });
  test.each([
    ['the assistant in BCC', { to: [JANE] }, ['Jane Doe'], []],
    ['the assistant in To', { to: [JANE, { name: '', address: ASSISTANT }] }, ['Jane Doe'], []],
    ['the assistant in Cc', { to: [JANE], cc: [BOB, { name: '', address: ASSISTANT }] }, ['Jane Doe'], ['Bob Smith']],
    ['the student in copy of themselves', { to: [JANE], cc: [{ name: '', address: STUDENT }] }, ['Jane Doe'], []],
    ['somebody in To and Cc', { to: [JANE], cc: [JANE] }, ['Jane Doe'], []],
    ['a machine alone', { to: [{ name: 'Jobs', address: 'no-reply@acme.example' }] }, [], []],
  ])('%s', (_name, parts, to, cc) => {
    const intent = understand(aMail(parts), frame, at);
    expect(intent.kind === 'outgoing' ? [intent.to.map(({ name }) => name), intent.cc.map(({ name }) => name)] : intent.kind).toEqual([to, cc]);
  });

  test("the thank-you's own BCC address makes it a thank-you, whatever it says", () => {
    const intent = understand(aMail({ to: [JANE], fresh: 'Hi Jane,\n\nsee you!' }), aFrame({ action: 't' }), at);
    expect(intent).toMatchObject({ kind: 'outgoing', thanks: true, salutation: 'Hi Jane' });
  });

  test('a reply address in copy of a mail to Jane does not turn that mail into commands', () => {
    const intent = understand(aMail({ to: [JANE], cc: [{ name: '', address: TOKEN }], fresh: 'stop' }), aFrame(), at);
    expect(intent.kind).toBe('outgoing');
  });

  test('a reply to us with somebody in copy is still words to us', () => {
    const intent = understand(aMail({ to: [{ name: '', address: TOKEN }], cc: [JANE], fresh: 'done' }), aFrame(), at);
    expect(intent).toMatchObject({ kind: 'commands', commands: [{ cmd: 'DONE' }] });
  });
});

describe('an answer that quotes them shows that they wrote', () => {
  const HERS = 'On Tue, Mar 10, 2026 at 9:00 AM Jane Doe <jane@acme.example> wrote:\n\n> Hi Sam, sure';
  const OWN = `On Tue, Mar 3, 2026 at 9:00 AM Sam Lee <${STUDENT}> wrote:\n\n> Hi Jane`;
  const outlook = (from: string, to: string): string => `________________________________\nFrom: ${from}\nSent: Tuesday, March 10, 2026 9:00 AM\nTo: ${to}\nSubject: RE: Coffee\n\nHi`;
  test.each<[string, Parameters<typeof aMail>[0], boolean]>([
    ['Re: and an attribution', { subject: 'Re: Coffee', quoted: HERS }, true],
    ['In-Reply-To and an attribution', { subject: 'Coffee', inReplyTo: 'a@acme.example', quoted: HERS }, true],
    ['neither', { subject: 'Coffee', quoted: HERS }, false],
    ['an attribution in two lines', { subject: 'Re: Coffee', quoted: HERS.replace('Doe <', 'Doe\n<') }, true],
    ['in German', { subject: 'AW: Kaffee', quoted: 'Am Di., 10. März 2026 um 09:00 Uhr schrieb Jane Doe <jane@acme.example>:\n\n> Hallo Sam' }, true],
    ['a header block', { subject: 'RE: Coffee', quoted: outlook('Jane Doe <jane@acme.example>', STUDENT) }, true],
    ['a header block with the name alone, turned round', { subject: 'RE: Coffee', quoted: outlook('Doe, Jane', 'Lee, Sam') }, true],
    ['a header block of the own mail', { subject: 'RE: Coffee', quoted: outlook(`Sam Lee <${STUDENT}>`, 'Jane Doe <jane@acme.example>') }, false],
    ['the own earlier mail', { subject: 'Re: Coffee', quoted: OWN }, false],
    ['the own earlier mail above hers', { subject: 'Re: Coffee', quoted: `${OWN}\n> ${HERS}` }, false],
    ['the own mail to them', { subject: 'Re: Coffee', quoted: OWN.replace('wrote:', 'wrote to Jane Doe <jane@acme.example>:') }, false],
    ["somebody else's", { subject: 'Re: Coffee', quoted: HERS.replaceAll('Jane Doe <jane@', 'Bob Ray <bob@') }, false],
    ['a quote without a word of whose it is', { subject: 'Re: Coffee', quoted: '> Hi Sam, sure' }, false],
    ['nothing quoted', { subject: 'Re: Coffee' }, false],
    ['two people in To', { subject: 'Re: Coffee', quoted: HERS, to: [JANE, BOB] }, false],
  ])('%s', (_name, parts, expected) => {
    expect(understand(aMail({ to: [JANE], fresh: 'Hi Jane,\n\nTuesday works.', ...parts }), aFrame({ question: null, action: null }), at)).toMatchObject({ kind: 'outgoing', theyWrote: expected });
  });
});

describe('a short acceptance fixes the meeting', () => {
  test.each(['perfect, see you friday 9am', 'Perfect, see you Friday at 9am!', 'Friday 9am works for me, thanks', 'ok friday 9am it is', 'awesome, looking forward to friday at 9am'])('%s', (fresh) => {
    const intent = understand(aMail({ to: [JANE], subject: 'Re: Coffee', fresh }), aFrame({ question: null, action: null }), at);
    expect(intent).toMatchObject({ occasion: 'meeting_confirmed', meeting: { start: { date: '2026-03-13', time: '09:00' }, status: 'confirmed' } });
  });
});

describe('how the student greets', () => {
  test.each([
    ['Hi Jane,\n\nText', 'Hi Jane'],
    ['Dear Ms. Doe,', 'Dear Ms. Doe'],
    ['Hello Jane Doe -', 'Hello Jane Doe'],
    ['Hi Jane, thanks for your time.', 'Hi Jane'],
    ['(Moving Bob to bcc)\n\nHi Elena,', 'Hi Elena'],
    ['Sehr geehrte Frau Vogel,', 'Sehr geehrte Frau Vogel'],
    ['Hi,', null],
    ['Jane,', null],
    ['Dear Hiring Manager of the Acme Laboratories,', null],
    ['History is fun', null],
    ['', null],
  ])('%j → %s', (text, expected) => {
    expect(salutationOf(text)).toBe(expected);
  });
});

describe('a thank-you is the main matter of a mail, not its last line', () => {
  test.each([
    ['Thank you!', '', true],
    ['Thank you and goodbye (for now!)', '', true],
    ['My last day at Acme', '', true],
    ['Keeping in touch', '', true],
    ['A short hello', '', true],
    ['Coffee', 'Hi Jane,\n\nThank you so much for taking the time to talk with me.\n\nBest,\nSam', true],
    ['Coffee', 'Hi Jane,\n\nIt was great to meet you. I wanted to thank you for your advice.', true],
    ['Coffee', 'Dear Ms. Doe, thanks again for meeting me on Tuesday.', true],
    ['Thanks in advance', '', false],
    ['Coffee?', 'Hi Jane,\n\nI am a junior at Riverton. Thanks in advance for your help.\n\nThanks,\nSam', false],
    ['Coffee?', 'Hi Jane,\n\nI am a junior. I read your talk. Would you meet me?\n\nThank you for considering it,\nSam', false],
    ['Re: Coffee', 'Hi Jane,\n\nThank you for your reply. Would Tuesday work?', false],
    ['Re: Coffee', 'Hi Jane,\n\nThanks for getting back to me. I am free on Tuesday.', false],
    ['Bob', 'Hi Jane,\n\nThank you for the introduction to Bob. Could I ask one thing?', false],
  ])('%s: %j is %s', (subject, text, expected) => {
    expect(isThanks(subject, text)).toBe(expected);
  });
});

test('a blank that was left in a draft is found; footnotes, pictures and links are not blanks', () => {
  expect(bracketsIn('Hi Jane, I liked [one thing that Jane told you] [1] [image: logo] [https://a.example] [cid:1] [one thing that Jane told you]')).toEqual([
    '[one thing that Jane told you]',
  ]);
});
