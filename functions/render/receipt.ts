import type { ReceiptLine } from '#model/outgoing.ts';
import type { LocalDate } from '#model/time.ts';
import type { Step } from '#model/relationship.ts';
import { writtenWeekday } from './dates.ts';
import { slug } from './rows.ts';
import type { Facts } from './template.ts';

type What = ReceiptLine['what'];

/** What comes next is said once for each person, after all that changed. */
export function receiptFacts(lines: readonly ReceiptLine[]): Facts {
  const named = [...new Set(lines.map(({ name }) => name).filter((name) => name !== ''))];
  return {
    lines: receiptLines(lines),
    several: lines.length > 1,
    name: named[0] ?? '',
    others: Math.max(0, named.length - 1),
    changed: lines.some(({ what }) => !UNCHANGED.has(what)),
    undoable: lines.some(({ what }) => !UNCHANGED.has(what) && !FOR_GOOD.has(what)),
    // `tomorrow` and `skip` need one person, and something that is planned.
    movable: named.length === 1 && lines.some(({ nextStep }) => nextStep !== null && nextStep !== 'LET_GO'),
  };
}

export function receiptLines(lines: readonly ReceiptLine[]): readonly Facts[] {
  return lines.map((line, index) => ({ ...line, value: valueOf(line), did: `did-${line.what}`, next: isLastOf(line, index, lines) ? nextOf(line, lines) : null }));
}

/** “On Wed 20 May I will remind you.”: the partial that says what comes next. */
export function nextPartial(step: Step | null, on: LocalDate | null): string {
  return step === null || on === null ? 'next-none' : `next-${slug(step)}`;
}

function isLastOf({ name }: ReceiptLine, index: number, lines: readonly ReceiptLine[]): boolean {
  return lines.findLastIndex((line) => line.name === name) === index;
}

function nextOf({ what, name, nextStep, nextOn }: ReceiptLine, lines: readonly ReceiptLine[]): string | null {
  // After a meeting that was called off there is nothing to answer.
  if (nextStep === 'REPLY' && lines.some((line) => line.what === 'meeting-off' && line.name === name)) return 'next-new-date';
  if (nextStep === null && ENDS.has(what)) return null;
  // The promise itself says when it is brought up.
  if (nextStep === 'PROMISE' && lines.some((line) => line.what === 'promised' && line.name === name && line.on === nextOn)) return null;
  return nextPartial(nextStep, nextOn);
}

/** A day of the week comes as its number; a sentence goes on after what the student wrote, so its full stop goes. */
function valueOf({ what, value }: ReceiptLine): string {
  return what === 'set-digest-day' && /^[1-7]$/.test(value) ? writtenWeekday(Number(value)) : value.replace(/[.;,]$/, '');
}

/** Nothing follows, and nobody expects it: no sentence about it. */
const ENDS: ReadonlySet<What> = new Set<What>([
  'closed', 'started', 'undone', 'nothing-to-undo', 'nothing-to-change', 'updated', 'released', 'forgotten', 'paused', 'internship', 'set-zone', 'set-goal', 'set-mails-all',
  'set-mails-digest', 'set-receipts-first', 'set-receipts-always', 'set-receipts-never', 'set-digest-day', 'set-never-log', 'alias-added', 'not-logged', 'last-receipt',
]);
const UNCHANGED: ReadonlySet<What> = new Set<What>(['nothing-to-undo', 'nothing-to-change', 'not-logged', 'last-receipt']);
/** No `undo` takes these back. */
const FOR_GOOD: ReadonlySet<What> = new Set<What>(['undone', 'started', 'forgotten', 'alias-added']);
