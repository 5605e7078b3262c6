import type { Address } from './address.ts';
import type { Contact } from './contact.ts';
import type { Id } from './id.ts';
import type { Interaction } from './interaction.ts';
import type { OutboxItem } from './outgoing.ts';
import type { Refusal } from './refusal.ts';
import type { Step } from './relationship.ts';
import type { Student } from './student.ts';
import type { Instant } from './time.ts';

/** What is to be stored and mailed, as data. Committed as one transaction, or not at all. */
export type Decision =
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | {
      readonly kind: 'change';
      readonly student: Student;
      readonly contacts: readonly Contact[];
      readonly removedContacts: readonly Id[];
      readonly interactions: readonly Interaction[];
      readonly removedInteractions: readonly Interaction[];
      readonly outgoing: readonly OutboxItem[];
      /** An address that the student says is theirs: proved by a mail from there to the `alias-confirm` mail among `outgoing`. */
      readonly aliasClaimed: Address | null;
      /** An address that was proved by such a mail; it is among the student's aliases from now on. */
      readonly aliasProved: Address | null;
      /** Whom the student had erased: mails of ours that name them are deleted as well. */
      readonly forgotten: Id | null;
      /** Keys of the mails that tell of whoever was erased, and of nobody else. */
      readonly rawMailsToDelete: readonly string[];
      /** When this student has to be looked at again; null = never. */
      readonly wakeAt: Instant | null;
      /** What comes next for the people whom this decision concerns, for the trace. */
      readonly nextSteps: readonly { readonly step: Step; readonly due: Instant }[];
      /** One line for each choice made, for the trace. No mail text. */
      readonly because: readonly string[];
    }
  /** Wipe the student's partition, addresses and raw mails. */
  | { readonly kind: 'erase' };
