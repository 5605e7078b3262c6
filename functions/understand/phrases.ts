import type { Command } from '#model/intent.ts';
import { addDays } from '#model/time.ts';
import type { Clause } from './clauses.ts';
import { NOTE_LABEL, noteOf } from './note.ts';
import type { Scope } from './scope.ts';
import { explains, explainsUpTo, forEach, readNames, readTail } from './tails.ts';

/**
 * One way to say something. `says` is matched against the whole clause in lower case, and what its first group
 * leaves is read by `means`; null = it was not meant, and the next rule may read the clause.
 */
export type Phrase = {
  readonly says: RegExp;
  readonly means: (tail: string, clause: Clause, scope: Scope) => readonly Command[] | null;
  /** A clause with a negation or a question is read by the rules that say so, and by no other. */
  readonly reads?: 'negated' | 'asked';
};

const SHE = "(?:she|he|they|jane|the recruiter)";
const bare = { contact: null, item: null } as const;
const one = (cmd: 'STOP_ALL' | 'RESUME' | 'HELP' | 'STATUS' | 'DELETE_ME' | 'UNDO' | 'ACK' | 'YES' | 'NO') => (): readonly Command[] => [{ ...bare, cmd }];

export const PHRASES: readonly Phrase[] = [];
