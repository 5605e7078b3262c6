import { addressedTo } from '#model/token.ts';
import { toAddress } from '#model/address.ts';
import type { MailEntry, StudentView } from '../edition.ts';
import { html, type Html } from './html.ts';
import { Problem, type Answer, type Ask, type Handler } from './http.ts';
import { boxAndPeople, link, show } from './layout.ts';
import { mailPane } from './mail-page.ts';
import { called, isAssistant, peopleOf, type People, type Site } from './site.ts';
import { studentPane } from './student-page.ts';
import { threadsOf, type MailThread } from './threads.ts';
import { sayBriefly, sayTime } from './times.ts';
import { STEP_WORDS } from './words.ts';

export function inboxPage(site: Site): Handler {
  return async (ask) => {
    const { box, people } = await boxAndPeople(site, ask);
    const list = mailList(site, ask, people, box, null);
    return show(site, ask, people, { title: box ?? 'All mail', box, first: 'list', list, main: site.edition.mails(null).length === 0 ? welcome(site) : nothingChosen() });
  };
}

export function mailPage(site: Site): Handler {
  return async (ask, id = '') => {
    const mail = await site.edition.mail(id);
    if (mail === null) throw new Problem(404, 'There is no such mail; it may have been erased.');
    const { box, people } = await boxAndPeople(site, ask);
    const main = await mailPane(site, ask, people, box, mail);
    return show(site, ask, people, { title: mail.subject || 'No subject', box, first: 'main', list: mailList(site, ask, people, box, id), main });
  };
}

export function studentPage(site: Site): Handler {
  return async (ask, text = '') => {
    const address = toAddress(text);
    const people = address === null ? null : await peopleOf(site.edition, address);
    if (people === null || people.student === null) throw new Problem(404, 'There is no such student. A student is there as soon as their first mail is handled.');
    return show(site, ask, people, { title: people.student.student.name || text, box: address, first: 'main', list: null, main: studentPane(site, people.student) });
  };
}

/** For the script of the page: what may have changed since it was made. */
export function livePage(site: Site): Handler {
  return async (ask) => {
    const { people } = await boxAndPeople(site, ask);
    const now = site.edition.now();
    const body = JSON.stringify({ mails: site.edition.mails(null).length, now, wall: sayTime(now, people.zone) });
    return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
  };
}

export async function problemPage(site: Site, ask: Ask, problem: { readonly status: number; readonly message: string }): Promise<Answer> {
  const { box, people } = await boxAndPeople(site, ask);
  const main = html`<article class="card"><h1>That did not work</h1><p role="alert">${problem.message}</p><p><a href="/">Back to the mails</a></p></article>`;
  return show(site, ask, people, { title: 'That did not work', box, first: 'main', list: null, main }, problem.status);
}

function mailList(site: Site, ask: Ask, people: People, box: string | null, current: string | null): Html {
  const threads = threadsOf(site.edition.mails(box), (address) => isAssistant(site.edition, address));
  const asked = Number(ask.query.get('show'));
  const shown = Number.isInteger(asked) && asked > 0 ? asked : THREADS_SHOWN;
  return html`<h1 class="list-title">${box === null ? 'All mail' : called(site, people, box)}</h1>
${people.student !== null && people.student.student.address === box && next(people.student)}
${threads.length === 0 && html`<p class="muted pad">No mail here yet.</p>`}
<ol class="threads">${threads.slice(0, shown).map((thread) => row(site, people, box, current, thread))}</ol>
${threads.length > shown && html`<p class="pad"><a href="${link('/', { box: box ?? '', show: String(shown * 2) })}">Show older mails</a></p>`}`;
}

/** What "Next thing due" would bring. */
function next({ student, contacts }: StudentView): Html {
  const steps = contacts.flatMap(({ name, nextStep }) => (nextStep === null ? [] : [{ name, ...nextStep }]));
  const first = steps.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
  if (first === undefined) return html`<p class="muted pad next">Nothing is due.</p>`;
  return html`<p class="muted pad next">Next: ${STEP_WORDS[first.kind]} (${first.name}), <time datetime="${first.due}">${sayTime(first.due, student.zone)}</time></p>`;
}

function row(site: Site, people: People, box: string | null, current: string | null, thread: MailThread): Html {
  const [newest, ...older] = thread as [MailEntry, ...MailEntry[]];
  return html`<li>${rowLink(site, people, box, current, newest)}${
    older.length > 0 && html`<ol class="older" aria-label="Earlier in this thread">${older.map((mail) => html`<li>${rowLink(site, people, box, current, mail)}</li>`)}</ol>`
  }</li>`;
}

function rowLink(site: Site, people: People, box: string | null, current: string | null, mail: MailEntry): Html {
  return html`<a class="mail ${mail.direction}" href="${link(`/mail/${encodeURIComponent(mail.id)}`, { box: box ?? '' })}"${mail.id === current && html` aria-current="true"`}>
<span class="line"><span class="who">${whom(site, people, box, mail)}</span> <time datetime="${mail.at}">${sayBriefly(mail.at, site.edition.now(), people.zone)}</time></span>
<span class="subject">${mail.subject || '(no subject)'}</span>${mail.kind && html` <span class="kind">${mail.kind}</span>`}</a>`;
}

/** In the mailbox of somebody, the others are what tells mails apart. */
function whom(site: Site, people: People, box: string | null, { from, to }: MailEntry): string {
  const names = to.map((address) => called(site, people, address)).filter((name, at, all) => all.indexOf(name) === at);
  const receivers = names.length > RECEIVERS_SHOWN ? `${names.slice(0, RECEIVERS_SHOWN).join(', ')} and ${names.length - RECEIVERS_SHOWN} more` : names.join(', ');
  const mine = box !== null && (from === box || (isAssistant(site.edition, box) && addressedTo(from, site.edition.assistant) !== null));
  if (mine) return `To ${receivers}`;
  return box !== null ? `From ${called(site, people, from)}` : `${called(site, people, from)} → ${receivers}`;
}

function nothingChosen(): Html {
  return html`<p class="muted pad middle">Choose a mail to read it, to answer it and to see why it was written.</p>`;
}

function welcome(site: Site): Html {
  return html`<article class="card"><h1>No mail yet</h1>
<p>Play a student: write to somebody whom you want to keep in touch with, and put the assistant, <strong>${site.edition.assistant}</strong>, into BCC.</p>
<p><a class="button" href="/write">Write the first mail</a></p>
<p>Then move the clock with the buttons above and see what the assistant writes. No mail leaves this machine.</p></article>`;
}

/** More threads than these are shown on demand: a semester's list must not take seconds to draw. */
const THREADS_SHOWN = 200;
const RECEIVERS_SHOWN = 3;
