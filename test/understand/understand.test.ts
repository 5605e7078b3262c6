import { describe, expect, test } from 'vitest';
import type { TokenAction } from '#model/token.ts';
import { understand } from '#understand/understand.ts';
import { TOKEN, aForward, aFrame, aMail, asked } from '../support/mails.ts';

const at = { at: '2026-03-11T14:00:00.000Z' };
const PRESS_SEND = 'Just press Send. You can add a note above this line.';

test('what no person wrote is ignored, even from the student with a command in it', () => {
  expect(understand(aMail({ automatic: 'auto-submitted', fresh: 'stop' }), aFrame(), at)).toEqual({ kind: 'ignore', reason: 'auto-submitted' });
});

test("somebody else's mail is received, and its words command nothing", () => {
  const mail = aMail({ from: [{ name: 'Jane Doe', address: 'jane@acme.example' }], fresh: 'stop' });
  expect(understand(mail, aFrame(), at)).toMatchObject({ kind: 'received', from: 'jane@acme.example', people: [{ name: 'Jane Doe' }], occasion: 'reply_received' });
});

test('a mail without a sender is nobody\'s', () => {
  expect(understand(aMail({ from: [], fresh: 'stop' }), aFrame(), at)).toMatchObject({ kind: 'received', from: '', people: [] });
});

describe('an address that acts needs no words', () => {
  const tap = (action: TokenAction, fresh: string) => {
    const intent = understand(aMail({ to: [{ name: '', address: TOKEN }], fresh, subject: 'Jane Doe' }), aFrame({ action }), at);
    return intent.kind === 'commands' ? intent.commands.map(({ cmd }) => cmd) : [intent.kind];
  };
  test.each<[TokenAction, string, readonly string[]]>([
    ['d', PRESS_SEND, ['DONE']],
    ['s', '', ['SNOOZE']],
    ['k', PRESS_SEND, ['SKIP']],
    ['x', PRESS_SEND, ['STOP_CONTACT']],
    ['u', '', ['STOP_ALL']],
    ['d', `She told me about the lab\n\n${PRESS_SEND}`, ['DONE', 'NOTE']],
    ['d', `thanks!\n\n${PRESS_SEND}`, ['DONE']],
    ['n', 'likes tea', ['NOTE']],
    ['n', '', ['UNKNOWN']],
    ['r', 'she answered', ['REPLIED']],
    ['t', 'she answered', ['REPLIED']],
  ])('%s with %j is %j', (action, fresh, expected) => {
    expect(tap(action, fresh)).toEqual(expected);
  });
  test('a day typed into a snooze is the day', () => {
    expect(understand(aMail({ fresh: `until April 7\n${PRESS_SEND}` }), aFrame({ action: 's' }), at)).toMatchObject({ commands: [{ cmd: 'SNOOZE', until: '2026-04-07' }] });
  });
  test('a note keeps what can be said to the contact', () => {
    expect(understand(aMail({ fresh: 'she told me about the lab' }), aFrame({ action: 'n' }), at)).toMatchObject({
      commands: [{ cmd: 'NOTE', text: 'she told me about the lab', turned: [{ thanks: 'telling me about the lab', that: 'you told me about the lab' }] }],
    });
  });
});

describe('an empty mail says it in its subject', () => {
  test.each([
    ['She answered: Jane Doe', 'REPLIED'],
    ['Done: thank Jane Doe', 'DONE'],
    ['Next week: Jane Doe', 'SNOOZE'],
    ['Did not happen: Jane Doe', 'MEETING_OFF'],
    ['stop', 'STOP_ALL'],
    ['Re: done', 'DONE'],
    ['Re: Jane Doe: no answer seen yet', 'UNKNOWN'],
    ['Re: How was it with Jane?', 'UNKNOWN'],
    ['Re: Tomorrow 15:00: Jane Doe', 'UNKNOWN'],
    ['Re: Jane wrote – your turn', 'UNKNOWN'],
    ['Re: Thank Jane – draft inside', 'UNKNOWN'],
    ['Re: Stopped. No more mail from me', 'UNKNOWN'],
    ['', 'UNKNOWN'],
  ])('%j is %s', (subject, expected) => {
    expect(understand(aMail({ subject, fresh: PRESS_SEND }), aFrame(), at)).toMatchObject({ kind: 'commands', commands: [{ cmd: expected }] });
  });
  test('without a question the name behind the colon is the person', () => {
    const frame = aFrame({ question: null, action: null });
    expect(understand(aMail({ subject: 'She answered: Bob Smith' }), frame, at)).toMatchObject({ commands: [{ cmd: 'REPLIED', contact: 'bob' }] });
  });
  test('a mail with words is read by its words', () => {
    expect(understand(aMail({ subject: 'stop', fresh: 'done' }), aFrame(), at)).toMatchObject({ commands: [{ cmd: 'DONE' }] });
  });
});

describe('a letter to a contact that came to us', () => {
  const LETTER = ',\n\nJust following up on my note below. Would you have 20 minutes next week?\n\nBest,\nSam';
  test.each([
    [`Hi Jane${LETTER}`, 'jane'],
    [`Hello Bob Smith${LETTER}`, 'bob'],
    [`Dear Ms. Doe${LETTER}`, 'jane'],
    [`Hi Alex${LETTER}`, null],
  ])('%j is not read as commands', (fresh, contact) => {
    expect(understand(aMail({ fresh }), aFrame(), at)).toEqual({ kind: 'misdirected', contact, text: fresh });
  });
  test('a first name of two people means the one who was asked about', () => {
    expect(understand(aMail({ fresh: `Hi Alex${LETTER}` }), aFrame({ question: asked('FOLLOW_UP', ['romero']) }), at)).toMatchObject({ contact: 'romero' });
  });
  test.each(['Hi Jane', 'Hi Tom, just following up on my note below, do you have time', 'Hi,\nremind me next week'])('%j is read', (fresh) => {
    expect(understand(aMail({ fresh }), aFrame(), at).kind).toBe('commands');
  });
});

test('quoted history never commands', () => {
  const mail = aMail({ fresh: 'done', quoted: '> Reply "stop" to stop all mail.\n> Reply "delete me" to erase your data.', forwarded: [] });
  expect(understand(mail, aFrame(), at)).toMatchObject({ commands: [{ cmd: 'DONE' }] });
  expect(understand(aMail({ fresh: '', quoted: 'stop', forwarded: [aForward()] }), aFrame(), at)).toMatchObject({ kind: 'forward', commands: [] });
});
