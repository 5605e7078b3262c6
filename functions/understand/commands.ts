import type { Command } from '#model/intent.ts';
import { choiceIn } from './choosing.ts';
import { debriefed } from './debriefed.ts';
import { CLAUSE_CHARACTERS_MAX, clauseOf, sentencesOf, type Clause } from './clauses.ts';
import { takeDay } from './dates.ts';
import { alsoIn, itemsIn, metAsWell, numbersOf, type Reading } from './items.ts';
import { joinedNews } from './helping.ts';
import { NOTE_LABEL, noteOf } from './note.ts';
import { partsOf, written, type Part } from './parts.ts';
import { PHRASES } from './phrases.ts';
import type { Phrase } from './phrase.ts';
import type { Scope } from './scope.ts';
import { settle, type Piece, type Place } from './settle.ts';

/** More sentences than this are no list of commands. The words behind them are left unread. */
const SENTENCES_MAX = 60;
/** In a longer sentence only the beginning is read as commands. */
const SKIPPING_PARTS_MAX = 8;

/**
 * What the words typed to the assistant ask for, in their order; UNKNOWN if nothing was understood. `beside-mail`:
 * words on top of a forwarded mail, where whatever is no command is a remark.
 */
export function commandsIn(text: string, scope: Scope, place: Place = 'alone'): readonly Command[] {
  const choice = choiceIn(text, scope);
  if (choice !== null) {
    scope.because.push({ rule: 'the answer to which', saw: text });
    return choice.flatMap((command) => said(command, scope));
  }
  const sentences = sentencesOf(joinedNews(text.replace(GREETING, ''))).slice(0, SENTENCES_MAX);
  const pieces = inOrder(sentences, text, scope) ?? readSentences(sentences, scope);
  for (const piece of pieces) if (piece.kind === 'commands') scope.because.push({ rule: piece.rule, saw: piece.saw });
  return debriefed(settle(pieces, text, scope, place), text, scope, place);
}

/** What was asked about were words that fit several people: they are read again, now that it is clear who is meant. */
function said(choice: Command, scope: Scope): readonly Command[] {
  const { items, pending } = scope.question ?? { items: [], pending: undefined };
  const contact = choice.contact ?? (choice.item === null ? null : (items[choice.item - 1]?.contact ?? null));
  if (choice.cmd !== 'YES' || contact === null || pending?.cmd !== 'UNKNOWN' || pending.ask !== 'which_contact') return [choice];
  const others = new Set(items.map((item) => item.contact).filter((id) => id !== contact));
  const again = commandsIn(pending.text, { ...scope, question: null, people: scope.people.filter(({ id }) => !others.has(id)) });
  return again.some(({ cmd }) => cmd === 'UNKNOWN') ? [choice] : again;
}

/** `Hi Coach, done` */
const GREETING = /^\s*(?:[Hh](?:i|ello|ey|allo|ola|oi|ej)|[Dd]ear|[Bb]onjour|[Ss]alut|[Cc]iao|[Oo]l[áa]|[Gg]ood (?:morning|afternoon|evening))(?: (?:\p{Lu}\p{Ll}+|there|team|all)){0,2}\s*[,!.:–-]+\s+/u;

/** As many lines as the list has entries, none with a number or a name, answer them in their order. */
function inOrder(sentences: readonly string[], text: string, scope: Scope): readonly Piece[] | null {
  const count = scope.question?.items.length ?? 0;
  const lines = text.split('\n', count + SENTENCES_MAX).filter((line) => line.trim() !== '' && !line.startsWith('>'));
  if (count < 2 || lines.length !== count || sentences.length !== count) return null;
  const pieces = sentences.map((sentence, index) => readSentence(`${index + 1}: ${sentence}`, scope, []));
  const alone = pieces.every(([piece, ...more], index) => more.length === 0 && piece?.kind === 'commands' && piece.commands.every(({ item }) => item === index + 1));
  return alone ? pieces.flat() : null;
}

function readSentences(sentences: readonly string[], scope: Scope): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const sentence of sentences) pieces.push(...readSentence(sentence, scope, commandsOf(pieces)).map((piece) => whenSaid(piece, pieces.at(-1), scope)));
  return pieces;
}

function commandsOf(pieces: readonly Piece[]): readonly Command[] {
  return pieces.flatMap((piece) => (piece.kind === 'commands' ? piece.commands : []));
}

/** A list of numbers takes many parts, any other command few. */
const RUN_PARTS_MAX = 10;
const RUN_BEHIND_WORDS_MAX = 4;

/** `I am back on March 24. Remind me then.` */
function whenSaid(piece: Piece, before: Piece | undefined, scope: Scope): Piece {
  if (piece.kind !== 'commands' || before?.kind !== 'words' || !/\b(?:then|after that)\b/i.test(piece.saw)) return piece;
  const until = takeDay(clauseOf(before.text).plain, 'future', scope).day?.date ?? null;
  return { ...piece, commands: piece.commands.map((command) => (command.cmd === 'SNOOZE' && command.until === null ? { ...command, until } : command)) };
}

type Run = Reading & { readonly end: number };

/** Decision 17: the longest runs of parts that are commands, and words. */
function readSentence(sentence: string, scope: Scope, before: readonly Command[]): readonly Piece[] {
  const parts = partsOf(sentence, (scope.question?.items.length ?? 0) > 1);
  const pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  while (at < parts.length) {
    const lead = at === from ? null : written(parts.slice(from, at));
    const done = [...before, ...commandsOf(pieces)];
    const longest = longestRun(parts, at, lead, scope, done);
    const run = longest !== null && isOpening(parts, at, longest) && longestRun(parts, longest.end, null, scope, done) === null ? null : longest;
    if (run === null && !mayLeadUp(parts, from, at)) break;
    if (run === null) {
      at++;
      continue;
    }
    if (run.commands.some(isDestructive) && !standsAlone(parts, at, run, lead, pieces, scope)) {
      return [...pieces, { kind: 'words', text: written(parts.slice(from)), asks: false, note: false, leadsUp: false }];
    }
    if (lead !== null) pieces.push(wordsOf(lead, true));
    pieces.push({ kind: 'commands', commands: run.commands, rule: run.rule, saw: written(parts.slice(at, run.end)) });
    at = run.end;
    from = at;
  }
  const text = written(parts.slice(from));
  return text === '' ? pieces : [...pieces, wordsOf(text, false)];
}

/** `No parking here`, `Contacts: see below`: the first word is a command only if what it opens is one. */
function isOpening(parts: readonly Part[], at: number, { end }: Run): boolean {
  const before = parts[end]?.before;
  return end === at + 1 && !/\s/.test(parts[at]?.text.trim() ?? '') && (before === ' ' || before?.startsWith(':') === true);
}

function wordsOf(text: string, leadsUp: boolean): Piece {
  return { kind: 'words', text, asks: clauseOf(text).asks, note: true, leadsUp };
}

/** Words may stand before a command of the same sentence, unless they make it depend on something or report what somebody said. */
function mayLeadUp(parts: readonly Part[], from: number, at: number): boolean {
  return parts.length <= SKIPPING_PARTS_MAX && !TURNS.test(written(parts.slice(from, at + 1)));
}

const TURNS = /\b(?:if|unless|whether|in case|once|when|until|would|should|could|might|said|says|say|told|tells|tell|asked|asks|wrote|writes|suggested|recommended|mentioned|replied|answered|think|thinks|thought|guess|reply|press|click|type)\b|["“”„«»[\]{}]|[?:]\s*$/i;

/** The longest stretch of parts from `from` on that is one command. `lead`: words before it that are none. */
function longestRun(parts: readonly Part[], from: number, lead: string | null, scope: Scope, before: readonly Command[]): Run | null {
  // What follows a label is opaque, up to the end of the sentence.
  const whole = written(parts.slice(from));
  if (NOTE_LABEL.test(whole)) return { commands: [noteOf(whole, null, null, scope)], rule: 'note: …', named: true, end: parts.length };
  for (let end = Math.min(parts.length, from + (lead === null ? RUN_PARTS_MAX : RUN_BEHIND_WORDS_MAX)); end > from; end--) {
    const text = written(parts.slice(from, end));
    const read = text.length <= CLAUSE_CHARACTERS_MAX ? readClause(text, lead, scope, before) : null;
    if (read !== null) return { ...read, end };
  }
  return null;
}

/** One clause: an entry of a list by its number, or a phrase, or a phrase behind a name. */
function readClause(text: string, lead: string | null, scope: Scope, before: readonly Command[]): Reading | null {
  const clause = clauseOf(text);
  if (lead !== null) return readPhrase(clause, lead, scope);
  return metAsWell(clause, before, scope) ?? itemsIn(clause, scope, numbersOf(before, scope), (rest) => readPhrase(clauseOf(rest), null, scope)) ?? readPhrase(clause, null, scope) ?? alsoIn(clause, before, scope);
}

function readPhrase(clause: Clause, lead: string | null, scope: Scope): Reading | null {
  for (const phrase of PHRASES) {
    if (!isRead(phrase, clause) || (lead !== null && !mayFollow(phrase, clause, lead, scope))) continue;
    const match = phrase.says.exec(clause.plain);
    const commands = match === null ? null : phrase.means(match, clause, scope);
    if (commands !== null) return { commands, rule: phrase.name, named: phrase.after === 'words' };
  }
  return null;
}

function isRead({ reads = [] }: Phrase, { negates, asks, requests }: Clause): boolean {
  return (!negates || reads.includes('negated')) && (!asks || reads.includes('asked') || (requests && reads.includes('requested')));
}

/** Behind other words, a single word is one of them. */
function mayFollow({ after }: Phrase, { plain }: Clause, lead: string, scope: Scope): boolean {
  switch (after) {
    case 'anything':
      return true;
    case 'words':
      return plain.includes(' ') || HAN.test(plain);
    case 'excuse':
      return isExcuse(lead, scope);
    case undefined:
      return false;
  }
}

const HAN = /\p{Script=Han}/u;

const EXCUSE_WORDS_MAX = 8;

/** A few words that the student says about themselves: `super busy right now`. */
function isExcuse(lead: string, { question }: Scope): boolean {
  const open = question !== null && question.kind !== 'HOW_DID_IT_GO';
  return open && lead.split(' ').length <= EXCUSE_WORDS_MAX && !/\b(?:she|he|they|her|his|him|them|their|we|our)\b/i.test(lead);
}

/** What cannot be taken back by a word, or silences. With a number in a list it is as clear as can be. */
function isDestructive(command: Command): boolean {
  switch (command.cmd) {
    case 'STOP_ALL':
    case 'DELETE_ME':
    case 'CONFIRM_DELETE':
    case 'PAUSE':
      return true;
    case 'STOP_CONTACT':
    case 'FORGET':
      return command.item === null;
    default:
      return false;
  }
}

/**
 * May what is destructive be acted upon within its sentence? Beside courtesies and commands, yes. Behind words
 * it has to be addressed to us, set off by a comma, and the end; before words, they must not take it back.
 */
function standsAlone(parts: readonly Part[], at: number, run: Run, lead: string | null, pieces: readonly Piece[], scope: Scope): boolean {
  const behind = parts.slice(run.end);
  const courteous = pieces.every(isCourtesy) && behind.every(({ text }) => isCourtesy({ kind: 'commands', commands: readClause(text, null, scope, [])?.commands ?? [UNREAD] }));
  if (lead === null && courteous) return true;
  // `Jane replied, drop Bob`: somebody is named, and nothing but commands stands around it.
  if (lead === null && behind.length === 0 && pieces.every(({ kind }) => kind === 'commands') && run.commands.every(({ contact }) => contact !== null)) return true;
  const remarks = behind.filter(({ text }) => readClause(text, null, scope, []) === null);
  if (!run.named || TAKES_BACK.test(remarks.map(({ before, text }) => before + text).join(''))) return false;
  if (lead === null) return pieces.every(({ kind }) => kind === 'commands');
  const says = written(parts.slice(at, run.end));
  return behind.length === 0 && !/\p{L}/u.test(parts[at]?.before ?? '') && (ADDRESSED.test(says) || run.commands.some(({ cmd }) => cmd === 'PAUSE'));
}

const TAKES_BACK = /^[,\s]*not\b|\b(?:said|says|told|asked|wrote|but|except|unless|until|till|if|only|keep|wait|instead|undo|maybe|or)\b|\?/i;
const ADDRESSED = /\b(?:please|pls|plz|me|lists?|reminders?|reminding|e-?mails?|mails?|you can)\b/i;

function isCourtesy(piece: Pick<Extract<Piece, { kind: 'commands' }>, 'kind' | 'commands'> | Piece): boolean {
  return piece.kind === 'commands' && piece.commands.every(({ cmd }) => cmd === 'ACK' || cmd === 'YES' || cmd === 'NO');
}

const UNREAD: Command = { cmd: 'UNKNOWN', contact: null, item: null, ask: null, text: '' };
