import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The two calls of S3 that the product makes, on loopback, path style. A key in `failing` is denied. */
export async function startS3(objects: Map<string, Uint8Array>, failing: ReadonlySet<string>): Promise<{ readonly endpoint: string; readonly close: () => Promise<void> }> {
  return listen(
    createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const [, , key] = /^\/([^/]+)\/([^?]*)/.exec(request.url ?? '') ?? [];
        const object = objects.get(decodeURIComponent(key ?? ''));
        if (request.method === 'POST') {
          for (const [, name] of body.matchAll(/<Key>([^<]+)<\/Key>/g)) objects.delete(name ?? '');
          response.end('<DeleteResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"></DeleteResult>');
        } else if (failing.has(decodeURIComponent(key ?? ''))) {
          response.writeHead(403, { 'content-type': 'application/xml' });
          response.end('<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>');
        } else if (object === undefined) {
          response.writeHead(404, { 'content-type': 'application/xml' });
          response.end('<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>');
        } else response.end(Buffer.from(object));
      });
    }),
  );
}

/** SendMessageBatch of SQS, on loopback: the bodies are collected. */
export async function startSqs(messages: string[]): Promise<{ readonly endpoint: string; readonly close: () => Promise<void> }> {
  return listen(
    createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const { Entries } = JSON.parse(body) as { Entries: readonly { readonly Id: string; readonly MessageBody: string }[] };
        messages.push(...Entries.map(({ MessageBody }) => MessageBody));
        response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
        response.end(JSON.stringify({ Successful: Entries.map(({ Id, MessageBody }) => ({ Id, MessageId: Id, MD5OfMessageBody: md5(MessageBody) })), Failed: [] }));
      });
    }),
  );
}

/** The SDK compares it with its own. */
function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

/** On a free port of this machine. */
export async function listen(server: Server): Promise<{ readonly endpoint: string; readonly close: () => Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
