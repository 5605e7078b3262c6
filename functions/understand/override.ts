import { toAddress } from '#model/address.ts';
import type { Frame, NamedPerson } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import { displayName, nameOfAddress } from './display-name.ts';
import { isCalled } from './names.ts';
import { somebody } from './people.ts';

/**
 * A line of its own that says whom the mail is about, and wins over every other sign: `Contact: Jane Doe
 * <jane@acme.example>`, `From: jane@acme.example`, `with Maya`. `words` are the other lines.
 */
export function overriddenBy(typed: string, frame: Frame, registered: Mail['registered']): { readonly words: string; readonly person: NamedPerson | null } {
  const lines = typed.split('\n');
  for (const [at, line] of lines.slice(0, LINES_MAX).entries()) {
    const person = personNamed(line.trim(), frame, registered);
    if (person !== null) return { words: lines.toSpliced(at, 1).join('\n').trim(), person };
  }
  return { words: typed, person: null };
}

/** It stands on top. */
const LINES_MAX = 5;
const LINE = /^(?:(contact|from|person|about|kontakt|contacto|contato|联系人)\s?[:：]\s?|\/?with )(.{2,120})$/i;

function personNamed(line: string, frame: Frame, registered: Mail['registered']): NamedPerson | null {
  const [, label, value = ''] = LINE.exec(line) ?? [];
  const [, phrase = '', angled] = /^([^<(]*)[<(]?([^<>()\s]+@[^<>()\s]+)?[>)]?\.?$/.exec(value.trim()) ?? [];
  const address = toAddress(angled ?? value);
  if (address !== null) {
    const { name } = displayName(phrase.includes('@') ? '' : phrase);
    return somebody(name === '' ? nameOfAddress(address) : name, address, registered);
  }
  const known = frame.people.filter((person) => isCalled(person, value.trim().replace(/\.$/, '').split(/\s+/)));
  const [only] = known;
  if (only !== undefined && known.length === 1) return somebody(only.name, only.addresses[0] ?? null, registered);
  return label !== undefined && /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}$/u.test(value.trim()) ? somebody(value.trim(), null, registered) : null;
}

/** `#coffee #visa` → coffee, visa; a number alone is an issue or a room. */
export function tagsIn(typed: string): readonly string[] {
  const found = [...typed.slice(0, TAGGED_CHARACTERS_MAX).matchAll(/(?:^|[\s(])#(\p{L}[\p{L}\p{N}_-]{1,30})/gu)].map(([, tag]) => (tag ?? '').toLowerCase());
  return [...new Set(found)].slice(0, TAGS_MAX);
}

const TAGGED_CHARACTERS_MAX = 5_000;
const TAGS_MAX = 10;
