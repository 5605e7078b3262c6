import { isBlank, isQuoted, nextWritten, plain, type Lines } from './lines.ts';

/** Below an attribution a quote may also have bars, or the initials of its writer before the mark. */
export function isMarked(lines: Lines, at: number): boolean {
  const line = lines[at] ?? '';
  return isQuoted(line) || (OTHER_MARK.test(line) && (isBlank(lines[at + 1]) || OTHER_MARK.test(lines[at + 1] as string)));
}

/** Where the quote ends that holds this line. What a mail system has wrapped or broken inside it still belongs to it. */
export function quotesEnd(lines: Lines, start: number): number {
  const isMark = isQuoted(lines[start]) ? isQuoted : isOtherMark;
  let end = start;
  let openLink = false;
  while (end < lines.length) {
    const line = lines[end] as string;
    if (isMark(line)) {
      const shown = plain(line);
      openLink = shown.lastIndexOf('(') > shown.lastIndexOf(')') || shown.lastIndexOf('<') > shown.lastIndexOf('>');
    } else if (isBlank(line) || !(openLink || (isMark(lines[end + 1]) && isWrapped(plain(lines[end - 1]), plain(line))))) {
      const next = nextWritten(lines, end);
      if (next === end || !isMark(lines[next])) break;
      end = next;
      continue;
    }
    end++;
  }
  return end;
}

const OTHER_MARK = /^\s?(?:\||[A-Z]{1,3}>)(?:\s|$)/;

function isOtherMark(line: string | undefined): boolean {
  return line !== undefined && OTHER_MARK.test(line);
}

/**
 * One line without a mark between two that have one: is it the rest of the line above it, or an answer? A mail
 * system wraps at about 76 characters, in the middle of a sentence; an answer stands below the end of one.
 */
function isWrapped(above: string, line: string): boolean {
  const [first = ''] = line.split(' ', 1);
  const breaks = above.length >= WRAPPED_CHARS_MIN && above.length <= WRAPPED_CHARS_MAX && above.length + first.length >= WRAPPED_CHARS_MAX - 6;
  return breaks && /[\p{Ll},]$/u.test(above) && !/https?:|www\./.test(above.slice(above.lastIndexOf(' ') + 1));
}

const WRAPPED_CHARS_MIN = 66;
const WRAPPED_CHARS_MAX = 80;
