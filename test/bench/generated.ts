import { ELSEWHERE, EVERYWHERE, LOCALES, type Locale, type Person } from '../read/client-shapes.ts';
import type { Words } from './peers.ts';
import { prose, quoted, wrapped } from './prose.ts';

/** A mail with what is to be found in it. */
export type Labelled = Words & { readonly reply: string | null; readonly writer: string | null };

const MAILS = 200;

/** Forwards of every client in every language that it prints. */
export function forwards(): readonly Labelled[] {
  const shapes = [...LOCALES.flatMap((locale) => EVERYWHERE.map((shape) => ({ shape, locale }))), ...ELSEWHERE.map((shape) => ({ shape, locale: localeOf(shape.tag) }))];
  return Array.from({ length: MAILS }, (_, at) => {
    const { shape, locale } = shapes[(at * 7) % shapes.length] as (typeof shapes)[number];
    const from = personAt(at);
    const message = { from, to: [SAM], cc: at % 3 === 0 ? [personAt(at + 1)] : [], subject: `Re: ${SUBJECTS[at % SUBJECTS.length]}`, wall: wallAt(at), text: wrapped(prose(200 + 37 * (at % 20), at)) };
    const text = shape.wrap(message, prose(60, at), locale).text;
    return { from: SAM, text, subject: `${locale.prefix}: ${message.subject}`, isInThread: false, reply: null, writer: from.address };
  });
}

/** Replies above, below and without quote marks. */
export function replies(): readonly Labelled[] {
  const known = LOCALES.filter(({ tag }) => tag in ATTRIBUTIONS);
  return Array.from({ length: MAILS }, (_, at) => {
    const shape = REPLIES[at % REPLIES.length] as ReplyShape;
    const locale = known[Math.floor(at / REPLIES.length) % known.length] as Locale;
    const reply = wrapped(prose(80 + 29 * (at % 15), at));
    const text = shape(reply, { from: personAt(at), subject: `${SUBJECTS[at % SUBJECTS.length]}`, wall: wallAt(at), text: wrapped(prose(300 + 53 * (at % 12), at + 3)) }, locale);
    return { from: SAM, text, subject: `Re: ${SUBJECTS[at % SUBJECTS.length]}`, isInThread: true, reply, writer: null };
  });
}

/** A conversation of two, each answer above the history. */
export function thread(chars: number): Labelled {
  const [locale] = LOCALES as readonly [Locale];
  let text = wrapped(prose(400));
  let reply = text;
  for (let at = 1; text.length < chars; at++) {
    reply = wrapped(prose(350, at));
    text = `${reply}\n\n${attribution({ from: personAt(at), subject: '', wall: wallAt(at), text: '' }, locale)}\n\n${quoted(text)}`;
  }
  return { from: SAM, text, subject: 'Re: A place for October', isInThread: true, reply, writer: null };
}

/** Text and links, and nothing to be cut. */
export function newsletter(chars: number): Words {
  const text = prose(chars).split('\n\n').map((paragraph, at) => `${wrapped(paragraph)}\nhttps://news.lumen.example/letters/${at}?from=mail\n\n* * *`).join('\n\n');
  return { from: null, text: text.slice(0, chars), subject: 'What is new at Lumen', isInThread: false };
}

/** A few words above a quote that never ends. */
export function longQuote(chars: number): Labelled {
  const reply = prose(120);
  const [locale] = LOCALES as readonly [Locale];
  const text = `${reply}\n\n${attribution({ from: personAt(0), subject: '', wall: wallAt(0), text: '' }, locale)}\n\n${quoted(wrapped(prose(chars)))}`;
  return { from: SAM, text, subject: 'Re: The minutes', isInThread: true, reply, writer: null };
}

type Message = { readonly from: Person; readonly subject: string; readonly wall: string; readonly text: string };
type ReplyShape = (reply: string, message: Message, locale: Locale) => string;

const REPLIES: readonly ReplyShape[] = [
  // Gmail, Apple Mail, Thunderbird on top.
  (reply, message, locale) => `${reply}\n\n${attribution(message, locale)}\n\n${quoted(message.text)}`,
  // Thunderbird and mutt below.
  (reply, message, locale) => `${attribution(message, locale)}\n${quoted(message.text)}\n\n${reply}`,
  // Outlook for Windows.
  (reply, message, locale) => `${reply}\n\n${header(message, locale)}\n\n${message.text}`,
  // Outlook on the web.
  (reply, message, locale) => `${reply}\n\n${'_'.repeat(32)}\n${header(message, locale)}\n\n${message.text}`,
  // Phones that quote without marks.
  (reply, message, locale) => `${reply}\n\n${attribution(message, locale)}\n\n${message.text}`,
];

function header({ from, subject, wall }: Message, locale: Locale): string {
  const line = (label: string, value: string) => `${label}${locale.colon} ${value}`;
  return [line(locale.from, `${from.name} <${from.address}>`), line(locale.sent, dateOf(wall, locale)), line(locale.to, `${SAM.name} <${SAM.address}>`), line(locale.subject, subject)].join('\n');
}

function attribution({ from, wall }: Message, locale: Locale): string {
  const form = ATTRIBUTIONS[locale.tag] as string;
  return form.replace('DATE', dateOf(wall, locale)).replace('WRITER', `${from.name} <${from.address}>`);
}

function dateOf(wall: string, { tag }: Locale): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(`${wall}:00Z`));
}

function localeOf(tag: string): Locale {
  return LOCALES.find((locale) => locale.tag === tag) as Locale;
}

function personAt(at: number): Person {
  return PEOPLE[at % PEOPLE.length] as Person;
}

function wallAt(at: number): string {
  return `2026-${String((at % 9) + 1).padStart(2, '0')}-${String((at % 27) + 1).padStart(2, '0')}T${String(8 + (at % 11)).padStart(2, '0')}:${String((at * 7) % 60).padStart(2, '0')}`;
}

const SAM: Person = { name: 'Sam Lee', address: 'sam.lee@students.northfield.example' };
const PEOPLE: readonly Person[] = [
  { name: 'Jane Orchard', address: 'jane.orchard@lumen.example' },
  { name: 'Noor Haddad', address: 'noor@lumen.example' },
  { name: 'Ben Okafor', address: 'b.okafor@harrow-labs.example' },
  { name: 'Inés Carrasco', address: 'ines.carrasco@altamar.example' },
  { name: 'Jörg Winter', address: 'winter@messwerk.example' },
];
const SUBJECTS = ['Coffee next week?', 'A place for October', 'After the fair', 'The summer program', 'Your questions'] as const;

const ATTRIBUTIONS: Readonly<Record<string, string>> = {
  'en-US': 'On DATE, WRITER wrote:',
  'en-GB': 'On DATE, WRITER wrote:',
  de: 'Am DATE schrieb WRITER:',
  fr: 'Le DATE, WRITER a écrit :',
  es: 'El DATE, WRITER escribió:',
  it: 'Il giorno DATE WRITER ha scritto:',
  'pt-BR': 'Em DATE, WRITER escreveu:',
  nl: 'Op DATE schreef WRITER:',
  sv: 'Den DATE skrev WRITER:',
  pl: 'W dniu DATE WRITER napisał(a):',
  ru: 'DATE, WRITER написал:',
  'zh-CN': 'WRITER 于 DATE 写道：',
  ko: 'DATE WRITER님이 작성:',
};
