import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '#model/intent.ts';
import { understand } from '#understand/understand.ts';
import { aForward, aFrame, aMail } from '../support/mails.ts';

const at = { at: '2026-03-11T14:00:00.000Z' };
const KINDS: readonly Question['kind'][] = ['FOLLOW_UP', 'HOW_DID_IT_GO', 'PREP', 'OTHER', 'WELCOME', 'DELETE_CONFIRM', 'WHICH', 'DIGEST', 'INTERNSHIP', 'KEEP_GOING', 'FORGET_CONFIRM'];

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
        // Six and what was left over.
        expect(intent.commands.length).toBeLessThanOrEqual(7);
      }
      if (intent.kind === 'forward') expect(intent.occurredAt <= at.at).toBe(true);
    }),
    { numRuns: 200 },
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

/** 2,500 sentences were tried when this was written; a few each time keep it so. */
const RUNS = 5;

/** What silences, or cannot be taken back by a word. */
const DESTRUCTIVE = new Set(['STOP_ALL', 'STOP_CONTACT', 'DELETE_ME', 'CONFIRM_DELETE', 'PAUSE', 'FORGET']);

function destroyedBy(fresh: string, quoted = ''): readonly string[] {
  return (['FOLLOW_UP', 'DIGEST', 'DELETE_CONFIRM', 'FORGET_CONFIRM'] as const).flatMap((kind) => {
    const items = kind === 'DIGEST' ? ['jane', 'bob'] : ['jane'];
    const frame = aFrame({ question: { kind, items: items.map((contact) => ({ contact, step: 'FOLLOW_UP' as const })) } });
    const intent = understand(aMail({ fresh, quoted, signature: quoted, forwarded: quoted === '' ? [] : [aForward({ text: quoted })] }), frame, at);
    return 'commands' in intent ? intent.commands.map(({ cmd }) => cmd).filter((cmd) => DESTRUCTIVE.has(cmd)) : [];
  });
}

describe('prose never stops, pauses or deletes anything', () => {
  const stops = fc.constantFrom(
    'stop', 'stop everything', 'stop all emails', 'unsubscribe', 'pause', 'pause everything until Friday', 'pause all reminders', 'delete me', 'delete my account', 'delete all my data', 'forget me',
    'forget Jane', 'drop Jane', 'drop her', 'take her off the list', 'stop reminding me about Jane', 'no more emails', 'leave me alone',
  );
  const plain = fc.constantFrom(
    ...'the a my her career fair talk office lab team company summer program resume project about with and then but so very really today she he they we I told asked said thinks wants would could should has was is going work learn internship people Carol boss friend class paper meeting coffee first next good long new'.split(' '),
  );
  const words = (min: number) => fc.array(plain, { minLength: min, maxLength: 14 }).map((all) => all.join(' '));

  test.each<[string, (stop: string, prose: string) => string]>([
    ['reported', (stop, prose) => `she told me to ${stop} ${prose}`],
    ['reported behind a comma', (stop, prose) => `he said ${prose}, ${stop}`],
    ['quoted', (stop, prose) => `she said "${stop}" about ${prose}`],
    ['quoted behind a colon', (stop, prose) => `the note says: ${stop}, ${prose}`],
    ['wished for', (stop, prose) => `I wish they would ${stop} ${prose}`],
    ['a condition', (stop, prose) => `if ${prose} I will ${stop}`],
    ['a condition behind a comma', (stop, prose) => `if ${prose}, ${stop}`],
    ['the second verb', (stop, prose) => `I need to finish ${prose} and ${stop}`],
    ['asked', (stop, prose) => `does ${prose} mean I should ${stop}?`],
    ['denied', (stop, prose) => `I would never ${stop} ${prose}`],
    ['denied behind a comma', (stop, prose) => `about ${prose}, don't ${stop}`],
    ['going on', (stop, prose) => `${stop} is what ${prose}`],
    ['taken back', (stop, prose) => `${stop} only if ${prose}`],
    ['behind a quote mark', (stop, prose) => `done\n> ${stop}\n> ${prose}`],
  ])('%s', (_how, sentence) => {
    fc.assert(fc.property(stops, words(3), (stop, prose) => {
      expect(destroyedBy(sentence(stop, prose))).toEqual([]);
    }), { numRuns: RUNS });
  });

  test('words at random with a command among them', () => {
    const among = fc.tuple(words(3), fc.constantFrom('stop', 'pause', 'delete', 'unsubscribe', 'forget', 'drop', 'remove'), words(3)).map((parts) => parts.join(' '));
    fc.assert(fc.property(fc.array(among, { minLength: 1, maxLength: 3 }), fc.constantFrom('. ', ', ', '\n', ' - '), (parts, joint) => {
      expect(destroyedBy(parts.join(joint))).toEqual([]);
    }), { numRuns: 3 * RUNS });
  });

  test('what is quoted, forwarded or signed is not read', () => {
    fc.assert(fc.property(stops, (stop) => {
      expect(destroyedBy('done', stop)).toEqual([]);
    }), { numRuns: 18 });
  });

  test('a slip of the thumb does not stop anything', () => {
    for (const slip of ['stpo', 'stopp all', 'paus', 'pasue everything', 'delte me', 'delete my acount', 'unsubcribe', 'forgt Jane', 'dorp Jane']) expect(destroyedBy(slip)).toEqual([]);
  });
});

describe('a hostile mail takes no longer than a long one', () => {
  const SIZE = 400_000;
  test.each(['- ', 'a ', '1 ', 'a, ', 'done and ', 'done\n', '\n', ' ', 'x', '.', '! ', 'note: ', '(', '[', '"', ':)', 'to ', 'she told me ', 'tuesday ', '1/', '<', '@', 'thank you ', 'hi ', 'please ', 'just ', 'met Jane Doe, ', "I'll send it by Friday. "])('%j over and over', (piece) => {
    const long = piece.repeat(Math.ceil(SIZE / piece.length));
    const started = performance.now();
    for (const fresh of [long, `note: ${long}`, `she told me ${long}`]) {
      understand(aMail({ fresh, subject: long }), aFrame(), at);
      understand(aMail({ fresh, subject: long, to: [{ name: long.slice(0, 50_000), address: 'jane@acme.example' }] }), aFrame({ action: null }), at);
      understand(aMail({ fresh, subject: long, forwarded: [aForward({ subject: long, sentAt: { wall: long, offsetMinutes: null } })] }), aFrame({ question: null, action: null }), at);
    }
    // Nine mails of 400 kB. A quadratic step takes minutes here, a loaded machine a second.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
