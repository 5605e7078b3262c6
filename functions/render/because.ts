import type { Because } from '#model/relationship.ts';
import type { Facts } from './template.ts';

/**
 * What the partials `because` (a sentence) and `since` (in brackets, after the sentence of a row) print. `who`: what to call
 * the person; null for several. `ahead`: the step is still to come.
 */
export function becauseFacts({ after, rule, days, skipped }: Because, who: string | null, options: { readonly chased: boolean; readonly ahead: boolean }): Facts {
  const count = days?.count ?? 0;
  return {
    ...options,
    who,
    on: after.on,
    subject: after.subject ?? '',
    after: `after-${after.what}`,
    // The row itself says when the meeting is.
    since: after.what === 'meeting' ? null : `since-${after.what}`,
    named: rule === 'named-day',
    workingDays: days?.unit === 'business-days' ? count : 0,
    calendarDays: days?.unit === 'days' ? count : 0,
    one: count === 1,
    skipped,
  };
}
