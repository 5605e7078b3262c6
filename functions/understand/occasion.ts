import type { Occasion, Reason } from '#model/intent.ts';
import { RECEIVED_SIGNS } from './received-signs.ts';
import type { Sign } from './sign.ts';
import { WRITTEN_SIGNS } from './written-signs.ts';

/** What a mail shows of itself, to be told what it is for. */
export type Shown = {
  readonly subject: string;
  /** The words of its writer, without quoted history. */
  readonly text: string;
  /** How many people beside the student it is to. */
  readonly others: number;
  /** Does it name a time to meet: one, several to choose from, or none? */
  readonly times: 'one' | 'several' | 'none';
  /** Is that one time spoken of as settled? */
  readonly agreed: boolean;
  /** Is the person known, so that this is no first mail? */
  readonly known: boolean;
  /** Is it a thank-you by its subject or by how it begins? */
  readonly thanks: boolean;
};

export type FoundOccasion = { readonly occasion: Occasion; readonly sure: boolean };

/** What the student's own mail is for. */
export function writtenFor(shown: Shown, because: Reason[]): FoundOccasion {
  const isReply = REPLY_PREFIX.test(shown.subject);
  // The subject of an answer is older than its words.
  const signs = isReply ? WRITTEN_SIGNS.filter(({ occasion, where }) => occasion !== 'outreach' || where !== 'subject') : WRITTEN_SIGNS;
  const weights = weigh(signs, shown, because);
  if (settles(weights, shown)) add(weights, 'meeting_confirmed', 3);
  if (shown.times !== 'none') add(weights, 'scheduling', isReply || /[?？]/.test(shown.text) ? 3 : 1);
  if (shown.others < 2) weights.delete('introduction');
  if (shown.thanks) add(weights, 'thank_you', 4);
  if (weights.has('outreach')) add(weights, 'outreach', isReply || shown.known ? -1 : 1);
  return heaviest(weights, isReply || shown.known ? 'other' : 'outreach');
}

/** What a mail is for that somebody wrote to the student. */
export function receivedFor(shown: Shown, because: Reason[]): FoundOccasion {
  const weights = weigh(RECEIVED_SIGNS, shown, because);
  if (shown.others < 1) weights.delete('introduction');
  if (shown.times === 'several') {
    add(weights, 'scheduling', 4);
    weights.delete('meeting_confirmed');
  }
  if (shown.times === 'one') add(weights, settles(weights, shown) ? 'meeting_confirmed' : 'scheduling', 3);
  // “Unfortunately Tuesday does not work” is no refusal if another time is offered.
  if (shown.times !== 'none' && weights.has('declined')) add(weights, 'declined', -3);
  return heaviest(weights, 'reply_received');
}

function settles(weights: Weights, { times, agreed }: Shown): boolean {
  return times === 'one' && (agreed || (weights.get('meeting_confirmed') ?? 0) > 0);
}

/** What is not said in so many words is told by the balance of several signs. Below this it is a guess. */
const SURE_WEIGHT_MIN = 2;
const SURE_LEAD_MIN = 1;
const TEXT_CHARACTERS_MAX = 6_000;
const SENTENCES_MAX = 40;
const SENTENCE_CHARACTERS_MAX = 300;

type Weights = Map<Occasion, number>;

/** Each sign counts once, however often it is there. */
function weigh(signs: readonly Sign[], { subject, text }: Shown, because: Reason[]): Weights {
  const weights: Weights = new Map();
  const sentences = sentencesIn(text);
  const bare = subject.replace(PREFIXES, '').trim().slice(0, SENTENCE_CHARACTERS_MAX);
  for (const { occasion, weight, where, says } of signs) {
    const places = where === 'subject' ? [bare] : where === 'opening' ? sentences.slice(0, OPENING_SENTENCES) : sentences;
    const saw = places.map((place) => says.exec(place)?.[0]).find((found) => found !== undefined);
    if (saw === undefined) continue;
    add(weights, occasion, weight);
    because.push({ rule: `${occasion} +${weight} (${where})`, saw });
  }
  return weights;
}

const OPENING_SENTENCES = 3;

function sentencesIn(text: string): readonly string[] {
  const sentences = text.slice(0, TEXT_CHARACTERS_MAX).replaceAll(/[‘’]/g, "'").split(/(?<=[.!?。！？])\s+|(?<=[。！？])|\n\s*\n|\n(?=[-*•\d])/);
  return sentences.map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim().slice(0, SENTENCE_CHARACTERS_MAX)).filter((sentence) => sentence !== '').slice(0, SENTENCES_MAX);
}

function add(weights: Weights, occasion: Occasion, weight: number): void {
  weights.set(occasion, (weights.get(occasion) ?? 0) + weight);
}

function heaviest(weights: Weights, fallback: Occasion): FoundOccasion {
  const [first, second] = [...weights].toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] <= 0) return { occasion: fallback, sure: fallback !== 'other' };
  return { occasion: first[0], sure: first[1] >= SURE_WEIGHT_MIN && first[1] - (second?.[1] ?? 0) >= SURE_LEAD_MIN };
}

const PREFIXES = /^(?:\s*(?:re|aw|antw|sv|vs|rv|res|ref|fwd?|wg|tr|enc|i|回复|答复|转发)(?:\[\d{1,3}\])?\s*[:：])+/i;
const REPLY_PREFIX = /^\s*(?:re|aw|antw|sv|vs|rv|res|ref|odp|回复|答复)(?:\[\d{1,3}\])?\s*[:：]/i;
