import type { Address } from './address.ts';
import type { Id } from './id.ts';
import type { Instant } from './time.ts';

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
};

/** The last change that can be taken back, for 7 days. */
export type Undo = {
  readonly at: Instant;
  readonly interactions: readonly Id[];
  readonly contacts: readonly Id[];
  readonly stopped: boolean;
};
