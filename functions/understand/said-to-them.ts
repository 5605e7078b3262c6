import { sentencesOf } from './clauses.ts';
import { wordsOf } from './names.ts';

/**
 * A note turned round to be said to the contact: "she told me about the fall program" → "you told me about the
 * fall program". It goes into a draft that a recruiter may read, so whatever does not turn safely is null: only
 * clauses of a few kind verbs, about nobody else, without a negation, a question or a relative day.
 */
export function saidToThem(note: string, contact: string | null, others: readonly string[]): string | null {
  if (note.length > NOTE_CHARACTERS_MAX) return null;
  const names = contact === null ? [] : wordsOf(contact);
  const sentences = sentencesOf(note);
  // Behind the first sentence about somebody else, nobody knows who “she” is.
  const end = sentences.findIndex((sentence) => UNFIT.test(sentence) || namesSomebodyElse(sentence, names, others));
  const safe = sentences.slice(0, end === -1 ? undefined : end).join(' ');
  if (SHE.test(safe) && HE.test(safe)) return null;
  const turned = clausesIn(safe).map((clause) => turn(clause, names)).filter((clause) => clause !== null);
  const said = turned.slice(0, CLAUSES_MAX).join(' and ');
  return said === '' ? null : said;
}

/** A longer note is a report, not something to say. */
const NOTE_CHARACTERS_MAX = 600;
const CLAUSES_MAX = 2;
const CLAUSE_WORDS_MAX = 35;

/** Questions, quotations, addresses, links, and words to the assistant. */
const UNFIT = /[?@"“”„«»<>{}[\]]|https?:|www\.|\b(?:you|your|yours|yourself)\b/i;

function clausesIn(note: string): readonly string[] {
  return sentencesOf(note).flatMap((sentence) => sentence.replaceAll(/\s+/g, ' ').split(/ [-–—] |, (?=(?:and |but |so )?(?:she|he|they|i|we|it)\b)| (?=and (?:she|he|they|i|we|it)\b)| (?=but\b)/i));
}

/** Both in one note are two people. */
const SHE = /\b(?:she|her|hers|herself)\b/i;
const HE = /\b(?:he|him|his|himself)\b/i;

type Gender = 'she' | 'he' | 'they';

/** Null unless the clause is about what the contact kindly did or said. */
function turn(clause: string, names: readonly string[]): string | null {
  const words = clause.replaceAll(/[’‘]/g, "'").replace(/^[\s,]*(?:(?:and|also|so|then|plus),? )*/i, '').replace(/[\s.!…,]+$/, '').split(' ');
  const subject = subjectOf(words, names);
  if (subject === null || words.length > CLAUSE_WORDS_MAX) return null;
  const predicate = words.slice(subject.length).join(' ');
  if (!KIND.test(predicate) || UNSAFE.test(predicate)) return null;
  const turned = turnWords(words.slice(subject.length), subject.gender);
  return turned === null ? null : `you ${turned}`;
}

/** `gender` null: the subject is the name, so that whoever is "she" in the rest is the contact. */
function subjectOf(words: readonly string[], names: readonly string[]): { readonly gender: Gender | null; readonly length: number } | null {
  const [first = '', ...more] = words.map((word) => word.toLowerCase());
  const rest = more.join(' ');
  const [she, he] = [SHE.test(rest), HE.test(rest)];
  if (first === 'she' || first === 'he') return { gender: first, length: 1 };
  if (first === 'they') return she || he ? null : { gender: 'they', length: 1 };
  const length = names.length > 1 && names.every((name, at) => words[at]?.toLowerCase() === name) ? names.length : 1;
  if (names.length === 0 || first !== names[0]) return null;
  return { gender: she ? 'she' : he ? 'he' : null, length };
}

const HOW = '(?:(?:also|kindly|really|then|even|just|generously|very kindly) )*';
const ME = '(?:me|us)';
/** What a person did for the student, or told them. Verbs that can also be a complaint are not here. */
const KIND = new RegExp(
  `^${HOW}(?:` +
    `told ${ME}(?: (?:a (?:lot|bit)|more|all|everything))? (?:about|that|how|what|which|why|where|of|to|she|he|they)\\b` +
    `|(?:said|mentioned|explained|described|suggested|recommended|shared|promised|advised)\\b` +
    `|(?:talked|spoke) (?:to ${ME} |with ${ME} )?about\\b` +
    `|pointed (?:me to|out)\\b|walked ${ME} through\\b|introduced ${ME} to (?:the|a|an|some|her|his|their|several|two|three)\\b` +
    `|offered (?:to|me)\\b|agreed to\\b|(?:showed|gave|taught|helped|encouraged|invited|advised|sent|lent) ${ME}\\b` +
    `|answered (?:all )?(?:of )?my\\b|took the time\\b|made time\\b` +
    `|was (?:(?:so|very|really|super|incredibly) )*(?:helpful|kind|generous|friendly|patient|encouraging|supportive|welcoming|open)\\b` +
    `)`,
  'i',
);

/** Negations, conditions, commands, relative days, and what nobody wants to read about themselves. */
const UNSAFE = new RegExp(
  "n't\\b|\\b(?:not|no|never|none|nothing|nobody|without|hardly|cannot|unless|if|although|though|however|" +
    'today|tomorrow|yesterday|tonight|(?:this|next|last) (?:morning|afternoon|evening|week|month|year|term|semester|mon|tue|wed|thu|fri|sat|sun)\\w*|ago|' +
    'remind|snooze|skip|delete|unsubscribe|stop|note|todo|' +
    'bad|badly|weak|weaker|weakness|poor|poorly|terrible|awful|horrible|mess|boring|bored|rude|late|hates?|hated|dislikes?|disliked|angry|annoyed|annoying|upset|stupid|dumb|lazy|arrogant|weird|creepy|cute|attractive|flirt\\w*|' +
    'fired|layoffs?|laid off|quit|quitting|leaving|divorc\\w*|pregnan\\w*|sick|ill|drunk|cried|crying|secret\\w*|confidential\\w*|private\\w*|' +
    'salary|paid|underpaid|complain\\w*|gossip\\w*|reject\\w*|unfortunately|sadly|sorry|problem\\w*|wrong|fail\\w*|toxic|overwork\\w*|burn(?:ed|t)? out|age|religio\\w*|politic\\w*|off|lol|haha|ugh|wtf|damn|shit|hell)\\b',
  'i',
);

/** The words after the subject, with her and him become you. Null where the grammar is not certain. */
function turnWords(words: readonly string[], gender: Gender | null): string | null {
  const result: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const [, plain = '', mark = ''] = /^(.*?)([,.!:;)]*)$/.exec(word) ?? [];
    const turned = turnWord(plain.toLowerCase(), words[at - 1], mark === '' ? words[at + 1]?.toLowerCase() : undefined, at === 0 && /^was$/i.test(plain), gender);
    if (turned === null) return null;
    result.push((turned ?? plain) + mark);
    if (turned === 'you' && plain.toLowerCase() === gender) {
      const verb = agreed(words[at + 1] ?? '', gender);
      if (verb === null) return null;
      result.push(verb);
      at++;
    }
  }
  return result.join(' ');
}

/** Undefined: the word stays as it is. Null: it cannot be turned. */
function turnWord(word: string, before: string | undefined, next: string | undefined, isMainVerb: boolean, gender: Gender | null): string | null | undefined {
  if (isMainVerb) return 'were';
  if (gender === null) return undefined;
  const { subject, object, possessive, reflexive } = FORMS[gender];
  if (word === `${subject}'s` || word === `${subject}'d` || word === `${subject}'ll` || word === `${subject}'re` || word === `${subject}'ve`) return null;
  if (word === subject) return 'you';
  if (word === reflexive) return 'yourself';
  if (word === object && word === possessive) return next === undefined || FUNCTION_WORDS.has(next) ? 'you' : GIVES.test(before ?? '') ? null : 'your';
  if (word === object) return 'you';
  if (word === possessive) return next === undefined || FUNCTION_WORDS.has(next) ? null : 'your';
  return word === 'hers' || word === 'theirs' ? null : undefined;
}

const FORMS: Readonly<Record<Gender, { readonly subject: string; readonly object: string; readonly possessive: string; readonly reflexive: string }>> = {
  she: { subject: 'she', object: 'her', possessive: 'her', reflexive: 'herself' },
  he: { subject: 'he', object: 'him', possessive: 'his', reflexive: 'himself' },
  they: { subject: 'they', object: 'them', possessive: 'their', reflexive: 'themselves' },
};

/** Behind these, `her` is a person and owns nothing. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'a an the about to at in on for with and or that which who when while after before how what why where again more some any this these from by as so into over through because my our me us back up out too there here directly personally soon anytime'.split(' '),
);
/** Behind these, `her` and a noun can be read both ways: "ask her questions". */
const GIVES = /^(?:ask|send|tell|give|show|email|mail|call|write|bring|lend|offer|teach|find|get|make|buy|keep)$/i;

/** The verb after an inner `you`. Null if its form is not known: "you works" must not reach anybody. */
function agreed(verb: string, gender: Gender): string | null {
  const [, plain = '', mark = ''] = /^(.*?)([,.!:;)]*)$/.exec(verb.toLowerCase()) ?? [];
  if (gender === 'they') return plain === '' ? null : verb;
  const known = AGREES.get(plain) ?? (PAST.test(plain) ? plain : undefined);
  return known === undefined ? null : known + mark;
}

const AGREES: ReadonlyMap<string, string> = new Map(
  Object.entries({ was: 'were', is: 'are', has: 'have', does: 'do', works: 'work', likes: 'like', loves: 'love', knows: 'know', thinks: 'think', uses: 'use', needs: 'need', lives: 'live', runs: 'run', leads: 'lead', wants: 'want', enjoys: 'enjoy' }),
);
const PAST = /^(?:had|did|would|could|can|will|should|might|may|must|got|went|came|made|took|began|became|found|left|ran|led|knew|thought|wrote|built|chose|grew|spent|saw|met|said|told|gave|[a-z]{2,}ed)$/;

/** Does the note name a person other than the contact? Any unknown capital inside a sentence counts as a name. */
function namesSomebodyElse(note: string, names: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others.flatMap((name) => wordsOf(name).slice(0, 1)).filter((name) => !names.includes(name) && name.length > 2));
  return sentencesOf(note).some((sentence) => {
    const words = sentence.split(/\s+/).map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/, ''));
    return words.some((word, at) => {
      const lower = word.toLowerCase();
      if (lower === '' || names.includes(lower)) return false;
      if (known.has(lower) && !COMMON.test(lower)) return true;
      if (!/^\p{Lu}/u.test(word) || /^I(?:$|['’])/.test(word) || CALENDAR.test(word) || ACRONYM.test(word)) return false;
      // A sentence begins with a capital; it is a name if a verb of a person follows.
      if (at === 0) return !OPENS.has(lower) && ACTS.test(words[1] ?? '');
      return words[at - 1]?.toLowerCase() !== 'at';
    });
  });
}

const CALENDAR = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const ACRONYM = /^[A-Z][A-Z0-9]{1,5}s?$/;
/** First names that are words as well: in lower case they are taken as words. */
const COMMON = /^(?:will|may|mark|grant|bill|hope|joy|grace|art|rose|drew|chase|june|april|august|long|can|see|you)$/;
const OPENS: ReadonlySet<string> = new Set('she he they it we i the a an and also so then but this that these those there'.split(' '));
const ACTS = /^(?:told|said|mentioned|explained|described|suggested|recommended|shared|promised|advised|talked|spoke|pointed|walked|introduced|offered|agreed|showed|gave|taught|helped|encouraged|invited|sent|answered|took|made|was|is|has|had|will|works|knows|and|who|from|joined|came|asked)$/i;
