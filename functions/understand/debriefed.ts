import type { Command } from '#model/intent.ts';
import { answerOf, noteOf } from './note.ts';
import type { Scope } from './scope.ts';
import type { Place } from './settle.ts';

type Note = Extract<Command, { cmd: 'NOTE' }>;

/**
 * An answer about one talk is turned round as a whole: who `she` is, and what was talked about, may stand in words that
 * were read as a command: `We talked about visas. She introduced me to Ana`.
 */
export function debriefed(commands: readonly Command[], text: string, scope: Scope, place: Place): readonly Command[] {
  const { question } = scope;
  const [item, ...more] = question?.items ?? [];
  const debriefs = place === 'alone' && (question?.kind === 'HOW_DID_IT_GO' || question?.kind === 'THANK_YOU') && more.length === 0;
  if (!debriefs || item === undefined) return commands;
  const isTheirs = (command: Command): command is Note => command.cmd === 'NOTE' && (command.contact === null || command.contact === item.contact);
  if (commands.some((command) => command.cmd === 'NOTE' && !isTheirs(command))) return commands;
  // The meeting did not take place: a note beside that is kept, thanks for nobody.
  if (commands.some(({ cmd }) => cmd === 'MEETING_OFF') && !commands.some(({ cmd }) => cmd === 'MET')) return notMet(commands);
  const whole = commands.every((command) => command.cmd === 'NOTE' || isRest(command)) ? answerOf(text, scope, false) : noteOf(text, null, null, scope);
  const first = commands.findIndex(isTheirs);
  if (first !== -1) return commands.map((command, at) => (isTheirs(command) ? { ...command, turned: at === first ? whole.turned : [] } : command));
  return whole.turned.length === 0 ? commands : withNote(commands, whole);
}

function notMet(commands: readonly Command[]): readonly Command[] {
  const notes = commands.flatMap((command) => (command.cmd === 'NOTE' ? [{ ...command, turned: [] }] : []));
  return [...commands.filter(({ cmd }) => cmd !== 'NOTE'), ...notes];
}

/** A few words that say what was talked about are a note, even where a phrase read them as that they met, or none did. */
function withNote(commands: readonly Command[], note: Note): readonly Command[] {
  if (commands.some(({ cmd }) => cmd === 'MET')) return [...commands.filter((command) => !isRest(command)), note];
  return commands.length === 1 && commands.every(isRest) ? [note] : commands;
}

/** Words that no phrase read, and no question: the note holds them. */
function isRest(command: Command): boolean {
  return command.cmd === 'UNKNOWN' && command.ask === null && !command.text.includes('?');
}
