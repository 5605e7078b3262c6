import type { Outgoing, RenderedMail } from '#model/outgoing.ts';
import { buttonsOfHtml, draftsOf, hrefs, linksOfText, notesOf, parsedMailto, words, wordsOfHtml, wordsOfText, wordsToRead } from './reading.ts';

/** Decision 23, and what mail programs support. */
const SUBJECT_MAX = 50;
const WORDS_MAX = 120;
const BUTTONS_MAX = 3;
const URL_MAX = 1_800;
const OCTETS_MAX = 30 * 1024;
/** student-experience §4.3; a note that goes with a request to connect has its own limit. */
const DRAFT_WORDS_MIN = 60;
const DRAFT_WORDS_MAX = 110;
const NOTE_CHARACTERS_MAX = 300;
/** Without a draft or a note these would be of no use. */
const DRAFTED: ReadonlySet<string> = new Set(['follow-up', 'write-first', 'prep', 'thank-you', 'event-follow-up', 'close-loop', 'keep-in-touch', 'term-update', 'good-news']);

/** What is wrong with this mail, in words; empty if nothing is. `facts` is what it was made from. */
export function wrongWith(mail: RenderedMail, facts: Outgoing): readonly string[] {
  const wrong: string[] = [];
  const must = (good: boolean, what: string) => void (good || wrong.push(what));
  const tags = mail.html.match(/<[^>]*>/g)?.join('') ?? '';
  const own = ownWords(mail, facts);
  const toRead = wordsToRead(mail.text).length;
  const [inText, inHtml] = [wordsOfText(mail.text), wordsOfHtml(mail.html)];
  must(mail.subject.length > 0 && mail.subject.length <= SUBJECT_MAX, `subject of ${mail.subject.length} characters`);
  must(!/\p{Cc}/u.test(mail.subject), 'control character in the subject');
  must(!/[\r\n]/.test(Object.values(mail.headers).join('')), 'a header field that breaks its line');
  must(toRead <= WORDS_MAX, `${toRead} words to read`);
  must(buttonsOfHtml(mail).length <= BUTTONS_MAX, `${buttonsOfHtml(mail).length} buttons`);
  for (const href of [...hrefs(mail.html), ...linksOfText(mail.text)]) {
    must(href.length <= URL_MAX, `link of ${href.length} characters`);
    must(parsedMailto(href) !== null || STOP_LINK.test(href), `no mailto: ${href.slice(0, 80)}`);
    const { subject = '', bcc = '', body = '' } = parsedMailto(href)?.fields ?? {};
    must(!/\p{Cc}/u.test(subject + bcc), 'a control character in the subject or BCC of a link');
    must(bcc === '' || bcc.endsWith(`@${mail.from.split('@')[1]}`), `a BCC to somebody else: ${bcc}`);
    must(!/(?<!\r)\n|\r(?!\n)/.test(body), 'a line of a link that does not end as RFC 6068 has it');
  }
  must(hrefs(mail.html).filter((href) => !STOP_LINK.test(href)).join() === linksOfText(mail.text).join(), 'text and HTML have different links');
  if (inText.toSorted().join(' ') !== inHtml.toSorted().join(' ')) wrong.push(`text and HTML have different words: ${difference(inText, inHtml)}`);
  must(!own.includes('http:'), 'http:');
  must(!/\bundefined\b|\bnull\b|\[object|\{\{|\}\}/.test(own), 'an unfilled value');
  must(!/[ (]\.|\.\.| ,|\(\)|“”|: \.|:\./.test(own.replace(/\n/g, '  ')), 'a hole in a sentence');
  must(!/[,;?!][\p{L}[]/u.test(own), 'words that run together');
  must(!GENDERED.test(own), `a guessed gender: ${GENDERED.exec(own)?.[0]}`);
  must(!BIDI.test(mail.text + mail.html + mail.subject), 'a hidden or reordering character');
  must(balanced(mail.text) && balanced(mail.html), 'a direction that is not closed');
  must(Buffer.byteLength(mail.html) <= OCTETS_MAX && Buffer.byteLength(mail.text) <= OCTETS_MAX, `HTML of ${Buffer.byteLength(mail.html)} octets`);
  must(!FORBIDDEN_HTML.test(tags), `forbidden HTML: ${FORBIDDEN_HTML.exec(tags)?.[0]}`);
  for (const part of ['<html lang="en" dir="ltr">', '<title>', '<meta charset="utf-8">']) must(mail.html.includes(part), `no ${part}`);
  const drafts = draftsOf(mail);
  must(new Set([...drafts, ...notesOf(mail)]).size === drafts.length + notesOf(mail).length, 'two drafts are the same');
  must(drafts.length > 0 || !DRAFTED.has(facts.kind), 'no draft');
  for (const count of drafts.map((draft) => words(draft).length)) must(count >= DRAFT_WORDS_MIN && count <= DRAFT_WORDS_MAX, `draft of ${count} words`);
  for (const note of notesOf(mail)) must(note.length <= NOTE_CHARACTERS_MAX, `note of ${note.length} characters`);
  return wrong;
}

/** The mail without what it was told: names, quotes and notes may hold anything. */
function ownWords(mail: RenderedMail, facts: Outgoing): string {
  const all = [...new Set(strings(facts))];
  const whole = all.map((text) => text.replace(/\s+/g, ' '));
  const parts = all.flatMap((text) => [...text.split(/[\r\n]+/), ...text.split(/\s+/).filter((word) => /[<{]/.test(word))]);
  const told = [...whole, ...parts].map((text) => text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '').trim()).filter((text) => text.length > 1);
  let text = `${mail.subject}\n${mail.text}`.replace(/^<mailto:.*>$/gm, '').replace(/\S*…/g, 'X');
  for (const value of told.toSorted((a, b) => b.length - a.length)) text = text.replaceAll(value, 'X');
  return text;
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

function balanced(text: string): boolean {
  return text.split('\u2068').length === text.split('\u2069').length;
}

function difference(inText: readonly string[], inHtml: readonly string[]): string {
  const html = new Set(inHtml);
  const text = new Set(inText);
  return [...[...text].filter((word) => !html.has(word)).map((word) => `text: ${word}`), ...[...html].filter((word) => !text.has(word)).map((word) => `HTML: ${word}`)].join(', ');
}

const STOP_LINK = /^mailto:[a-z0-9+]+@[a-z.]+\?subject=stop$/;
const GENDERED = /\b(?:she|he|her|hers|his|him|herself|himself|mr|mrs|ms|miss)\b/i;
const BIDI = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066\u2067\uFEFF]|(?!\n)\p{Cc}/u;
/** Gmail, Outlook or Yahoo drop it, or it reaches out to the web (caniemail). */
const FORBIDDEN_HTML = /<(?:img|svg|script|style|link|iframe|form|input|progress|meter|div|section|main)\b|display:\s*(?:none|flex|grid)|var\(|\d(?:rem|em)\b|aria-|class=|src=|url\(|@media|\bon[a-z]+=/i;
