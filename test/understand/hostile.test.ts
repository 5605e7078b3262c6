import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '#model/intent.ts';
import { understand } from '#understand/understand.ts';
import { aForward, aFrame, aMail } from '../support/mails.ts';

const at = { at: '2026-03-11T14:00:00.000Z' };
const KINDS: readonly Question['kind'][] = ['FOLLOW_UP', 'HOW_DID_IT_GO', 'PREP', 'OTHER', 'WELCOME', 'DELETE_CONFIRM'];

const word = fc.constantFrom(
  'stop', 'delete', 'me', 'done', 'not', "don't", 'she', 'her', 'Jane', 'Alex', 'met', 'told', 'remind', 'tomorrow', '3/4', '1', '2', ',', 'and', ';', '.', '?', ' - ', '\n', 'note:', 'next', 'week', 'until', 'finals', '(', ')', '[x]', '😊', '明天',
);
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')));
const box = fc.record({ name: text, address: fc.oneof(fc.constant(null), fc.emailAddress().map((address) => address.toLowerCase())) });

test('no mail makes understanding fail', () => {
  const mail = fc.record({ subject: text, fresh: text, to: fc.array(box, { maxLength: 3 }), cc: fc.array(box, { maxLength: 2 }) });
  const forward = fc.option(fc.record({ from: fc.option(box), subject: text, sentAt: fc.option(fc.record({ wall: text, offsetMinutes: fc.option(fc.integer()) })) }));
  fc.assert(
    fc.property(mail, forward, fc.constantFrom(...KINDS), fc.constantFrom('r' as const, 'd' as const, 'n' as const, 't' as const, null), (parts, inside, kind, action) => {
      const frame = aFrame({ action, question: { kind, items: [{ contact: 'jane', step: 'FOLLOW_UP' }] } });
      const intent = understand(aMail({ ...parts, forwarded: inside === null ? [] : [aForward(inside)] }), frame, at);
      if (intent.kind === 'commands') {
        expect(intent.commands.length).toBeGreaterThan(0);
        expect(intent.commands.length).toBeLessThanOrEqual(6);
      }
      if (intent.kind === 'forward') expect(intent.occurredAt <= at.at).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('a negation or a question never stops or deletes anything', () => {
  const tail = fc.constantFrom('stop', 'stop all', 'unsubscribe', 'delete me', 'delete my account', 'remove me', 'stop reminding me about Jane', 'drop Bob', 'drop her');
  const head = fc.constantFrom("don't ", 'do not ', 'never ', 'should I ', 'why would I ', 'she said not to ', 'I will not ', 'can you ', 'did you ');
  fc.assert(
    fc.property(head, tail, fc.constantFrom('', '.', '?', '!', ' please'), (before, phrase, end) => {
      const intent = understand(aMail({ fresh: before + phrase + end }), aFrame(), at);
      const commands = intent.kind === 'commands' ? intent.commands.map(({ cmd }) => cmd) : [];
      // "Don't remind me about her" says stop in so many words; none of these phrases does.
      expect(commands.filter((cmd) => cmd.startsWith('STOP') || cmd.includes('DELETE'))).toEqual([]);
    }),
  );
});

describe('a hostile mail takes no longer than a long one', () => {
  const SIZE = 400_000;
  test.each(['- ', 'a ', '1 ', 'a, ', 'done and ', 'done\n', '\n', ' ', 'x', '.', '! ', 'note: ', '(', '[', '"', ':)', 'to ', 'she told me ', 'tuesday ', '1/', '<', '@', 'thank you ', 'hi ', 'please ', 'just '])('%j over and over', (piece) => {
    const long = piece.repeat(Math.ceil(SIZE / piece.length));
    const started = performance.now();
    for (const fresh of [long, `remind me ${long}`, `note: ${long}`, `she told me ${long}`, `Hi Jane ${long}`]) {
      understand(aMail({ fresh, subject: long }), aFrame(), at);
      understand(aMail({ fresh, subject: long, to: [{ name: long.slice(0, 50_000), address: 'jane@acme.example' }] }), aFrame({ action: null }), at);
      understand(aMail({ fresh, subject: long, forwarded: [aForward({ subject: long, sentAt: { wall: long, offsetMinutes: null } })] }), aFrame({ question: null, action: null }), at);
    }
    // Fifteen mails of 400 kB. A quadratic step takes minutes here, a loaded machine a second.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
