import type { Command, Frame, KnownPerson, NamedPerson, Reason } from '#model/intent.ts';
import type { LocalDate } from '#model/time.ts';
import { sentencesOf } from './clauses.ts';
import { commandsIn } from './commands.ts';
import { takeDay } from './dates.ts';
import { adviceIn } from './helping.ts';
import { standIn, type PeopleNamed } from './met-in-words.ts';
import { noteOf } from './note.ts';
import { escaped } from './person-words.ts';
import { scopeOf, type Scope } from './scope.ts';
import { explains } from './tails.ts';

type NoteCommand = Extract<Command, { cmd: 'NOTE' }>;
type MetCommand = Extract<Command, { cmd: 'MET' }>;

/** What the words of a note ask for beside the names. That several people were met is said once, for all of them. */
export function commandsAbout(named: PeopleNamed, gathering: string | null, frame: Frame, because: Reason[]): readonly Command[] {
  const { people, heading, remarks } = named;
  const several = people.length > 1;
  const scope = scopeAbout(named, frame, because);
  const words = withoutAddresses(named.words.replaceAll(TAGS_BEHIND, ''), people);
  const found = commandsIn(words, scope, 'note')
    .filter(({ cmd }) => cmd !== 'ACK')
    .flatMap((command) => inTheirWords(byPlace(command), named, gathering, scope))
    // `He's a recruiter`, of two people, says it of neither.
    .filter((command) => !(several && command.cmd === 'UPDATE' && command.item === null && command.contact === null));
  const mets = several ? found.filter((command) => command.cmd === 'MET' && command.contact === null) : [];
  const rest = found.filter((command) => !mets.includes(command));
  const told = mets.length > 0 || rest.some(({ cmd }) => cmd === 'MET' || cmd === 'MEETING');
  const met = mets.length > 0 ? metOn(firstDay(mets)) : told ? null : encounterIn(heading, words, gathering, scope);
  const notes = remarks.map(({ person, text }) => noteOf(text, null, several ? person + 1 : null, { ...scope, people: frame.people, understood: [people[person]?.name ?? ''] }));
  return [...(met === null ? [] : [met]), ...rest, ...notes];
}

const TAGS_BEHIND = /(?:\s+#\p{L}[\p{L}\p{N}_-]{1,30})+\s*$/gmu;

/** One person is whom all is about; of several, each is known by their place. */
function scopeAbout({ people, stretches }: PeopleNamed, frame: Frame, because: Reason[]): Scope {
  const scope = scopeOf(frame, because);
  const standIns = stretches.map((_, at) => standIn(at));
  if (people.length === 1) return { ...scope, understood: [...standIns, ...people.map(({ name }) => name)] };
  const placed: readonly KnownPerson[] = people.map(({ name, address }, at) => ({ id: `${PLACE}${at + 1}`, name, addresses: address === null ? [] : [address] }));
  const others = frame.people.filter(({ name }) => people.every((person) => person.name !== name));
  return { ...scope, people: [...placed, ...others], understood: standIns };
}

/** No id of a contact begins so. */
const PLACE = '#';

function byPlace(command: Command): Command {
  return command.contact?.startsWith(PLACE) === true ? { ...command, contact: null, item: Number(command.contact.slice(PLACE.length)) } : command;
}

function metOn(when: LocalDate | null): MetCommand {
  return { cmd: 'MET', contact: null, item: null, when };
}

function firstDay(mets: readonly Command[]): LocalDate | null {
  return mets.map((command) => (command.cmd === 'MET' ? command.when : null)).find((day) => day !== null) ?? null;
}

/** With the names as they were written. */
function inTheirWords(command: Command, named: PeopleNamed, gathering: string | null, scope: Scope): readonly Command[] {
  switch (command.cmd) {
    case 'NOTE':
      return notesOf(command, named, gathering, scope);
    case 'UNKNOWN':
      return [{ ...command, text: asWritten(command.text, named) }];
    case 'HELPED': {
      // Advice is told by the note, whose person is only known now.
      if (command.how === 'advice') return [];
      const introduced = named.stretches.find((_, at) => standIn(at) === command.name)?.people ?? [];
      return introduced.length === 0 ? [command] : introduced.map(({ name, address }) => ({ ...command, name, address }));
    }
    default:
      return [command];
  }
}

function asWritten(text: string, { stretches, people }: PeopleNamed): string {
  return stretches.reduceRight((words, { written }, at) => words.replaceAll(standIn(at), withoutAddresses(written, people)), text);
}

/** Without what is known already; of several people, each sentence is about the one whom it names. */
function notesOf(note: NoteCommand, named: PeopleNamed, gathering: string | null, scope: Scope): readonly Command[] {
  const { people, stretches } = named;
  const sentences = sentencesOf(note.text);
  const telling = sentences.filter((sentence) => !saysOnlyThatTheyMet(sentence, gathering, stretches.length, scope));
  if (telling.length === 0) return [];
  const text = asWritten(telling.length === sentences.length ? note.text : telling.join(' '), named);
  const about = { ...scope, understood: people.map(({ name }) => name) };
  const parts = people.length === 1 ? [{ item: note.item, text }] : byPerson(text, note.item, people);
  return parts.flatMap((part) => {
    const own = noteOf(part.text, note.contact, part.item, about);
    return [own, ...adviceIn(own)];
  });
}

/** `Bob offered to refer me. Ann: loves climbing` → one part for each; what names nobody goes on about the one before. */
function byPerson(text: string, item: number | null, people: readonly NamedPerson[]): readonly { readonly item: number | null; readonly text: string }[] {
  const firstNames = people.map(({ name }) => escaped(name.split(' ')[0] ?? name));
  const labels = new RegExp(` (?=(?:${firstNames.join('|')})(?: \\p{L}+)?: )`, 'u');
  const parts: { readonly item: number | null; readonly text: string }[] = [];
  for (const sentence of sentencesOf(text).flatMap((one) => one.split(labels))) {
    const named = firstNames.flatMap((name, at) => (new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(sentence) ? [at + 1] : []));
    const whose = named.length === 0 ? item : named.length === 1 ? (named[0] ?? null) : null;
    const last = parts.at(-1);
    if (last !== undefined && (named.length === 0 || whose === last.item)) parts[parts.length - 1] = { ...last, text: `${last.text} ${sentence}` };
    else parts.push({ item: whose, text: sentence });
  }
  return parts;
}

/** `At the fair I met Jane Doe and Bob Ray yesterday`: who and where are known, and nothing else is said. */
function saysOnlyThatTheyMet(sentence: string, gathering: string | null, lists: number, scope: Scope): boolean {
  const names = Array.from({ length: lists }, (_, at) => standIn(at)).filter((name) => sentence.includes(name));
  const there = gathering !== null && sentence.includes(gathering);
  if (names.length === 0 && !there && !ENCOUNTER.test(sentence)) return false;
  const bare = names.reduce((words, name) => words.replaceAll(name, ''), there ? sentence.replace(gathering, '') : sentence);
  return ONLY_MET(takeDay(bare.toLowerCase(), 'past', scope).rest.replaceAll(/[^\p{L}\p{N}' ]/gu, ' ').replaceAll(/ +/g, ' ').trim());
}

const ONLY_MET = explains(
  'i we met meet meeting talked talk spoke chatted saw had coffee lunch call chat with to at during in from on of just got get back also there here again up people person persons folks recruiters guys' +
    ' two three four five six several some few couple 2 3 4 5 6 7 8 9 10 nice great good new today then booth poster session went was came home for weekend week last named called were contacts are',
);

/** An address in the middle of a sentence hides the command around it. */
function withoutAddresses(words: string, people: readonly NamedPerson[]): string {
  return people.reduce((text, { address }) => (address === null ? text : text.replaceAll(new RegExp(`\\s?[(<[]?${escaped(address)}[)>\\]]?`, 'giu'), '')), words);
}

/**
 * That they met, told in the middle of a sentence: `Had coffee with Ilse this afternoon, she knows everyone in
 * dredging`. A list under the name of an event says it as well.
 */
function encounterIn(heading: string, words: string, gathering: string | null, scope: Scope): MetCommand | null {
  const all = `${heading}\n${words}`.slice(0, WORDS_CHARACTERS_MAX);
  const sentence = all.split(/(?<=[.!?。])\s|\n/).find((one) => ENCOUNTER.test(one) && !NOT.test(one)) ?? (gathering === null || heading === '' ? undefined : heading);
  return sentence === undefined ? null : metOn(takeDay(sentence.slice(0, WORDS_CHARACTERS_MAX).toLowerCase(), 'past', scope).day?.date ?? null);
}

const WORDS_CHARACTERS_MAX = 2_000;
const ENCOUNTER =
  /(?:^|[^\p{L}])(?:met|talked (?:to|with)|spoke (?:to|with)|chatted with|had (?:a )?(?:coffee|lunch|call|chat|zoom|dinner|breakfast|talk)|ran into|bumped into|getroffen|kennengelernt|gesprochen|rencontré|discuté avec|parlé (?:à|avec)|conocí|hablé con|conheci|falei com|conversei com|conosciuto|incontrato|parlato con|ontmoet|gesproken|träffade|poznał[ae]m|见了|认识了|聊了)(?![\p{L}])/iu;
const NOT = /(?:n't|\bnot\b|\bnever\b|\bnicht\b|\bno\b|\bpas\b)/i;
