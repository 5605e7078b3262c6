import type { Contact } from '#model/contact.ts';
import type { Id } from '#model/id.ts';
import type { Command } from '#model/intent.ts';
import type { ReceiptLine } from '#model/outgoing.ts';
import { ROLES, type RelationshipEvent, type Role, type Step } from '#model/relationship.ts';
import { addDays, DAY_MS, instantAt, plus, type Instant, type LocalDate } from '#model/time.ts';
import { askWhat, askWho } from './asking-back.ts';
import { note } from './debrief.ts';
import { askToForget } from './forgetting.ts';
import { helped } from './helping.ts';
import { logged } from './logging.ts';
import type { Obedience } from './obedience.ts';
import { change, contactFor, personNamed } from './people.ts';
import { getReady, portrayed } from './portrait.ts';
import { receiptLine } from './receipts.ts';
import { draftNow } from './drafting.ts';
import { dateOf, morningOf, usualEnd } from './schedule.ts';
import { log, relationshipOf, type Draft } from './writing.ts';

export function obeyAboutContact(obedience: Obedience, command: Command): void {
  const { draft, question } = obedience;
  if (command.cmd === 'OUTREACH' && (command.address !== null || command.name !== null) && command.contact === null) return reachedOut(obedience, command);
  const whom = addressee(obedience, command);
  if (whom === null) return askWho(obedience, command);
  const { contact, step } = whom;
  switch (command.cmd) {
    case 'DONE': {
      const done = step ?? (command.contact === null || question.kind === 'RECEIPT' ? null : toWrite(draft, contact));
      return done === null ? askWhat(obedience, contact, 'done') : happened(obedience, contact, DONE_MEANS[done]);
    }
    case 'YES':
      if (step === null) return askWhat(obedience, contact, 'yes');
      return happened(obedience, contact, YES_MEANS[step]);
    case 'NO':
      return notSo(obedience, contact, step);
    case 'SNOOZE':
      if (command.until !== null) obedience.always = true;
      if (step === 'PROMISE') return promiseLater(obedience, contact, command.until);
      if (command.until !== null && obedience.thank.some(({ id }) => id === contact.id)) return writeAgain(obedience, contact, command.until);
      return happened(obedience, contact, 'SNOOZE', command.until === null ? null : morningOf(command.until, draft.clock));
    case 'REPLIED':
      happened(obedience, contact, 'IN');
      if (command.outcome === 'declined') happened(obedience, contact, 'DECLINED');
      return;
    case 'MET':
      return happened(obedience, contact, 'MET', metAt(draft, contact, command.when));
    case 'MEETING':
      obedience.always = true;
      return happened(obedience, contact, 'SET', instantAt(command.when.date, command.when.time ?? '12:00', draft.clock.zone));
    case 'OUTREACH':
      return happened(obedience, contact, 'OUT');
    case 'MEETING_OFF':
      return happened(obedience, contact, 'OFF');
    case 'SKIP':
      return step === 'PROMISE' ? void obedience.lines.push(receiptLine(draft, contact, 'skipped', null)) : happened(obedience, contact, 'SKIP');
    case 'STOP_CONTACT':
      obedience.always = true;
      return happened(obedience, contact, 'STOP');
    case 'RESUME':
      obedience.always = true;
      return happened(obedience, contact, 'REVIVE');
    case 'NOTE':
      return note(obedience, contact, command, question.kind);
    case 'HELPED':
      return helped(obedience, contact, command);
    case 'RATE':
      return rated(obedience, contact, step, command.mark);
    case 'UPDATE':
      return updated(obedience, contact, command);
    case 'WHO':
      obedience.answer = portrayed(draft, contact);
      return;
    case 'PREP':
      obedience.answer = getReady(draft, contact);
      return;
    case 'DRAFT':
      return draftNow(obedience, contact);
    case 'FORGET':
      return askToForget(obedience, contact);
    default:
      return askWhat(obedience, contact, 'text' in command ? command.text : command.cmd.toLowerCase());
  }
}

/** `done` and `yes` by the step of the mail that they answer (decision 16). */
const DONE_MEANS: Readonly<Record<Step, RelationshipEvent | null>> = {
  FOLLOW_UP: 'OUT',
  REPLY: 'OUT',
  WRITE_FIRST: 'OUT',
  CLOSE_LOOP: 'OUT',
  KEEP_IN_TOUCH: 'OUT',
  SEMESTER_UPDATE: 'OUT',
  PROMISE: 'OUT',
  THANK_YOU: 'DONE',
  EVENT_FOLLOW_UP: 'DONE',
  HOW_DID_IT_GO: 'MET',
  PREP: null,
  LET_GO: null,
};
const YES_MEANS: Readonly<Record<Step, RelationshipEvent | null>> = { ...DONE_MEANS, FOLLOW_UP: 'IN' };

/** “Thanked Jane”, out of the blue: the mail to her that is open, if there is one. */
function toWrite(draft: Draft, contact: Contact): Step | null {
  const { ofState } = relationshipOf(draft, contact.id);
  return ofState === null || ['PREP', 'HOW_DID_IT_GO', 'LET_GO'].includes(ofState.kind) ? null : ofState.kind;
}

/** Whom a command is about: named, numbered, asked about, or the only person there is. */
function addressee({ draft, question }: Obedience, command: Command): { readonly contact: Contact; readonly step: Step | null } | null {
  const items = question.items;
  const item = command.item !== null ? items[command.item - 1] : items.length === 1 ? items[0] : undefined;
  const open = draft.contacts.filter(({ id }) => relationshipOf(draft, id).state !== 'CLOSED');
  const only = open.length === 1 ? open[0]?.id : undefined;
  const id: Id | undefined = command.contact ?? item?.contact ?? (items.length === 0 && command.cmd !== 'FORGET' ? only : undefined);
  const contact = draft.contacts.find((one) => one.id === id);
  if (contact === undefined) return null;
  return { contact, step: items.find((one) => one.contact === contact.id)?.step ?? null };
}

/** What is asked about is not so (yet): by the step (decision 16). */
function notSo(obedience: Obedience, contact: Contact, step: Step | null): void {
  const { draft, commands, question } = obedience;
  if (step === null && question.kind !== 'DIGEST') return askWhat(obedience, contact, 'no');
  if (step === 'PREP') return happened(obedience, contact, null);
  // “Not yet, remind me on Friday”: the day that was named is the answer.
  if (step !== 'HOW_DID_IT_GO' && commands.some(({ cmd, contact: about }) => cmd === 'SNOOZE' && about === null)) return;
  // “Nothing from Lee”: that is what was thought, and nothing is due earlier or later for it.
  const due = relationshipOf(draft, contact.id).step?.due;
  if (question.kind === 'DIGEST' && (due === undefined || due > draft.now)) return happened(obedience, contact, null);
  happened(obedience, contact, step === 'HOW_DID_IT_GO' ? 'OFF' : 'SNOOZE');
}

/** Logs one event about a contact, and a receipt line for it. `at`: when it happened, is planned, or is put off until. */
export function happened(obedience: Obedience, contact: Contact, event: RelationshipEvent | null, at: Instant | null = null): void {
  const { draft, happening } = obedience;
  const line = (what: ReceiptLine['what']): void => void obedience.lines.push(receiptLine(draft, contact, what, at));
  if (event === null) return line('nothing-to-change');
  const entry = (occurredAt: Instant) => ({ ...logged(draft, happening, contact, occurredAt), subject: null });
  switch (event) {
    case 'SNOOZE':
      if (relationshipOf(draft, contact.id).step === null) return line('nothing-to-change');
      // A day that is not later than today means tomorrow.
      log(draft, { ...entry(draft.now), event, until: at === null || at > draft.now ? at : plus(at, DAY_MS) });
      return void obedience.lines.push(receiptLine(draft, contact, 'put-off', relationshipOf(draft, contact.id).step?.due ?? null));
    case 'SET': {
      const start = at ?? draft.now;
      log(draft, { ...entry(draft.now), event, start, end: usualEnd(start, draft.clock), uid: null, sequence: 0 });
      return line('meeting-set');
    }
    case 'OFF':
      log(draft, { ...entry(draft.now), event, uid: null });
      return line('meeting-off');
    case 'MET': {
      const met = entry(at ?? metAt(draft, contact, null));
      // “She told me about the lab. We met at noon.” says it twice.
      if (draft.added.some((one) => one.contact === contact.id && one.event === 'MET' && one.occurredAt === met.occurredAt)) return;
      log(draft, { ...met, event, gathering: gatheringOf(obedience) });
      line('met');
      if (gatheringOf(obedience) === null) draftThanks(obedience, contact);
      return;
    }
    case 'OUT':
      // What the student wrote again belongs to the mail that it follows up.
      log(draft, { ...entry(draft.now), event, chase: true, ask: null, subject: relationshipOf(draft, contact.id).lastOut?.subject ?? null });
      return line('wrote');
    case 'IN':
      log(draft, { ...entry(draft.now), event, ask: null });
      return line('answered');
    case 'NOTE':
    case 'EXHAUSTED':
    case 'HELP':
      return;
    default:
      log(draft, { ...entry(draft.now), event });
      return line(SAID[event]);
  }
}

const SAID: Readonly<Record<Exclude<RelationshipEvent, 'SNOOZE' | 'SET' | 'OFF' | 'MET' | 'OUT' | 'IN' | 'NOTE' | 'EXHAUSTED' | 'HELP'>, ReceiptLine['what']>> = {
  DECLINED: 'declined',
  DONE: 'thanked',
  SKIP: 'skipped',
  STOP: 'closed',
  REVIVE: 'started',
  BOUNCE: 'bounced',
};

/** The event at which they were met, if the mail names one and several people. */
function gatheringOf({ happening: { intent } }: Obedience): string | null {
  return intent.kind === 'note' || intent.kind === 'card' ? intent.gathering : null;
}

/** The thank-you is the answer, if one is owed. */
export function draftThanks({ draft, thank }: Obedience, contact: Contact): void {
  if (owesThanks(draft, contact) && !thank.some(({ id }) => id === contact.id)) thank.push(contact);
}

/** They met, and no thank-you was written since. */
function owesThanks(draft: Draft, contact: Contact): boolean {
  const { state, lastMet, lastOut } = relationshipOf(draft, contact.id);
  if (state === 'THANKS_DUE') return true;
  const thanked = lastOut?.event === 'OUT' && !lastOut.chase && lastMet !== null && lastOut.occurredAt >= lastMet.occurredAt;
  return lastMet !== null && lastMet.recordedAt === draft.now && !thanked;
}

/** The meeting that was fixed, if that day is meant or no day was said; else noon of the day (decision 14), else now. “On Tuesday”, said on the evening of that Tuesday, is the meeting and not a week ago. */
export function metAt(draft: Draft, contact: Contact, day: LocalDate | null): Instant {
  const { meeting } = relationshipOf(draft, contact.id);
  const fixed = meeting !== null && meeting.start <= draft.now ? meeting.start : null;
  if (fixed !== null && (day === null || day === dateOf(fixed, draft.clock) || addDays(day, 7) === dateOf(fixed, draft.clock))) return fixed;
  return day === null ? draft.now : instantAt(day, '12:00', draft.clock.zone);
}

/** “Emailed priya@globex.example today”: perhaps somebody new. */
function reachedOut(obedience: Obedience, command: Extract<Command, { cmd: 'OUTREACH' }>): void {
  happened(obedience, contactFor(obedience.draft, personNamed(command)), 'OUT');
}

/** “She told me about her lab. Remind me in two weeks”: the thank-you is now, and the day is for the next mail. A promise without words. */
function writeAgain({ draft, happening, lines }: Obedience, contact: Contact, due: LocalDate): void {
  log(draft, { ...logged(draft, happening, contact, draft.now), subject: null, event: 'PROMISE', text: '', toThem: null, due });
  lines.push(receiptLine(draft, contact, 'promised', morningOf(due, draft.clock)));
}

/** What was promised keeps its words and gets another day; without one, tomorrow. */
function promiseLater({ draft, happening, lines }: Obedience, contact: Contact, until: LocalDate | null): void {
  const last = relationshipOf(draft, contact.id).promises.at(-1);
  const due = until ?? dateOf(plus(draft.now, DAY_MS), draft.clock);
  if (last === undefined) return void lines.push(receiptLine(draft, contact, 'nothing-to-change', null));
  log(draft, { ...logged(draft, happening, contact, draft.now), subject: null, event: 'PROMISE', text: last.text, toThem: last.toThem, due });
  lines.push(receiptLine(draft, contact, 'put-off', morningOf(due, draft.clock)));
}

/** A mark; in answer to “how did it go?” it also says that they met. */
function rated(obedience: Obedience, contact: Contact, step: Step | null, mark: number): void {
  const { draft, happening } = obedience;
  if (step === 'HOW_DID_IT_GO' && relationshipOf(draft, contact.id).state === 'MEETING' && !obedience.commands.some(({ cmd }) => cmd === 'MET' || cmd === 'YES' || cmd === 'DONE')) happened(obedience, contact, 'MET');
  log(draft, { ...logged(draft, happening, contact, draft.now), subject: null, event: 'RATE', mark });
  obedience.lines.push(receiptLine(draft, contact, 'rated', null, String(mark)));
}

/** Somebody moved or has a new address, and stays one person. */
function updated(obedience: Obedience, contact: Contact, { field, value }: Extract<Command, { cmd: 'UPDATE' }>): void {
  const { draft } = obedience;
  obedience.always = true;
  change(draft, contact.id, (known) => {
    switch (field) {
      case 'address':
        return { ...known, addresses: [value, ...known.addresses.filter((address) => address !== value)], deadAddresses: known.deadAddresses.filter((address) => address !== value) };
      case 'role':
        return { ...known, role: isRole(value) ? value : known.role };
      case 'organisation':
        // The title belonged to the old place.
        return { ...known, organisation: value, title: null };
      case 'title':
      case 'phone':
        return { ...known, [field]: value };
    }
  });
  obedience.lines.push(receiptLine(draft, contact, 'updated', null, value));
}

function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}
