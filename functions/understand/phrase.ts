import type { Command } from '#model/intent.ts';
import type { Clause } from './clauses.ts';
import type { Scope } from './scope.ts';
import type { Tail } from './tails.ts';

/** One way to say something. */
export type Phrase = {
  /** For the account of why a mail was read as it was. */
  readonly name: string;
  /** Matched against the whole clause in plain form. */
  readonly says: RegExp;
  readonly means: Meaning;
  /** A negation or a question is never a command, but for the rows that expect one; `requested` is `can you …?`. */
  readonly reads?: readonly ('negated' | 'asked' | 'requested')[];
  /**
   * What may stand before it in its sentence. Nothing but commands, unless told otherwise; `words`: whatever
   * does not take it back, unless it is a single word; `anything`: even then; `excuse`: a few words of the
   * student about themselves.
   */
  readonly after?: 'words' | 'anything' | 'excuse';
};

/** What a phrase means with the words around it. Null: it was not meant after all, and the next row reads the clause. */
export type Meaning = (match: RegExpExecArray, clause: Clause, scope: Scope) => readonly Command[] | null;

/** Nobody is named: it is about whom the question is about. */
export const BARE = { contact: null, item: null } as const;

type Simple = 'STOP_ALL' | 'RESUME' | 'HELP' | 'STATUS' | 'EXPORT' | 'DELETE_ME' | 'UNDO' | 'ACK' | 'NO' | 'DONE' | 'MEETING_OFF';

export function simply(cmd: Simple): Meaning {
  return () => [{ ...BARE, cmd }];
}

/** Nothing changes: what is there cannot be used. */
export function unclear(tail: Tail, text: string): readonly Command[] | null {
  if (tail.unclear === null) return null;
  return [{ ...BARE, cmd: 'UNKNOWN', ask: tail.unclear, text, ...(tail.unclear === 'which_contact' && tail.among.length > 1 ? { candidates: tail.among } : {}) }];
}

/** `words`, which are in plain form, as the student wrote them; null if they were corrected or translated. */
export function asWritten(words: string, { raw }: Clause): string | null {
  const flat = raw.replaceAll(/[‘’`´]/g, "'").replaceAll(/\s+/g, ' ');
  const at = flat.toLowerCase().indexOf(words);
  return at === -1 || words === '' ? null : flat.slice(at, at + words.length);
}

/** Only in an answer about a talk. */
export function inDebrief(means: Meaning): Meaning {
  return (match, clause, scope) => (isDebrief(scope) ? means(match, clause, scope) : null);
}

/** Anywhere but in an answer about a talk. */
export function outsideDebrief(means: Meaning): Meaning {
  return (match, clause, scope) => (isDebrief(scope) ? null : means(match, clause, scope));
}

function isDebrief({ question }: Scope): boolean {
  return question?.kind === 'HOW_DID_IT_GO' || question?.kind === 'THANK_YOU';
}
