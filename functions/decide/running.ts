import type { Id } from '#model/id.ts';
import type { Interaction } from '#model/interaction.ts';
import type { Because, Help, Role, State, Step } from '#model/relationship.ts';
import type { Instant, LocalDate } from '#model/time.ts';

/** Where one relationship stands. */
export type Relationship = Facts & {
  readonly state: State;
  /** The one open next step and when it is due; null in RESTING and CLOSED. */
  readonly step: NextStep | null;
  /** What the state asks for, which waits while a promise is the open step. */
  readonly ofState: NextStep | null;
};

export type NextStep = { readonly kind: Step; readonly due: Instant; readonly because: Because };

export type Entry<E extends Interaction['event']> = Extract<Interaction, { readonly event: E }>;

export type Facts = {
  /** Follow-ups that the student wrote since it is the other's turn. */
  readonly followUps: number;
  readonly everReplied: boolean;
  readonly everMet: boolean;
  /** When they said no for the last time. */
  readonly declinedAt: Instant | null;
  readonly meeting: Meeting | null;
  readonly lastOut: Interaction | null;
  /** What the student asked for in the mails that wait for an answer; null if unknown. */
  readonly ask: string | null;
  readonly lastIn: Entry<'IN'> | null;
  readonly lastMet: Interaction | null;
  /** The event at which they were met last; null for a meeting of two. */
  readonly gathering: string | null;
  readonly notes: readonly Entry<'NOTE'>[];
  /** What they did for the student, the oldest first. */
  readonly helps: readonly { readonly how: Help; readonly at: Instant }[];
  /** The last help of which they have not heard what came of it. */
  readonly openHelp: { readonly how: Help; readonly at: Instant } | null;
  /** The contact who introduced them, and when. */
  readonly introduced: { readonly by: Id | null; readonly at: Instant } | null;
  readonly promises: readonly MadePromise[];
  readonly marks: readonly number[];
  /** How often the open step was put off in a row. */
  readonly snoozes: number;
  /** The student chose to let them rest, and nothing has happened since. */
  readonly released: boolean;
};

/** `uid`, `sequence`: of the invitation. `planned`: the log line that fixed it first. `moves`: how often it was moved since. */
export type Meeting = { readonly start: Instant; readonly end: Instant; readonly uid: string | null; readonly sequence: number; readonly planned: Id; readonly moves: number };

/** What the student said they would do. `toThem`: as it is said to them, behind “I will”. `over`: done, or brought up for the last time. */
export type MadePromise = { readonly id: Id; readonly text: string; readonly toThem: string | null; readonly due: LocalDate; readonly on: Instant; readonly reminded: number; readonly over: boolean };

/** The fold on its way through the log. */
export type Running = Facts & {
  readonly state: State | 'NEW';
  readonly role: Role | null;
  /** When what made the current step happened, and when it was learnt. */
  readonly since: Since;
  /** Reminders sent for the current step. */
  readonly sent: readonly { readonly step: Step; readonly at: Instant }[];
  readonly snoozed: { readonly on: Instant; readonly until: Instant; readonly named: boolean } | null;
};

export type Since = { readonly occurred: Instant; readonly learnt: Instant };

export function start(role: Role | null): Running {
  return {
    state: 'NEW',
    role,
    followUps: 0,
    everReplied: false,
    everMet: false,
    declinedAt: null,
    meeting: null,
    lastOut: null,
    ask: null,
    lastIn: null,
    lastMet: null,
    gathering: null,
    notes: [],
    helps: [],
    openHelp: null,
    introduced: null,
    promises: [],
    marks: [],
    snoozes: 0,
    released: false,
    since: { occurred: '', learnt: '' },
    sent: [],
    snoozed: null,
  };
}

export function sentFor(at: Running, kind: Step): Running['sent'] {
  return at.sent.filter(({ step }) => step === kind);
}
