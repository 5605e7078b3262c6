import { BARE, inDebrief, simply, unclear, type Meaning, type Phrase } from './phrase.ts';
import { explains, explainsUpTo, forEach, joined, readNames, readTail } from './tails.ts';

const TALK = '(?:(?:phone |video |zoom |coffee )?(?:meeting|call|chat|coffee|lunch|breakfast|dinner|zoom|interview|catch-?up|appointment))';
const MISSED = `(?:it|her|him|them|everything|the whole thing|(?:the|our|my) ${TALK}(?: with (?:her|him|them))?)`;
const OUR = '(?:(?:our|the|my|a|an|that|this) )?';

const OFF_HOW = explains(
  'it\'s she\'s he\'s on me it meeting call chat coffee up yet again last minute in end after all so because today tomorrow lunch interview zoom' +
  ' sick anymore',
);

const meetingOff: Meaning = ([, who = '', how = ''], { raw, plain }, scope) => {
  if (/\b(?:my|the) (?:subscription|order|account|flight|class)\b/.test(plain)) return null;
  const subject = readNames(who, raw, scope);
  const tail = readTail(how, raw, 'past', scope);
  const both = joined(subject, tail);
  const clear = OFF_HOW(subject.rest) && OFF_HOW(tail.rest);
  return clear ? (unclear(both, raw) ?? forEach(both, (about) => ({ ...about, cmd: 'MEETING_OFF' }))) : null;
};

const MEETING_HOW = explainsUpTo(
  'with to for at on at: is are set up scheduled booked confirmed moved rescheduled pushed planned now been coffee call chat lunch zoom teams' +
  ' phone video meeting interview in person over via by next got have back instead from again',
  /\b(?:at|in|over|via|about)\b/,
);

/** A meeting needs its day; a week is not enough, and a verb alone is not one. */
const meeting: Meaning = ([, noun = '', how = ''], { raw }, scope) => {
  const tail = readTail(how, raw, 'future', scope);
  const { day } = tail;
  if (!MEETING_HOW(tail.rest) || (tail.ids.length > 0 && A_VERB_TOO.test(noun) && !/\bwith\b/.test(how))) return null;
  if (day === null) return tail.unclear === null ? null : unclear(tail, raw);
  if (!day.exact && tail.unclear === null) return [{ ...BARE, cmd: 'UNKNOWN', ask: 'meeting_date', text: raw }];
  return unclear(tail, raw) ?? forEach(tail, (about) => ({ ...about, cmd: 'MEETING', when: { date: day.date, time: day.time } }));
};

/** `call Jane on Friday` is a plan of the student, not a meeting. */
const A_VERB_TOO = /^(?:call|chat|zoom|lunch|meet)$/;

/** `moved to Thursday` puts off what was asked, unless a meeting was asked about, or a new time is named: `now it is Friday at 2pm`. */
const onlyAboutMeeting: Meaning = (match, clause, scope) => {
  const read = meeting(match, clause, scope);
  const asked = scope.question?.kind === 'PREP' || scope.question?.kind === 'HOW_DID_IT_GO';
  const newTime = /^(?:it's |it is )?now\b/.test(clause.plain) && read?.every((command) => command.cmd === 'MEETING' && command.when.time !== null) === true;
  return asked || newTime ? read : null;
};

export const ARRANGING: readonly Phrase[] = [
  {
    name: 'it did not happen',
    says: new RegExp(
      `^(?:(?:it|this|that|${OUR}${TALK}|we|she|he|they|we're|we are|she's|he's|they're|${OUR}(?:call|one)) )?()(?:not|didn't|did not|never` +
      `|couldn't|could not|can't|cannot|won't|isn't|is not)(?: (?:end up|going to|able to|be able to|actually))*(?: ?(?:happen(?:ing|ed)?` +
      `|take place|show(?:ed)?(?: up)?|come|came|work out|meet(?:ing)?|make it(?: (?:to|for) (?:the|our) ${TALK})?))(?: (.+))?$`,
    ),
    means: meetingOff,
    reads: ['negated'],
    after: 'words',
  },
  { name: 'no-show', says: /^((?:[^ ]{1,40} ){0,4}?)(?:(?:was|is|had|did) )?(?:a )?no[- ]?show(?:ed)?()$/, means: meetingOff, reads: ['negated'], after: 'words' },
  {
    name: 'a meeting on <day>',
    says: new RegExp(
      `^(?:(?:our|the|my|a|that|new) )?(?:(?:we|i)(?:'re| are|'m| am|'ll| will|'ve got| have|'ve| just)? |im |were |(?:she|he|they)(?:'s|'re| is` +
      `| are)? |it |it's |is |there's a |set up an? |booked an? |scheduled an? |got an? |have an? )?` +
        `(?:(?:now|also|going to|scheduled to|supposed to|set to|has|have|been|got|is|was|be|finally|just|planning to) )*` +
        `(meeting|meet|talking|talk|speaking|speak|seeing|having|chatting|interviewing|${TALK}|moved|rescheduled|pushed|postponed|scheduled|booked` +
        `|confirmed|(?:on|set)(?= for\\b))\\b ?(.*)$`,
    ),
    means: meeting,
    after: 'words',
  },
  {
    name: 'now on <day>',
    says: new RegExp(
      `^(?:(?:it's|it is|we're|we are|they|she|he|let's say|say|new (?:time|date|day)(?: is)?|the new (?:time|date|day) is) )?(now|moved it|moved` +
      `|pushed it|pushed|rescheduled|changed|changed it|new time|new date|move it|push it|at|on|instead)(?: (?:to|for|is|it is|it's|we are|we're))? (.+)$`,
    ),
    means: onlyAboutMeeting,
    after: 'words',
  },

  {
    name: 'cancelled',
    says: new RegExp(
      '^((?:[^ ]{1,40} ){0,4}?)(?:(?:has|have|was|were|got|had|been|is|just|already|unfortunately|to|being|needs|wants|asked) )*(?:cancell?ed' +
      '|cancel|called off|call it off|called it off|called (?:the )?(?:meeting|call) off|fell through|bailed|flaked|stood me up|off|postponed' +
      '|postpone|rescheduled?|reschedule|bailing|out sick)(?: (?:on me|out))?(?: (.+))?$',
    ),
    means: (match, clause, scope) => (isLoneImperative(clause.plain) ? null : meetingOff(match, clause, scope)),
    after: 'words',
  },
  {
    name: 'I was not there',
    says: new RegExp(
      `^(?:(?:i|we) )?(?:(?:totally|completely|just|simply|then|so|really|also|must have) )*(?:(?:overslept|slept in|slept through (?:it|(?:the|my|our) (?:alarm|${TALK})))(?:,? (?:and|so)(?: i)? missed ${MISSED})?` +
        `|(?:spaced|blanked)(?: out)? on ${MISSED}|never (?:went|made it|got there)|stood (?:her|him|them) up` +
        `|had to (?:cancel|reschedule|postpone|bail|miss ${MISSED}|skip ${MISSED})(?: on (?:her|him|them)| ${MISSED})?` +
        `|forgot (?:to (?:go|show up|turn up|come|attend|join|be there|call in|dial in|log in)(?: to ${MISSED})?|(?:the|our|about (?:the|our|my)) ${TALK})|missed ${MISSED}` +
        `|(?:didn't|did not|couldn't|could not|wasn't able to) (?:go|attend|show up|turn up|get there|be there|join)(?: (?:to )?${MISSED})?` +
        `|was (?:too |so |very |\\d{1,3} (?:min|mins|minutes) )?late,? (?:and|so|but|when i got there|by then)(?: (?:she|he|they)(?:'d| had| was| were)?)(?: already)? (?:gone|left|busy)(?: already| by then)?)` +
        '(?: (?:today|yesterday|again|unfortunately|in the end|at all|though|last minute|at the last minute))?(?:,? (?:because|bc|cuz|since|as|due to|had|have|was|sorry)\\b.{0,120})?$',
    ),
    means: inDebrief(simply('MEETING_OFF')),
    reads: ['negated'],
    after: 'words',
  },
  {
    name: 'they had left',
    says: /^(?:she|he|they) (?:had (?:already )?left|(?:was|were) (?:already )?gone)(?: already| by then| when i (?:got|came|arrived)(?: there| in)?)?$/,
    means: inDebrief(simply('MEETING_OFF')),
    after: 'words',
  },
  { name: 'I missed it', says: new RegExp(`^(?:i|we) ()missed (?:it|our ${TALK}|the ${TALK}|each other)(?: (.+))?$`), means: meetingOff, after: 'words' },
];

/** "cancel" and "reschedule", told to us, would be ours to do; about a meeting that is nobody's but theirs. */
function isLoneImperative(plain: string): boolean {
  return /^(?:off|cancel|cancel it|out sick)\b/.test(plain);
}
