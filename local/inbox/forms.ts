import type { Address } from '#model/address.ts';
import { forwarders, receivers } from './answer-forms.ts';
import { MAIL_BYTES_MAX, moveClock } from './api.ts';
import { compose, envelopeOf, NO_THREAD, prefixed, threadBelow, toPersons, type Draft, type Person } from './compose.ts';
import { addressesIn } from './dropped.ts';
import { html, type Html } from './html.ts';
import { Problem, seeOther, type Answer, type Ask, type Handler } from './http.ts';
import { backTo, link } from './layout.ts';
import { isOneTap, reader, tapName } from './mail-page.ts';
import { tapsOf, type Tap } from './one-tap.ts';
import { forwarded, quoted } from './quote.ts';
import { isAssistant, peopleOf, type Site } from './site.ts';
import { sayTime } from './times.ts';
import type { MailDetail } from '../edition.ts';
import { showTap, showWriting, type Written } from './write-page.ts';

/** What the forms of the pages do. Each waits until all is handled, then leads to the page that shows it. */

export function writeMail(site: Site): Handler {
  return async (ask) => {
    const form = await formOf(ask);
    const [from, to, cc] = [toPersons(form('from')), toPersons(form('to')), toPersons(form('cc'))];
    const written: Written = { from: form('from'), to: form('to'), cc: form('cc'), subject: form('subject'), text: form('text'), bcc: form('bcc') !== '' };
    if (from?.length !== 1) return showWriting(site, ask, written, 'From must be one address, such as Sam Lee <sam@uni.example>.');
    if (to === null || cc === null || to.length === 0) return showWriting(site, ask, written, 'To and Cc must be addresses with commas between, such as Jane Doe <jane@acme.example>.');
    const { subject, text } = written;
    const bcc = written.bcc ? blind(site, [...to, ...cc]) : [];
    return sent(site, { from: await named(site, from[0] as Person), to, cc, bcc, subject, text, thread: NO_THREAD, at: site.edition.now() });
  };
}

export function replyTo(site: Site): Handler {
  return async (ask, id = '') => {
    const [form, mail] = [await formOf(ask), await mailOf(site, id)];
    const from = oneOf(receivers(site, mail), form('reply-from'));
    const { zone } = await peopleOf(site.edition, from);
    const to = toPersons(mail.headers['reply-to'] ?? '')?.slice(0, 1) ?? [];
    const receiver = to[0] ?? toPersons(mail.headers['from'] ?? '')?.[0] ?? { name: '', address: mail.from };
    const text = form('reply-quote') === '' ? form('reply-text') : `${form('reply-text')}\n\n${quoted(mail, zone)}`;
    return sent(site, {
      from: await named(site, { name: '', address: from }),
      to: [receiver],
      cc: [],
      bcc: form('reply-bcc') === '' ? [] : blind(site, [receiver]),
      subject: prefixed('Re', mail.subject),
      text,
      thread: threadBelow(mail),
      at: site.edition.now(),
    });
  };
}

export function forwardMail(site: Site): Handler {
  return async (ask, id = '') => {
    const [form, mail] = [await formOf(ask), await mailOf(site, id)];
    const from = oneOf(forwarders(site, mail), form('forward-from'));
    const { zone } = await peopleOf(site.edition, from);
    const words = form('forward-text').trim();
    return sent(site, {
      from: await named(site, { name: '', address: from }),
      to: [{ name: '', address: site.edition.assistant }],
      cc: [],
      bcc: [],
      subject: prefixed('Fwd', mail.subject),
      text: `${words === '' ? '' : `${words}\n\n`}${forwarded(mail, zone)}\n`,
      thread: threadBelow(mail),
      at: site.edition.now(),
    });
  };
}

/** Shows the mail of a button. With the proof that the frame's links carry, the page's script sends it at once. */
export function tapPage(site: Site): Handler {
  return async (ask, id = '', n = '') => {
    const { mail, tap } = await tapOf(site, id, n);
    const press = isOneTap(site, tap) && ask.query.get('proof') === site.proof(tapName(id, Number(n)));
    return showTap(site, ask, mail, tap, reader(site, mail), press);
  };
}

export function pressTap(site: Site): Handler {
  return async (ask, id = '', n = '') => {
    const [form, { mail, tap }] = [await formOf(ask), await tapOf(site, id, n)];
    const persons = (addresses: readonly Address[]): readonly Person[] => addresses.map((address) => ({ name: '', address }));
    const draft: Draft = {
      from: await named(site, { name: '', address: reader(site, mail) }),
      to: persons(tap.to),
      cc: persons(tap.cc),
      bcc: tap.bcc,
      subject: form.has('subject') ? form('subject') : tap.subject,
      text: form.has('text') ? form('text') : tap.text,
      // The draft to a contact begins a thread of its own: it must not seem to answer the assistant.
      thread: isOneTap(site, tap) ? threadBelow(mail) : NO_THREAD,
      at: site.edition.now(),
    };
    const { notice } = await deliver(site, draft);
    return seeOther(link(`/mail/${encodeURIComponent(id)}`, { box: form('box'), notice }));
  };
}

/** A whole message: pasted into the form, or as the body itself where the page's script sends a file. */
export function dropMail(site: Site): Handler {
  return async (ask) => {
    const body = await ask.body(MAIL_BYTES_MAX);
    const isFile = ask.query.has('file');
    const fields = isFile ? ask.query : new URLSearchParams(body.toString());
    const raw = isFile ? body : Buffer.from(fields.get('raw') ?? '');
    const { from, to } = addressesIn(raw, fields.get('from') ?? '', fields.get('to') ?? '');
    const bcc = fields.has('bcc') ? blind(site, to.map((address) => ({ name: '', address }))) : [];
    const { id, notice } = await accepted(site, from, [...to, ...bcc], raw, 'The mail was delivered.');
    return seeOther(link(`/mail/${encodeURIComponent(id)}`, { box: from, notice }));
  };
}

export function moveTheClock(site: Site): Handler {
  return async (ask) => {
    const form = await formOf(ask);
    const wish = form.has('to') ? { to: form('to') } : { advance: form('advance') };
    try {
      const { now, sent: count } = await moveClock(site.edition, wish);
      await site.edition.idle();
      const { zone } = await peopleOf(site.edition, null);
      return seeOther(backTo(form('back'), site.tell(html`It is ${sayTime(now, zone)} now. ${count === 0 ? 'No mail was sent on the way.' : mails(count, 'sent on the way')}`)));
    } catch (error) {
      if (error instanceof Problem) return seeOther(backTo(form('back'), site.tell(html`${error.message}`)));
      throw error;
    }
  };
}

export function removeExample(site: Site): Handler {
  return async () => {
    await site.edition.removeExample();
    return seeOther(link('/', { notice: site.tell(html`The example and all its mails are gone.`) }));
  };
}

type Form = { (name: string): string; readonly has: (name: string) => boolean };

async function formOf(ask: Ask): Promise<Form> {
  const fields = new URLSearchParams((await ask.body(FORM_BYTES_MAX)).toString());
  return Object.assign((name: string) => (fields.get(name) ?? '').replace(/\r\n/g, '\n'), { has: (name: string) => fields.has(name) });
}

async function mailOf(site: Site, id: string): Promise<MailDetail> {
  const mail = await site.edition.mail(id);
  if (mail === null) throw new Problem(404, 'There is no such mail; it may have been erased.');
  return mail;
}

async function tapOf(site: Site, id: string, n: string): Promise<{ readonly mail: MailDetail; readonly tap: Tap }> {
  const mail = await mailOf(site, id);
  const tap = /^\d{1,3}$/.test(n) ? tapsOf(mail)[Number(n)] : undefined;
  if (tap === undefined) throw new Problem(404, 'This mail has no such button.');
  return { mail, tap };
}

/** Only people who have the mail can act on it. */
function oneOf(addresses: readonly Address[], asked: string): Address {
  const address = addresses.find((known) => known === asked);
  if (address === undefined) throw new Problem(400, 'Choose one of the people who have this mail.');
  return address;
}

async function named(site: Site, { name, address }: Person): Promise<Person> {
  return { name: name || ((await peopleOf(site.edition, address)).name(address) ?? ''), address };
}

/** The assistant, unless the mail reaches it anyway. */
function blind(site: Site, others: readonly Person[]): readonly Address[] {
  return others.some(({ address }) => isAssistant(site.edition, address)) ? [] : [site.edition.assistant];
}

async function sent(site: Site, draft: Draft): Promise<Answer> {
  const { id, notice } = await deliver(site, draft);
  return seeOther(link(`/mail/${encodeURIComponent(id)}`, { box: draft.from.address, notice }));
}

async function deliver(site: Site, draft: Draft): Promise<{ readonly id: string; readonly notice: string }> {
  return accepted(site, draft.from.address, envelopeOf(draft), await compose(draft), `Sent: ${draft.subject || '(no subject)'}.`);
}

async function accepted(site: Site, from: Address, to: readonly Address[], raw: Uint8Array, said: string) {
  const written = (): readonly string[] => site.edition.mails(null).filter(({ direction }) => direction === 'out').map(({ id }) => id);
  const before = new Set(written());
  const id = await site.edition.accept(from, to, raw);
  await site.edition.idle();
  const answers = written().filter((one) => !before.has(one));
  const page = (mail: string): string => link(`/mail/${encodeURIComponent(mail)}`, { box: from });
  const answer: Html | string = answers.length === 0 ? 'The assistant wrote nothing.' : html`${mails(answers.length, 'written by the assistant')} <a href="${page(answers.at(-1) as string)}">Read</a>`;
  return { id, notice: site.tell(html`${said} ${answer} <a href="${page(id)}">See what was done with it</a>`) };
}

function mails(count: number, how: string): string {
  return count === 1 ? `One mail was ${how}.` : `${count} mails were ${how}.`;
}

const FORM_BYTES_MAX = 2 * 1024 * 1024;
