import type { Address } from './address.ts';
import type { AcademicCalendar } from './calendar.ts';
import type { Id } from './id.ts';
import type { AutomaticReason } from './mail.ts';
import type { Step } from './relationship.ts';
import type { Instant, LocalDate, LocalTime } from './time.ts';
import type { TokenAction } from './token.ts';

/** All that understanding may know besides the mail: plain data, so that it is tested without a database. */
export type Frame = {
  readonly now: Instant;
  readonly zone: string;
  readonly student: Address;
  readonly assistant: Address;
  readonly calendar: AcademicCalendar;
  readonly people: readonly KnownPerson[];
  /** The mail of ours that is being answered, or null. */
  readonly question: Question | null;
  /** The action that the address named, or null. */
  readonly action: TokenAction | null;
};

export type KnownPerson = { readonly id: Id; readonly name: string; readonly addresses: readonly Address[] };

/** What a mail of ours asked: a step about somebody, or another kind of mail. */
export type Question = {
  readonly kind: Step | 'RECEIPT' | 'WELCOME' | 'DELETE_CONFIRM' | 'OTHER';
  /** Numbered from 1 in the mail. One entry for a mail about one person. */
  readonly items: readonly { readonly contact: Id; readonly step: Step | null }[];
};

/** A person as a mail names them. */
export type NamedPerson = {
  readonly name: string;
  readonly address: Address | null;
  readonly organisation: string | null;
};

export type Intent =
  /** The student's own mail to others. `to` get a follow-up, `cc` are stored without one (decision 3). */
  | {
      readonly kind: 'outgoing';
      readonly to: readonly NamedPerson[];
      readonly cc: readonly NamedPerson[];
      readonly salutation: string | null;
      /** A thank-you, farewell or keep-in-touch mail is never chased (decision 15). */
      readonly thanks: boolean;
      /** `[…]` that was left in a draft. */
      readonly brackets: readonly string[];
    }
  /** A forwarded message of somebody (`received`) or the student's own (`sent`, forgot the BCC), with words on top. */
  | {
      readonly kind: 'forward';
      readonly direction: 'received' | 'sent';
      readonly people: readonly NamedPerson[];
      readonly subject: string;
      readonly occurredAt: Instant;
      readonly commands: readonly Command[];
    }
  /** Words to the assistant. */
  | { readonly kind: 'commands'; readonly commands: readonly Command[] }
  /** Somebody else's mail that reached the assistant beside the student (reply to all). */
  | { readonly kind: 'received'; readonly from: Address }
  /** Meant for the contact, sent to the assistant by mistake. */
  | { readonly kind: 'misdirected'; readonly contact: Id | null; readonly text: string }
  | { readonly kind: 'ignore'; readonly reason: AutomaticReason };

/** A date that the student named; `time` null if they named none. */
export type NamedDate = { readonly date: LocalDate; readonly time: LocalTime | null };

/** Fields that every command may carry: who is meant (null: whom the question is about), and the number in a list. */
type About = { readonly contact: Id | null; readonly item: number | null };

export type Command = About &
  (
    | { readonly cmd: 'DONE' | 'SKIP' | 'YES' | 'NO' | 'MEETING_OFF' | 'STOP_CONTACT' }
    /** `until` null: the default of the step that is put off. */
    | { readonly cmd: 'SNOOZE'; readonly until: LocalDate | null }
    | { readonly cmd: 'REPLIED'; readonly outcome: 'positive' | 'declined' | null }
    /** `when` null: not said. */
    | { readonly cmd: 'MET'; readonly when: LocalDate | null }
    | { readonly cmd: 'MEETING'; readonly when: NamedDate }
    | { readonly cmd: 'NOTE'; readonly text: string; readonly saidToThem: string | null }
    | { readonly cmd: 'STOP_ALL' | 'RESUME' | 'HELP' | 'STATUS' | 'DELETE_ME' | 'CONFIRM_DELETE' | 'UNDO' | 'ACK' }
    /** Nothing is changed; `ask` says what is missing, `text` is what was not understood. */
    | { readonly cmd: 'UNKNOWN'; readonly ask: Unclear | null; readonly text: string }
  );

export type Unclear = 'ambiguous_date' | 'past_date' | 'meeting_date' | 'which_item' | 'which_contact';
