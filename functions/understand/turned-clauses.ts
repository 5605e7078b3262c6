import { sentencesOf } from './clauses.ts';
import { dictated, writtenOut } from './short-forms.ts';

/** A stretch of a debrief that says one thing. `opens`: it begins a sentence or a line. `against`: `but` stands before it. */
export type Stretch = { readonly text: string; readonly opens: boolean; readonly against: boolean };

const SENTENCES_MAX = 60;
const SENTENCE_CHARACTERS_MAX = 600;

/** The stretches of a debrief, in written words. */
export function stretchesOf(note: string): readonly Stretch[] {
  return underHeadings(sentencesOf(dictated(note))).slice(0, SENTENCES_MAX).flatMap((sentence) =>
    /[?]["')]*\s*$/.test(sentence) || NOT_SAID.test(sentence)
      ? []
      : writtenOut(` ${sentence.slice(0, SENTENCE_CHARACTERS_MAX).replace(LABEL, '$1: ').replace(TIPS, '; advice: ')}`).split(STRONG).flatMap((part) => weakly(part.replaceAll(/\s+/g, ' ').trim())),
  );
}

/** What somebody wished, or was not sure of. */
const NOT_SAID = /^\W*(?:(?:i|we) )?(?:wish|hoped?|hoping|if|imagine|maybe|perhaps|not sure|no idea|apparently|supposedly|should have|could have|would have|next time|ask(?: her| him| them)?|todo|to-do)\b/i;

/** `her advice - learn R` */
const LABEL = /\b(advice|tip|suggestion|recommendation) [-–—>]{1,3} /i;
/** `she gave me two tips: network and apply early` */
const TIPS = /\b(?:gave (?:me|us)|had|left me with|shared) (?:(?:some|two|three|a few|this|one|good|great|great career|the|2|3|her|his) ){0,3}(?:tips?|advice|suggestions?|recommendations?): ?/i;
const BULLET = /^\s*(?:[-–—•*·>]+|\d{1,2}[.)]|[a-z][)])\s+/;
const HEADING = /^\W*(?:(?:her|his|their|main|some|good|key|the) )*(?:advice|tips?|suggestions?|recommendations?|advices)\s*[:–-]+\s*$/i;

/** `advice:` above a list belongs to each line of the list. */
function underHeadings(sentences: readonly string[]): readonly string[] {
  const result: string[] = [];
  let heading = '';
  for (const sentence of sentences) {
    if (HEADING.test(sentence)) {
      heading = 'advice: ';
      continue;
    }
    if (!BULLET.test(sentence)) heading = '';
    result.push(heading + sentence.replace(BULLET, ''));
  }
  return result;
}

const ADVERBS = '(?:(?:also|even|then|really|kindly|just|so|always|generally|actually|afterwards|later|finally|basically|definitely) )*';
const TELLS =
  'told|tells|said|says|mentioned|mentions|explained|explains|described|suggested|suggests|recommended|recommends|shared|promised|promises|advised|offered|offers|agreed|showed|shows|gave|gives|taught|helped|encouraged|invited|introduced|connected|pointed|walked|answered|took|made|let|lent|sent|put|reviewed|looked|went|talked|talks|chatted|spoke|discussed|learned|got|found|heard|spent|listened|bought';
const OTHER_VERBS = "will|would|wants|wanted|is|was|has|had|seems|seemed|asked|thinks|thought|works|worked|loves|loved|likes|liked|knows|knew|did|does|didn't|doesn't|wasn't|isn't|can|could|can't|left|laughed|felt|paid|forgot|kept|stayed|came|couldn't|won't|never|not";
const SUBJECT = "(?:she|he|they|we|i|it)(?:'\\w{1,2})?";
/** A new clause begins with its subject, or with a verb whose subject was there before. */
const CLAUSE = `(?=${ADVERBS}(?:${SUBJECT}|${TELLS}|${OTHER_VERBS}|remind|snooze|her (?:advice|tip)|his (?:advice|tip)|advice|(?:great|good|super|very|really) (?:advice|tips|feedback)|(?-i:\\p{Lu}\\p{Ll}+) (?:${TELLS}|${OTHER_VERBS}))(?![\\w'-]))`;

const STRONG = new RegExp(
  [
    '\\n', ';', '(?<=[!…])\\s+', `(?<!\\b(?:dr|mr|ms|mrs|prof|st))\\.\\s+${CLAUSE}`, '\\s[-–—•*·/|]+\\s', '\\.{2,}\\s?', '\\s(?=(?:pls |please )?(?:remind me|snooze|follow up in)\\b)',
    `(?<! (?:what|how|that)) (?=(?:it's|its|it was|that was|this was|sounds|sounded|seems) (?:so|super|really|very|pretty|kinda|great|cool|nice|interesting|amazing|fun)\\b)`,
    ' (?=because |although |even though |since (?:she|he|they|i|we)\\b)',
    // `… about the lab she said I should …`, spoken without a pause.
    `(?<!(?:^|[^\\w'])(?:that|what|how|why|when|where|who|which|said|says|think|thought|thinks|guess|hope|hoped|wish|sure|whether|if|and|or|but|because|then|so|also|the|like|before|after|until|while|as|since|than|never|not|did|does|asked|know|what)) (?=(?:she|he) (?:also |then )?(?:told me|said|offered to|introduced me|recommended|suggested|gave me|showed me|sent me|explained|answered|helped me|will (?:send|introduce|forward|connect)|is going to)\\b)`,
  ].join('|'),
  'iu',
);

const WEAK = new RegExp(`(,? (?:and|but|then|plus|so|also|though|while|yet)(?: then| also| so)?,? |, )${CLAUSE}`, 'iu');

function weakly(part: string): readonly Stretch[] {
  const pieces = part.split(WEAK);
  const stretches: Stretch[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const text = trimmed(pieces[at] ?? '');
    if (text !== '') stretches.push({ text, opens: at === 0, against: /\b(?:but|though|yet)\b/i.test(pieces[at - 1] ?? '') || /^(?:but|although|even though)\b/i.test(text) });
  }
  return stretches;
}

function trimmed(text: string): string {
  return text.replace(/^[\s,.:;!*•·()+&-]+/, '').replace(/[\s,.;!…(-]+$/, '');
}
