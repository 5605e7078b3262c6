import { toAddress, type Address } from '#model/address.ts';
import type { KnownPerson, NamedPerson } from '#model/intent.ts';
import { nameOfAddress } from './display-name.ts';
import { hasOrganisationWord, isTitle } from './facts.ts';
import { isCalled } from './names.ts';
import { isMachine, somebody } from './people.ts';
import { ADDRESS, IS_ORGANISATION, MEETING_PLACE, NAMED, NO_ORGANISATION, NO_PERSON, ORGANISATION, WORD } from './person-words.ts';
import { ROLE_NOUN, roleAround, roleOfTitle } from './roles.ts';

/** A person in a list of people, with what stands in brackets or behind a comma: `Jane Doe (Acme)`, `Bob, a recruiter at Globex`. */
export type Item = {
  readonly person: NamedPerson;
  /** With a role before the name. */
  readonly start: number;
  readonly end: number;
  /** A first name alone, of somebody who is not known: a person only if something else says so. */
  readonly bare: boolean;
  /** Named by the first name alone, and known. */
  readonly familiar: boolean;
};

/** Who else may be meant, and the registered domains of addresses. */
export type Company = { readonly people: readonly KnownPerson[]; readonly registered: Readonly<Record<string, string>> };

/** More people than this at one event are a list of participants. */
const LIST_MAX = 20;

/** The people from `at` on, joined by commas and `and`; empty if nobody is named there. */
export function listAt(text: string, at: number, company: Company): readonly Item[] {
  const items: Item[] = [];
  let next: Item | null = itemAt(text, at, company);
  while (next !== null && items.length < LIST_MAX) {
    const item: Item = next;
    const last = items.at(-1);
    if (last !== undefined && item.bare && !belongs(item, last, text)) break;
    items.push(item);
    const joint = stick(JOINT, text, item.end);
    const following = joint === null ? null : itemAt(text, joint.end, company);
    if (following !== null && items.length === 1 && isEmployer(following, item, joint?.text ?? '', text)) {
      return [{ ...item, person: { ...item.person, organisation: following.person.name }, end: following.end }];
    }
    next = following;
  }
  return items;
}

/** `Jane Doe, Acme.` */
function isEmployer({ bare, end }: Item, of: Item, joint: string, text: string): boolean {
  return bare && !of.familiar && of.person.organisation === null && /^\s?, ?$/.test(joint) && /^\s*(?:$|[.!;\n])/.test(text.slice(end, end + 10));
}

/** `Bob` of `Jane Doe, Bob and Ann at the fair`; not `Young` of `Jane Doe of Ernst and Young`. */
function belongs({ person, end }: Item, before: Item, text: string): boolean {
  if (person.organisation !== null || person.address !== null || person.role !== null) return true;
  return before.person.organisation === null && /^\s*(?:$|[,.;!:)&\n]|(?:and|at|from|in|on|during|today|yesterday|tonight|this|last|who|both)(?!\p{L}))/u.test(text.slice(end, end + 20));
}

/** Nobody if the words there are no name. */
export function itemAt(text: string, at: number, company: Company): Item | null {
  const named = stick(ROLE_BEFORE, text, at)?.end ?? at;
  const found = nameAt(text, named) ?? addressAt(text, named);
  if (found === null) return null;
  const known = company.people.filter((person) => isCalled(person, found.name.split(' ')));
  const [only] = known.length === 1 ? known : [];
  const details = detailsAt(text, found.end, company);
  const alone = found.address === null && !found.name.includes(' ');
  // `Alex`, of whom two are known, is asked about.
  if (alone && known.length > 1) return null;
  const address = found.address ?? details.address ?? only?.addresses[0] ?? null;
  const base = somebody(only !== undefined && alone ? only.name : found.name, address, company.registered);
  const role = roleAround(text.slice(Math.max(0, named - AROUND_CHARACTERS), named), text.slice(found.end, found.end + AROUND_CHARACTERS)) ?? roleOfTitle(details.title);
  const person = { ...base, organisation: details.organisation ?? base.organisation, title: details.title, role };
  return { person, start: at, end: details.end, bare: alone && only === undefined, familiar: alone && only !== undefined };
}

/** Where words still say something about a name. */
const AROUND_CHARACTERS = 80;

type Name = { readonly name: string; readonly end: number; readonly address: Address | null };

function nameAt(text: string, at: number): Name | null {
  const match = stick(FULL_NAME, text, at) ?? stick(ONE_WORD, text, at);
  if (match === null) return null;
  // `Jane Doe Tuesday`: what is no name ends it.
  const words = match.text.split(' ');
  const stop = words.findIndex((word, index) => NO_PERSON.test(word) && !(index === 0 && words.length > 1 && ALSO_A_NAME.test(word)));
  const kept = (stop === -1 ? words : words.slice(0, stop)).join(' ').replace(/[.,'’-]+$/, '');
  const named = kept !== '' && !/['’]s$/.test(kept) && /^\p{Lu}[\p{Ll}'’.-]|^\p{Lu}\S* /u.test(kept);
  return named ? { name: kept, end: at + kept.length, address: null } : null;
}

/** Months that are given to people. */
const ALSO_A_NAME = /^(?:April|May|June|August)$/;

function addressAt(text: string, at: number): Name | null {
  const match = stick(AN_ADDRESS, text, at);
  const address = match === null ? null : toAddress(match.text);
  return match === null || address === null || isMachine(address) ? null : { name: nameOfAddress(address), end: match.end, address };
}

type Details = { readonly organisation: string | null; readonly address: Address | null; readonly title: string | null; readonly end: number };

/** More parts than these are words about the person. */
const DETAILS_MAX = 4;

function detailsAt(text: string, at: number, company: Company): Details {
  let found: Details = { organisation: null, address: null, title: null, end: at };
  for (let part = 0; part < DETAILS_MAX; part++) {
    const next = bracketed(text, found) ?? addressed(text, found) ?? employed(text, found) ?? apposed(text, found, company) ?? ofTheYear(text, found);
    if (next === null) break;
    found = next;
  }
  return found.address === null || found.organisation !== null ? found : { ...found, organisation: somebody('', found.address, company.registered).organisation };
}

/** `(Acme, jane@acme.example)` */
function bracketed(text: string, before: Details): Details | null {
  const match = stick(IN_BRACKETS, text, before.end);
  if (match === null) return null;
  let { organisation, address, title } = before;
  for (const part of (match.groups[1] ?? '').split(/[,;|]| [-–] /).map((one) => one.trim().replace(/^(?:from|at|of|@) /, ''))) {
    const isAddress = toAddress(part);
    const [, role, employer] = ROLE_AND_EMPLOYER.exec(part) ?? [];
    if (isAddress !== null) address = isAddress;
    else if (role !== undefined && isTitle(role)) [title, organisation] = [title ?? role, organisation ?? employer ?? null];
    else if (isTitle(part) && !isName(part)) title ??= part;
    else if (isName(part)) organisation ??= part;
  }
  return { organisation, address, title, end: match.end };
}

/** `recruiter at Acme` */
const ROLE_AND_EMPLOYER = new RegExp(`^(.{3,40}?) (?:at|from|with|for|@) (?:the )?(${ORGANISATION})$`, 'u');


function isName(part: string): boolean {
  return IS_ORGANISATION.test(part) && !NO_ORGANISATION.test(part) && !(part.includes(' ') && isTitle(part));
}

function addressed(text: string, before: Details): Details | null {
  const match = before.address === null ? stick(ITS_ADDRESS, text, before.end) : null;
  const address = match === null ? null : toAddress(match.groups[1] ?? '');
  return match === null || address === null ? null : { ...before, address, end: match.end };
}

/** `from Acme`, `, a recruiter at Acme`, `, who works for Acme`. */
function employed(text: string, before: Details): Details | null {
  if (before.organisation !== null) return null;
  const match = stick(WORKS_AT, text, before.end);
  if (match !== null) {
    const [, what, where = '', organisation = ''] = match.groups;
    const place = /^(?:at|in|@)$/i.test(where) && (MEETING_PLACE.test(organisation) || AN_EVENT.test(text.slice(match.end, match.end + 60)));
    if (!place && !NO_ORGANISATION.test(organisation)) {
      return { ...before, organisation: organisation.replace(/[.,]+$/, ''), title: what !== undefined && isTitle(what) ? what.trim() : before.title, end: match.end };
    }
  }
  const titled = stick(TITLE_AT, text, before.end);
  const [, title = '', employer = ''] = titled?.groups ?? [];
  if (titled !== null && isTitle(title) && !NO_ORGANISATION.test(employer)) return { ...before, organisation: employer.replace(/[.,]+$/, ''), title, end: titled.end };
  const role = stick(A_ROLE, text, before.end);
  return role === null ? null : { ...before, end: role.end };
}

/** `, Acme Motors`, `, Acme, at the fair`: set apart by commas and no further person of the list. */
function apposed(text: string, before: Details, { people }: Company): Details | null {
  const match = before.organisation === null ? stick(APPOSED, text, before.end) : null;
  const value = match?.groups[1]?.replace(/[.,]+$/, '') ?? '';
  if (match === null || NO_ORGANISATION.test(value) || people.some((person) => isCalled(person, value.split(' ')))) return null;
  const setApart = /^, (?!(?:and|plus|as well|who|both)\b)[a-z]/.test(text.slice(match.end, match.end + 20));
  return setApart || hasOrganisationWord(value) ? { ...before, organisation: value, end: match.end } : null;
}

/** `Jane Doe '15` */
function ofTheYear(text: string, before: Details): Details | null {
  const match = stick(CLASS_YEAR, text, before.end);
  return match === null ? null : { ...before, end: match.end };
}

type Stuck = { readonly text: string; readonly groups: readonly (string | undefined)[]; readonly end: number };

function stick(pattern: RegExp, text: string, at: number): Stuck | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? null : { text: match[0], groups: [...match], end: at + match[0].length };
}

const JOINT = /(?:\s?[,;&]\s?(?:and |und |et |y |e )?|,? (?:and|und|et|y|e|plus|as well as|og|och) )(?:also |then |both |met )?\s?/iy;
const ROLE_BEFORE = new RegExp(`(?:(?:my|our|an?|the|another|their|her|his) )?(?:[\\p{Ll}&-]{2,15} ){0,2}?${ROLE_NOUN}(?: (?:from|at|of|for|with) ${WORD})?(?:,? (?:named|called))?,? (?=\\p{Lu})`, 'uy');
const FULL_NAME = new RegExp(NAMED, 'uy');
const ONE_WORD = new RegExp(WORD, 'uy');
const AN_ADDRESS = new RegExp(ADDRESS, 'uy');
const IN_BRACKETS = /\s?[([]([^()[\]\n]{2,100})[)\]]/uy;
const ITS_ADDRESS = new RegExp(`(?:,|:| [-–—])? ?(?:at )?[<]?(?:mailto:)?(${ADDRESS})>?`, 'uy');
const WORKS_AT = new RegExp(
  `,? (?:who(?:'s| is| was)? )?(?:(?:now |also |still )?(?:works?|working|interns?) )?(?:(?:an?|the|my|our) ([\\p{L}& -]{3,40}?) )?(from|at|of|with|for|@|von|bei|aus|chez|de chez|de|da|do|di|bij|på) (?:the )?(${ORGANISATION})`,
  'uy',
);
/** `, recruiter at Acme` */
const TITLE_AT = new RegExp(`, (\\p{Ll}[\\p{L}& -]{2,40}?) (?:at|from|with|for|of) (?:the )?(${ORGANISATION})`, 'uy');
const A_ROLE = new RegExp(`(?:,| is| -| –| —) ?(?:who(?:'s| is| was) )?(?:my|our|an?|the) (?:[\\p{L}&-]{2,20} ){0,3}?${ROLE_NOUN}(?![\\p{L}-])(?! \\p{Lu})`, 'uy');
const APPOSED = new RegExp(`, (${ORGANISATION})`, 'uy');
const CLASS_YEAR = /,? \(?['’]\d\d\)?(?!\d)/uy;
/** `at Acme info session` */
const AN_EVENT = /^(?: (?!(?:at|in|on|from|last|this|and|the)\b)[\p{L}&'’-]{1,20}){0,2} (?:session|fair|night|event|panel|hackathon|conference|meetup|meet-up|workshop|mixer|reception|summit|talk|dinner|expo)(?!\p{L})/iu;
