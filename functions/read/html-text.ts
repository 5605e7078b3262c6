import { Tokenizer } from 'htmlparser2';
import { QUOTE_LEVELS_MAX } from './limits.ts';

/**
 * The words of an HTML body as plain text: a block is a line, a rule is a line of underscores, a quote
 * has `> ` before its lines, a link is its text. Counters instead of a tree: depth costs nothing.
 */
export function htmlToText(html: string): string {
  const page = new Page();
  let tag = '';
  let closing = '';
  let attribute = '';
  let classes = '';
  const openTag = (): void => {
    if (closing === '') open(page, tag, classes.toLowerCase());
    if (SILENT.has(tag) && closing === '') closing = tag;
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => void (closing === '' && page.write(html.slice(start, end))),
      ontextentity: (codePoint) => void (closing === '' && page.write(String.fromCodePoint(codePoint))),
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
        classes = '';
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag: (start, end) => {
        const name = html.slice(start, end).toLowerCase();
        if (closing === '') close(page, name);
        else if (closing === name) closing = '';
      },
      onattribname: (start, end) => void (attribute = html.slice(start, end).toLowerCase()),
      onattribdata: (start, end) => void (attribute === 'class' && (classes += html.slice(start, end))),
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

const SILENT = new Set(['style', 'script', 'title', 'template']);
const BLOCKS = new Set([
  'address', 'article', 'aside', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'header', 'li', 'main', 'nav', 'ol', 'section', 'table', 'tbody', 'thead', 'tr', 'ul',
]);

function open(page: Page, tag: string, classes: string): void {
  if (tag === 'br') page.lineBreak();
  else if (tag === 'hr') page.rule();
  else if (tag === 'blockquote') page.quote(1);
  else if (tag === 'pre') page.pre(1);
  // Word sets its paragraphs without space between them, and an empty one where the writer left a line free.
  else if (tag === 'p') page.block(!classes.includes('msonormal'));
  else if (tag === 'td' || tag === 'th') page.write(' ');
  else if (BLOCKS.has(tag)) page.block(false);
}

function close(page: Page, tag: string): void {
  if (tag === 'blockquote') page.quote(-1);
  else if (tag === 'pre') page.pre(-1);
  else if (tag === 'br') page.lineBreak();
  else if (tag === 'p' || BLOCKS.has(tag)) page.block(false);
}

/** The lines so far, and the state of the walk. Pieces are joined once a line: looking into a growing text copies it. */
class Page {
  #lines: string[] = [];
  #pieces: string[] = [];
  #afterSpace = true;
  #quotes = 0;
  #pre = 0;

  write(text: string): void {
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

  text(): string {
    this.block(false);
    return this.#lines.join('\n');
  }
}
