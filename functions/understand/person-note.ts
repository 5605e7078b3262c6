import type { Address } from '#model/address.ts';
import type { Command, Frame, Intent, KnownPerson, NamedPerson, Occasion, Reason } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import { sentencesOf } from './clauses.ts';
import { commandsIn } from './commands.ts';
import { takeDay } from './dates.ts';
import { gatheringIn } from './gathering.ts';
import { adviceIn } from './helping.ts';
import { leadsIn } from './leads.ts';
import { NOBODY, peopleNamedIn, standIn, type PeopleNamed } from './met-in-words.ts';
import { takeNames } from './names.ts';
import { noteOf } from './note.ts';
import { overriddenBy, tagsIn } from './override.ts';
import { scopeOf, type Scope } from './scope.ts';

type Note = Extract<Intent, { kind: 'note' }>;

/**
 * Words to us that name people: `Met Jonas Weber (jonas@kinetica.example) tonight. Remind me on Friday.` Null if they
 * name nobody new. Of several people, `item` of a command is the place in `people`; a command without is about all.
 */
export function readNote(mail: Mail, typed: string, frame: Frame, because: Reason[]): Note | null {
  const { words, person } = overriddenBy(typed, frame, mail.registered);
  const tags = tagsIn(words);
  const gathering = gatheringIn(words, tags);
  const named = person === null ? namedIn(words, gathering !== null, mail, frame) : { ...NOBODY, people: [person], words };
  if (named.people.length === 0) return null;
  const reading: Reason[] = [];
  const wrote = commandsIn(words, scopeOf(frame, reading), 'beside-mail');
  const claimed = addressesSetBy(wrote);
  const people = named.people.filter(({ address }) => !claimed.has(address));
  if (people.length === 0) return null;
  because.push({ rule: 'people named in the words', saw: people.map(({ name }) => name).join(', ') });
  if (gathering !== null) because.push({ rule: 'met at', saw: gathering });
  const writes = wrote.some(({ cmd }) => cmd === 'OUTREACH');
  if (writes) because.push(...reading);
  const commands = writes ? wrote : said({ ...named, people }, gathering !== null, frame, because);
  return { kind: 'note', people, commands, occasion: occasionOf(commands), gathering, tags };
}

/** Whoever was only recommended is no person of the note, if it says by whom. */
function namedIn(words: string, gathered: boolean, mail: Mail, frame: Frame): PeopleNamed {
  const leads = leadsIn(words, { people: frame.people, registered: mail.registered }, []).map(({ name }) => name);
  const named = peopleNamedIn(words, frame, mail.registered, gathered, leads);
  if (leads.length === 0 || named.people.length > 0) return named;
  const start = words.slice(0, WORDS_CHARACTERS_MAX);
  const byNobody = takeNames(leads.reduce((rest, name) => rest.replaceAll(name, ''), start).toLowerCase(), start, scopeOf(frame)).ids.length === 0;
  return byNobody ? peopleNamedIn(words, frame, mail.registered, gathered, []) : named;
}

/** Nobody new: `my other address is …`, `Jane's new address is …`. */
function addressesSetBy(commands: readonly Command[]): ReadonlySet<Address | null> {
  return new Set(commands.flatMap((command) => ((command.cmd === 'SET' || command.cmd === 'UPDATE') && typeof command.value === 'string' ? [command.value.toLowerCase()] : [])));
}

/** What the words ask for beside the names. That they were met is said once. */
function said(named: PeopleNamed, gathered: boolean, frame: Frame, because: Reason[]): readonly Command[] {
  const { people, stretches, heading, remarks } = named;
  const several = people.length > 1;
  const standIns = stretches.map((_, at) => standIn(at));
  const numbered: readonly KnownPerson[] = several ? people.map(({ name, address }, at) => ({ id: `#${at + 1}`, name, addresses: address === null ? [] : [address] })) : [];
  const others = several ? frame.people.filter(({ name }) => people.every((person) => person.name !== name)) : frame.people;
  const scope = { ...scopeOf(frame, because), people: [...numbered, ...others], understood: [...standIns, ...(several ? [] : people.map(({ name }) => name))] };
  const words = withoutAddresses(named.words, people);
  const found = commandsIn(words, scope, 'note').filter(({ cmd }) => cmd !== 'ACK').flatMap((command) => inTheirWords(command, named, scope));
  const mets = found.filter((command) => command.cmd === 'MET' && command.contact === null);
  const rest = found.filter((command) => !mets.includes(command) && !(several && command.cmd === 'UPDATE' && command.contact === null && command.item === null));
  const notes = remarks.map(({ person, text }) => noteOf(text, null, several ? person + 1 : null, { ...scope, people: frame.people, understood: [people[person]?.name ?? ''] }));
  const met = mets.length > 0 ? metOf(mets) : rest.some(({ cmd }) => cmd === 'MEETING') ? null : (encounterIn(`${heading}\n${words}`, scope) ?? (gathered && heading !== '' ? { ...MET, when: dayBehind(heading, scope) } : null));
  return [...(met === null ? [] : [met]), ...rest, ...notes];
}

const MET: Extract<Command, { cmd: 'MET' }> = { cmd: 'MET', contact: null, item: null, when: null };

function metOf(mets: readonly Command[]): Command {
  return { ...MET, when: mets.map((command) => (command.cmd === 'MET' ? command.when : null)).find((day) => day !== null) ?? null };
}

/** With the names as they were written; of several people, each sentence of a note is about the one whom it names. */
function inTheirWords(command: Command, { people, stretches }: PeopleNamed, scope: Scope): readonly Command[] {
  const [, place] = /^#(\d+)$/.exec(command.contact ?? '') ?? [];
  const numbered = place === undefined ? command : { ...command, contact: null, item: Number(place) };
  // It is told by the note, whose person is only now known.
  if (numbered.cmd === 'HELPED' && numbered.how === 'advice') return [];
  if (numbered.cmd === 'HELPED' && numbered.name !== null) {
    const introduced = stretches[stretches.findIndex((_, at) => standIn(at) === numbered.name)]?.people ?? [];
    return introduced.length === 0 ? [numbered] : introduced.map(({ name, address }) => ({ ...numbered, name, address }));
  }
  if (numbered.cmd !== 'NOTE' && numbered.cmd !== 'UNKNOWN') return [numbered];
  const text = stretches.reduceRight((words, { written }, at) => words.replaceAll(standIn(at), withoutAddresses(written, people)), numbered.text);
  if (numbered.cmd === 'UNKNOWN') return [{ ...numbered, text }];
  const about = { ...scope, understood: people.map(({ name }) => name) };
  if (people.length === 1) return withAdvice(noteOf(text, numbered.contact, numbered.item, about));
  const parts: { readonly item: number | null; readonly text: string }[] = [];
  for (const sentence of sentencesOf(text)) {
    const items = people.flatMap(({ name }, at) => (mentions(sentence, name) ? [at + 1] : []));
    const item = items.length === 1 ? (items[0] ?? null) : items.length === 0 ? numbered.item : null;
    const last = parts.at(-1);
    // `She knows everybody` goes on about the one named last.
    if (last !== undefined && (items.length === 0 || item === last.item)) parts[parts.length - 1] = { ...last, text: `${last.text} ${sentence}` };
    else parts.push({ item, text: sentence });
  }
  return parts.flatMap((part) => withAdvice(noteOf(part.text, null, part.item, about)));
}

function withAdvice(note: Extract<Command, { cmd: 'NOTE' }>): readonly Command[] {
  return [note, ...adviceIn(note)];
}

/** By the full name or the first. */
function mentions(sentence: string, name: string): boolean {
  return new RegExp(`(?<!\\p{L})${escaped(name.split(' ')[0] ?? name)}(?!\\p{L})`, 'iu').test(sentence);
}

/** An address in the middle of a sentence hides the command around it. */
function withoutAddresses(words: string, people: readonly NamedPerson[]): string {
  return people.reduce((text, { address }) => (address === null ? text : text.replaceAll(new RegExp(`\\s?[(<[]?${escaped(address)}[)>\\]]?`, 'giu'), '')), words);
}

/** That they met, told in the middle of a sentence: `Had coffee with Ilse this afternoon, she knows everyone in dredging`. */
function encounterIn(words: string, scope: Scope): Extract<Command, { cmd: 'MET' }> | null {
  const sentence = words.slice(0, WORDS_CHARACTERS_MAX).split(/(?<=[.!?。])\s|\n/).find((one) => ENCOUNTER.test(one) && !NOT.test(one));
  return sentence === undefined ? null : { ...MET, when: dayBehind(sentence, scope) };
}

function dayBehind(words: string, scope: Scope): string | null {
  return takeDay(words.slice(0, WORDS_CHARACTERS_MAX).toLowerCase(), 'past', scope).day?.date ?? null;
}

const WORDS_CHARACTERS_MAX = 2_000;
const ENCOUNTER =
  /(?:^|[^\p{L}])(?:met|talked (?:to|with)|spoke (?:to|with)|chatted with|had (?:a )?(?:coffee|lunch|call|chat|zoom|dinner|breakfast|talk)|ran into|bumped into|getroffen|kennengelernt|gesprochen|rencontré|discuté avec|parlé (?:à|avec)|conocí|hablé con|conheci|falei com|conversei com|conosciuto|incontrato|parlato con|ontmoet|gesproken|träffade|poznał[ae]m|见了|认识了|聊了)(?![\p{L}])/iu;
const NOT = /(?:n't|\bnot\b|\bnever\b|\bnicht\b|\bno\b|\bpas\b)/i;

function occasionOf(commands: readonly Command[]): Occasion {
  const says = (cmd: Command['cmd']): boolean => commands.some((command) => command.cmd === cmd);
  if (says('MET')) return 'met';
  if (says('MEETING')) return 'meeting_confirmed';
  if (says('OUTREACH')) return 'outreach';
  return says('REPLIED') ? 'reply_received' : 'other';
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
