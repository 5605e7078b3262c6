import { localPart, type Address } from '#model/address.ts';

/** What a display name says: whom, and sometimes of which organisation. */
export type DisplayName = { readonly name: string; readonly organisation: string | null };

/** A name longer than this is text that somebody put there. */
const NAME_CHARACTERS_MAX = 120;

/** `"Doe, Jane (Acme)"` → Jane Doe of Acme; `Jane Doe via LinkedIn` → Jane Doe; `Recruiting - Jane Doe` → Jane Doe. */
export function displayName(text: string): DisplayName {
  let name = text.slice(0, NAME_CHARACTERS_MAX).replaceAll(/["“”<>]/g, ' ').replaceAll(/\s+/g, ' ').trim();
  name = name.replace(/^'(.*)'$/, '$1').replace(/ \[[^\]]*\]$/, '').replace(/ (?:via|über|par|vía|tramite) [^@]{1,40}$/i, '');
  let organisation: string | null = null;
  const suffix = / ?[(（]([^()（）]{1,60})[)）]$/.exec(name);
  if (suffix !== null) {
    name = name.slice(0, suffix.index);
    if (suffix[1] !== undefined && !NO_ORGANISATION.test(suffix[1])) organisation = suffix[1].trim();
  }
  const parts = name.split(/ (?:[-–—|•·@]|at|from) /).map((part) => part.trim());
  const person = parts.length === 2 ? parts.find((part, at) => looksLikePerson(part) && !looksLikePerson(parts[1 - at] ?? '')) ?? (looksLikePerson(parts[0] ?? '') ? parts[0] : undefined) : undefined;
  if (person !== undefined) {
    const other = parts.find((part) => part !== person) ?? '';
    if (!NO_ORGANISATION.test(other)) organisation ??= other;
    name = person;
  }
  return { name: asCased(lastNameBehind(name.replace(RANK, '').trim())), organisation };
}

/** `jane.doe+x@…` → Jane Doe */
export function nameOfAddress(address: Address): string {
  const [local = ''] = localPart(address).split('+');
  const words = local.replaceAll(/[._\-0-9]+/g, ' ').trim();
  return titleCase(words === '' ? local : words);
}

/** (she/her), (HR), (42) */
const NO_ORGANISATION =
  /\/|^(?:hr|it|people|recruiting|recruitment|recruiter|talent(?: acquisition| team)?|careers?|campus(?: recruiting)?|university (?:recruiting|relations)|hiring(?: team)?|jobs|personal(?:abteilung)?|bewerbung|sales|ext(?:ernal)?|extern|intern|she|he|they|via .*|[\d\s]*)$/i;
/** What German cards and letters put before a name that is no form of address. */
const RANK = /^(?:(?:i\. ?[AV]\.|Dipl\.-?[\p{L}.-]{2,14}|\((?:FH|BA|TU|Univ\.)\)|[BM]\. ?(?:Sc|A|Eng)\.) ?){1,4}/u;
const DEPARTMENT = /\b(?:recruit\p{L}*|team|talent|careers?|hr|jobs|office|department|university|college|labs?|inc|gmbh|llc|ltd|group|campus|people|support|info|student)\b/iu;

/** Two to four words that begin with a capital, none of them the name of a department. */
export function looksLikePerson(text: string): boolean {
  const words = text.split(' ');
  return words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}'’.-]*,?$/u.test(word)) && !DEPARTMENT.test(text);
}

/** `Doe, Jane` → `Jane Doe`; `Jane Doe, PhD` → `Jane Doe`. */
function lastNameBehind(name: string): string {
  const parts = name.split(/,|，/).map((part) => part.trim()).filter((part) => part !== '' && !DEGREES.test(part));
  const [last = '', first = '', ...more] = parts;
  if (first === '') return last;
  return more.length > 0 ? parts.join(' ') : `${first} ${last}`;
}

const DEGREES = /^(?:ph\.?d\.?|m\.?d\.?|mba|jr\.?|sr\.?|esq\.?|cpa|cfa|p\.?e\.?|m\.?sc\.?|b\.?sc\.?|m\.?a\.?|b\.?a\.?|ll\.?m\.?|ii|iii)$/i;

function asCased(name: string): string {
  const letters = name.replaceAll(/[^\p{L}]/gu, '');
  const shouts = letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase() && name.includes(' ');
  const whispers = letters !== '' && letters === letters.toLowerCase() && letters !== letters.toUpperCase() && /^[a-z]+(?: [a-z]+)+$/.test(name);
  return shouts || whispers ? titleCase(name.toLowerCase()) : name;
}

function titleCase(text: string): string {
  return text.replaceAll(/(^|[ '’-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}
