import { describe, expect, test } from 'vitest';
import type { Question } from '#model/intent.ts';
import type { TokenAction } from '#model/token.ts';
import { understand } from '#understand/understand.ts';
import { heardAs } from '../support/heard.ts';
import { aFrame, aMail, asked } from '../support/mails.ts';

/** The notes that a mail is kept as, each with what of it can be said to the contact; null if there is none. */
function thanksIn(fresh: string, kind: Question['kind'], action: TokenAction | null): readonly string[] | null {
  const frame = aFrame({ question: asked(kind), action });
  const intent = understand(aMail({ fresh }), frame, { at: frame.now });
  const notes = intent.kind === 'commands' ? intent.commands.flatMap((command) => (command.cmd === 'NOTE' ? [command] : [])) : [];
  return notes.length === 0 ? null : notes.flatMap(({ turned }) => turned.map(({ thanks }) => thanks));
}

const TOPICS: readonly (readonly [string, string])[] = [
  ['the rotation program', 'telling me about the rotation program'],
  ['visas, Python', 'telling me about visas and Python'],
  ['her path from nursing', 'telling me about your path from nursing'],
  ['how to pick a thesis', 'telling me how to pick a thesis'],
  ['learn SQL first', 'the advice to learn SQL first'],
  ['The Berlin office', 'telling me about the Berlin office'],
  ['about climate models', 'telling me about climate models'],
  ['Machine learning', 'telling me about machine learning'],
  ['- internships\n- housing', 'telling me about internships and housing'],
  ['how she got into UX', 'telling me how you got into UX'],
];

describe('one detail that was asked for is what they told', () => {
  test.each(TOPICS)('%j is thanked for as %j', (typed, thanks) => {
    expect(thanksIn(typed, 'THANK_YOU', 'n')).toEqual([thanks]);
  });
  test('also a thing that is no common one', () => {
    expect(thanksIn('the wind tunnel', 'THANK_YOU', 'n')).toEqual(['telling me about the wind tunnel']);
    expect(thanksIn('the wind tunnel', 'HOW_DID_IT_GO', null)).toBeNull();
  });
  test.each([
    'great chat', 'free snacks', 'no parking', 'visas\nno parking', 'nice office', 'her smile', 'her dog', 'patient, kind', 'fun', 'thanks', 'ok', 'plays tennis', 'send her my CV', 'send draft', 'read the paper she sent',
    'remind me about Bob', "Carol's promotion", 'Bob', 'Acme', 'how much they pay', "her husband's company", 'the new office opening next year', 'visas?', 'salaries', 'mental health', 'the offer letter', 'October', 'about her', 'i',
  ])('%j is kept, and said to nobody', (typed) => {
    expect(thanksIn(typed, 'THANK_YOU', 'n')).toEqual([]);
  });
});

describe('a thing alone, in answer to a question about a talk, is what they told', () => {
  test.each(TOPICS)('%j is thanked for as %j', (typed, thanks) => {
    expect(thanksIn(typed, 'HOW_DID_IT_GO', null)).toEqual([thanks]);
    expect(thanksIn(typed, 'THANK_YOU', null)).toEqual([thanks]);
  });
  test.each(['visas', 'research', 'internships', 'UX'])('one word is enough: %j', (typed) => {
    expect(thanksIn(typed, 'HOW_DID_IT_GO', null)).toEqual([`telling me about ${typed}`]);
  });
  test.each(['coffee', 'maybe', 'Bob', 'Jane Doe', 'snacks', 'drafts', 'r', 'works at Acme', 'visas?', 'visas, skip', 'skip', 'stop', 'thanks', 'no', 'great', 'Friday'])('%j is none', (typed) => {
    expect(thanksIn(typed, 'HOW_DID_IT_GO', null)).toBeNull();
  });
  test('elsewhere it is not understood', () => {
    expect(thanksIn('visas', 'FOLLOW_UP', null)).toBeNull();
  });
});

describe('whoever was not there has not met', () => {
  const table = {
    'I forgot to go': 'MEETING_OFF',
    'i overslept and missed it': 'MEETING_OFF',
    'i overslept and missed the call with her': 'MEETING_OFF',
    'missed it': 'MEETING_OFF',
    'sorry I missed it': 'MEETING_OFF',
    'i was late and she was gone': 'MEETING_OFF',
    'i was late, she had left': 'MEETING_OFF',
    "didn't make it": 'MEETING_OFF',
    'I was sick and could not make it': 'MEETING_OFF',
    "I couldn't attend because of an exam": 'MEETING_OFF',
    'never went': 'MEETING_OFF',
    'I had to cancel': 'MEETING_OFF',
    'i was late but she was so nice and helpful': 'NOTE text=i was late but she was so nice and helpful',
    'i missed the point of her talk': 'NOTE text=i missed the point of her talk',
  };
  test('in answer to both questions about a talk', () => {
    expect(heardAs(asked('HOW_DID_IT_GO'), table)).toEqual(table);
    expect(heardAs(asked('THANK_YOU'), table)).toEqual(table);
  });
  test('a note beside it thanks for nothing, and comes behind it', () => {
    expect(heardAs(asked('HOW_DID_IT_GO'), { 'she was really kind about it, i forgot to go': '' })).toEqual({
      'she was really kind about it, i forgot to go': 'MEETING_OFF + NOTE text=she was really kind about it',
    });
    expect(thanksIn('I missed the call, she told me by email about the fall program', 'HOW_DID_IT_GO', null)).toEqual([]);
  });
  test('elsewhere something else was missed', () => {
    expect(heardAs(asked('FOLLOW_UP'), { 'never went': '', overslept: '' })).toEqual({ 'never went': 'UNKNOWN', overslept: 'UNKNOWN' });
  });
});

describe('what somebody cannot do is a refusal only where an answer is waited for', () => {
  const said = "she said she can't help with visas";
  test('not in an answer about a talk', () => {
    expect(heardAs(asked('HOW_DID_IT_GO'), { [said]: '' })).toEqual({ [said]: `NOTE text=${said}` });
    expect(heardAs(asked('THANK_YOU'), { [said]: '' })).toEqual({ [said]: `NOTE text=${said}` });
    expect(heardAs(asked('FOLLOW_UP'), { [said]: '' })).toEqual({ [said]: 'REPLIED outcome=declined' });
  });
  test('a clear one is one anywhere', () => {
    expect(heardAs(asked('HOW_DID_IT_GO'), { 'she declined': '', 'she said no to meeting': '' })).toEqual({ 'she declined': 'REPLIED outcome=declined', 'she said no to meeting': 'REPLIED outcome=declined' });
  });
});

test('a note that says of whom it is speaks of that person, and of nobody else', () => {
  expect(thanksIn('note about Jane: taught me how to write tests', 'HOW_DID_IT_GO', null)).toEqual(['teaching me how to write tests']);
  expect(thanksIn('note about Zora: taught me how to write tests', 'HOW_DID_IT_GO', null)).toEqual([]);
});
