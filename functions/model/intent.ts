import type { Address } from './address.ts';
import type { AcademicCalendar } from './calendar.ts';
import type { Id } from './id.ts';
import type { AutomaticReason, CalendarEvent } from './mail.ts';
import type { Help, Role, Step } from './relationship.ts';
import type { Instant, LocalDate, LocalTime } from './time.ts';
import type { TokenAction } from './token.ts';
import type { Turned } from './turned.ts';

/** All that understanding may know besides the mail: plain data, so that it is tested without a database. */
export type Frame = {
  readonly now: Instant;
  readonly zone: string;
  /** From where the student writes: the registered address first, then the aliases. */
  readonly own: readonly Address[];
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
  readonly kind:
    | Step
    | 'RECEIPT'
    | 'WELCOME'
    | 'BUNDLE'
    | 'DIGEST'
    | 'INTERNSHIP'
    | 'KEEP_GOING'
    | 'DELETE_CONFIRM'
    | 'FORGET_CONFIRM'
    | 'ALIAS_CONFIRM'
    /** Which of these people? */
    | 'WHICH'
    /** Is it so? */
    | 'IS_IT'
    | 'OTHER';
  /** Numbered from 1 in the mail. One entry for a mail about one person. */
  readonly items: readonly { readonly contact: Id; readonly step: Step | null }[];
  /** What is done for the person of the answer (`WHICH`), or on a yes as it stands (`IS_IT`, the CONFIRMs). */
  readonly pending?: Command;
};

/** A person as a mail names them. What it does not state is null: nothing is invented. */
export type NamedPerson = {
  readonly name: string;
  readonly address: Address | null;
  readonly organisation: string | null;
  readonly title: string | null;
  /** As written. */
  readonly phone: string | null;
  /** The page of a professional network, without scheme: `linkedin.com/in/jane-doe`. */
  readonly profile: string | null;
  /** What they are to the student, if the words say so: “my supervisor”, “an alum”. */
  readonly role: Role | null;
};

/** What a mail between the student and somebody is for. */
export type Occasion =
  | 'outreach'
  | 'follow_up'
  | 'event_follow_up'
  | 'thank_you'
  | 'scheduling'
  | 'meeting_confirmed'
  | 'introduction'
  | 'reply_received'
  | 'declined'
  | 'referral'
  | 'keep_in_touch'
  | 'farewell'
  | 'met'
  | 'linkedin'
  | 'auto_reply'
  | 'bounce'
  | 'other';

/** Is an answer expected, so that its absence is worth a reminder (decision 15)? */
export function isChased(occasion: Occasion): boolean {
  return occasion !== 'thank_you' && occasion !== 'farewell' && occasion !== 'keep_in_touch';
}

/** The one time to meet that a mail names, not before it arrived. Null `time`: a whole day. */
export type StatedMeeting = { readonly start: NamedDate; readonly zone: string; readonly status: 'proposed' | 'confirmed' };

/** Why a mail was understood as it was: the rule that decided, and the words or fields that it saw. For a person to read; never logged. */
export type Reason = { readonly rule: string; readonly saw: string };

/** What the student should be asked about instead of being taken at the assistant's word. */
export type Unsure = 'people' | 'occasion' | 'meeting';

export type Intent =
  /** The student's own mail to others. `to` get a follow-up, `cc` are stored without one (decision 3). */
  | {
      readonly kind: 'outgoing';
      readonly to: readonly NamedPerson[];
      readonly cc: readonly NamedPerson[];
      readonly salutation: string | null;
      /** A thank-you, farewell or keep-in-touch mail is never chased (decision 15). */
      readonly thanks: boolean;
      /** It answers a message of the one in To, which it quotes: they wrote before. */
      readonly theyWrote: boolean;
      /** `[…]` that was left in a draft. */
      readonly brackets: readonly string[];
      /** What the student asks for, one sentence in their own words; null if it cannot be quoted later. */
      readonly ask: string | null;
      readonly occasion: Occasion;
      readonly meeting: StatedMeeting | null;
      readonly tags: readonly string[];
      readonly unsure: readonly Unsure[];
    }
  /** A forwarded message of somebody (`received`) or the student's own (`sent`, forgot the BCC), with words on top. */
  | {
      readonly kind: 'forward';
      readonly direction: 'received' | 'sent';
      readonly people: readonly NamedPerson[];
      /** Who brought the student and `people` together. */
      readonly introducer: NamedPerson | null;
      /** What its writer asks for, one sentence in their words; null if there is none that can be quoted. */
      readonly ask: string | null;
      readonly subject: string;
      readonly occurredAt: Instant;
      readonly commands: readonly Command[];
      readonly occasion: Occasion;
      readonly meeting: StatedMeeting | null;
      readonly tags: readonly string[];
      readonly unsure: readonly Unsure[];
    }
  /** An invitation to a meeting, a change of one or its cancellation: the first event of the mail, with the people in it. */
  | { readonly kind: 'invite'; readonly event: CalendarEvent; readonly people: readonly NamedPerson[]; readonly commands: readonly Command[] }
  /** Business cards, with words of the student. `gathering`: the event at which they were met, or null. */
  | { readonly kind: 'card'; readonly people: readonly NamedPerson[]; readonly commands: readonly Command[]; readonly gathering: string | null }
  /** Words to the assistant that answer no mail of ours, about people whom they name. */
  | {
      readonly kind: 'note';
      readonly people: readonly NamedPerson[];
      readonly commands: readonly Command[];
      readonly occasion: Occasion;
      /** The event at which the people were met, as the student calls it: `career fair`; null if none is named. */
      readonly gathering: string | null;
      readonly tags: readonly string[];
    }
  /** A mail of which nothing can be read: `why` says what the student hears. */
  | { readonly kind: 'unreadable'; readonly why: 'encrypted' | 'winmail' | 'empty' | 'too_big' }
  /** Words to the assistant. */
  | { readonly kind: 'commands'; readonly commands: readonly Command[] }
  /** Somebody else's mail that reached the assistant beside the student (reply to all). */
  | { readonly kind: 'received'; readonly from: Address; readonly people: readonly NamedPerson[]; readonly occasion: Occasion; readonly meeting: StatedMeeting | null }
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
    /**
     * `turned`: what of it can be said to the contact. `promises`: what the student says they will do for them, and by when (null: no day said).
     * `leads`: people whom they named as worth talking to (“she said talk to Lee Park”).
     */
    | { readonly cmd: 'NOTE'; readonly text: string; readonly turned: readonly Turned[]; readonly promises: readonly Promised[]; readonly leads: readonly NamedPerson[] }
    | { readonly cmd: 'STOP_ALL' | 'RESUME' | 'HELP' | 'STATUS' | 'DELETE_ME' | 'CONFIRM_DELETE' | 'UNDO' | 'ACK' | 'LIST' | 'EXPORT' }
    /** Who is this? · get me ready for the meeting · write me a draft now · erase this one person. */
    | { readonly cmd: 'WHO' | 'PREP' | 'DRAFT' | 'FORGET' }
    /** All mail, until then; `until` null: the default. */
    | { readonly cmd: 'PAUSE'; readonly until: LocalDate | null }
    /** What somebody did for the student. `address`: of the person to whom they introduced the student. */
    | { readonly cmd: 'HELPED'; readonly how: Exclude<Help, 'internship'>; readonly address: Address | null; readonly name: string | null }
    /** The student wrote to somebody who may be new. */
    | { readonly cmd: 'OUTREACH'; readonly address: Address | null; readonly name: string | null }
    /** How good a talk was, 1 to 5. */
    | { readonly cmd: 'RATE'; readonly mark: number }
    /** A person's address, organisation, title or telephone has changed. */
    | { readonly cmd: 'UPDATE'; readonly field: 'address' | 'organisation' | 'title' | 'phone' | 'role'; readonly value: string }
    | { readonly cmd: 'SET'; readonly setting: Setting; readonly value: string | number }
    | { readonly cmd: 'INTERNSHIP'; readonly organisation: string | null; readonly start: LocalDate | null; readonly end: LocalDate | null }
    /** The numbers of those who are to be kept warm. */
    | { readonly cmd: 'KEEP'; readonly numbers: readonly number[] }
    /** Nothing is changed; `ask` says what is missing, `text` is what was not understood. `candidates`: the people whom a name fits. */
    | { readonly cmd: 'UNKNOWN'; readonly ask: Unclear | null; readonly text: string; readonly candidates?: readonly Id[] }
  );

/** `toThem`: as it is said to the contact, behind “I will”: `send you my CV`; null if it does not turn safely. */
export type Promised = { readonly text: string; readonly toThem: string | null; readonly by: LocalDate | null };

/**
 * `mails`: how often the assistant writes (`all`; `digest`: once a week). `goal`: conversations a week. `digest-day`: ISO
 * weekday. `alias`: another address of the student's own. `never-log`: an address or a domain of which nothing is logged.
 */
export type Setting = 'zone' | 'goal' | 'mails' | 'receipts' | 'digest-day' | 'alias' | 'never-log';

export type Unclear = 'too_many_commands' | 'ambiguous_date' | 'impossible_date' | 'past_date' | 'meeting_date' | 'which_item' | 'which_contact';
