import type { Command } from '#model/intent.ts';
import { CLAUSE_CHARACTERS_MAX, clauseOf, partsOf, sentencesOf, written, type Clause, type Part } from './clauses.ts';
import { itemsIn } from './items.ts';
import { NOTE_LABEL, noteOf } from './note.ts';
import { PHRASES } from './phrases.ts';
import type { Scope } from './scope.ts';
import { settle, type Piece } from './settle.ts';

/** More sentences than this are no list of commands. The words behind them are left unread. */
const SENTENCES_MAX = 60;

/**
 * What the words typed to the assistant ask for, in their order; UNKNOWN if nothing was understood. `beside-mail`:
 * words on top of a forwarded mail, where whatever is no command is a remark.
 */
export function commandsIn(text: string, scope: Scope, place: 'alone' | 'beside-mail' = 'alone'): readonly Command[] {
  const pieces = sentencesOf(text).slice(0, SENTENCES_MAX).flatMap((sentence) => readSentence(sentence, scope));
  return settle(pieces, text, scope, place);
}

/** Decision 17: as many leading parts as are commands, then words. */
function readSentence(sentence: string, scope: Scope): readonly Piece[] {
  const parts = partsOf(sentence);
  const pieces: Piece[] = [];
  let at = 0;
  while (at < parts.length) {
    const run = longestRun(parts, at, scope);
    if (run === null) break;
    if (run.commands.some(isDestructive) && !(onlyCourtesy(pieces) && onlyCourtesyIn(parts.slice(run.end), scope))) {
      return [...pieces, { kind: 'words', text: written(parts.slice(at)), asks: false, note: false }];
    }
    pieces.push({ kind: 'commands', commands: run.commands });
    at = run.end;
  }
  const text = written(parts.slice(at));
  return text === '' ? pieces : [...pieces, { kind: 'words', text, asks: clauseOf(text).asks, note: true }];
}

/** The longest stretch of parts from `from` on that is one command. */
function longestRun(parts: readonly Part[], from: number, scope: Scope): { readonly commands: readonly Command[]; readonly end: number } | null {
  // What follows a label is opaque, up to the end of the sentence.
  const whole = written(parts.slice(from));
  if (NOTE_LABEL.test(whole)) return { commands: [noteOf(whole, null, null, scope)], end: parts.length };
  for (let end = parts.length; end > from; end--) {
    const text = written(parts.slice(from, end));
    const commands = text.length <= CLAUSE_CHARACTERS_MAX ? readClause(text, scope) : null;
    if (commands !== null) return { commands, end };
  }
  return null;
}

/** One clause: an entry of a list by its number, or a phrase. */
function readClause(text: string, scope: Scope): readonly Command[] | null {
  const clause = clauseOf(text);
  return itemsIn(clause, scope, (rest) => readPhrase(clauseOf(rest), scope)) ?? readPhrase(clause, scope);
}

function readPhrase(clause: Clause, scope: Scope): readonly Command[] | null {
  for (const { says, means, reads } of PHRASES) {
    if ((clause.negates && reads !== 'negated') || (clause.asks && reads !== 'asked')) continue;
    const match = says.exec(clause.plain);
    const commands = match === null ? null : means(match, clause, scope);
    if (commands !== null) return commands;
  }
  return null;
}

/** What cannot be taken back by a word, or silences. With a number in a list it is as clear as can be. */
function isDestructive(command: Command): boolean {
  switch (command.cmd) {
    case 'STOP_ALL':
    case 'DELETE_ME':
    case 'CONFIRM_DELETE':
      return true;
    case 'STOP_CONTACT':
      return command.item === null;
    default:
      return false;
  }
}

function onlyCourtesy(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => piece.kind === 'commands' && piece.commands.every(({ cmd }) => cmd === 'ACK' || cmd === 'YES' || cmd === 'NO'));
}

function onlyCourtesyIn(parts: readonly Part[], scope: Scope): boolean {
  return parts.every(({ text }) => onlyCourtesy([{ kind: 'commands', commands: readClause(text, scope) ?? [UNREAD] }]));
}

const UNREAD: Command = { cmd: 'UNKNOWN', contact: null, item: null, ask: null, text: '' };
