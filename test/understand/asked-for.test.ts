import { describe, expect, test } from 'vitest';
import { understand } from '#understand/understand.ts';
import { askedByStudent, askedFor } from '../../functions/understand/asked-for.ts';
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
    ['Please delete my last mail, I sent it to the wrong person. Would you be willing to talk about your work?', 'Would you be willing to talk about your work?'],
    ['Would you like to grab a coffee at Starbucks on 5th\nand talk about your work?', 'Would you like to grab a coffee at Starbucks on 5th and talk about your work?'],
    ['Quick question: do you know anybody in HR?', 'do you know anybody in HR?'],
    ['Hi Jane - could you look at my CV?', 'could you look at my CV?'],
    ['Dear Jane,\nCould you look at my CV?\nThanks,\nSam', 'Could you look at my CV?'],
    ['Liebe Jane, könntest du meinen Lebenslauf ansehen?', 'könntest du meinen Lebenslauf ansehen?'],
    ['Bonjour Madame, auriez-vous quinze minutes pour parler?', 'auriez-vous quinze minutes pour parler?'],
    ['Hola Jane, ¿podrías mirar mi CV?', '¿podrías mirar mi CV?'],
    ['What did you do after your PhD?', 'What did you do after your PhD?'],
    ['Do you offer summer internships?', 'Do you offer summer internships?'],
    ['Would you have 15 minutes to talk about public health?', 'Would you have 15 minutes to talk about public health?'],
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
    ['a meal', 'Would you be free after lunch to talk about it?'],
    ['an exam', 'Could we meet before finals to talk about the lab?'],
    ['a holiday', 'Could we meet over Thanksgiving to talk?'],
    ['a break', 'Are you free to meet me for spring break?'],
    ['a week without classes', 'Could we talk during reading week?'],
    ['a journey', 'Could we talk before I leave for Spain?'],
    ['a season', 'Could I shadow you over the summer?'],
    ['a month', 'Would you be open to a call before May?'],
    ['a day with a slip', 'Could we talk on wendesday about the lab?'],
    ['a line that breaks off', 'Would you like to grab a coffee at Starbucks on 5th\nAvenue, Boston'],
    ['why they left', 'Could you tell me why you left Globex?'],
    ['the family', 'Could you give my regards to your mother?'],
    ['the former partner', 'Could you tell me how it is to work with your ex?'],
    ['a leave', 'Could you tell me how maternity leave works at Acme?'],
    ['where they live', 'Could you send me your home address for the card?'],
    ['health', 'Would you tell me more about your health problems?'],
    ['nothing of its own', 'Could you let me know?'],
    ['whether they are still there', 'Are you still at Globex these days?'],
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

test('the student is quoted to one person, in English', () => {
  expect(askedByStudent('Could you look at my CV, Jane?', 1)).toBe('Could you look at my CV, Jane?');
  expect(askedByStudent('Could you look at my CV, Jane?', 2)).toBeNull();
  expect(askedByStudent('Könntest du meinen Lebenslauf ansehen?', 1)).toBeNull();
  expect(askedByStudent('Podrías mirar mi CV por favor?', 1)).toBeNull();
  const at = { at: '2026-03-11T14:00:00.000Z' };
  const to = [{ name: 'Jane Doe', address: 'jane@acme.example' }, { name: 'Bob Smith', address: 'bob@globex.example' }] as const;
  expect(understand(aMail({ to: [...to], fresh: 'Hi both,\n\ncould you look at my CV?' }), aFrame({ question: null, action: null }), at)).toMatchObject({ kind: 'outgoing', ask: null });
});
