import type { Step } from '#model/relationship.ts';

/** Every number of the cadence, each with its reason. bd = business days. */

/** Proactive mail leaves at this hour of the student's wall clock: read between classes, acted on before noon. */
export const SEND_AT = '09:00';
/** Nothing is sent from 20:00 to 08:00, whatever was late. */
export const QUIET_FROM = '20:00';
export const QUIET_UNTIL = '08:00';

/** Cold: they never wrote or met. Dalton's "2-Hour Job Search" writes again at 7 bd; Carleton asks for a week at least. */
export const FOLLOW_UP_COLD_BD = 7;
/** Warm: they replied or met before (Carleton's minimum). */
export const FOLLOW_UP_WARM_BD = 5;
/** Between Vanderbilt (one reminder) and Quinnipiac (four). */
export const FOLLOW_UP_SECOND_BD = 7;
/** Three mails to a stranger are enough; then the waiting ends silently. */
export const LET_GO_BD = 10;
/** A typing-error fix within this time is no follow-up; a BCC and a `done` for the same mail count once (decision 16). */
export const SAME_MESSAGE_BD = 2;
/** Their message waits for the student: do not delay (Carleton). */
export const REPLY_BD = 1;
/** "Touching base every few months": three to five times a year. */
export const KEEP_IN_TOUCH_DAYS = 90;
/** How did it go: this long after the end, if it is then not later than HOW_DID_IT_GO_LATEST; else the next morning. */
export const HOW_DID_IT_GO_HOURS = 2;
export const HOW_DID_IT_GO_LATEST = '19:00';
/** A meeting of which no end was said. */
export const MEETING_MINUTES = 60;

/** How often a step is brought up, how long after the last time again, and how long until it is let go after the last. */
export const REPEAT: Readonly<Record<Exclude<Step, 'LET_GO'>, { readonly mails: number; readonly gap: Gap }>> = {
  REPLY: { mails: 2, gap: { bd: 2 } },
  WRITE_FIRST: { mails: 2, gap: { bd: 2 } },
  FOLLOW_UP: { mails: 2, gap: { bd: 3 } },
  PREP: { mails: 1, gap: { bd: 1 } },
  HOW_DID_IT_GO: { mails: 2, gap: { days: 1 } },
  THANK_YOU: { mails: 2, gap: { bd: 1 } },
  KEEP_IN_TOUCH: { mails: 2, gap: { days: 7 } },
};

/** `snooze` without a date. */
export const SNOOZE_DEFAULT: Readonly<Record<Step, Gap>> = {
  THANK_YOU: { days: 1 },
  HOW_DID_IT_GO: { days: 1 },
  FOLLOW_UP: { bd: 2 },
  REPLY: { bd: 2 },
  WRITE_FIRST: { days: 7 },
  PREP: { days: 7 },
  KEEP_IN_TOUCH: { days: 7 },
  LET_GO: { days: 7 },
};

export type Gap = { readonly bd: number } | { readonly days: number };

/** Receipts of a kind before they fall silent (decision 3). */
export const RECEIPTS_OF_A_KIND = 3;
/** More people in one mail are a mailing, not a conversation (decision 3). */
export const RECIPIENTS_MAX = 10;
export const UNDO_DAYS = 7;
export const DELETE_CONFIRM_HOURS = 48;
/** When the wake looks again after mails that were committed but not yet reported as sent. */
export const SWEEP_MINUTES = 2;
