import type { Id } from './id.ts';
import type { LocalDate } from './time.ts';

/**
 * A piece of a note of the student, turned round so that it can be said to the contact: “she told me about her lab” is
 * told to her as both of these. The words that say something are the student's; a few of the frame (the offer to, the
 * advice to, the invitation to, telling me) are ours.
 */
export type Turned = {
  /** Stands behind “Thank you for”: `telling me about your lab`, `the advice to learn R`. */
  readonly thanks: string;
  /** Stands behind “I have not forgotten that”: `you told me about your lab`. */
  readonly that: string;
};

/** `source`: the log line whose note it is from. `on`: the day on which the student wrote it. */
export type TurnedNote = Turned & { readonly source: Id; readonly on: LocalDate };
