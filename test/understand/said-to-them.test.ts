import { describe, expect, test } from 'vitest';
import { saidToThem } from '../../functions/understand/said-to-them.ts';

const said = (note: string, contact: string | null = 'Jane Doe') => saidToThem(note, contact, ['Bob Smith', 'Will Stone']);

describe('what the contact kindly did turns round', () => {
  test.each([
    ['she told me about the fall program', 'telling me about the fall program', 'you told me about the fall program'],
    ['and she told me about the fall program', 'telling me about the fall program', 'you told me about the fall program'],
    ['talked about visas', 'talking with me about visas', 'we talked about visas'],
    ['great talk about robotics', 'the great talk about robotics', 'we had a great talk about robotics'],
    ['he explained how he got his first job', 'explaining how you got your first job', 'you explained how you got your first job'],
    ['she said her team is hiring interns in the fall', 'telling me that your team is hiring interns in the fall', 'you told me that your team is hiring interns in the fall'],
    ['she said I should learn R', 'the advice to learn R', 'you advised me to learn R'],
    ['she offered to look at my resume', 'the offer to look at my resume', 'you offered to look at my resume'],
    ['she told me to email her when I apply', 'the invitation to email you when I apply', 'you told me that I could email you when I apply'],
    ['he told me to reach out to him directly', 'the invitation to reach out to you directly', 'you told me that I could reach out to you directly'],
    ['they told me about their research', 'telling me about your research', 'you told me about your research'],
    ['she told me that they sponsor visas', 'telling me that you sponsor visas', 'you told me that you sponsor visas'],
    ['Jane Doe showed me the lab', 'showing me the lab', 'you showed me the lab'],
    ['Ms. Doe showed me the lab', 'showing me the lab', 'you showed me the lab'],
    ['she was really helpful with my questions', 'being so helpful with my questions', 'you were so helpful with my questions'],
    ['she told me how she was hired at MIT', 'telling me how you were hired at MIT', 'you told me how you were hired at MIT'],
    ['she showed me how she manages her code', 'showing me how you manage your code', 'you showed me how you manage your code'],
    ['she introduced me to her colleague', 'introducing me to your colleague', 'you introduced me to your colleague'],
    ['she explained what she works on', 'explaining what you work on', 'you explained what you work on'],
    ['got advice on grad school', 'the advice on grad school', 'you gave me advice on grad school'],
    ['she told me about the seminar every Friday', 'telling me about the seminar', 'you told me about the seminar'],
    ['she explained the notice period', 'explaining the notice period', 'you explained the notice period'],
    ['she gave me some useful advice about visas', 'giving me some useful advice about visas', 'you gave me some useful advice about visas'],
    ["She told me about the lab. It wasn't long.", 'telling me about the lab', 'you told me about the lab'],
    ['she told me about the program yesterday', 'telling me about the program', 'you told me about the program'],
  ])('%j is thanked for as %j', (note, thanks, that) => {
    expect(said(note)).toEqual([{ thanks, that }]);
  });
});

describe('what does not turn safely is left out of the draft', () => {
  test.each([
    ['nothing that they did', 'ask about the rotation program'],
    ['the student did it', 'I told her about my thesis'],
    ['somebody else as subject', 'Carol told me about the program'],
    ['somebody else in the sentence', 'she told me about Carol'],
    ['somebody else before', 'I also met Carol. She told me about the lab.'],
    ['somebody of theirs', 'her colleague told me about the lab'],
    ['a known other person in lower case', 'she said bob is hiring'],
    ['a common name in lower case', 'she told me about carol'],
    ['two people', 'She told me about the lab. He showed me around.'],
    ['others whom they may mean', 'told me about students and how they study'],
    ['somebody in their place', 'it was her coworker actually, told me about visas'],
    ['somebody of theirs whom the student met', 'spoke to her manager. told me about internships'],
    ['a date in figures', 'told me about the deadline on 12/1'],
    ['a break that passes', 'told me to follow up after spring break'],
    ['a family', "she told me about her brother's startup"],
    ['why they left', 'she told me how she left academia'],
    ['an article that does not fit', 'she gave me an useful advice'],
    ['one of what is not counted', 'gave me an advice about visas'],
    ['a negation', 'she told me not to apply'],
    ['a negated verb', "she didn't say much"],
    ['a question', 'did she tell me about it?'],
    ['an unkind word', 'she said my resume is weak'],
    ['an unkind verb', 'she seemed bored'],
    ['a telling-off', 'she told me off'],
    ['lateness', 'she was late'],
    ['a secret', 'she told me about layoffs at her team'],
    ['money', 'she told me about her salary'],
    ['a relative day in the middle', 'she told me how last week went at the lab'],
    ['what was taken back', 'she offered to introduce me to Bob but then said no'],
    ['a wish', 'I wish she had told me about the lab'],
    ['a word of a command', 'she said I should stop applying online'],
    ['a quotation', 'she told me "just apply"'],
    ['an address', 'she introduced me to the team at x@acme.example'],
    ['a bracket', 'she told me about [something]'],
    ['words to the assistant', 'she told me you have a list'],
    ['a command', 'remind me about the lab'],
    ['what the student will do', 'show her the lab'],
    ['a short form that may be is or has', "she told me how she's from the north"],
    ['a verb of unknown form', 'she told me how she bikes to work'],
    ['a second verb that would have to follow', 'she told me how she runs tests and writes code'],
    ['her and a noun behind a verb of giving', 'she told me to ask her questions'],
    ['a noun without its article', 'she told me about internship'],
    ['words that hang in the air', 'she told me about the'],
    ['a second sentence without a stop', 'told me about her lab we laughed'],
    ['kindness about nothing', 'she was really nice'],
  ])('%s', (_why, note) => {
    expect(said(note)).toEqual([]);
  });
});

test('behind an introduction nobody knows who “she” is', () => {
  expect(said('She introduced me to Ana. She told me about her thesis').map(({ thanks }) => thanks)).toEqual(['introducing me to Ana']);
  expect(said('She introduced me to Ana and told me about visas').map(({ thanks }) => thanks)).toEqual(['introducing me to Ana', 'telling me about visas']);
});

test('a letter has room for three pieces, and the same beginning is said once', () => {
  expect(said('she told me about her lab. she told me about visas. said to learn R. she offered to refer me. gave me tips for interviews').map(({ thanks }) => thanks)).toEqual([
    'the advice to learn R', 'the offer to refer me', 'giving me tips for interviews',
  ]);
  expect(said('said to learn R. told me to apply early').map(({ thanks }) => thanks)).toEqual(['the advice to learn R and to apply early']);
});

test('a first name that is also a word is no other person', () => {
  expect(said('she told me how the team will grow').map(({ that }) => that)).toEqual(['you told me how the team will grow']);
});

test('without a known contact only she, he and they are turned', () => {
  expect(said('Jane told me about the lab', null)).toEqual([]);
  expect(said('she told me about the lab', null).map(({ that }) => that)).toEqual(['you told me about the lab']);
});
