import { HEAD_BYTES_MAX, REFERENCES_MAX } from './limits.ts';

/** The head of a message: unfolded fields in their order, names in lower case, encoded words still encoded. */
export type Head = {
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Where the body begins, octets from the start. */
  readonly body: number;
  /** The head was longer than what is read of it. */
  readonly cut: boolean;
};

/** The library keeps one From and turns an unreadable Date into now, so the head is read here. */
export function readHead(raw: Uint8Array): Head {
  const { end, body, cut } = headEnd(raw);
  const fields: { name: string; value: string }[] = [];
  // RFC 6532: bytes beyond ASCII are UTF-8; what they are otherwise nobody says, so it is not guessed.
  for (const line of new TextDecoder().decode(raw.subarray(0, end)).split(/\r\n|\n|\r/)) {
    const last = fields.at(-1);
    if (last !== undefined && /^[ \t]/.test(line)) {
      last.value += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && /^[!-9;-~]+$/.test(name)) fields.push({ name, value: line.slice(colon + 1).trim() });
  }
  return { fields, body, cut };
}

/** The values of all fields of that name, in their order. */
export function valuesOf(head: Head, name: string): readonly string[] {
  return head.fields.filter((field) => field.name === name).map((field) => field.value);
}

/** The value of the first field of that name, or an empty text. */
export function valueOf(head: Head, name: string): string {
  return valuesOf(head, name)[0] ?? '';
}

/** Message-IDs without brackets (RFC 5322 §3.6.4); a field without any bracket is taken as one id. */
export function messageIds(value: string): readonly string[] {
  const bracketed = [...value.matchAll(/<([^<>\s]+)>/g)].map((match) => match[1] as string);
  if (bracketed.length > 0) return bracketed.slice(-REFERENCES_MAX);
  return value === '' || /[\s<>]/.test(value) ? [] : [value];
}

const LF = 10;
const CR = 13;

/** Finds the empty line that ends the head (RFC 5322 §2.1). Without one the whole message is head. */
function headEnd(raw: Uint8Array): { end: number; body: number; cut: boolean } {
  for (let start = 0; start < Math.min(raw.length, HEAD_BYTES_MAX); ) {
    if (raw[start] === LF) return { end: start, body: start + 1, cut: false };
    if (raw[start] === CR && raw[start + 1] === LF) return { end: start, body: start + 2, cut: false };
    const lf = raw.indexOf(LF, start);
    start = lf === -1 ? raw.length : lf + 1;
  }
  return { end: Math.min(raw.length, HEAD_BYTES_MAX), body: raw.length, cut: raw.length > HEAD_BYTES_MAX };
}
