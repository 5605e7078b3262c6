import type { Outgoing, PersonDraft, TaskRow } from '#model/outgoing.ts';
import type { Help } from '#model/relationship.ts';
import type { LocalDate } from '#model/time.ts';
import { shortened } from './clean.ts';
import type { Letter, Recipient } from './draft.ts';

/** Two or three sentences stay two or three sentences. */
const TOPIC_CHARACTERS_MAX = 40;

/** The letter of a mail about one person; null where there is nothing to send. */
export function letterOf(mail: Outgoing): Letter | null {
  switch (mail.kind) {
    case 'follow-up':
      return followUp(mail, mail.wroteOn, mail.subject, mail.followUps);
    case 'write-first':
      return { kind: 'write-first', to: mail, facts: { via: mail.via } };
    case 'thank-you':
      return { kind: 'thank-you', to: mail, facts: { metOn: mail.metOn, saidToThem: mail.saidToThem } };
    case 'close-loop':
      return closeLoop(mail, mail.how, mail.helpedOn);
    case 'keep-in-touch':
      return { kind: 'keep-in-touch', to: mail, facts: { lastOn: mail.lastOn, saidToThem: mail.saidToThem } };
    default:
      return null;
  }
}

/** The letter of one row among others; it must differ from that of every other row. */
export function letterOfRow({ step, subject, via, draft: to, because: { after, rule } }: TaskRow): Letter | null {
  if (to === null) return null;
  // A reminder or a day that was put off says nothing about when the two were in touch.
  const on = (...what: readonly (typeof after.what)[]): LocalDate | null => (what.includes(after.what) ? after.on : null);
  switch (step) {
    case 'FOLLOW_UP':
      return followUp(to, on('wrote'), subject, rule === 'followUpSecondBd' ? 1 : 0);
    case 'WRITE_FIRST':
      return { kind: 'write-first', to, facts: { via } };
    case 'THANK_YOU':
      return { kind: 'thank-you', to, facts: { metOn: on('met'), saidToThem: to.saidToThem } };
    case 'EVENT_FOLLOW_UP':
      return eventFollowUp(to, '', on('met'));
    case 'CLOSE_LOOP':
      return closeLoop(to, null, on('helped'));
    case 'SEMESTER_UPDATE':
      return termUpdate(to);
    case 'KEEP_IN_TOUCH':
      return { kind: 'keep-in-touch', to, facts: { lastOn: on('wrote', 'answered', 'met'), saidToThem: to.saidToThem } };
    case 'REPLY':
    case 'PREP':
    case 'HOW_DID_IT_GO':
    case 'PROMISE':
    case 'LET_GO':
      return null;
  }
}

/** `gathering`: as the student called it; empty if it has no name. */
export function eventFollowUp(to: PersonDraft, gathering: string, metOn: LocalDate | null): Letter {
  return { kind: 'event-follow-up', to, facts: { gathering: withoutArticle(gathering), metOn, saidToThem: to.saidToThem } };
}

/** “the career fair” and “career fair” are one; the article comes from the template. */
export function withoutArticle(gathering: string): string {
  return gathering.replace(/^(?:the|a|an|our|my) /i, '');
}

export function termUpdate(to: PersonDraft): Letter {
  return { kind: 'term-update', to, facts: { saidToThem: to.saidToThem } };
}

export function goodNews(to: PersonDraft): Letter {
  return { kind: 'good-news', to, facts: { saidToThem: to.saidToThem } };
}

/** Only three of the stations of an internship are for writing. */
export function internshipLetter(to: PersonDraft, { stage, organisation, end }: Extract<Outgoing, { kind: 'internship' }>): Letter | null {
  if (stage !== 'thanks' && stage !== 'hello' && stage !== 'update') return null;
  return { kind: 'internship', to, facts: { subject: `letter-subject-${stage}`, words: `letter-${stage}`, place: organisation, end, saidToThem: to.saidToThem } };
}

function followUp(to: Recipient, wroteOn: LocalDate | null, subject: string, followUps: number): Letter {
  const topic = topicOf(subject);
  return { kind: 'follow-up', to, facts: { wroteOn, followUps, topic, shortTopic: shortened(topic, TOPIC_CHARACTERS_MAX) } };
}

function closeLoop(to: Recipient, how: Help | null, helpedOn: LocalDate | null): Letter {
  return { kind: 'close-loop', to, facts: { helped: how === null ? null : `helped-${how}`, helpedOn } };
}

/** A mail that answers nothing must not pretend to: spam filters know a `Re:` without a reference. */
function topicOf(subject: string): string {
  return subject.replace(/^(?:(?:re|fwd?|aw|wg):\s?){1,5}/i, '').trim();
}
