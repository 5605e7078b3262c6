import type { Command } from '#model/intent.ts';
import { thankEverybody } from './helping.ts';
import type { Obedience } from './obedience.ts';
import { blankLine } from './receipts.ts';

/**
 * What an answer to a question of ours means: the command that was asked about, with the person of the answer. A command
 * that is no such answer is itself; null: everything is done already.
 */
export function answeredBack(obedience: Obedience, command: Command): Command | null {
  const { question } = obedience;
  switch (question.kind) {
    case 'WHICH':
      return ofPerson(obedience, command);
    case 'IS_IT':
      if (command.cmd === 'YES') return question.pending ?? null;
      if (command.cmd !== 'NO') return command;
      nothing(obedience);
      return null;
    case 'FORGET_CONFIRM':
      return (command.cmd === 'YES' || command.cmd === 'CONFIRM_DELETE') && question.pending !== undefined ? question.pending : command;
    case 'KEEP_GOING':
      if (command.cmd === 'NO') return { cmd: 'STOP_ALL', contact: null, item: null };
      if (command.cmd !== 'YES') return command;
      obedience.always = true;
      obedience.lines.push(blankLine('started'));
      return null;
    default:
      return command;
  }
}

function ofPerson(obedience: Obedience, command: Command): Command | null {
  const { items, pending } = obedience.question;
  if (pending === undefined) return command;
  if (command.cmd === 'NO') {
    if (pending.cmd === 'HELPED' && pending.how === 'offer') thankEverybody(obedience, null);
    else nothing(obedience);
    return null;
  }
  const contact = command.contact ?? (command.item === null ? null : (items[command.item - 1]?.contact ?? null));
  if (command.cmd !== 'YES' || contact === null) return command;
  return { ...pending, contact, item: null };
}

function nothing(obedience: Obedience): void {
  obedience.always = true;
  obedience.lines.push(blankLine('nothing-to-change'));
}
