import type { Deed } from './kind-deeds.ts';
import { advice, deed, statement, together } from './spoken-deeds.ts';
import { withoutIng } from './deed-phrases.ts';
import { escaped } from './person-words.ts';
import { matter, thing, topic, type Speaking } from './turned-things.ts';

const MUCH = '(?: (?:a lot|a bit|lots|so much|mostly|mainly|more|much|for (?:an hour|like an hour|half an hour|ages|\\d+ minutes|a while|a bit|\\w+ minutes)|on zoom|over coffee|at length|also|again|in detail|about like))?';
const WITH = '(?: (?:to|with) ([^ ]{1,30}(?: (?!about)[^ ]{1,30})?))?';
const KINDLY = '(?:(?:really|so|super|very|great|good|nice|helpful|useful|amazing|awesome|solid|valuable|lovely|interesting|excellent|wonderful|fantastic|honest|practical|concrete|insightful|long|fun|inspiring|motivating|fascinating|career|productive) )';
const ABOUT = '(?:about|on|regarding|for|around)';

const TALKED = new RegExp(`^(?:both )?(?:just |also |mostly |mainly |then )*(?:talked|talk|chatted|chat|spoke|speak|discussed|talking)${MUCH}${WITH}${MUCH}(?: about:?|(?<=^discussed):?) (.+)$`, 'i');
const WENT_OVER = /^(?:both )?(?:also |then )*(went over|went through|looked at|looked over|walked through|worked on|practiced|practised|reviewed|edited) (?:together )?(.+)$/i;
const TALK = new RegExp(`^(?:(?:had|was|it was|what) )?(?:an? )?(${KINDLY}{0,4})(chat|talk|conversation|call|discussion|meeting|exchange)${WITH} (?:about|on|around) (.+)$`, 'i');
const ADVICE = new RegExp(`^(?:(?:got|received|had|getting|was given|took away|loved|liked|appreciated|enjoyed) )?(?:(?:lots|a lot|tons|a ton|a bunch|plenty|loads|a couple|some|a few|many|more|much|so much|so many|few|several|two|three|her|his|their|the|an?) (?:of )?)?(${KINDLY}{0,4})(advice|tips?|feedback|insights?|pointers|info|information|suggestions?|ideas|recommendations?|input) ((?:${ABOUT}|into) )(.+)$`, 'i');
const LABEL = /^(?:(?:her|his|their|the|main|best|biggest|top|key|a|an|one|good|great|number one|other|another|also|big|most important|piece of) ){0,5}(?:advice|tip|suggestion|recommendation|advise)(?: for me)?(?: from (?:her|him|them))?(?: (?:was|is|were)|:|,| -)+ ?(?:that )?(.+)$/i;
const LEARNED_ABOUT = /^(?:learned|got to know|heard|learn|know now)(?: (a lot|so much|tons|lots|loads|a ton|a bunch|much|many things|a great deal|more|a bit|a little|some|something|new things|quite a bit|all|everything))?(?: (?:new )?(?:things|stuff))?(?: from ([^ ]{1,30}(?: (?!about)[^ ]{1,30})?))? about (.+)$/i;
const LEARNED = /^(?:learned|found out|heard|learn|know now|figured out)(?: from (?:her|him|them))? (?:that )?(.+)$/i;
const HEARD = /^(?:(?:it )?(?:was )?(?:really |so |super |very )*(?:interesting|great|cool|nice|fun|inspiring|helpful|useful|good|fascinating|awesome) to (?:hear|learn|know)|(?:really |also )*(?:loved|enjoyed|liked|appreciated) (?:hearing|learning|listening)) (?:more )?(.+)$/i;
const GOT_TO = /^(?:got|was allowed|were allowed|got the chance|was able) to (?:(?:see|visit|tour|try|use|test|watch|play with|hold) .+)$/i;
const TOUR = new RegExp(`^(?:(?:got|had|then) )?(?:an? |the )?(${KINDLY}{0,2})(?:little |quick |short |mini )?tour (?:of|through) (.+)$`, 'i');

/** What the two did together, or what the student got from it: `talked about visas`, `got great advice on grad school`. */
export function sharedDeed(predicate: string, speaking: Speaking): Deed | null {
  return talked(predicate, speaking) ?? talk(predicate, speaking) ?? advised(predicate, speaking) ?? labelled(predicate, speaking) ?? learned(predicate, speaking) ?? shown(predicate, speaking);
}

function talked(predicate: string, speaking: Speaking): Deed | null {
  const match = TALKED.exec(predicate);
  const [, withWhom, about = ''] = match ?? [];
  if (match !== null) {
    if (!isContact(withWhom, speaking)) return null;
    const what = topic(about, speaking);
    return what === null ? null : together(['talking with me about', what], ['talked about', what], 2, 'about');
  }
  const [, did = '', whose = ''] = WENT_OVER.exec(predicate) ?? [];
  const what = /^(?:my|the|a|some|her|his|practice|practise|mock) /i.test(whose) ? thing(whose.replace(/ (?:together|with (?:her|him|them))$/i, ''), speaking) : null;
  const gerund = GERUNDS[did.toLowerCase()];
  return what === null || gerund === undefined ? null : together([gerund, `${what} with me`], [did.toLowerCase(), what], 3);
}

const GERUNDS: Readonly<Record<string, string>> = {
  'went over': 'going over', 'went through': 'going through', 'looked at': 'looking at', 'looked over': 'looking over', 'walked through': 'walking through', 'worked on': 'working on',
  practiced: 'practicing', practised: 'practising', reviewed: 'reviewing', edited: 'editing',
};

/** With nobody, or with the contact. */
function isContact(whom: string | undefined, { called }: Speaking): boolean {
  if (whom === undefined) return true;
  return /^(?:her|him|them|each other|one another)$/i.test(whom) || whom.split(' ').every((word) => called.includes(word.toLowerCase()));
}

function talk(predicate: string, speaking: Speaking): Deed | null {
  const [, kind = '', noun = '', withWhom, about = ''] = TALK.exec(predicate) ?? [];
  const what = noun === '' || !isContact(withWhom, speaking) ? null : topic(about, speaking);
  if (what === null) return null;
  const words = `${plainly(kind)}${noun.toLowerCase()} about ${what}`;
  return together(['the', words], ['had', `${articleFor(words)} ${words}`], 2);
}

function advised(predicate: string, speaking: Speaking): Deed | null {
  const [, kind = '', noun = '', about = '', of = ''] = ADVICE.exec(predicate) ?? [];
  const what = noun === '' ? null : (topic(of, speaking) ?? ing(of, speaking));
  if (what === null) return null;
  const words = `${plainly(kind)}${noun.toLowerCase()} ${about.toLowerCase()}${what}`;
  return deed(['the', words], ['gave me', /^(?:.* )?(?:tip|suggestion|recommendation|insight) /.test(words.slice(0, 60)) && !/(?:tip|suggestion|recommendation|insight)s/.test(words) ? `${articleFor(words)} ${words}` : words], 3);
}

/** `advice on applying early` */
function ing(text: string, speaking: Speaking): string | null {
  return /^[a-z]{3,20}ing(?: |$)/i.test(text) && withoutIng(text) !== null ? thing(text, speaking) : null;
}

function labelled(predicate: string, speaking: Speaking): Deed | null {
  const [first = ''] = speaking.called;
  const [, what = ''] = LABEL.exec(first === '' ? predicate : predicate.replace(new RegExp(`^${escaped(first)}'s `, 'i'), 'her ').replace(new RegExp(` from ${escaped(first)}(?=[ :])`, 'i'), ' from her')) ?? [];
  if (what === '') return null;
  return advice(what.replace(/^(?:to|i should) /i, ''), speaking) ?? advice(withoutIng(what) ?? '', speaking);
}

function learned(predicate: string, speaking: Speaking): Deed | null {
  const [, much, from, about = ''] = LEARNED_ABOUT.exec(predicate) ?? [];
  const what = about === '' || !isContact(from, speaking) ? null : topic(about, speaking);
  if (what !== null) {
    const more = much === undefined ? '' : /^(?:more)$/i.test(much) ? ' more' : /^(?:a bit|a little|some|something)$/i.test(much) ? '' : /^(?:all|everything)$/i.test(much) ? ' all' : ' so much';
    return deed([`telling me${more} about`, what], [`told me${more} about`, what], 2, 'about');
  }
  const [, heard = ''] = HEARD.exec(predicate) ?? [];
  if (heard !== '') {
    const told = /^(?:about|to) /i.test(heard) ? topic(heard.replace(/^\S+ /, ''), speaking) : null;
    const how = told === null ? matter(heard, speaking) : null;
    return told !== null ? deed(['telling me about', told], ['told me about', told], 2, 'about') : how === null ? null : deed(['telling me', how], ['told me', how], 3);
  }
  const [, said = ''] = LEARNED.exec(predicate) ?? [];
  if (said === '') return null;
  const how = matter(said, speaking);
  return how === null ? statement(said, speaking) : deed(['explaining', how], ['explained', how], 3);
}

function shown(predicate: string, speaking: Speaking): Deed | null {
  const [, kind = '', of = ''] = TOUR.exec(predicate) ?? [];
  const place = of === '' ? null : thing(of, speaking);
  if (place !== null) return deed(['the', `${plainly(kind)}tour of ${place}`], ['gave me', `${articleFor(`${plainly(kind)}tour`)} ${plainly(kind)}tour of ${place}`], 3);
  const [got = ''] = GOT_TO.exec(predicate) ?? [];
  const seen = got === '' ? null : got.replace(/^.*? to /i, '');
  const [verb = '', ...rest] = (seen ?? '').split(' ');
  const what = seen === null ? null : thing(rest.join(' '), speaking);
  return what === null ? null : deed(['letting me', `${verb.toLowerCase()} ${what}`], ['let me', `${verb.toLowerCase()} ${what}`], 3);
}

/** `super helpful ` → helpful: nobody writes `the super great advice`. */
function plainly(kind: string): string {
  return kind.toLowerCase().replaceAll(/(?:super|really|so|very) /g, '');
}

function articleFor(words: string): string {
  if (/^(?:advice|feedback|info|information|input)\b/.test(words)) return 'some';
  return /^(?:[aeio]|honest)/.test(words) ? 'an' : 'a';
}
