import type { Id } from './id.ts';
import type { Help, RelationshipEvent, Step } from './relationship.ts';
import type { Instant, LocalDate } from './time.ts';
import type { Turned } from './turned.ts';

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
  | { readonly event: Exclude<RelationshipEvent, 'OUT' | 'IN' | 'EXHAUSTED' | 'NOTE' | 'SNOOZE' | 'SET' | 'OFF' | 'MET' | 'HELP' | 'DONE'> }
  /** The thank-you, or what was asked for, is done. */
  | { readonly event: 'DONE' }
  /**
   * `chase` false: a thank-you, farewell or keep-in-touch mail, to which no answer is expected (decision 15). `ask`: what the
   * student asked for, in their words; null if unknown.
   */
  | { readonly event: 'OUT'; readonly chase: boolean; readonly ask: string | null }
  /** `ask`: the question in their mail, as they wrote it; null if unknown. */
  | { readonly event: 'IN'; readonly ask: string | null }
  /** `turned`: what of the note can be said to the contact. */
  | { readonly event: 'NOTE'; readonly text: string; readonly turned: readonly Turned[] }
  /** `until` null: the default of the step. */
  | { readonly event: 'SNOOZE'; readonly until: Instant | null }
  /** `uid`, `sequence`: of the invitation (RFC 5545 §3.8.4.7, §3.8.7.4), so that an old copy moves nothing; null and 0 for words. */
  | { readonly event: 'SET'; readonly start: Instant; readonly end: Instant; readonly uid: string | null; readonly sequence: number }
  | { readonly event: 'OFF'; readonly uid: string | null }
  /** `gathering`: the event at which several people were met, as the student called it; null for a meeting of two. */
  | { readonly event: 'MET'; readonly gathering: string | null }
  /**
   * What they did for the student. `by`: on the log of whoever was introduced, the contact who introduced them. `told`: they
   * hear in the same moment what came of it.
   */
  | { readonly event: 'HELP'; readonly how: Help; readonly by: Id | null; readonly told: boolean }
  /** A reminder for this step went out. Not an event between the two people. */
  | { readonly event: 'SENT'; readonly step: Step }
  /** What the student said they would do for them. */
  | { readonly event: 'PROMISE'; readonly text: string; readonly toThem: string | null; readonly due: LocalDate }
  /** How good the talk was, 1 to 5. */
  | { readonly event: 'RATE'; readonly mark: number }
  /** The student chose not to keep this person warm: as if every reminder had been used up. */
  | { readonly event: 'RELEASED' }
);
