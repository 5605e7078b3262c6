import type { NamedPerson } from '#model/intent.ts';
import { sentencesOf } from './clauses.ts';
import { withCapitals } from './lower-case.ts';
import { listAt, type Company, type Item } from './person-list.ts';
import { NAMED, WORD } from './person-words.ts';

const TEXT_CHARACTERS_MAX = 2_000;
const SENTENCES_MAX = 40;
const SENTENCE_CHARACTERS_MAX = 300;
const LEADS_MAX = 8;

/**
 * People whom somebody named as worth talking to: `she said talk to Lee Park`, `offered to intro me to Ann`. Whoever is
 * in `except` (the contact themselves) is none. Only names are read: neither places nor companies, nothing denied or asked.
 */
export function leadsIn(text: string, company: Company, except: readonly string[]): readonly NamedPerson[] {
  const found = sentencesOf(text.slice(0, TEXT_CHARACTERS_MAX))
    .slice(0, SENTENCES_MAX)
    .flatMap((sentence) => leadsOf(withCapitals(sentence.slice(0, SENTENCE_CHARACTERS_MAX).replaceAll('’', "'"), company.people), company))
    .filter(({ name }) => !except.some((other) => sameName(other, name)));
  return found.filter(({ name }, at) => found.findIndex((other) => other.name === name) === at).slice(0, LEADS_MAX);
}

/** A name behind the first letter, or an address. */
const MAY_NAME = /\p{Lu}\p{L}|@/u;

/** A sentence or a quotation begins with a capital. */
const A_VERB = /(?:(?<=^\W{0,3})|(?<=["“:] ?))(?:You|I|Talk|Speak|Reach|Contact|Write|E-?mail|Meet|Ask|Suggested|Recommended|Said|Told|Worth|People|Offered|Intro)(?=\s)/gu;

/** `Jane` is Jane Doe. */
function sameName(full: string, name: string): boolean {
  const [a, b] = [full.toLowerCase(), name.toLowerCase()];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

function leadsOf(sentence: string, company: Company): readonly NamedPerson[] {
  if (/\?\s*$/.test(sentence) || !MAY_NAME.test(sentence.slice(1))) return [];
  const plain = sentence.replaceAll(A_VERB, (word) => word.toLowerCase());
  const behind = BEFORE_NAMES.flatMap(({ says, alone }) =>
    [...plain.matchAll(says)].flatMap((match) => (denied(sentence, match.index, match[0]) ? [] : listAt(sentence, match.index + match[0].length, company).filter((item) => counts(item, alone)))),
  );
  const before = [...sentence.matchAll(IS_WORTH_IT)].flatMap((match) => (denied(sentence, match.index, match[0]) ? [] : nameBefore(sentence, match.index, company)));
  return [...behind, ...before].map(({ person }) => person);
}

function nameBefore(sentence: string, at: number, company: Company): readonly Item[] {
  const from = Math.max(0, at - NAME_CHARACTERS_MAX);
  const match = NAME_BEFORE.exec(sentence.slice(from, at));
  return match === null ? [] : listAt(sentence, from + match.index, company).slice(0, 1);
}

/** A first name alone may be a company behind `reach out to`, but not behind `talk to`. */
function counts({ bare, person }: Item, alone: boolean): boolean {
  return alone || !bare || person.organisation !== null || person.address !== null || person.role !== null;
}

/** `she didn't know anybody`, `if I talk to Lee`: within the same part of the sentence, up to the end of what was matched. */
function denied(sentence: string, at: number, words: string): boolean {
  const part = sentence.slice(0, at).split(/[,;:]| (?:but|and) /).at(-1) ?? '';
  return /n't\b|\b(?:not|no|never|nobody|without|if|unless|why|already)\b/i.test(part + words) || /\b(?:books?|podcasts?|courses?|papers?|films?|movies?|apps?|tools?|blogs?|websites?|article|video|class) ["“]?$/i.test(words);
}

const WITH_PERSON = '(?:talk(?: to| with)|speak(?: to| with)|chat with|meet(?: up)?(?: with)?|get to know|have (?:a )?(?:coffee|chat|call) with|grab (?:a )?coffee with|introduce myself to)';
const TO_ADDRESSEE = '(?:reach out to|get in touch with|e-?mail|write(?: to)?|contact|connect with|message|ping|call|text|follow up with|check in with|look up|look for|ask(?: for)?|find|see|try|hit up|add)';
const TALKING = '(?:talking (?:to|with)|speaking (?:to|with)|chatting with|meeting(?: with)?)';
const ADDRESSING = '(?:reaching out to|contacting|e-?mailing|writing(?: to)?|connecting with|getting in touch with|messaging|asking)';
/** `her colleague Lee Park`, `a friend of hers, Lee`, `someone called Ann`. */
const WHO = "(?:(?:her|his|their|a|an|the|my|someone|somebody|one) (?:[a-zà-ÿ'-]{2,20} ){0,3}(?:of (?:hers|his|theirs) ?)?(?:named |called )?,? ?)?";
const ADVISED = `(?:said|says|told me|tells me|suggested|suggests|recommended|recommends|advised(?: me)?|mentioned|thinks|thought|asked me|wants me|wanted me|encouraged me|urged me|proposed|insisted|tip|advice)`;
const SHOULD = "(?:(?:that )?(?:[iI]|we|you|me) (?:definitely |really |also )?(?:should|could|can|must|ought to|might want to|may want to|need to|have to|'d better)(?: definitely| really| also)?|(?:that )?(?:[iI]|you)|to)";
const MIGHT = "(?:(?:might|could|can|may|would|will) (?:also |definitely |probably )?(?:be (?:able to (?:help|tell)|happy to (?:help|talk|chat)|glad to (?:help|talk)|a (?:good|great) (?:person|contact|fit)|(?:very |really )?helpful|good to talk to|great to talk to|worth)|help|know (?:more|about|of)|have (?:an? |some )?(?:opening|openings|advice|tips|spot|internship))|is (?:the|a|an|her|his) (?:(?:right|good|best|great) )?(?:person|contact|one) (?:to|for)|is (?:worth (?:talking|meeting|contacting)|hiring|happy to (?:talk|help|chat))|would love to (?:talk|chat|meet|help))";

/** English: without the costly classes of all letters. A name has to follow, which `listAt` sees. */
const begins = (source: string): RegExp => new RegExp(`(?<![\\w'])${source} ["“]?${WHO}`, 'g');

/** What stands right before the names. `alone`: even before a first name alone. */
const BEFORE_NAMES: readonly { readonly says: RegExp; readonly alone: boolean }[] = [
  ...([[WITH_PERSON, TALKING, true], [TO_ADDRESSEE, ADDRESSING, false]] as const).flatMap(([verb, verbing, alone]) => [
    { says: begins(`${ADVISED}[:,]? ?["“]?(?:${SHOULD} )?${verb}`), alone },
    { says: begins(`(?:suggested|suggests|recommended|recommends|mentioned|proposed|advised) ${verbing}`), alone },
    { says: begins(`you (?:should|could|must|have to|need to|ought to|might want to|may want to) (?:definitely |really |also )?${verb}`), alone },
    { says: begins(`[iI] (?:should|could|must|ought to|might want to|may want to) (?:definitely |really |also )?${verb}`), alone: false },
    { says: begins(`worth ${verbing}`), alone },
  ]),
  { says: begins(`(?:intro(?:duce|ducing)?|connect(?:ing)?|put(?:ting)?|link(?:ing)?) me (?:up )?(?:to|with|in touch with|in contact with)`), alone: true },
  { says: begins('(?:an? )?intro(?:duction)? to'), alone: true },
  { says: begins('(?:she|he|they) (?:also )?named'), alone: true },
  { says: begins('(?<=^\\W{0,3}|[.,;] |\\d[.)] )(?:[Nn]amed?|[Nn]ames|[Pp]eople|[Cc]ontacts?|[Ll]eads?|[Mm]entioned|[Ii]ntros?)(?::| -)'), alone: true },
  { says: new RegExp(`(?<![\\w'])mentioned (?:her|his|their) (?:[a-z'-]{2,20} ){0,2}(?:colleague|friend|boss|manager|coworker|co-worker|teammate|mentor|roommate|classmate)s?,? `, 'g'), alone: true },
  { says: begins('(?:recommended|suggested|referred me to|pointed me (?:to|towards?)|directed me to|sent me to|told me to see)'), alone: false },
  { says: begins("(?:gave|sent|passed|shared|offered) me (?:(?:the|a|two|three|some|her|his) )?(?:names?|contacts?|details|contact details|numbers?|e-?mails?|address(?:es)?)(?: (?:of|for))?[:,]?"), alone: true },
  { says: begins('(?:people|person|someone|names?) (?:[iI] (?:should|could) |worth |to )?(?:talk(?:ing)? to|meet(?:ing)?|contact(?:ing)?|reach out to)[:,]?'), alone: true },
];
/** Behind a name: `her colleague Lee Park might help`. */
const IS_WORTH_IT = new RegExp(` ${MIGHT}`, 'g');
const NAME_BEFORE = new RegExp(`(?:${NAMED}|${WORD})(?:,? (?:at|from|of|in) (?:the )?${WORD}(?: ${WORD})?,?| \\([^()]{2,60}\\))?$`, 'u');
const NAME_CHARACTERS_MAX = 90;
