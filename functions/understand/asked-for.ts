import { sentencesOf } from './clauses.ts';

/** What is quoted weeks later stands on one or two lines. */
const ASK_CHARACTERS_MAX = 160;
const ASK_WORDS_MIN = 4;
/** A letter asks on its first page. */
const TEXT_CHARACTERS_MAX = 6_000;
const SENTENCES_MAX = 60;

/**
 * The one sentence of a letter in which its writer asks for something, word for word: `Would you have 15 minutes to talk
 * about your work?` Null if there is none that can still be quoted weeks later: no day that will have passed, no link,
 * no address, no bracket that was left in.
 */
export function askedFor(text: string): string | null {
  const asks = sentencesOf(text.slice(0, TEXT_CHARACTERS_MAX)).slice(0, SENTENCES_MAX).map(withoutGreeting).filter(isAsk);
  return asks.find((sentence) => REQUESTS.test(sentence)) ?? asks[0] ?? null;
}

/** `Hi Jane, could you …?` on one line. */
function withoutGreeting(sentence: string): string {
  return sentence.replaceAll(/\s+/g, ' ').replace(/^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))(?: [^\s,!]{1,30}){0,4}[,!] /i, '').trim();
}

function isAsk(sentence: string): boolean {
  const short = sentence.length <= ASK_CHARACTERS_MAX && sentence.split(' ').length >= ASK_WORDS_MIN;
  return short && (/[^?]\?$/.test(sentence) || REQUESTS.test(sentence)) && !COURTESY.test(sentence) && !UNQUOTABLE.test(sentence);
}

const REQUESTS =
  /^(?:and |so |also |if (?:you|possible)[^,]{1,60}, |i (?:just |also )?(?:wanted|was writing|am writing|'m writing) to ask )?(?:please |kindly |would you|could you|can you|will you|would it be|would there be|could i|could we|can we|may i|might i|can i|do you (?:have|know|offer|think you|happen)|are you (?:open|hiring|looking|still)|is there (?:any|a|an|some)|are there (?:any|some)|i(?: would|'d|’d) (?:love|like|be (?:very |so |really )?(?:grateful|glad|happy|interested)|appreciate|really (?:love|like|appreciate))|i(?:'m| am|’m| was) (?:just )?(?:wondering|hoping|interested in)|i wonder|i hope(?:d)? to|let me know (?:what|which|when|if you|whether)|(?:send|tell) (?:me|us|over) )/i;

/** Asked out of courtesy, or about something that is said elsewhere. */
const COURTESY =
  /^(?:and |so |hope )*(?:how(?:'s| is| are| have| was| did| do)? (?:you|your (?:day|week|weekend|summer|semester|term|holiday|break)|it going|things|everything|is it going|have you been)\b|what'?s up|(?:does|would|will|do|could|is|did) (?:that|this|any of (?:these|those|this)|either|one of (?:these|those)|it) (?:work|suit|sound|make sense|be|ok|fine|all right|still work)|is (?:that|this) |sounds good|(?:right|ok|okay|no)\?|did you (?:get|receive|see) (?:my|this|the)|(?:have|had) you (?:had|seen|received)|what do you think\?|(?:please )?(?:let me know|feel free|do not hesitate|don't hesitate|contact me|reach out)[^?]{0,30}(?:questions?|if you have any|anything else|hesitate|thoughts?)|who am i|do you remember me|remember me|please (?:do not|don't|find|see|excuse|forgive|note|accept|ignore)\b|guess what|(?:i'd|i would) (?:like|love) to (?:thank|introduce myself|apologi[sz]e|say|congratulate|start|follow up|confirm|invite)|i(?:'d| would) be happy to (?:send|answer|provide|share|help)|i hope to hear|(?:i(?:'d| would) )?(?:love|like) to hear (?:back|from you)|i would appreciate (?:it|that)\.?$|when (?:would|does|is|works|are you)|what (?:time|day|date))/i;

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?=[\\s,.?!]|$)';
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const UNQUOTABLE = new RegExp(
  `[[\\]{}<>@"“”„«»]|https?:|www\\.|\\b[a-z0-9-]+\\.(?:com|org|net|edu|io|gov|de|me|ly)\\b|\\b(?:today|tonight|tomorrow|yesterday|${DAY}|weekend|(?:this|next|last|coming|following|past|upcoming)(?: (?:few|couple of|two|three|or two|2|3|1-2|several))? (?:morning|afternoon|evening|days?|weeks?|months?|semester|term|year|summer|spring|fall|winter)|(?:in|within) (?:a|an|one|two|three|four|the next|the coming|\\d+) (?:days?|weeks?|months?|hours?|couple|few)|the (?:week|day)s? (?:of|after|before)|asap|as soon as|right now|at the moment|later on|by the end of|\\d{1,2}(?::\\d{2})? ?(?:am|pm|a\\.m|p\\.m)|\\d{1,2}:\\d{2}|\\d{1,2}[./-]\\d{1,2}(?:[./-]\\d{2,4})?|${MONTH} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?![a-z]))(?![a-z])` +
    '|\\b(?:heute|morgen|übermorgen|gestern|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|nächste[nrs]?|diese woche|demain|aujourd\'hui|lundi|mardi|mercredi|jeudi|vendredi|semaine prochaine|hoy|mañana|lunes|martes|miércoles|jueves|viernes|próxim[oa]|amanhã|domani|lunedì|martedì)(?![a-z])',
  'i',
);
