import { Tokenizer } from 'htmlparser2';
import { QUOTE_LEVELS_MAX } from './limits.ts';
import { isBlank, isQuoted } from './lines.ts';
import { isRule, markerOf } from './markers.ts';
import { labelled } from './printed-field.ts';

/**
 * The words of an HTML body as plain text: a block is a line, a rule is a line of underscores, a quote has
 * `> ` before its lines, a link is its text, and the address that its text does not show. A forwarded message
 * that ends before the body does is a quote, and so is what a client prints above the quote in a container of its
 * own, in any language. Counters instead of a tree: depth costs nothing.
 */
export function htmlToText(html: string): string {
  const page = new Page();
  let tag = '';
  let closing = '';
  let attribute = '';
  let attributes: Attributes = NO_ATTRIBUTES;
  const openTag = (): void => {
    if (closing === '') open(page, tag, attributes);
    if (SILENT.has(tag) && closing === '') closing = tag;
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => void (closing === '' && page.write(html.slice(start, end))),
      ontextentity: (codePoint) => void (closing === '' && page.write(String.fromCodePoint(codePoint))),
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
        attributes = NO_ATTRIBUTES;
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag: (start, end) => {
        const name = html.slice(start, end).toLowerCase();
        if (closing === '') close(page, name);
        else if (closing === name) closing = '';
      },
      onattribname: (start, end) => void (attribute = html.slice(start, end).toLowerCase()),
      onattribdata: (start, end) => {
        const value = html.slice(start, Math.min(end, start + ATTRIBUTE_CHARS_MAX));
        if (attribute === 'class' || attribute === 'id') attributes = { ...attributes, classes: `${attributes.classes} ${value.toLowerCase()}` };
        else if (attribute === 'style') attributes = { ...attributes, style: value.toLowerCase() };
        else if (attribute === 'href' && attributes.href === '') attributes = { ...attributes, href: value };
      },
      onattribentity: () => undefined,
      onattribend: () => undefined,
      oncdata: () => undefined,
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return page.text();
}

/** A text part without words, or whose only words are that the mail is in HTML. */
export function standsInForHtml(text: string): boolean {
  return text.length <= STAND_IN_CHARS_MAX && (isBlank(text) || /\bhtml\b/i.test(text));
}

const STAND_IN_CHARS_MAX = 200;

type Attributes = { readonly classes: string; readonly href: string; readonly style: string };
const NO_ATTRIBUTES: Attributes = { classes: '', href: '', style: '' };
const ATTRIBUTE_CHARS_MAX = 400;

const SILENT = new Set(['style', 'script', 'title', 'template']);
const BLOCKS = new Set([
  'address', 'article', 'aside', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'header', 'li', 'main', 'nav', 'ol', 'section', 'table', 'tbody', 'thead', 'tr', 'ul',
]);

// What clients put a quoted or forwarded message into; Outlook on the web adds `x_` when it is quoted once more.
const CONTAINER = /(?:^|\s)(?:x_)*(?:gmail_quote|moz-forward-container|moz-cite-prefix|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|reply-intro)(?:\s|$|_)/;
// Outlook for Windows draws a line above the header of an earlier message by a border.
const BORDER_ABOVE = /border-top:\s?solid #(?:b5c4df|e1e1e1)/;

function open(page: Page, tag: string, { classes, href, style }: Attributes): void {
  page.enter(tag, CONTAINER.test(classes));
  if (BORDER_ABOVE.test(style)) page.rule();
  if (tag === 'a') page.link(href);
  else if (tag === 'br') page.lineBreak();
  else if (tag === 'hr') page.rule();
  else if (tag === 'blockquote') page.quote(1);
  else if (tag === 'pre') page.pre(1);
  // Word sets its paragraphs without space between them, and an empty one where the writer left a line free.
  else if (tag === 'p') page.block(!classes.includes('msonormal'));
  else if (tag === 'td' || tag === 'th') page.write(' ');
  else if (BLOCKS.has(tag)) page.block(false);
}

function close(page: Page, tag: string): void {
  if (tag === 'a') page.link('');
  else if (tag === 'blockquote') page.quote(-1);
  else if (tag === 'pre') page.pre(-1);
  else if (tag === 'br') page.lineBreak();
  else if (tag === 'p' || BLOCKS.has(tag)) page.block(false);
  page.leave(tag);
}

/** The lines so far, and the state of the walk. Pieces are joined once a line: looking into a growing text copies it. */
class Page {
  #lines: string[] = [];
  #pieces: string[] = [];
  #afterSpace = true;
  #quotes = 0;
  #pre = 0;
  /** The address of an open link, until its text has shown one. */
  #mailto = '';
  /** The outermost open container: its tag, how many of these are open, and its first line. */
  #container: { readonly tag: string; open: number; readonly line: number } | null = null;
  #containers: { readonly line: number; readonly end: number }[] = [];

  write(text: string): void {
    if (this.#mailto !== '' && text.includes('@')) this.#mailto = '';
    if (this.#pre > 0) {
      for (const [at, line] of text.split('\n').entries()) {
        if (at > 0) this.lineBreak();
        this.#pieces.push(line);
      }
      return;
    }
    const words = text.replace(/[ \t\r\n\f]+/g, ' ');
    const piece = this.#afterSpace && words.startsWith(' ') ? words.slice(1) : words;
    if (piece === '') return;
    this.#pieces.push(piece);
    this.#afterSpace = piece.endsWith(' ');
  }

  lineBreak(): void {
    const line = `${'> '.repeat(Math.min(this.#quotes, QUOTE_LEVELS_MAX))}${this.#pieces.join('')}`;
    this.#lines.push(line.trimEnd());
    this.#pieces = [];
    this.#afterSpace = true;
  }

  block(apart: boolean): void {
    if (this.#pieces.length > 0) this.lineBreak();
    if (apart && this.#lines.length > 0 && this.#lines.at(-1) !== '') this.lineBreak();
  }

  rule(): void {
    this.block(false);
    this.#pieces = ['________________________________'];
    this.lineBreak();
  }

  quote(step: 1 | -1): void {
    this.block(false);
    this.#quotes = Math.max(0, this.#quotes + step);
  }

  pre(step: 1 | -1): void {
    this.block(false);
    this.#pre = Math.max(0, this.#pre + step);
  }

  link(href: string): void {
    if (this.#mailto !== '') this.#pieces.push(` <${this.#mailto}>`);
    this.#mailto = MAILTO.exec(href)?.[0] ?? '';
  }

  enter(tag: string, isContainer: boolean): void {
    if (this.#container?.tag === tag) this.#container.open++;
    if (this.#container !== null || !isContainer) return;
    this.block(false);
    this.#container = { tag, open: 1, line: this.#lines.length };
  }

  leave(tag: string): void {
    if (this.#container?.tag !== tag || --this.#container.open > 0) return;
    this.#containers.push({ line: this.#container.line, end: this.#lines.length });
    this.#container = null;
  }

  text(): string {
    this.block(false);
    const lines = this.#lines;
    const last = lines.findLastIndex((line) => line !== '');
    for (const { line, end } of this.#containers) {
      const quoted = isForwarded(lines, line, end) ? (end <= last ? end : line) : leadEnd(lines, line, end);
      for (let at = line; at < quoted; at++) lines[at] = `> ${lines[at]}`;
    }
    return lines.join('\n');
  }
}

const MAILTO = /^mailto:[^?<>\s]{3,254}/i;

/** A container holds a forwarded message if it begins with a marker. */
function isForwarded(lines: readonly string[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const line = lines[at] as string;
    if (line.trim() !== '' && !isRule(line)) return markerOf(line)?.kind === 'forward';
  }
  return false;
}

/** Where the lines end that a client prints above a quote; a printed header is read as one. */
function leadEnd(lines: readonly string[], from: number, end: number): number {
  let at = from;
  while (at < end && !isQuoted(lines[at])) {
    const line = lines[at] as string;
    if (isRule(line) || markerOf(line) !== null || labelled(line) !== null) return from;
    at++;
  }
  return at;
}
