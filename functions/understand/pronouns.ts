/** As whom a note speaks of the contact; null: the contact is named, and no such word stands for them. */
export type Gender = 'she' | 'he' | 'they';

/** A word and the marks behind it: `lab,` → lab and `,`. */
export type Word = { readonly plain: string; readonly mark: string };

export function wordsIn(text: string): readonly Word[] {
  return text.split(' ').filter((word) => word !== '').map((word) => {
    const plain = word.replace(/[,.:!)…]{1,10}$/, '');
    return { plain, mark: word.slice(plain.length) };
  });
}

/**
 * With she, her and him become you: `how she got into her team` → how you got into your team. Null where the grammar is
 * not certain, or where somebody else may be meant. `fromThem`: `they` are the people at the contact's place.
 */
export function turnedToYou(words: readonly Word[], gender: Gender | null, called: readonly string[]): readonly string[] | null {
  const result: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const { plain, mark } = words[at] ?? NO_WORD;
    const turned = turnedWord(words, at, gender, called);
    if (turned === null) return null;
    result.push((turned ?? plain) + mark);
    if (turned !== 'you' || !isSubject(plain, gender)) continue;
    const verb = verbBehind(words, at + 1, plain.toLowerCase() === 'they');
    if (verb === null) return null;
    result.push(...verb);
    at += verb.length;
  }
  return result;
}

const NO_WORD: Word = { plain: '', mark: '' };
const ALL_FORMS = /^(?:she|her|hers|herself|he|him|his|himself|they|them|their|theirs|themselves)(?:'\w+)?$/i;

function isSubject(plain: string, gender: Gender | null): boolean {
  const word = plain.toLowerCase();
  return word === gender || word === 'they';
}

/** Undefined: the word stays as it is. Null: it cannot be turned. */
function turnedWord(words: readonly Word[], at: number, gender: Gender | null, called: readonly string[]): string | null | undefined {
  const word = (words[at]?.plain ?? '').toLowerCase();
  const before = (words[at - 1]?.plain ?? '').toLowerCase();
  const next = words[at]?.mark === '' ? words[at + 1]?.plain.toLowerCase() : undefined;
  if (called.length > 0 && (word === `${called[0] ?? ''}'s` || word === `${called.at(-1) ?? ''}'s`)) return next === undefined ? null : 'your';
  if (called.includes(word)) return REACHES.test(before) && !called.includes(next ?? '') ? 'you' : null;
  if (!ALL_FORMS.test(word)) return undefined;
  if (word.includes("'")) return null;
  if (gender !== 'they' && THEIR_PLACE.has(word)) return ofTheirPlace(words, at);
  if (gender === null || (gender === 'they' && severalBefore(words, at))) return null;
  const { object, possessive, reflexive } = FORMS[gender];
  if (word === gender) return 'you';
  if (word === reflexive) return 'yourself';
  if (word === object && word === possessive && LETS.test(before)) return next !== undefined && OWN_THINGS.test(next) ? 'your' : 'you';
  if (word === object && word === possessive) return next === undefined || NOT_OWNED.has(next) ? 'you' : GIVES.test(before) ? (OWN_THINGS.test(next) ? 'your' : null) : 'your';
  if (word === object) return 'you';
  if (word === possessive) return next === undefined || NOT_OWNED.has(next) ? null : 'your';
  return null;
}

const THEIR_PLACE: ReadonlySet<string> = new Set(['they', 'their']);

/** `that they hire in March`, `their blog`: beside one person, the people at their place. Behind others, who knows. */
function ofTheirPlace(words: readonly Word[], at: number): string | null {
  if (severalBefore(words, at)) return null;
  const next = words[at + 1]?.plain.toLowerCase() ?? '';
  if (words[at]?.plain.toLowerCase() === 'they') return THEY_DO.test(next) ? 'you' : null;
  return words.slice(at + 1, at + 4).some(({ plain }) => THEIRS.test(plain)) ? 'your' : null;
}

/** Things or people before it whom `they` may mean. In `the tools they use` they are what something is done with. */
function severalBefore(words: readonly Word[], at: number): boolean {
  const acts = words[at]?.plain.toLowerCase() === 'they' && words[at - 1]?.mark === '';
  return words.slice(0, acts ? Math.max(0, at - 1) : at).some(({ plain }) => (/[^s']s$/i.test(plain) && !/^(?:this|is|was|has|does|always|uses|its|us)$/i.test(plain)) || /^(?:people|alumni|data)$/i.test(plain) || (/^\p{Lu}/u.test(plain) && plain !== 'I'));
}

/** What people at work do as one. */
const THEY_DO = /^(?:hire|hired|recruit|sponsor|take|accept|pick|choose|select|open|post|look|offer|run|use|need|want|prefer|train|work|build|built|develop|developed|test|start|started|are|have|usually|also|often|always|mostly|sometimes|only|still|now|design|make|made|ship|review|interview|onboard|support|organize|organise|teach|handle|do|did)$/;
const THEIRS = /^(?:team|company|lab|group|firm|office|department|startup|studio|agency|blog|website|newsletter|internships?|program|programme|interns?|process|application|applications|interview|interviews|hiring|research|projects?|product|products|work|culture|training|onboarding|deadline|deadlines|course|courses|stack|event|events|summer|open|careers?|mission|strategy|approach|method|methods|paper|papers)$/i;

const FORMS: Readonly<Record<Gender, { readonly object: string; readonly possessive: string; readonly reflexive: string }>> = {
  she: { object: 'her', possessive: 'her', reflexive: 'herself' },
  he: { object: 'him', possessive: 'his', reflexive: 'himself' },
  they: { object: 'them', possessive: 'their', reflexive: 'themselves' },
};

/** Behind these, `her` is a person and owns nothing. */
const NOT_OWNED: ReadonlySet<string> = new Set(
  'a an the about to at in on for with and or that which who when while if once after before until how what why where again more some any this these from by as so into over through because my our me us back up out too there here directly personally soon anytime whenever any every at my via next next-week later once if'.split(' '),
);
/** Behind these, `her` and a noun can be read both ways: "ask her questions". */
const GIVES = /^(?:ask|send|tell|give|show|email|mail|call|write|bring|lend|offer|teach|find|get|make|buy|keep|message)$/i;
/** `let her know`, `keep her posted` */
const LETS = /^(?:let|keep|help|make|update)$/;
/** Nobody is asked or sent these. */
const OWN_THINGS = /^(?:team|lab|boss|manager|colleague|colleagues|company|blog|book|website|paper|class|course|portfolio|group|office|assistant)$/;
/** Behind these, the name of the contact is the one who is written to. */
const REACHES = /^(?:e-?mail|mail|message|text|call|contact|to|with|ask|send|tell|show|give|keep|let|update|invite|help|bring)$/;

/** The verb behind `you`, with the adverbs before it. Null if its form is not known: "you works" must not reach anybody. */
function verbBehind(words: readonly Word[], from: number, plural: boolean): readonly string[] | null {
  const result: string[] = [];
  for (let at = from; at < words.length && at < from + 3; at++) {
    const { plain, mark } = words[at] ?? NO_WORD;
    const word = plain.toLowerCase();
    if (ADVERBS.has(word) && mark === '') {
      result.push(plain);
      continue;
    }
    const verb = plural ? (/^(?:was|is|has|does)$/.test(word) || word.endsWith('ly') ? null : word) : agreed(word);
    // `she runs and manages`: the second verb would have to follow.
    const second = words.slice(at + 1).some(({ plain: later }, index, rest) => /^(?:and|or|but)$/i.test(words[at + index]?.plain ?? '') && isThirdPerson(later.toLowerCase()) && rest.length > 0);
    return verb === null || second ? null : [...result, verb + mark];
  }
  return null;
}

const ADVERBS: ReadonlySet<string> = new Set('also really always now still just usually often first actually once originally even recently currently never'.split(' ').filter((word) => word !== 'never'));

function agreed(verb: string): string | null {
  const known = IRREGULAR.get(verb);
  if (known !== undefined) return known;
  if (isThirdPerson(verb)) return baseOf(verb);
  return PAST.test(verb) ? verb : null;
}

function isThirdPerson(verb: string): boolean {
  return IRREGULAR.has(verb) || BASES.has(baseOf(verb));
}

function baseOf(verb: string): string {
  if (!verb.endsWith('s')) return '';
  if (verb.endsWith('ies')) return `${verb.slice(0, -3)}y`;
  const short = verb.slice(0, -1);
  return BASES.has(short) ? short : verb.replace(/es$/, '');
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([['was', 'were'], ['is', 'are'], ['has', 'have'], ['does', 'do'], ['goes', 'go']]);
const BASES: ReadonlySet<string> = new Set(
  ('work like love know think use need live run lead want enjoy manage build design write teach study research start make see get give take find help hire look plan learn read speak travel train test code analyze analyse develop create choose pick prepare organize organise handle approach deal ' +
    'decide spend keep move switch come feel structure balance measure model advise mentor recruit review interview select grow try stay solve present sell edit shoot draw paint compose perform record produce direct treat collect').split(' '),
);
const PAST = /^(?:had|did|would|could|can|will|should|might|may|must|got|went|came|made|took|began|became|found|left|ran|led|knew|thought|wrote|built|chose|grew|spent|saw|met|said|told|gave|taught|sent|kept|felt|held|brought|bought|sold|won|drew|shot|spoke|read|learnt|[a-z]{2,}[^e]ed)$/;
