import type { Command } from '#model/intent.ts';
import type { Clause } from './clauses.ts';
import { asWritten, unclear, type Meaning, type Phrase } from './phrase.ts';
import { ROLE_NOUN, roleStated } from './roles.ts';
import { NAME_WORDS_MAX, STATED_ADDRESS, properName } from './stated.ts';
import { NOTHING_MORE, explainsUpTo, forEach, readNames, readTail } from './tails.ts';

type Field = Exclude<Extract<Command, { cmd: 'UPDATE' }>['field'], 'role'>;

/** Something about a person has changed. The value is taken as it was written. */
function update(field: Field): Meaning {
  return ([, who = '', what = ''], clause, scope) => {
    const value = valueOf(field, what, clause);
    const tail = readNames(who, clause.raw, scope);
    if (value === null || !NOTHING_MORE(tail.rest)) return null;
    return unclear(tail, clause.raw) ?? forEach(tail, (about) => ({ ...about, cmd: 'UPDATE', field, value }));
  };
}

function valueOf(field: Field, what: string, clause: Clause): string | null {
  switch (field) {
    case 'address':
      return STATED_ADDRESS.exec(what)?.[1] ?? null;
    case 'phone':
      return /^\+?[\d ().-]{6,20}$/.test(what) ? what : null;
    case 'organisation':
      return properName(what.replace(/ (?:now|instead|last (?:week|month)|recently)$/, ''), clause);
    case 'title': {
      const title = asWritten(what.replace(/^(?:an?|the) /, ''), clause);
      return title !== null && title.split(' ').length <= NAME_WORDS_MAX ? title : null;
    }
  }
}

/** `Jane is my supervisor`, `she's a recruiter at Acme`. */
const roleIs: Meaning = ([, who = '', what = '', preposition = '', where = ''], clause, scope) => {
  const tail = readNames(who, clause.raw, scope);
  const role = roleStated(`${what}${preposition === 'of' && where !== '' ? ` of ${where}` : ''}`);
  if (role === null || !NOTHING_MORE(tail.rest)) return null;
  const organisation = preposition === 'of' || role === 'alum' || role === 'friend' ? null : properName(where, clause);
  return unclear(tail, clause.raw) ?? [
    ...forEach(tail, (about) => ({ ...about, cmd: 'UPDATE', field: 'role', value: role })),
    ...(organisation === null ? [] : forEach(tail, (about) => ({ ...about, cmd: 'UPDATE', field: 'organisation', value: organisation }))),
  ];
};

const WRITTEN_HOW = explainsUpTo(
  'an email e-mail a message note on linkedin via by at to with yesterday today again just my professor new contact',
  /\b(?:about|on|via|from|at|for|regarding|through|who|whom|after)\b/,
);

/** `emailed priya@globex.example`, `add Leo Grant, leo@umbra.example`: it takes an address, or a name that is to be added. */
const outreach: Meaning = ([, verb = '', whom = ''], clause, scope) => {
  const address = STATED_ADDRESS.exec(whom)?.[1] ?? null;
  const adds = /^(?:add|track|new|save|log)/.test(verb);
  if ((address === null && !adds) || /^(?:e-?mails?|mails?|messages?|anything|everything)\b/.test(whom)) return null;
  const [before = '', behind = ''] = address === null ? [whom] : whom.split(STATED_ADDRESS).filter((_, at) => at % 2 === 0);
  const called = before.replace(/^(?:to|with|for|contact|person|a|new|contact:|:)+ /, '').replace(/[\s<(,–—-]+$/, '').replace(/ (?:at|with)$/, '');
  const known = readNames(called, clause.raw, scope);
  const name = nameBefore(called, address !== null, clause);
  if (name === null && ((adds && address === null) || !WRITTEN_HOW(readTail(called, clause.raw, 'past', scope).rest))) return null;
  if (!WRITTEN_HOW(readTail(behind.replace(/^[>),.\s]+/, ''), clause.raw, 'past', scope).rest)) return null;
  const [person = null] = known.rest === '' && known.ids.length === 1 ? known.ids : [];
  return unclear(known, clause.raw) ?? [{ cmd: 'OUTREACH', contact: person, item: null, address, name: name?.split(',')[0] ?? null }];
};

/** Beside an address, a few words that say nothing else are the name, even in lower case. */
function nameBefore(words: string, addressed: boolean, clause: Clause): string | null {
  const plain = addressed && words !== '' && words.split(' ').length <= 3 && /^[\p{L} .'-]+$/u.test(words) && !WRITTEN_HOW(words);
  return plain ? asWritten(words, clause) : words === '' ? null : properName(words, clause);
}

const MAIL_ADDRESS = "(?:(?:new |current |correct |work |personal |other |private )*(?:e-?mail(?: address)?|mail(?: address)?|address))";
const NOW = '(?:(?:now|just|has|have|already|recently) )*';
/** Whoever it is, in up to four words and the space behind them. */
const THEM = '((?:[^ ]{1,40} ){1,4}?)';
const WHO = '((?:[^ ]{1,40} ){0,3}?[^ ]{1,40}?)';

export const TELLING: readonly Phrase[] = [
  {
    name: "<person>'s address is",
    says: new RegExp(
      `^(?:(?:use|here is|here's|please use) )?${THEM}${MAIL_ADDRESS} (?:is|has changed to|changed to|is now|=|to` +
      `|:)(?: now)? (\\S+@\\S+)(?: now)?$`,
    ),
    means: update('address'),
    after: 'words',
  },
  {
    name: 'new address',
    says: new RegExp(
      `^(?:update(?: (?:her|his|their|the))?|change(?: (?:her|his|their|the))?|the|with|at)? ?${MAIL_ADDRESS}(?: (?:for|of) (.{1,40}?))?(?: (?:is` +
      `|to))?:? (\\S+@\\S+)$`,
    ),
    means: update('address'),
    after: 'words',
  },
  {
    name: '<person> is now at <address>',
    says: new RegExp(`^(?:${THEM}(?:is|can be reached|uses|moved)(?: now)?(?: at| to)?|use) (\\S+@\\S+)(?: now| instead| from now on)*$`),
    means: update('address'),
    after: 'words',
  },
  { name: '<address>', says: /^()(\S+@\S+)$/, means: (match, clause, scope) => (scope.question?.items.length === 1 ? update('address')(match, clause, scope) : null) },
  {
    name: '<person> moved to <organisation>',
    says: new RegExp(
      `^${THEM}${NOW}(?:moved to|switched to|went to|joined|left (?:.{1,40}? )?(?:for|to join|and joined)|changed jobs to|changed to` +
      `|started (?:working )?(?:at|with)|got a (?:new )?job (?:at|with)|took a (?:new )?(?:job|role|position) (?:at|with)` +
      `|transferred to) ([^()]{2,60})$`,
    ),
    means: update('organisation'),
    after: 'words',
  },
  {
    name: '<person> is now at <organisation>',
    says: new RegExp(`^${WHO}(?:'s|'re| is| are| works| work) now(?: working)? (?:at|with|for) ([^()]{2,60})$`),
    means: update('organisation'),
    after: 'words',
  },
  {
    name: '<person> is at <organisation> now',
    says: new RegExp(`^${WHO}(?:'s|'re| is| are| works| work)(?: working)? (?:at|with|for) (.{2,60}) now$`),
    means: update('organisation'),
    after: 'words',
  },
  {
    name: '<person> is my <role>',
    says: new RegExp(
      `^${WHO}(?:'s|'re| is| was| are| were)(?: (?:now|also|actually|still))* ((?:(?:my|our|an?|the|one of (?:my|our|the)) )?(?:[a-z-]{2,15} ){0,2}?${ROLE_NOUN})` +
      `(?: (?:of mine|now|too))?(?: (at|from|of|for|with|in) (.{2,60}?))?(?: now)?$`,
    ),
    means: roleIs,
    after: 'words',
  },
  {
    name: '<person> is now <title>',
    says: new RegExp(
      `^${THEM}(?:${NOW}(?:got promoted to|was promoted to|been promoted to|promoted to|became|got made)|is now)(?: the| an?)? (?!at |with |in ` +
      `|for )([^()]{2,60})$`,
    ),
    means: update('title'),
    after: 'words',
  },
  { name: "<person>'s title is", says: new RegExp(`^${THEM}(?:new )?(?:job )?title is(?: now)? (.{2,60})$`), means: update('title'), after: 'words' },
  {
    name: "<person>'s number is",
    says: new RegExp(`^${THEM}(?:new )?(?:phone(?: number)?|number|cell|mobile) is(?: now)? (.{6,20})$`),
    means: update('phone'),
    after: 'words',
  },

  {
    name: 'wrote to <somebody>',
    says: new RegExp(
      `^(?:i |i've |i have )?(?:(?:just|also|already|finally) )*(emailed|messaged|wrote(?: an? (?:e-?mail|message|note))?` +
      `|sent (?:an? )?(?:e-?mail|message|note)|reached out|contacted|followed up|connected|(?:please )?add(?:ed)?|track|save|log|new contact:?` +
      `|new person:?)(?: to| with)? (.+)$`,
    ),
    means: outreach,
    after: 'words',
  },
];
