import type { Contact } from './contact.ts';
import type { Id } from './id.ts';
import type { Interaction } from './interaction.ts';
import type { OutboxItem } from './outgoing.ts';
import type { Student } from './student.ts';

/** All that is known of one student. */
export type Snapshot = {
  readonly student: Student;
  /** Optimistic lock of the student's partition; 0 = not stored yet. */
  readonly version: number;
  readonly contacts: readonly Contact[];
  readonly interactions: readonly Interaction[];
  /** Outbox ids that were committed and are not yet reported as sent. */
  readonly waiting: readonly Id[];
  /** The mail of ours that is being answered, or null. */
  readonly answered: OutboxItem | null;
};
