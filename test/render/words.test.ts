import { describe, expect, test } from 'vitest';
import type { Outgoing } from '#model/outgoing.ts';
import type { Because } from '#model/relationship.ts';
import { render } from '#render/render.ts';
import { after, BOB, businessDays, days, JANE, row } from '../../templates/sample-people.ts';
import { frame, itemOf, sample, templates } from './mails.ts';

describe('why today', () => {
  const why = (because: Because, kind: 'your-turn' | 'follow-up' = 'your-turn') => {
    const { item } = sample(kind, 'normal');
    const { text } = render({ ...item, mail: { ...item.mail, because } as Outgoing }, frame, templates);
    return /^Why today: (.*)$/m.exec(text)?.[1];
  };

  test.each<readonly [string, Because]>([
    ['on Mon 4 May you wrote to Jane (“Coffee chat?”); 7 working days have passed (Spring break not counted).', after('wrote', '2026-05-04', 'Coffee chat?', businessDays(7, 'Spring break'))],
    ['on Tue 12 May Jane wrote to you (“Re: Hello”); 1 working day has passed.', after('answered', '2026-05-12', 'Re: Hello', businessDays(1))],
    ['on Tue 12 May Jane declined.', after('declined', '2026-05-12', null, businessDays(0))],
    ['on Thu 12 Feb you met Jane; 90 days have passed (Finals, Spring break and Memorial Day not counted).', after('met', '2026-02-12', null, days(90, 'Finals', 'Spring break', 'Memorial Day'))],
    ['my notes have a meeting with Jane on Thu 14 May.', after('meeting', '2026-05-14')],
    ['on Tue 12 May the meeting with Jane was called off.', after('meeting-off', '2026-05-12')],
    ['on Tue 12 May you heard of Jane.', after('introduced', '2026-05-12')],
    ['on Wed 29 Apr Jane helped you; 14 days have passed.', after('helped', '2026-04-29', null, days(14))],
    ['on Mon 11 May you promised Jane: “send my CV”; you named this day.', after('promised', '2026-05-11', 'send my CV', { rule: 'named-day' })],
    ['on Mon 11 May you put this off; you named this day.', after('put-off', '2026-05-11', null, { rule: 'named-day' })],
    ['on Mon 11 May I reminded you, and I have seen nothing of it since; 2 working days have passed.', after('reminded', '2026-05-11', 'Coffee chat?', businessDays(2))],
    ['the term ended on Fri 8 May; 3 working days have passed.', after('term-end', '2026-05-08', null, businessDays(3))],
    ['on Thu 18 Dec 2025 you added Jane to your list.', after('added', '2025-12-18')],
  ])('%s', (sentence, because) => {
    expect(why(because)).toBe(sentence);
  });

  test('only a follow-up says that no answer was seen', () => {
    const because = after('wrote', '2026-05-04', 'Coffee chat?', businessDays(7));
    expect(why(because, 'follow-up')).toBe('on Mon 4 May you wrote to Jane (“Coffee chat?”); I have seen no answer; 7 working days have passed.');
  });
});

describe('receipts', () => {
  test.each(['forgotten', 'aliasAdded', 'notLogged', 'nothingToUndo', 'nothingToChange', 'undone', 'started'])('offer no undo where there is none: %s', (name) => {
    expect(sample('receipt', name).mail.text).not.toMatch(/\bundo\b[^\n]*$/m);
  });

  test.each(['normal', 'promised', 'everyHelp', 'everySetting', 'closed'])('offer undo for the rest: %s', (name) => {
    expect(sample('receipt', name).mail.text).toContain('Reply “undo” within 7 days.');
  });

  test('after a meeting that was called off there is nothing to answer, but a new date to propose', () => {
    expect(sample('receipt', 'notMet').mail.text).toMatch(/^The meeting with Jane Doe is off\. On Thu 14 May I will remind you to propose a new date\.\n/);
  });

  test('a promise says once when it is brought up', () => {
    expect(sample('receipt', 'promised').mail.text).toMatch(/^You promised Jane: send my CV\. I will remind you on Fri 15 May\.\n\n/);
  });

  test('a setting is told in words', () => {
    for (const words of ['Your time zone is Europe/Paris.', 'Your goal is 2 conversations a week.', 'Your weekly mail comes on Friday.', 'write “receipts always” if you want to hear each time.']) {
      expect(sample('receipt', 'everySetting').mail.text).toContain(words);
    }
  });
});

describe('a row about an answer', () => {
  test.each<readonly [string, Because]>([
    ['answer “Re: Hello” (they wrote on Tue 12 May).', after('answered', '2026-05-12', 'Re: Hello')],
    ['answer “Re: Hello” (reminded on Tue 12 May).', after('reminded', '2026-05-12', 'Re: Hello')],
    ['answer their mail (they wrote on Tue 12 May).', after('answered', '2026-05-12')],
    ['propose a new date (called off on Tue 12 May).', after('meeting-off', '2026-05-12')],
    ['write a few lines, or propose a new date (reminded on Tue 12 May).', after('reminded', '2026-05-12')],
    ['write a few lines, or propose a new date (put off on Tue 12 May).', after('put-off', '2026-05-12')],
  ])('speaks of a mail only if there was one: %s', (words, because) => {
    const { text } = render(itemOf({ kind: 'bundle', rows: [row('REPLY', BOB, 1, because), row('REPLY', JANE, 2, because)] }), frame, templates);
    expect(text).toContain(`1. Bob Smith, Globex: ${words}\n`);
  });
});

describe('the digest', () => {
  test('says of those who are let go nothing of an answer: it may have been the student’s turn', () => {
    const { item } = sample('digest', 'normal');
    const { text } = render({ ...item, mail: { ...item.mail, letGo: ['Lee Park', 'Bob Smith'] } as Outgoing }, frame, templates);
    expect(text).toContain('- I no longer remind you of Lee Park and Bob Smith. You can write again at any time.\n');
  });

  const linesOf = (name: string): readonly string[] => {
    const { text } = sample('digest', name).mail;
    return text.slice(0, text.indexOf('\n-- \n')).split('\n').filter((line) => line !== '');
  };

  test.each([
    ['normal', '3 conversations this week (goal 4), 2 waiting for an answer, 1 thank-you to send.', '[###-] 3 of 4'],
    ['goalReached', '3 conversations this week (goal 2).', '[##] 3 of 2'],
    ['smallerGoal', 'A quiet week (goal 1 conversation).', '[-] 0 of 1'],
    ['bigGoal', '19 conversations this week (goal 20).', '[#########-] 19 of 20'],
    ['noGoal', 'A quiet week, 1 waiting for an answer.', 'You have your first interview.'],
  ])('%s begins with its numbers', (name, ...first) => {
    expect(linesOf(name).slice(0, 2)).toEqual(first);
  });

  test.each(['examWeeks', 'examWeeksFull'])('in exam weeks it has three lines: %s', (name) => {
    expect(linesOf(name)).toHaveLength(3);
  });

  test('asks once for all answers that were missed, with numbers that go on', () => {
    expect(sample('digest', 'normal').mail.text).toContain('“Jane answered, met Bob, nothing from Lee”.\n4. Lin Chen (you wrote on Fri 8 May)\n');
    expect(sample('digest', 'goalReached').mail.text).not.toContain('Anything I missed?');
  });

  test('says nothing about what there is not', () => {
    expect(linesOf('missingFacts')).toEqual([
      'A quiet week (goal 1 conversation).', '[-] 0 of 1', 'All in all:', '- Connections: 0 new people', '- Quality: 0 conversations', '- Opportunities: none so far',
    ]);
  });
});
