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
  /** The mail that caused this, or null for time and reports. A second commit with the same seal is a duplicate. */
  readonly seen: { readonly seal: string; readonly rawKey: string } | null;
  readonly now: Instant;
};
