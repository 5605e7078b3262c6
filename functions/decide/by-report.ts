import type { Report } from '#model/arrival.ts';
import type { Decision } from '#model/decision.ts';
import { close } from './closing.ts';
import type { Draft } from './writing.ts';

/** News from SES. A dead mailbox or a complaint stops all mail to the student; the data stays until its time. */
export function changeByReport(draft: Draft, report: Report): Decision {
  const because = report.kind === 'complained' ? 'complaint' : report.kind === 'bounced' && report.permanent ? 'undeliverable' : null;
  if (because !== null && draft.student.stopped === null) {
    draft.student = { ...draft.student, stopped: { at: draft.now, because } };
    draft.because.push(`all mail stopped: ${because}`);
  }
  return close(draft);
}
