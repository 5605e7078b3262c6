import type { Command } from '#model/intent.ts';
import { commandsIn } from './commands.ts';
import type { Scope } from './scope.ts';
import { takeNames } from './names.ts';

/** Longer mails to the assistant are read up to here: commands stand on top. */
const TYPED_CHARACTERS_MAX = 20_000;

/** What was typed, without our own standard line of one-tap mails, without greeting us and signing off. */
export function typedIn(fresh: string): string {
  const lines = fresh.slice(0, TYPED_CHARACTERS_MAX).split('\n').map((line) => line.trimEnd()).filter((line) => !/^\s*just press send\b/i.test(line));
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start === -1) return '';
  const body = GREETS_US.test(lines[start] ?? '') ? lines.slice(start + 1) : lines.slice(start);
  return withoutSignOff(body).join('\n').trim();
}

const GREETS_US = /^\s*(?:hi|hello|hey|dear)(?: (?:there|all|team|touchbase|assistant))?\s*[,!.]?\s*$/i;

/** `Best,` and a name below it say nothing; a bare `thanks` at the end is left to be read. */
function withoutSignOff(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  for (let at = Math.max(0, last - SIGN_OFF_LINES_MAX); at <= last; at++) {
    const below = lines.slice(at + 1, last + 1).filter((line) => line.trim() !== '');
    const named = below.length > 0 && below.every((line) => /^\s*\p{Lu}[^.!?]{0,40}$/u.test(line));
    if (CLOSES.test(lines[at] ?? '') && (named || (at > 0 && at === last && !/thank/i.test(lines[at] ?? '')))) return lines.slice(0, at);
  }
  return lines;
}

const SIGN_OFF_LINES_MAX = 3;
const CLOSES = /^\s*(?:best|cheers|thanks|thank you|many thanks|regards|(?:best|kind|warm) (?:regards|wishes)|sincerely|yours|take care)\s*[,!.]?\s*$/i;

/** What the words ask for; or, where they ask for nothing, what a subject of the student's own does. */
export function commandsOf(subject: string, typed: string, scope: Scope): readonly Command[] {
  if (typed === '') return commandInSubject(subject, scope);
  const commands = commandsIn(typed, scope);
  if (ANSWERS.test(subject) || !commands.every(saysNothing)) return commands;
  const inSubject = commandInSubject(subject, { ...scope, because: [] });
  return inSubject.every(saysNothing) ? commands : commandInSubject(subject, scope);
}

function saysNothing(command: Command): boolean {
  return command.cmd === 'ACK' || (command.cmd === 'UNKNOWN' && command.ask === null);
}

/** The subject is that of an older mail. */
export const ANSWERS = /^\s*(?:re|fwd?|aw|wg|sv|vs|rv|tr|enc|antw|回复|转发)\s*[:：]/i;

/** An empty mail whose subject says it: `She answered: Jane Doe`. What stands behind the colon only names the person. */
function commandInSubject(subject: string, scope: Scope): readonly Command[] {
  let bare = subject.slice(0, SUBJECT_CHARACTERS_MAX).trim();
  while (ANSWERS.test(bare)) bare = bare.replace(ANSWERS, '').trim();
  const [phrase = '', ...behind] = bare.split(':');
  const commands = commandsIn(phrase, scope);
  const { ids } = takeNames(behind.join(':'), behind.join(':'), scope);
  const [named] = ids;
  if (named === undefined || ids.length > 1 || (scope.question?.items.length ?? 0) > 0) return commands;
  return commands.map((command) => (command.contact === null && command.item === null ? { ...command, contact: named } : command));
}

/** RFC 5322 §2.1.1 allows a line of 998. */
export const SUBJECT_CHARACTERS_MAX = 1_000;
