import type { DayMention } from './day-mentions.ts';
import { AGREES, ASKS, DEADLINE, FALLBACK, HAS_BEEN, JOINTS, LEADS_ELSEWHERE, MAY_HAVE_BEEN, MOVES, OCCASIONS, OTHER_NEWS, PROPOSES, RECURRING, REFUSES, REFUSES_NOT, TO_ANOTHER } from './meeting-signs.ts';

/**
 * Is a day of a sentence a day to meet? `timed`: a time of day goes with it, which needs no word of meeting. All in
 * lower case. `fallback`: only if something else does not suit.
 */
export function verdictOn(sentence: string, day: DayMention, days: readonly DayMention[], timed: boolean): 'meeting' | 'fallback' | 'none' {
  const clause = clauseAround(sentence, day, days);
  const before = sentence.slice(clause.start, day.start);
  const own = `${before} ${sentence.slice(day.end, clause.end)}`;
  if (LEADS_ELSEWHERE.test(before) || RECURRING.test(before) || isMovedAway(sentence, day, days)) return 'none';
  if (isRefused(own) || DEADLINE.test(own) || HAS_BEEN.test(own)) return 'none';
  // `I was wondering if Thursday would suit you` is no report.
  const proposes = isProposal(own);
  if (MAY_HAVE_BEEN.test(own) && !proposes) return 'none';
  if (!timed && !proposes && !OCCASIONS.test(own) && (!isProposal(sentence) || OTHER_NEWS.test(own))) return 'none';
  return FALLBACK.test(sentence.slice(0, day.start)) ? 'fallback' : 'meeting';
}

/** `works for me`, `see you`; a question and a `would` only propose. */
export function isAgreed(sentence: string): boolean {
  return AGREES.test(sentence) && !ASKS.test(sentence);
}

function isProposal(words: string): boolean {
  return PROPOSES.test(words) || AGREES.test(words);
}

function isRefused(words: string): boolean {
  return REFUSES.test(words.replaceAll(REFUSES_NOT, ' '));
}

/** `from Monday to Thursday`: the call that is moved. */
function isMovedAway(sentence: string, day: DayMention, days: readonly DayMention[]): boolean {
  return MOVES.test(sentence) && days.some((other) => other.start > day.start && TO_ANOTHER.test(sentence.slice(0, other.start)));
}

/** From the joint before the day to the joint behind it; a day before it in the same clause keeps what stands up to the comma. */
function clauseAround(sentence: string, day: DayMention, days: readonly DayMention[]): { readonly start: number; readonly end: number } {
  let [start, end] = [0, sentence.length];
  for (const { index, 0: joint } of sentence.matchAll(JOINTS)) {
    if (index + joint.length <= day.start) start = index + joint.length;
    else if (index >= day.end && end === sentence.length) end = index;
  }
  const previous = days.findLast((other) => other.end <= day.start && other.start >= start);
  const comma = previous === undefined ? -1 : sentence.slice(previous.end, day.start).indexOf(',');
  return { start: previous === undefined || comma === -1 ? start : previous.end + comma, end };
}
