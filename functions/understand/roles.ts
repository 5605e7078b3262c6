import type { Role } from '#model/relationship.ts';

/**
 * What somebody is to the student. Whoever is a recruiter, an alum or a speaker is one to everybody; a
 * supervisor, a mentor, a colleague or a friend counts only as the student's own.
 */
const OWN: Readonly<Partial<Record<Role, string>>> = {
  supervisor: 'supervisor|manager|boss|team ?lead',
  mentor: 'mentor',
  colleague: 'colleague|co-?worker|team-?mate|intern',
  friend: 'friend',
};
const ANYBODY: Readonly<Partial<Record<Role, string>>> = {
  recruiter: 'recruiter|recruitment consultant|talent (?:acquisition|partner|scout)(?: (?:specialist|partner|manager|lead|associate))?|sourcer',
  alum: 'alum(?:n(?:a|us|i|ae))?',
  speaker: 'speaker|panell?ist|guest lecturer',
  colleague: 'fellow intern',
};

/** The words for somebody who is one to everybody, e.g. between a verb and a name: `met recruiter Bob Ray`. */
export const ROLE_NOUN = `(?:${[...Object.values(ANYBODY), ...Object.values(OWN)].join('|')})`;

const MINE = '(?:my|our) (?!hiring )(?:[\\p{L}-]{2,15} ){0,2}?';
const NOT_AN_ADJECTIVE = 'i|we|she|he|they|you|her|his|their|who|whom|and|or|with|to|met|from|at';
const ADJECTIVES = `(?:(?!(?:${NOT_AN_ADJECTIVE})\\b)[\\p{L}&.-]{2,20} ){0,3}?`;
const EDGE = '(?![\\p{L}-])';
const BEGINS = '(?<![\\p{L}’\'])';
/** A role before a name belongs to that name. */
const NO_NAME_BEHIND = '(?! \\p{Lu})';
const PLACE_BEFORE = '(?: (?:at|from|of|for|with) \\p{Lu}[\\p{L}&.-]{1,20}(?: \\p{Lu}[\\p{L}&.-]{1,20})?)?';
const IS = "(?: is| was|'s| who is| who was| who's|, who is|, who was|, who's|,| -| –| —| \\()";

type Way = { readonly role: Role; readonly before: RegExp; readonly behind: RegExp };

function ways(nouns: Readonly<Partial<Record<Role, string>>>, before: string, behind: string): readonly Way[] {
  return Object.entries(nouns).map(([role, noun]) => ({
    role: role as Role,
    before: new RegExp(`${BEGINS}${before}(?:${noun})${PLACE_BEFORE}(?:,? (?:named|called))?,? $`, 'iu'),
    behind: new RegExp(`^${IS} ?(?:also )?${behind}(?:${noun})${EDGE}`, 'iu'),
  }));
}

const WAYS: readonly Way[] = [...ways(OWN, MINE, MINE), ...ways(ANYBODY, '', `(?:(?:an?|the|one of (?:the|our|their)) )?${ADJECTIVES}`)];
const OF_MINE = new RegExp(`^${IS} ?an? (?:${Object.values(OWN).join('|')}) of mine${EDGE}`, 'iu');

/** Further away words are about somebody else. */
const AROUND_CHARACTERS_MAX = 80;

/** By the words right before and behind a name: `my supervisor Jane`, `Bob, a recruiter at Acme`; null if they do not say. */
export function roleAround(before: string, behind: string): Role | null {
  const [lead, tail] = [before.slice(-AROUND_CHARACTERS_MAX), behind.slice(0, AROUND_CHARACTERS_MAX).replaceAll('’', "'")];
  const way = WAYS.find((one) => one.before.test(lead) || isBehind(one, tail));
  if (way !== undefined) return way.role;
  return OF_MINE.test(tail) ? roleCalled(/\b(\S+) of mine/i.exec(tail)?.[1] ?? '') : null;
}

/** `Jane Doe, recruiter Bob Ray`: the next name's. */
function isBehind({ behind }: Way, tail: string): boolean {
  const match = behind.exec(tail);
  return match !== null && new RegExp(`^${NO_NAME_BEHIND}`, 'u').test(tail.slice(match[0].length));
}

/** By the words behind `she is`: `my old boss`, `an alum`; `a supervisor` is somebody else's, `a friend of Bob` too. */
export function roleStated(words: string): Role | null {
  const [, article = '', noun = '', ofWhom] = new RegExp(`^(?:(my|our|an?|the|one of (?:my|our|the)) )?(?:[\\p{L}-]{2,15} ){0,2}?(${ROLE_NOUN})(?: of (.+))?$`, 'iu').exec(words) ?? [];
  const role = roleCalled(noun);
  const mine = /(?:my|our)$/i.test(article);
  if (role === null || mine || !(role in OWN) || noun.toLowerCase() === 'fellow intern') return role;
  return role === 'supervisor' || ofWhom !== undefined || !/^an?$/i.test(article) || noun.toLowerCase() === 'intern' ? null : role;
}

/** By one noun alone: `supervisor`, `guest speaker`. */
export function roleCalled(noun: string): Role | null {
  const plain = noun.trim().toLowerCase();
  const found = [...Object.entries(ANYBODY), ...Object.entries(OWN)].find(([, nouns]) => new RegExp(`^(?:${nouns})$`, 'u').test(plain));
  return found === undefined ? null : (found[0] as Role);
}

/** A title says who recruits, in the languages of the cards that students get; what else somebody is to the student, no title tells. */
export function roleOfTitle(title: string | null): Role | null {
  return title !== null && RECRUITS.test(title) ? 'recruiter' : null;
}

const RECRUITS = /(?<!\p{L})(?:recruit(?:er|ing|ment)|talent (?:acquisition|partner|sourcing|scout)|sourcer|personalreferent(?:in)?|recruteu(?:r|se)|reclutador[a]?|recrutador[a]?|rekryterare)(?!\p{L})/iu;
