import type { Address } from './address.ts';
import type { Contact } from './contact.ts';
import type { Id } from './id.ts';
import type { InternshipStage } from './policy.ts';
import type { Instant, LocalDate } from './time.ts';

export type Student = {
  readonly sid: Id;
  /** The registered address: the only one that is ever written to. */
  readonly address: Address;
  /** Display name of the mail that enrolled; empty if it had none. */
  readonly name: string;
  /** IANA zone */
  readonly zone: string;
  readonly enrolledAt: Instant;
  /** The last mail of the student. Data dies a fixed time after it. */
  readonly lastSeenAt: Instant;
  /** Set while all mail is stopped; data is kept. */
  readonly stopped: { readonly at: Instant; readonly because: 'asked' | 'undeliverable' | 'complaint' } | null;
  /** When erasure was confirmed: the farewell goes out, then the partition is wiped. */
  readonly erasing: Instant | null;
  /** How many receipts of each kind were sent; after the first three of a kind they fall silent (decision 3). */
  readonly receipts: Readonly<Record<string, number>>;
  /** What `undo` would take back, or null. */
  readonly undo: Undo | null;
  /** Further addresses that are the student's own: proved from both sides, heard, never written to. */
  readonly aliases: readonly Address[];
  readonly preferences: Preferences;
  /** Nothing that was not asked for is sent before; then one mail catches up. */
  readonly pausedUntil: Instant | null;
  /** When the last pause ended: a student who paused was not silent. */
  readonly backAt: Instant | null;
  readonly internships: readonly Internship[];
  /** Mails that nobody asked for, of the last weeks: what the caps count. `kind` is the folder of the template. */
  readonly sent: readonly { readonly at: Instant; readonly kind: string }[];
  readonly digestAt: Instant | null;
  /** The last day of the term that was reviewed last. */
  readonly reviewedTerm: LocalDate | null;
  /** When “shall I go on?” was asked after a long silence; null once the student has been heard of. */
  readonly askedToGoOnAt: Instant | null;
  /** Milestones that were told, each once. */
  readonly milestones: readonly string[];
};

/** What a student may set for themselves. */
export type Preferences = {
  /** Conversations a week. Null: the policy's. */
  readonly goal: number | null;
  /** `digest`: nothing between two digests. */
  readonly mails: 'all' | 'digest';
  /** `first`: the first three of a kind. */
  readonly receipts: 'first' | 'always' | 'never';
  /** ISO weekday, 1 = Monday. Null: the policy's. */
  readonly digestWeekday: number | null;
  /** Addresses, and domains, of which nothing is ever logged. */
  readonly neverLog: readonly string[];
};

/** An internship whose end is known, and which stations of its plan were brought up. */
export type Internship = {
  readonly id: Id;
  readonly organisation: string | null;
  /** The last day. */
  readonly end: LocalDate;
  readonly done: readonly InternshipStage[];
};

/** The last change that can be taken back, for 7 days. */
export type Undo = {
  readonly at: Instant;
  /** What was logged. */
  readonly interactions: readonly Id[];
  /** Who was added. */
  readonly contacts: readonly Id[];
  /** Who was changed, as they were before. */
  readonly changed: readonly Contact[];
  /** What of the student was changed, as it was before. */
  readonly before: Partial<Pick<Student, 'zone' | 'stopped' | 'preferences' | 'pausedUntil' | 'internships'>>;
};

/** What a student begins with. */
export const NEW_STUDENT: Omit<Student, 'sid' | 'address' | 'name' | 'zone' | 'enrolledAt' | 'lastSeenAt'> = {
  stopped: null,
  erasing: null,
  receipts: {},
  undo: null,
  aliases: [],
  preferences: { goal: null, mails: 'all', receipts: 'first', digestWeekday: null, neverLog: [] },
  pausedUntil: null,
  backAt: null,
  internships: [],
  sent: [],
  digestAt: null,
  reviewedTerm: null,
  askedToGoOnAt: null,
  milestones: [],
};
