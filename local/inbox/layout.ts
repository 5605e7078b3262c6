import type { Address } from '#model/address.ts';
import type { Mailbox } from '../edition.ts';
import { html, type Html } from './html.ts';
import type { Answer, Ask } from './http.ts';
import { peopleOf, type People, type Site } from './site.ts';
import { sayTime } from './times.ts';

/** What one page puts into the frame that all share. */
export type Page = {
  readonly title: string;
  /** The mailbox that is looked at; null = all mail. */
  readonly box: Address | null;
  /** Which pane a narrow screen shows first. */
  readonly first: 'list' | 'main';
  readonly list: Html | null;
  readonly main: Html;
};

export async function boxAndPeople(site: Site, ask: Ask): Promise<{ readonly box: Address | null; readonly people: People }> {
  const asked = ask.query.get('box');
  const known = site.edition.mailboxes();
  const box = asked === '' ? null : (known.find(({ address }) => address === asked) ?? known.find(({ role }) => role === 'student'))?.address ?? null;
  return { box, people: await peopleOf(site.edition, box) };
}

export function show(site: Site, ask: Ask, people: People, page: Page, status = 200): Answer {
  const notice = site.told(ask.query.get('notice') ?? '');
  const body = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title} – Touchbase on one machine</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/style.css">
<script src="/assets/script.js" defer></script>
</head>
<body data-mails="${site.edition.mails(null).length}">
<a class="skip" href="#main">Skip to the mail</a>
${top(site, ask, people)}
<div id="news" role="status" aria-live="polite">${notice && html`<p class="notice">${notice}</p>`}</div>
<div class="panes ${page.list === null ? 'two' : 'three'} first-${page.first}">
${boxes(site, page, people)}
${page.list && html`<section id="list" aria-label="Mails">${page.list}</section>`}
<main id="main" tabindex="-1">${page.main}</main>
</div>
</body>
</html>
`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: body.html };
}

/** The address of a page that comes back to the same mailbox. `query` values that are null are left out. */
export function link(path: string, query: Readonly<Record<string, string | null>>): string {
  const words = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== null);
  return words.length === 0 ? path : `${path}?${new URLSearchParams(words)}`;
}

/** `path` is from a form; anything but a path on this server becomes the first page. */
export function backTo(path: string, notice: string): string {
  if (!/^\/(?![/\\])[^\\\s]*$/.test(path)) return link('/', { notice });
  const [before = '/', query = ''] = path.split('?');
  const words = new URLSearchParams(query);
  words.set('notice', notice);
  return `${before}?${words}`;
}

export function hereWithoutNotice(ask: Ask): string {
  const words = new URLSearchParams(ask.query);
  words.delete('notice');
  const [path = '/'] = ask.here.split('?');
  return words.size === 0 ? path : `${path}?${words}`;
}

function top(site: Site, ask: Ask, people: People): Html {
  const now = site.edition.now();
  const back = html`<input type="hidden" name="back" value="${hereWithoutNotice(ask)}">`;
  return html`<header class="top">
<a class="brand" href="/">Touchbase</a>
<nav aria-label="Pages"><a href="/write">Write a mail</a> <a href="/drop">Paste or drop a mail</a> <a href="/gallery">Gallery of mails</a></nav>
<form class="clock" method="post" action="/clock" aria-label="Clock">
${back}
<span class="now"><time id="now" datetime="${now}">${sayTime(now, people.zone)}</time> <span class="muted">${people.zone}<span id="utc">${people.zone === 'UTC' ? '' : ` · ${now.slice(11, 16)} UTC`}</span></span></span>
<span class="moves"><button name="advance" value="PT1H">+1 hour</button>
<button name="advance" value="P1D">+1 day</button>
<button name="to" value="next">Next thing due</button></span>
</form>
${site.edition.example() !== null && html`<form class="example" method="post" action="/example/remove" aria-label="Example">
<p>This is an example, with made-up people.</p> <button>Remove the example</button></form>`}
</header>`;
}

function boxes(site: Site, page: Page, people: People): Html {
  const known = site.edition.mailboxes();
  const all = site.edition.mails(null).length;
  return html`<nav id="boxes" aria-label="Mailboxes">
${ROLES.map(({ role, heading }) => group(heading, known.filter((box) => box.role === role), page.box, people))}
<ul><li>${boxLink('', 'All mail', all, page.box === null)}</li></ul>
</nav>`;
}

function group(heading: string, found: readonly Mailbox[], box: Address | null, people: People): Html | null {
  if (found.length === 0) return null;
  const nameOf = (address: Address, role: Mailbox['role']): string | null => (role === 'assistant' ? 'Touchbase' : people.name(address));
  return html`<h2>${heading}</h2>
<ul>${found.map(({ address, role, mails }) => html`<li>${boxLink(address, nameOf(address, role), mails, box === address)}${
    role === 'student' && html` <a class="people" href="${link(`/student/${encodeURIComponent(address)}`, {})}">People and next steps</a>`
  }</li>`)}</ul>`;
}

function boxLink(box: string, name: string | null, mails: number, current: boolean): Html {
  return html`<a class="box" href="${link('/', { box })}"${current && html` aria-current="true"`}><span class="who"><span class="name">${name ?? box}</span>${
    name !== null && box !== '' && html` <span class="muted">${box}</span>`
  }</span> <span class="count">${mails}<span class="hidden"> mails</span></span></a>`;
}

const ROLES = [
  { role: 'student', heading: 'Students' },
  { role: 'assistant', heading: 'The assistant' },
  { role: 'contact', heading: 'Contacts' },
] as const;
