import { expect, test } from 'vitest';
import type { Command, KnownPerson } from '#model/intent.ts';
import type { Turned } from '#model/turned.ts';
import { understand } from '#understand/understand.ts';
import { DEBRIEFS, TEMPLATE_WORDS } from '../drafts/debriefs.ts';
import { heardAs } from '../support/heard.ts';
import { aFrame, aMail, asked } from '../support/mails.ts';
import { writtenOut } from '../../functions/understand/short-forms.ts';

const PEOPLE: readonly KnownPerson[] = [
  { id: 'jane', name: 'Jane Doe', addresses: ['jane@acme.example'] },
  { id: 'bob', name: 'Bob Smith', addresses: ['bob@globex.example'] },
  { id: 'ana', name: 'Ana Ruiz', addresses: ['ana@hooli.example'] },
];

/** What can be said to Jane of an answer to “How was it with Jane?”. */
function heardOf(debrief: string): { readonly turned: readonly Turned[]; readonly promises: readonly string[] } {
  const frame = aFrame({ people: PEOPLE, question: { kind: 'HOW_DID_IT_GO', items: [{ contact: 'jane', step: null }] } });
  const intent = understand(aMail({ fresh: debrief }), frame, { at: frame.now });
  const commands: readonly Command[] = intent.kind === 'commands' ? intent.commands : [];
  const notes = commands.flatMap((command) => (command.cmd === 'NOTE' ? [command] : []));
  return { turned: notes.flatMap(({ turned }) => turned), promises: notes.flatMap(({ promises }) => promises.flatMap(({ toThem }) => (toThem === null ? [] : [toThem]))) };
}

function sentences(debrief: string): string | null {
  const { turned, promises } = heardOf(debrief);
  const thanks = turned.map((piece) => `for ${piece.thanks}`);
  const thanked = thanks.length === 0 ? [] : [`Thank you ${thanks.length === 1 ? thanks.join('') : `${thanks.slice(0, -1).join(', ')} and ${thanks.at(-1) ?? ''}`}.`];
  const promised = promises.length === 0 ? [] : [`I will ${promises.join(' and ')}.`];
  return thanked.length + promised.length === 0 ? null : [...thanked, ...promised].join(' ');
}

const said = DEBRIEFS.flatMap(({ debrief }) => {
  const { turned, promises } = heardOf(debrief);
  return [...turned.flatMap(({ thanks, that }) => [thanks, that]), ...promises].map((text) => ({ debrief, text }));
});

test.each(DEBRIEFS.map(({ debrief, expected }) => [debrief, expected] as const))('%j is said to Jane as a person would say it', (debrief, expected) => {
  expect(sentences(debrief)).toBe(expected);
});

test('nine of ten debriefs say something to the contact, as long as the contact did something kind', () => {
  const silent = DEBRIEFS.filter(({ unturned }) => unturned === true).length;
  const turned = DEBRIEFS.filter(({ expected }) => expected !== null).length;
  expect(turned / (turned + silent)).toBeGreaterThanOrEqual(0.9);
});

test('nobody is spoken of as if they were not there', () => {
  expect(said.filter(({ text }) => /\b(?:she|he|her|hers|his|him|they|their|theirs|them|jane|doe)\b/i.test(text))).toEqual([]);
});

test('no word to the assistant reaches a letter', () => {
  expect(said.filter(({ text }) => /\b(?:remind|snooze|skip|done|note|stop|delete|unsubscribe|tomorrow|yesterday|today|next week|monday|tuesday|friday)\b|n't\b|\b(?:not|never|no)\b/i.test(text))).toEqual([]);
});

test('a few words that say what was talked about are a note', () => {
  const table = {
    'talked about visas': 'NOTE text=talked about visas',
    'We talked about typography.': 'MET + NOTE text=We talked about typography',
    'great chat!': 'YES',
    'really helpful': 'YES',
    'not good': 'UNKNOWN',
    ok: 'ACK',
  };
  expect(heardAs(asked('HOW_DID_IT_GO'), table)).toEqual(table);
});

/** The same word in another form begins with the same letters. */
const ALIKE_LETTERS = 3;

test('every word of it is the student’s own, or one that stands for it', () => {
  const foreign = said.flatMap(({ debrief, text }) => {
    const own = wordsOf(writtenOut(` ${debrief}`));
    return wordsOf(text).filter((word) => !TEMPLATE_WORDS.has(word) && !own.some((typed) => typed.slice(0, ALIKE_LETTERS) === word.slice(0, ALIKE_LETTERS))).map((word) => `${word}: ${text}`);
  });
  expect(foreign).toEqual([]);
});

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}'-]+/u).filter((word) => word !== '');
}
