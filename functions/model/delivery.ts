import type { Id } from './id.ts';
import type { OutboxItem } from './outgoing.ts';
import type { Instant } from './time.ts';

/** Names an outbox item. */
export type Waiting = { readonly sid: Id; readonly outboxId: Id };

/** How handing a mail to SES ended. */
export type SendResult =
  | { readonly kind: 'accepted'; readonly sesId: string }
  /** Definitely not accepted. */
  | { readonly kind: 'refused'; readonly reason: string; readonly retry: boolean }
  /** A timeout or a 5xx: accepted or not, nobody knows (SES has no idempotency token). */
  | { readonly kind: 'unknown'; readonly reason: string };

/** Taking an outbox item in hand: it, or why not. `busy`: in other hands. `spent`: its fate stayed unknown too often. */
export type Claim = { readonly item: OutboxItem } | { readonly item: null; readonly because: 'settled' | 'busy' | 'spent' };

/** What became of an outbox item. */
export type Delivery =
  | { readonly kind: 'sent'; readonly sesId: string; readonly at: Instant }
  /** Definitely not accepted; may be tried again. */
  | { readonly kind: 'refused'; readonly at: Instant }
  /** The Send event of SES resolves it, else the lease runs out and it is tried once more. */
  | { readonly kind: 'unknown'; readonly at: Instant }
  /** Was sent, dropped or expired before: only no longer waiting. */
  | { readonly kind: 'settled' }
  /** Must never be sent. */
  | { readonly kind: 'dropped'; readonly at: Instant };
