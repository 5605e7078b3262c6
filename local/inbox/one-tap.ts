import { toAddress, type Address } from '#model/address.ts';
import type { MailDetail } from '../edition.ts';
import { anchors, plainText, type Anchor } from './anchors.ts';
import { escape } from './html.ts';

/** A `mailto:` link of a mail (RFC 6068): the mail that a tap on it opens in a mail program. */
export type Tap = {
  readonly label: string;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly subject: string;
  readonly text: string;
};

/** In order of appearance, HTML first; a link of the text that the HTML has too counts once. */
export function tapsOf({ html, text }: Pick<MailDetail, 'html' | 'text'>): readonly Tap[] {
  const found = new Map<string, Tap>();
  const add = (url: string, label: string): void => {
    const tap = toTap(url, label);
    if (tap !== null && !found.has(url) && found.size < TAPS_MAX) found.set(url, tap);
  };
  for (const { href, label } of anchors(html ?? '')) if (isMailto(href)) add(href, label);
  for (const { url, label } of linksOfText(text ?? '')) add(url, label);
  return [...found.values()];
}

/**
 * The HTML for the frame: a tap leads to the page that sends it, any other link to a new window.
 * `tapUrl(n)` is the page of the n-th tap of `tapsOf`.
 */
export function withTapLinks(html: string, tapUrl: (n: number) => string): string {
  const found = anchors(html);
  const order = [...new Set(found.map(({ href }) => href).filter((href) => isMailto(href) && toTap(href, '') !== null))];
  let done = 0;
  let out = '';
  for (const anchor of found) {
    out += html.slice(done, anchor.start) + opened(anchor, order.indexOf(anchor.href), tapUrl);
    done = anchor.end;
  }
  return out + html.slice(done);
}

/** Null if it is no `mailto:` link or reaches nobody. Fields other than these, `From` above all, are not the link's to set. */
export function toTap(url: string, label: string): Tap | null {
  if (!isMailto(url) || url.length > URL_LENGTH_MAX) return null;
  const [path = '', ...rest] = url.slice(MAILTO.length).split('?');
  const fields: Record<string, string> = {};
  for (const field of rest.join('?').split('&')) {
    const at = field.indexOf('=');
    if (at > 0) fields[field.slice(0, at).toLowerCase()] = decoded(field.slice(at + 1));
  }
  const to = [...addresses(path, decoded), ...addresses(fields['to'] ?? '')];
  if (to.length === 0) return null;
  const subject = fields['subject'] ?? '';
  return {
    label: label || subject || `Write to ${to[0]}`,
    to,
    cc: addresses(fields['cc'] ?? ''),
    bcc: addresses(fields['bcc'] ?? ''),
    subject,
    text: (fields['body'] ?? '').replace(/\r\n/g, '\n'),
  };
}

function opened(anchor: Anchor, n: number, tapUrl: (n: number) => string): string {
  const leads =
    n >= 0 && n < TAPS_MAX
      ? `href="${escape(tapUrl(n))}" target="_top"`
      : /^https?:/i.test(anchor.href)
        ? `href="${escape(anchor.href)}" target="_blank" rel="noopener noreferrer"`
        : '';
  const rest = anchor.attributes
    .filter(({ name }) => !LEADING.has(name))
    .map(({ name, value }) => `${name}="${escape(value)}"`);
  return `<a ${[leads, ...rest].filter((part) => part !== '').join(' ')}>`;
}

function linksOfText(text: string): readonly { readonly url: string; readonly label: string }[] {
  return text.split('\n').flatMap((line, at, lines) =>
    [...line.slice(0, LINE_LENGTH_MAX).matchAll(/mailto:[^\s<>"]+/gi)].map((found) => ({
      url: found[0],
      label: wordsBefore(line.slice(0, found.index)) || wordsBefore(lines[at - 1] ?? ''),
    })),
  );
}

/** `- Done: <mailto:…` is labelled `Done`; a link on a line of its own is labelled by the line above. */
function wordsBefore(line: string): string {
  let words = plainText(line.slice(-LABEL_LENGTH_MAX));
  while (words !== '' && AROUND_LABEL.includes(words.slice(-1))) words = words.slice(0, -1);
  while (words !== '' && AROUND_LABEL.includes(words.slice(0, 1))) words = words.slice(1);
  return words;
}

/** The comma that separates addresses is written as it is, one inside an address is encoded (RFC 6068 §2). */
function addresses(list: string, read = (word: string): string => word): readonly Address[] {
  return list.split(',').map((word) => toAddress(read(word))).filter((address) => address !== null);
}

/** `+` is a plus sign here, not a space (RFC 6068 §5). */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isMailto(url: string): boolean {
  return url.slice(0, MAILTO.length).toLowerCase() === MAILTO;
}

const MAILTO = 'mailto:';
const LEADING = new Set(['href', 'target', 'rel', 'ping', 'download', 'referrerpolicy']);
/** A mail of nothing but links must not become a page of nothing but buttons. */
const TAPS_MAX = 50;
const AROUND_LABEL = ' :<([-–*•|>)]';
const LABEL_LENGTH_MAX = 120;
const URL_LENGTH_MAX = 20_000;
const LINE_LENGTH_MAX = 20_000;
