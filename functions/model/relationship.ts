import type { LocalDate } from './time.ts';

/**
 * The states of one relationship (one student, one contact) and the one table of allowed moves.
 * What a state's next step is, and when, is decided in `decide/`.
 */

export type State = 'MY_TURN' | 'THEIR_TURN' | 'MEETING' | 'THANKS_DUE' | 'KEEP_WARM' | 'RESTING' | 'CLOSED';

/** What can happen between two people. The order of this list breaks ties of the same moment (decision 14). */
export const RELATIONSHIP_EVENTS = [
  'OUT', 'IN', 'DECLINED', 'SET', 'OFF', 'MET', 'HELP', 'DONE', 'SKIP', 'EXHAUSTED', 'BOUNCE', 'STOP', 'REVIVE', 'NOTE', 'SNOOZE',
] as const;
export type RelationshipEvent = (typeof RELATIONSHIP_EVENTS)[number];

/** The one open next step that an active state has. LET_GO is silent: it only ends the waiting. */
export type Step =
  | 'REPLY'
  | 'WRITE_FIRST'
  | 'FOLLOW_UP'
  | 'LET_GO'
  | 'PREP'
  | 'HOW_DID_IT_GO'
  | 'THANK_YOU'
  /** THANK_YOU for everybody who was met at one event. */
  | 'EVENT_FOLLOW_UP'
  /** Tell whoever helped what came of it. */
  | 'CLOSE_LOOP'
  /** KEEP_IN_TOUCH that the end of a term brings for many at once. */
  | 'SEMESTER_UPDATE'
  | 'KEEP_IN_TOUCH'
  /** What the student promised is due; it stands before the step of the state until it is kept or has lapsed. */
  | 'PROMISE';

/** What somebody did for the student. */
export type Help = 'intro' | 'advice' | 'referral' | 'interview' | 'offer' | 'internship';

/** What a person is to the student: how close they are follows from it, never from a number that was asked for. */
export const ROLES = ['supervisor', 'mentor', 'alum', 'recruiter', 'colleague', 'speaker', 'friend'] as const;
export type Role = (typeof ROLES)[number];

/** Why a step is due when it is, as data: what happened last, the rule that counted from it, the days that did not count. */
export type Because = {
  readonly after: {
    readonly what: 'wrote' | 'answered' | 'declined' | 'met' | 'meeting' | 'meeting-off' | 'introduced' | 'helped' | 'promised' | 'put-off' | 'reminded' | 'term-end' | 'added';
    readonly on: LocalDate;
    /** Of the mail that told of it. */
    readonly subject: string | null;
  };
  /** The entry of the policy, e.g. `followUpColdBd`; `named-day`: the student said so. */
  readonly rule: string;
  readonly days: { readonly count: number; readonly unit: 'business-days' | 'days' } | null;
  /** Names of the holidays, breaks and exams in between. */
  readonly skipped: readonly string[];
};

/**
 * Where a move leads. `=` same state and step · `=r` same state, step dated anew · `rest` KEEP_WARM if they
 * ever replied or met, else RESTING · `settle` RESTING if they declined, else MEETING if a future meeting is
 * known, else KEEP_WARM.
 */
export type Move = State | '=' | '=r' | 'rest' | 'settle';

export const MOVES: Readonly<Record<State | 'NEW', Readonly<Record<RelationshipEvent, Move>>>> = {
  NEW: {
    OUT: 'THEIR_TURN', IN: 'MY_TURN', DECLINED: 'THANKS_DUE', SET: 'MEETING', OFF: 'RESTING', MET: 'THANKS_DUE', HELP: 'MY_TURN', DONE: 'RESTING',
    SKIP: 'RESTING', EXHAUSTED: 'RESTING', BOUNCE: 'RESTING', STOP: 'CLOSED', REVIVE: 'RESTING', NOTE: 'RESTING', SNOOZE: 'RESTING',
  },
  MY_TURN: {
    OUT: 'THEIR_TURN', IN: '=', DECLINED: 'THANKS_DUE', SET: 'MEETING', OFF: '=', MET: 'THANKS_DUE', HELP: 'THANKS_DUE', DONE: 'THEIR_TURN',
    SKIP: 'rest', EXHAUSTED: 'rest', BOUNCE: 'RESTING', STOP: 'CLOSED', REVIVE: '=', NOTE: '=', SNOOZE: '=r',
  },
  THEIR_TURN: {
    OUT: '=r', IN: 'MY_TURN', DECLINED: 'THANKS_DUE', SET: 'MEETING', OFF: '=', MET: 'THANKS_DUE', HELP: 'THANKS_DUE', DONE: '=r',
    SKIP: 'rest', EXHAUSTED: 'rest', BOUNCE: 'RESTING', STOP: 'CLOSED', REVIVE: '=', NOTE: '=', SNOOZE: '=r',
  },
  MEETING: {
    OUT: '=', IN: '=', DECLINED: 'THANKS_DUE', SET: '=r', OFF: 'MY_TURN', MET: 'THANKS_DUE', HELP: '=', DONE: '=',
    SKIP: '=', EXHAUSTED: 'KEEP_WARM', BOUNCE: '=', STOP: 'CLOSED', REVIVE: '=', NOTE: '=', SNOOZE: '=r',
  },
  THANKS_DUE: {
    OUT: 'settle', IN: '=', DECLINED: '=', SET: '=', OFF: '=', MET: '=', HELP: '=', DONE: 'settle',
    SKIP: 'settle', EXHAUSTED: 'settle', BOUNCE: 'RESTING', STOP: 'CLOSED', REVIVE: '=', NOTE: '=', SNOOZE: '=r',
  },
  KEEP_WARM: {
    OUT: '=r', IN: 'MY_TURN', DECLINED: '=', SET: 'MEETING', OFF: '=', MET: 'THANKS_DUE', HELP: 'THANKS_DUE', DONE: '=r',
    SKIP: '=r', EXHAUSTED: 'RESTING', BOUNCE: 'RESTING', STOP: 'CLOSED', REVIVE: '=', NOTE: '=', SNOOZE: '=r',
  },
  RESTING: {
    OUT: 'THEIR_TURN', IN: 'MY_TURN', DECLINED: '=', SET: 'MEETING', OFF: '=', MET: 'THANKS_DUE', HELP: 'THANKS_DUE', DONE: '=',
    SKIP: '=', EXHAUSTED: '=', BOUNCE: '=', STOP: 'CLOSED', REVIVE: 'KEEP_WARM', NOTE: '=', SNOOZE: '=',
  },
  CLOSED: {
    OUT: '=', IN: '=', DECLINED: '=', SET: '=', OFF: '=', MET: '=', HELP: '=', DONE: '=',
    SKIP: '=', EXHAUSTED: '=', BOUNCE: '=', STOP: '=', REVIVE: 'KEEP_WARM', NOTE: '=', SNOOZE: '=',
  },
};
