// In: an Edition and a port.
// Out: the inbox in the browser and the JSON API, on 127.0.0.1 alone.
// Never: a script, form or request of a mail or of another site; an asset from elsewhere.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Edition } from '../edition.ts';
import { apiRoutes } from './api.ts';
import { dropMail, forwardMail, moveTheClock, pressTap, removeExample, replyTo, tapPage, writeMail } from './forms.ts';
import { galleryHtml, galleryMail, galleryPage } from './gallery-page.ts';
import { follow, json, Problem, toAsk, write, type Answer, type Ask, type Route } from './http.ts';
import { framedMail } from './mail-page.ts';
import { inboxPage, livePage, mailPage, problemPage, studentPage } from './pages.ts';
import { toSite, type Site } from './site.ts';
import { dropPage, writePage } from './write-page.ts';

/** `port` 0 is any free one. Rejects with the error of the operating system (`EADDRINUSE`) if it cannot be had. */
export async function startInbox(edition: Edition, port: number): Promise<{ url: string; close(): Promise<void> }> {
  const site = toSite(edition);
  const routes = { api: apiRoutes(edition), pages: pageRoutes(site) };
  const server = createServer((request, response) => void respond(site, routes, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

type Routes = { readonly api: readonly Route[]; readonly pages: readonly Route[] };

function pageRoutes(site: Site): readonly Route[] {
  return [
    { path: '', GET: inboxPage(site) },
    { path: 'mail/:', GET: mailPage(site) },
    { path: 'mail/:/html', GET: framedMail(site) },
    { path: 'mail/:/tap/:', GET: tapPage(site), POST: pressTap(site) },
    { path: 'mail/:/reply', POST: replyTo(site) },
    { path: 'mail/:/forward', POST: forwardMail(site) },
    { path: 'student/:', GET: studentPage(site) },
    { path: 'write', GET: writePage(site), POST: writeMail(site) },
    { path: 'drop', GET: dropPage(site), POST: dropMail(site) },
    { path: 'gallery', GET: galleryPage(site) },
    { path: 'gallery/:', GET: galleryPage(site) },
    { path: 'gallery/:/:', GET: galleryMail(site) },
    { path: 'gallery/:/:/html', GET: galleryHtml() },
    { path: 'clock', POST: moveTheClock(site) },
    { path: 'example/remove', POST: removeExample(site) },
    { path: 'live', GET: livePage(site) },
    ...Object.entries(ASSETS).map(([name, type]) => ({ path: `assets/${name}`, GET: asset(name, type) })),
  ];
}

async function respond(site: Site, routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    write(response, await answer(site, routes, request));
  } catch (error) {
    // The one who asked has gone away: there is nobody to answer and nothing to mend.
    if (request.errored !== null) return void response.destroy();
    console.error(error);
    if (response.headersSent) response.destroy();
    else write(response, json({ error: 'Something went wrong here; the terminal says what.' }, 500));
  }
}

async function answer(site: Site, routes: Routes, request: IncomingMessage): Promise<Answer> {
  const isApi = (request.url ?? '').startsWith('/api/');
  let ask: Ask | null = null;
  try {
    refuseStrangers(request);
    ask = toAsk(request);
    return await (isApi ? follow(routes.api, ask.path.slice(1), ask) : follow(routes.pages, ask.path, ask));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { status, message, headers } = error;
    if (isApi || ask === null) return json({ error: message }, status, headers);
    const page = await problemPage(site, ask, error);
    return { ...page, headers: { ...page.headers, ...headers } };
  }
}

/**
 * A foreign name that resolves to this machine (DNS rebinding) and a form or script of another site
 * (CSRF) could read the mails and write new ones. Programs such as curl send neither field.
 */
function refuseStrangers({ method, headers }: IncomingMessage): void {
  const host = headers.host ?? '';
  if (!LOCAL_HOST.test(host)) throw new Problem(403, 'This inbox answers to 127.0.0.1 and localhost only.');
  if (method === 'GET' || method === 'HEAD') return;
  const site = headers['sec-fetch-site'];
  const isForeign = (headers.origin !== undefined && headers.origin !== `http://${host}`) || (site !== undefined && site !== 'same-origin' && site !== 'none');
  if (isForeign) throw new Problem(403, 'This came from another site; only the pages of this inbox may change something.');
}

function asset(name: string, type: string): () => Promise<Answer> {
  const body = readFileSync(new URL(`./assets/${name}`, import.meta.url));
  return async () => ({ status: 200, headers: { 'content-type': type }, body });
}

const LOCAL_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/i;
const ASSETS = { 'style.css': 'text/css; charset=utf-8', 'script.js': 'text/javascript; charset=utf-8' };
