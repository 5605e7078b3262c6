import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { listen } from './aws-stubs.ts';

/** One request of an SDK client, and the status of what it was answered. */
export type Exchange = { readonly method: string; readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string; readonly status: number };

/**
 * Stands before a stub and hands everything on as it is. `seen` hears of a request before its client has the answer,
 * while whoever made it still waits.
 */
export async function startRecorder(target: string, seen: (exchange: Exchange) => void): Promise<{ readonly endpoint: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const onward = httpRequest(new URL(path, target), { method, headers }, (answer) => {
        const status = answer.statusCode ?? 0;
        seen({ method, path, headers, body: body.toString(), status });
        response.writeHead(status, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', (error) => response.destroy(error));
      onward.end(body);
    });
  });
  return listen(server);
}
