import { describe, expect, test } from 'vitest';
import { leadsIn } from '../../functions/understand/leads.ts';
import { promisesIn } from '../../functions/understand/promises.ts';
import { scopeOf } from '../../functions/understand/scope.ts';
import { heardAs } from '../support/heard.ts';
import { PEOPLE, aFrame, asked } from '../support/mails.ts';

/** Wednesday 11 March 2026; the note is about Jane Doe. */
describe('what the student will do for somebody, and by when', () => {
  test.each<[string, readonly string[]]>([
    ["I'll send my CV by Friday", ['send my CV, 2026-03-13']],
    ['promised to send her my resume tomorrow', ['send her my resume, 2026-03-12']],
    ["I said I'd email her the report by May 3", ['email her the report, 2026-05-03']],
    ['need to send him my transcript', ['send him my transcript, null']],
    ['she wants my portfolio by Monday', ['send my portfolio, 2026-03-16']],
    ['It went well. I promised her my resume by next week and she was nice', ['send my resume, 2026-03-16']],
    ['She asked me to send my transcript by the 20th', ['send my transcript, 2026-03-20']],
    ['I will let her know how it goes after finals', ['let her know how it goes, 2026-05-18']],
    ["by Friday I'll send her my CV", ['send her my CV, 2026-03-13']],
    ["promised Jane I'd keep her posted", ['keep her posted, null']],
    ["don't forget to send him the link", ['send him the link, null']],
    ['promised: CV by Friday. named: Lee Park', ['send CV, 2026-03-13']],
    ["We talked for an hour. I will send my CV and transcript by Friday, she will forward it. I'll call her on Monday", ['send my CV and transcript, 2026-03-13', 'call her, 2026-03-16']],
    // A day that can be read both ways, or that does not exist, is none.
    ['Will send her the deck by 3/4', ['send her the deck, null']],
    ["I'll send my CV by Feb 30", ['send my CV, null']],
    ["I won't send my CV", []],
    ["I'll send my CV if she asks", []],
    ['should I send my CV by Friday?', []],
    ['She will send me the job description by Friday', []],
    ['offered to intro me to Lee', []],
    ['I have to call my mom tomorrow', []],
    ['I need to study for finals', []],
    ['I should email Tom', []],
    ['she loves climbing', []],
  ])('%j', (words, expected) => {
    expect(promisesIn(words, 'Jane Doe', scopeOf(aFrame())).map(({ text, by }) => `${text}, ${by}`)).toEqual(expected);
  });

  test('is cut at a word to what a reminder needs', () => {
    const [promise] = promisesIn(`I'll send her ${'a very long thing '.repeat(20)}by Friday`, null, scopeOf(aFrame()));
    expect(promise?.text.length).toBeLessThanOrEqual(100);
    expect(promise?.text).toMatch(/(?:thing|long|very|a)$/);
  });
});

describe('what the student will do is said to the contact', () => {
  test.each<[string, readonly (string | null)[]]>([
    ["I'll send her my CV by Friday", ['send you my CV']],
    ['I promised to read the paper she sent', ['read the paper you sent']],
    ["promised Jane I'd keep her posted", ['keep you posted']],
    ['I will let her know how it goes after finals', ['let you know how it goes']],
    ['I said I would send Jane the slides', ['send you the slides']],
    ['She wants my portfolio by Monday', ['send you my portfolio']],
    ['need to send him my transcript', ['send you my transcript']],
    ['I promised to send her CV', [null]],
    ['promised: CV by Friday', [null]],
    ["I'll send her my CV because she is annoying", ['send you my CV']],
    ["I'll introduce her to Tom", [null]],
  ])('%j', (words, expected) => {
    expect(promisesIn(words, 'Jane Doe', scopeOf(aFrame())).map(({ toThem }) => toThem)).toEqual(expected);
  });
});

describe('whom they named as worth talking to', () => {
  test.each<[string, readonly string[]]>([
    ['she said talk to Lee Park', ['Lee Park']],
    ['told me to reach out to Ann Kay at Globex', ['Ann Kay, Globex']],
    ['suggested I contact Bob Ray (bob@initech.example)', ['Bob Ray, bob@initech.example, Initech']],
    ['offered to intro me to Lee', ['Lee']],
    ['her colleague Lee Park might help', ['Lee Park']],
    ['you should meet Priya', ['Priya']],
    ['She said I should talk to Lee Park and Ann Kay from Globex.', ['Lee Park', 'Ann Kay, Globex']],
    ['She said: "Talk to Lee Park"', ['Lee Park']],
    ['she recommended Lee Park, a recruiter at Globex', ['Lee Park, Globex, recruiter, recruiter']],
    ['she gave me the names of Lee Park and Ann Kay', ['Lee Park', 'Ann Kay']],
    ['She suggested emailing lee@globex.example', ['Lee, lee@globex.example, Globex']],
    ['learned a lot. named: Lee Park', ['Lee Park']],
    ['she said talk to lee park from globex', ['Lee Park, Globex']],
    // Somebody who is known has a name and perhaps an address.
    ['she said talk to Bob', ['Bob Smith']],
    ["she didn't know anybody", []],
    ['nobody suggested talking to Lee Park', []],
    ['if she said talk to Lee Park I would', []],
    ['should I talk to Lee Park?', []],
    ['she said to talk to HR', []],
    ['She said reach out to Acme', []],
    ['she told me to talk to Career Services', []],
    ['She told me about the Fall Program and said to apply at Acme Labs', []],
    ['Jane said to talk to Jane again', []],
    ['she works with a guy named Tom Hill', []],
    ['she introduced me to Lee Park', []],
    ['she recommended the book Deep Work', []],
  ])('%j', (words, expected) => {
    const found = leadsIn(words, { people: PEOPLE, registered: {} }, ['Jane Doe']);
    expect(found.map(({ name, address, organisation, title, role }) => [name, address, organisation, title, role].filter((part) => part !== null).join(', '))).toEqual(expected);
  });
});

test('a note carries both, beside what else is said', () => {
  const table = {
    'We met on Tuesday. I promised to send my CV by Friday': 'MET when=2026-03-10 + NOTE text=I promised to send my CV by Friday promises=(send my CV, 2026-03-13)',
    'yes we met yesterday, she wants my portfolio by Monday': 'MET when=2026-03-10 + NOTE text=she wants my portfolio by Monday promises=(send my portfolio, 2026-03-16)',
    'yes - she told me to reach out to Ann Kay at Globex': 'YES + NOTE text=she told me to reach out to Ann Kay at Globex leads=(Ann Kay, Globex)',
    // These are done, not promised: they stay what they are.
    'met her yesterday and she introduced me to bob@x.example': 'MET when=2026-03-10 + HELPED how=intro address=bob@x.example',
    "we met, I'll write to her on Friday": 'MET + SNOOZE until=2026-03-13',
  };
  expect(heardAs(asked('HOW_DID_IT_GO'), table)).toEqual(table);
});

test('what must not be forgotten is kept wherever it is clear whom it is about', () => {
  const onePerson = {
    'I promised to send my CV by Friday': 'NOTE text=I promised to send my CV by Friday promises=(send my CV, 2026-03-13)',
    'she said talk to Lee Park': 'NOTE text=she said talk to Lee Park leads=(Lee Park)',
    'she told me a lot about climbing': 'UNKNOWN',
  };
  expect(heardAs(asked('FOLLOW_UP'), onePerson)).toEqual(onePerson);
  const nobodyAsked = {
    'Jane suggested I contact Bob Ray (bob@initech.example)': 'NOTE contact=jane text=Jane suggested I contact Bob Ray (bob@initech.example) leads=(Bob Ray, bob@initech.example, Initech)',
    'note: Bob Smith wants my CV by Friday': 'NOTE contact=bob text=Bob Smith wants my CV by Friday promises=(send my CV, 2026-03-13)',
    'I promised to send my CV by Friday': 'UNKNOWN',
  };
  expect(heardAs(null, nobodyAsked)).toEqual(nobodyAsked);
});
