import type { Address } from '#model/address.ts';
import type { Command, Frame, Intent, NamedPerson, Occasion, Reason } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import { sentencesOf } from './clauses.ts';
import { commandsIn } from './commands.ts';
import { gatheringIn } from './gathering.ts';
import { leadsIn } from './leads.ts';
import { NOBODY, peopleNamedIn, type PeopleNamed } from './met-in-words.ts';
import { takeNames } from './names.ts';
import { commandsAbout } from './note-commands.ts';
import { overriddenBy, tagsIn } from './override.ts';
import { roleCalled } from './roles.ts';
import { scopeOf } from './scope.ts';

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
  const people = withRole(named.people.filter(({ address }) => !claimed.has(address)), tags);
  if (people.length === 0) return null;
  because.push({ rule: 'people named in the words', saw: people.map(({ name }) => name).join(', ') });
  if (gathering !== null) because.push({ rule: 'met at', saw: gathering });
  const writes = wrote.some(({ cmd }) => cmd === 'OUTREACH');
  if (writes) because.push(...reading);
  const commands = writes ? writtenTo(wrote, words, people) : commandsAbout({ ...named, people }, gathering, frame, because);
  return { kind: 'note', people, commands, occasion: occasionOf(commands), gathering, tags };
}

/** `#mentor` says it too, of one person. */
function withRole(people: readonly NamedPerson[], tags: readonly string[]): readonly NamedPerson[] {
  const role = tags.map(roleCalled).find((found) => found !== null) ?? null;
  return people.length === 1 ? people.map((person) => ({ ...person, role: person.role ?? role })) : people;
}

/** Whoever was only recommended is no person of the note, if it says by whom. */
function namedIn(words: string, gathered: boolean, mail: Mail, frame: Frame): PeopleNamed {
  const leads = leadsIn(words, { people: frame.people, registered: mail.registered }, []).map(({ name }) => name);
  const named = peopleNamedIn(words, frame, mail.registered, gathered, leads);
  if (leads.length === 0 || named.people.length > 0) return named;
  const start = words.slice(0, NAMES_CHARACTERS_MAX);
  const byNobody = takeNames(leads.reduce((rest, name) => rest.replaceAll(name, ''), start).toLowerCase(), start, scopeOf(frame)).ids.length === 0;
  return byNobody ? peopleNamedIn(words, frame, mail.registered, gathered, []) : named;
}

const NAMES_CHARACTERS_MAX = 2_000;

/** `emailed Tom (tom@acme.example) and Ann (ann@globex.example)`: to everybody in that sentence. */
function writtenTo(commands: readonly Command[], words: string, people: readonly NamedPerson[]): readonly Command[] {
  if (people.length === 1) return commands;
  const isIn = (text: string, { address }: NamedPerson): boolean => address !== null && text.toLowerCase().includes(address);
  return commands.flatMap((command): readonly Command[] => {
    if (command.cmd === 'NOTE') return people.some((person) => isIn(command.text, person)) ? [] : [command];
    if (command.cmd !== 'OUTREACH' || command.address === null) return [command];
    const { address } = command;
    const sentence = sentencesOf(words).find((one) => one.toLowerCase().includes(address)) ?? address;
    return people.flatMap((person, at) => (isIn(sentence, person) ? [{ ...command, item: at + 1, address: person.address, name: person.name }] : []));
  });
}

/** Nobody new: `my other address is …`, `Jane's new address is …`. */
function addressesSetBy(commands: readonly Command[]): ReadonlySet<Address | null> {
  return new Set(commands.flatMap((command) => ((command.cmd === 'SET' || command.cmd === 'UPDATE') && typeof command.value === 'string' ? [command.value.toLowerCase()] : [])));
}

function occasionOf(commands: readonly Command[]): Occasion {
  const says = (cmd: Command['cmd']): boolean => commands.some((command) => command.cmd === cmd);
  if (says('MET')) return 'met';
  if (says('MEETING')) return 'meeting_confirmed';
  if (says('OUTREACH')) return 'outreach';
  return says('REPLIED') ? 'reply_received' : 'other';
}
