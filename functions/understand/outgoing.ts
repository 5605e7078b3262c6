import type { Frame, Intent } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import { peopleIn } from './people.ts';

/** The student's own mail to other people. */
export function readOutgoing(mail: Mail, frame: Frame): Extract<Intent, { kind: 'outgoing' }> {
  const to = peopleIn(mail.to, frame);
  const cc = peopleIn(mail.cc, frame).filter(({ address }) => to.every((person) => person.address !== address));
  const text = mail.fresh.slice(0, TEXT_CHARACTERS_MAX);
  return {
    kind: 'outgoing',
    to,
    cc,
    salutation: salutationOf(text),
    thanks: frame.action === 't' || isThanks(mail.subject, text),
    brackets: bracketsIn(text),
    occasion: 'other',
    meeting: null,
    tags: [],
    unsure: [],
  };
}

/** What a greeting and a first sentence need; more would only cost time. */
const TEXT_CHARACTERS_MAX = 20_000;

/** `Hi Jane,` → `Hi Jane`. Null if the mail does not begin by greeting somebody. */
export function salutationOf(text: string): string | null {
  for (const line of firstLines(text, 2)) {
    const greeting = (/^[^,!:;–—]{1,60}/.exec(line)?.[0] ?? '').trim().replace(/[\s.-]{1,5}$/, '');
    const words = greeting.split(/\s+/);
    if (GREETS.test(greeting) && words.length >= 2 && words.length <= GREETING_WORDS_MAX) return words.join(' ');
  }
  return null;
}

const GREETS = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings|hallo|liebe|lieber|guten tag|sehr geehrter?|hola|estimad[oa]|bonjour|cher|chère|olá|prezad[oa])\s/i;
const GREETING_WORDS_MAX = 5;

/** A thank-you, a farewell or a word to keep in touch, so that no answer is expected (decision 15). */
export function isThanks(subject: string, text: string): boolean {
  if (THANKS_SUBJECT.test(subject.trim())) return true;
  const opening = afterGreeting(text).split(/(?<=[.!?])\s+/).slice(0, 2);
  return !text.includes('?') && opening.some((sentence) => THANKS_SENTENCE.test(sentence) && !THANKS_FOR_ANSWER.test(sentence));
}

const THANKS_SUBJECT =
  /^(?:(?:a |my |many |big |huge |just )?(?:thank[ -]?you|thanks)(?! in advance)|thanking you|good ?bye|farewell|(?:my )?last day\b|(?:let's )?(?:keep|stay|keeping|staying) in touch|happy (?:holidays|new year)|(?:just )?a (?:short|quick|little) hello|(?:fall|spring|summer|winter|semester|term) update)/i;
const THANKS_SENTENCE =
  /(?:^|\b(?:to say|wanted to say|again,) )(?:many thanks|thank you|thanks)(?: (?:so|very) much| a lot| a million| again| once more)* (?:for|to you|to everyone)\b|\b(?:want|wanted|like|writing) to (?:thank|express my (?:gratitude|thanks))\b|^today (?:is|was) my last day\b/i;
/** A mail that begins by thanking for an answer goes on to something else. */
const THANKS_FOR_ANSWER = /\bfor (?:your|the|getting|writing|replying|responding|considering|reading)\s?(?:very |so |quick |fast |prompt |kind |swift )*(?:reply|response|answer|e-?mail|message|note|back|considering|to me|this|it|my)\b/i;

/** `[…]` that was left in a draft; neither a footnote nor a picture nor an address of a link. */
export function bracketsIn(text: string): readonly string[] {
  const found = [...text.matchAll(/\[([^[\]\n]{2,80})\]/g)].map(([whole]) => whole);
  return [...new Set(found.filter((whole) => !NO_BLANK.test(whole)))].slice(0, BRACKETS_MAX);
}

const NO_BLANK = /^\[(?:\d+|x| |image\b.*|cid:.*|https?:.*|mailto:.*|www\..*|external|ext|secure|[^ ]*@[^ ]*)\]$/i;
const BRACKETS_MAX = 10;

function firstLines(text: string, count: number): readonly string[] {
  return text.slice(0, 2_000).split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, count);
}

/** The body in one line, without its first line if that only greets. */
function afterGreeting(text: string): string {
  const lines = firstLines(text, 12);
  const first = lines[0] ?? '';
  const body = GREETS.test(`${first} `) && first.split(/\s+/).length <= GREETING_WORDS_MAX ? lines.slice(1) : lines;
  const oneLine = body.join(' ');
  return oneLine.replace(/^(?:hi|hello|hey|dear) [^,!]{1,40}[,!] /i, '');
}
