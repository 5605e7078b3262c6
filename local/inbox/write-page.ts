import type { Address } from '#model/address.ts';
import type { MailDetail } from '../edition.ts';
import { area, hidden, line, tick } from './fields.ts';
import { html, type Html } from './html.ts';
import type { Ask, Handler } from './http.ts';
import { boxAndPeople, link, show } from './layout.ts';
import { isOneTap } from './mail-page.ts';
import type { Tap } from './one-tap.ts';
import { called, type People, type Site } from './site.ts';

/** What stands in the fields of the form, as typed. */
export type Written = { readonly from: string; readonly to: string; readonly cc: string; readonly subject: string; readonly text: string; readonly bcc: boolean };

export function writePage(site: Site): Handler {
  return async (ask) => {
    const said = (name: string): string => ask.query.get(name) ?? '';
    const student = site.edition.mailboxes().find(({ role }) => role === 'student')?.address ?? '';
    return showWriting(site, ask, { from: said('from') || student, to: said('to'), cc: '', subject: said('subject'), text: '', bcc: true }, null);
  };
}

/** `wrong`: why the mail was not sent. What was typed stays. */
export async function showWriting(site: Site, ask: Ask, written: Written, wrong: string | null) {
  const { box, people } = await boxAndPeople(site, ask);
  return show(site, ask, people, { title: 'Write a mail', box, first: 'main', list: null, main: writing(site, people, written, wrong) }, wrong === null ? 200 : 400);
}

export function dropPage(site: Site): Handler {
  return async (ask) => {
    const { box, people } = await boxAndPeople(site, ask);
    return show(site, ask, people, { title: 'Paste or drop a mail', box, first: 'main', list: null, main: dropping(site) });
  };
}

/** The mail that a button writes, to look at and to change before it is sent. `press`: the page's script sends it at once. */
export async function showTap(site: Site, ask: Ask, mail: MailDetail, tap: Tap, as: Address, press: boolean) {
  const { box, people } = await boxAndPeople(site, ask);
  const row = (label: string, addresses: readonly Address[]): Html | null =>
    addresses.length === 0 ? null : html`<dt>${label}</dt><dd>${addresses.map((address) => called(site, people, address)).join(', ')} <span class="muted">${addresses.join(', ')}</span></dd>`;
  const [path = '/'] = ask.here.split('?');
  const main = html`<article class="card"><h1>${tap.label}</h1>
<form method="post" action="${path}" class="writing"${press && html` data-press`}>${hidden('box', ask.query.get('box') ?? as)}
<dl class="who"><dt>From</dt><dd>${as}</dd>${row('To', tap.to)}${row('Cc', tap.cc)}${row('BCC', tap.bcc)}</dl>
${line('subject', 'Subject', tap.subject)}
${area('text', 'Text', tap.text, 12)}
<p><button>Send</button> <a href="${link(`/mail/${encodeURIComponent(mail.id)}`, { box: box ?? '' })}">Do not send</a></p></form>
${!isOneTap(site, tap) && html`<p class="muted">A mail program shows such a draft before it is sent; change what you like.</p>`}</article>`;
  return show(site, ask, people, { title: tap.label, box, first: 'main', list: null, main });
}

function writing(site: Site, people: People, written: Written, wrong: string | null): Html {
  return html`<article class="card"><h1>Write a mail</h1>
<p class="muted">As any student or contact. <a href="${link('/write', { from: written.from, to: site.edition.assistant })}">Write to the assistant</a></p>
${wrong !== null && html`<p class="warn" role="alert">${wrong}</p>`}
<form method="post" action="/write" class="writing">
${known(site, people)}
${line('from', 'From', written.from, { list: 'known', needed: true, hint: 'Name <address> or an address alone; a new student is enrolled by the first mail.' })}
${line('to', 'To', written.to, { list: 'known', needed: true, hint: 'Commas between several: Jane Doe <jane@acme.example>, bob@acme.example' })}
${line('cc', 'Cc', written.cc, { list: 'known' })}
${line('subject', 'Subject', written.subject)}
${area('text', 'Text', written.text, 10)}
${tick('bcc', `BCC the assistant (${site.edition.assistant})`, written.bcc)}
<p><button>Send</button></p></form></article>`;
}

function known(site: Site, people: People): Html {
  const full = (address: Address): string => (people.name(address) === null ? address : `${people.name(address)} <${address}>`);
  return html`<datalist id="known">${site.edition.mailboxes().map(({ address }) => html`<option value="${full(address)}">`)}</datalist>`;
}

function dropping(site: Site): Html {
  return html`<article class="card"><h1>Paste or drop a mail</h1>
<p class="muted">A whole message with its header, as it is in a saved .eml file.</p>
<form method="post" action="/drop" class="writing">
${line('from', 'Sender of the envelope', '', { hint: 'Empty: the From field of the message.' })}
${line('to', 'Receivers of the envelope', '', { hint: 'Empty: its To and Cc fields.' })}
${tick('bcc', `BCC the assistant (${site.edition.assistant})`, true)}
<div class="drop" id="drop"><p><label for="file">A file: choose it or drop it here</label><br><input type="file" id="file" accept=".eml,message/rfc822"></p></div>
${area('raw', 'Or paste it', '', 12)}
<p><button>Deliver</button></p></form></article>`;
}
