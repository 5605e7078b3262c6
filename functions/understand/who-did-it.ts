import { FIRST_NAMES, isAlsoWord } from './first-names.ts';
import type { Gender } from './pronouns.ts';

/** Whom a stretch is about: the contact, by a pronoun or by name; both of them; the student; nobody who is named; or somebody else. */
export type Doer = { readonly who: 'pronoun' | 'name' | 'both' | 'student' | 'unsaid' | 'else'; readonly does: string };

/** The subject of a stretch, and what stands behind it. `gender`: as whom the contact is spoken of. */
export function doerOf(text: string, gender: Gender | null, called: readonly string[], others: ReadonlyMap<string, string>): Doer {
  const bare = withoutFillers(text);
  const [, subject = '', tail = '', rest = ''] = /^([\p{L}.]+)('\p{L}+)? (.*)$/iu.exec(bare) ?? [];
  const word = subject.toLowerCase();
  if (word === 'she' || word === 'he' || word === 'they') return { who: word === gender ? 'pronoun' : 'else', does: predicate(tail, rest) };
  if (word === 'we') return { who: 'both', does: predicate(tail, rest) };
  if (word === 'i') return { who: 'student', does: predicate(tail, rest) };
  const name = nameLength(bare, called);
  if (name > 0) return { who: 'name', does: predicate('', bare.split(' ').slice(name).join(' ')) };
  return beginsWithElse(bare, called, others) ? { who: 'else', does: '' } : { who: 'unsaid', does: predicate('', bare) };
}

const FILLERS =
  /^(?:(?:and|also|so|then|plus|well|ok|okay|yes|yeah|yep|yup|oh|anyway|basically|honestly|overall|btw|but|first|second|third|next|finally|afterwards|later|again|lol|haha|done|met|update|note|notes|summary|today|yesterday|in the end|at the end|after that|on (?:mon|tues|wednes|thurs|fri)day|during the call|over coffee|i think|i feel like|i remember|turns out|for example|like|super|very|really|kindly|actually|even|just|[1-5]\/5|[1-5](?=[.:] ))[,.:]* )+(?=\S)/i;
const JUDGED =
  /^(?:(?:it|she|he|they|the (?:call|meeting|chat|talk)|everything|that|chat|call|meeting) (?:was|were|went|is) )?(?:(?:really|super|so|very|pretty|just|quite|incredibly|absolutely) )*(?:nice|great|good|kind|helpful|fun|cool|awesome|amazing|sweet|lovely|chill|friendly|well|fine|interesting|productive|perfect|fantastic|wonderful|inspiring)(?: (?:and|but) (?:nice|kind|helpful|fun|friendly|open|chill|smart|sweet))?(?: (?:person|lady|guy|woman|human|meeting|time|chat|call|talk|conversation|vibes))?[,:]? (?=(?:she |he |they |also |and )*(?:told|tells|said|offered|gave|showed|introduced|recommended|suggested|explained|answered|helped me|taught|talked|we talked|learned|got|will send|connected|walked)\b)/i;

function withoutFillers(text: string): string {
  return text.replace(FILLERS, '').replace(JUDGED, '').replace(FILLERS, '');
}

/** Without the auxiliary of the perfect, and without what softens. */
function predicate(tail: string, rest: string): string {
  const will = tail === "'ll" ? 'will ' : tail === "'s" && /^(?:going to|gonna|happy to|willing to|planning to)\b/i.test(rest) ? 'is ' : tail === "'d" ? 'would ' : '';
  const words = `${will}${rest}`.replace(ADVERBS, '').replace(/^(?:has|have|had) (?=(?:also |already |kindly )*(?:told|offered|promised|agreed|introduced|recommended|suggested|explained|given|invited|sent|shared|put)\b)/i, '');
  return words.replace(ADVERBS, '').trim();
}

const ADVERBS = /^(?:(?:also|kindly|really|then|even|just|generously|actually|totally|literally|always|basically|quickly|already|specifically|briefly|mostly|mainly|definitely|so kindly|very kindly|kept|first|finally|next|ended up|kindly) )+/i;

/** How many words at the beginning are the name of the contact: `Jane`, `Jane Doe`, `Ms. Doe`. */
function nameLength(text: string, called: readonly string[]): number {
  const words = text.split(' ', 4).map((word) => word.toLowerCase().replace(/[,.]+$/, ''));
  if (called.length === 0) return 0;
  if (called.every((name, at) => words[at] === name)) return called.length;
  if (/^(?:ms|mrs|mr|dr|prof|professor|miss)$/.test(words[0] ?? '')) return words[1] === called.at(-1) || words[1] === called[0] ? 2 : 0;
  return words[0] === called[0] ? 1 : 0;
}

const RELATED =
  /^(?:her|his|their|the|a|an|another|some|one|my|this|that|two|other|someone|somebody)(?: \p{L}+){0,2}? ?(?:colleagues?|coworkers?|friends?|boss|manager|supervisor|recruiters?|guy|girl|woman|man|lady|person|professor|prof|teacher|students?|interns?|assistant|engineers?|teammates?|team|roommate|people|alum|alumni|group|hr|husband|wife|else|phd|postdoc|speaker|panelists?|dog|classmates?|mom|dad|brother|sister|career (?:center|services|advisor)|advisor|adviser)\b/iu;
const ACTS =
  /^(?:told|tells|said|says|mentioned|explained|described|suggested|recommended|shared|promised|advised|talked|spoke|pointed|walked|introduced|offered|agreed|showed|gave|taught|helped|encouraged|invited|sent|answered|took|made|was|is|has|had|will|works|worked|knows|and|who|from|joined|came|asked|thinks|also|then|wants|seemed|seems|did|does|lives|leads|runs|just)$/i;

function beginsWithElse(text: string, called: readonly string[], others: ReadonlyMap<string, string>): boolean {
  const [first = '', next = ''] = text.split(' ', 2);
  return RELATED.test(text) || CROWD.test(text) || namesElse(first, called, others) || (/^\p{Lu}/u.test(first) && !first.endsWith('ed') && !OPENS.test(first.toLowerCase()) && ACTS.test(next));
}

const CROWD = /^(?:both|everyone|everybody|people|folks|someone|somebody|students)\b/i;

/** Is somebody named who is known, or by a common first name? */
export function namesElse(text: string, called: readonly string[], others: ReadonlyMap<string, string>): boolean {
  return text.split(' ').some((typed) => {
    const word = typed.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/'s$/, '');
    const lower = word.toLowerCase();
    return !called.includes(lower) && (FIRST_NAMES.has(lower) || (others.has(lower) && (word !== lower || !isAlsoWord(lower))));
  });
}

const OPENS = /^(?:she|he|they|it|we|i|the|a|an|and|also|so|then|but|this|that|these|those|there|told|said|what|which|who|when|everything|chat|call|meeting|great|good|nice|really|very|super|learned|got|talked|her|his|their|advice|tips?|coffee|lunch|met|gave|taught|sent|found|heard|spoke|main|best|one|some|lots|had|went|will|topics?)$/;
