// In:    what happened (a mail understood, a moment reached, a report of SES), all that is known of one student, the time.
// Out:   what is to be stored and mailed, as data, or a refusal.
// Never: asks a store or a clock, words a mail, sends anything.
import type { Decision } from '#model/decision.ts';
import type { Happening } from '#model/happening.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { changeByMail } from './by-mail.ts';
import { changeByReport } from './by-report.ts';
import { changeByTime } from './by-time.ts';
import { open, type Circumstances } from './writing.ts';

export { admit, mayEnrol, type Admission } from './admit.ts';
export { fold } from './fold.ts';
export type { Relationship } from './running.ts';
export { stillDue } from './still-due.ts';
export type { Circumstances } from './writing.ts';

export function decide(happening: Happening, snapshot: Snapshot, circumstances: Circumstances): Decision {
  const draft = open(snapshot, circumstances);
  switch (happening.kind) {
    case 'mail':
      return changeByMail(draft, happening, snapshot);
    case 'time':
      return changeByTime(draft, snapshot);
    case 'report':
      return changeByReport(draft, happening.report);
  }
}
