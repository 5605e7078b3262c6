import { sentencesOf } from './clauses.ts';
import { PASSES_IN_WEEKS } from './passing-days.ts';

/** What is quoted weeks later stands on one or two lines. */
const ASK_CHARACTERS_MAX = 160;
const ASK_WORDS_MIN = 4;
/** A letter asks on its first page. */
const TEXT_CHARACTERS_MAX = 6_000;
const SENTENCES_MAX = 60;

/**
 * The one sentence of a letter in which its writer asks for something, word for word: `Would you have 15 minutes to talk
 * about your work?` Null if there is none that can still be quoted weeks later: no time that will have passed, nothing
 * private, no link, no address, no bracket that was left in.
 */
export function askedFor(text: string): string | null {
  const asks = sentencesOf(wholeLines(text.slice(0, TEXT_CHARACTERS_MAX))).slice(0, SENTENCES_MAX).map(withoutOpening).filter(isAsk);
  return asks.find((sentence) => REQUESTS.test(sentence)) ?? asks[0] ?? null;
}

/** The same of a letter of the student's own, which is quoted in an English one to whom it was written: to one person, in English. */
export function askedByStudent(text: string, people: number): string | null {
  const ask = people > 1 ? null : askedFor(text);
  return ask !== null && isEnglish(ask) ? ask : null;
}

const ENGLISH_WORDS = /^(?:you|your|would|could|can|the|to|of|for|about|my|i|have|is|are|any|how|what|which|with|at|who|there|know|if|it|i'm)$/;
const ENGLISH_WORDS_MIN = 3;

function isEnglish(sentence: string): boolean {
  const words = new Set(sentence.toLowerCase().split(/[^\p{L}']+/u).filter((word) => ENGLISH_WORDS.test(word)));
  return words.size >= ENGLISH_WORDS_MIN;
}

/** A line that breaks off in the middle of a sentence goes on in the next one. */
function wholeLines(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && /^[\p{Ll}\d(]/u.test(line) && !/[.!?:;]$/.test(last) && !/^\d{1,2}[.)]/.test(line)) lines[lines.length - 1] = `${last} ${line}`;
    else lines.push(line);
  }
  return lines.join('\n');
}

const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|liebe[rs]?|hallo|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|bonjour|bonsoir|salut|ch[eè]re?|hola|buen[oa]s (?:d[ií]as|tardes)|estimad[oa]|querid[oa]|ciao|gentile|car[oa]|buongiorno|ol[aá]|prezad[oa]|hej|beste|geachte|dag|cze[sś][cć]|dzie[nń] dobry)(?: [^\s,!]{1,30}){0,4}(?:[,!:]| [–—-]) /iu;
const PREFIX = /^(?:(?:just |and |also |ps:? |p\.s\.:? )*(?:a |an |one |my |two )?(?:quick |small |short |last |little |other |brief )*(?:questions?|thing|favou?r|request|ask)(?: for you)?\s?[:–—-]+ )/i;

/** `Hi Jane, could you …?`, `Quick question: do you …?` */
function withoutOpening(sentence: string): string {
  return sentence.replaceAll(/\s+/g, ' ').replace(GREETING, '').replace(PREFIX, '').trim();
}

function isAsk(sentence: string): boolean {
  const short = sentence.length <= ASK_CHARACTERS_MAX && sentence.split(' ').length >= ASK_WORDS_MIN;
  return short && (/[^?]\?$/.test(sentence) || (REQUESTS.test(sentence) && /[.!…]$/.test(sentence))) && !COURTESY.test(sentence) && !PRIVATE.test(sentence) && !MARKS.test(sentence) && !PASSES_IN_WEEKS.test(sentence);
}

/** Links, addresses, quotations, and brackets that were left in. */
const MARKS = /[[\]{}<>@"“”„«»]|https?:|www\.|\b[a-z0-9-]+\.(?:com|org|net|edu|io|gov|de|me|ly)\b/i;

/** What is nobody's business in a letter from the student, however it was asked. */
const PRIVATE =
  /\b(?:ex|(?:your|her|his|my|their) (?:kids?|child(?:ren)?|baby|son|daughter|age|religion|home|house|private|personal (?:life|number|phone|e-?mail|address)|salary|boss|flat)|mother|father|mom|mum|dad|parents|family(?! (?:medicine|law|office|business|doctor))|husband|wife|girlfriend|boyfriend|partner's|maternity|paternity|parental leave|pregnan\w*|home address|(?:you|she|he|they) (?:left|quit|leave|were fired)|(?:did|do) (?:you|she|he|they) (?:leave|quit)|(?:your|her|his|my|their) health(?! (?:care|center|centre|startup|team|lab|policy))|mental health|illness|diagnos\w*|surgery|therap(?:y|ist)|divorc\w*|married|dating|gossip|rumou?rs?|secrets?|salary|how much (?:do |does )?(?:you|they|she|he) (?:earn|make|get paid)|fired|laid off|layoffs)\b/i;

const REQUESTS =
  /^(?:and |so |also |if (?:you|possible)[^,]{1,60}, |i (?:just |also )?(?:wanted|was writing|am writing|'m writing) to ask )?(?:please |kindly |would you|could you|can you|will you|would it be|would there be|could i|could we|can we|may i|might i|can i|do you (?:have|know|offer|think you|happen)|are you (?:open|hiring|looking|still)|is there (?:any|a|an|some)|are there (?:any|some)|i(?: would|'d|’d) (?:love|like|be (?:very |so |really )?(?:grateful|glad|happy|interested)|appreciate|really (?:love|like|appreciate))|i(?:'m| am|’m| was) (?:just )?(?:wondering|hoping|interested in)|i wonder|i hope(?:d)? to|let me know (?:what|which|when|if you|whether)|(?:send|tell) (?:me|us|over) )/i;

/** Asked out of courtesy, or about something that is said elsewhere. */
const COURTESY =
  /^(?:and |so |hope )*(?:how(?:'s| is| are| have| was| did| do)? (?:you|your (?:day|week|weekend|summer|semester|term|holiday|break)|it going|things|everything|is it going|have you been)\b|what'?s up|(?:does|would|will|do|could|is|did) (?:that|this|any of (?:these|those|this)|either|one of (?:these|those)|it) (?:work|suit|sound|make sense|be|ok|fine|all right|still work)|is (?:that|this) |sounds good|(?:right|ok|okay|no)\?|did you (?:get|receive|see) (?:my|this|the)|(?:have|had) you (?:had|seen|received)|what do you think\?|(?:please )?(?:let me know|feel free|do not hesitate|don't hesitate|contact me|reach out)[^?]{0,30}(?:questions?|if you have any|anything else|hesitate|thoughts?)|who am i|do you remember me|remember me|please (?:do not|don't|find|see|excuse|forgive|note|accept|ignore|disregard|delete|discard|forget|let me know\.?$)\b|(?:please )?(?:could|can|would|will) you (?:please |kindly |just )?let me know(?: please)?\?$|are you still (?:at|with|in|working|there|around)\b|are you (?:in|around|there|back)\b|do you still (?:work|live)\b|guess what|(?:i'd|i would) (?:like|love) to (?:thank|introduce myself|apologi[sz]e|say|congratulate|start|follow up|confirm|invite)|i(?:'d| would) be happy to (?:send|answer|provide|share|help)|i hope to hear|(?:i(?:'d| would) )?(?:love|like) to hear (?:back|from you)|i would appreciate (?:it|that)\.?$|when (?:would|does|is|works|are you)|what (?:time|day|date))/i;
