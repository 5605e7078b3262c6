import type { Turned } from '#model/turned.ts';
import { sentencesOf } from './clauses.ts';
import { wordsOf } from './names.ts';
import { properWord } from './proper-words.ts';
import { dictated, writtenOut } from './short-forms.ts';
import { advice } from './spoken-deeds.ts';
import { enumerated, matter, thing, topic, trimmedThing, type Speaking } from './turned-things.ts';
import { isUnsaid } from './unsaid.ts';

const NOTE_CHARACTERS_MAX = 300;
const PIECES_MAX = 3;
const WORDS_MAX = 10;
/** In answer to “How was it?” a longer phrase is more likely to be a judgement. */
const UNASKED_WORDS_MAX = 6;

/**
 * A thing without a verb, in answer to “what did they tell you?”: `the rotation program` → telling me about the rotation
 * program. `asked`: one thing was asked for; elsewhere only what can be nothing but a topic.
 */
export function bareThings(note: string, contact: string | null, others: readonly string[], asked: boolean): readonly Turned[] {
  if (note.length > NOTE_CHARACTERS_MAX) return [];
  const called = contact === null ? [] : wordsOf(contact);
  const known = new Map(others.flatMap((name) => wordsOf(name).slice(0, 1).filter((first) => first.length > 2 && !called.includes(first)).map((first) => [first, name] as const)));
  const lines = sentencesOf(dictated(note)).map((line) => writtenOut(` ${line}`).replace(BULLET, '').replaceAll(/\s+/g, ' ').replace(/[\s.!…]+$/, '').trim());
  if (lines.length > PIECES_MAX || lines.some((line) => line.includes('?') || isUnsaid(line))) return [];
  const gender = lines.some((line) => /\b(?:he|his|him)\b/i.test(line)) ? 'he' : 'she';
  if (gender === 'he' && lines.some((line) => /\b(?:she|her|hers)\b/i.test(line))) return [];
  const found = lines.map((line) => turned(line, { called, gender, others: known }, asked));
  // Of a list that is half a judgement, nobody knows what the other half is.
  return found.includes(null) ? [] : joined(found.filter((piece) => piece !== null));
}

const BULLET = /^\s*(?:[-–—•*·>]+|\d{1,2}[.)]|[a-z][)])\s+/;

type Piece = { readonly leads: readonly [string, string]; readonly what: string };

function turned(line: string, speaking: Speaking, asked: boolean): Piece | null {
  const [, about = '', rest = ''] = /^((?:all |mostly |mainly |just )?about |re: ?|topics?: ?)?(.*)$/i.exec(line) ?? [];
  const count = rest.split(' ').length;
  if (rest === '' || count > (asked ? WORDS_MAX : UNASKED_WORDS_MAX)) return null;
  if (/^(?:how|what|why|where|which) /i.test(rest)) {
    const how = /\b(?:said|says|told|mentioned|talked|asked|meant)\b/i.test(rest) ? null : matter(rest, speaking);
    return how === null ? null : { leads: about === '' ? ['telling me', 'told me'] : ['telling me about', 'told me about'], what: how };
  }
  if (about === '' && ADVISES.test(rest)) return advised(rest, speaking);
  const words = trimmedThing(rest);
  if (!isTopic(words, asked)) return null;
  const inside = midSentence(words);
  const what = inside === null ? null : / and (?:how|what|why|where) /.test(inside) ? topic(inside, speaking) : thing(inside, speaking);
  return what === null ? null : { leads: ['telling me about', 'told me about'], what };
}

/** `Rotation programs` as a telephone begins it. Null where the capital may be of a name that nobody knows. */
function midSentence(words: string): string | null {
  const [first = '', second = ''] = words.split(' ');
  const lower = words.charAt(0).toLowerCase() + words.slice(1);
  if (!/^\p{Lu}[\p{Ll}'-]+,?$/u.test(first) || properWord(first.replace(/,$/, '')) !== undefined) return words;
  if (OPENS.test(first) || NOUN.test(first.replace(/,$/, '')) || MODIFIES.test(first)) return lower;
  return /^\p{Lu}|^(?:offices?|university|fellowship|scholarship|campus|studio)$/u.test(second) ? words : null;
}

const MODIFIES =
  /^(?:machine|deep|grad|graduate|undergrad|undergraduate|clinical|public|social|open|web|front|back|mobile|user|night|field|summer|winter|job|early|remote|global|international|local|renewable|digital|financial|corporate|private|venture|student|academic|applied|computer|computational|quantum|cover|cold|first|new|human|environmental|urban|medical|mechanical|electrical|civil|creative|technical|case|gap|alumni|industrial|natural|neural|large|language|visual|sound|game|movie|art)$/i;

/** What nobody but the contact can have said to the student; `send her my CV` is the student's own list. */
const ADVISES = /^(?:(?:learn|apply|take|read|try|join|attend|explore|consider|volunteer|tailor|contribute|enroll)|(?:start|practi[cs]e|study|network|focus|use|build|keep|choose|pick|work)(?= (?:early|more|a|an|the|my|on|in|with|at)\b)) (?!.*\b(?:her|him|them|she|he|they)\b)/i;

function advised(text: string, speaking: Speaking): Piece | null {
  const found = advice(text.charAt(0).toLowerCase() + text.slice(1), speaking);
  return found === null || found.joint !== 'to' || found.thanks[0] !== 'the advice to' ? null : { leads: ['the advice to', 'advised me to'], what: found.thanks[1] };
}

/** Nouns, and neither a judgement nor what one looks at, eats or sits on. */
function isTopic(words: string, asked: boolean): boolean {
  if (JUDGES.test(words) || PERKS.test(words)) return false;
  return words.split(/, (?:and )?| and | & /).every((part) => isNoun(part.trim(), asked));
}

const JUDGES =
  /\b(?:nice|great|good|best|better|cool|awesome|amazing|lovely|free|fun|funny|friendly|sweet|kind|helpful|super|really|very|so|perfect|interesting|beautiful|busy|loud|noisy|smelly|expensive|cheap|hot|nervous|happy|excited|tall|smart|patient|chill|fine|ok|okay|wonderful|fantastic|brilliant|pleasant|impressive|useful|honest|productive|insightful|inspiring|huge|tiny|long|quick|little|lots|many|more|much|most|few|several|just|only|again|also|well|yes|thanks|thank|hi|hello|please|pls|drafts?|mail|e-?mail|message|note|letter|reminders?|same|other|nothing|something|everything|anything|everyone|somebody|someone)\b/i;
const PERKS =
  /\b(?:chats?|calls?|meetings?|talks?|conversations?|convo|coffees?|lunch|dinner|tea|parking|snacks?|vibes?|person|people|lady|guys?|girls?|women|woman|man|men|times?|minutes?|mins?|hours?|food|traffic|bathroom|outfit|clothes|shoes|hair|smile|voice|accent|laugh|eyes|nails|face|looks|weather|energy|personality|connection|handshake|phone|number|address|birthday|dogs?|cats?|pets?|desks?|chairs?|furniture|view|walls?|plants?|elevator|stairs|bike|car|house|apartment|flat|room|music|jokes?|stories|gossip|questions?|answers?|feedback|advice|details?|info|information|stuff|things?|thing|tips?|names?|cards?|days?|weeks?|months?|years?|regards|congrats|congratulations|cheers|hugs|wishes|nerves|beers?|wine|cookies|pizza|cake|photos?|pictures?|selfies?|emojis?|boring|vibing|tattoos?|english|grammar|wait|drive|commute|atmosphere|mood|attitude|feelings?|hope|luck|success|progress|love)\b/i;

const SOME_NOUNS =
  'internship|job|visa|lab|company|program|programme|project|portfolio|team|position|role|class|course|path|resume|thesis|interview|startup|book|paper|conference|school|career|research|work|journey|move|switch|background|experience|role|major|degree|phd|master|software|data|policy|law|medicine|nursing|design|biology|chemistry|philosophy|history|economy|theory|science|engineering|housing|networking|funding|coding|hiring|consulting|banking|marketing|teaching|publishing|programming|accounting|investing|modeling|testing|finance|strategy|culture|process|application|office|market|industry|field|library|code|robotics|learning|analytics|technology|management|development|security|energy|climate|health|grant|scholarship|fellowship|exam|license|licence|certificate|residency|shift|studio|museum|gallery|film|art|music|tool|method|model|abroad|tech|biotech|fintech|sustainability|product|startup|cv|clinic|hospital|agency|festival|fair|club|community|mentoring|pipeline|stack|framework|roadmap|training|onboarding|supply|trading|equity|ethics|patent|journalism|education|tenure|postdoc';
const NOUN = new RegExp(`^(?:${SOME_NOUNS}|[a-z-]{3,}(?:tions?|sions?|ments?|ity|ities|ics|ology|ologies|ships?|isms?|graphy|omics|ware|nomy)|(?![a-z]*(?:ss|us|is)$)[a-z-]{3,}s)$`, 'i');
/** What is written with a capital and is no thing. */
const NEITHER = /^(?:i|r|january|february|march|april|june|july|august|september|october|november|december)$/i;
const ACRONYM = /^(?:[A-Z0-9][A-Z0-9&.+#/-]{1,7}s?)$/;
const BEHIND = /^(?:from|to|in|at|of|for|with|on|into|between|as|through|behind|versus|vs)$/i;
const OPENS = /^(?:the|a|an|her|his|their|my)$/i;
/** Third person, past, and what tells us to do something. */
const VERB =
  /^(?:went|grew|ran|got|met|saw|made|came|took|left|wrote|built|led|knew|had|was|is|has|did|does|told|said|gave|loves?|likes?|hates?|wants?|knows?|works?(?! (?:culture|life|abroad|visas?|permits?|experience))|lives?|plays?|speaks?|runs?|looks?|seems?|feels?|thinks?|says|tells|send|show|give|tell|ask|call|draft|write|remind|snooze|skip|stop|delete|cancel|pause|add|remove|change|move|set|make|get|do|go|see|look|let|put|find|follow|check|help|thank|forget|remember|meet|visit|export|undo|bring|buy|prepare|finish|update|mention|include|say|(?!advanced|applied|embedded|distributed|mixed|paid|need-based|based|red|feed|seed)[a-z]{2,}ed)$/i;
/** A plural at the beginning, and what follows neither joins nor places it, may be a verb: `plays tennis`. */
const PLURAL_FIRST = /^(?!sales|sports|systems|statistics|economics|physics|graphics|business|process|class|genetics|operations|communications|logistics|robotics|politics)[a-z]{2,}[^s\W]s$/i;

function isNoun(part: string, asked: boolean): boolean {
  const words = part.split(' ').filter((word) => word !== '');
  const [first = '', second] = words;
  if (words.length === 0 || VERB.test(first) || words.some((word) => NEITHER.test(word))) return false;
  if (second !== undefined && PLURAL_FIRST.test(first) && !BEHIND.test(second)) return false;
  const end = words.findIndex((word, at) => at > 0 && BEHIND.test(word));
  const head = words[(end === -1 ? words.length : end) - 1] ?? '';
  const opened = OPENS.test(first) && words.length > 1;
  if (NOUN.test(head) || properWord(head) !== undefined || ACRONYM.test(head)) return !(opened && words.length === 1);
  return asked && /^the$/i.test(first) && words.length > 2;
}

function joined(pieces: readonly Piece[]): readonly Turned[] {
  const leads = [...new Set(pieces.map((piece) => piece.leads[0]))];
  return leads.map((lead) => {
    const same = pieces.filter((piece) => piece.leads[0] === lead);
    const [first] = same;
    const separator = lead === 'the advice to' ? ' and to ' : ', ';
    const what = same.map((piece) => piece.what);
    const words = what.length === 1 ? (what[0] ?? '') : separator === ', ' ? enumerated(what.join(', ')) : what.join(separator);
    return { thanks: `${lead} ${words}`, that: `you ${first?.leads[1] ?? ''} ${words}` };
  });
}
