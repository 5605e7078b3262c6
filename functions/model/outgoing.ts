import type { Address } from './address.ts';
import type { Id } from './id.ts';
import type { Question, Unclear } from './intent.ts';
import type { State, Step } from './relationship.ts';
import type { Undo } from './student.ts';
import type { Instant, LocalDate, LocalTime } from './time.ts';

/** A mail to the student, decided but not yet worded. Its id is the id of the tokens in it. */
export type OutboxItem = {
  readonly id: Id;
  readonly sid: Id;
  readonly createdAt: Instant;
  /** RFC 3834 §5: answers to a mail are `auto-replied`, mails that time brings are `auto-generated`. */
  readonly automatic: 'auto-replied' | 'auto-generated';
  /** The student's words to us that this answers; null for a BCC or a forward, whose thread is not ours to enter. */
  readonly inReplyTo: string | null;
  /** All mails about one contact hang under one synthetic thread root; null: about nobody in particular. */
  readonly about: Id | null;
  /** How a reply to this mail is to be understood. */
  readonly question: Question;
  /** What `undo` in answer to this mail takes back: what the mail that caused it had changed. */
  readonly undo: Undo | null;
  /** Why it was sent, for the trace; not part of the mail. */
  readonly why: string;
  readonly mail: Outgoing;
};

/**
 * The view model of each mail: flat and already decided. `kind` is the name of its folder in `templates/`.
 * Dates are the student's wall dates; how they are written is up to the template and `render/`.
 */
export type Outgoing =
  /** `recipients`: how many the first mail had, if they were too many to be logged; else 0. */
  | ({ readonly kind: 'welcome'; readonly studentFirstName: string; readonly zone: string; readonly studentMonths: number; readonly rawMailDays: number; readonly recipients: number; readonly recipientsMax: number } & Logged)
  | ({ readonly kind: 'logged' } & Logged)
  | ({ readonly kind: 'follow-up'; readonly wroteOn: LocalDate; readonly subject: string; readonly followUps: number } & WithDraft)
  | { readonly kind: 'your-turn'; readonly name: string; readonly firstName: string; readonly wroteOn: LocalDate | null; readonly subject: string }
  | { readonly kind: 'prep'; readonly name: string; readonly firstName: string; readonly date: LocalDate; readonly time: LocalTime; readonly notes: readonly string[] }
  | { readonly kind: 'how-did-it-go'; readonly name: string; readonly firstName: string; readonly date: LocalDate }
  | ({ readonly kind: 'thank-you'; readonly metOn: LocalDate | null; readonly saidToThem: string | null } & WithDraft)
  | ({ readonly kind: 'keep-in-touch'; readonly lastOn: LocalDate; readonly saidToThem: string | null } & WithDraft)
  | { readonly kind: 'receipt'; readonly lines: readonly ReceiptLine[] }
  | { readonly kind: 'unclear'; readonly quote: string; readonly ask: Ask; readonly name: string; readonly options: readonly string[] }
  | { readonly kind: 'misdirected'; readonly firstName: string; readonly address: Address | null; readonly text: string }
  | { readonly kind: 'too-many'; readonly count: number; readonly limit: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'help' }
  | { readonly kind: 'status'; readonly people: readonly StatusLine[] }
  | { readonly kind: 'delete-confirm'; readonly people: number; readonly interactions: number; readonly hours: number }
  | { readonly kind: 'deleted' };

/** Why nothing was changed. `not_yet`: understood, but not to be had today. `nobody`: a forward that names no person. */
export type Ask = Unclear | 'unknown' | 'not_yet' | 'nobody' | 'encrypted' | 'winmail' | 'too_big';

export type OutgoingKind = Outgoing['kind'];

/** What was logged from a BCC or a forward. `due` null: nothing will be asked about it. */
export type Logged = {
  readonly people: readonly PersonLine[];
  readonly due: LocalDate | null;
  /** What the due date is for. */
  readonly step: Step | null;
  /** `[…]` that the mail to the contact still held. */
  readonly brackets: readonly string[];
};

export type PersonLine = { readonly name: string; readonly organisation: string | null };

/** The facts that a draft to the contact may use. */
type WithDraft = {
  readonly name: string;
  readonly firstName: string;
  readonly organisation: string | null;
  /** Null: the address is not known, so there is no button that opens the draft. */
  readonly address: Address | null;
  /** E.g. `Hi Jane`, as the student greets them. */
  readonly salutation: string;
  readonly studentFirstName: string;
};

/** One thing that changed, or did not. `what` names its partial in `templates/partials/`. */
export type ReceiptLine = {
  readonly what:
    | 'wrote'
    | 'answered'
    | 'declined'
    | 'put-off'
    | 'met'
    | 'thanked'
    | 'noted'
    | 'skipped'
    | 'closed'
    | 'meeting-set'
    | 'meeting-off'
    | 'started'
    | 'undone'
    | 'nothing-to-undo'
    | 'nothing-to-change';
  readonly name: string;
  readonly firstName: string;
  /** The day the line is about: met on, meeting on, put off until; null if none. */
  readonly on: LocalDate | null;
  readonly time: LocalTime | null;
  /** What comes next for this person; null = nothing. */
  readonly nextStep: Step | null;
  readonly nextOn: LocalDate | null;
};

export type StatusLine = {
  readonly name: string;
  readonly organisation: string | null;
  readonly state: State;
  readonly nextStep: Step | null;
  readonly nextOn: LocalDate | null;
};

/** A worded mail, ready to become MIME. */
export type RenderedMail = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly fromName: string;
  readonly from: Address;
  readonly replyTo: Address;
  /** Without angle brackets. SES replaces it on the way out, but reports it in its events. */
  readonly messageId: string;
  readonly references: readonly string[];
  readonly inReplyTo: string | null;
  /** Further header fields, name → value, unfolded. */
  readonly headers: Readonly<Record<string, string>>;
};
