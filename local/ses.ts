import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { domainOf, toAddress, type Address } from '#model/address.ts';

/** Limits of SES's SendRawEmail. */
const RAW_OCTETS_MAX = 10 * 1024 * 1024;
const RECIPIENTS_MAX = 50;
/** Base64 and form encoding make at most twice the octets of the mail. */
const REQUEST_OCTETS_MAX = 2 * RAW_OCTETS_MAX + 64 * 1024;

/** A mail that was handed to the local SES. `raw` is what the recipient gets: Message-ID rewritten, Bcc dropped. */
export type SentMail = {
  readonly sesId: string;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly raw: Uint8Array;
  readonly tags: Readonly<Record<string, string>>;
};

/**
 * The part of the SES v1 query API that the product uses, on loopback: `SendRawEmail` with SES's limits and errors.
 * Any other action gets `InvalidAction`. `keep` stores the mail; its end is the answer that the sender gets.
 */
export async function startSes(identity: string, keep: (mail: SentMail) => Promise<void> | void): Promise<{ readonly endpoint: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void answer(request, identity, keep).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'text/xml' });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

type Answer = { readonly status: number; readonly body: string };

async function answer(request: IncomingMessage, identity: string, keep: (mail: SentMail) => Promise<void> | void): Promise<Answer> {
  try {
    const form = await readForm(request);
    if (form === null) return failure('InvalidParameterValue', 'Request is too long');
    const action = form.get('Action') ?? '';
    if (action !== 'SendRawEmail') return failure('InvalidAction', `Could not find operation ${action} for version 2010-12-01`);
    return await sendRawEmail(form, identity, keep);
  } catch {
    return { status: 500, body: errorXml('InternalFailure', 'The local SES could not store the mail') };
  }
}

async function sendRawEmail(form: URLSearchParams, identity: string, keep: (mail: SentMail) => Promise<void> | void): Promise<Answer> {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
  if (raw.length > RAW_OCTETS_MAX) return failure('InvalidParameterValue', `Message length is more than ${RAW_OCTETS_MAX} bytes long`);
  const from = toAddress(form.get('Source') ?? '');
  if (from === null) return failure('InvalidParameterValue', 'Missing or bad Source');
  if (domainOf(from) !== identity) return failure('MessageRejected', `Email address is not verified. The following identities failed the check: ${from}`);
  const to = members(form, 'Destinations').map((address) => toAddress(address));
  if (to.length === 0) return failure('InvalidParameterValue', 'Missing final recipient');
  if (to.length > RECIPIENTS_MAX) return failure('InvalidParameterValue', `Recipient count exceeds ${RECIPIENTS_MAX}`);
  // One malformed recipient rejects the whole mail, as in SES.
  if (to.some((address) => address === null)) return failure('InvalidParameterValue', 'Illegal address');
  const tags = Object.fromEntries(members(form, 'Tags', 'Name').map((name, index) => [name, members(form, 'Tags', 'Value')[index] ?? '']));

  const sesId = `0100${randomBytes(8).toString('hex')}-${randomUUID()}-000000`;
  await keep({ sesId, from, to: to.filter((address) => address !== null), raw: asDelivered(raw, sesId), tags });
  return {
    status: 200,
    body: `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>${sesId}</MessageId></SendRawEmailResult></SendRawEmailResponse>`,
  };
}

/** SES writes its own Message-ID (SES developer guide, "header fields") and never sends a Bcc field on. */
function asDelivered(raw: Buffer, sesId: string): Buffer {
  const end = raw.indexOf('\r\n\r\n');
  const head = end < 0 ? raw.toString('latin1') : raw.toString('latin1', 0, end);
  const fields = head.split(/\r\n(?![ \t])/).filter((field) => !/^(message-id|bcc):/i.test(field));
  const body = end < 0 ? Buffer.from('\r\n\r\n') : raw.subarray(end);
  return Buffer.concat([Buffer.from([...fields, `Message-ID: <${sesId}@email.amazonses.com>`].join('\r\n'), 'latin1'), body]);
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const chunks: Buffer[] = [];
  let octets = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    octets += chunk.length;
    if (octets > REQUEST_OCTETS_MAX) return null;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('latin1'));
}

/** `Name.member.1`, `Name.member.2`, … of the AWS query protocol; with `field`: `Name.member.1.Field`. */
function members(form: URLSearchParams, name: string, field?: string): string[] {
  const values: string[] = [];
  for (let n = 1; ; n++) {
    const value = form.get(`${name}.member.${n}${field === undefined ? '' : `.${field}`}`);
    if (value === null) return values;
    values.push(value);
  }
}

function failure(code: string, message: string): Answer {
  return { status: 400, body: errorXml(code, message) };
}

function errorXml(code: string, message: string): string {
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${text}</Message></Error><RequestId>local</RequestId></ErrorResponse>`;
}
