import type { Address } from '#model/address.ts';
import type { Frame, NamedPerson } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import { wordsOf } from './names.ts';

/**
 * Does this mail of the student answer a message of that person? It says so by a field or its subject, and quotes a
 * message under a line or a header block that names them as its writer. Their own earlier mail below means no.
 */
export function answersThem(mail: Mail, person: NamedPerson, frame: Frame): boolean {
  if (mail.inReplyTo === null && !REPLY_PREFIX.test(mail.subject)) return false;
  const writer = writerQuoted(mail.quoted);
  if (writer === null || frame.own.some((address) => mentions(writer, address))) return false;
  return (person.address !== null && mentions(writer, person.address)) || isNamedIn(person.name, writer);
}

const REPLY_PREFIX = /^\s*(?:re|aw|antw|sv|vs|rv|res|ref|odp|回复|答复)(?:\[\d{1,3}\])?\s*[:：]/i;

/** The head of the history is enough: who wrote the newest message that is quoted. */
const HEAD_CHARACTERS_MAX = 3_000;
const ATTRIBUTION_LINES_MAX = 5;
const RULE = /^[\s>]*(?:[-_=*~–—]{3,}.{0,60})?[\s>]*$/;
/** `From:` in the languages of the clients that print it. */
const FROM_FIELD = /^[\s>*|]*(?:from|von|de|da|van|från|fra|od|lähettäjä|kimden|от|отправитель|发件人|寄件者|差出人|보낸 사람)\s?[*]?\s?[:：]/iu;
const FIELD = /^[\s>*|]*\p{L}[\p{L} ]{1,20}[*]?\s?[:：]\s/u;

/** What stands before the quote: an attribution, or the field that names the writer; null if the quote names nobody. */
function writerQuoted(quoted: string): string | null {
  const lines = quoted.slice(0, HEAD_CHARACTERS_MAX).split('\n');
  const from = lines.findIndex((line) => !RULE.test(line));
  const top = lines.slice(from === -1 ? lines.length : from).slice(0, ATTRIBUTION_LINES_MAX);
  const [first = ''] = top;
  const field = top.find((line) => FROM_FIELD.test(line));
  if (field !== undefined && FIELD.test(first)) return field;
  const end = top.findIndex((line) => /[:：]\s*$/.test(line) || /[:：]\s*[-–—]+\s*$/.test(line));
  if (first.trimStart().startsWith('>') || end === -1) return null;
  return top.slice(0, end + 1).join(' ');
}

function mentions(text: string, address: Address): boolean {
  return text.toLowerCase().includes(address);
}

/** By all words of the name, in any order: `Doe, Jane`. */
function isNamedIn(name: string, text: string): boolean {
  const there = new Set(text.toLowerCase().normalize('NFC').split(/[^\p{L}\p{N}'’.-]+/u).map((word) => word.replace(/[.]+$/, '')));
  const words = wordsOf(name).filter((word) => word.length > 1);
  return words.length > 1 && words.every((word) => there.has(word));
}
