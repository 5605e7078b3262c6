import type { Decision } from './decision.ts';
import type { Id } from './id.ts';
import type { Instant } from './time.ts';

/** One transaction on the partition of one student. `seal`ed values are HMACs, never plain hashes (decision 9). */
export type Commit = {
  readonly decision: Extract<Decision, { kind: 'change' }>;
  readonly sid: Id;
  /** The version that was loaded; 0 creates the student and their address. */
  readonly version: number;
  /** Stands for the registered address; needed when the student is created. */
  readonly sealedAddress: string;
  readonly aliases: AliasChanges;
  /** The mail that caused this, or null for time and reports. A second commit with the same seal is a duplicate. */
  readonly seen: { readonly seal: string; readonly rawKey: string } | null;
  readonly now: Instant;
};

/** What becomes of the student's further addresses, all of them sealed. */
export type AliasChanges = {
  /**
   * Somebody says that it is theirs. The claim is bound to the outbox item that asks for the proof: it keeps nobody from enrolling
   * with the address, or from claiming it as well, and is void after `until`.
   */
  readonly claimed: { readonly sealed: string; readonly outboxId: Id; readonly until: Instant } | null;
  /** A mail from there answered that outbox item. A claim that is void by now, or another owner, is a conflict. */
  readonly proved: { readonly sealed: string; readonly outboxId: Id } | null;
  readonly released: readonly string[];
};

export const SAME_ALIASES: AliasChanges = { claimed: null, proved: null, released: [] };
