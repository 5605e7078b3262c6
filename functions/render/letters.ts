import type { Outgoing, PersonDraft, TaskRow, Thanks } from '#model/outgoing.ts';
import type { Help, Role } from '#model/relationship.ts';
import type { LocalDate } from '#model/time.ts';
import { reworded } from './again.ts';
import { shortened } from './clean.ts';
import { PLACE_CHARACTERS_MAX, type Letter, type Recipient } from './draft.ts';
import { noteLetter } from './note.ts';
import { isHeard, promised, thanksFor, told, wordsIn } from './told.ts';

/** Two or three sentences stay two or three sentences. */
const TOPIC_CHARACTERS_MAX = 40;
/** What they told and what is promised may add so many words to a letter of each kind; then all stay within 110. */
const THANKS_WORDS_MAX = 31;
const HELP_WORDS_MAX = 20;
const HELLO_WORDS_MAX = 24;
const ASK_WORDS_MAX = 30;

/** The letter of a mail about one person; null where there is nothing to send. */
export function letterOf(mail: Outgoing): Letter | null {
  const letter = firstLetterOf(mail);
  return letter !== null && 'because' in mail && mail.because !== null ? reworded(letter, mail.because) : letter;
}

function firstLetterOf(mail: Outgoing): Letter | null {
  switch (mail.kind) {
    case 'follow-up':
      return followUp(mail, mail.wroteOn, mail.subject, mail.ask, mail.followUps);
    case 'write-first':
      return writeFirst(mail, mail.via);
    case 'prep':
      return { kind: 'prep', to: mail, facts: { date: mail.date, time: mail.time } };
    case 'thank-you':
      return thankYou(mail, mail);
    case 'close-loop':
      return closeLoop(mail, mail.how, mail.helpedOn);
    case 'keep-in-touch':
      return keepInTouch(mail, mail.lastOn, mail.turned);
    default:
      return null;
  }
}

/** The letter of one row among others; it must differ from that of every other row. */
export function letterOfRow(row: TaskRow): Letter | null {
  const letter = firstLetterOfRow(row);
  return letter === null ? null : reworded(letter, row.because);
}

function firstLetterOfRow({ step, subject, ask, via, gathering, thanks, draft: to, because: { after, rule } }: TaskRow): Letter | null {
  if (to === null) return null;
  // A reminder or a day that was put off says nothing about when the two were in touch.
  const on = (...what: readonly (typeof after.what)[]): LocalDate | null => (what.includes(after.what) ? after.on : null);
  switch (step) {
    case 'FOLLOW_UP':
      return followUp(to, on('wrote'), subject, ask, rule === 'followUpSecondBd' ? 1 : 0);
    case 'WRITE_FIRST':
      return writeFirst(to, via);
    case 'THANK_YOU':
      return thanks === null ? null : thankYou(to, thanks);
    case 'EVENT_FOLLOW_UP':
      return eventFollowUp(to, gathering, on('met'));
    case 'CLOSE_LOOP':
      return closeLoop(to, to.help, on('helped'));
    case 'SEMESTER_UPDATE':
      return termUpdate(to);
    case 'KEEP_IN_TOUCH':
      return keepInTouch(to, on('wrote', 'answered', 'met'), to.turned);
    case 'REPLY':
    case 'PREP':
    case 'HOW_DID_IT_GO':
    case 'PROMISE':
    case 'LET_GO':
      return null;
  }
}

/** The pieces of notes that the letter of this mail says. */
export function piecesOf(mail: Extract<Outgoing, { kind: 'thank-you' | 'keep-in-touch' }>): PersonDraft['turned'] {
  if (mail.kind === 'keep-in-touch') return told(mail.turned, HELLO_WORDS_MAX);
  return mail.declined ? [] : told(mail.turned, thanksWordsMax(mail.help));
}

/** Has it nothing yet that only this student could thank this person for? */
export function lacksDetail(mail: Extract<Outgoing, { kind: 'thank-you' }>): boolean {
  return !mail.declined && mail.help === null && piecesOf(mail).length === 0;
}

function thankYou(to: Recipient, { metOn, declined, help, turned, promises }: Thanks): Letter {
  if (declined) return { kind: 'thank-you', to, facts: { words: 'letter-declined' } };
  const wordsMax = thanksWordsMax(help);
  const pieces = told(turned, wordsMax);
  const facts = { thanks: thanksFor(help, pieces), promises: promised(promises, pieces, pieces.length === 0 ? HELLO_WORDS_MAX : wordsMax) };
  if (help === null) return { kind: 'thank-you', to, facts: { ...facts, words: 'letter-met', metOn, heard: isHeard(pieces) } };
  // What was promised says what comes next; of an offer that was won and an internship that is over there is nothing to report.
  return { kind: 'thank-you', to, facts: { ...facts, words: 'letter-helped', news: facts.promises.length === 0 && help !== 'offer' && help !== 'internship' } };
}

function thanksWordsMax(help: Help | null): number {
  return help === null ? THANKS_WORDS_MAX : HELP_WORDS_MAX;
}

/** `gathering`: as the student called it; empty if it has no name. */
export function eventFollowUp(to: PersonDraft, gathering: string, metOn: LocalDate | null): Letter {
  return { kind: 'event-follow-up', to, facts: { gathering: gathering.length > PLACE_CHARACTERS_MAX ? '' : withoutArticle(gathering), metOn, thanks: thanksFor(null, told(to.turned, HELLO_WORDS_MAX)) } };
}

/** “the career fair” and “career fair” are one; the article comes from the template. */
export function withoutArticle(gathering: string): string {
  return gathering.replace(/^(?:the|a|an|our|my) /i, '');
}

export function termUpdate(to: PersonDraft): Letter {
  return { kind: 'term-update', to, facts: { told: told(to.turned, HELLO_WORDS_MAX) } };
}

export function goodNews(to: PersonDraft): Letter {
  return { kind: 'good-news', to, facts: { thanks: thanksFor(to.help, told(to.turned, to.help === null ? HELLO_WORDS_MAX : HELP_WORDS_MAX)) } };
}

/** Four of the stations of an internship are for writing. */
export function internshipLetter(to: PersonDraft, { stage, organisation, end }: Extract<Outgoing, { kind: 'internship' }>): Letter | null {
  const pieces = told(to.turned, HELLO_WORDS_MAX);
  const place = organisation !== null && organisation.length > PLACE_CHARACTERS_MAX ? null : organisation;
  const letter = (words: string): Letter => ({
    kind: 'internship', to, facts: { subject: `letter-subject-${words}`, words: `letter-${words}`, place, end, told: pieces, thanks: thanksFor(null, pieces) },
  });
  switch (stage) {
    case 'thanks':
      return letter(isClose(to.role) ? 'thanks' : 'farewell');
    case 'linkedin':
      return noteLetter(to, organisation, end);
    case 'hello':
      return letter('hello');
    case 'update':
      return letter(isClose(to.role) ? 'coffee' : 'update');
    case 'list':
    case 'feedback':
    case 'hand-over':
      return null;
  }
}

/** They gave their time to the student; others shared a place of work. */
function isClose(role: Role | null): boolean {
  return role === 'supervisor' || role === 'mentor';
}

function writeFirst(to: Recipient, via: string | null): Letter {
  return { kind: 'write-first', to, facts: { via } };
}

/** What was asked for says more than the subject of the mail, and there is room for one of them. */
function followUp(to: Recipient, wroteOn: LocalDate | null, subject: string, asked: string | null, followUps: number): Letter {
  const topic = topicOf(subject);
  const ask = quotable(asked);
  return { kind: 'follow-up', to, facts: { wroteOn, followUps, topic, shortTopic: ask === null ? shortened(topic, TOPIC_CHARACTERS_MAX) : '', ask, askEnds: /[.?!…。？！؟]$/.test(ask ?? '') } };
}

/** A longer question is not asked twice. */
export function quotable(ask: string | null): string | null {
  return ask === null || wordsIn(ask) > ASK_WORDS_MAX ? null : ask;
}

function closeLoop(to: Recipient, how: Help | null, helpedOn: LocalDate | null): Letter {
  return { kind: 'close-loop', to, facts: { helped: how === null ? null : `helped-${how}`, helpedOn } };
}

function keepInTouch(to: Recipient, lastOn: LocalDate | null, turned: PersonDraft['turned']): Letter {
  return { kind: 'keep-in-touch', to, facts: { lastOn, told: told(turned, HELLO_WORDS_MAX) } };
}

/**
 * A mail that answers nothing must not pretend to: spam filters know a `Re:` without a reference. The second follow-up is not
 * “Following up: Following up: …”.
 */
function topicOf(subject: string): string {
  return subject.replace(/^(?:(?:re|fwd?|aw|wg|following up|follow-up):\s?){1,5}/i, '').trim();
}
