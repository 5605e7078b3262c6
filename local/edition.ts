import type { Address } from '#model/address.ts';
import type { Because, RelationshipEvent, State, Step } from '#model/relationship.ts';
import type { Instant } from '#model/time.ts';

/** What the one-machine edition can do, as its page and its JSON API see it (decision 22). `main.ts` makes it. */
export type Edition = {
  readonly assistant: Address;
  readonly now: () => Instant;
  /** As if by SMTP: durable when it resolves; handled soon after. Returns the mail's id. */
  readonly accept: (from: Address, to: readonly Address[], raw: Uint8Array) => Promise<string>;
  /** All mails, or those that one mailbox has sent or received; newest last. */
  readonly mails: (mailbox: Address | null) => readonly MailEntry[];
  readonly mail: (id: string) => Promise<MailDetail | null>;
  readonly raw: (id: string) => Promise<Uint8Array | null>;
  readonly mailboxes: () => readonly Mailbox[];
  readonly student: (address: Address) => Promise<StudentView | null>;
  /** Moves the clock forward through every due moment. Throws RangeError with a clear message if `to` is in the past. */
  readonly moveTo: (to: Instant | 'next') => Promise<{ readonly now: Instant; readonly sent: number }>;
  /** Resolves when all that was accepted so far is handled and all mails that it caused are sent. */
  readonly idle: () => Promise<void>;
  /** The example student's address while the example is there, else null. */
  readonly example: () => Address | null;
  /** Erases the example student and all mails of the example. */
  readonly removeExample: () => Promise<void>;
};

/** `in` reached the assistant, `out` was written by it, `other` is somebody's mail to somebody else. */
export type Direction = 'in' | 'out' | 'other';

export type MailEntry = {
  readonly id: string;
  readonly direction: Direction;
  readonly at: Instant;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly subject: string;
  /** Of an `out` mail: its templates folder. Of an `in` mail: how it was understood, once handled. */
  readonly kind: string | null;
  /** Why an `out` mail was sent, or what was decided on an `in` mail. */
  readonly why: string | null;
};

export type MailDetail = MailEntry & {
  readonly text: string | null;
  readonly html: string | null;
  /** Lower-case names, unfolded values; the last of a repeated field. */
  readonly headers: Readonly<Record<string, string>>;
  readonly trace: readonly TraceStep[];
};

/** One step of what was done with a mail: verdicts → read → understood → decided → stored → next step. */
export type TraceStep = { readonly step: string; readonly said: string };

export type Mailbox = { readonly address: Address; readonly role: 'student' | 'assistant' | 'contact'; readonly mails: number };

export type StudentView = {
  readonly student: { readonly address: Address; readonly name: string; readonly zone: string; readonly enrolledAt: Instant; readonly stopped: boolean };
  readonly contacts: readonly {
    readonly name: string;
    readonly address: Address | null;
    readonly organisation: string | null;
    readonly state: State;
    /** `because`: what happened last, the rule that counted from it, and what was not counted. */
    readonly nextStep: { readonly kind: Step; readonly due: Instant; readonly because: Because } | null;
    readonly interactions: readonly { readonly id: string; readonly kind: RelationshipEvent; readonly at: Instant; readonly subject: string | null; readonly mail: string | null }[];
  }[];
};
