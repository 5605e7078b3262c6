import type { Address } from './address.ts';
import type { Id } from './id.ts';
import type { Question, Unclear } from './intent.ts';
import type { Measures, Milestone, Strength, Suggestion } from './measures.ts';
import type { InternshipStage } from './policy.ts';
import type { Because, Help, Role, State, Step } from './relationship.ts';
import type { Undo } from './student.ts';
import type { Instant, LocalDate, LocalTime } from './time.ts';
import type { TurnedNote } from './turned.ts';

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
  | ({ readonly kind: 'welcome'; readonly studentFirstName: string; readonly zone: string; readonly recipients: number; readonly recipientsMax: number } & Logged)
  /** `last`: from now on such mails are logged without a word. */
  | ({ readonly kind: 'logged'; readonly last: boolean } & Logged)
  /** `ask`: what the student asked for, in their words. `skipFirst`: put off so often that leaving it is offered first. */
  | ({ readonly kind: 'follow-up'; readonly wroteOn: LocalDate; readonly subject: string; readonly ask: string | null; readonly followUps: number; readonly skipFirst: boolean } & WithDraft & WithBecause)
  /** `ask`: their question, as they wrote it. */
  | ({ readonly kind: 'your-turn'; readonly name: string; readonly firstName: string; readonly wroteOn: LocalDate | null; readonly subject: string; readonly ask: string | null } & WithBecause)
  /** Somebody was named or introduced and not written to yet. `via`: who did. */
  | ({ readonly kind: 'write-first'; readonly via: string | null } & WithDraft & WithBecause)
  /** The draft confirms the meeting. */
  | ({ readonly kind: 'prep'; readonly date: LocalDate; readonly time: LocalTime; readonly notes: readonly string[]; readonly event: CalendarEntry | null } & WithDraft & WithBecause)
  | ({ readonly kind: 'how-did-it-go'; readonly name: string; readonly firstName: string; readonly date: LocalDate } & WithBecause)
  /** `unsure`: the student never said whether they met. `lines`: what else the mail changed that it answers. */
  | ({ readonly kind: 'thank-you'; readonly unsure: boolean; readonly lines: readonly ReceiptLine[] } & Thanks & WithDraft & WithBecause)
  | ({ readonly kind: 'event-follow-up'; readonly gathering: string; readonly metOn: LocalDate; readonly people: readonly PersonDraft[] } & WithBecause)
  | ({ readonly kind: 'close-loop'; readonly how: Help; readonly helpedOn: LocalDate } & WithDraft & WithBecause)
  | ({ readonly kind: 'keep-in-touch'; readonly lastOn: LocalDate; readonly turned: readonly TurnedNote[]; readonly skipFirst: boolean } & WithDraft & WithBecause)
  | ({ readonly kind: 'term-update'; readonly termEnd: LocalDate; readonly people: readonly PersonDraft[] } & WithBecause)
  | ({ readonly kind: 'promise'; readonly name: string; readonly firstName: string; readonly text: string; readonly promisedOn: LocalDate; readonly due: LocalDate } & WithBecause)
  /** Good news of the student, with a draft for everybody who helped. */
  | { readonly kind: 'good-news'; readonly people: readonly PersonDraft[] }
  /** Several things of one morning, numbered. */
  | { readonly kind: 'bundle'; readonly rows: readonly TaskRow[] }
  | ({ readonly kind: 'digest' } & Digest)
  | { readonly kind: 'term-review'; readonly from: LocalDate; readonly to: LocalDate; readonly measures: Measures; readonly strength: Strength; readonly suggestion: Suggestion; readonly goal: number }
  | { readonly kind: 'internship'; readonly stage: InternshipStage; readonly organisation: string | null; readonly end: LocalDate; readonly people: readonly InternshipPerson[] }
  /** After a long silence: one question, then sleep. */
  | { readonly kind: 'keep-going'; readonly lastSeenOn: LocalDate; readonly people: number }
  | ({ readonly kind: 'who' } & Portrait)
  /** A time to meet was seen: is it so? `lines`: what else changed. */
  | { readonly kind: 'is-it'; readonly name: string; readonly firstName: string; readonly date: LocalDate; readonly time: LocalTime | null; readonly lines: readonly ReceiptLine[] }
  /** The data itself is attached when the mail is built. */
  | { readonly kind: 'export'; readonly people: number; readonly interactions: number; readonly part: number; readonly parts: number }
  | { readonly kind: 'forget-confirm'; readonly name: string; readonly interactions: number; readonly hours: number }
  | { readonly kind: 'alias-confirm'; readonly alias: Address; readonly hours: number }
  | { readonly kind: 'receipt'; readonly lines: readonly ReceiptLine[] }
  /** `nextStep`, `nextOn`: what comes next for the person whom the answer may have been about; null if nothing or nobody. */
  | { readonly kind: 'unclear'; readonly quote: string; readonly ask: Ask; readonly name: string; readonly options: readonly string[]; readonly nextStep: Step | null; readonly nextOn: LocalDate | null }
  | { readonly kind: 'misdirected'; readonly firstName: string; readonly address: Address | null; readonly text: string }
  | { readonly kind: 'too-many'; readonly count: number; readonly limit: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'help' }
  | { readonly kind: 'status'; readonly people: readonly StatusLine[]; readonly measures: Measures; readonly pausedUntil: LocalDate | null }
  | { readonly kind: 'delete-confirm'; readonly people: number; readonly interactions: number; readonly hours: number }
  | { readonly kind: 'deleted' };

/** Why nothing was changed. `nobody`: a forward that names no person. `no_draft`: there is nothing to write now. `no_list`: numbers, but the answered mail has no list. `internship_end`: the last day was not said. */
export type Ask = Unclear | 'unknown' | 'nobody' | 'no_draft' | 'no_list' | 'internship_end' | 'encrypted' | 'winmail' | 'too_big';

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
  /** Chooses between wordings that say the same: the position of the person among those of the student, so that no two get the same text. */
  readonly wording: number;
};

/**
 * What is thanked for. `help`: what they did for the student since the last meeting, if that is it. `declined`: they said no,
 * kindly or not: thanks and nothing else. `promises`: behind “I will”.
 */
export type Thanks = {
  readonly metOn: LocalDate | null;
  readonly declined: boolean;
  readonly help: Help | null;
  readonly turned: readonly TurnedNote[];
  readonly promises: readonly string[];
};

type WithBecause = { readonly because: Because };

/**
 * One of several people to write to, with what a draft to them may use. `number` is the one that an answer names; numbers
 * need not be without gaps, since what is no longer due is left out when the mail leaves.
 */
/** `help`: the last thing that they did for the student. */
export type PersonDraft = WithDraft & { readonly number: number; readonly turned: readonly TurnedNote[]; readonly help: Help | null; readonly role: Role | null };

/** A meeting of which the student has no invitation; `uid` is ours (RFC 5545 §3.8.4.7). */
export type CalendarEntry = { readonly uid: string; readonly sequence: number; readonly start: Instant; readonly end: Instant; readonly name: string };

/** A numbered task. `draft`: null where there is nothing to send. */
export type TaskRow = {
  readonly number: number;
  readonly step: Step;
  readonly name: string;
  readonly firstName: string;
  readonly organisation: string | null;
  /** The day that it is about: written on, meeting on, promised for. */
  readonly on: LocalDate | null;
  readonly time: LocalTime | null;
  /** Of the mail that waits for an answer, or what was promised; empty if there is none. */
  readonly subject: string;
  /** What the student asked for in that mail, in their words. */
  readonly ask: string | null;
  readonly via: string | null;
  /** The event at which they were met; empty if none. */
  readonly gathering: string;
  /** Null unless the task is to say thank you. */
  readonly thanks: Thanks | null;
  readonly draft: PersonDraft | null;
  readonly because: Because;
};

export type Digest = {
  readonly week: Measures;
  readonly total: Measures;
  /** Conversations a week; `smaller`: it shrank after weeks that were missed. */
  readonly goal: number;
  readonly smaller: boolean;
  /** What is to be done, numbered from 1. */
  readonly rows: readonly TaskRow[];
  /** More that waits than fits. */
  readonly more: number;
  /** The mail after a pause or a long silence. */
  readonly catchUp: boolean;
  /** Exam weeks: three lines are enough. */
  readonly short: boolean;
  /** Of whom no answer was seen yet, their numbers go on after those of `rows`; the student may tell in one answer who has written. */
  readonly waiting: readonly { readonly number: number; readonly name: string; readonly on: LocalDate }[];
  /** The waiting that has ended since the last digest. */
  readonly letGo: readonly string[];
  /** Cold mails without an answer for some days: who else is there? */
  readonly tryAnother: readonly { readonly name: string; readonly organisation: string }[];
  /** They gave something and got nothing back yet. */
  readonly giveBack: readonly { readonly name: string; readonly how: Help; readonly on: LocalDate }[];
  readonly added: readonly string[];
  readonly milestone: Milestone | null;
};

/** Somebody of the internship, numbered. `missing`: what is not known yet of how to reach them. */
export type InternshipPerson = PersonDraft & { readonly missing: readonly ('address' | 'phone' | 'profile')[] };

/** All that is known of one person. */
export type Portrait = {
  readonly name: string;
  readonly firstName: string;
  readonly organisation: string | null;
  readonly title: string | null;
  readonly role: string | null;
  readonly address: Address | null;
  readonly phone: string | null;
  readonly profile: string | null;
  readonly via: string | null;
  readonly state: State;
  readonly nextStep: Step | null;
  readonly nextOn: LocalDate | null;
  readonly because: Because | null;
  readonly history: readonly { readonly what: 'wrote' | 'answered' | 'declined' | 'met' | 'meeting' | 'helped' | 'promised' | 'rated'; readonly on: LocalDate; readonly text: string }[];
  readonly notes: readonly string[];
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
    | 'nothing-to-change'
    | 'bounced'
    | 'helped'
    | 'introduced'
    | 'promised'
    | 'rated'
    | 'updated'
    | 'kept'
    | 'released'
    | 'forgotten'
    | 'paused'
    | 'internship'
    | 'set-zone'
    | 'set-goal'
    | 'set-mails-all'
    | 'set-mails-digest'
    | 'set-receipts-first'
    | 'set-receipts-always'
    | 'set-receipts-never'
    | 'set-digest-day'
    | 'set-never-log'
    | 'alias-added'
    | 'not-logged'
    | 'last-receipt';
  readonly name: string;
  readonly firstName: string;
  /** The day the line is about: met on, meeting on, put off until; null if none. */
  readonly on: LocalDate | null;
  readonly time: LocalTime | null;
  /** What comes next for this person; null = nothing. */
  readonly nextStep: Step | null;
  readonly nextOn: LocalDate | null;
  /** What was set, noted or promised, in the words of the student; empty if the line says it all. */
  readonly value: string;
  /** Of a meeting that was set in words, to be attached. */
  readonly event: CalendarEntry | null;
};

export type StatusLine = {
  readonly name: string;
  readonly organisation: string | null;
  readonly state: State;
  readonly nextStep: Step | null;
  readonly nextOn: LocalDate | null;
};

/** An export with more than this comes in several mails: SES takes no mail that is much larger than a few megabytes. */
export const EXPORT_INTERACTIONS_A_PART = 5_000;

/** A text file that travels with a mail. `contentType` without a charset: it is always UTF-8. */
export type AttachedFile = { readonly filename: string; readonly contentType: string; readonly content: string };

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
  /** The files of an export, or a date for the calendar. */
  readonly attachments: readonly AttachedFile[];
};
