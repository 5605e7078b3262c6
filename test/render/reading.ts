import type { RenderedMail } from '#model/outgoing.ts';

/** The words that a reader of the HTML part sees, in order; the numbers of an `ol` are among them. */
export function wordsOfHtml(html: string): readonly string[] {
  const body = html.slice(html.indexOf('<body')).replace(/<ol[\s\S]*?<\/ol>/g, (list) => list.split('<li').map((part, index) => (index === 0 ? part : `${index} <li${part}`)).join(''));
  return words(unescaped(body.replace(/<[^>]{0,4000}>/g, (tag) => (INLINE.test(tag) ? '' : ' '))));
}

/** The same of the text part, without addresses of links, list marks and lines that only set a block apart. */
export function wordsOfText(text: string): readonly string[] {
  return words(text.replace(LINK, ' ').replace(BLOCK_END, ' ').replace(/^--- (.*) ---$/gm, '$1').replace(/^-- $/m, ' ').replace(/^- /gm, ' '));
}

/** What a mail asks its student to read: no draft, no rows of a list, no table, no footer, no links (decision 23). */
export function wordsToRead(text: string): readonly string[] {
  const body = text.slice(0, text.indexOf('\n-- \n') >= 0 ? text.indexOf('\n-- \n') : undefined);
  return words(body.replace(/^--- (?:Draft|Note|Your text)[\s\S]*?^--- end of .* ---$/gm, ' ').replace(LINK, ' ').replace(/^(?:- |\d+\. ).*$/gm, ' '));
}

export function draftOfText(text: string): string | null {
  return [...text.matchAll(DRAFTS)][0]?.[1] ?? null;
}

/** What the student may send to others: there to copy, and behind the links of rows. A button's draft stands in the mail. */
export function draftsOf({ text, html }: RenderedMail): readonly string[] {
  const linked = rowLinks(html).map((href) => parsedMailto(href)?.fields ?? {}).filter(({ bcc }) => bcc !== undefined).map(({ body = '' }) => body.replaceAll('\r\n', '\n'));
  return [...linked, ...[...text.matchAll(DRAFTS)].map(([, body]) => body as string)];
}

/** What goes with a request to connect, there to copy. */
export function notesOf({ text }: RenderedMail): readonly string[] {
  return [...text.matchAll(NOTES)].map(([, note]) => note as string);
}

/** Links of rows, which are no buttons and not in the footer. */
export function rowLinks(html: string): readonly string[] {
  return [...html.matchAll(/<a href="([^"]*)" style="color:#1a73e8[^"]*">/g)].map(([, href]) => unescaped(href as string));
}

export function hrefs(html: string): readonly string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => unescaped(href as string));
}

/** `mailto:` links of the text part. */
export function linksOfText(text: string): readonly string[] {
  return [...text.matchAll(/^<(mailto:[^>]*)>$/gm)].map(([, href]) => href as string);
}

/** As a mail program reads it (RFC 6068); null if it is no such link. */
export function parsedMailto(href: string): { readonly to: string; readonly fields: Readonly<Record<string, string>> } | null {
  const [, to, query] = /^mailto:([^?\s]+)\?([^\s#]*)$/.exec(href) ?? [];
  if (to === undefined || query === undefined || query.includes('+')) return null;
  const fields = query.split('&').map((field) => field.split('='));
  if (fields.some((field) => field.length !== 2)) return null;
  return { to: decodeURIComponent(to), fields: Object.fromEntries(fields.map(([key, value]) => [key, decodeURIComponent(value as string)])) };
}

export function buttonsOfHtml({ html }: RenderedMail): readonly { readonly label: string; readonly href: string }[] {
  return [...html.matchAll(/<a href="([^"]*)" style="display:block[^"]*">([^<]*)<\/a>/g)].map(([, href, label]) => ({
    href: unescaped(href as string),
    label: unescaped(label as string),
  }));
}

export function words(text: string): readonly string[] {
  return text.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter((word) => word !== '');
}

export function unescaped(html: string): string {
  return html.replace(/&(?:#x([0-9A-F]+)|(amp|lt|gt|quot));/gi, (_, code: string | undefined, name: string) =>
    code === undefined ? (NAMED[name] as string) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

const DRAFTS = /^--- Draft.* ---\n.*\n\n([\s\S]*?)\n--- end of the draft ---$/gm;
const NOTES = /^--- Note.* ---\n([\s\S]*?)\n--- end of the note ---$/gm;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const INLINE = /^<\/?(?:a|strong|span)\b/;
const LINK = /^<mailto:[^>]*>$/gm;
const BLOCK_END = /^--- end of .* ---$/gm;
