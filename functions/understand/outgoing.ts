import { isChased, type Frame, type Intent, type Reason } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import { askedByStudent } from './asked-for.ts';
import { timesIn } from './meeting-time.ts';
import { writtenFor } from './occasion.ts';
import { tagsIn } from './override.ts';
import { peopleIn } from './people.ts';
import { GREETING_WORDS_MAX, GREETS, isThanks } from './thanks.ts';
import { answersThem } from './they-wrote.ts';

/** The student's own mail to other people. */
export function readOutgoing(mail: Mail, frame: Frame, because: Reason[]): Extract<Intent, { kind: 'outgoing' }> {
  const to = peopleIn(mail.to, frame, mail.registered);
  const cc = peopleIn(mail.cc, frame, mail.registered).filter(({ address }) => to.every((person) => person.address !== address));
  const [only, ...others] = to;
  because.push({ rule: 'to and copied to others', saw: [...to, ...cc].map(({ name }) => name).join(', ') });
  const text = mail.fresh.slice(0, TEXT_CHARACTERS_MAX);
  const times = timesIn(mail, text, frame, because);
  const known = to.some(({ address }) => frame.people.some(({ addresses }) => address !== null && addresses.includes(address)));
  const thanks = frame.action === 't' || isThanks(mail.subject, text);
  const { occasion, sure } = writtenFor({ subject: mail.subject, text, others: to.length + cc.length, times: times.count, agreed: times.meeting?.status === 'confirmed', known, thanks }, because);
  const meets = occasion === 'scheduling' || occasion === 'meeting_confirmed';
  return {
    kind: 'outgoing',
    to,
    cc,
    salutation: salutationOf(text),
    thanks: thanks || !isChased(occasion),
    theyWrote: only !== undefined && others.length === 0 && answersThem(mail, only, frame),
    brackets: bracketsIn(text),
    ask: askedByStudent(text, to.length + cc.length),
    occasion,
    meeting: times.meeting,
    tags: tagsIn(mail.subject),
    unsure: [...(to.length + cc.length === 0 ? (['people'] as const) : []), ...(sure ? [] : (['occasion'] as const)), ...(meets && times.count === 'several' ? (['meeting'] as const) : [])],
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
