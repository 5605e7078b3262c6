import { localPart, type Mailbox } from '#model/address.ts';
import { isBlank, nextWritten, plain, trimLines, type Lines } from './lines.ts';
import { DEVICE, DEVICE_LAST, FOOTER, KNOWN_DEVICE, MOBILE, SIGN_OFF } from './sign-offs.ts';

/** The words of one message apart from its signatures. Only its first and its last stretch are signed: nobody signs between two quotes. */
export function cutSignatures(typed: readonly Lines[], writer: Mailbox | null): { readonly words: readonly Lines[]; readonly signatures: readonly Lines[] } {
  const stretches = typed.map(trimLines).filter((lines) => lines.length > 0);
  const cut = stretches.map((lines, at) => (at === 0 || at === stretches.length - 1 ? cutSignature(lines, writer) : { words: lines, signature: [] }));
  return { words: cut.map(({ words }) => words), signatures: cut.map(({ signature }) => signature) };
}

/**
 * Cuts the signature off the end of words that somebody wrote. The two parts together are all the lines. `writer`:
 * a name below the words is theirs only if it is known to be; somebody else's name and telephone are news.
 */
export function cutSignature(lines: Lines, writer: Mailbox | null): { readonly words: Lines; readonly signature: Lines } {
  const written = trimLines(lines);
  const foot = footStart(written);
  const names = written.length < 2 ? NO_NAMES : namesOf(writer);
  const at = signOffStart(written, foot, names) ?? nameStart(written, foot, names) ?? foot;
  return { words: trimLines(written.slice(0, at)), signature: trimLines(written.slice(at)) };
}

/** RFC 3676 §4.3 `-- `, whose space many clients take off. */
const DELIMITER = '--';
/** What people and clients draw instead. */
const RULE = /^[-‐–—_=*~#+·•ᐧ─━═](?:[-‐–—_=*~#+·•ᐧ─━═ ]*[-‐–—_=*~#+·•ᐧ─━═])?$/;
const LINES_MAX = 14;
/** A legal notice, and then some. A line that was drawn further up belongs to the words. */
const FOOT_LINES_MAX = 80;
const LINE_CHARS_MAX = 90;
const DEVICE_CHARS_MAX = 90;
const NAME_CHARS_MAX = 48;

const NO_NAMES: ReadonlySet<string> = new Set();

/** The words of a name by which somebody signs, in lower case: those of the name, or of the address. */
function namesOf(writer: Mailbox | null): ReadonlySet<string> {
  const stated = `${writer?.name ?? ''} ${writer === null || writer.address === null ? '' : localPart(writer.address)}`;
  return new Set(wordsOf(stated).filter((word) => word.length > 1));
}

/** Where the delimiter, a telephone, a legal notice or the foot of a list begins; below it nothing was typed. */
function footStart(lines: Lines): number {
  let hasWords = false;
  for (let at = 0; at < lines.length; at++) {
    const line = plain(lines[at]);
    if (line === '') continue;
    if (line === DELIMITER || (at >= lines.length - FOOT_LINES_MAX && RULE.test(line) && isFoot(lines, at + 1))) return at;
    if (hasWords ? isDevice(line) || FOOTER.test(line) : isDevice(line) && KNOWN_DEVICE.test(line) && isFoot(lines, at)) return at;
    hasWords = true;
  }
  return lines.length;
}

/** Is nothing below but what a signature may hold? */
function isFoot(lines: Lines, start: number): boolean {
  const first = nextWritten(lines, start);
  if (first === lines.length) return true;
  const line = plain(lines[first]);
  if (FOOTER.test(line)) return true;
  return (isDevice(line) || isName(line) || isContact(line)) && areBelowName(lines, first + 1, lines.length);
}

/** `Sent from my iPhone`. A sentence goes on behind a comma or a full stop, unless it says sorry for a telephone. */
function isDevice(line: string): boolean {
  if (!DEVICE.test(line)) return false;
  const shown = line.replace(LINK, '');
  return (shown.length <= DEVICE_CHARS_MAX && (!/[,.?!:;]\s/.test(shown) || DEVICE_LAST.test(shown))) || MOBILE.test(line);
}

const LINK = /\s?[<([]https?:[^>)\]\s]*[>)\]]/gi;

/** `Best,` and below it a name and what belongs to one; null if that is not how the words end. */
function signOffStart(lines: Lines, until: number, names: ReadonlySet<string>): number | null {
  let written = 0;
  for (let at = until - 1; at > 0 && written <= LINES_MAX; at--) {
    const line = plain(lines[at]);
    if (line === '') continue;
    const match = SIGN_OFF.exec(line);
    if (match !== null) {
      const name = match[1];
      if (nextWritten(lines, 0) === at || (name !== undefined && !isOwnName(name, names))) return null;
      return name === undefined && !isSigned(lines, at, until, names) ? null : at;
    }
    if (!belongsToName(line)) return null;
    written++;
  }
  return null;
}

/** Below a sign-off stands a name, or nothing if it has a paragraph of its own. */
function isSigned(lines: Lines, signOff: number, until: number, names: ReadonlySet<string>): boolean {
  const first = nextWritten(lines, signOff + 1);
  if (first >= until) return isBlank(lines[signOff - 1]);
  const line = plain(lines[first]);
  return (isName(line) || isOwnName(line, names)) && areBelowName(lines, first + 1, until);
}

/** The writer's own name, and below it what belongs to a name; or a name behind a dash. Null if the words end otherwise. */
function nameStart(lines: Lines, until: number, names: ReadonlySet<string>): number | null {
  let found: number | null = null;
  let written = 0;
  for (let at = until - 1; at > 0 && written < LINES_MAX; at--) {
    const line = plain(lines[at]);
    if (line === '') continue;
    if (!belongsToName(line)) break;
    written++;
    const dashed = written === 1 && DASHED_NAME.test(line) && isBlank(lines[at - 1]);
    if ((dashed || isOwnName(line, names)) && areBelowName(lines, at + 1, until)) found = at;
  }
  return found;
}

// Of at least two words: one word behind a dash may be an item of a list.
const DASHED_NAME = /^[-–—~]{1,2} ?(?:\p{Lu}[\p{L}\p{M}.'’-]*(?: |$)){2,3}$/u;

/** Title, organisation, telephone, links; a new paragraph must begin with such a line, or the writer went on typing there. */
function areBelowName(lines: Lines, start: number, until: number): boolean {
  let written = 0;
  for (let at = start; at < until; at++) {
    const line = plain(lines[at]);
    if (line === '') continue;
    if (FOOTER.test(line)) return true;
    const opensParagraph = isBlank(lines[at - 1]);
    if (++written > LINES_MAX || !belongsToName(line) || (opensParagraph && !isContact(line) && !isPlace(line) && !isDevice(line))) return false;
  }
  return true;
}

function belongsToName(line: string): boolean {
  if (POSTSCRIPT.test(line)) return false;
  return isContact(line) || (line.length <= LINE_CHARS_MAX && !isSentence(line));
}

const POSTSCRIPT = /^p\.? ?p?\.?s\b[.:]?/i;

function isSentence(line: string): boolean {
  return /[.?!]$/.test(line) && line.split(' ').length > 4;
}

/** A few capitalised words: `Dr. Jane van der Orchard, PhD (she/her)`; or a few in a script that has no capitals. */
function isName(line: string): boolean {
  const name = line.replace(/^[-–—~*_]{1,2} ?/, '').replace(/[*_]+$/, '').replace(/,.{1,40}$|\s?[([].{1,30}[)\]]$/, '');
  return name.length <= NAME_CHARS_MAX && (CAPITALISED.test(name) || NO_CAPITALS.test(name));
}

const CAPITALISED = /^(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|v[ao]n|de[rnlts]?|d[aio]s?|di|la|le|zu|zur|af|av|al|bin|ibn|el|y|e|i|und|and|&)(?:\s|$)){1,6}$/u;
const NO_CAPITALS = /^(?:[\p{Lo}\p{M}'’"-]{1,12}(?:\s|$)){1,4}$/u;

/** `Jane`, `-Jane D.`, `jane orchard | Lumen`: begins with a word of the writer's name, and says no more than a name does. */
function isOwnName(line: string, names: ReadonlySet<string>): boolean {
  const words = wordsOf(line.split(/[,|(·•–—]| - /).find((part) => part.trim() !== '') ?? '').filter((word) => !HONORIFICS.has(word));
  if (words.length === 0 || words.length > NAME_WORDS_MAX) return false;
  const first = words[0] as string;
  const known = words.filter((word) => names.has(word)).length;
  const isFirst = names.has(first) || (first.length === 1 && known > 0);
  // `Sam Jones` is not Sam Lee.
  const mayHaveMore = (known > 1 || names.size < 2) && isName(line);
  return isFirst && words.every((word) => names.has(word) || word.length === 1 || mayHaveMore);
}

const NAME_WORDS_MAX = 5;
const HONORIFICS: ReadonlySet<string> = new Set('dr prof professor mr mrs ms mx ing dipl herr frau mme m sr sra dott'.split(' '));

/** An address, a link, a telephone, or parts between bars. */
function isContact(line: string): boolean {
  if (/\S@\S+\.\S|https?:|www\.|\blinkedin\b|\S+\.(?:com|org|net|edu|io|example)\b/i.test(line)) return !isSentence(line);
  if (/ [|•·] /.test(line) || LABELLED.test(line)) return line.length <= LINE_CHARS_MAX;
  return /^[^\p{L}]{0,8}\d[\d\s()./-]{5,24}\d/u.test(line);
}

const LABELLED = /^(?:tel|t[ée]l[ée]phone|telefon|tel[ée]fono|telefone|telefoon|phone|mobile?|mob|m[óo]vil|cell|handy|fax|office|direct|e-?mail|web|skype|whatsapp|wechat|twitter|github|pronouns|电话|手机|電話|携帯|전화|тел|моб|טל|נייד|هاتف|[tmpfcdeow])\.? ?[:.：]/iu;

/** `Professor of Physics`, `Institut für Optik`: capitals, and small words between them. */
function isPlace(line: string): boolean {
  const words = line.split(/[\s,/&|–—-]+/).filter((word) => word !== '');
  return line.length <= LINE_CHARS_MAX && !/^\p{Ll}/u.test(line) && words.every((word) => !/^\p{Ll}/u.test(word) || word.length <= 3 || SMALL_WORDS.has(word));
}

const SMALL_WORDS: ReadonlySet<string> = new Set('with from della delle dell degli voor über chez pour para sobre între'.split(' '));

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().normalize('NFC').split(/[^\p{L}\p{M}\p{N}'’]+/u).filter((word) => word !== '');
}
