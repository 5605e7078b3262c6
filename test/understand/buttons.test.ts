import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Command, Question } from '#model/intent.ts';
import { understand } from '#understand/understand.ts';
import { aFrame, aMail, asked } from '../support/mails.ts';

const FOLDER = join(import.meta.dirname, '../../templates/actions');

/** What the words of each button mean to us, should its address not act by itself. Buttons that write to the contact, or wait for words of the student, have none. */
const MEANS: Readonly<Record<string, Command['cmd'] | null>> = {
  answered: 'REPLIED', cancelled: 'MEETING_OFF', 'confirm-alias': 'YES', done: 'DONE', erase: 'CONFIRM_DELETE', forget: 'CONFIRM_DELETE', 'keep-going': 'YES', met: 'MET', 'next-month': 'SNOOZE',
  'next-week': 'SNOOZE', no: 'NO', 'not-met': 'MEETING_OFF', skip: 'SKIP', start: 'RESUME', stop: 'STOP_ALL', 'stop-person': 'STOP_CONTACT', tomorrow: 'SNOOZE', yes: 'YES',
  'open-draft': null, 'open-misdirected': null, confirm: null, 'add-detail': null, moved: null,
};

/** Where the answer means something only to its question. */
const ASKED: Readonly<Record<string, Question>> = {
  'confirm-alias': { kind: 'ALIAS_CONFIRM', items: [] },
  erase: { kind: 'DELETE_CONFIRM', items: [] },
  forget: asked('FORGET_CONFIRM'),
  'keep-going': { kind: 'KEEP_GOING', items: [] },
};

test('every button has its meaning here', () => {
  expect(readdirSync(FOLDER).map((file) => file.replace('.hbs', '')).toSorted()).toEqual(Object.keys(MEANS).toSorted());
});

test.each(Object.entries(MEANS).filter(([, cmd]) => cmd !== null))('the button %s is understood as %s, with its text and by its subject alone', (name, cmd) => {
  const [, subject = '', body = ''] = /\nsubject: (.*)\nbody:\n([^]*)$/.exec(readFileSync(join(FOLDER, `${name}.hbs`), 'utf8')) ?? [];
  const question = ASKED[name] ?? asked('FOLLOW_UP');
  const heard = (fresh: string) => {
    const intent = understand(aMail({ fresh, subject: subject.replace('{{name}}', 'Jane Doe') }), aFrame({ question }), { at: '2026-03-11T14:00:00.000Z' });
    return intent.kind === 'commands' ? intent.commands.map((command) => command.cmd) : [intent.kind];
  };
  expect(heard(body.replace('{{> press-send}}', 'Just press Send. You can add a note above this line.'))).toEqual([cmd]);
  // Where a mail program drops the text, erasing asks once more.
  expect(heard('')).toEqual([name === 'erase' ? 'DELETE_ME' : cmd]);
});
