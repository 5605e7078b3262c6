import type { Step } from './relationship.ts';
import type { LocalTime } from './time.ts';

/** `3bd`: business days by the academic calendar. `7d`: calendar days. */
export type Gap = `${number}bd` | `${number}d`;

/** A step that is brought up by mail; LET_GO only ends the waiting. */
export type RemindedStep = Exclude<Step, 'LET_GO'>;

/** Every number of the cadence. An operator may override each of them (`policy.json`, `settings.ts`). Bd = business days. */
export type Policy = {
  readonly sendAt: LocalTime;
  readonly quietFrom: LocalTime;
  readonly quietUntil: LocalTime;

  readonly followUpColdBd: number;
  readonly followUpWarmBd: number;
  readonly followUpSecondBd: number;
  readonly followUpsMax: number;
  readonly letGoBd: number;
  readonly tryAnotherBd: number;
  readonly sameMessageBd: number;
  readonly replyBd: number;
  readonly promiseBd: number;
  readonly closeLoopDays: number;
  readonly giveBackDays: number;
  readonly keepInTouchCloseDays: number;
  readonly keepInTouchDays: number;
  readonly keepInTouchLightDays: number;
  readonly termUpdateBd: number;
  readonly termUpdateSwallowsDays: number;
  readonly howDidItGoHours: number;
  readonly howDidItGoLatest: LocalTime;
  readonly meetingMinutes: number;
  readonly gatheringPeopleMin: number;

  /** How many mails bring a step up before it is let go. */
  readonly reminders: Readonly<Record<RemindedStep, number>>;
  /** How long after the last of them the next one comes, and how long until it is let go. */
  readonly again: Readonly<Record<RemindedStep, Gap>>;
  /** `snooze` without a date. */
  readonly snooze: Readonly<Record<Step, Gap>>;
  readonly snoozesBeforeSkip: number;

  readonly pauseDays: number;
  readonly pauseDaysMax: number;
  readonly mailsADay: number;
  readonly mailsADayWithMeeting: number;
  readonly mailsAWeek: number;
  readonly routineMailsAWeek: number;
  readonly digestWeekday: number;
  readonly digestPeopleMin: number;
  readonly digestRowsMax: number;
  readonly digestRowsInExams: number;
  readonly bundleRowsMax: number;
  readonly digestOnlyAfterDays: number;
  readonly rarelyAfterDays: number;
  readonly rarelyEveryWeeks: number;
  readonly keepGoingAfterDays: number;

  /** Days before (negative) and after the last day of an internship. */
  readonly internshipDays: Readonly<Record<InternshipStage, number>>;
  readonly goalAWeek: number;
  readonly missedWeeksBeforeSmaller: number;

  readonly receiptsOfAKind: number;
  readonly recipientsMax: number;
  readonly undoDays: number;
  readonly deleteConfirmHours: number;
};

/** The stations of the plan for the end of an internship, in their order. */
export type InternshipStage = 'list' | 'feedback' | 'hand-over' | 'thanks' | 'linkedin' | 'hello' | 'update';

/**
 * The numbers that hold unless the operator says otherwise. The reasons of those that are ours are in docs/policy.md, which a
 * test compares with this.
 */
export const DEFAULT_POLICY: Policy = {
  /** Read between classes, acted on before noon. */
  sendAt: '09:00',
  /** Nothing is sent at night, whatever was late or put off. */
  quietFrom: '20:00',
  quietUntil: '08:00',

  /** They never wrote or met. Dalton, The 2-Hour Job Search: again after 7 business days; Carleton: at least a week. */
  followUpColdBd: 7,
  /** They wrote or met before (Carleton's minimum). */
  followUpWarmBd: 5,
  /** Between Vanderbilt (one reminder) and Quinnipiac (four). */
  followUpSecondBd: 7,
  /** At most three mails to a stranger. */
  followUpsMax: 2,
  /** Stop means stop: then the waiting ends silently. */
  letGoBd: 10,
  /** Dalton: no answer in 3 business days, try somebody else there; a line of the digest, never a mail. */
  tryAnotherBd: 3,
  /** A typing-error fix is no follow-up; a BCC and a `done` for the same mail count once (decision 16). */
  sameMessageBd: 2,
  /** Their message waits: do not delay (Carleton). */
  replyBd: 1,
  /** A promise of which no day was said is asked about while it is still fresh. */
  promiseBd: 3,
  /** Always tell the alum what came of it (Carleton). */
  closeLoopDays: 14,
  /** Reciprocity: who gave something and got nothing back becomes an idea in the digest. */
  giveBackDays: 30,
  /** Supervisor, mentor, or somebody who gave a referral. */
  keepInTouchCloseDays: 60,
  /** "Touching base every few months": three to five times a year. */
  keepInTouchDays: 90,
  /** A speaker, or a face of one event. */
  keepInTouchLightDays: 120,
  /** One update a term; it takes the place of every hello that is due around it. */
  termUpdateBd: 3,
  termUpdateSwallowsDays: 30,
  /** After the end of a meeting, if it is then not later than `howDidItGoLatest`; else the next morning. */
  howDidItGoHours: 2,
  howDidItGoLatest: '19:00',
  /** A meeting of which no end was said. */
  meetingMinutes: 60,
  /** From this many people met at one event, one mail is for all of them. */
  gatheringPeopleMin: 2,

  reminders: { REPLY: 2, WRITE_FIRST: 2, FOLLOW_UP: 2, PREP: 1, HOW_DID_IT_GO: 2, THANK_YOU: 2, EVENT_FOLLOW_UP: 2, CLOSE_LOOP: 1, SEMESTER_UPDATE: 2, KEEP_IN_TOUCH: 2, PROMISE: 1 },
  again: {
    REPLY: '2bd', WRITE_FIRST: '2bd', FOLLOW_UP: '3bd', PREP: '1bd', HOW_DID_IT_GO: '1d', THANK_YOU: '1bd', EVENT_FOLLOW_UP: '1bd', CLOSE_LOOP: '7d', SEMESTER_UPDATE: '7d',
    KEEP_IN_TOUCH: '7d', PROMISE: '1bd',
  },
  snooze: {
    THANK_YOU: '1d', EVENT_FOLLOW_UP: '1d', HOW_DID_IT_GO: '1d', FOLLOW_UP: '2bd', REPLY: '2bd', WRITE_FIRST: '2bd', PROMISE: '1d', PREP: '7d', CLOSE_LOOP: '7d', SEMESTER_UPDATE: '7d',
    KEEP_IN_TOUCH: '7d', LET_GO: '7d',
  },
  /** Put off this often, a step is perhaps not wanted: the mail offers `skip` first. */
  snoozesBeforeSkip: 3,

  pauseDays: 14,
  pauseDaysMax: 365,
  /** Predictable batches lower stress (Fitz 2019); students give up on a sender who writes too much (THE, Leeds). */
  mailsADay: 1,
  mailsADayWithMeeting: 2,
  mailsAWeek: 3,
  /** Besides the digest: follow-ups, hellos and news can wait for its row, thanks and answers cannot. */
  routineMailsAWeek: 1,
  /** ISO 8601: 1 = Monday. */
  digestWeekday: 1,
  /** With fewer people there is nothing to sum up. */
  digestPeopleMin: 2,
  digestRowsMax: 7,
  digestRowsInExams: 2,
  bundleRowsMax: 10,
  /** No sign of life: less and less mail. There is no open tracking. */
  digestOnlyAfterDays: 21,
  rarelyAfterDays: 42,
  rarelyEveryWeeks: 4,
  keepGoingAfterDays: 90,

  /** Gottsman: see the supervisor two weeks before; Bucknell: collect cards; touch base every few months afterwards. */
  internshipDays: { list: -21, feedback: -14, 'hand-over': -7, thanks: -1, linkedin: 2, hello: 30, update: 90 },
  /** Small goals suit shy students: one conversation a week. */
  goalAWeek: 1,
  missedWeeksBeforeSmaller: 2,

  /** Then they fall silent (decision 3). */
  receiptsOfAKind: 3,
  /** More people in one mail are a mailing, not a conversation (decision 3). */
  recipientsMax: 10,
  undoDays: 7,
  deleteConfirmHours: 48,
};
