import type { PersonDraft, TaskRow } from '#model/outgoing.ts';
import { becauseFacts } from './because.ts';
import type { Draft, Letter } from './draft.ts';
import { letterOfRow, withoutArticle } from './letters.ts';
import type { Facts } from './template.ts';

export type Write = (letter: Letter) => Draft;

/** A row, worded by the partial `row`, with what can be sent about it. */
export type Row = Facts & { readonly number: number; readonly row: string };

/** With a draft each, a mail to more people would be cut off by mail programs. */
const ROWS_MAX = 20;
/** What the drafts of one mail may add up to: with those of twelve people it stays below 30 KB. */
const DRAFTS_CHARACTERS_MAX = 15_000;
/** The frame of a draft that stands in the mail itself. */
const FRAME_CHARACTERS = 600;

/** Not yet written out: its facts, and what could be sent. `letter` null: nothing. */
type Entry = { readonly facts: Row; readonly letter: Letter | null };

/** LET_GO is silent. */
export function taskRows(rows: readonly TaskRow[]): readonly Entry[] {
  return rows.filter(({ step }) => step !== 'LET_GO').map((row) => ({ facts: taskFacts(row), letter: letterOfRow(row) }));
}

function taskFacts(row: TaskRow): Row {
  const { number, step, name, firstName, organisation, on, time, subject, via, gathering, because } = row;
  return {
    number, name, firstName, organisation, on, time, subject, via,
    gathering: withoutArticle(gathering),
    row: `row-${slug(step)}`,
    off: because.after.what === 'meeting-off',
    // A reminder says nothing about what came before it: no mail of theirs may be there.
    unsure: because.after.what !== 'answered' && subject === '',
    because: becauseFacts(because, firstName, { chased: false, ahead: false }),
  };
}

export function personRow({ number, name, firstName, organisation }: PersonDraft, letter: Letter | null): Entry {
  return { facts: { number, name, firstName, organisation, row: 'row-person' }, letter };
}

/**
 * The rows with their drafts, as far as the mail has room: a link that opens the draft (`open`), else the text itself
 * (`draft`), else how to ask for it (`onRequest`). `more`: how many rows were too many.
 */
export function numbered(rows: readonly Entry[], write: Write): Numbered {
  let room = DRAFTS_CHARACTERS_MAX;
  const shown = rows.slice(0, ROWS_MAX).map(({ facts, letter }) => {
    const draft = letter === null ? null : write(letter);
    const inLink = draft !== null && draft.href !== null && !draft.copy;
    const size = draft === null ? 0 : inLink ? draft.href.length : draft.body.length + FRAME_CHARACTERS;
    const fits = size <= room;
    if (fits) room -= size;
    return { ...facts, open: fits && inLink ? draft.href : null, draft: fits && !inLink ? draft : null, onRequest: draft !== null && !fits };
  });
  return { rows: shown, more: rows.length - shown.length, first: shown[0]?.number ?? 1, second: shown[1]?.number ?? null };
}

/** `first` and `second`: numbers for the example of an answer. */
export type Numbered = { readonly rows: readonly Row[]; readonly more: number; readonly first: number; readonly second: number | null };

/** `FOLLOW_UP` → `follow-up`, as partials are called. */
export function slug(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}
