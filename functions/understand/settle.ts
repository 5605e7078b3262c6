import type { Command } from '#model/intent.ts';
import { isAboutSomebody } from './about.ts';
import { wordCount } from './clauses.ts';
import { noteOf } from './note.ts';
import type { Scope } from './scope.ts';

/** What a sentence came to: commands, or words that were none. `note` false: too dangerous to be kept as a remark. `leadsUp`: a command follows in the same sentence. */
export type Piece =
  | { readonly kind: 'commands'; readonly commands: readonly Command[]; readonly rule: string; readonly saw: string }
  | { readonly kind: 'words'; readonly text: string; readonly asks: boolean; readonly note: boolean; readonly leadsUp: boolean };

/** A mail that asks for more is answered for these. */
const COMMANDS_MAX = 6;
/** Fewer words are no note (decision 17). */
const NOTE_WORDS_MIN = 4;
const UNKNOWN_CHARACTERS_MAX = 300;

/** Puts the pieces of a mail together: notes of what is left, whom each is about, no command twice. */
export function settle(pieces: readonly Piece[], text: string, scope: Scope, place: 'alone' | 'beside-mail'): readonly Command[] {
  const commands = settled(pieces, text, scope, place);
  for (const command of commands) {
    if (command.cmd === 'UNKNOWN') scope.because.push({ rule: command.ask === null ? 'not understood: no phrase reads it' : `not understood: ${command.ask}`, saw: command.text });
  }
  return commands;
}

function settled(pieces: readonly Piece[], text: string, scope: Scope, place: 'alone' | 'beside-mail'): readonly Command[] {
  const understood = pieces.some((piece) => piece.kind === 'commands' && piece.commands.some(({ cmd }) => cmd !== 'ACK' && cmd !== 'UNKNOWN'));
  const keeps = understood || place === 'beside-mail' || (isReport(scope, text) && pieces.every((piece) => piece.kind !== 'words' || piece.note));
  const commands: Command[] = [];
  for (const piece of merged(pieces, scope)) {
    if (piece.kind === 'commands') for (const command of piece.commands) commands.push(about(command, commands, scope));
    else commands.push(...remark(piece, keeps, understood || place === 'beside-mail', about(UNKNOWN, commands, scope), scope));
  }
  const answers = superseded(commands);
  const once = answers.filter((command, at) => answers.findIndex((other) => JSON.stringify(other) === JSON.stringify(command)) === at);
  if (once.some(({ cmd }) => cmd !== 'UNKNOWN') || place === 'beside-mail') return once.map((command) => whichItem(command, scope, text)).slice(0, COMMANDS_MAX);
  const asked = once.find((command) => command.cmd === 'UNKNOWN' && command.ask !== null);
  if (asked === undefined && scope.question?.kind === 'HOW_DID_IT_GO' && WENT_WELL.test(text.trim())) return [{ cmd: 'YES', contact: null, item: null }];
  return [asked ?? { ...UNKNOWN, text: cut(text) }];
}

/** Too short for a note, but it says that the meeting was. */
const WENT_WELL = /^(?:it |the (?:call|meeting|chat) |all )?(?:went|was|ok it was) (?:really |very |pretty |so )?(?:well|great|good|fine|ok|okay|amazing|awesome|nice|fun|helpful)\b[^?]{0,20}$/i;

const UNKNOWN: Extract<Command, { cmd: 'UNKNOWN' }> = { cmd: 'UNKNOWN', contact: null, item: null, ask: null, text: '' };

/** Free text that answers "how did it go?" is kept, unless it tells the assistant to do something. */
function isReport({ question }: Scope, text: string): boolean {
  return (question?.kind === 'HOW_DID_IT_GO' || question?.kind === 'THANK_YOU') && !TELLS_US.test(text.trim());
}

const TELLS_US = /^(?:yes,? |no,? |ok,? |please |pls |can you |could you )*(?:please|draft|write|send|show|give|make|pause|delete|erase|stop|remove|remind|set|change|add|forget|export|use|cancel|call|tell|let)\b/i;

/** Sentences of words next to each other are one remark, and what follows a note belongs to it. */
function merged(pieces: readonly Piece[], scope: Scope): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const noted = last?.kind === 'commands' && last.commands.length === 1 ? last.commands[0] : undefined;
    if (piece.kind === 'words' && piece.note && !piece.asks && last?.kind === 'commands' && noted?.cmd === 'NOTE') {
      result[result.length - 1] = { ...last, commands: [noteOf(`${noted.text}. ${piece.text}`, noted.contact, noted.item, scope)] };
    } else if (piece.kind === 'words' && last?.kind === 'words' && piece.asks === last.asks && piece.note === last.note && !last.leadsUp) {
      result[result.length - 1] = { ...last, text: `${last.text} ${piece.text}` };
    } else result.push(piece);
  }
  return result;
}

/** A note, or a question back, or nothing: a name below a command is neither, nor is the student's own reason before one. */
function remark(piece: Words, keeps: boolean, beside: boolean, aim: Command, scope: Scope): readonly Command[] {
  const words = wordCount(piece.text);
  const reason = piece.leadsUp && !/\b(?:she|he|they|her|his|him|them|their)\b/i.test(piece.text);
  if (keeps && piece.note && !piece.asks && !reason && words >= NOTE_WORDS_MIN) {
    scope.because.push({ rule: 'kept as a note: words that are no command', saw: cut(piece.text) });
    return [noteOf(piece.text, aim.contact, aim.item, scope)];
  }
  if (piece.leadsUp || (beside && piece.note && !piece.asks && !takesBack(piece.text, scope))) return [];
  return [{ ...UNKNOWN, text: cut(piece.text) }];
}

type Words = Extract<Piece, { kind: 'words' }>;

/** A few words that may take back what was read before them. In a list, a number may. */
function takesBack(text: string, { question }: Scope): boolean {
  return /\b(?:stop|delete|erase|remove|unsubscribe|pause|wait|not|no|never|except|but|only|undo)\b|n't\b/i.test(text) || ((question?.items.length ?? 0) > 1 && /\d/.test(text));
}

/** Words without a person of their own are about the one named last. */
function about(command: Command, before: readonly Command[], scope: Scope): Command {
  if (command.contact !== null || command.item !== null || !isAboutSomebody(command)) return command;
  const last = before.findLast(({ contact, item }) => contact !== null || item !== null);
  if (last !== undefined) return command.cmd === 'NOTE' ? noteOf(command.text, last.contact, last.item, scope) : { ...command, contact: last.contact, item: last.item };
  const { kind, items } = scope.question ?? { kind: 'OTHER', items: [] };
  return kind === 'OTHER' && items.length === 1 ? { ...command, item: 1 } : command;
}

/** Several people were asked about, and nobody is named. */
function whichItem(command: Command, { question }: Scope, text: string): Command {
  const open = command.contact === null && command.item === null && isAboutSomebody(command) && command.cmd !== 'UNKNOWN';
  return open && (question?.items.length ?? 0) > 1 ? { ...UNKNOWN, ask: 'which_item', text: cut(text) } : command;
}

/** `yes, we met`: the answer is in what follows. `she had to reschedule, now Monday at 4`: so is the meeting. `not yet, remind me on Friday` says both. */
function superseded(commands: readonly Command[]): readonly Command[] {
  return commands.filter((command) => {
    const bare = command.contact === null && command.item === null;
    const others = commands.filter(({ contact, item }) => bare || (contact === command.contact && item === command.item));
    const says = (cmds: readonly Command['cmd'][]): boolean => others.some(({ cmd }) => !cmds.includes(cmd));
    switch (command.cmd) {
      case 'YES':
        return !says(['YES', 'ACK', 'UNKNOWN', 'NOTE', 'RATE']);
      case 'NO':
        return !says(['NO', 'ACK', 'UNKNOWN', 'NOTE', 'SNOOZE']);
      case 'SNOOZE':
        return command.until !== null || !others.some((other) => other.cmd === 'SNOOZE' && other.until !== null);
      case 'MEETING_OFF':
        return !commands.some((other) => other.cmd === 'MEETING' || (other.cmd === 'UNKNOWN' && other.ask === 'meeting_date'));
      default:
        return true;
    }
  });
}

function cut(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, UNKNOWN_CHARACTERS_MAX);
}
