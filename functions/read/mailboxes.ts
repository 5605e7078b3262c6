import { localPart, toAddress, type Mailbox } from '#model/address.ts';
import { decodeWords, displayName } from './encoded-words.ts';
import { MAILBOXES_MAX } from './limits.ts';

/** The mailboxes of From, To or Cc (RFC 5322 §3.4): groups flattened, names decoded after the list was taken apart. */
export function mailboxesOf(field: string): readonly Mailbox[] {
  return split(field, ',;').flatMap(toMailbox).slice(0, MAILBOXES_MAX);
}

/**
 * The recipients in the header block of a forwarded message: commas or semicolons, `[mailto:…]`, bare
 * names, and `Family, Given <address>` without quotes.
 */
export function statedMailboxes(text: string): readonly Mailbox[] {
  const angled = withAngles(text);
  const parts = split(angled, SEPARATORS.find((separators) => [...separators].some((one) => angled.includes(one))) ?? ',');
  const joined: Part[] = [];
  const everyNameHasAddress = parts.some((part) => part.angle !== '');
  let family = '';
  for (const part of parts) {
    if (everyNameHasAddress && part.angle === '' && !part.phrase.includes('@')) {
      family += `${part.phrase.trim()}, `;
    } else {
      joined.push({ ...part, phrase: family + part.phrase });
      family = '';
    }
  }
  if (family !== '') joined.push({ phrase: family.slice(0, -2), angle: '', comment: '' });
  return (isOneInverted(joined) ? [inverted(joined)] : joined).flatMap(toStated).slice(0, MAILBOXES_MAX);
}

/**
 * The writer in the header block of a forwarded message. `A on behalf of B`: B is the author, whom the From
 * field named, and A the one whose hands sent it (RFC 5322 §3.6.2); unless A is a person and B an office.
 * A comma belongs to the name.
 */
export function statedMailbox(text: string): Mailbox | null {
  const angled = withAngles(text);
  const behalf = ON_BEHALF.exec(angled);
  if (behalf === null) return oneOf(angled);
  const sender = oneOf(angled.slice(0, behalf.index + 1));
  const author = oneOf(angled.slice(behalf.index + behalf[0].length));
  if (author === null || author.name === '') return sender ?? author;
  return author.address !== null && !isPersonal(author) && sender !== null && isPersonal(sender) ? sender : author;
}

const ADDRESS_CHARS_MAX = 254;
// Where a list has several kinds of separators, the first of these parts it and the rest belong to names.
const SEPARATORS = [';；', '，、', ','];
const ON_BEHALF =
  /(?:^| |[>\])])(?:on behalf of|im auftrag von|de la part de|au nom de|en nombre de|per conto di|em nome de|namens|på vegne af|på vegne av|för|w imieniu|jménem|nevében|от имени|від імені|代表) /i;

type Part = { readonly phrase: string; readonly angle: string; readonly comment: string };

/** One pass over the characters; quoted strings, comments and angle brackets hide separators. */
function split(text: string, separators: string): Part[] {
  const parts: Part[] = [];
  const isField = separators === ',;';
  let inside: keyof Part | 'quotes' = 'phrase';
  let phrase = '';
  let angle = '';
  let comment = '';
  let seenAt = false;
  const restart = (): void => {
    phrase = angle = comment = '';
    seenAt = false;
  };
  const end = (): void => {
    if (phrase.trim() !== '' || angle !== '' || comment !== '') parts.push({ phrase, angle, comment });
    restart();
  };
  for (let at = 0; at < text.length && parts.length < MAILBOXES_MAX; at++) {
    const char = text.charAt(at);
    if (inside === 'angle') {
      if (char === '>') inside = 'phrase';
      else angle += char;
    } else if (inside !== 'phrase') {
      const literal = char === '\\' ? text.charAt(++at) : char;
      if (char === (inside === 'quotes' ? '"' : ')')) inside = 'phrase';
      else if (inside === 'quotes') phrase += literal;
      else comment += literal;
    } else if (char === '"') {
      // An unpaired quote, as in `"Dana <d@firm.example>`, would hide the address.
      inside = text.includes('"', at + 1) ? 'quotes' : 'phrase';
    } else if (char === '(' && isField) {
      inside = 'comment';
    } else if (char === '<') {
      inside = 'angle';
      angle = '';
    } else if (separators.includes(char)) {
      end();
    } else if (char === ':' && isField && !seenAt) {
      restart();
    } else {
      seenAt ||= char === '@';
      phrase += char;
    }
  }
  end();
  return parts;
}

/**
 * Outlook writes `Dana [mailto:d@firm.example]`; a conversion from HTML repeats the link behind its text,
 * `<d@firm.example<mailto:d@firm.example>>`.
 */
function withAngles(text: string): string {
  const single = text
    .replace(/[＜〈]/g, '<')
    .replace(/[＞〉]/g, '>')
    .replace(/<mailto:[^<>]*>/gi, (link, at: number) => (endsInAddress(text.slice(0, at)) ? '' : link));
  return /\[\s*mailto:/i.test(single) ? single.replace(/\[\s*mailto:\s*/gi, '<').replaceAll(']', '>') : single.replace(/<mailto:/gi, '<');
}

function endsInAddress(text: string): boolean {
  return text.slice(-ADDRESS_CHARS_MAX).split(/[\s<>]/).at(-1)?.includes('@') === true;
}

function toMailbox(part: Part): Mailbox[] {
  // RFC 2047 §5: an encoded word is never an address, so the address is looked for in the undecoded text.
  const address = toAddress(part.angle) ?? (part.angle === '' ? toAddress(part.phrase) : null);
  const phrase = displayName(decodeWords(part.phrase));
  const name = phrase === '' || (address !== null && toAddress(phrase) === address) ? displayName(decodeWords(part.comment)) : phrase;
  return address === null && name === '' ? [] : [{ name, address }];
}

/** As printed for people: the address may stand in any brackets, or in none, before or behind the name. */
function toStated(part: Part): Mailbox[] {
  const [mailbox] = toMailbox(part);
  if (mailbox === undefined || mailbox.address !== null || !part.phrase.includes('@')) return mailbox === undefined ? [] : [mailbox];
  const words = part.phrase.slice(0, STATED_CHARS_MAX).split(BRACKETS).filter((word) => word !== '');
  const address = words.map((word) => toAddress(word)).find((found) => found !== null) ?? null;
  if (address === null) return [mailbox];
  return [{ name: displayName(words.filter((word) => toAddress(word) !== address).join(' ')), address }];
}

const STATED_CHARS_MAX = 600;
const BRACKETS = /[\s()[\]<>（）【】]+/;

function oneOf(angled: string): Mailbox | null {
  return split(angled.replace(/[;；,]\s*$/, '').replace(USER, ''), '').flatMap(toStated)[0] ?? null;
}

// Outlook in Russian prints the word for "user" before a name.
const USER = /^\s*пользователь /i;

/** A part of the name stands in the address. */
function isPersonal({ name, address }: Mailbox): boolean {
  const local = address === null ? '' : localPart(address);
  return name.toLowerCase().split(/[^\p{L}]+/u).some((word) => word.length > 2 && local.includes(word));
}

/** `Orchard, Jane` in a list that names nobody else: a directory puts the family name first. */
function isOneInverted(parts: readonly Part[]): boolean {
  return parts.length === 2 && parts.every(({ phrase, angle }) => angle === '' && /^\s*[^\s@]+\s*$/.test(phrase));
}

function inverted([family, given]: readonly Part[]): Part {
  return { phrase: `${family?.phrase.trim() ?? ''}, ${given?.phrase.trim() ?? ''}`, angle: '', comment: '' };
}
