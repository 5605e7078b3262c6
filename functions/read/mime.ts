import { MailParser, type AttachmentStream, type MessageText } from 'mailparser';
import { boundaryOf, elide, ELIDED_FIELD, type Elided } from './elide.ts';
import { unflow, withoutFlow } from './flowed.ts';
import { valueOf, type Head } from './head.ts';
import { CALENDAR_BYTES_MAX, CARD_BYTES_MAX, DELIMITER_SEARCH_BYTES_MAX, MAIL_BYTES_MAX, REPORT_BYTES_MAX } from './limits.ts';

/** The parts of a message: what a person reads, and what is attached. */
export type Parts = {
  /** All inline text/plain parts, or null if there is none. */
  readonly text: string | null;
  /** All inline text/html parts, or null. */
  readonly html: string | null;
  readonly attachments: readonly Part[];
  /** The MIME structure could not be followed to its end; what was read before is kept. */
  readonly broken: boolean;
};

export type Part = {
  readonly name: string;
  /** In lower case. */
  readonly type: string;
  readonly octets: number;
  readonly kind: PartKind;
  /** Null for `other`, and for what is larger than its kind may be. */
  readonly bytes: Uint8Array | null;
  /** Of the Content-Type; empty if not stated. */
  readonly charset: string;
  readonly method: string;
};

/** What is read of an attachment: a whole mail, events, cards, a delivery report, or its name only. */
export type PartKind = 'mail' | 'calendar' | 'card' | 'report' | 'other';

/**
 * Takes a message apart. Never throws, never rejects. The library sees the body and the fields about content
 * only: a hostile To costs it seconds.
 */
export function takeApart(head: Head, raw: Uint8Array): Promise<Parts> {
  return new Promise((resolve) => {
    const content = contentOf(head, raw);
    const { bytes, flow } = withoutFlow(Buffer.concat([content.head, ...content.body.pieces]));
    const attachments: Part[] = [];
    let body: MessageText | null = null;
    const settle = (broken: boolean): void => {
      const text = textOr(body?.text);
      resolve({ text: text === null ? null : unflow(text, flow), html: textOr(body?.html), attachments, broken: broken || content.cut });
    };
    const parser = new MailParser(OPTIONS);
    parser.on('error', () => settle(true));
    parser.on('end', () => settle(false));
    parser.on('data', (data: AttachmentStream | MessageText) => {
      if (data.type === 'text') body = data;
      else collect(data, content.body, attachments, () => settle(true));
    });
    parser.end(bytes);
  });
}

// mailparser's own HTML conversion takes 61 s for 2 MB of nested tags; an attached mail stays one piece
// (`ignoreEmbedded` of mailsplit), else its words would stand among the words of the forwarder.
const OPTIONS = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepDeliveryStatus: true,
  ignoreEmbedded: true,
};

/** `cut`: a multipart without its last delimiter, so its end was lost on the way. */
type Content = { readonly head: Buffer; readonly body: Elided; readonly cut: boolean };

function contentOf(head: Head, raw: Uint8Array): Content {
  const body = Buffer.from(raw.buffer, raw.byteOffset + head.body, raw.byteLength - head.body);
  const fields = head.fields.filter(({ name }) => name.startsWith('content-') && name !== 'content-type').map(({ name, value }) => `${name}: ${value}\r\n`);
  const stated = valueOf(head, 'content-type');
  const isMultipart = /^multipart\//i.test(stated);
  const boundary = isMultipart ? (boundaryOf(stated) ?? firstDelimiter(body)) : null;
  // The library gives up a multipart that names no boundary, words and all.
  const repaired = boundary === null ? 'text/plain' : `multipart/mixed; boundary="${boundary}"`;
  const type = isMultipart && boundaryOf(stated) === null ? repaired : stated;
  return {
    head: Buffer.from(`MIME-Version: 1.0\r\n${type === '' ? '' : `Content-Type: ${type}\r\n`}${fields.join('')}\r\n`),
    body: boundary === null ? { pieces: [body], octets: [] } : elide(body, boundary),
    cut: boundary !== null && body.lastIndexOf(`--${boundary}--`) === -1,
  };
}

function firstDelimiter(body: Buffer): string | null {
  const line = /^--([^\s"]{1,70})\s*$/m.exec(body.toString('latin1', 0, DELIMITER_SEARCH_BYTES_MAX));
  return line?.[1] ?? null;
}

function collect(part: AttachmentStream, { octets: elided }: Elided, attachments: Part[], fail: () => void): void {
  const type = (part.contentType || 'application/octet-stream').toLowerCase();
  const name = part.filename ?? '';
  const kind = kindOf(type, name);
  const chunks: Uint8Array[] = [];
  let octets = 0;
  part.content.on('data', (chunk: Uint8Array) => {
    octets += chunk.length;
    if (octets <= BYTES_MAX[kind]) chunks.push(chunk);
  });
  part.content.on('end', () => {
    const bytes = kind === 'other' || octets > BYTES_MAX[kind] ? null : Buffer.concat(chunks);
    // A sender may write our field too; it counts where no body is.
    const real = octets > 0 ? octets : (elided[Number(part.headers.get(ELIDED_FIELD) ?? Number.NaN)] ?? 0);
    attachments.push({ name, type, octets: real, kind, bytes, charset: parameterOf(part, 'charset'), method: parameterOf(part, 'method') });
    part.release();
  });
  part.content.on('error', fail);
}

const BYTES_MAX: Readonly<Record<PartKind, number>> = {
  mail: MAIL_BYTES_MAX,
  calendar: CALENDAR_BYTES_MAX,
  card: CARD_BYTES_MAX,
  report: REPORT_BYTES_MAX,
  other: 0,
};

/** Many clients attach a calendar or a card as a file of no special type, so its name counts there. */
function kindOf(type: string, name: string): PartKind {
  const known = KINDS.get(type);
  if (known !== undefined) return known;
  const isVague = /^text\/|^application\/(?:octet-stream|binary|force-download|x-[\w-]+)$/.test(type);
  return (isVague ? ENDINGS.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) : undefined) ?? 'other';
}

const KINDS: ReadonlyMap<string, PartKind> = new Map([
  ['message/rfc822', 'mail'],
  ['message/global', 'mail'],
  ['text/calendar', 'calendar'],
  ['text/x-vcalendar', 'calendar'],
  ['application/ics', 'calendar'],
  ['text/vcard', 'card'],
  ['text/x-vcard', 'card'],
  ['text/directory', 'card'],
  ['message/delivery-status', 'report'],
  ['message/global-delivery-status', 'report'],
]);
const ENDINGS: ReadonlyMap<string, PartKind> = new Map([['eml', 'mail'], ['ics', 'calendar'], ['vcs', 'calendar'], ['vcf', 'card']]);

function parameterOf(part: AttachmentStream, name: string): string {
  const field = part.headers.get('content-type');
  return typeof field === 'object' && 'params' in field ? (field.params[name] ?? '') : '';
}

function textOr(value: string | boolean | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
