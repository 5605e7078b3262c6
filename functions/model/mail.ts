import type { Address, Mailbox } from './address.ts';
import { instantAt, type Instant } from './time.ts';

/** A mail as read. Reading never fails: what could not be understood is named in `damage`. */
export type Mail = {
  /** Without angle brackets; null if the mail states none. */
  readonly messageId: string | null;
  /** By which a second delivery is known: the Message-ID, else the SHA-256 of the bytes, hex. */
  readonly key: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly from: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  /** One line, no control characters. */
  readonly subject: string;
  /** The Date field, null if absent or unreadable. A mail happened when it arrived, whatever this says (decision 12). */
  readonly date: Instant | null;
  /** What the writer typed: no quoted history, no signature, no forwarded message. */
  readonly fresh: string;
  readonly signature: string;
  /** The history below or between the fresh words, as it stands. */
  readonly quoted: string;
  /** Messages that are forwarded inside, each followed by those that it forwards itself. */
  readonly forwarded: readonly ForwardedMail[];
  /** Why it was not written by a person, or null. RFC 3834 and what the field adds to it. */
  readonly automatic: AutomaticReason | null;
  readonly attachments: readonly Attachment[];
  /** The text/calendar parts, in their order. */
  readonly events: readonly CalendarEvent[];
  /** The cards of the text/vcard parts, in their order. */
  readonly cards: readonly Card[];
  /** The recipients that a delivery report says have failed for good (RFC 3464); empty for every other mail. */
  readonly failed: readonly Address[];
  /** The domain that somebody registered, for each domain of an address in this mail, by the public suffix list. */
  readonly registered: Readonly<Record<string, string>>;
  readonly damage: readonly Damage[];
};

/** What could not be read as it was sent. `encrypted` and `winmail`: the words are there, but sealed. */
export type Damage =
  | 'head-cut'
  | 'mime-broken'
  | 'too-big'
  | 'text-cut'
  | 'html-cut'
  | 'several-from'
  | 'date-unreadable'
  | 'attached-cut'
  | 'calendar-unreadable'
  | 'card-unreadable'
  | 'encrypted'
  | 'winmail'
  | 'empty';

export type AutomaticReason = 'auto-submitted' | 'auto-reply-header' | 'bulk' | 'mailing-list' | 'delivery-report' | 'null-sender' | 'auto-reply-subject' | 'complaint' | 'read-receipt' | 'loop';

export type Attachment = { readonly name: string; readonly type: string; readonly octets: number };

/** The header block of a forwarded message, as far as it was stated, and its text. */
export type ForwardedMail = {
  /** 0 for what the mail itself forwards, 1 for what that forwards in turn, and so on. */
  readonly level: number;
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string;
  /** As stated; a wall time without a zone, to be read in the student's zone. Null if absent or unreadable. */
  readonly sentAt: { readonly wall: string; readonly offsetMinutes: number | null } | null;
  /** Without the quoted history inside; with its signature. */
  readonly text: string;
  /** The end of `text` that is a signature; empty if there is none. */
  readonly signature: string;
  /** The history inside, and the messages that it forwards itself, as they stand. */
  readonly quoted: string;
  /** Of an attached mail, whose own head is there to be read; null where only a header block was printed. */
  readonly automatic: AutomaticReason | null;
  readonly events: readonly CalendarEvent[];
  readonly cards: readonly Card[];
  readonly failed: readonly Address[];
};

/** An event of a text/calendar part (RFC 5545, RFC 5546). */
export type CalendarEvent = {
  /** In upper case: REQUEST, CANCEL, REPLY, PUBLISH …; PUBLISH if the part names none. */
  readonly method: string;
  readonly uid: string | null;
  readonly sequence: number;
  readonly start: EventTime;
  /** Null if neither an end nor a duration is stated. */
  readonly end: EventTime | null;
  readonly recurring: boolean;
  readonly summary: string;
  readonly location: string;
  /** In upper case, e.g. CANCELLED; null if not stated. */
  readonly status: string | null;
  readonly organizer: Mailbox | null;
  readonly attendees: readonly Mailbox[];
};

/** `floating`: on the clock of wherever the reader is (RFC 5545 §3.3.5), `YYYY-MM-DDTHH:MM`. `day`: `YYYY-MM-DD`. */
export type EventTime =
  | { readonly kind: 'instant'; readonly at: Instant }
  | { readonly kind: 'floating'; readonly wall: string }
  | { readonly kind: 'day'; readonly date: string };

/** The moment for somebody whose clock is in `zone`; a bare day counts as noon (decision 14). */
export function instantOf(time: EventTime, zone: string): Instant {
  switch (time.kind) {
    case 'instant':
      return time.at;
    case 'floating':
      return instantAt(time.wall.slice(0, 10), time.wall.slice(11, 16), zone);
    case 'day':
      return instantAt(time.date, '12:00', zone);
  }
}

/** A business card (vCard 2.1, RFC 2426, RFC 6350). */
export type Card = {
  readonly name: string;
  readonly addresses: readonly Address[];
  readonly organisation: string | null;
  readonly title: string | null;
  readonly phones: readonly string[];
  /** A page about the person, e.g. of LinkedIn. */
  readonly profile: string | null;
};
