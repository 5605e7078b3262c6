import { localPart, toAddress, type Address } from '#model/address.ts';
import type { Frame, NamedPerson } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import type { Role } from '#model/relationship.ts';
import { displayName, nameOfAddress } from './display-name.ts';
import { factsIn, phoneIn, profileIn } from './facts.ts';
import { labelOf } from './organisation.ts';
import { isAssistant, isMachine, somebody } from './people.ts';
import { ADDRESS, LEADING_VERB, NAMED } from './person-words.ts';
import { ROLE_NOUN, roleAround, roleCalled, roleOfTitle } from './roles.ts';

/** People whom words name together with their address: `Jonas Weber (jonas@kinetica.example)`. */
export function peopleWithAddressIn(text: string, frame: Frame, registered: Mail['registered']): readonly NamedPerson[] {
  const people = new Map<string, NamedPerson>();
  for (const line of text.slice(0, TEXT_CHARACTERS_MAX).split('\n')) {
    for (const match of line.matchAll(EACH_ADDRESS)) {
      const address = toAddress(match[0]);
      if (address === null || frame.own.includes(address) || isAssistant(address, frame) || isMachine(address) || people.has(address)) continue;
      const before = line.slice(Math.max(0, match.index - NAME_CHARACTERS_MAX), match.index);
      const name = nameFor(address, before) ?? nameOfAddress(address);
      const named = before.lastIndexOf(name);
      const role = named === -1 ? null : roleAround(before.slice(0, named), line.slice(match.index + match[0].length).replace(/^[)>\]]+/, ''));
      people.set(address, { ...somebody(name, address, registered), role });
    }
    if (people.size >= PEOPLE_MAX) break;
  }
  return [...people.values()];
}

/** The name before an address: the words that its local part is made of, else the capitals right before it. */
function nameFor(address: Address, before: string): string | null {
  const local = folded(localPart(address));
  const names = [...before.matchAll(new RegExp(NAMED, 'gu'))].map(([name]) => name.replace(LEADING_VERB, '').replace(/[.,]+$/, ''));
  const alike = names.map((name) => likeAddress(name, local)).findLast((name) => name !== null);
  return alike ?? NAME_BEFORE.exec(before.replace(/[\s<(["':,;–—-]+$/u, ''))?.[1]?.replace(LEADING_VERB, '') ?? null;
}

/** `Hausmesse Sönke Lührs`, `soenke.luehrs` → Sönke Lührs: without leading words that the address does not know. */
function likeAddress(name: string, local: string): string | null {
  const words = name.split(' ');
  const known = words.map((word) => word.length > 2 && local.includes(folded(word)));
  if (!known.includes(true)) return null;
  const first = known.indexOf(true);
  // `j.weber`: the given name is there by its first letter alone.
  const initial = words[first - 1]?.charAt(0);
  const start = first === words.length - 1 && initial !== undefined && local.startsWith(folded(initial)) ? first - 1 : first;
  return words.slice(start).join(' ');
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss').normalize('NFKD').replaceAll(/[^a-z0-9]/g, '');
}

/** `card: Maya Chen, Acme, maya@acme.example, +1 617 555 0142`, in one line or in several. */
export function typedCard(text: string, frame: Frame, registered: Mail['registered']): NamedPerson | null {
  const whole = /^\s*(?:business |visiten)?(?:card|karte|tarjeta|carte|cartão)(?: of| for| von| de)?\s*[:：-]\s*([^]{5,600})$/i.exec(text)?.[1];
  if (whole === undefined) return linesOfCard(text, frame, registered);
  // Below a card on one line stand words about it.
  const body = /^[^,\n]+,/.test(whole) ? (whole.split('\n')[0] ?? '') : whole;
  const parts = body.split(/[,\n|;]/).map((part) => part.trim()).filter((part) => part !== '');
  const [person] = peopleWithAddressIn(body, frame, registered);
  const stated = parts.map(roleOnCard).find((found) => found !== null) ?? null;
  const words = parts
    .filter((part) => !part.includes('@') && phoneIn(part) === null && profileIn(part) === null && !ROLE_ALONE.test(part))
    .map((part) => part.replace(ROLE_IN_BRACKETS, ''));
  const [name = person?.name ?? '', ...more] = words;
  const [title, organisation] = more.length > 1 ? more : [undefined, more[0]];
  if (name === '') return null;
  const phone = parts.map(phoneIn).find((found) => found !== null) ?? null;
  const known = somebody(name, person?.address ?? null, registered);
  return { ...known, organisation: organisation ?? known.organisation, title: title ?? null, phone, profile: profileIn(body), role: stated ?? roleOfTitle(title ?? null) };
}

/** `my supervisor` as a part of its own, or `(mentor)` behind the name. */
function roleOnCard(part: string): Role | null {
  const [, alone] = ROLE_ALONE.exec(part) ?? [];
  const [, behind] = ROLE_IN_BRACKETS.exec(part) ?? [];
  return roleCalled(alone ?? behind ?? '');
}

const ROLE_ALONE = new RegExp(`^(?:my |our |an? )?(${ROLE_NOUN})$`, 'i');
const ROLE_IN_BRACKETS = new RegExp(` ?\\((?:my |our |an? )?(${ROLE_NOUN})\\)$`, 'i');

/** A card that was typed line by line, as on paper: the name stands on top, and there is a way to reach them. */
function linesOfCard(text: string, frame: Frame, registered: Mail['registered']): NamedPerson | null {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const [name = ''] = lines;
  const [person, ...others] = peopleWithAddressIn(text, frame, registered);
  const plain = lines.length >= CARD_LINES_MIN && lines.length <= CARD_LINES_MAX && lines.every((line) => line.length <= CARD_LINE_CHARACTERS_MAX && !/[.!?:]$|^[-*•\d]+[.)]? |[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(line));
  if (!plain || others.length > 0 || /[@(]/.test(name) || !/^\p{Lu}/u.test(name) || (person === undefined && lines.every((line) => phoneIn(line) === null))) return null;
  const called = displayName(name).name;
  const known = somebody(called, person?.address ?? null, registered);
  const facts = factsIn(text, called, person?.address == null ? null : labelOf(person.address, registered));
  return { ...known, ...facts, organisation: facts.organisation ?? known.organisation, role: roleOfTitle(facts.title) };
}

const CARD_LINES_MIN = 3;
const CARD_LINES_MAX = 12;
const CARD_LINE_CHARACTERS_MAX = 70;
const TEXT_CHARACTERS_MAX = 10_000;
const PEOPLE_MAX = 20;
const NAME_CHARACTERS_MAX = 80;
const EACH_ADDRESS = new RegExp(ADDRESS, 'giu');
const NAME_BEFORE = new RegExp(`(?:^|[^\\p{L}])(${NAMED})$`, 'u');
