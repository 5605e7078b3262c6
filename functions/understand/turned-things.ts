import { FIRST_NAMES, isAlsoWord } from './first-names.ts';
import { DAY_AT_ITS_END, PASSES_IN_A_YEAR, PASSES_IN_DAYS } from './passing-days.ts';
import { properWord } from './proper-words.ts';
import { turnedToYou, wordsIn, type Gender, type Word } from './pronouns.ts';
import { isUnsaid } from './unsaid.ts';

/** Who is spoken of: the contact by these names, in lower case, and others by first name and as they are known. */
export type Speaking = {
  readonly called: readonly string[];
  readonly gender: Gender | null;
  readonly others: ReadonlyMap<string, string>;
};

const WORDS_MAX = 18;

/** A noun phrase: `her lab` → your lab. Null unless it can stand in a sentence that is spoken to the contact. */
export function thing(text: string, speaking: Speaking): string | null {
  const words = wordsIn(trimmedThing(text));
  const [first, second] = words;
  if (first === undefined || (STARTS_BADLY.test(first.plain) && !/^(?:many|much)$/i.test(second?.plain ?? '')) || (words.length === 1 && SAYS_NOTHING.test(first.plain)) || WH.test(first.plain)) return null;
  const turned = hasLooseVerb(words) || lacksArticle(words) || PASSES_IN_A_YEAR.test(text) ? null : said(words, speaking);
  return turned === null || /^you(?: |$)/.test(turned) ? null : enumerated(turned);
}

/** `visas, grad school, her lab` → visas, grad school and her lab. */
export function enumerated(list: string): string {
  return / and |, (?:the|an?|who|where|in|at) /.test(list) ? list : list.replace(/, (?=[^,]*$)/, ' and ');
}

/** `about internship`: one of many, and nobody knows which. */
function lacksArticle(words: readonly Word[]): boolean {
  return words.some(({ plain, mark }, at) => {
    const begins = at === 0 || words[at - 1]?.mark === ',' || (/^(?:and|or)$/i.test(words[at - 1]?.plain ?? '') && !words.slice(0, at).some((one) => PREPOSITION.test(one.plain)));
    const ends = mark !== '' || at === words.length - 1 || /^(?:and|or|at|in|of|for|with|from|on)$/i.test(words[at + 1]?.plain ?? '');
    return begins && ends && ONE_OF_MANY.test(plain);
  });
}

const PREPOSITION = /^(?:of|in|on|at|for|with|from|between|to|into|through|as|than)$/i;
const ONE_OF_MANY = /^(?:internship|job|visa|lab|company|program|programme|project|portfolio|team|position|role|class|course|path|resume|thesis|interview|startup|book|paper|tool|website|event|conference|offer|deadline|scholarship|contact|friend|colleague|meeting|tip|question|opportunity|field|industry|school|building|office|studio|museum|hospital|clinic|topic|master|degree|process)$/i;

/** A question that depends on something: `how she works` → how you work. */
export function matter(text: string, speaking: Speaking): string | null {
  const words = wordsIn(trimmedThing(text));
  if (words.length < 3 || !WH.test(words[0]?.plain ?? '') || lacksSubject(words)) return null;
  return said(words, speaking);
}

/** `how works the visa`, `how is the process`, `how important is it`: nobody can say it back. `what matters` has its subject. */
function lacksSubject([asks, first, second]: readonly Word[]): boolean {
  const verb = first?.plain ?? '';
  if (/^what$/i.test(asks?.plain ?? '')) return INVERTED.test(verb);
  return INVERTED.test(verb) || /^(?:works?|goes|go|looks?|functions?|comes?|gets?|makes?|feels?|happens?)$/i.test(verb) || (/^(?:important|hard|difficult|easy|big|good|useful|competitive|long|much|many|often|likely|old)$/i.test(verb) && INVERTED.test(second?.plain ?? ''));
}

const INVERTED = /^(?:is|are|was|were|am|be|does|do|did|has|have|had|can|could|will|would|should)$/i;

/** Either, or both: `dance, and how she became a choreographer`. */
export function topic(text: string, speaking: Speaking): string | null {
  const [, first = '', second = ''] = /^(.{2,120}?),? and ((?:how|what|why|where|which) .{2,120})$/i.exec(text) ?? [];
  const [what, how] = first === '' || WH.test(first.split(' ', 1)[0] ?? '') ? [null, null] : [thing(first, speaking), matter(second, speaking)];
  return what !== null && how !== null ? `${what} and ${how}` : (thing(text, speaking) ?? matter(text, speaking));
}

/** Whatever goes on behind a verb: `about it by email`, `stats next year`. */
export function said(words: readonly Word[], speaking: Speaking): string | null {
  if (words.length === 0 || words.length > WORDS_MAX || endsOpen(words)) return null;
  if (words.some(({ mark }, at) => mark !== '' && mark !== ',' && at < words.length - 1)) return null;
  const plain = words.map((word) => word.plain).join(' ');
  if (isUnsaid(plain) || PASSES_IN_DAYS.test(plain) || BROKEN.test(plain) || words.some((_, at) => isPerson(words, at, speaking)) || words.some(({ plain }) => OURS.test(plain))) return null;
  const turned = turnedToYou(words, speaking.gender, speaking.called);
  return turned === null ? null : turned.map(proper).join(' ').replace(/[\s,.!:;]+$/, '');
}

/** What a tongue or a hand has slipped on: `many advice`, `for to find`, `a internship`, `network network`, `the interview thing`. */
const BROKEN = /\b(?:many (?:advice|advise|information|info|feedback|knowledge|help)|for to|must to|can to|should to|an (?:use|uni|one|euro)\w*|an? (?:[a-z]+ )?(?:advice|feedback|information|homework|knowledge)(?= (?:about|on|for|to|from|and|of)\b|$)|a (?!(?:one|once|euro\w*|uni\w*|use\w*|usual\w*|user\w*|us|uk|ux|ui)\b)[aeiou][a-z]+|an [bcdgjkpqtvwyz][a-z]+)\b|(?<![\p{L}'-])(?!(?:had|that|very|really) )(\p{L}{2,30}) \1(?![\p{L}'-])| (?:things?|stuff|comma|(?<!\b(?:notice|trial|probation|probationary|grace|waiting|application|internship) )period)$/iu;

/** `her lab and the`; but `what she works on` is complete. */
function endsOpen(words: readonly Word[]): boolean {
  const last = words.at(-1)?.plain ?? '';
  const asked = words.some(({ plain }) => /^(?:what|which)$/i.test(plain));
  return ENDS_BADLY.test(last) && !(asked && /^(?:for|on|at|with|about|in|from)$/i.test(last));
}

export function proper(word: string): string {
  const [, core = '', mark = ''] = /^(.*?)('s|'m|'ve|'d|'ll)?$/.exec(word.replace(/[,.:!)]+$/, '')) ?? [];
  const behind = word.slice(core.length + mark.length);
  return (properWord(core) ?? core) + mark + behind;
}

/** Without the day, the judgement and the fillers at its end, and without what is said of it behind a comma. */
export function trimmedThing(text: string): string {
  let rest = text.replace(/\([^()]{0,80}\)/g, ' ').replaceAll(/\s+/g, ' ').trim();
  rest = rest.replace(/(?:,| -) ?(?:which|so|very|super|really|it|that|who)\b.*$/i, '').replace(/ (?:which|who|that) (?:is|was|sounds|sounded|seems|looks|are|were|works|worked|work)\b.*$/i, '');
  for (let round = 0; round < 4; round++) rest = rest.replace(TAIL, '').trim();
  return rest;
}

const TAIL = new RegExp(
  `(?:[\\s,.!:;…-]+|(?:,? (?:etc|too|as well|also|though|tho|btw|in general|overall|basically|or something|or so|and (?:so on|stuff|things|such|more|everything)|a bit|a lot|so much|for free|again|in detail|and all that|and|but|so|super|really|today|then|haha|lol|yay|${DAY_AT_ITS_END}|(?:which|who) (?:was|is|sounds) .{0,40})\\.?))$`,
  'i',
);

const WH = /^(?:how|what|why|where|when|which)$/i;
const STARTS_BADLY = /^(?:is|are|was|were|am|be|been|has|had|have|will|would|can|could|should|did|does|do|to|of|in|on|at|for|with|from|by|and|or|but|so|because|since|than|then|very|really|she|he|they|i|we|it|you|me|him|them|us|who|whom|whose|about|if|as|too|also|just|only|like|lol|ok|yes|no|that|there|out|up|down|while|myself|himself|herself|all of|talked|told|said|was|went)$/i;
/** Alone they say nothing that could be thanked for. */
const SAYS_NOTHING = /^(?:it|that|this|those|these|them|stuff|things|thing|something|everything|anything|lots?|some|many|much|more|one|ones|him|her|hers|his|me|us|work|life|yourself|her's|both|all|advice|a)$/i;
const ENDS_BADLY = /^(?:a|an|the|to|of|in|on|at|for|with|from|by|and|or|but|so|because|her|his|their|my|your|our|very|really|is|are|was|were|i|we|she|he|they|it|who|which|that|than|about|how|what|why|where|when|if|as|some|any|into|through|vs|would|could|should|will|can|be|has|had|have|do|did|not|every|each)$/i;
const OURS = /^(?:our|ours|we|we're|we've|itself|you|your)$/i;

/** A verb of its own, outside of a clause that hangs on the noun: `her lab its super cool`. */
export function hasLooseVerb(words: readonly Word[]): boolean {
  const verb = words.findIndex(({ plain }) => FINITE.test(plain));
  if (verb === -1) return false;
  const before = words.slice(0, verb).map(({ plain }) => plain.toLowerCase());
  const own = /^(?:she|he|they|i)$/i;
  if (own.test(words[verb]?.plain ?? '')) {
    // `the project she leads`
    const follows = words[verb + 1];
    return verb < 2 || follows === undefined || words[verb - 1]?.mark !== '' || !/^(?:the|a|an|one|some|two|three|all|her|his|their|new|old|first|of)$/.test(before[verb - 2] ?? '') || /^(?:said|told|offered|also|recommended|was|is|gave|wants|asked)$/i.test(follows.plain);
  }
  return !before.some((word) => /^(?:how|what|why|where|which|who|that|when|if|once|before|after|until|whenever)$/.test(word));
}

const FINITE = /^(?:is|are|was|were|has|had|have|will|would|can|could|should|did|does|do|i|she|he|they|it|it's|that's|there's|i'm|i've|i'd|i'll|she's|he's|seems|seemed|sounds|sounded|said|says|told|tells|went|asked|gave|offered|thinks|thought|wants|loves|likes|loved|liked|works|worked|knows|knew|laughed|smiled|introduced|recommended|suggested|mentioned|promised|explained|showed|got|helped|met)$/i;

/** Somebody else: known by name, a common first name, a relation of the contact's, or a capital that nothing explains. */
export function isPerson(words: readonly Word[], at: number, { called, others }: Speaking): boolean {
  const { plain, mark } = words[at] ?? { plain: '', mark: '' };
  const bare = plain.replace(/'s$/, '');
  const lower = bare.toLowerCase();
  if (lower === '' || called.includes(lower)) return false;
  const capital = /^\p{Lu}/u.test(bare);
  if ((others.has(lower) && (capital || !isAlsoWord(lower))) || FIRST_NAMES.has(lower) || GOSSIP.test(lower)) return true;
  if (!capital || lower === 'i' || lower.startsWith("i'") || properWord(bare) !== undefined || CALENDAR.test(bare) || ACRONYM.test(bare)) return false;
  const before = words[at - 1]?.plain ?? '';
  if (TITLED.test(before) || TITLED.test(words[at - 2]?.plain ?? '') || TITLED.test(words[at - 3]?.plain ?? '')) return false;
  if (/^(?:the|a|an|in|at|on|using|near)$/i.test(before) || (mark === '' && NAMED_THING.test(words[at + 1]?.plain ?? '')) || (mark === '' && NAMED_THING.test(words[at + 2]?.plain ?? '') && /^\p{Lu}/u.test(words[at + 1]?.plain ?? ''))) return false;
  if (/^(?:your|her|his|their|my)$/i.test(before) && NAMED_THING.test(bare)) return false;
  return !(/^\p{Lu}/u.test(before) && at > 1 && /^(?:the|in|at|on|an?)$/i.test(words[at - 2]?.plain ?? ''));
}

const GOSSIP = /^(?:boss|bosses|coworkers?|co-workers?|ex|roommates?|husband|wife)$/;
const CALENDAR = /^(?:March|May|August)$/;
const ACRONYM = /^(?:[A-Z0-9][A-Z0-9&.+#/-]{1,7}s?|\p{L}*\p{Ll}\p{Lu}\p{L}*|\p{L}+\d+|[A-Z][+#]*)$/u;
const TITLED = /^(?:book|books|podcast|paper|film|movie|blog|app|tool|site|website|video|newsletter|channel|article|course|called)$/i;
const NAMED_THING =
  /^(?:programs?|programme|courses?|class|classes|projects?|labs?|team|library|framework|fellowship|scholarship|internships?|book|summer|school|office|offices|conference|university|college|studies|scholars|institute|center|centre|research|hackathon|accelerator|track|club|process|interview|interviews|exam|certification|certificate|award|prize|grant|festival|museum|gallery|studio|journal|method|model|models|lecture|seminar|workshop|fair|analytics|learning|science|engineering|design|technology|development|management)$/i;
