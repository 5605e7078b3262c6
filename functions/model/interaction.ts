import type { Id } from './id.ts';
import type { RelationshipEvent, Step } from './relationship.ts';
import type { Instant } from './time.ts';

/** One line of the log of one relationship. The state is the fold of these, in order of occurrence. */
export type Interaction = {
  readonly id: Id;
  readonly contact: Id;
  readonly occurredAt: Instant;
  /** When the assistant learnt of it. */
  readonly recordedAt: Instant;
  /** Subject of the mail that tells of it; null if there is none. */
  readonly subject: string | null;
  /** Raw-mail key of the mail that tells of it; null for reminders sent. */
  readonly mail: string | null;
} & (
  | { readonly event: Exclude<RelationshipEvent, 'OUT' | 'EXHAUSTED' | 'NOTE' | 'SNOOZE' | 'SET'> }
  /** `chase` false: a thank-you, farewell or keep-in-touch mail, to which no answer is expected (decision 15). */
  | { readonly event: 'OUT'; readonly chase: boolean }
  /** `saidToThem`: the note turned round to be said to the contact ("you told me about …"), or null. */
  | { readonly event: 'NOTE'; readonly text: string; readonly saidToThem: string | null }
  /** `until` null: the default of the step. */
  | { readonly event: 'SNOOZE'; readonly until: Instant | null }
  | { readonly event: 'SET'; readonly start: Instant; readonly end: Instant }
  /** A reminder for this step went out. Not an event between the two people. */
  | { readonly event: 'SENT'; readonly step: Step }
);
