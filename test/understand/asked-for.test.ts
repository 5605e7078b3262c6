import { describe, expect, test } from 'vitest';
import { understand } from '#understand/understand.ts';
import { askedFor } from '../../functions/understand/asked-for.ts';
import { STUDENT, aForward, aFrame, aMail } from '../support/mails.ts';

describe('what a letter asks for is quoted word for word', () => {
  test.each([
    ['Hi Jane,\n\nI am a second-year student in biology. Would you have 15 minutes to talk about your work at Acme?\n\nBest,\nSam', 'Would you have 15 minutes to talk about your work at Acme?'],
    ['Dear Dr. Doe,\n\nI read your paper on batteries. I would love to hear how you came to the topic.\n\nBest', 'I would love to hear how you came to the topic.'],
    ['Hi Jane, could I ask you two questions about the fellowship?', 'could I ask you two questions about the fellowship?'],
    ['How are you? How was your summer? Do you know anybody in the UX team?', 'Do you know anybody in the UX team?'],
    ['Which courses helped you most? Could you look at my CV?', 'Could you look at my CV?'],
    ['Is the lab open to first-year students?', 'Is the lab open to first-year students?'],
    ['Hi Sam, nice to meet you. Could you send me your CV? Best, Jane', 'Could you send me your CV?'],
    ['Thanks for writing. Please send me your transcript and two writing samples.', 'Please send me your transcript and two writing samples.'],
    ['I was wondering whether your group takes interns in their first year.', 'I was wondering whether your group takes interns in their first year.'],
    ['Are you free next week? Would you be open to a short call about design?', 'Would you be open to a short call about design?'],
    ['Hättest du eine Viertelstunde für ein Gespräch über deine Arbeit?', 'Hättest du eine Viertelstunde für ein Gespräch über deine Arbeit?'],
  ])('%j asks %j', (text, expected) => {
    expect(askedFor(text)).toBe(expected);
  });
});

describe('what cannot be quoted weeks later is not', () => {
  test.each([
    ['a day', 'Would you have time for a call on Friday?'],
    ['a relative week', 'Could we talk next week about the internship?'],
    ['the next weeks', 'Would you have 20 minutes in the next two weeks for a call?'],
    ['a date', 'Could we meet on May 12 for a coffee?'],
    ['a time', 'Could you call me at 3pm about the role?'],
    ['a time with a colon', 'Could you join at 15:30 for the panel?'],
    ['another day', 'Hätten Sie morgen Zeit für ein Gespräch?'],
    ['a link', 'Could you look at https://sam.example/cv before we talk?'],
    ['an address', 'Could you write to sam@campus.example about it?'],
    ['a bracket', 'Would you have time to talk about [your question]?'],
    ['a courtesy', 'How have you been since the fair?'],
    ['what stands elsewhere', 'Does that still work for you?'],
    ['too long', `Would you have time to talk about ${'many things and '.repeat(12)}more?`],
    ['no question', 'Thank you for the talk. It helped me a lot.'],
    ['nothing', ''],
  ])('%s', (_why, text) => {
    expect(askedFor(text)).toBeNull();
  });
});

test('an own mail carries the question of the student, a forward that of its writer', () => {
  const at = { at: '2026-03-11T14:00:00.000Z' };
  const own = understand(aMail({ to: [{ name: 'Jane Doe', address: 'jane@acme.example' }], fresh: 'Hi Jane,\n\ncould you look at my CV?' }), aFrame({ question: null, action: null }), at);
  expect(own).toMatchObject({ kind: 'outgoing', ask: 'could you look at my CV?' });
  const forwarded = aForward({ text: 'Hi Sam,\n\nCould you send me your CV?\n\nJane' });
  expect(understand(aMail({ forwarded: [forwarded] }), aFrame({ question: null, action: null }), at)).toMatchObject({ kind: 'forward', direction: 'received', ask: 'Could you send me your CV?' });
  const sent = aForward({ from: { name: 'Sam Lee', address: STUDENT }, to: [{ name: 'Jane Doe', address: 'jane@acme.example' }], text: 'Hi Jane,\n\nWould you have time for a short call?' });
  expect(understand(aMail({ forwarded: [sent] }), aFrame({ question: null, action: null }), at)).toMatchObject({ kind: 'forward', direction: 'sent', ask: 'Would you have time for a short call?' });
});
