import { MailParser, type AttachmentStream, type MessageText } from 'mailparser';
import { unflow, withoutFlow } from './flowed.ts';
import type { Head } from './head.ts';

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
  readonly type: string;
  readonly octets: number;
  /** The bytes of an attached mail; null for everything else, which is not kept. */
  readonly mail: Uint8Array | null;
};

/**
 * Takes a message apart. Never throws, never rejects. The library sees the body and the fields about content
 * only: a hostile To costs it seconds.
 */
export function takeApart(head: Head, raw: Uint8Array): Promise<Parts> {
  return new Promise((resolve) => {
    const { bytes, flow } = withoutFlow(contentOf(head, raw));
    const attachments: Part[] = [];
    let body: MessageText | null = null;
    const settle = (broken: boolean): void => {
      const text = textOr(body?.text);
      resolve({ text: text === null ? null : unflow(text, flow), html: textOr(body?.html), attachments, broken });
    };
    const parser = new MailParser(OPTIONS);
    parser.on('error', () => settle(true));
    parser.on('end', () => settle(false));
    parser.on('data', (data: AttachmentStream | MessageText) => {
      if (data.type === 'text') body = data;
      else collect(data, attachments, () => settle(true));
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

function contentOf(head: Head, raw: Uint8Array): Buffer {
  const fields = head.fields.filter(({ name }) => name.startsWith('content-')).map(({ name, value }) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`MIME-Version: 1.0\r\n${fields.join('')}\r\n`), raw.subarray(head.body)]);
}

function collect(part: AttachmentStream, attachments: Part[], fail: () => void): void {
  const type = (part.contentType || 'application/octet-stream').toLowerCase();
  const keep = type === 'message/rfc822';
  const chunks: Uint8Array[] = [];
  let octets = 0;
  part.content.on('data', (chunk: Uint8Array) => {
    octets += chunk.length;
    if (keep) chunks.push(chunk);
  });
  part.content.on('end', () => {
    attachments.push({ name: part.filename ?? '', type, octets, mail: keep ? Buffer.concat(chunks) : null });
    part.release();
  });
  part.content.on('error', fail);
}

function textOr(value: string | boolean | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
