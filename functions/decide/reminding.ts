import type { Contact } from '#model/contact.ts';
import type { OutboxItem, Outgoing, PersonDraft, ReceiptLine, TaskRow, Thanks } from '#model/outgoing.ts';
import type { Because, Step } from '#model/relationship.ts';
import { wall, type Instant, type LocalDate } from '#model/time.ts';
import { draftFacts, lastTurned, turnedSince } from './draft-facts.ts';
import { thanksFor } from './next-step.ts';
import { calendarEntry } from './receipts.ts';
import type { NextStep, Relationship } from './running.ts';
import { dateOf } from './schedule.ts';
import { log, relationshipOf, write, type Draft } from './writing.ts';

/** A step that is due, of one person. */
export type Task = { readonly contact: Contact; readonly relationship: Relationship; readonly step: NextStep };

/** One mail holds the drafts of no more people: a transaction takes 100 actions, and mail programs cut long mails. */
export const PEOPLE_IN_A_MAIL_MAX = 15;

export function isOfMeeting({ step }: Pick<Task, 'step'>): boolean {
  return step.kind === 'PREP' || step.kind === 'HOW_DID_IT_GO';
}

/** Is there something to send to them? The mails of the other steps are for the student's eyes. */
export function hasDraft(step: Step): boolean {
  return !['REPLY', 'PREP', 'HOW_DID_IT_GO', 'PROMISE', 'LET_GO'].includes(step);
}

/** Brings one step up in a mail of its own, and logs that it was. `lines`: what else the mail changed that it answers. */
export function remind(draft: Draft, task: Task, automatic: OutboxItem['automatic'], inReplyTo: string | null, lines: readonly ReceiptLine[] = []): void {
  const { contact, step } = task;
  const mail = reminderOf(draft, task);
  if (mail === null) return;
  write(draft, mail.kind === 'thank-you' ? { ...mail, lines: lines.filter(({ name, what }) => name !== contact.name || !OF_THE_TALK.has(what)) } : mail, { contact: contact.id, question: { kind: step.kind, items: [{ contact: contact.id, step: step.kind }] }, inReplyTo, automatic, why: whyOf(step) });
  logReminder(draft, contact, step.kind);
}

/** What the draft says, or what it is the answer to. */
const OF_THE_TALK: ReadonlySet<ReceiptLine['what']> = new Set(['met', 'noted', 'answered', 'declined', 'helped', 'rated', 'thanked']);

export function logReminder(draft: Draft, { id }: Contact, step: Step): void {
  log(draft, { id: draft.newId(), contact: id, event: 'SENT', step, occurredAt: draft.now, recordedAt: draft.now, subject: null, mail: null });
}

/** For the trace: the reason without names or subjects. */
export function whyOf({ kind, due, because: { after, rule, days, skipped } }: NextStep): string {
  const counted = days === null ? '' : ` + ${days.count} ${days.unit}`;
  return `${kind} due ${due}: ${after.what} on ${after.on}${counted} (${rule})${skipped.length === 0 ? '' : `; not counted: ${skipped.join(', ')}`}`;
}

/** Null for LET_GO, which is silent. */
export function reminderOf(draft: Draft, { contact, relationship, step }: Task): Outgoing | null {
  const facts = draftFacts(draft, contact);
  const { name, firstName } = facts;
  const { because } = step;
  const dayOf = (interaction: { readonly occurredAt: Instant } | null): string => dateOf(interaction?.occurredAt ?? draft.now, draft.clock);
  const { lastOut, lastIn, ask, meeting, openHelp } = relationship;
  const skipFirst = relationship.snoozes >= draft.clock.policy.snoozesBeforeSkip;
  switch (step.kind) {
    case 'FOLLOW_UP':
      return { kind: 'follow-up', ...facts, wroteOn: dayOf(lastOut), subject: lastOut?.subject ?? '', ask, followUps: relationship.followUps, skipFirst, because };
    case 'REPLY': {
      const theirs = because.after.what === 'meeting-off' ? null : lastIn;
      return { kind: 'your-turn', name, firstName, wroteOn: theirs === null ? null : dayOf(theirs), subject: theirs?.subject ?? '', ask: theirs?.ask ?? null, because };
    }
    case 'WRITE_FIRST':
      return { kind: 'write-first', ...facts, via: viaOf(draft, contact), because };
    case 'PREP': {
      if (meeting === null) return null;
      const { date, time } = wall(meeting.start, draft.clock.zone);
      return { kind: 'prep', ...facts, date, time, notes: notesOf(relationship), event: calendarEntry(contact, meeting), because };
    }
    case 'HOW_DID_IT_GO':
      // Asked in vain once: the second time brings what they could send, if they met (student-experience §1.2).
      if (because.after.what === 'reminded') return thankYou(draft, contact, relationship, because, true);
      return { kind: 'how-did-it-go', name, firstName, date: dateOf(meeting?.start ?? draft.now, draft.clock), because };
    case 'THANK_YOU':
    case 'EVENT_FOLLOW_UP':
      return thankYou(draft, contact, relationship, because, false);
    case 'CLOSE_LOOP':
      return { kind: 'close-loop', ...facts, how: openHelp?.how ?? 'advice', helpedOn: dateOf(openHelp?.at ?? draft.now, draft.clock), because };
    case 'SEMESTER_UPDATE':
    case 'KEEP_IN_TOUCH':
      return { kind: 'keep-in-touch', ...facts, lastOn: lastOn(draft, contact, relationship), turned: lastTurned(draft, relationship), skipFirst, because };
    case 'PROMISE': {
      const promise = relationship.promises.find(({ over, text }) => !over && text === because.after.subject);
      return { kind: 'promise', name, firstName, text: promise?.text ?? '', promisedOn: because.after.on, due: promise?.due ?? dateOf(step.due, draft.clock), because };
    }
    case 'LET_GO':
      return null;
  }
}

/** Thanks for a meeting, for some help, or for a kind no. `unsure`: for a meeting of which nobody has said whether it took place. */
function thankYou(draft: Draft, contact: Contact, relationship: Relationship, because: Because, unsure: boolean): Outgoing {
  return { kind: 'thank-you', ...draftFacts(draft, contact), unsure, lines: [], ...thanksOf(draft, relationship, unsure), because };
}

function thanksOf(draft: Draft, relationship: Relationship, unsure: boolean): Thanks {
  const { lastMet, helps, meeting, promises } = relationship;
  const { clock, now } = draft;
  const what = unsure ? 'met' : thanksFor(relationship, clock);
  const help = helps.at(-1) ?? null;
  const met = unsure ? meeting?.start : lastMet?.occurredAt;
  const since = (what === 'met' ? met : what === 'helped' ? help?.at : now) ?? now;
  const kept = promises.flatMap(({ over, on, toThem }) => (!over && toThem !== null && dateOf(on, clock) >= dateOf(since, clock) ? [toThem] : []));
  return {
    metOn: what === 'met' && met !== undefined ? dateOf(met, clock) : null,
    declined: what === 'declined',
    help: what === 'helped' ? (help?.how ?? null) : null,
    turned: what === 'declined' ? [] : turnedSince(draft, relationship, since),
    promises: kept.slice(0, PROMISES_MAX),
  };
}

/** More of them make a list, not a thank-you. */
const PROMISES_MAX = 2;

/** The day on which the two last had to do with each other. */
function lastOn(draft: Draft, contact: Contact, { lastOut, lastIn, lastMet }: Relationship): LocalDate {
  const last = [lastOut, lastIn, lastMet].filter((one) => one !== null).map(({ occurredAt }) => occurredAt);
  return dateOf(last.toSorted().at(-1) ?? contact.addedAt, draft.clock);
}

/** The day that a row is about: of the mail that waits, of the meeting, of the help, of what was promised. */
function rowOn(draft: Draft, { contact, relationship, step }: Task): LocalDate {
  const { lastOut, lastIn, openHelp, introduced } = relationship;
  const on = { FOLLOW_UP: lastOut?.occurredAt, REPLY: lastIn?.occurredAt, CLOSE_LOOP: openHelp?.at, WRITE_FIRST: introduced?.at }[step.kind as string];
  if (on !== undefined) return dateOf(on, draft.clock);
  return step.kind === 'PROMISE' ? dateOf(step.due, draft.clock) : lastOn(draft, contact, relationship);
}

/** What the student noted about them, the newest last. */
export function notesOf({ notes }: Relationship): readonly string[] {
  return notes.map(({ text }) => text).filter((text) => text !== '');
}

/** Name of whoever brought them together. */
export function viaOf(draft: Draft, contact: Contact): string | null {
  return draft.contacts.find(({ id }) => id === contact.via)?.name ?? null;
}

export function personDraft(draft: Draft, contact: Contact, number: number): PersonDraft {
  const relationship = relationshipOf(draft, contact.id);
  const { helps, lastMet, ofState } = relationship;
  // Whoever was just met at an event is not told what they said a year ago.
  const turned = ofState?.kind === 'EVENT_FOLLOW_UP' && lastMet !== null ? turnedSince(draft, relationship, lastMet.occurredAt) : lastTurned(draft, relationship);
  return { number, ...draftFacts(draft, contact), turned, help: helps.at(-1)?.how ?? null, role: contact.role };
}

/** The same step as one row among others. */
export function rowOf(draft: Draft, task: Task, number: number): TaskRow {
  const { contact, relationship, step } = task;
  const { name, firstName, organisation } = draftFacts(draft, contact);
  const { meeting, lastOut, lastIn, ask, gathering } = relationship;
  const on = isOfMeeting(task) && meeting !== null ? wall(meeting.start, draft.clock.zone) : null;
  return {
    number,
    step: step.kind,
    name,
    firstName,
    organisation,
    on: on?.date ?? rowOn(draft, task),
    time: on?.time ?? null,
    subject: (step.kind === 'FOLLOW_UP' ? lastOut?.subject : step.kind === 'REPLY' ? lastIn?.subject : step.kind === 'PROMISE' ? step.because.after.subject : null) ?? '',
    ask: step.kind === 'FOLLOW_UP' ? ask : null,
    via: viaOf(draft, contact),
    gathering: gathering ?? '',
    thanks: step.kind === 'THANK_YOU' ? thanksOf(draft, relationship, false) : null,
    draft: hasDraft(step.kind) ? personDraft(draft, contact, number) : null,
    because: step.because,
  };
}
