import { describe, expect, test } from 'vitest';
import type { Outgoing } from '#model/outgoing.ts';
import { itemOf, frame, sample, templates } from './mails.ts';
import { render } from '#render/render.ts';
import { buttonsOfHtml, parsedMailto } from './reading.ts';

test.each([
  ['normal', 'What do you mean about Jane Doe?'],
  ['nobody', 'What do you mean?'],
  ['twoDates', 'Which day do you mean for Jane Doe?'],
  ['impossibleDate', 'Which day do you mean for Jane Doe?'],
  ['pastDate', 'Which day do you mean for Jane Doe?'],
  ['noDay', 'Which day is the meeting with Jane Doe?'],
  ['whichItem', 'Which line do you mean?'],
  ['whichPerson', 'Who do you mean?'],
  ['tooMany', 'Not everything was done'],
  ['noDraft', 'Nothing to write to Jane Doe now'],
  ['internshipEnd', 'When does your internship end?'],
  ['noList', 'Which list do you mean?'],
  ['nobodyInForward', 'Who is this mail about?'],
  ['encrypted', 'I cannot read this mail'],
  ['winmail', 'I cannot read this mail'],
  ['tooBig', 'This mail is too big for me'],
])('the subject says what is asked: %s', (name, subject) => {
  expect(sample('unclear', name).mail.subject).toBe(subject);
});

test.each(['beforeMeeting', 'afterMeeting'])('words about a meeting are answered with words about one: %s', (name) => {
  const { text } = sample('unclear', name).mail;
  expect(text).toContain('for example: meeting moved to Friday 2pm, it was cancelled, we met on Tuesday.');
  expect(text).not.toMatch(/\bdone\b|next week/i);
});

describe('a mail to a contact that came here by mistake', () => {
  test('is said to be unseen, and one tap opens it as a mail to them that logs itself', () => {
    const { mail, item } = sample('misdirected', 'normal');
    expect(mail.subject).toBe('This came to me, not to Jane');
    expect(mail.text).toMatch(/^This mail came to me, not to Jane\. Jane has not seen it, and nothing was changed\./);
    const [open, ...more] = buttonsOfHtml(mail);
    expect(open?.label).toBe('Open it as a mail to Jane');
    expect(parsedMailto(open?.href ?? '')).toEqual({ to: 'jane@acme.example', fields: { bcc: frame.assistant, body: (item.mail as Extract<Outgoing, { kind: 'misdirected' }>).text.replaceAll('\n', '\r\n') } });
    expect(more).toEqual([]);
  });

  test.each(['missingFacts', 'noAddress'])('without an address it is there to copy: %s', (name) => {
    const { mail } = sample('misdirected', name);
    expect(buttonsOfHtml(mail)).toEqual([]);
    expect(mail.text).toContain('Your text is below, to copy.');
  });

  test('stands in the thread of nobody but the assistant', () => {
    const { mail } = sample('misdirected', 'normal');
    expect(mail.references.every((id) => id.endsWith('@in.touchbase.example') || id === mail.inReplyTo)).toBe(true);
  });
});

describe('a receipt', () => {
  const [line] = (sample('receipt', 'normal').item.mail as Extract<Outgoing, { kind: 'receipt' }>).lines as [Extract<Outgoing, { kind: 'receipt' }>['lines'][number]];
  const textOf = (...lines: readonly Partial<typeof line>[]) => render(itemOf({ kind: 'receipt', lines: lines.map((one) => ({ ...line, ...one })) }), frame, templates).text;

  test('offers another day only for one person of whom something is planned', () => {
    const words = 'or just reply: undo, tomorrow, skip, help';
    expect(textOf({})).toContain(words);
    expect(textOf({ what: 'closed', nextStep: null, nextOn: null })).not.toContain(words);
    expect(textOf({}, { name: 'Bob Smith', firstName: 'Bob' })).not.toContain(words);
  });
});
