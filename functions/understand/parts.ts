/** A part of a sentence and what stood between it and the part before. */
export type Part = { readonly before: string; readonly text: string };

/** More parts than this are prose. */
const PARTS_MAX = 12;

/**
 * Decision 17: where a sentence may change its subject. The longest run of parts that is one command wins, so
 * that `1 and 2` and `nothing so far` stay whole. `inList`: the numbers of a list begin parts of their own.
 */
export function partsOf(sentence: string, inList: boolean): readonly Part[] {
  const spaced = sentence.replaceAll(/\s+/g, ' ').replaceAll(/([,:]) ?(?=[\u4E00-\u9FFF])/g, '$1 ');
  const pieces = spaced.split(inList ? (/^[#\d]/.test(spaced) ? BEFORE_NUMBERS : BEFORE_VERBS) : JOINTS);
  const parts: Part[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const part = { before: at === 0 ? '' : (pieces[at - 1] ?? ''), text: pieces[at] ?? '' };
    const last = parts.at(-1);
    if (parts.length < PARTS_MAX || last === undefined) parts.push(part);
    else parts[parts.length - 1] = { ...last, text: last.text + part.before + part.text };
  }
  return parts;
}

const JOINT = [
  ',\\s|[，、]|:\\s|\\s[-–—]+\\s|\\s(?:and|but|because|cuz|bc|then|plus|so|und|aber|et|mais|y|pero|e|ma|en|och|men)\\s',
  // `yes please draft it`, `no she has not`
  '(?<=^(?:yes|yeah|yep|yup|no|nope|nah|ok|okay|sure|great|cool|thanks))\\s',
  // `swamped with midterms pls remind me on Monday`
  '\\s(?=(?:please|pls|plz|can you|could you|\\()(?:\\s|\\S))',
].join('|');
const JOINTS = new RegExp(`(${JOINT})`, 'i');
/** `1 done 2 skip` */
const BEFORE_NUMBERS = new RegExp(`(${JOINT}|\\s(?=#?\\d{1,2}[.:)]? (?:is |was )?(?:done|skip|snooze|drop|stop|replied|met|sent|no|not|yes|later|remind|next|tomorrow)\\b))`, 'i');
/** `done 1 skip 2` */
const BEFORE_VERBS = new RegExp(`(${JOINT}|(?<=\\d)\\s(?=(?:done|skip|snooze|drop|stop)\\b))`, 'i');

/** The words of parts, as they were written. */
export function written(parts: readonly Part[]): string {
  return parts.map(({ before, text }, at) => (at === 0 ? text : before + text)).join('').trim();
}
