import { NAME_CHARS_MAX, SUBJECT_CHARS_MAX } from './limits.ts';

/** Encoded words (RFC 2047) as text. Neighbours of one charset are joined before decoding: some clients cut characters in two. */
export function decodeWords(text: string): string {
  let decoded = '';
  let pending: { readonly charset: string; readonly chunks: Buffer[] } | null = null;
  let end = 0;
  for (const match of text.matchAll(ENCODED_WORD)) {
    const gap = text.slice(end, match.index);
    const [whole, charset = '', encoding = '', payload = ''] = match;
    const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(payload, 'base64') : fromQ(payload);
    const adjacent = pending !== null && gap.trim() === '';
    if (pending !== null && adjacent && pending.charset === charset.toLowerCase()) {
      pending.chunks.push(bytes);
    } else {
      decoded += (pending === null ? '' : toText(Buffer.concat(pending.chunks), pending.charset)) + (adjacent ? '' : gap);
      pending = { charset: charset.toLowerCase(), chunks: [bytes] };
    }
    end = match.index + whole.length;
  }
  return decoded + (pending === null ? '' : toText(Buffer.concat(pending.chunks), pending.charset)) + text.slice(end);
}

/** One line without control characters, for a subject. An encoded word may hold a line break (header injection). */
export function oneLine(text: string): string {
  return tidy(text, SUBJECT_CHARS_MAX);
}

/** A display name: one line, without the quotes and asterisks that clients put around it. */
export function displayName(text: string): string {
  const name = tidy(text, NAME_CHARS_MAX);
  return name.replace(/^["'*‘’“”]+/, '').replace(/["'*‘’“”]+$/, '').trim();
}

/** Bytes as text; an unknown or false charset is read as UTF-8, else as Windows-1252, as browsers do. */
export function toText(bytes: Uint8Array, charset: string): string {
  for (const label of [charset, 'utf-8']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // not that charset
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

// RFC 2231 §5 allows a language after the charset: `utf-8*en`.
const ENCODED_WORD = /=\?([^?*\s]{1,40})(?:\*[^?\s]{0,20})?\?([bq])\?([^?]*)\?=/gi;

// C0, C1 and line separators; bidirectional overrides, which turn a name round on the screen; zero width.
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]+/gu;

function tidy(text: string, charsMax: number): string {
  return text.slice(0, charsMax * 2).replace(CONTROL, ' ').split(/\s+/).join(' ').trim().slice(0, charsMax);
}

function fromQ(payload: string): Buffer {
  const bytes: number[] = [];
  for (let at = 0; at < payload.length; at++) {
    const char = payload.charAt(at);
    const hex = char === '=' ? payload.slice(at + 1, at + 3) : '';
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else if (char === '_') {
      bytes.push(0x20);
    } else {
      bytes.push(...Buffer.from(char, 'utf8'));
    }
  }
  return Buffer.from(bytes);
}
