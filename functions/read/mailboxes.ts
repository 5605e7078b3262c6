import { toAddress, type Mailbox } from '#model/address.ts';
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
  const parts = split(angled, angled.includes(';') ? ';' : ',');
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
  return joined.flatMap(toMailbox).slice(0, MAILBOXES_MAX);
}

/** The writer in the header block of a forwarded message, not those whom they wrote for. A comma belongs to the name. */
export function statedMailbox(text: string): Mailbox | null {
  const writer = withAngles(text).split(ON_BEHALF)[0] ?? '';
  return split(writer, '').flatMap(toMailbox)[0] ?? null;
}

const ADDRESS_CHARS_MAX = 254;
const ON_BEHALF = / on behalf of | im Auftrag von | de la part de | en nombre de /i;

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
  const single = text.replace(/<mailto:[^<>]*>/gi, (link, at: number) => (endsInAddress(text.slice(0, at)) ? '' : link));
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
