import { describe, expect, test } from 'vitest';
import { saidToThem } from '../../functions/understand/said-to-them.ts';

const said = (note: string, contact: string | null = 'Jane Doe') => saidToThem(note, contact, ['Bob Smith', 'Will Stone']);

describe('what the contact kindly did turns round', () => {
  test.each([
    ['she told me about the fall program', 'you told me about the fall program'],
    ['She told me about the fall program.', 'you told me about the fall program'],
    ['and she told me about the fall program', 'you told me about the fall program'],
    ['he explained how he got his first job', 'you explained how you got your first job'],
    ['she said her team is hiring interns in the fall', 'you said your team is hiring interns in the fall'],
    ['She gave me her card and offered to look at my resume.', 'you gave me your card and offered to look at my resume'],
    ['she told me to email her when I apply', 'you told me to email you when I apply'],
    ['he told me to reach out to him directly', 'you told me to reach out to you directly'],
    ['he told me about himself', 'you told me about yourself'],
    ['they told me about their research', 'you told me about your research'],
    ['she told me that they sponsor visas', 'you told me that they sponsor visas'],
    ['Jane told me about the rotation program', 'you told me about the rotation program'],
    ['Jane Doe showed me the lab', 'you showed me the lab'],
    ['she was really helpful', 'you were really helpful'],
    ['she told me how she was hired at MIT', 'you told me how you were hired at MIT'],
    ['she told me she works at Acme', 'you told me you work at Acme'],
    ['she introduced me to her colleague', 'you introduced me to your colleague'],
    ['she recommended the CFA and a course at Coursera', 'you recommended the CFA and a course at Coursera'],
    ['She told me about March deadlines', 'you told me about March deadlines'],
    ['it went great - she offered to refer me for the summer program!', 'you offered to refer me for the summer program'],
    ['he taught me how to read a balance sheet, he also shared his notes', 'you taught me how to read a balance sheet and you also shared your notes'],
    ["She told me about the lab. It wasn't long.", 'you told me about the lab'],
    ['she suggested that I will talk to her manager', 'you suggested that I will talk to your manager'],
  ])('%j becomes %j', (note, expected) => {
    expect(said(note)).toBe(expected);
  });
});

describe('what does not turn safely is left out of the draft', () => {
  test.each([
    ['nothing that they did', 'ask about the rotation program'],
    ['the student did it', 'I told her about my thesis'],
    ['somebody else as subject', 'Carol told me about the program'],
    ['somebody else in the sentence', 'she told me about Carol'],
    ['somebody else before', 'I also met Carol. She told me about the lab.'],
    ['a known other person in lower case', 'she said bob is hiring'],
    ['an introduction to somebody by name', 'she introduced me to tom'],
    ['two people', 'She told me about the lab. He showed me around.'],
    ['a negation', 'she told me not to apply'],
    ['a negated verb', "she didn't say much"],
    ['a question', 'did she tell me about it?'],
    ['an unkind word', 'she said my resume is weak'],
    ['an unkind verb', 'she seemed bored'],
    ['a telling-off', 'she told me off'],
    ['lateness', 'she was late'],
    ['a secret', 'she told me about layoffs at her team'],
    ['a relative day', 'she told me about the program yesterday'],
    ['another relative day', 'she offered to send me the link next week'],
    ['a word of a command', 'she said I should stop applying online'],
    ['a quotation', 'she told me "just apply"'],
    ['an address', 'she introduced me to the team at x@acme.example'],
    ['a bracket', 'she told me about [something]'],
    ['words to the assistant', 'she told me you have a list'],
    ['a short form that may be is or has', "she said she's from the north"],
    ['a verb of unknown form', 'she told me she bikes to work'],
    ['her and a noun behind a verb of giving', 'she told me to ask her questions'],
    ['a place that may be a person', 'she told me about her time in Paris'],
  ])('%s', (_why, note) => {
    expect(said(note)).toBeNull();
  });
});

test('a first name that is also a word is no other person', () => {
  expect(said('she told me how the team will grow')).toBe('you told me how the team will grow');
});

test('without a known contact only she, he and they are turned', () => {
  expect(said('Jane told me about the lab', null)).toBeNull();
  expect(said('she told me about the lab', null)).toBe('you told me about the lab');
});
