import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Question } from '#model/intent.ts';
import { understand } from '#understand/understand.ts';
import { TOKEN, aFrame, aMail, asked } from '../support/mails.ts';

/** The rows of docs/commands.md: the name of a command, and what can be said. */
const rows = [...readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8').matchAll(/^\| ([A-Z_]+) \| (.+?) \|/gm)].map(([, cmd = '', says = '']) => ({
  cmd,
  says: [...says.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words),
}));

test('every command of the code is in the list for students, and none besides', () => {
  const source = readFileSync(new URL('../../functions/model/intent.ts', import.meta.url), 'utf8');
  const union = [...source.matchAll(/readonly cmd: ((?:'[A-Z_]+'(?: \| )?)+)/g)].flatMap(([, names = '']) => [...names.matchAll(/[A-Z_]+/g)].map(([name]) => name));
  expect(rows.map(({ cmd }) => cmd).toSorted()).toEqual(union.toSorted());
});

const QUESTIONS: Readonly<Record<string, Question>> = {
  CONFIRM_DELETE: { kind: 'DELETE_CONFIRM', items: [] },
  RATE: asked('HOW_DID_IT_GO'),
  KEEP: { kind: 'OTHER', items: ['jane', 'bob', 'kim', 'romero'].map((contact) => ({ contact, step: null })) },
};

test.each(rows.flatMap(({ cmd, says }) => says.map((words) => [words, cmd] as const)))('“%s” is %s', (words, cmd) => {
  const intent = understand(aMail({ to: [{ name: '', address: TOKEN }], fresh: words }), aFrame({ question: QUESTIONS[cmd] ?? asked('FOLLOW_UP') }), { at: '2026-03-11T14:00:00.000Z' });
  expect(intent.kind === 'commands' ? intent.commands.map((command) => command.cmd) : [intent.kind]).toEqual([cmd]);
});
