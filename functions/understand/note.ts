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

type Note = Extract<Command, { cmd: 'NOTE' }>;

/** A note about `contact`, or about whom the question asks, with what the student promised and whom they named. */
export function noteOf(text: string, contact: Id | null, item: number | null, scope: Scope): Note {
  const about = aboutWhom(contact, item, scope);
  return { cmd: 'NOTE', contact, item, text: noted(text), turned: saidToThem(linesOf(text, about.name), about.name, about.others), ...worthKeeping(text, about.name, scope) };
}

/** The same, where the words are the one thing that was asked for (`asked`), or all that was answered about a talk: a thing alone is what was told. */
export function answerOf(text: string, scope: Scope, asked: boolean): Note {
  const note = noteOf(text, null, null, scope);
  if (note.turned.length > 0) return note;
  const { known, others } = aboutWhom(null, null, scope);
  return { ...note, turned: bareThings(linesOf(text, known), known, others, asked) };
}

/** Does it say what its writer must not forget: a promise, or somebody worth talking to? */
export function isWorthKeeping(text: string, scope: Scope): boolean {
  const { promises, leads } = worthKeeping(text, aboutWhom(null, null, scope).name, scope);
  return promises.length + leads.length > 0;
}

/** Whom the words recommend. */
export function recommendedIn(text: string, scope: Scope): Note['leads'] {
  return leadsOf(noted(text), aboutWhom(null, null, scope).name, scope);
}

function worthKeeping(text: string, name: string | null, scope: Scope): Pick<Note, 'promises' | 'leads'> {
  const note = noted(text);
  return { promises: promisesIn(note, name, scope), leads: leadsOf(note, name, scope) };
}

/** As it is kept: one line, without its label. */
function noted(text: string): string {
  return withoutLabel(text.replaceAll(/\s+/g, ' ').trim().slice(0, NOTE_CHARACTERS_MAX));
}

/** As it is turned round: the lines as they were typed. */
function linesOf(text: string, name: string | null): string {
  return withoutAbout(text.slice(0, NOTE_CHARACTERS_MAX).replace(NOTE_LABEL, ''), name);
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

/** `Note - she loves climbing.` → `she loves climbing`; two sentences keep their full stops. */
function withoutLabel(text: string): string {
  const bare = text.replace(NOTE_LABEL, '').trim();
  return sentencesOf(bare).length > 1 ? bare : bare.replace(/\.$/, '');
}

export const NOTE_LABEL = /^(?:(?:note(?: to self)?|nb|n\.b\.|p\.?s\.?)\s?(?:[:–—-]|that\b)|remember(?::| that\b)|don't forget that\b)\s?(?=.)/i;

/** `known`: as they are in the log; `name`: also somebody whom these words brought up. `others`: everybody else. */
function aboutWhom(contact: Id | null, item: number | null, scope: Scope): { readonly name: string | null; readonly known: string | null; readonly others: readonly string[] } {
  const { people, understood } = scope;
  const about = contact ?? askedAbout(item, scope);
  const known = people.find(({ id }) => id === about)?.name ?? null;
  const named = about === null && understood.length === 1 ? (understood[0] ?? null) : null;
  return { name: known ?? named, known, others: people.filter(({ id }) => id !== about).map(({ name }) => name) };
}

function askedAbout(item: number | null, scope: Scope): Id | null {
  const items = scope.question?.items ?? [];
  const [only] = items;
  if (item !== null) return items[item - 1]?.contact ?? null;
  return items.length === 1 && only !== undefined ? only.contact : null;
}
