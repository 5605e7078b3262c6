import type { Id } from '#model/id.ts';
import type { Command } from '#model/intent.ts';
import { bareThings } from './bare-things.ts';
import { sentencesOf } from './clauses.ts';
import { leadsIn } from './leads.ts';
import { wordsOf } from './names.ts';
import { promisesIn } from './promises.ts';
import { saidToThem } from './said-to-them.ts';
import type { Scope } from './scope.ts';

/** Longer notes are cut: the mail itself is kept anyway. */
const NOTE_CHARACTERS_MAX = 2_000;

/** A note about `contact`, or about whom the question asks, with what the student promised and whom they named. */
export function noteOf(text: string, contact: Id | null, item: number | null, scope: Scope): Extract<Command, { cmd: 'NOTE' }> {
  const note = withoutLabel(text.replaceAll(/\s+/g, ' ').trim().slice(0, NOTE_CHARACTERS_MAX));
  const about = contact ?? aboutWhom(item, scope);
  const others = scope.people.filter(({ id }) => id !== about).map(({ name }) => name);
  const name = scope.people.find(({ id }) => id === about)?.name ?? (about === null && scope.understood.length === 1 ? scope.understood[0] : undefined);
  const lines = withoutAbout(text.slice(0, NOTE_CHARACTERS_MAX).replace(NOTE_LABEL, ''), name ?? null);
  return { cmd: 'NOTE', contact, item, text: note, turned: saidToThem(lines, name ?? null, others), promises: promisesIn(note, name ?? null, scope), leads: leadsOf(note, name ?? null, scope) };
}

/** The same, where the words are the one thing that was asked for (`asked`), or all that was answered about a talk: a thing alone is what was told. */
export function answerOf(text: string, scope: Scope, asked: boolean): Extract<Command, { cmd: 'NOTE' }> {
  const note = noteOf(text, null, null, scope);
  if (note.turned.length > 0) return note;
  const about = aboutWhom(null, scope);
  const name = scope.people.find(({ id }) => id === about)?.name ?? null;
  const lines = withoutAbout(text.slice(0, NOTE_CHARACTERS_MAX).replace(NOTE_LABEL, ''), name);
  return { ...note, turned: bareThings(lines, name, scope.people.filter(({ id }) => id !== about).map((person) => person.name), asked) };
}

/** `note about Jane Doe: she …` says of whom it is; about somebody else it stays as it is. */
function withoutAbout(text: string, name: string | null): string {
  const [label = '', whom = ''] = ABOUT_LABEL.exec(text) ?? [];
  const called = name === null ? [] : wordsOf(name);
  return label !== '' && wordsOf(whom).every((word) => called.includes(word)) ? text.slice(label.length) : text;
}

const ABOUT_LABEL = /^(?:(?:a |my )?notes? )?(?:about|on|for|re:?) ([\p{L}.'-]{1,30}(?: [\p{L}.'-]{1,30}){0,3}?)\s?(?:[:–]| -) ?(?=.)/iu;

function leadsOf(note: string, name: string | null, { people, understood }: Scope) {
  return leadsIn(note, { people, registered: {} }, name === null ? understood : [name, ...understood]);
}

/** Does it say what its writer must not forget: a promise, or somebody worth talking to? */
export function isWorthKeeping(text: string, scope: Scope): boolean {
  const { promises, leads } = noteOf(text, null, null, scope);
  return promises.length + leads.length > 0;
}

/** `Note - she loves climbing.` → `she loves climbing`; two sentences keep their full stops. */
function withoutLabel(text: string): string {
  const bare = text.replace(NOTE_LABEL, '').trim();
  return sentencesOf(bare).length > 1 ? bare : bare.replace(/\.$/, '');
}

export const NOTE_LABEL = /^(?:(?:note(?: to self)?|nb|n\.b\.|p\.?s\.?)\s?(?:[:–—-]|that\b)|remember(?::| that\b)|don't forget that\b)\s?(?=.)/i;

function aboutWhom(item: number | null, scope: Scope): Id | null {
  const items = scope.question?.items ?? [];
  const [only] = items;
  if (item !== null) return items[item - 1]?.contact ?? null;
  return items.length === 1 && only !== undefined ? only.contact : null;
}
