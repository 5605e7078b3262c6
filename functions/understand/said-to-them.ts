import type { Turned } from '#model/turned.ts';
import { sentencesOf } from './clauses.ts';
import { simpleDeed, type Deed } from './kind-deeds.ts';
import { wordsOf } from './names.ts';
import type { Gender } from './pronouns.ts';
import { sharedDeed } from './shared-deeds.ts';
import { spokenDeed } from './spoken-deeds.ts';
import { stretchesOf, type Stretch } from './turned-clauses.ts';
import { trimmedThing, type Speaking } from './turned-things.ts';
import { isUnsaid } from './unsaid.ts';
import { doerOf, namesElse, type Doer } from './who-did-it.ts';

const NOTE_CHARACTERS_MAX = 2_000;
/** A letter has room for no more. */
const PIECES_MAX = 3;

/**
 * What of a note can be said to the contact, in its order: `she told me about her lab` → telling me about your lab. It goes
 * into a letter that a recruiter reads, so whatever does not turn safely is left out: only what they kindly did, said or
 * offered, about nobody else, without a negation, a question or a day that passes.
 */
export function saidToThem(note: string, contact: string | null, others: readonly string[]): readonly Turned[] {
  const called = contact === null ? [] : wordsOf(contact);
  const known = knownBy(others, called);
  const stretches = stretchesOf(beforeAnother(note.slice(0, NOTE_CHARACTERS_MAX), called, known));
  const gender = genderIn(stretches, called, known);
  const found: Deed[] = [];
  let company: Company = gender === 'several' ? 'with others' : 'alone';
  for (const stretch of stretches) {
    const { text, against, opens } = stretch;
    const speaking: Speaking = { called, gender: gender === 'several' || company === 'with others' ? null : gender, others: known };
    const doer = doerOf(text, gender === 'several' ? null : gender, called, known);
    if (against && doer.who !== 'student' && found.length > 0 && takesBack(text)) found.pop();
    const deed = mayBeThem(doer, company, opens, text) ? deedOf(doer, speaking) : null;
    if (deed !== null) found.push(deed);
    company = nextCompany(company, doer, deed, namesElse(text, called, known));
  }
  return chosen(joinedDeeds(found)).map(worded).filter(({ thanks, that }) => ![thanks, that].some((text) => SHE.test(text) || HE.test(text)));
}

/** `with others`: somebody else was there, so that `she` may be two. `of others`: the words are about somebody else. */
type Company = 'alone' | 'with others' | 'of others';

/** The note up to where somebody else met the student; nothing if that was in the place of the contact. What they said is theirs. */
function beforeAnother(note: string, called: readonly string[], others: ReadonlyMap<string, string>): string {
  const sentences = sentencesOf(note);
  const replaced = sentences.some((sentence) => SENT.test(sentence) || (INSTEAD.test(sentence) && (ELSE.test(sentence) || namesElse(sentence, called, others))));
  if (replaced) return '';
  const at = sentences.findIndex((sentence) => MET_ELSE.test(sentence));
  if (at === -1) return note;
  const before = sentences.slice(0, at).join('\n');
  return SHE.test(before) || HE.test(before) || wordsOf(before).some((word) => called.includes(word)) ? before : '';
}

const ELSE_WORDS = '(?:colleagues?|coworkers?|co-workers?|assistants?|boss|manager|supervisor|recruiters?|teammates?|intern|deputy|secretary|friend|replacement|postdoc|somebody|someone)';
const ELSE = new RegExp(`\\b${ELSE_WORDS}\\b`, 'i');
const WHOSE = '(?:(?:her|his|their|a|an|another|one|the) (?:[\\w-]{1,20} ){0,2}?)?(?:of (?:her|his|their) )?';
const INSTEAD = /\b(?:instead|in (?:her|his|their) (?:place|stead)|filled in|filling in|stood in|standing in|covered for|on (?:her|his|their) behalf)\b/i;
const SENT = new RegExp(`\\bsent ${WHOSE}${ELSE_WORDS}\\b(?! (?:my|an?|the|about|to (?!me|meet|talk)))|\\b(?:it|that|this) was (?:actually |only |just |with )*${WHOSE}${ELSE_WORDS}\\b`, 'i');
/** Behind another subject it may be whom she met: `she met her manager at MIT`. */
const MET_ELSE = new RegExp(`(?:^\\W*|\\b(?:i|we|so|and|only|ended up|instead) )(?:(?:i|we|only|just|actually|ended up|met|but|so) )*(?:met|saw|meeting|talked|spoke|chatted|zoomed|had (?:a |the |my )?(?:call|chat|talk|coffee|lunch|meeting|interview))(?: up)? (?:with |to )?${WHOSE}${ELSE_WORDS}\\b|\\b${ELSE_WORDS} (?:met|talked to|talked with|spoke to|spoke with|took|saw|interviewed|came|joined|showed up)(?: (?:me|us))?\\b`, 'i');

/** First name, in lower case → the name as it is known. */
function knownBy(others: readonly string[], called: readonly string[]): ReadonlyMap<string, string> {
  return new Map(others.flatMap((name) => wordsOf(name).slice(0, 1).filter((first) => first.length > 2 && !called.includes(first)).map((first) => [first, name] as const)));
}

const SHE = /\b(?:she|her|hers|herself)\b/i;
const HE = /\b(?:he|him|his|himself)\b/i;
/** One person or the people at their place: only where they begin what is said. */
const THEY_ACT = /^(?:\p{L}+,? ){0,2}they(?:'\p{L}+)? \p{L}/iu;
/** Whoever comes in here explains a second pronoun. */
const SOMEBODY = /\b(?:colleagues?|coworkers?|friends?|boss|manager|supervisor|recruiters?|guy|girl|woman|man|teammates?|husband|wife|brother|sister|professor|prof|someone|somebody)\b/i;

/** As whom the note speaks of the contact; `several`: two people, and nobody knows who is who. */
function genderIn(stretches: readonly Stretch[], called: readonly string[], others: ReadonlyMap<string, string>): Gender | 'several' | null {
  const words = stretches.flatMap(({ text }) => text.split(' '));
  const she = words.findIndex((word) => SHE.test(word));
  const he = words.findIndex((word) => HE.test(word));
  if (she === -1 && he === -1) return stretches.some(({ text }) => THEY_ACT.test(text)) ? 'they' : null;
  if (she === -1 || he === -1) return she === -1 ? 'he' : 'she';
  const before = words.slice(0, Math.max(she, he)).join(' ');
  const second = namesElse(before, called, others) || SOMEBODY.test(before);
  return second ? (she < he ? 'she' : 'he') : 'several';
}

/** Once somebody else is there, only what is plainly the contact's is theirs. */
function mayBeThem({ who, does }: Doer, company: Company, opens: boolean, text: string): boolean {
  if (who === 'else' || does === '' || isUnsaid(trimmedThing(does))) return false;
  if (company === 'alone') return true;
  if (SHE.test(text) || HE.test(text)) return false;
  return who === 'name' || (company === 'with others' && (who === 'both' || who === 'unsaid' || !opens));
}

/** Their own deed, or what the student had from the talk; what the student did is none. */
function deedOf({ who, does }: Doer, speaking: Speaking): Deed | null {
  switch (who) {
    case 'pronoun':
    case 'name':
      return theirDeed(does, speaking);
    case 'both':
      return sharedDeed(does, speaking);
    case 'student':
      return STUDENT_GOT.test(does) ? sharedDeed(does, speaking) : null;
    case 'unsaid':
      return TO_US.test(does) ? null : (sharedDeed(does, speaking) ?? theirDeed(does, speaking));
    case 'else':
      return null;
  }
}

function theirDeed(does: string, speaking: Speaking): Deed | null {
  return spokenDeed(does, speaking) ?? simpleDeed(does, speaking);
}

const STUDENT_GOT = /^(?:learned|got|received|found out|had|heard|talked|chatted|spoke|was able|was allowed|really|loved|enjoyed|liked|appreciated|also)\b/i;
/** Without a subject this is said to the assistant, or what the student will do. */
const TO_US = /^(?:tell|show|send|give|explain|describe|introduce|intro|recommend|suggest|help|put(?! in a)|set|share|teach|talk|speak|discuss|learn|offer|invite|connect|read|checked|wants|wanted|want|can|could|would|mention|walk|point|propose|advise|say)\b(?! (?:me|us) (?:in touch|through my)\b)/i;

/** Is what was said before taken back? `but never did`, `but then said no`. */
function takesBack(text: string): boolean {
  return /n't\b|\b(?:not|never|no|then|later|took|changed|forgot|only|nothing)\b/i.test(text);
}

function nextCompany(company: Company, doer: Doer, deed: Deed | null, names: boolean): Company {
  if (doer.who === 'else') return 'of others';
  if (deed === null) return names ? 'of others' : company;
  return deed.meets && company === 'alone' ? 'with others' : company;
}

/** `the advice to learn R` and `the advice to apply early` are one: the advice to learn R and to apply early. */
function joinedDeeds(found: readonly Deed[]): readonly Deed[] {
  const result: Deed[] = [];
  for (const deed of found) {
    const at = result.findIndex(({ thanks: [lead], joint }) => joint !== '' && lead === deed.thanks[0]);
    const same = result[at];
    if (same === undefined) result.push(deed);
    else if (!same.thanks[1].includes(` and ${deed.joint} `) && same.thanks[1] !== deed.thanks[1]) result[at] = { ...same, thanks: [same.thanks[0], both(same.thanks[1], deed)], that: [same.that[0], both(same.that[1], deed)] };
  }
  return result;
}

function both(first: string, { thanks: [, second], joint }: Deed): string {
  return `${first} and ${joint} ${second}`;
}

/** Those that say the most, in their order. */
function chosen(deeds: readonly Deed[]): readonly Deed[] {
  const once = deeds.filter((deed, at) => deeds.findIndex(({ thanks }) => thanks.join(' ') === deed.thanks.join(' ')) === at);
  const best = new Set([...once].sort((a, b) => b.weight - a.weight).slice(0, PIECES_MAX));
  return once.filter((deed) => best.has(deed));
}

function worded({ thanks, that, together }: Deed): Turned {
  return { thanks: thanks.join(' '), that: `${together ? 'we' : 'you'} ${that.join(' ')}` };
}
