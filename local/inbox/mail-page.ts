import type { Address } from '#model/address.ts';
import type { MailDetail, TraceStep } from '../edition.ts';
import { answerForms } from './answer-forms.ts';
import { hidden } from './fields.ts';
import { html, type Html } from './html.ts';
import { Problem, type Answer, type Ask, type Handler } from './http.ts';
import { link } from './layout.ts';
import { tapsOf, withTapLinks, type Tap } from './one-tap.ts';
import { called, isAssistant, type People, type Site } from './site.ts';
import { sayTime } from './times.ts';

/** One mail: who, when, why, its four views, its one-tap buttons, what was done with it, and how to answer it. */
export async function mailPane(site: Site, ask: Ask, people: People, box: Address | null, mail: MailDetail): Promise<Html> {
  return html`<article class="reading">
<p class="back"><a href="${link('/', { box: box ?? '' })}">Back to all mails</a></p>
<h1>${mail.subject || '(no subject)'}</h1>
${who(site, people, mail)}
${mail.why && html`<p class="why"><strong>Why:</strong> ${mail.why}</p>`}
${await views(site, ask, mail)}
${mail.direction !== 'in' && tapButtons(site, people, box, mail)}
${mail.trace.length > 0 && trace(mail.trace)}
${answerForms(site, people, box, mail)}
</article>`;
}

/** The mail's own HTML, alone in a frame: no scripts, nothing loaded from elsewhere, one-tap links leading to the page that sends. */
export function framedMail(site: Site): Handler {
  return async (_, id = ''): Promise<Answer> => {
    const mail = await site.edition.mail(id);
    if (mail === null || mail.html === null) throw new Problem(404, 'There is no such mail with an HTML part.');
    const body = withTapLinks(mail.html, (n) => tapLink(site, id, n));
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': FRAME_POLICY }, body };
  };
}

/** Who would press a button of this mail: its first receiver who is not the assistant. */
export function reader(site: Site, { from, to }: Pick<MailDetail, 'from' | 'to'>): Address {
  return to.find((address) => !isAssistant(site.edition, address)) ?? from;
}

/** Does pressing it send at once? A mail to a person is a draft: a mail program opens it first. */
export function isOneTap(site: Site, tap: Tap): boolean {
  return [...tap.to, ...tap.cc, ...tap.bcc].every((address) => isAssistant(site.edition, address));
}

export function tapName(id: string, n: number): string {
  return `${id}/${n}`;
}

function tapLink(site: Site, id: string, n: number): string {
  return link(`/mail/${encodeURIComponent(id)}/tap/${n}`, { proof: site.proof(tapName(id, n)) });
}

function who(site: Site, people: People, mail: MailDetail): Html {
  const visible = `${mail.headers['to'] ?? ''} ${mail.headers['cc'] ?? ''}`.toLowerCase();
  const named = (addresses: readonly Address[]): Html => html`${addresses.map((address, at) => html`${at > 0 && ', '}${person(site, people, address)}`)}`;
  const open = mail.to.filter((address) => visible.includes(address));
  const blind = mail.to.filter((address) => !open.includes(address));
  return html`<dl class="who">
<dt>From</dt><dd>${person(site, people, mail.from)}</dd>
${open.length > 0 && html`<dt>To</dt><dd>${named(open)}</dd>`}
${blind.length > 0 && html`<dt>${visible.trim() === '' ? 'To' : 'BCC'}</dt><dd>${named(blind)}</dd>`}
<dt>When</dt><dd><time datetime="${mail.at}">${sayTime(mail.at, people.zone)}</time>${mail.kind && html` <span class="kind">${mail.kind}</span>`}</dd>
</dl>`;
}

function person(site: Site, people: People, address: Address): Html {
  const name = called(site, people, address);
  return name === address ? html`${address}` : html`${name} <span class="muted">${address}</span>`;
}

async function views(site: Site, ask: Ask, mail: MailDetail): Promise<Html> {
  const asked = ask.query.get('tab') ?? '';
  const there = TABS.filter(({ tab }) => tab !== 'rendered' || mail.html !== null);
  const current = there.find(({ tab }) => tab === asked)?.tab ?? (mail.html === null ? 'text' : 'rendered');
  const box = ask.query.get('box');
  return html`<nav class="tabs" aria-label="Views of this mail">${there.map(
    ({ tab, label }) => html`<a href="${link(`/mail/${encodeURIComponent(mail.id)}`, { box, tab })}"${tab === current && html` aria-current="page"`}>${label}</a> `,
  )}</nav>
${await view(site, mail, current)}`;
}

async function view(site: Site, mail: MailDetail, tab: (typeof TABS)[number]['tab']): Promise<Html> {
  const address = `/mail/${encodeURIComponent(mail.id)}/html`;
  switch (tab) {
    case 'rendered':
      return html`<iframe class="rendered" src="${address}" sandbox="${FRAME_SANDBOX}" title="The mail as a mail program shows it"></iframe>`;
    case 'text':
      return html`<pre class="text" tabindex="0" aria-label="Text of the mail">${mail.text ?? '(This mail has no text part.)'}</pre>`;
    case 'headers':
      return html`<div class="wide" tabindex="0" role="region" aria-label="Header fields"><table><thead><tr><th scope="col">Field</th><th scope="col">Value</th></tr></thead><tbody>${Object.entries(mail.headers).map(
        ([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
      )}</tbody></table></div>`;
    case 'raw':
      return rawView(mail.id, (await site.edition.raw(mail.id)) ?? new Uint8Array());
  }
}

function rawView(id: string, bytes: Uint8Array): Html {
  return html`<p><a href="/api/mails/${encodeURIComponent(id)}/raw" download="${id}.eml">Save as .eml</a> <span class="muted">${bytes.length} bytes${
    bytes.length > RAW_SHOWN_BYTES && html`, the first ${RAW_SHOWN_BYTES} shown`
  }</span></p>
<pre class="text raw" tabindex="0" aria-label="Source of the mail">${Buffer.from(bytes.subarray(0, RAW_SHOWN_BYTES)).toString()}</pre>`;
}

function tapButtons(site: Site, people: People, box: Address | null, mail: MailDetail): Html | null {
  const taps = tapsOf(mail);
  if (taps.length === 0) return null;
  return html`<section class="taps" aria-labelledby="taps-title"><h2 id="taps-title">Buttons in this mail</h2>
<p class="muted">A click sends the mail that the button writes, as ${called(site, people, reader(site, mail))}.</p>
<ul>${taps.map((tap, n) => {
    const action = `/mail/${encodeURIComponent(mail.id)}/tap/${n}`;
    return html`<li><form method="post" action="${action}">${hidden('box', box ?? '')}<button>Send: ${tap.label}</button></form>
<a href="${link(action, { box: box ?? '' })}">Look first<span class="hidden"> at “${tap.label}”</span></a>
<span class="muted">to ${tap.to.map((address) => called(site, people, address)).join(', ')}</span></li>`;
  })}</ul></section>`;
}

function trace(steps: readonly TraceStep[]): Html {
  return html`<section class="trace" aria-labelledby="trace-title"><h2 id="trace-title">What was done, and why</h2>
<ol>${steps.map(({ step, said }) => html`<li><strong>${step.slice(0, 1).toUpperCase() + step.slice(1)}</strong> <span>${said}</span></li>`)}</ol></section>`;
}

function policyOf(sandbox: string): string {
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox ${sandbox}`.trim();
}

const TABS = [
  { tab: 'rendered', label: 'Rendered' },
  { tab: 'text', label: 'Text' },
  { tab: 'headers', label: 'Headers' },
  { tab: 'raw', label: 'Raw' },
] as const;
/** A click may open a page in this or another window; scripts, forms and this origin's powers stay out. */
const FRAME_SANDBOX = 'allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';
const FRAME_POLICY = policyOf(FRAME_SANDBOX);
/** A sample's links lead nowhere: there is nobody whose mail they would send. */
export const GALLERY_SANDBOX = '';
export const GALLERY_POLICY = policyOf(GALLERY_SANDBOX);
/** A mail with attachments must not be drawn whole into a page. */
const RAW_SHOWN_BYTES = 200_000;
