import type { Address } from './address.ts';
import type { Arrival, Report } from './arrival.ts';
import type { Intent } from './intent.ts';
import type { Instant } from './time.ts';

/** What `decide` is asked about. */
export type Happening =
  | {
      readonly kind: 'mail';
      readonly arrival: Arrival;
      readonly intent: Intent;
      readonly subject: string;
      readonly messageId: string | null;
      /** Display name of the sender, for the enrolment. */
      readonly senderName: string;
      /** The sender, if it is no address of the student's but one that they claim: then the mail can prove it, and nothing else. */
      readonly claimedFrom: Address | null;
    }
  | { readonly kind: 'time'; readonly at: Instant }
  | { readonly kind: 'report'; readonly report: Report };
