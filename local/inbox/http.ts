import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request, as the routes see it. HEAD counts as GET. */
export type Ask = {
  readonly method: string;
  /** Segments, still URL-encoded; `/` is the empty list. */
  readonly path: readonly string[];
  /** Path and query as they were written, to come back to. */
  readonly here: string;
  readonly query: URLSearchParams;
  /** Throws Problem 413 when it is longer than `bytesMax`. */
  readonly body: (bytesMax: number) => Promise<Buffer>;
};

export type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string | Uint8Array };

export type Handler = (ask: Ask, ...named: readonly string[]) => Promise<Answer>;

/** `path` as in `mails/:/raw`, where `:` is any one segment and is handed to the handler. */
export type Route = { readonly path: string; readonly GET?: Handler; readonly POST?: Handler };

/** What went wrong, in words for the one who asked: what is wrong and what would be right. */
export class Problem extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** Throws Problem 400 for a path that is no valid URL encoding, 404 for an unknown one and 405 for a method that it does not have. */
export function follow(routes: readonly Route[], segments: readonly string[], ask: Ask): Promise<Answer> {
  const path = segments.map(decoded);
  for (const route of routes) {
    const named = matched(route.path === '' ? [] : route.path.split('/'), path);
    if (named === null) continue;
    const handler = ask.method === 'GET' ? route.GET : ask.method === 'POST' ? route.POST : undefined;
    if (handler === undefined) throw wrongMethod(route, ask);
    return handler(ask, ...named);
  }
  throw new Problem(404, `There is nothing at ${ask.here.slice(0, SHOWN_PATH_LENGTH)}.`);
}

function matched(wanted: readonly string[], path: readonly string[]): readonly string[] | null {
  if (wanted.length !== path.length) return null;
  const fits = wanted.every((segment, at) => segment === ':' || segment === path[at]);
  return fits ? path.filter((_, at) => wanted[at] === ':') : null;
}

function wrongMethod(route: Route, ask: Ask): Problem {
  const allowed = [route.GET && 'GET', route.POST && 'POST'].filter((method) => method !== undefined);
  return new Problem(405, `${ask.method} is not possible here; use ${allowed.join(' or ')}.`, { allow: allowed.join(', ') });
}

export function toAsk(request: IncomingMessage): Ask {
  const here = request.url ?? '/';
  const [path = '', ...rest] = here.split('?');
  return {
    method: request.method === 'HEAD' ? 'GET' : (request.method ?? ''),
    path: path.split('/').filter((segment) => segment !== ''),
    here,
    query: new URLSearchParams(rest.join('?')),
    body: (bytesMax) => bodyOf(request, bytesMax),
  };
}

export function write(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { ...SAFE_HEADERS, ...answer.headers });
  response.end(answer.body);
}

export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: `${JSON.stringify(value)}\n` };
}

export function seeOther(location: string): Answer {
  return { status: 303, headers: { location }, body: '' };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Problem(400, 'The path is not valid URL encoding; write % as %25.');
  }
}

async function bodyOf(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Read on to the end without keeping anything, even if the length was told: a client that is still sending would not read the answer.
    if (bytes <= bytesMax) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (bytes > bytesMax) throw new Problem(413, `The body is too long; at most ${bytesMax} bytes are taken.`);
  return Buffer.concat(chunks);
}

const SHOWN_PATH_LENGTH = 200;

/** Mails are other people's words: nothing of them may run, load, leave or be framed elsewhere. */
const SAFE_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; connect-src 'self'; " +
    "base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: with it a browser sends `Origin: null` with the page's own forms (Fetch, "append a request Origin header").
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
