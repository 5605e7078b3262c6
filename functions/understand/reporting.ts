import type { Command, Question } from '#model/intent.ts';
import { BARE, outsideDebrief, simply, unclear, type Meaning, type Phrase } from './phrase.ts';
import type { Clause } from './clauses.ts';
import type { Scope } from './scope.ts';
import { NOTHING_MORE, explains, explainsUpTo, forEach, joined, readNames, readTail } from './tails.ts';

/** Between a subject and its verb these say nothing that matters here. */
const ADVERBS =
  "(?:(?:has|have|had|just|already|finally|actually|also|now|all|recently|definitely|eventually|kindly|even|both|really|so|then|went ahead and" +
  "|managed to|got around to|did) )*";
const I = "(?:(?:i've|i have|i|we|we've) )?";
const THEY = '((?:[^ ]{1,40} ){0,4}?)';
const WROTE_TO =
  "(?:sent|shot|dropped|did|done|emailed|mailed|messaged|texted|dm'd|dmed|pinged|nudged|thanked|wrote|written|contacted|followed up|reached out" +
  "|finished|handled|completed|sorted|taken care of|took care of|got it done)";
const ANSWERED_ME =
  '(?:answered|replied|responded|wrote(?: me)? back|written(?: me)? back|got back|gotten back|(?:e-?mailed|called|texted|messaged)(?: me)? back' +
  '|(?:e-?mailed|wrote|texted|messaged|called|contacted) me|came back|did (?:reply|answer|respond|write back|get back|e-?mail me)|got in touch' +
  '|was in touch|been in touch|reached out to me|reached back out)';
const TALK = '(?:coffee|call|phone call|video call|zoom call|chat|coffee chat|lunch|dinner|breakfast|drinks|meeting|talk|conversation|zoom|tea|interview|catch-?up)';

const WROTE = explains(
  'it all out off already just now too also again back on via through by with linkedin email e-mail mail message note letter card text reply' +
  ' answer response follow-up followup follow up thank-you thank thanks you short quick little last intro introduction application resume cv dm' +
  ' off today nice long follow-ups note!',
);

const done: Meaning = ([, what = ''], { raw }, scope) => {
  const tail = readTail(what, raw, 'past', scope);
  return unclear(tail, raw) ?? (WROTE(tail.rest) ? forEach(tail, (about) => ({ ...about, cmd: 'DONE' })) : null);
};

const NOT_WRITTEN = explains(
  'it yet anything back from all note email e-mail mail message thank-you thank you follow-up so far reply answer response with heard a an up' +
  ' still me any out around to time on i get',
);

/** `haven't sent it yet` */
const notYet: Meaning = ([, what = ''], { raw }, scope) => {
  const tail = readTail(what, raw, 'past', scope);
  return unclear(tail, raw) ?? (NOT_WRITTEN(tail.rest) ? forEach(tail, (about) => ({ ...about, cmd: 'NO' })) : null);
};

/** `nothing from Jane yet` */
const silence: Meaning = ([, whom = ''], { raw }, scope) => {
  const tail = readTail(whom, raw, 'past', scope);
  return unclear(tail, raw) ?? (NOTHING_MORE(tail.rest) ? forEach(tail, (about) => ({ ...about, cmd: 'NO' })) : null);
};

const ANSWERED_HOW = explainsUpTo(
  'me my email e-mail mail message note already back and too again with a an finally today now',
  /\b(?:to|with|about|and|from|in|on|by|via|that|for|saying)\b/,
);

function replied(outcome: 'positive' | 'declined' | null): Meaning {
  return ([, who = '', how = ''], { raw }, scope) => {
    const subject = readNames(who, raw, scope);
    const tail = readTail(how.replace(/^from /, ''), raw, 'past', scope);
    const both = joined(subject, tail);
    const clear = NOTHING_MORE(subject.rest) && ANSWERED_HOW(tail.rest);
    return clear ? (unclear(both, raw) ?? forEach(both, (about) => ({ ...about, cmd: 'REPLIED', outcome }))) : null;
  };
}

/** `she did` answers what was asked. */
const theyDid: Meaning = ([, who = ''], { raw }, scope) => {
  const tail = readNames(who, raw, scope);
  if (!NOTHING_MORE(tail.rest)) return null;
  return unclear(tail, raw) ?? forEach(tail, (about): Command => (scope.question?.kind === 'FOLLOW_UP' ? { ...about, cmd: 'REPLIED', outcome: null } : { ...about, cmd: 'YES' }));
};

const agreement: Meaning = (_match, _clause, { question }) => [{ ...BARE, cmd: question?.kind === 'WELCOME' ? 'ACK' : 'YES' }];

/** Only where it was asked; elsewhere it might be meant of something else. */
const onlyTo =
  (kind: Question['kind'], cmd: 'ACK' | 'YES'): Meaning =>
  (_match, _clause, { question }) =>
    question?.kind === kind ? [{ ...BARE, cmd }] : null;

const MET_HOW = explainsUpTo(
  'with to up for over via by phone zoom teams facetime on in coffee lunch dinner breakfast drinks call chat person briefly again today quick' +
  ' great good nice lovely virtually online first time',
  /\b(?:at|in|over|for|on|during|via|after|before|through|about)\b/,
);
const AN_OCCASION = new RegExp(`^(?:(?:a|an|our|the|my|some|great|good|nice|lovely|wonderful|quick|short|long|really|very|super|productive|first|second|another|phone|video|zoom|virtual|in-person) )*${TALK}\\b ?`);

const met: Meaning = (match, clause, scope) => {
  const how = match[2] ?? '';
  if (!/\b(?:met|meet)\b/.test(match[1] ?? '') && !AN_OCCASION.test(how)) return null;
  return metWith(how.replace(AN_OCCASION, ''), clause, scope);
};

/** To talk is to meet only if it says with whom: `I spoke at the conference` does not. */
const talked: Meaning = (match, clause, scope) => {
  const how = match[1] ?? '';
  const withWhom = /^(?:we|we've) (?!saw)/.test(clause.plain) || /^(?:(?:with|to|up with) )?(?:her|him|them)\b/.test(how) || readNames(how, clause.raw, scope).ids.length > 0;
  const only = readTail(how, clause.raw, 'past', scope);
  // "talked last Friday", to a question about one person.
  const asked = scope.question?.items.length === 1 && only.day !== null && only.rest === '' && !/^(?:i )?saw/.test(clause.plain);
  return withWhom || asked ? metWith(how, clause, scope) : null;
};

/** `great call today`: the day says that it is over. */
const goodTalk: Meaning = ([, how = ''], clause, scope) => {
  const command = metWith(how, clause, scope);
  return command?.every((one) => one.cmd === 'MET' && one.when !== null) ? command : null;
};

const happened: Meaning = ([, when = ''], clause, scope) => metWith(when, clause, scope);

function metWith(how: string, { raw }: Clause, scope: Scope): readonly Command[] | null {
  const tail = readTail(how, raw, 'past', scope);
  // `met Jane on Tuesday, Bob on Friday` are two reports.
  const severalDays = tail.ids.length > 1 && readTail(tail.rest, raw, 'past', scope).day !== null;
  const clear = MET_HOW(tail.rest) && !severalDays && !/\b(?:tomorrow|next)\b/.test(tail.rest);
  return clear ? (unclear(tail, raw) ?? forEach(tail, (about) => ({ ...about, cmd: 'MET', when: tail.day?.date ?? null }))) : null;
}

const SAY_THANKS =
  "(?:thanks|thank you|many thanks|thanks (?:so much|a lot|a ton|again|a bunch)|thank you (?:so|very) much|thx|ty|tysm|cheers|ok|okay|k|kk|got it" +
  "|gotcha|great|cool|perfect|awesome|nice|good|all good|sounds good|sounds great|will do|i will|noted|understood|no problem|no worries|np|sweet" +
  "|love it|amazing|excellent|appreciate it|you're the best|👍|👍🏻|👍🏼|👍🏽|👍🏾|👍🏿|🙏|❤️|❤|🙂|😊|🎉)";

export const REPORTING: readonly Phrase[] = [
  {
    name: 'thanks',
    says: new RegExp(
      `^(?:${SAY_THANKS}|thanks for (?:the|your|this) (?:reminder|nudge|heads up|help|info|tip|draft)|thanks for (?:reminding me|letting me know` +
      `|checking(?: in)?|asking))(?:,? ${SAY_THANKS})*$`,
    ),
    means: simply('ACK'),
    reads: ['negated'],
  },
  {
    name: 'yes',
    says: new RegExp(
      `^(?:yes|yep|yeah|yea|yup|ya|y|yes yes|correct|right|exactly|that's right|of course|sure|sure thing|absolutely|definitely|we did` +
      `|it did)(?: (?:yes|i did|we did|it did))?$`,
    ),
    means: agreement,
  },

  {
    name: 'nothing was missed',
    says: new RegExp(
      '^(?:(?:no|nope|nah),? )?(?:(?:you |i |we )?(?:didn\'t|did not|haven\'t|have not) miss(?:ed)? (?:anything|a thing|any)|(?:(?:there\'s |there is |you |i )?(?:nothing|none)(?: (?:else|more|new|really|at all|to (?:add|report|tell)|' +
        'missed|is missing|was missed|you missed|happened|came|changed|this week|so far|from (?:anyone|anybody|them)))*)|(?:all|everything)(?: is|\'s)? (?:good|fine|up to date|correct|complete|right|there|ok)|' +
        '(?:that\'s|that is) (?:all|it|everything)|no (?:news|changes?|updates?|one(?: else)?(?: answered| replied| wrote)?)(?: this week| so far)?|nobody(?: else)?(?: answered| replied| wrote)?(?: yet)?|quiet week)$',
    ),
    means: onlyTo('DIGEST', 'ACK'),
    reads: ['negated'],
  },
  { name: 'keep going', says: /^(?:(?:please |yes )?keep (?:going|them coming|it up|writing|me|reminding me)|go on|carry on|stay|don't stop|i'm (?:still )?(?:here|in)|still here)$/, means: onlyTo('KEEP_GOING', 'YES'), reads: ['negated'] },
  {
    name: 'this address is mine',
    says: /^(?:yes,? )?(?:(?:this|that)(?: (?:e-?mail )?(?:address|mail))?(?: is|'s) (?:also )?(?:mine|me|my (?:other )?(?:e-?mail )?address)|it's (?:me|mine)|it is (?:me|mine)|confirm(?:ed)?)(?:,? too)?$/,
    means: onlyTo('ALIAS_CONFIRM', 'YES'),
  },

  {
    name: 'no answer yet',
    says: new RegExp(
      '^(?:(?:no|nope|nah|not yet|not (?:done|ready|finished|sent|written|started|heard)(?: yet)?|not really|not so far|still no|still not' +
      '|nothing yet|nothing so far|nothing|still nothing|still waiting|no luck|no dice|crickets|(?:just |total |complete |radio )?silence|nada' +
      '|(?:still )?(?:no|not a) (?:reply|answer|response|news|word|e-?mail|luck)(?: back)?)(?: (?:yet|so far|at all|as of now' +
      '|right now))?)(?: (?:no|not yet|nothing|still nothing|yet))*$',
    ),
    means: simply('NO'),
    reads: ['negated'],
  },
  {
    name: 'nothing from <person>',
    says: new RegExp(
      '^(?:still )?(?:no (?:reply|answer|response|news|word|e-?mail)|nothing|waiting (?:on|for) (?:an? (?:reply|answer|response)|to hear)' +
      '|waiting)(?: back)? (?:from|on|for) (.+?)(?: (?:yet|so far|at all))?$',
    ),
    means: silence,
    reads: ['negated'],
    after: 'words',
  },
  {
    name: '<person> did not answer',
    says: /^((?:[^ ]{1,40} ){1,4}?)(?:ghosted me|(?:is|has been|been) (?:ghosting me|silent|quiet)|left me on read)$/,
    means: silence,
    after: 'words',
  },
  {
    name: 'have not yet',
    says: new RegExp(
      `^(?:no,? )?(?:(?:i|we|she|he|they|still|it) )*(?:haven't|have not|hasn't|has not|didn't|did not|never)(?: yet)?(?: (?:heard|sent|send|done` +
      `|do|written|write|emailed|e-?mail|thanked|thank|met|talked|spoken|replied|answered|responded|gotten|got|get|had|have|followed|follow` +
      `|reached|reach|reply|answer|respond|hear)(?: (.+))?)?$`,
    ),
    means: notYet,
    reads: ['negated'],
    after: 'words',
  },
  {
    name: 'forgot',
    says: new RegExp(
      '^(?:i )?(?:(?:totally|completely) )?forgot(?: (?:to|about)(?: (?:it|this|this one|her|him|them|that|do it|send it|write|reply' +
      '|e-?mail (?:her|him|them)|write (?:her|him|them)))?)?$',
    ),
    means: simply('NO'),
  },

  {
    name: 'done',
    says: new RegExp(
      `^(?:✅|✔|✔️|☑|☑️|💯|sent|done|done done|done and done|all done|all set|check|finished|complete|completed|handled|sorted|taken care of` +
      `|(?:it's|it is|that's|this is|it has been|it's been) (?:all )?(?:done|sent|taken care of|handled|sorted)|did it|did|just did` +
      `|consider it done)$`,
    ),
    means: simply('DONE'),
  },
  { name: '<I> sent <it>', says: new RegExp(`^${I}${ADVERBS}${WROTE_TO}(?: (.+))?$`), means: done, after: 'words' },
  {
    name: 'I replied',
    says: new RegExp(`^(?:i've |i have |i |we )${ADVERBS}(?:replied|answered|responded|wrote back|written back|got back)(?: (.+))?$`),
    means: done,
    after: 'words',
  },
  {
    name: '<it> is sent',
    says: new RegExp(
      `^(?:(?:the|my|a|it|it's|that's|this is|thank[- ]?you|thanks|note|card|letter|e-?mail|message|mail|reply|follow[- ]?up|dm) )+(?:(?:is|was` +
      `|has been|got|already|just|all) )*(?:sent|done|out|on its way|delivered)(?: (.+))?$`,
    ),
    means: done,
    after: 'words',
  },

  { name: '<person> answered', says: new RegExp(`^${THEY}${ADVERBS}${ANSWERED_ME}(?: (.+))?$`), means: replied(null), after: 'words' },
  {
    name: 'heard back',
    says: new RegExp(
      `^()${I}${ADVERBS}(?:heard back|heard|(?:got|received|have|there's|there is) (?:a|an|her|his|their) (?:quick |nice |positive ` +
      `|short )?(?:reply|answer|response|e-?mail(?: back)?|message(?: back)?|note back)|(?:reply|answer|response) (?:received|came in` +
      `|came))(?: (.+))?$`,
    ),
    means: replied(null),
    after: 'words',
  },
  {
    name: '<person> said yes',
    says: new RegExp(
      `^${THEY}${ADVERBS}(?:said (?:yes|sure|ok|okay)|agreed|accepted|is in|is down|is (?:happy|glad|open|willing|free|excited) (?:to (?:talk` +
      `|meet|chat|help|connect)|for a (?:call|chat|meeting))|(?:wants|would love|would like|'d love) to (?:talk|meet|chat|connect))(?: (.+))?$`,
    ),
    means: replied('positive'),
    after: 'words',
  },
  {
    name: '<person> said no',
    says: new RegExp(
      `^${THEY}${ADVERBS}(?:(?:politely|unfortunately) )?(?:said no(?: thanks| thank you)?(?: to (?:meeting|talking|a (?:meeting|call|chat|talk)|(?:the|our) ${TALK}))?|declined|turned me down|passed on (?:it|me|this)|rejected me)()$`,
    ),
    means: replied('declined'),
    reads: ['negated'],
    after: 'words',
  },
  {
    // In an answer about a talk, `she said she can't help with visas` is what she said in it.
    name: '<person> said that they cannot',
    says: new RegExp(
      `^${THEY}${ADVERBS}(?:(?:politely|unfortunately) )?(?:said (?:she|he|they) (?:can't|cannot|couldn't|won't|isn't|is not|aren't|doesn't|don't) .{1,40}|said (?:she|he|they)(?:'s| is|'re| are) (?:too busy|swamped|not )[^,]{0,40})()$`,
    ),
    means: outsideDebrief(replied('declined')),
    reads: ['negated'],
    after: 'words',
  },
  {
    name: '<person> is not interested',
    says: new RegExp(
      `^((?:[^ ]{1,40} ){0,3}?[^ ]{1,40}?)(?:'s|'re| is| are| was) (?:not|no longer) interested()(?: any ?more| in (?:this|it|talking|meeting` +
      `|chatting))?$`,
    ),
    means: replied('declined'),
    reads: ['negated'],
    after: 'words',
  },
  { name: '<person> did', says: /^((?:[^ ]{1,40} ){1,4}?)(?:did|has|have)$/, means: theyDid },

  { name: 'we met <day>', says: new RegExp(`^${I}${ADVERBS}(?:got to )?(met(?: up)?|meet up|had|got|grabbed|did)(?: (.+))?$`), means: met, after: 'words' },
  {
    name: 'we talked <day>',
    says: new RegExp(`^${I}${ADVERBS}(?:got to )?(?:talked|spoke|spoken|chatted|caught up|connected|zoomed|facetimed|saw)(?: (.+))?$`),
    means: talked,
    after: 'words',
  },
  {
    name: 'good talk <day>',
    says: new RegExp(
      `^(?:(?:a|the|our|my|great|good|nice|lovely|wonderful|awesome|amazing|quick|super|really|very|productive|helpful|fun) )+${TALK}(?: (.+))?$`,
    ),
    means: goodTalk,
  },
  { name: 'it happened', says: /^(?:it|that|the (?:meeting|call|chat|coffee)|our (?:meeting|call|chat)) (?:happened|took place)(?: (.+))?$/, means: happened },
];
