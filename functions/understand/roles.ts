import { ROLES, type Role } from '#model/relationship.ts';

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

const nounsOf = (roles: Readonly<Partial<Record<Role, string>>>): string => `(${Object.values(roles).join('|')})`;
const MINE = '(?:my|our) (?!hiring )(?:[\\w-]{2,15} ){0,2}?';
const NOT_AN_ADJECTIVE = 'i|we|she|he|they|you|her|his|their|who|whom|and|or|with|to|met|from|at';
const ADJECTIVES = `(?:(?!(?:${NOT_AN_ADJECTIVE})\\b)[\\w&.-]{2,20} ){0,3}?`;
const BEGINS = "(?<![\\w'])";
const ENDS = "(?![\\w'-])";
const PLACE = '(?: (?:at|from|of|for|with) [^\\s,]{2,20}(?: [^\\s,]{2,20})?)?';
const CALLED = '(?:,? (?:named|called))?,? $';
const IS = "(?: is| was|'s| who is| who was| who's|, who is|, who was|, who's|,| -| –| —| \\() ?(?:also )?";

/** English, and without the costly classes of all letters. */
const BEFORE_A_NAME = [new RegExp(`${BEGINS}${MINE}${nounsOf(OWN)}${PLACE}${CALLED}`, 'i'), new RegExp(`${BEGINS}${nounsOf(ANYBODY)}${PLACE}${CALLED}`, 'i')];
const BEHIND_A_NAME = [
  new RegExp(`^${IS}${MINE}${nounsOf(OWN)}${ENDS}`, 'i'),
  new RegExp(`^${IS}(?:(?:an?|the|one of (?:the|our|their)) )?${ADJECTIVES}${nounsOf(ANYBODY)}${ENDS}`, 'i'),
  new RegExp(`^${IS}an? ${nounsOf(OWN)} of mine${ENDS}`, 'i'),
];

/** Further away words are about somebody else. */
const AROUND_CHARACTERS_MAX = 80;

/** By the words right before and behind a name: `my supervisor Jane`, `Bob, a recruiter at Acme`; null if they do not say. */
export function roleAround(before: string, behind: string): Role | null {
  const lead = before.slice(-AROUND_CHARACTERS_MAX).replaceAll('’', "'");
  const tail = behind.slice(0, AROUND_CHARACTERS_MAX).replaceAll('’', "'");
  for (const says of BEFORE_A_NAME) {
    const noun = says.exec(lead)?.[1];
    if (noun !== undefined) return roleCalled(noun);
  }
  for (const says of BEHIND_A_NAME) {
    const match = says.exec(tail);
    // `Jane Doe, recruiter Bob Ray`: the next name's.
    if (match?.[1] !== undefined && !/^ \p{Lu}/u.test(tail.slice(match[0].length))) return roleCalled(match[1]);
  }
  return null;
}

/** By the words behind `she is`: `my old boss`, `an alum`; `a supervisor` is somebody else's, `a friend of Bob` too. */
export function roleStated(words: string): Role | null {
  const [, article = '', noun = '', ofWhom] = new RegExp(`^(?:(my|our|an?|the|one of (?:my|our|the)) )?(?:[\\w-]{2,15} ){0,2}?(${ROLE_NOUN})(?: of (.+))?$`, 'i').exec(words) ?? [];
  const role = roleCalled(noun);
  const mine = /(?:my|our)$/i.test(article);
  if (role === null || mine || !(role in OWN) || noun.toLowerCase() === 'fellow intern') return role;
  return role === 'supervisor' || ofWhom !== undefined || !/^an?$/i.test(article) || noun.toLowerCase() === 'intern' ? null : role;
}

/** By one noun alone: `supervisor`, `guest speaker`. */
export function roleCalled(noun: string): Role | null {
  const plain = noun.trim().toLowerCase();
  return ROLES.find((role) => [ANYBODY[role], OWN[role]].some((nouns) => nouns !== undefined && new RegExp(`^(?:${nouns})$`).test(plain))) ?? null;
}

/** A title says who recruits, in the languages of the cards that students get; what else somebody is to the student, no title tells. */
export function roleOfTitle(title: string | null): Role | null {
  return title !== null && RECRUITS.test(title) ? 'recruiter' : null;
}

const RECRUITS = /(?<!\w)(?:recruit(?:er|ing|ment)|talent (?:acquisition|partner|sourcing|scout)|sourcer|personalreferent(?:in)?|recruteu(?:r|se)|reclutador[a]?|recrutador[a]?|rekryterare)(?!\w)/i;
