import type { Mailbox } from './address.ts';
import type { Instant } from './time.ts';

/** A mail as read. Reading never fails: what could not be understood is named in `damage`. */
export type Mail = {
  /** Without angle brackets; null if the mail states none. */
  readonly messageId: string | null;
  /** SHA-256 of the bytes, hex: the key of a mail that has no Message-ID. */
  readonly digest: string;
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
  /** Messages that are forwarded inside, outermost first. */
  readonly forwarded: readonly ForwardedMail[];
  /** Why it was not written by a person, or null. RFC 3834 and what the field adds to it. */
  readonly automatic: AutomaticReason | null;
  readonly attachments: readonly Attachment[];
  readonly damage: readonly string[];
};

export type AutomaticReason = 'auto-submitted' | 'auto-reply-header' | 'bulk' | 'mailing-list' | 'delivery-report' | 'null-sender';

export type Attachment = { readonly name: string; readonly type: string; readonly octets: number };

/** The header block of a forwarded message, as far as it was stated, and its text. */
export type ForwardedMail = {
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string;
  /** As stated; a wall time without a zone, to be read in the student's zone. Null if absent or unreadable. */
  readonly sentAt: { readonly wall: string; readonly offsetMinutes: number | null } | null;
  /** Without the quoted history inside. */
  readonly text: string;
};
