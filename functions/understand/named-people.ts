import { FIRST_NAMES } from './first-names.ts';
import { proper, trimmedThing, type Speaking } from './turned-things.ts';
import { properWord } from './proper-words.ts';
import { isUnsaid } from './unsaid.ts';

/**
 * People whom the contact named or introduced, as they are written in a mail to the contact: `bob` → Bob,
 * `her colleague ana at globex` → your colleague Ana at Globex. Null if it is not certain that people are named.
 */
export function people(text: string, speaking: Speaking): string | null {
  const bare = trimmedThing(text.replace(/,? (?:who|whose|which|that|so|because|cuz|as she|as he|if)\b.*$/i, ''));
  if (bare === '' || isUnsaid(bare)) return null;
  const parts = bare.split(/(, | and (?:also )?(?:to |with )?| or (?:to |with )?)/);
  const said = parts.map((part, at) => (at % 2 === 1 ? part.replace('also ', '') : onePerson(part, speaking)));
  return said.includes(null) ? null : said.join('');
}

const PERSON_WORDS_MAX = 10;
const BEHIND = /^(?:at|from|in|on|of|for|with|working|doing|over|across)$/i;
const ROLE =
  /^(?:colleagues?|friends?|boss|manager|supervisor|mentor|team|teammates?|coworkers?|co-workers?|recruiters?|director|lead|head|founder|professor|prof|advisor|adviser|group|people|person|someone|somebody|alums?|alumni|alumna|alumnus|students?|engineers?|designers?|scientists?|researchers?|postdocs?|interns?|analysts?|consultants?|editor|curator|partner|partners|contacts?|folks|ceo|cto|assistant|department|lab|hr|members?|network|guy|woman|man|lady|coordinator|counselor|lawyers?|doctors?|nurses?|artists?|architects?|developers?|programmers?|managers?|professors?|employees?|staff)$/i;

function onePerson(part: string, { called, gender, others }: Speaking): string | null {
  const words = part.split(' ').filter((word) => word !== '');
  const end = words.findIndex((word, at) => at > 0 && BEHIND.test(word));
  const head = words.slice(0, end === -1 ? undefined : end);
  const tail = end === -1 ? [] : words.slice(end);
  if (head.length === 0 || words.length > PERSON_WORDS_MAX || words.some((word) => called.includes(word.toLowerCase()) || LOOSE.test(word))) return null;
  const owned = OWNED.test(head[0] ?? '');
  const who = owned ? described(head, gender, others) : named(head, others, /^(?:at|from)$/i.test(tail[0] ?? ''));
  if (who === null || tail.length === 1) return null;
  const behind = tail.map((word, at) => (!owned && at === 1 && tail.length === 2 && /^(?:at|from)$/i.test(tail[0] ?? '') ? place(word) : ownedBy(word, gender)));
  return behind.includes(null) ? null : [...who, ...behind].join(' ');
}

const OWNED = /^(?:her|his|their|a|an|the|my|some|several|two|three|four|one|other|someone|somebody|people|recruiters|alumni|alums|folks|engineers|students|researchers|another|everyone|everybody|many)$/i;
const LOOSE = /^(?:she|he|they|i|we|is|was|are|were|has|had|will|would|said|told|it|you|me|us|him|them|and|myself|yesterday|but)$/i;

/** `her colleague ana`: a name behind whoever they are to the contact. */
function described(words: readonly string[], gender: Speaking['gender'], others: Speaking['others']): readonly string[] | null {
  const role = words.findLastIndex((word) => ROLE.test(word.replace(/,$/, '')));
  const [name] = words.slice(role + 1);
  if (role === -1 || words.length - role > 3 || (name !== undefined && !isName(name, others))) return null;
  const said = words.map((word, at) => (at > role ? capital(word) : ownedBy(word, gender)));
  return said.includes(null) ? null : said.map((word) => word ?? '');
}

function ownedBy(word: string, gender: Speaking['gender']): string | null {
  const lower = word.toLowerCase();
  if (!/^(?:her|his|their)$/.test(lower)) return proper(word);
  const own = { she: 'her', he: 'his', they: 'their' }[gender ?? 'she'];
  return gender !== null && (lower === own || lower === 'their') ? 'your' : null;
}

/** A known name as it is known; another one with its capitals. Lower-case words of a crowd are no name. */
function named(words: readonly string[], others: Speaking['others'], placed: boolean): readonly string[] | null {
  const bare = words.map((word) => word.replace(/,$/, ''));
  if (bare.length === 1 && /^hr$/i.test(bare[0] ?? '')) return ['HR'];
  if (bare.length > 3 || bare.some((word) => !/^[\p{L}'’.-]{2,30}$/u.test(word) || NO_NAME.test(word))) return null;
  const [first = ''] = bare;
  const known = others.get(first.toLowerCase());
  if (known !== undefined && bare.length <= known.split(' ').length) {
    const parts = known.split(' ');
    return bare.every((word, at) => parts[at]?.toLowerCase() === word.toLowerCase()) ? parts.slice(0, bare.length) : bare.map(capital);
  }
  if (CROWD.test(first) && bare.length === 1) return bare;
  return placed || isName(first, others) ? bare.map(capital) : null;
}

/** In lower case only what is known as a name. */
function isName(word: string, others: Speaking['others']): boolean {
  const lower = word.toLowerCase();
  return (word !== lower && properWord(word) === undefined) || others.has(lower) || FIRST_NAMES.has(lower);
}

const CROWD = /^(?:recruiters|engineers|alumni|alums|researchers|designers|people|students|interns|employees|scientists|managers|founders|analysts|consultants)$/;
const NO_NAME =
  /^(?:hr|her|him|them|me|us|my|the|a|an|to|with|about|more|when|if|how|what|why|again|directly|soon|anytime|people|recruiters|career|services|office|someone|somebody|everyone|anyone|as|it|at|in|on|for|early|often|also|too|first|by|email|over|via|through|during|after|before|program|team|marketing|sales|research|engineering|finance|design|stuff|things|each|other|others|both|all|different|new|old|good|great|and|or)$/i;

function capital(word: string): string {
  return properWord(word) ?? word.charAt(0).toUpperCase() + word.slice(1);
}

const ABBREVIATION_LETTERS_MAX = 3;
const NO_PLACE = /^(?:hr|marketing|sales|engineering|research|finance|school|work|home|uni|university|college|campus|class|here|there|design|product|legal|it|the|a|an|her|his|their|your|my|another|this|that|other|big|small)$/i;

function place(word: string): string {
  if (NO_PLACE.test(word) || !/^\p{Ll}/u.test(word)) return proper(word);
  return properWord(word) ?? (word.length <= ABBREVIATION_LETTERS_MAX ? word.toUpperCase() : capital(word));
}
