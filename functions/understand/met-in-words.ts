import type { Frame, NamedPerson } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import { sentencesOf } from './clauses.ts';
import { entriesIn, type Entry } from './list-entries.ts';
import { withCapitals } from './lower-case.ts';
import { peopleWithAddressIn, typedCard } from './named-in-words.ts';
import { itemAt, listAt, type Company, type Item } from './person-list.ts';
import { LEADING_VERB, NAMED, NO_PERSON } from './person-words.ts';
import { roleAround } from './roles.ts';

/** The people of a note. */
export type PeopleNamed = {
  readonly people: readonly NamedPerson[];
  /** The words with one word (`standIn`) for each stretch of names, so that what was done with them can be read. */
  readonly words: string;
  /** These stretches as they were written, with their people. */
  readonly stretches: readonly { readonly written: string; readonly people: readonly NamedPerson[] }[];
  /** What only announces a list with a line for each person: `Met at the career fair:`; empty if there is no such list. */
  readonly heading: string;
  /** What stands beside a name in such a list: the place of the person, and the words. */
  readonly remarks: readonly { readonly person: number; readonly text: string }[];
};

/** The word for the stretch of names at that place. */
export function standIn(at: number): string {
  return `Namedpeople${at + 1}`;
}

/**
 * With their address, as a typed card, or by name beside a word of meeting. `gathered`: an event is named, where
 * a first name alone, or that of somebody known, is enough. `leads`: names that somebody only told the student of.
 */
export function peopleNamedIn(text: string, frame: Frame, registered: Mail['registered'], gathered: boolean, leads: readonly string[]): PeopleNamed {
  const card = typedCard(text, frame, registered);
  if (card !== null) return { ...NOBODY, people: [card], words: behindCard(text) };
  const company: Company = { people: frame.people, registered };
  // `Tom Hill; Ann Kay` is a list and no two sentences.
  const short = text.slice(0, TEXT_CHARACTERS_MAX).replaceAll(/; ?(?=\p{Lu}[\p{L}'’-]{1,30} \p{Lu})/gu, ' & ');
  const { entries, heading, rest } = entriesIn(short, company, gathered || ENCOUNTER.test(short));
  const withAddress = peopleWithAddressIn(short, frame, registered);
  const told: Told = { lists: [], words: [] };
  for (const sentence of sentencesOf(rest).slice(0, SENTENCES_MAX)) tell(sentence, told, company, gathered, withAddress.length > 0);
  const items = [...told.lists.flatMap(({ items: some }) => some), ...entries.map(({ item }) => item)].filter(({ person }) => !leads.includes(person.name));
  if (!gathered && withAddress.length === 0 && items.every(({ familiar, person }) => familiar && person.role === null)) return { ...NOBODY, words: text };
  const people = united(items.map(({ person }) => person), withAddress.filter(({ name }) => !leads.includes(name))).slice(0, PEOPLE_MAX);
  return { people, words: told.words.join('\n\n'), stretches: told.lists.map(({ written, items: some }) => ({ written, people: some.map(({ person }) => person) })), heading, remarks: remarksOf(entries, people) };
}

/** What a card on one line leaves to be read. */
function behindCard(text: string): string {
  const [first = '', ...more] = text.trim().split('\n');
  return /^[^:]{3,20}: ?[^,\n]+,/.test(first) ? more.join('\n').trim() : '';
}

export const NOBODY: PeopleNamed = { people: [], words: '', stretches: [], heading: '', remarks: [] };

const TEXT_CHARACTERS_MAX = 10_000;
const SENTENCES_MAX = 40;
const SENTENCE_CHARACTERS_MAX = 600;
const PEOPLE_MAX = 20;

/** What stands in a list with an address is known better by that; the rest is added. */
function united(items: readonly NamedPerson[], withAddress: readonly NamedPerson[]): readonly NamedPerson[] {
  const people: NamedPerson[] = [];
  for (const item of items) {
    const same = withAddress.find(({ name, address }) => address === item.address || name.toLowerCase() === item.name.toLowerCase());
    const person = same === undefined ? item : { ...item, ...same, organisation: same.organisation ?? item.organisation, title: same.title ?? item.title, role: same.role ?? item.role };
    if (!people.some((other) => (person.address !== null && other.address === person.address) || other.name.toLowerCase() === person.name.toLowerCase())) people.push(person);
  }
  return [...people, ...withAddress.filter(({ address }) => people.every((person) => person.address !== address))];
}

function remarksOf(entries: readonly Entry[], people: readonly NamedPerson[]): PeopleNamed['remarks'] {
  return entries.flatMap(({ item: { person }, remark }) => {
    const at = people.findIndex(({ name, address }) => (address !== null && address === person.address) || name === person.name);
    return remark === '' || at === -1 ? [] : [{ person: at, text: remark }];
  });
}

type Told = { readonly lists: { readonly items: readonly Item[]; readonly written: string }[]; readonly words: string[] };

/** Adds the lists of people in a sentence about a meeting, and the sentence with a word in place of each. */
function tell(sentence: string, told: Told, company: Company, gathered: boolean, addressed: boolean): void {
  const shown = withCapitals(sentence.slice(0, SENTENCE_CHARACTERS_MAX), company.people);
  let words = '';
  let from = 0;
  while (ENCOUNTER.test(shown) && told.lists.length < LISTS_MAX) {
    const items = firstList(shown, from, company, gathered, from === 0 && !addressed);
    const [first, last] = [items[0], items.at(-1)];
    if (first === undefined || last === undefined) break;
    words += sentence.slice(from, first.start) + standIn(told.lists.length);
    told.lists.push({ items, written: sentence.slice(first.start, last.end) });
    from = last.end;
  }
  told.words.push(words + sentence.slice(from));
}

const LISTS_MAX = 12;

/** Right behind a verb of meeting; else, once, the first full name anywhere: `Jane Doe and I met`. */
function firstList(sentence: string, from: number, company: Company, gathered: boolean, anywhere: boolean): readonly Item[] {
  for (const verb of sentence.slice(from).matchAll(MEETS_WHOM)) {
    const list = listAt(sentence, from + verb.index + verb[0].length, company);
    if (list[0] !== undefined && (!list[0].bare || isSupported(list, gathered))) return list;
  }
  const goesOn = from === 0 ? null : GOES_ON.exec(sentence.slice(from));
  const further = goesOn === null ? [] : listAt(sentence, from + goesOn[0].length, company);
  if (further[0] !== undefined && (!further[0].bare || further[0].person.organisation !== null)) return further;
  if (!anywhere) return [];
  for (const match of sentence.slice(from).matchAll(new RegExp(NAMED, 'gu'))) {
    const name = match[0].replace(LEADING_VERB, '');
    const at = from + match.index + match[0].length - name.length;
    const item = itemAt(sentence, at, company);
    if (item !== null && item.person.name.includes(' ') && !item.familiar && !NO_PERSON.test(item.person.name)) {
      const role = roleAround(sentence.slice(0, at), sentence.slice(at + item.person.name.length)) ?? item.person.role;
      const [first = item, ...more] = listAt(sentence, at, company);
      return [{ ...first, person: { ...first.person, role } }, ...more];
    }
  }
  return [];
}

/** `Priya from Acme at the hackathon and Tom from Globex` */
const GOES_ON = /^ (?:at|during|in|after|before) [\p{L}\p{N}&'’ -]{2,40}?,? and (?:also |then )?(?=\p{Lu})/u;

/** A first name alone is a person beside an organisation, a role, others, or at an event. */
function isSupported(list: readonly Item[], gathered: boolean): boolean {
  const [first] = list;
  return gathered || list.length > 1 || first?.person.organisation != null || first?.person.role != null || first?.person.address != null;
}

const ENCOUNTER =
  /(?:^|[^\p{L}])(?:met|meet|talked|talk|spoke|chatted|saw|coffee|lunch|call|called|introduced|connected|ran into|bumped into|contact|know|getroffen|kennengelernt|gesprochen|treffe|rencontré|parlé|discuté|conocí|hablé|conheci|falei|conversei|incontrato|conosciuto|parlato|ontmoet|gesproken|träffade|poznał[ae]m|见了|认识了|聊了)(?![\p{L}])/iu;
const MEETS_WHOM =
  /(?<!\p{L})(?:(?:also |then |just )?(?:met|meet)(?: up)?(?: with)?|(?:talked|talk|spoke|chatted|connected|coffee|lunch|breakfast|dinner|call|chat|zoom|talk)(?: (?:to|with))|saw|ran into|bumped into|introduced(?: me)? to|rencontré|discuté avec|parlé (?:à|avec)|conocí a?|hablé con|conheci|falei com|conversei com|conosciuto|incontrato|parlato con|ontmoet|gesproken met|träffade) ?(?:: ?)?(?:both )?/giu;
