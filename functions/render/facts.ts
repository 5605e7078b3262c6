import { firstName } from '#model/contact.ts';
import type { Logged, Outgoing, ReceiptLine, StatusLine } from '#model/outgoing.ts';
import type { Step } from '#model/relationship.ts';
import { isDate, type LocalDate } from '#model/time.ts';
import { writtenDay } from './dates.ts';
import type { Facts } from './template.ts';

/** A student with hundreds of people must not get a mail that is cut off in the middle. */
const STATUS_ROWS_MAX = 40;
/** A mail to get ready is read on the way; the newest facts are enough. */
const PREP_NOTES_MAX = 5;

/** What the templates of a mail may print: its view model, and the names of the partials that word its closed lists. */
export function factsOf(mail: Outgoing, today: LocalDate): Facts {
  switch (mail.kind) {
    case 'welcome':
    case 'logged':
      return { ...mail, ...logged(mail) };
    case 'receipt':
      return { ...mail, ...receipt(mail.lines) };
    case 'status':
      return { ...mail, people: mail.people.slice(0, STATUS_ROWS_MAX).map(statusRow), more: Math.max(0, mail.people.length - STATUS_ROWS_MAX) };
    case 'unclear':
      return { ...mail, ask: `ask-${slug(mail.ask)}`, ways: `ways-${slug(mail.ask)}`, options: mail.options.map((option) => (isDate(option) ? writtenDay(option, today) : option)) };
    case 'misdirected':
      return { ...mail, paragraphs: mail.text.split(/\n{2,}/).map((paragraph) => paragraph.split('\n')) };
    case 'prep':
      return { ...mail, notes: mail.notes.slice(0, PREP_NOTES_MAX) };
    case 'follow-up':
    case 'your-turn':
    case 'how-did-it-go':
    case 'thank-you':
    case 'keep-in-touch':
    case 'too-many':
    case 'stopped':
    case 'help':
    case 'delete-confirm':
    case 'deleted':
      return mail;
  }
}

function logged({ people, due, step, brackets }: Logged): Facts {
  const [first] = people;
  return {
    name: first?.name ?? '',
    firstName: first === undefined ? '' : firstName(first),
    organisation: first?.organisation ?? null,
    others: Math.max(0, people.length - 1),
    next: nextPartial(step, due),
    nextOn: due,
    brackets: brackets.map((bracket) => bracket.replace(/^\[|\]$/g, '')),
  };
}

/** What comes next is said once for each person, after all that changed. */
function receipt(lines: readonly ReceiptLine[]): Facts {
  const named = [...new Set(lines.map(({ name }) => name).filter((name) => name !== ''))];
  return {
    lines: lines.map((line, index) => ({ ...line, did: `did-${line.what}`, next: lines.findLastIndex(({ name }) => name === line.name) === index ? nextOf(line) : null })),
    several: lines.length > 1,
    name: named[0] ?? '',
    others: Math.max(0, named.length - 1),
    changed: lines.some(({ what }) => !UNCHANGED.has(what)),
    undoable: lines.some(({ what }) => !UNCHANGED.has(what) && what !== 'undone' && what !== 'started'),
  };
}

function nextOf({ what, nextStep, nextOn }: ReceiptLine): string | null {
  return nextStep === null && ENDS.has(what) ? null : nextPartial(nextStep, nextOn);
}

/** Nothing follows, and nobody expects it: no sentence about it. */
const ENDS: ReadonlySet<ReceiptLine['what']> = new Set(['closed', 'started', 'undone', 'nothing-to-undo', 'nothing-to-change']);
const UNCHANGED: ReadonlySet<ReceiptLine['what']> = new Set(['nothing-to-undo', 'nothing-to-change']);

function statusRow(line: StatusLine): Facts {
  const planned = line.nextStep !== null && line.nextOn !== null && line.nextStep !== 'LET_GO';
  return { ...line, state: `state-${slug(line.state)}`, step: planned ? `step-${slug(line.nextStep)}` : null };
}

function nextPartial(step: Step | null, on: LocalDate | null): string {
  return step === null || on === null ? 'next-none' : `next-${slug(step)}`;
}

function slug(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}
