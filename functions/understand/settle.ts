import type { Id } from '#model/id.ts';
import type { Command } from '#model/intent.ts';
import { isAboutSomebody } from './about.ts';
import { wordCount } from './clauses.ts';
import { adviceIn } from './helping.ts';
import { takeNames } from './names.ts';
import { isWorthKeeping, noteOf, recommendedIn } from './note.ts';
import type { Scope } from './scope.ts';

/** What a sentence came to: commands, or words that were none. `note` false: too dangerous to be kept as a remark. `leadsUp`: a command follows in the same sentence. */
export type Piece =
  | { readonly kind: 'commands'; readonly commands: readonly Command[]; readonly rule: string; readonly saw: string }
  | { readonly kind: 'words'; readonly text: string; readonly asks: boolean; readonly note: boolean; readonly leadsUp: boolean };

/** Words alone, on top of a forwarded mail, or about people who are new; beside these, whatever is no command is a remark. */
export type Place = 'alone' | 'beside-mail' | 'note';

/** A mail that asks for more is answered for these, and told so. */
const COMMANDS_MAX = 6;
/** In answer to a list of people. */
const LIST_COMMANDS_MAX = 20;
/** Fewer words are no note (decision 17); about somebody new they may be a keyword. */
const NOTE_WORDS_MIN = 4;
const NEW_PERSON_NOTE_WORDS_MIN = 3;
const UNKNOWN_CHARACTERS_MAX = 300;

/** Puts the pieces of a mail together: notes of what is left, whom each is about, no command twice. */
export function settle(pieces: readonly Piece[], text: string, scope: Scope, place: Place): readonly Command[] {
  const commands = settled(pieces, text, scope, place);
  for (const command of commands) {
    if (command.cmd === 'UNKNOWN') scope.because.push({ rule: command.ask === null ? 'not understood: no phrase reads it' : `not understood: ${command.ask}`, saw: command.text });
  }
  return commands;
}

function settled(pieces: readonly Piece[], text: string, scope: Scope, place: Place): readonly Command[] {
  const understood = pieces.some((piece) => piece.kind === 'commands' && piece.commands.some(({ cmd }) => cmd !== 'ACK' && cmd !== 'UNKNOWN'));
  const keeps = understood || place !== 'alone' || (isKept(scope, text) && pieces.every((piece) => piece.kind !== 'words' || piece.note));
  const said: Said[] = [];
  for (const piece of merged(pieces)) {
    const before = said.map(({ command }) => command);
    if (piece.kind === 'commands') for (const command of piece.commands) said.push({ command: aboutWhom(command, said.map((one) => one.command), scope, place), words: piece.saw });
    else said.push(...remark(piece, keeps, place, understood, about(UNKNOWN, before, scope), scope).map((command) => ({ command, words: piece.text })));
  }
  const commands = said.map(({ command }) => command);
  const answers = superseded(commands);
  const once = answers.filter((command, at) => answers.findIndex((other) => JSON.stringify(other) === JSON.stringify(command)) === at);
  if (scope.question?.kind === 'HOW_DID_IT_GO' && place === 'alone' && once.every(isNothing) && WENT_WELL.test(text.trim())) return [{ cmd: 'YES', contact: null, item: null }];
  if (once.some(({ cmd }) => cmd !== 'UNKNOWN') || place !== 'alone') return atMost(once, said, scope).map((command) => whichItem(command, scope, text));
  const asked = once.find((command) => command.cmd === 'UNKNOWN' && command.ask !== null);
  return [asked ?? { ...UNKNOWN, text: cut(text) }];
}

type Said = { readonly command: Command; readonly words: string };

/** The first ones, and the words of the rest as a question back. */
function atMost(commands: readonly Command[], said: readonly Said[], { question }: Scope): readonly Command[] {
  const max = (question?.items.length ?? 0) > 1 ? LIST_COMMANDS_MAX : COMMANDS_MAX;
  if (commands.length <= max) return commands;
  const rest = commands.slice(max);
  const words = [...new Set(said.flatMap(({ command, words: saw }) => (rest.includes(command) ? [saw] : [])))].join('; ');
  return [...commands.slice(0, max), { ...UNKNOWN, ask: 'too_many_commands', text: cut(words) }];
}

function isNothing(command: Command): boolean {
  return command.cmd === 'ACK' || (command.cmd === 'UNKNOWN' && command.ask === null);
}

/** Too short for a note, but it says that the meeting was: `it went really well`, `great chat!`, `super helpful`. */
const WENT_WELL =
  /^(?:(?:it |the (?:call|meeting|chat) |all )?(?:went|was|ok it was) (?:really |very |pretty |so |super )?(?:well|great|good|fine|ok|okay|amazing|awesome|nice|fun|helpful)\b[^?]{0,20}|(?:what an? |an? )?(?:really |very |so |super |pretty ){0,2}(?:great|good|nice|amazing|awesome|helpful|lovely|wonderful|fun|productive|useful|interesting)(?: (?:chat|talk|call|meeting|conversation|convo|coffee|one))?[!.\s:)]{0,10})$/iu;

const UNKNOWN: Extract<Command, { cmd: 'UNKNOWN' }> = { cmd: 'UNKNOWN', contact: null, item: null, ask: null, text: '' };

/**
 * Free text that answers "how did it go?" is kept, unless it tells the assistant to do something; elsewhere only what
 * its writer must not forget, where it is clear whom it is about.
 */
function isKept(scope: Scope, text: string): boolean {
  const { question } = scope;
  if (TELLS_US.test(text.trim())) return false;
  if (question?.kind === 'HOW_DID_IT_GO' || question?.kind === 'THANK_YOU') return true;
  // Out of the blue, words that name one person are a note about them (student-experience §1.4).
  if (question === null && whom(text, scope) !== null) return true;
  return (question?.items.length === 1 || whom(text, scope) !== null) && isWorthKeeping(text, scope);
}

/** The one known person whom these words name, beside those whom they recommend. */
function whom(text: string, scope: Scope): Id | null {
  const leads = recommendedIn(text, scope);
  const recommended = new Set<Id | null>(scope.people.filter((person) => leads.some(({ name }) => name === person.name)).map(({ id }) => id));
  const start = leads.reduce((rest, { name }) => rest.replaceAll(name, ''), text.slice(0, NAMES_CHARACTERS_MAX).replaceAll(/\s+/g, ' '));
  const named = takeNames(start.toLowerCase(), start, scope).ids.filter((id) => !recommended.has(id));
  return named.length === 1 ? (named[0] ?? null) : null;
}

const NAMES_CHARACTERS_MAX = 600;

const TELLS_US = /^(?:yes,? |no,? |ok,? |please |pls |can you |could you )*(?:please|draft|write|send|show|give|make|pause|delete|erase|stop|remove|remind|set|change|add|forget|export|use|cancel|call|tell|let)\b/i;

/** Sentences of words next to each other are one remark, and what follows a note belongs to it. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const noted = last?.kind === 'commands' && last.commands.length === 1 ? last.commands[0] : undefined;
    if (piece.kind === 'words' && piece.note && !piece.asks && last?.kind === 'commands' && noted?.cmd === 'NOTE') {
      result[result.length - 1] = { ...last, commands: [{ ...noted, text: `${noted.text}. ${piece.text}` }] };
    } else if (piece.kind === 'words' && last?.kind === 'words' && piece.asks === last.asks && piece.note === last.note && !last.leadsUp) {
      result[result.length - 1] = { ...last, text: `${last.text}\n${piece.text}` };
    } else result.push(piece);
  }
  return result;
}

/** A note, or a question back, or nothing: a name below a command is neither, nor is the student's own reason before one. */
function remark(piece: Words, keeps: boolean, place: Place, understood: boolean, aim: Command, scope: Scope): readonly Command[] {
  const words = wordCount(piece.text);
  const beside = understood || place !== 'alone';
  const reason = piece.leadsUp && !/\b(?:she|he|they|her|his|him|them|their)\b/i.test(piece.text);
  if (keeps && piece.note && !piece.asks && !reason && words >= (place === 'note' ? NEW_PERSON_NOTE_WORDS_MIN : NOTE_WORDS_MIN)) {
    scope.because.push({ rule: 'kept as a note: words that are no command', saw: cut(piece.text) });
    const note = noteAbout(piece.text, aim, scope, place);
    return [note, ...adviceIn(note)];
  }
  if (piece.leadsUp || (beside && piece.note && !piece.asks && !takesBack(piece.text, scope))) return [];
  return [{ ...UNKNOWN, text: cut(piece.text) }];
}

type Words = Extract<Piece, { kind: 'words' }>;

/** A few words that may take back what was read before them. In a list, a number may. */
function takesBack(text: string, { question }: Scope): boolean {
  return /\b(?:stop|delete|erase|remove|unsubscribe|pause|wait|not|no|never|except|but|only|undo)\b|n't\b/i.test(text) || ((question?.items.length ?? 0) > 1 && /\d/.test(text));
}

function aboutWhom(command: Command, before: readonly Command[], scope: Scope, place: Place): Command {
  const aimed = about(command, before, scope);
  return aimed.cmd === 'NOTE' ? noteAbout(aimed.text, aimed, scope, place) : aimed;
}

/** Where nobody was asked about, a note is about the one whom it names. */
function noteAbout(text: string, { contact, item }: Pick<Command, 'contact' | 'item'>, scope: Scope, place: Place): Note {
  const open = contact === null && item === null && scope.question?.items.length !== 1 && place === 'alone';
  return noteOf(text, open ? whom(text, scope) : contact, item, scope);
}

type Note = Extract<Command, { cmd: 'NOTE' }>;

/** Words without a person of their own are about the one named last. */
function about(command: Command, before: readonly Command[], scope: Scope): Command {
  // An offer is good news of the student's own, unless it says thanks to whom.
  const own = command.cmd === 'HELPED' && command.how === 'offer';
  if (command.contact !== null || command.item !== null || own || !isAboutSomebody(command)) return command;
  const last = before.findLast(({ contact, item }) => contact !== null || item !== null);
  if (last !== undefined) return { ...command, contact: last.contact, item: last.item };
  const { kind, items } = scope.question ?? { kind: 'OTHER', items: [] };
  return kind === 'OTHER' && items.length === 1 ? { ...command, item: 1 } : command;
}

/** Several people were asked about, and nobody is named. An offer is the student's own news; `no` to "anything I missed?" is an answer. */
function whichItem(command: Command, { question }: Scope, text: string): Command {
  if (command.cmd === 'HELPED' && (command.how === 'offer' || command.how === 'interview')) return command;
  if (command.cmd === 'NO' && question?.kind === 'DIGEST' && command.contact === null && command.item === null) return { cmd: 'ACK', contact: null, item: null };
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
      case 'HELPED': {
        // “Offer! Jane offered me the job”: the news and who brought it are one.
        const { how } = command;
        return !bare || !commands.some((other) => other.cmd === 'HELPED' && other.how === how && (other.contact !== null || other.item !== null));
      }
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
