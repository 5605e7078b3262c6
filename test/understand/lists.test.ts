import { describe, expect, test } from 'vitest';
import type { Question } from '#model/intent.ts';
import { heardAs } from '../support/heard.ts';
import { asked } from '../support/mails.ts';

function rows(question: Question | null, table: Readonly<Record<string, string>>): void {
  test('each is heard as it is meant', () => {
    expect(heardAs(question, table)).toEqual(table);
  });
}

describe('answers to a list', () => {
  rows(asked('OTHER', ['jane', 'bob', 'will']), {
    '1: done\n2: remind me in a week\n3: she said no': 'DONE item=1 + SNOOZE item=2 until=2026-03-18 + REPLIED item=3 outcome=declined',
    'done with 1 & 3, snooze 2 until monday': 'DONE item=1 + DONE item=3 + SNOOZE item=2 until=2026-03-16',
    'first one done, skip the second': 'DONE item=1 + SKIP item=2',
    'Jane - done, Bob - next week': 'DONE contact=jane + SNOOZE contact=bob until=2026-03-16',
    'everything done except 2': 'DONE item=1 + DONE item=3',
    'keep 1 and 3': 'KEEP numbers=1 3',
    '1. done 2. next week 3. skip': 'DONE item=1 + SNOOZE item=2 until=2026-03-16 + SKIP item=3',
    '1 done 2 skip 3 snooze': 'DONE item=1 + SKIP item=2 + SNOOZE item=3',
    'done\nnext week\nskip': 'DONE item=1 + SNOOZE item=2 until=2026-03-16 + SKIP item=3',
    'Jane replied, drop Bob, snooze Will until Friday': 'REPLIED contact=jane + STOP_CONTACT contact=bob + SNOOZE contact=will until=2026-03-13',
    '1 and 2 done, the rest next week': 'DONE item=1 + DONE item=2 + SNOOZE item=3 until=2026-03-16',
    'snooze all until Monday': 'SNOOZE item=1 until=2026-03-16 + SNOOZE item=2 until=2026-03-16 + SNOOZE item=3 until=2026-03-16',
    '2: she replied\n3: stop': 'REPLIED item=2 + STOP_CONTACT item=3',
    '1️⃣ done 2️⃣ skip': 'DONE item=1 + SKIP item=2',
    '#1 done, #3 drop': 'DONE item=1 + STOP_CONTACT item=3',
    'met Jane yesterday, Bob not yet': 'MET contact=jane when=2026-03-10 + NO contact=bob',
    'all done!': 'DONE item=1 + DONE item=2 + DONE item=3',
    'Jane: done\nBob: snooze 2 weeks\nWill: drop': 'DONE contact=jane + SNOOZE contact=bob until=2026-03-25 + STOP_CONTACT contact=will',
    '2 replied': 'REPLIED item=2',
    '1 yes, 2 no': 'YES item=1 + NO item=2',
    'draft 2': 'DRAFT item=2',
    'stop 2': 'STOP_CONTACT item=2',
    '1 & 2 done. 3 next week': 'DONE item=1 + DONE item=2 + SNOOZE item=3 until=2026-03-16',
    'Done: 1, 3. Skip: 2': 'DONE item=1 + DONE item=3 + SKIP item=2',
    'Bob answered, the others are done': 'REPLIED contact=bob + DONE item=1 + DONE item=3',
    '1 - she replied, 2 - remind me friday, 3 - drop': 'REPLIED item=1 + SNOOZE item=2 until=2026-03-13 + STOP_CONTACT item=3',
    'first: done, second: snooze 1 week': 'DONE item=1 + SNOOZE item=2 until=2026-03-18',
    'skip 2 and 3, did 1': 'SKIP item=2 + SKIP item=3 + DONE item=1',
  });
});
