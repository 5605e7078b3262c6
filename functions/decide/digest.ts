import { isExamDay } from '#model/calendar.ts';
import type { Contact } from '#model/contact.ts';
import type { Measures, Milestone } from '#model/measures.ts';
import type { Digest } from '#model/outgoing.ts';
import { addDays, DAY_MS, plus, type Instant } from '#model/time.ts';
import { fold } from './fold.ts';
import { EVER, goalOf, measure } from './measures.ts';
import { logReminder, rowOf, type Task } from './reminding.ts';
import { remembered } from './restraint.ts';
import type { Relationship } from './running.ts';
import { businessMorningFor, dateOf, weekOf } from './schedule.ts';
import { relationshipOf, write, type Draft } from './writing.ts';

/** More names than these are no question any more. */
const WAITING_MAX = 5;
const LINES_MAX = 2;
const ADDED_MAX = 5;

/** `alone`: no other mail brings up what is due. `catch-up`: after a pause. */
type Reason = 'weekly' | 'alone' | 'catch-up';

/** The weekly mail: numbers, what is to be done, whom to think of. False if it is skipped: nothing has changed and nothing is due. */
export function writeDigest(draft: Draft, tasks: readonly Task[], reason: Reason): boolean {
  const { now, clock } = draft;
  // What the first mail told of is news for the first digest.
  const since = draft.student.digestAt ?? plus(draft.student.enrolledAt, -1);
  draft.student = { ...draft.student, digestAt: now };
  const short = isExamDay(dateOf(now, clock), clock.calendar);
  // Three lines have no room for more: the numbers, and two tasks, or one and how many wait.
  const lines = clock.policy.digestRowsInExams;
  const shown = short ? tasks.slice(0, tasks.length > lines ? lines - 1 : lines) : tasks.slice(0, clock.policy.digestRowsMax);
  const rows = shown.map((task, index) => rowOf(draft, task, index + 1));
  const people = draft.contacts.map((contact) => ({ contact, relationship: relationshipOf(draft, contact.id) }));
  const digest: Digest = {
    ...numbers(draft),
    rows,
    more: tasks.length - shown.length,
    catchUp: reason === 'catch-up',
    short,
    letGo: people.filter((one) => wasLetGo(draft, one.contact, one.relationship, since)).map(({ contact }) => contact.name).slice(0, ADDED_MAX),
    tryAnother: people.flatMap((one) => tryAnother(one.contact, one.relationship, since, draft)).slice(0, LINES_MAX),
    giveBack: people.flatMap((one) => giveBack(one.contact, one.relationship, since, draft)).slice(0, LINES_MAX),
    added: draft.contacts.filter(({ addedAt }) => addedAt > since).map(({ name }) => name).slice(0, ADDED_MAX),
    waiting: [],
    milestone: null,
  };
  const changed = draft.interactions.some(({ event, recordedAt }) => event !== 'SENT' && recordedAt > since);
  if (!isWorthAMail(draft, digest, changed, reason)) {
    draft.because.push('no digest: nothing has changed and nothing is due');
    return false;
  }
  const asked = new Set(shown.map(({ contact }) => contact.id));
  const waiting = (short ? [] : people)
    .filter(({ contact, relationship }) => relationship.state === 'THEIR_TURN' && !asked.has(contact.id))
    .toSorted((a, b) => ((a.relationship.lastOut?.occurredAt ?? '') < (b.relationship.lastOut?.occurredAt ?? '') ? -1 : 1))
    .slice(0, WAITING_MAX);
  const reached = milestonesOf(digest.total);
  const milestone = short ? null : (reached.find((one) => !draft.student.milestones.includes(one)) ?? null);
  write(
    draft,
    {
      kind: 'digest',
      ...digest,
      waiting: waiting.map(({ contact, relationship }, index) => ({ number: rows.length + index + 1, name: contact.name, on: dateOf(relationship.lastOut?.occurredAt ?? now, clock) })),
      milestone,
    },
    {
      contact: null,
      question: {
        kind: 'DIGEST',
        items: [...shown.map(({ contact, step }) => ({ contact: contact.id, step: step.kind })), ...waiting.map(({ contact }) => ({ contact: contact.id, step: 'FOLLOW_UP' as const }))],
      },
      inReplyTo: null,
      automatic: 'auto-generated',
      why: `${reason === 'catch-up' ? 'after a pause' : 'weekly'}: ${tasks.length} due`,
    },
  );
  for (const { contact, step } of shown) logReminder(draft, contact, step.kind);
  draft.student = { ...remembered(draft.student, 'digest', now), milestones: short ? draft.student.milestones : reached };
  return true;
}

function isWorthAMail({ contacts, clock }: Draft, { rows, letGo, giveBack }: Digest, changed: boolean, reason: Reason): boolean {
  if (reason !== 'weekly') return rows.length > 0 || (reason === 'alone' && changed);
  return contacts.length >= clock.policy.digestPeopleMin && (changed || rows.length > 1 || letGo.length + giveBack.length > 0);
}

/** The week that is over, all of the time, and what is aimed at. */
function numbers({ student, interactions, now, clock }: Draft): Pick<Digest, 'week' | 'total' | 'goal' | 'smaller'> {
  const today = dateOf(now, clock);
  const total = measure(interactions, EVER, today, clock);
  return { week: measure(interactions, addDays(today, -7), addDays(today, -1), clock), total, ...goalOf(student, interactions, weekOf(today), clock) };
}

/** Their waiting has ended by itself since the last digest. */
function wasLetGo(draft: Draft, { id, role }: Contact, { state, released }: Relationship, since: Instant): boolean {
  if (state !== 'RESTING' || released) return false;
  const log = draft.interactions.filter(({ contact }) => contact === id);
  if (log.some(({ event, recordedAt }) => event !== 'SENT' && recordedAt > since)) return false;
  return fold(log, role, since, draft.clock).state !== 'RESTING';
}

/** Dalton's 3B7: no answer to a cold mail for some days, so who else is there? Said once. */
function tryAnother({ name, organisation }: Contact, { state, everReplied, everMet, followUps, lastOut }: Relationship, since: Instant, { now, clock }: Draft): Digest['tryAnother'] {
  if (state !== 'THEIR_TURN' || everReplied || everMet || followUps > 0 || lastOut === null || organisation === null) return [];
  const from = businessMorningFor('LET_GO', dateOf(lastOut.occurredAt, clock), clock.policy.tryAnotherBd, clock);
  return from <= now && from > since ? [{ name, organisation }] : [];
}

/** They gave something some time ago and have heard nothing since. Said once. */
function giveBack({ name }: Contact, { openHelp, state }: Relationship, since: Instant, { now, clock }: Draft): Digest['giveBack'] {
  if (openHelp === null || state === 'CLOSED') return [];
  const from = plus(openHelp.at, clock.policy.giveBackDays * DAY_MS);
  return from <= now && from > since ? [{ name, how: openHelp.how, on: dateOf(openHelp.at, clock) }] : [];
}

/** What was reached so far, the greatest first. Only the greatest that is new is told. */
function milestonesOf({ conversations, meetings, intros, referrals, interviews, offers }: Measures): readonly Milestone[] {
  const all: readonly (readonly [Milestone, boolean])[] = [
    ['first-offer', offers > 0],
    ['first-interview', interviews > 0],
    ['first-referral', referrals > 0],
    ['fifth-talk', meetings >= 5],
    ['first-intro', intros > 0],
    ['first-talk', meetings > 0],
    ['first-answer', conversations > 0],
  ];
  return all.flatMap(([milestone, is]) => (is ? [milestone] : []));
}
