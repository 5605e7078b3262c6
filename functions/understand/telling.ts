import type { Command } from '#model/intent.ts';
import type { Clause } from './clauses.ts';
import { asWritten, unclear, type Meaning, type Phrase } from './phrase.ts';
import { NOTHING_MORE, explainsUpTo, forEach, joined, readNames, readTail } from './tails.ts';

const ADDRESS = /<?(?:mailto:)?([^\s<>(),;:"]{1,64}@[^\s<>(),;:"@]{1,190}\.[a-z]{2,24})>?/;

type Field = Extract<Command, { cmd: 'UPDATE' }>['field'];

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
      return ADDRESS.exec(what)?.[1] ?? null;
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

const NAME_WORDS_MAX = 6;

/** A name begins with a capital, and so does each of its longer words: `Stark Industries`, `Bank of America`. */
function properName(words: string, clause: Clause): string | null {
  const name = asWritten(words, clause);
  const all = name?.split(' ') ?? [];
  const capital = all.every((word, at) => /^[\p{Lu}\p{N}&]/u.test(word) || (at > 0 && /^(?:of|the|for|and|de|du|di|van|&)$/.test(word)));
  return name !== null && all.length <= NAME_WORDS_MAX && capital && !A_DAY.test(words) ? name : null;
}

const A_DAY = /^(?:(?:next|this) )?(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|^\d/;

const WITH_THEM = explainsUpTo(
  'with who whom at about via on for as well also email e-mail here by colleague friend boss manager coworker recruiter',
  /\b(?:at|from|who|about|in|on|for)\b/,
);

/** An introduction needs the one to whom: by address or by name. `to her colleague` is a note. */
const introduced: Meaning = ([, helper = '', whom = ''], clause, scope) => {
  const subject = readNames(helper, clause.raw, scope);
  const address = ADDRESS.exec(whom)?.[1] ?? null;
  const [words = ''] = address === null ? [whom] : whom.split(address);
  const name = properName(words.replace(/[<(,\s]+(?:mailto:)?$/, '').replace(/ (?:at|from|who|on|via|for|by)\b.*$/, ''), clause);
  const met = name ?? '';
  const clear = NOTHING_MORE(subject.rest) && (address !== null || met !== '') && (met !== '' || WITH_THEM(words.replace(/[<(]+$/, '').trim()));
  return clear ? (unclear(subject, clause.raw) ?? forEach(subject, (about) => ({ ...about, cmd: 'HELPED', how: 'intro', address, name }))) : null;
};

const HELPED_HOW = explainsUpTo(
  'me with at for to the a an job role position internship team along on there next first round',
  /\b(?:at|for|to|with|from|in|on|through|thanks|next|tomorrow|this)\b/,
);

function helped(how: 'referral' | 'interview' | 'offer'): Meaning {
  return ([, helper = '', what = ''], { raw }, scope) => {
    const subject = readNames(helper, raw, scope);
    const tail = readTail(what, raw, 'past', scope);
    const both = joined(subject, tail);
    const clear = NOTHING_MORE(subject.rest) && HELPED_HOW(tail.rest);
    return clear ? (unclear(both, raw) ?? forEach(both, (about) => ({ ...about, cmd: 'HELPED', how, address: null, name: null }))) : null;
  };
}

const WRITTEN_HOW = explainsUpTo(
  'an email e-mail a message note on linkedin via by at to with yesterday today again just my professor new contact',
  /\b(?:about|on|via|from|at|for|regarding|through|who|whom|after)\b/,
);

/** `emailed priya@globex.example`, `add Leo Grant, leo@umbra.example`: it takes an address, or a name that is to be added. */
const outreach: Meaning = ([, verb = '', whom = ''], clause, scope) => {
  const address = ADDRESS.exec(whom)?.[1] ?? null;
  const adds = /^(?:add|track|new|save|log)/.test(verb);
  if (address === null && !adds) return null;
  const [before = '', behind = ''] = address === null ? [whom] : whom.split(ADDRESS).filter((_, at) => at % 2 === 0);
  const called = before.replace(/^(?:to|with|for|contact|person|a|new|contact:|:)+ /, '').replace(/[\s<(,–—-]+$/, '').replace(/ (?:at|with)$/, '');
  const known = readNames(called, clause.raw, scope);
  const name = nameBefore(called, address !== null, clause);
  if (name === null && ((adds && address === null) || !WRITTEN_HOW(readTail(called, clause.raw, 'past', scope).rest))) return null;
  if (!WRITTEN_HOW(readTail(behind.replace(/^[>),.\s]+/, ''), clause.raw, 'past', scope).rest)) return null;
  const [person = null] = known.rest === '' && known.ids.length === 1 ? known.ids : [];
  return unclear(known, clause.raw) ?? [{ cmd: 'OUTREACH', contact: person, item: null, address, name }];
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
    name: '<person> introduced me to',
    says: new RegExp(
      `^((?:[^ ]{1,40} ){0,4}?)(?:(?:also|just|has|already|kindly) )*(?:introduced me to|connected me (?:with|to)|put me in touch with` +
      `|intro'd me to|hooked me up with|made an intro(?:duction)? to) (.+)$`,
    ),
    means: introduced,
    after: 'words',
  },
  {
    name: '<person> referred me',
    says: new RegExp(
      '^((?:[^ ]{1,40} ){0,4}?)(?:(?:also|just|has|already|kindly) )*(?:referred me|recommended me|gave me a referral' +
      '|wrote me a (?:recommendation|referral)|passed (?:on )?my (?:resume|cv|application)(?: along| on)?|forwarded my (?:resume|cv|application)' +
      '|put in a (?:good )?word for me)(?: (.+))?$',
    ),
    means: helped('referral'),
    after: 'words',
  },
  {
    name: 'an interview',
    says: new RegExp(
      `^()(?:i |i've |we )?(?:(?:just|finally|already) )*(?:got|have|landed|scored|was offered|been offered|was invited to|got invited to) (?:an?` +
      `|the|my|my first) (?:(?:first|second|final|phone|video|on-?site|round|technical) )*interview(?: (.+))?$`,
    ),
    means: helped('interview'),
    after: 'words',
  },
  {
    name: 'an offer',
    says: new RegExp(
      `^()(?:i |i've |we |they )?(?:(?:just|finally|already) )*(?:(?:got|landed|accepted|received|have|was offered|been offered|scored|signed)` +
      `|offered me) (?:an?|the|my|their) (?:(?:summer|internship|job|full-?time|part-?time|return|dream) )*(?:internship|offer|job|position` +
      `|role)(?: offer)?(?: (.+))?$`,
    ),
    means: helped('offer'),
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
