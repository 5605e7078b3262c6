import { ADVISED, DONE, OFFERED, deedPhrase, withoutIng } from './deed-phrases.ts';
import type { Deed } from './kind-deeds.ts';
import { wordsIn } from './pronouns.ts';
import { hasLooseVerb, matter, said, thing, trimmedThing, type Speaking } from './turned-things.ts';

/** A way of saying it. `alone`: also where the subject is left out. */
type Way = { readonly says: RegExp; readonly means: (match: RegExpExecArray, speaking: Speaking) => Deed | null };

export function deed(thanks: readonly [string, string], that: readonly [string, string], weight: number, joint = ''): Deed {
  return { thanks, that, joint, weight, meets: false, together: false };
}

/** What the two did: `we talked about visas`. */
export function together(thanks: readonly [string, string], that: readonly [string, string], weight: number, joint = ''): Deed {
  return { ...deed(thanks, that, weight, joint), together: true };
}

/** `said I should learn R`: the advice to learn R; `said I could email her`: the invitation to email you. */
export function advice(text: string, speaking: Speaking): Deed | null {
  const phrase = deedPhrase(text, ADVISED, speaking);
  if (phrase === null) return null;
  return phrase.reaches ? invitation(phrase.words) : deed(['the advice to', phrase.words], ['advised me to', phrase.words], 4, 'to');
}

function invitation(words: string): Deed {
  return deed(['the invitation to', words], ['told me that I could', words], 4, 'to');
}

function invited(text: string, speaking: Speaking): Deed | null {
  const phrase = deedPhrase(text, ADVISED, speaking);
  return phrase === null ? null : phrase.reaches ? invitation(phrase.words) : advice(text, speaking);
}

function offer(text: string, speaking: Speaking): Deed | null {
  const phrase = deedPhrase(text, OFFERED, speaking);
  return phrase === null ? null : deed(['the offer to', phrase.words], ['offered to', phrase.words], 4, 'to');
}

/** Only what is done for the student: `will write a book` is none. */
function offerToMe(text: string, speaking: Speaking): Deed | null {
  return /\b(?:me|my|us)\b/i.test(text) ? offer(text, speaking) : null;
}

const THEY = "(?:she|he|they)";
const I_SHOULD = "(?:i|we) (?:really |def |definitely )?(?:should|need to|have to|ought to|must|might want to|may want to|had better|gotta|got to)(?: (?:really|definitely|also|def))?";
const I_CAN = '(?:i|we) (?:can|could|may|was welcome to|am welcome to)(?: always| also| just)?';
const SAY = '(?:said|says|say|told me|tells me|told us|mentioned|mentions|thinks|thought|suggested|suggests|recommended|recommends|advised|advises|advised me|insisted|proposed)';

const WAYS: readonly Way[] = [
  { says: new RegExp(`^${SAY}(?: that)? ${I_SHOULD} (.+)$`, 'i'), means: ([, text = ''], speaking) => advice(text, speaking) },
  { says: new RegExp(`^${SAY}(?: that)? ${I_CAN} (.+)$`, 'i'), means: ([, text = ''], speaking) => invited(text, speaking) },
  { says: new RegExp(`^${SAY}(?: that)? ${THEY}(?: would| will| can| could|'d|'ll| is going to|'s going to| was going to| is|'s| was)(?: also| even| definitely| gladly)?(?: (?:be )?(?:happy|glad|willing|able) to| love to)? (.+)$`, 'i'), means: ([, text = ''], speaking) => offerToMe(text, speaking) },
  { says: /^(?:said|says|say|told (?:me|us)|tells me|tell me|advised (?:me|us)?|advises me|advise me|urged me|reminded me|recommended (?:me )?|recommends (?:me )?|recommend (?:me )?|suggested (?:me )?|suggests (?:me )?) ?to (.+)$/i, means: ([, text = ''], speaking) => advice(text, speaking) },
  { says: /^(?:recommended|suggested|recommends|suggests|recommend|suggest|proposed|advised|advises)(?: that)? (?:i|we) (.+)$/i, means: ([, text = ''], speaking) => advice(text, speaking) },
  { says: /^(?:recommended|suggested|recommends|suggests|advised) ((?:apply|learn|take|read|ask|join|try|get|go|make|keep|start) .+)$/i, means: ([, text = ''], speaking) => advice(text, speaking) },
  {
    says: /^(?:recommended|suggested|recommends|suggests|advised|proposed) ([a-z]{2,20}ing(?: .+)?)$/i,
    means: ([, text = ''], speaking) => {
      const phrase = withoutIng(text);
      return phrase === null ? null : advice(phrase, speaking);
    },
  },
  { says: /^(?:said|says|told me)(?: that)?(?: to| i should| i can)? feel free to (.+)$/i, means: ([, text = ''], speaking) => invited(text, speaking) },
  { says: /^(?:encouraged|encourages|encourage|inspired|motivated) (?:me|us) to (.+)$/i, means: ([, text = ''], speaking) => doing('encouraging me to', 'encouraged me to', text, ADVISED, speaking) },
  { says: /^(?:invited|invites|invite) (?:me|us) to (.+)$/i, means: ([, text = ''], speaking) => doing('inviting me to', 'invited me to', text, ADVISED, speaking) },
  { says: /^(?:offered|offers|offer) (?:me |us )?(?:an? )?(?:quick |warm )?intro(?:duction)?s? to (.+)$/i, means: ([, text = ''], speaking) => offer(`introduce me to ${text}`, speaking) },
  { says: /^(?:offered|offers|offer|promised|promises|agreed|agrees|volunteered|proposed|propose)(?: me| us)? to (.+)$/i, means: ([, text = ''], speaking) => offer(text, speaking) },
  { says: /^(?:offered|offers)(?: me| us)? ((?:help|support|feedback|advice|an?|some|more|her help|his help|their help)\b.*)$/i, means: ([, text = ''], speaking) => offerOf(text, speaking) },
  { says: /^(?:promised|promises)(?: me| us)? ((?:an?|the|some|her|his)\b.*)$/i, means: ([, text = ''], speaking) => offerOf(text, speaking) },
  {
    says: /^(?:will|'ll|can|would|wants to|wanted to|is going to|is gonna|are going to|'s going to|'s gonna|gonna|is willing to|was willing to|is happy to|would be happy to|is open to|is able to|is planning to|plans to)(?: also| definitely| even| try to| gladly)* (.+)$/i,
    means: ([, text = ''], speaking) => offerToMe(text, speaking),
  },
  { says: /^(?:took|takes|made) (?:the |some |her |his )?time (?:out of (?:her|his|their) day )?to (.+)$/i, means: ([, text = ''], speaking) => doing('taking the time to', 'took the time to', text, DONE, speaking) },
  { says: /^(?:was|is|were) (?:so |really |very )?(kind|nice|generous) enough to (.+)$/i, means: ([, how = '', text = ''], speaking) => doing(`being ${how.toLowerCase()} enough to`, `were ${how.toLowerCase()} enough to`, text, DONE, speaking) },
  { says: /^(?:helped|helps|help) (?:me|us) (?:to )?(.+)$/i, means: ([, text = ''], speaking) => doing('helping me', 'helped me', text, DONE, speaking) },
  { says: /^(?:let|lets|got) (?:me|us|to) (?:to )?(.+)$/i, means: ([, text = ''], speaking) => (LETS.test(text) ? doing('letting me', 'let me', text, DONE, speaking) : null) },
  { says: /^(?:spent|spends) ((?:an?|half|so|over|more|two|almost|her|his|some|extra|lots|the)\b.{0,60}?\b(?:time|hours?|minutes|break|afternoon|morning)\b.*)$/i, means: ([, text = ''], speaking) => wrapped('spending', 'spent', spent(text, speaking)) },
  { says: /^answered (?:(all|every one|each)(?: of)? )?(?:(?:most|some|a lot|a ton|tons|lots|a bunch) of )?my (?:(?:many|million|thousand|random|endless|other|long list of) )*(questions?)(?: (?:about|on|regarding) (.+))?$/i, means: answers },
  { says: /^(?:(?:was|is|were|has been|been) )?(?:(?:really|so|super|very|incredibly|extremely|soo+|pretty|all|just|quite|totally|also) )*(helpful|kind|generous|patient|encouraging|supportive|welcoming|friendly|nice|open|honest|candid|thoughtful)(?: and (?:helpful|kind|generous|patient|encouraging|supportive|welcoming|friendly|nice|open|honest))? ((?:with|about|to|in|regarding|on) .+)$/i, means: kindness },
  { says: /^made (?:me|us) feel (?:so |very |really )?welcome(?:d)?$/i, means: () => deed(['making me feel', 'welcome'], ['made me feel', 'welcome'], 1) },
  { says: /^put in a (?:good )?word for me(?: (?:with|at) .+)?$/i, means: () => deed(['putting in', 'a good word for me'], ['put in', 'a good word for me'], 4) },
  { says: /^(?:bought|got|treated) me (?:to )?(a coffee|coffee|lunch|a tea|tea|a hot chocolate)$/i, means: ([, what = '']) => deed(['buying me', what.toLowerCase()], ['bought me', what.toLowerCase()], 1) },
  { says: /^(?:told|tells|tell) (?:me|us) (?:that )?(.+)$/i, means: ([, text = ''], speaking) => statement(text, speaking) },
  { says: /^(?:said|says|say|mentioned|mentions|explained|pointed out)(?: that)? (.+)$/i, means: ([, text = ''], speaking) => statement(text, speaking) },
];

const LETS = /^(?:try|see|use|sit|shadow|watch|join|look|test|play|hold|observe|visit|practi[cs]e|touch|borrow|tour)\b/i;

function doing(gerund: string, past: string, text: string, verbs: ReadonlySet<string>, speaking: Speaking): Deed | null {
  const phrase = deedPhrase(text, verbs, speaking);
  return phrase === null ? null : deed([gerund, phrase.words], [past, phrase.words], 3, gerund.endsWith('to') ? 'to' : '');
}

function wrapped(gerund: string, past: string, words: string | null): Deed | null {
  return words === null ? null : deed([gerund, words], [past, words], 3);
}

function spent(text: string, speaking: Speaking): string | null {
  const words = wordsIn(trimmedThing(text));
  return /\b(?:with me|on my|explaining|helping|going|talking|showing|answering|teaching|walking|looking)\b/i.test(text) && !hasLooseVerb(words) ? said(words, speaking) : null;
}

function offerOf(text: string, speaking: Speaking): Deed | null {
  const what = thing(text, speaking);
  return what === null ? null : deed(['the offer of', what], ['offered me', what], 4);
}

function answers([, all, questions = '', about = '']: RegExpExecArray, speaking: Speaking): Deed {
  const what = about === '' ? null : (thing(about, speaking) ?? matter(about, speaking));
  const words = `${all === undefined ? '' : 'all '}my ${questions.toLowerCase()}${what === null ? '' : ` about ${what}`}`;
  return deed(['answering', words], ['answered', words], 2);
}

function kindness([, how = '', behind = '']: RegExpExecArray, speaking: Speaking): Deed | null {
  const [preposition = '', ...rest] = behind.split(' ');
  const what = /^(?:to|with) (?:me|us)$/i.test(behind) ? null : thing(rest.join(' '), speaking);
  if (what === null || /^to$/i.test(preposition)) return null;
  const words = `so ${how.toLowerCase()} ${preposition.toLowerCase()} ${what}`;
  return deed(['being', words], ['were', words], 2);
}

/** `they hire in March`, `the deadline is in May`, `she started in sales`: what can be told back without being odd. */
export function statement(text: string, speaking: Speaking): Deed | null {
  const bare = trimmedThing(text).replace(/^they're /i, 'they are ').replace(/^i'd /i, 'I would ');
  if (!STATED.test(bare) || wordsIn(bare).length < 3) return null;
  const words = wordsIn(/^the\b/i.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare);
  const turned = said(words, speaking);
  return turned === null ? null : deed(['telling me that', turned], ['told me that', turned], 3, 'that');
}

const STATED = new RegExp(
  '^(?:they (?:usually |also |often |always |mostly |only |still )?(?:hire|recruit|sponsor|take|accept|open|post|look for|offer|run|use|need|want|prefer|train|have|are hiring|are looking|are opening|start|pick|choose|select)\\b' +
    '|(?:her|his|their|the) (?:team|company|lab|group|office|department|firm|studio|startup|program|internship|internships|applications?|application process|deadline|posting|position|positions|role|summer program|course|fair|portal) (?:is|are|opens?|closes?|starts?|hires?|has|have|will|takes?|uses|sponsors|begins?|looks)\\b' +
    '|(?:she|he) (?:also |once |first |originally )?(?:started|studied|moved|switched|began|worked|changed|interned|majored|transferred)\\b' +
    '|applications (?:open|close|start|are)\\b|i (?:would|will|\'d) be (?:a )?(?:good|great|strong|perfect)\\b|i (?:have|had) a (?:good|great|strong) (?:chance|profile|portfolio|background)\\b)',
  'i',
);

/** What the contact said or did in words of their own kind: advice, offers, kindness. */
export function spokenDeed(predicate: string, speaking: Speaking): Deed | null {
  for (const { says, means } of WAYS) {
    const match = says.exec(predicate);
    const found = match === null ? null : means(match, speaking);
    if (found !== null) return found;
  }
  return null;
}

