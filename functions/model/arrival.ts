import type { Address } from './address.ts';
import type { Instant } from './time.ts';

/** What the receiving server found out about the sender (SES receipt verdicts). Unknown or absent = `NONE`. */
export type Verdict = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | 'NONE';

/** A mail has arrived: where its bytes are, whom it was for, what the server found out. It never carries the bytes. */
export type Arrival = {
  /** The receiving server's id of this delivery; also the name of the raw mail. */
  readonly id: string;
  readonly at: Instant;
  /** Envelope MAIL FROM; null is the empty path `<>` of bounces. */
  readonly envelopeFrom: Address | null;
  /** Envelope RCPT TO. With a BCC this is the only place that names the assistant. */
  readonly recipients: readonly Address[];
  readonly rawKey: string;
  readonly verdicts: { readonly spam: Verdict; readonly virus: Verdict; readonly spf: Verdict; readonly dkim: Verdict; readonly dmarc: Verdict };
};

/** The clock has ticked. */
export type Tick = { readonly at: Instant };

/** What became of a mail that was handed to SES (event publishing). */
export type Report = {
  readonly kind: 'sent' | 'delivered' | 'bounced' | 'complained' | 'rejected' | 'delayed';
  readonly at: Instant;
  /** The student and outbox item that the mail's tags name. */
  readonly sid: string;
  readonly outboxId: string;
  readonly sesId: string;
  /** A bounce that will not go away by itself. */
  readonly permanent: boolean;
};
