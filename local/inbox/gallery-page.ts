import { darkened } from '../darkened.ts';
import { allSamples, made, type Sample } from '../gallery.ts';
import { html, type Html } from './html.ts';
import { Problem, type Answer, type Handler } from './http.ts';
import { boxAndPeople, show } from './layout.ts';
import { GALLERY_POLICY, GALLERY_SANDBOX } from './mail-page.ts';
import { tapsOf, withTapLinks, type Tap } from './one-tap.ts';
import type { Site } from './site.ts';

type Make = typeof made;
type Mail = ReturnType<Make>;

/** All mails that the assistant can write, or those of one kind, each made from its samples. */
export function galleryPage(site: Site): Handler {
  return async (ask, only) => {
    const { people } = await boxAndPeople(site, ask);
    const kinds = Map.groupBy((await allSamples()).filter(({ kind }) => only === undefined || kind === only), ({ kind }) => kind);
    if (kinds.size === 0) noSample();
    const main = html`<article class="card"><h1>Gallery of mails</h1>
<p class="muted">Every mail that the assistant writes, made from the samples in <code>templates/</code>. A change of the words there is seen here after a reload. Nothing here is sent.</p>
${[...kinds].map(([kind, samples]) => html`<section class="kinds"><h2>${kind}</h2><ul>${samples.map((one) => html`<li><a href="${pathOf(one)}">${worded(one.sample)}</a></li>`)}</ul></section>`)}</article>`;
    return show(site, ask, people, { title: 'Gallery of mails', box: null, first: 'main', list: null, main });
  };
}

/** One mail in several views, a narrow screen sees the phone first: as a phone and a wide window show it, in two dark themes, and as text. */
export function galleryMail(site: Site, make: Make = made): Handler {
  return async (ask, kind = '', sample = '') => {
    const { people } = await boxAndPeople(site, ask);
    const all = (await allSamples()).filter((one) => one.kind === kind);
    const at = all.findIndex((one) => one.sample === sample);
    const one = all[at] ?? noSample();
    const way = html`<p class="muted"><a href="/gallery">Gallery of mails</a> · <a href="/gallery/${kind}">${kind}</a> · ${worded(sample)}</p>`;
    const mail = madeOrBroken(one, make);
    if (mail instanceof Error) return show(site, ask, people, { title: BROKEN, box: null, first: 'main', list: null, main: broken(way, mail) }, 500);
    const main = html`<article class="reading gallery">
${way}
<h1>${mail.subject}</h1>
${neighbours(all, at)}
${sizes(mail)}
${views(one, mail)}
${buttons(tapsOf(mail))}
${fields(mail)}
</article>`;
    return show(site, ask, people, { title: mail.subject, box: null, first: 'main', list: null, main });
  };
}

/** The bare mail; `?dark=full` or `?dark=partial`: as a dark theme shows it. Its links lead nowhere. */
export function galleryHtml(make: Make = made): Handler {
  return async (ask, kind = '', sample = ''): Promise<Answer> => {
    const one = (await allSamples()).find((other) => other.kind === kind && other.sample === sample) ?? noSample();
    const whole = madeOrBroken(one, make);
    if (whole instanceof Error) throw new Problem(500, whole.message);
    const mail = withTapLinks(whole.html, () => '#');
    const dark = ask.query.get('dark');
    const body = dark === 'full' || dark === 'partial' ? darkened(mail, dark) : mail;
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': GALLERY_POLICY }, body };
  };
}

function noSample(): never {
  throw new Problem(404, 'There is no such mail in the gallery; /gallery lists all.');
}

/** The gallery is for whoever changes words: what is wrong with them is for their eyes. */
function madeOrBroken(sample: Sample, make: Make): Mail | Error {
  try {
    return make(sample);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const BROKEN = 'This mail cannot be made';

function broken(way: Html, { message }: Error): Html {
  return html`<article class="reading">${way}<h1>${BROKEN}</h1><pre class="text" role="alert">${message}</pre><p>Correct the file, then load this page again.</p></article>`;
}

function pathOf({ kind, sample }: Pick<Sample, 'kind' | 'sample'>): string {
  return `/gallery/${kind}/${sample}`;
}

/** `longNames` → `long names`. */
function worded(sample: string): string {
  return sample.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function neighbours(all: readonly Sample[], at: number): Html {
  const [before, after] = [all[at - 1], all[at + 1]];
  return html`<nav class="samples" aria-label="Other samples">${before !== undefined && html`<a href="${pathOf(before)}">← ${worded(before.sample)}</a>`} ${
    after !== undefined && html`<a href="${pathOf(after)}">${worded(after.sample)} →</a>`
  }</nav>`;
}

function sizes({ subject, text, html: markup, attachments }: Mail): Html {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word) && !word.startsWith('<mailto:')).length;
  return html`<p class="muted">Subject ${subject.length} characters · text ${words} words · HTML ${Buffer.byteLength(markup)} bytes${attachments.map(({ filename }) => html` · ${filename}`)}</p>`;
}

function views(one: Sample, { text }: Mail): Html {
  const frame = (name: string, width: 'wide' | 'phone', query: string): Html =>
    html`<figure class="${width}"><figcaption>${name}</figcaption><iframe class="rendered" src="${pathOf(one)}/html${query}" sandbox="${GALLERY_SANDBOX}" title="${name}"></iframe></figure>`;
  return html`<div class="views" role="region" aria-label="Views of this mail">
${frame('Phone', 'phone', '')}
${frame('Desktop', 'wide', '')}
${frame('Dark, all colours turned round', 'phone', '?dark=full')}
${frame('Dark, light grounds darkened', 'phone', '?dark=partial')}
<figure class="wide"><figcaption>Text</figcaption><pre class="text" tabindex="0">${text}</pre></figure>
</div>`;
}

function buttons(taps: readonly Tap[]): Html | null {
  if (taps.length === 0) return null;
  return html`<section><h2>What its buttons and links write</h2>${taps.map(
    ({ label, to, cc, bcc, subject, text }) => html`<details class="answer"><summary>${label}: “${subject}”</summary>
<pre class="text">${[`To: ${to.join(', ')}`, ...(cc.length > 0 ? [`Cc: ${cc.join(', ')}`] : []), ...(bcc.length > 0 ? [`Bcc: ${bcc.join(', ')}`] : []), `Subject: ${subject}`, '', text].join('\n')}</pre></details>`,
  )}</section>`;
}

function fields({ fromName, from, replyTo, subject, messageId, inReplyTo, references, headers }: Mail): Html {
  const ids = (list: readonly string[]): string => list.map((id) => `<${id}>`).join(' ');
  const all = { From: `${fromName} <${from}>`, 'Reply-To': replyTo, Subject: subject, 'Message-ID': ids([messageId]), 'In-Reply-To': ids(inReplyTo === null ? [] : [inReplyTo]), References: ids(references), ...headers };
  return html`<details class="answer"><summary>Header fields</summary><div class="wide"><table><tbody>${Object.entries(all).filter(([, value]) => value !== '').map(
    ([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
  )}</tbody></table></div></details>`;
}
