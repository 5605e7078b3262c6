import { toAddress } from '#model/address.ts';
import { businessDayFrom } from '#model/calendar.ts';
import type { Command } from '#model/intent.ts';
import type { ReceiptLine } from '#model/outgoing.ts';
import type { Preferences } from '#model/student.ts';
import { addDays, isZone, type LocalDate } from '#model/time.ts';
import { internshipDue, planned } from './internship.ts';
import { logged } from './logging.ts';
import type { Obedience } from './obedience.ts';
import { blankLine, receiptLine } from './receipts.ts';
import { dateOf, morningOf } from './schedule.ts';
import { ASKS_NOTHING, log, relationshipOf } from './writing.ts';

/** How the assistant works for this student. */
export function set(obedience: Obedience, command: Extract<Command, { cmd: 'SET' }>): void {
  const { draft } = obedience;
  const { setting } = command;
  const value = String(command.value);
  const prefer = (preferences: Partial<Preferences>, what: ReceiptLine['what'], shown = ''): void => {
    draft.student = { ...draft.student, preferences: { ...draft.student.preferences, ...preferences } };
    say(obedience, what, shown);
  };
  switch (setting) {
    case 'zone':
      if (!isZone(value)) return say(obedience, 'nothing-to-change');
      draft.student = { ...draft.student, zone: value };
      return say(obedience, 'set-zone', value);
    case 'goal':
      return prefer({ goal: Number(value) }, 'set-goal', value);
    case 'mails':
      return value === 'digest' ? prefer({ mails: 'digest' }, 'set-mails-digest') : prefer({ mails: 'all' }, 'set-mails-all');
    case 'receipts':
      if (value === 'always' || value === 'never') return prefer({ receipts: value }, `set-receipts-${value}`);
      return prefer({ receipts: 'first' }, 'set-receipts-first');
    case 'digest-day':
      return prefer({ digestWeekday: Number(value) }, 'set-digest-day', value);
    case 'never-log':
      return prefer({ neverLog: [...new Set([...draft.student.preferences.neverLog, value.toLowerCase()])] }, 'set-never-log', value);
    case 'alias':
      return claim(obedience, command, value);
  }
}

function say({ lines }: Obedience, what: ReceiptLine['what'], value = ''): void {
  lines.push(blankLine(what, { value }));
}

/** Another address of the student's own: asked for here, proved by a mail from there. Nothing is ever sent to it. */
function claim(obedience: Obedience, command: Command, value: string): void {
  const { draft } = obedience;
  const alias = toAddress(value);
  if (alias === null || alias === draft.student.address || draft.student.aliases.includes(alias)) return say(obedience, 'nothing-to-change');
  draft.aliasClaimed = alias;
  obedience.answer = {
    mail: { kind: 'alias-confirm', alias, hours: draft.clock.policy.deleteConfirmHours },
    question: { kind: 'ALIAS_CONFIRM', items: [], pending: command },
    why: 'another address of the student is claimed',
  };
}

/** Nothing that was not asked for is sent until a business morning on or after that day; then one mail catches up. */
export function pause(obedience: Obedience, until: LocalDate | null): void {
  const { draft } = obedience;
  const { clock, now } = draft;
  const today = dateOf(now, clock);
  const latest = addDays(today, clock.policy.pauseDaysMax);
  const wanted = until ?? addDays(today, clock.policy.pauseDays);
  const ends = businessDayFrom(wanted > latest ? latest : wanted, clock.calendar);
  draft.student = { ...draft.student, pausedUntil: morningOf(ends, clock) };
  obedience.always = true;
  obedience.lines.push(blankLine('paused', { on: ends }));
}

export function planInternship(obedience: Obedience, { organisation, end }: Extract<Command, { cmd: 'INTERNSHIP' }>): void {
  const { draft } = obedience;
  obedience.always = true;
  if (end === null) {
    obedience.answer ??= { mail: { kind: 'unclear', quote: organisation ?? '', ask: 'internship_end', name: '', options: [], nextStep: null, nextOn: null }, question: ASKS_NOTHING, why: 'no end of the internship was said' };
    return;
  }
  const { student, clock, now } = draft;
  draft.student = { ...student, internships: planned(student.internships, { id: draft.newId(), organisation, end }, dateOf(now, clock), clock) };
  const next = internshipDue(draft);
  obedience.lines.push({ ...blankLine('internship', { value: organisation ?? '', on: end }), nextOn: next === null ? null : dateOf(next.due > now ? next.due : now, clock) });
}

/** Who of a numbered list is kept warm; the others rest. */
export function keep(obedience: Obedience, numbers: readonly number[]): void {
  const { draft, happening, question } = obedience;
  obedience.always = true;
  if (question.items.length === 0) {
    obedience.answer ??= { mail: { kind: 'unclear', quote: 'keep', ask: 'no_list', name: '', options: [], nextStep: null, nextOn: null }, question: ASKS_NOTHING, why: 'numbers without a list' };
    return;
  }
  const resting: string[] = [];
  for (const [index, { contact: id }] of question.items.entries()) {
    const contact = draft.contacts.find((one) => one.id === id);
    if (contact === undefined) continue;
    const entry = { ...logged(draft, happening, contact, draft.now), subject: null };
    if (!numbers.includes(index + 1)) {
      log(draft, { ...entry, event: 'RELEASED' });
      resting.push(contact.name);
      continue;
    }
    if (relationshipOf(draft, id).state === 'RESTING') log(draft, { ...entry, event: 'REVIVE' });
    obedience.lines.push(receiptLine(draft, contact, 'kept', null));
  }
  if (resting.length > 0) obedience.lines.push(blankLine('released', { value: resting.join(', ') }));
}
