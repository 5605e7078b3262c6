import type { LocalTime } from '#model/time.ts';
import { CLOCK_RULES, type Half } from './clock-rules.ts';

/** Words of a text that name a time of day, from `start` to before `end`. `vague`: only before or after it, or any time. */
export type TimeMention = { readonly start: number; readonly end: number; readonly time: LocalTime; readonly vague: boolean };

/** A time of day taken out of a text, and the text without it. `around`: see `timesIn`. */
export function takeTime(text: string, around = text): { readonly time: LocalTime | null; readonly rest: string } {
  const [first] = timesIn(text, around).toSorted((a, b) => a.rank - b.rank);
  return first === undefined ? { time: null, rest: text } : { time: first.time, rest: `${text.slice(0, first.start)} ${text.slice(first.end)}` };
}

/** All times of day in a text in lower case whose days are marked, in their order. `around`: the text with its days, in English. */
export function timesIn(text: string, around: string): readonly (TimeMention & { readonly rank: number })[] {
  const half = halfOf(around);
  const mentions: (TimeMention & { readonly rank: number })[] = [];
  let left = text;
  for (const [rank, { needs, says, time }] of CLOCK_RULES.entries()) {
    for (const match of needs.test(left) ? left.matchAll(says) : []) {
      const found = time(match, half);
      if (found === null) continue;
      const end = match.index + match[0].length;
      mentions.push({ start: match.index, end, time: found, rank, vague: isVague(text, match) });
      left = `${left.slice(0, match.index)}${TAKEN.repeat(match[0].length)}${left.slice(end)}`;
    }
  }
  return mentions.toSorted((a, b) => a.start - b.start);
}

/** `after 2`, `ab 14 Uhr`: no beginning. */
function isVague(text: string, { index, 0: words }: RegExpExecArray): boolean {
  return VAGUE.test(text.slice(Math.max(0, index - VAGUE_CHARACTERS), index) + (/^\S+ (?=\d)/.exec(words)?.[0] ?? ''));
}

const TAKEN = '\u0002';
const VAGUE_CHARACTERS = 24;
const VAGUE = /(?<![a-z\d\u00df-\u024f])(?:after|before|until|till|by|any ?time (?:after|before|from)|ab|à partir de|a partir de|a partir das|dalle|nach|vor|après|avant|después de|antes de|dopo|prima|na|voor|efter|po|przed) (?:the )?$/;

/** What the words around say about hours that do not: the morning, or the later half of the day. */
function halfOf(text: string): Half {
  const morning = /(?<!good )\bmorning\b|\bbreakfast\b/.test(text);
  const later = /(?<!good )\b(?:afternoon|evening|tonight)\b/.test(text);
  return morning === later ? undefined : morning ? 'a' : 'p';
}
