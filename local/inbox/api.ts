import { toAddress, type Address } from '#model/address.ts';
import { DAY_MS, instant, isDate, type Instant } from '#model/time.ts';
import type { Edition, MailDetail, MailEntry } from '../edition.ts';
import { after, toDuration } from './duration.ts';
import { json, Problem, type Ask, type Handler, type Route } from './http.ts';

/** The largest mail that is read, bytes (decision 4); a larger one must not fill the memory. */
export const MAIL_BYTES_MAX = 40 * 1024 * 1024;

/** The JSON API under `/api/` (decision 22), described in docs/local-api.md. */
export function apiRoutes(edition: Edition): readonly Route[] {
  return [
    { path: 'health', GET: async () => json({ ok: true, now: edition.now(), assistant: edition.assistant }) },
    { path: 'mail', POST: taken(edition) },
    { path: 'mails', GET: async (ask) => json(edition.mails(mailboxOf(ask)).map(entry)) },
    { path: 'mails/:', GET: async (_, id = '') => json(detail((await edition.mail(id)) ?? noMail(id))) },
    { path: 'mails/:/raw', GET: raw(edition) },
    { path: 'students/:', GET: student(edition) },
    { path: 'clock', GET: async () => json({ now: edition.now() }), POST: async (ask) => json(await moveClock(edition, await jsonOf(ask))) },
    { path: 'idle', GET: idle(edition) },
  ];
}

function taken(edition: Edition): Handler {
  return async (ask) => {
    const from = toAddress(ask.query.get('from') ?? '');
    if (from === null) throw new Problem(400, 'from must be one bare address, as in ?from=sam@uni.example.');
    const to = addresses(ask.query.getAll('to').join(','));
    const message = await ask.body(MAIL_BYTES_MAX);
    if (message.length === 0) throw new Problem(400, 'The body must be the message itself, header and text (RFC 5322): curl --data-binary @mail.eml.');
    return json({ id: await edition.accept(from, to, message) });
  };
}

function addresses(list: string): readonly Address[] {
  const words = list.split(',').filter((word) => word.trim() !== '');
  const found = words.map(toAddress).filter((address) => address !== null);
  if (found.length === 0 || found.length < words.length) {
    throw new Problem(400, 'to must be one or more bare addresses with commas between, as in ?to=jane@acme.example,bob@acme.example.');
  }
  return found;
}

function mailboxOf(ask: Ask): Address | null {
  const wanted = ask.query.get('mailbox');
  if (wanted === null) return null;
  const mailbox = toAddress(wanted);
  if (mailbox === null) throw new Problem(400, 'mailbox must be one bare address, as in ?mailbox=sam@uni.example.');
  return mailbox;
}

function raw(edition: Edition): Handler {
  return async (_, id = '') => {
    const body = (await edition.raw(id)) ?? noMail(id);
    return { status: 200, headers: { 'content-type': 'message/rfc822' }, body };
  };
}

function student(edition: Edition): Handler {
  return async (_, text = '') => {
    const address = toAddress(text);
    const view = address === null ? null : await edition.student(address);
    if (view === null) throw new Problem(404, `There is no student ${text.slice(0, SHOWN_LENGTH)}. A student is there as soon as their first mail is handled.`);
    return json(view);
  };
}

function idle(edition: Edition): Handler {
  return async () => {
    await edition.idle();
    return json({ idle: true, now: edition.now() });
  };
}

async function jsonOf(ask: Ask): Promise<unknown> {
  const text = (await ask.body(CLOCK_BYTES_MAX)).toString();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Problem(400, `The body is not JSON; ${CLOCK_FORMS}`);
  }
}

/** `wish` is the body of POST /api/clock. Throws Problem 400 for what is no such wish, for the past, and for too far ahead. */
export async function moveClock(edition: Edition, wish: unknown): Promise<{ readonly now: Instant; readonly sent: number }> {
  const to = target(edition.now(), wish);
  try {
    return await edition.moveTo(to);
  } catch (error) {
    throw error instanceof RangeError ? new Problem(400, error.message) : error;
  }
}

function target(now: Instant, wish: unknown): Instant | 'next' {
  const { advance, to } = typeof wish === 'object' && wish !== null ? (wish as { advance?: unknown; to?: unknown }) : {};
  if ((typeof advance === 'string') === (typeof to === 'string')) throw new Problem(400, `Say either advance or to; ${CLOCK_FORMS}`);
  if (to === 'next') return 'next';
  const at = typeof advance === 'string' ? advanced(now, advance) : moment(to as string);
  // As numbers: beyond the year 9999 an ISO text begins with a sign and sorts before all others.
  const ahead = Date.parse(at) - Date.parse(now);
  if (ahead < 0) throw new Problem(400, `The clock only moves forward: it is ${now} already.`);
  if (ahead > AHEAD_DAYS_MAX * DAY_MS) throw new Problem(400, `The clock moves at most ${AHEAD_DAYS_MAX} days at once.`);
  return at;
}

function advanced(now: Instant, text: string): Instant {
  const duration = toDuration(text);
  if (duration === null) {
    throw new Problem(400, `advance must be an ISO 8601 duration in whole numbers and longer than nothing, such as P7D, PT1H, P1W or P1M; it was ${shown(text)}.`);
  }
  try {
    return after(now, duration);
  } catch {
    throw new Problem(400, `The clock moves at most ${AHEAD_DAYS_MAX} days at once.`);
  }
}

function moment(text: string): Instant {
  if (!MOMENT.test(text) || !isDate(text.slice(0, 10)) || Number.isNaN(Date.parse(text))) {
    throw new Problem(400, `to must be "next" or an ISO 8601 moment with its zone, such as 2026-05-20T13:00:00Z; it was ${shown(text)}.`);
  }
  return instant(text);
}

function entry({ id, direction, at, from, to, subject, kind, why }: MailEntry): MailEntry {
  return { id, direction, at, from, to, subject, kind, why };
}

function detail(mail: MailDetail): MailDetail {
  const { text, html, headers, trace } = mail;
  return { ...entry(mail), text, html, headers, trace };
}

export function noMail(id: string): never {
  throw new Problem(404, `There is no mail ${shown(id)}; GET /api/mails lists all.`);
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, SHOWN_LENGTH));
}

const CLOCK_FORMS = 'the body is {"advance":"P7D"}, {"to":"2026-05-20T13:00:00Z"} or {"to":"next"}.';
const CLOCK_BYTES_MAX = 10_000;
const SHOWN_LENGTH = 100;
/** Ten years: a slip of the finger must not make the clock pass through the reminders of a century. */
const AHEAD_DAYS_MAX = 3660;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/i;
