import type { Command } from '#model/intent.ts';
import { BARE, unclear, type Meaning, type Phrase } from './phrase.ts';
import { STATED_ADDRESS, properName } from './stated.ts';
import { NOTHING_MORE, explainsUpTo, forEach, joined, readNames, readTail } from './tails.ts';

const WITH_THEM = explainsUpTo(
  'with who whom at about via on for as well also email e-mail here by colleague friend boss manager coworker recruiter',
  /\b(?:at|from|who|about|in|on|for)\b/,
);

/** An introduction needs the one to whom: by address or by name. `to her colleague` is a note. */
const introduced: Meaning = ([, helper = '', whom = ''], clause, scope) => {
  const subject = readNames(helper, clause.raw, scope);
  const address = STATED_ADDRESS.exec(whom)?.[1] ?? null;
  const [words = ''] = address === null ? [whom] : whom.split(address);
  const name = properName(words.replace(/[<(,\s]+(?:mailto:)?$/, '').replace(/ (?:at|from|who|on|via|for|by)\b.*$/, ''), clause);
  const met = name ?? '';
  const clear = NOTHING_MORE(subject.rest) && (address !== null || met !== '') && (met !== '' || WITH_THEM(words.replace(/[<(]+$/, '').trim()));
  return clear ? (unclear(subject, clause.raw) ?? forEach(subject, (about) => ({ ...about, cmd: 'HELPED', how: 'intro', address, name }))) : null;
};

type How = Extract<Command, { cmd: 'HELPED' }>['how'];

const HELPED_HOW = explainsUpTo(
  'me with at for to the a an job role position internship team along on there next first round thanks all in hand today yesterday from',
  /\b(?:at|for|to|with|from|in|on|through|because|thanks|next|tomorrow|this)\b/,
);

function helped(how: How): Meaning {
  return ([, helper = '', what = ''], { raw }, scope) => {
    const subject = readNames(helper, raw, scope);
    const tail = readTail(what, raw, 'past', scope);
    const both = joined(subject, tail);
    const clear = NOTHING_MORE(subject.rest) && HELPED_HOW(tail.rest);
    return clear ? (unclear(both, raw) ?? forEach(both, (about) => ({ ...about, cmd: 'HELPED', how, address: null, name: null }))) : null;
  };
}

/** `Offer! Jane`, `got the offer at Acme, thanks to Jane!`: the one to be thanked belongs to the news. */
export function joinedNews(text: string): string {
  if (text.length > NEWS_CHARACTERS_MAX) return text;
  return text.replace(THANKS_BEHIND, '$1 thanks to ').replace(NAME_BEHIND, '$1 thanks to $2');
}

const NEWS_CHARACTERS_MAX = 160;
const THANKS_BEHIND = /\b((?:offer|internship|job|position)\b[^.!?,\n]{0,60})[!.,:–—-]{1,3} {0,2}(?:(?:all |and |many |big )?thanks to|thank you) (?=\p{L})/iu;
const NAME_BEHIND = /^(\W{0,3}(?:i )?(?:got |have )?(?:an? |the )?offer)[!.,:–—-]{1,3} {0,2}(\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2})[.!]{0,3}\s*$/iu;

/** In a report of a talk its words are worth more than that there was advice: they stay together, see `adviceIn`. */
const advised: Meaning = (match, clause, scope) => {
  const report = scope.question?.kind === 'HOW_DID_IT_GO' || scope.question?.kind === 'THANK_YOU' || scope.understood.length > 0;
  return report ? null : helped('advice')(match, clause, scope);
};

/** A note that says that they gave advice. */
export function adviceIn(note: Extract<Command, { cmd: 'NOTE' }>): readonly Command[] {
  const { contact, item, text } = note;
  return ADVICE_GIVEN.test(text) ? [{ ...BARE, contact, item, cmd: 'HELPED', how: 'advice', address: null, name: null }] : [];
}

const GOOD = '(?:(?:so much|a lot of|lots of|tons of|some|such|really|very|super|great|good|helpful|useful|amazing|awesome|excellent|valuable|solid|wonderful|fantastic|invaluable|career|the best) )*';
const ADVICE_GIVEN = new RegExp(`\\b(?:gave|offered|shared) (?:me|us) ${GOOD}(?:pieces? of )?advice\\b|\\b(?:her|his|their|\\w+'s) advice (?:really |already |so )*(?:helped|worked|paid off|was)\\b|^(?:got )?${GOOD}advice(?: from| on| about|$)`, 'i');

const ABOUT = '(?: (?:on|about|for|regarding|today|yesterday)\\b.*)?';
const NEWS = '(?:(?:just|finally|already|officially|really) )*';
const KIND = '(?:(?:summer|internship|job|full-?time|part-?time|return|dream|first|co-?op|research|paid) )*';
const THEY = '((?:[^ ]{1,40} ){0,4}?)';
const SOMEBODY = '((?:[^ ]{1,40} ){1,4}?)';
const KINDLY = '(?:(?:also|just|has|have|had|already|kindly|really) )*';

/** What people did for the student, and the good news that came of it. */
export const HELPING: readonly Phrase[] = [
  {
    name: '<person> introduced me to',
    says: new RegExp(
      `^${THEY}${KINDLY}(?:introduced me to|connected me (?:with|to)|put me in touch with` +
      `|intro'd me to|hooked me up with|made an intro(?:duction)? to) (.+)$`,
    ),
    means: introduced,
    after: 'words',
  },
  {
    name: '<person> referred me',
    says: new RegExp(
      `^${THEY}${KINDLY}(?:referred me|recommended me|gave me a referral` +
      '|wrote me a (?:recommendation|referral)|passed (?:on )?my (?:resume|cv|application)(?: along| on)?|forwarded my (?:resume|cv|application)' +
      '|put in a (?:good )?word for me)(?: (.+))?$',
    ),
    means: helped('referral'),
    after: 'words',
  },
  {
    name: '<person> got me an interview',
    says: new RegExp(`^${SOMEBODY}${KINDLY}(?:got me|landed me|helped me (?:to )?(?:get|land)) (?:an?|the|my) ${KIND}interview(?: (.+))?$`),
    means: helped('interview'),
    after: 'words',
  },
  {
    name: 'an interview',
    says: new RegExp(
      `^()(?:i |i've |we )?${NEWS}(?:got|have|landed|scored|was offered|been offered|was invited to|got invited to) (?:an?` +
      `|the|my|my first) (?:(?:first|second|final|phone|video|on-?site|round|technical) )*interview(?: (.+))?$`,
    ),
    means: helped('interview'),
    after: 'words',
  },
  {
    name: '<person> got me an offer',
    says: new RegExp(
      `^${SOMEBODY}${KINDLY}(?:got me|landed me|found me|gave me|offered me|made me|helped me (?:to )?(?:get|land)) (?:an?|the|my|this) ` +
      `${KIND}(?:internship|offer|job|position|role)(?: offer)?(?: (.+))?$`,
    ),
    means: helped('offer'),
    after: 'words',
  },
  {
    name: 'an offer',
    says: new RegExp(
      `^()(?:i |i've |we |they )?${NEWS}(?:(?:got|landed|accepted|received|have|was offered|been offered|scored|signed|took)` +
      `|offered me|made me) (?:an?|the|my|their|this) ${KIND}(?:internship|offer|job|position|role)(?: offer)?(?: (.+))?$`,
    ),
    means: helped('offer'),
    after: 'words',
  },
  { name: 'offer', says: new RegExp(`^()(?:(?:an|the|my|got|new) )*${KIND}offer(?: ((?:from|at|for|in|thanks to|today|yesterday)\\b.*))?$`), means: helped('offer') },
  { name: 'hired', says: new RegExp(`^()(?:i got|i'm|i am|i was|they|i've been|got) ${NEWS}hired(?: me)?(?: (.+))?$`), means: helped('offer'), after: 'words' },
  { name: '<person> gave me advice', says: new RegExp(`^${SOMEBODY}${KINDLY}(?:gave|offered|shared)(?: (?:me|us))? ${GOOD}(?:pieces? of )?advice${ABOUT}$`), means: advised, after: 'words' },
  { name: "<person>'s advice helped", says: new RegExp(`^${SOMEBODY}${GOOD}advice (?:really |already |so )*(?:(?:helped|worked|paid off)(?: me)?(?: a lot| so much)?|was (?:so |very |really )*(?:helpful|great|good|useful|spot on|gold))()$`), means: advised, after: 'words' },
  { name: 'advice from <person>', says: new RegExp(`^()(?:(?:i |we )?(?:got|had|received|thanks for(?: the)?) )?${GOOD}advice(?: from (.+?))?${ABOUT}$`), means: advised, after: 'words' },
];
