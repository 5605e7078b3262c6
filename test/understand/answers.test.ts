import { describe, expect, test } from 'vitest';
import type { Question } from '#model/intent.ts';
import { heardAs } from '../support/heard.ts';
import { asked } from '../support/mails.ts';

function rows(question: Question | null, table: Readonly<Record<string, string>>): void {
  test('each is heard as it is meant', () => {
    expect(heardAs(question, table)).toEqual(table);
  });
}

describe('"which of these people?" is answered by a number, or by as much of a name as it takes', () => {
  rows(asked('WHICH', ['kim', 'romero']), {
    2: 'YES item=2',
    '#2': 'YES item=2',
    'number 2': 'YES item=2',
    'the second one': 'YES item=2',
    'the second': 'YES item=2',
    'Alex Kim': 'YES contact=kim',
    'Alex Kim please': 'YES contact=kim',
    romero: 'YES contact=romero',
    both: 'YES item=1 + YES item=2',
    neither: 'NO',
    none: 'NO',
    no: 'NO',
    5: 'UNKNOWN ask=which_item',
    Alex: 'UNKNOWN ask=which_contact',
    stop: 'STOP_ALL',
    'snooze Bob until Friday': 'SNOOZE contact=bob until=2026-03-13',
    'hmm 2 is nice': 'UNKNOWN',
  });
  test('a number alone means nothing elsewhere', () => {
    expect(heardAs(asked('FOLLOW_UP'), { 2: '', 'Alex Kim': '' })).toEqual({ 2: 'UNKNOWN', 'Alex Kim': 'UNKNOWN' });
  });
});

describe('the digest asks whether anything was missed', () => {
  rows(asked('DIGEST', ['jane', 'bob', 'will', 'kim']), {
    'Jane answered, met Bob, nothing from Will': 'REPLIED contact=jane + MET contact=bob + NO contact=will',
    '1 answered, 3 and 4 too': 'REPLIED item=1 + REPLIED item=3 + REPLIED item=4',
    '1 done, 2 snooze 2w, 4 replied': 'DONE item=1 + SNOOZE item=2 until=2026-03-25 + REPLIED item=4',
    'met 2 and 3 on Tuesday': 'MET item=2 when=2026-03-10 + MET item=3 when=2026-03-10',
    'heard back from Jane and Bob': 'REPLIED contact=jane + REPLIED contact=bob',
    'heard back from 1 and 2, nothing from 3': 'REPLIED item=1 + REPLIED item=2 + NO item=3',
    'Jane answered and so did Bob': 'REPLIED contact=jane + REPLIED contact=bob',
    'met Jane on Tuesday, Bob on Friday': 'MET contact=jane when=2026-03-10 + MET contact=bob when=2026-03-06',
    'snooze Jane until Monday, Bob until Friday': 'SNOOZE contact=jane until=2026-03-16 + SNOOZE contact=bob until=2026-03-13',
    'all of them answered': 'REPLIED item=1 + REPLIED item=2 + REPLIED item=3 + REPLIED item=4',
    "yes! Jane replied on Monday and I met Bob for coffee yesterday. Will hasn't answered": 'REPLIED contact=jane + MET contact=bob when=2026-03-10 + NO contact=will',
    'nothing missed': 'ACK',
    'no, nothing': 'ACK',
    'all good': 'ACK',
    nope: 'ACK',
    nothing: 'ACK',
    "No, that's all. Thanks!": 'ACK',
    'Offer!': 'HELPED how=offer',
    'Got the offer at Acme thanks to Jane and Bob!': 'HELPED contact=jane how=offer + HELPED contact=bob how=offer',
    done: 'UNKNOWN ask=which_item',
    'stop 2': 'STOP_CONTACT item=2',
  });
});

describe('several things for today', () => {
  rows(asked('BUNDLE', ['jane', 'bob', 'will']), {
    '1 done, 2 skip': 'DONE item=1 + SKIP item=2',
    'all done': 'DONE item=1 + DONE item=2 + DONE item=3',
    no: 'UNKNOWN ask=which_item',
  });
});

describe('who stays warm after an internship', () => {
  rows(asked('INTERNSHIP', ['jane', 'bob', 'will', 'kim']), {
    'keep 1 3 4': 'KEEP numbers=1 3 4',
    'keep 1, 3 and 4': 'KEEP numbers=1 3 4',
    'keep all': 'KEEP numbers=1 2 3 4',
    'keep none': 'KEEP numbers=',
    'keep all but 2': 'KEEP numbers=1 3 4',
    'keep Jane and Bob': 'KEEP numbers=1 2',
    '1 and 3': 'KEEP numbers=1 3',
    everyone: 'KEEP numbers=1 2 3 4',
    'keep 9': 'UNKNOWN ask=which_item',
    'keep Alex Romero': 'UNKNOWN ask=which_item',
    '1 done': 'DONE item=1',
    thanks: 'ACK',
  });
  test('by name only there', () => {
    expect(heardAs(asked('OTHER', ['jane', 'bob']), { 'keep Jane': '', '1 and 2': '' })).toEqual({ 'keep Jane': 'UNKNOWN', '1 and 2': 'UNKNOWN' });
  });
});

describe('"shall I keep going?"', () => {
  rows({ kind: 'KEEP_GOING', items: [] }, { yes: 'YES', 'keep going': 'YES', stay: 'YES', continue: 'YES', "don't stop": 'YES', no: 'NO', stop: 'STOP_ALL', 'weekly only': 'SET setting=mails value=digest' });
});

describe('the second step of erasing one person', () => {
  rows(asked('FORGET_CONFIRM'), {
    DELETE: 'CONFIRM_DELETE',
    delete: 'CONFIRM_DELETE',
    forget: 'CONFIRM_DELETE',
    yes: 'YES',
    'yes, delete': 'CONFIRM_DELETE',
    'forget Jane': 'CONFIRM_DELETE',
    'delete her': 'CONFIRM_DELETE',
    'forget Bob': 'FORGET contact=bob',
    no: 'NO',
    'delete me': 'DELETE_ME',
    "don't delete her": 'UNKNOWN',
  });
  test('is a word of that question only', () => {
    expect(heardAs(asked('FOLLOW_UP'), { delete: '', forget: '' })).toEqual({ delete: 'UNKNOWN', forget: 'UNKNOWN' });
  });
});

describe('the second step of another address', () => {
  rows({ kind: 'ALIAS_CONFIRM', items: [] }, { yes: 'YES', 'This address is mine, too.': 'YES', no: 'NO' });
});

describe('a question about words that fit several people', () => {
  const pending = { cmd: 'UNKNOWN', ask: 'which_contact', text: 'snooze Alex until Friday', contact: null, item: null, candidates: ['kim', 'romero'] } as const;
  rows({ ...asked('WHICH', ['kim', 'romero']), pending }, { 2: 'SNOOZE contact=romero until=2026-03-13', Kim: 'SNOOZE contact=kim until=2026-03-13', no: 'NO' });
});

describe('out of the blue', () => {
  rows(null, {
    'Jane told me about the fall program': 'NOTE contact=jane text=Jane told me about the fall program',
    'the weather is really nice today': 'UNKNOWN',
    'is Jane in the office today?': 'UNKNOWN',
    stats: 'STATUS',
    plan: 'STATUS',
    'wrong person': 'UNDO',
    'keep 1 3': 'KEEP numbers=1 3',
  });
});
