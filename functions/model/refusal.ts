import type { AutomaticReason } from './mail.ts';

/** Why a mail changes nothing. Every one is counted by its kind; what its sender hears is `hears()`. */
export type Refusal =
  | { readonly kind: 'automatic'; readonly reason: AutomaticReason }
  | {
      readonly kind:
        | 'setup-notification'
        | 'not-addressed-to-us'
        | 'own-mail'
        | 'no-single-sender'
        | 'unauthenticated'
        | 'unsafe'
        | 'unknown-sender'
        | 'not-allowed'
        | 'not-their-own-act'
        | 'stranger-in-reply-all'
        | 'duplicate'
        | 'raw-mail-missing'
        | 'erasing';
    };

/** So far every refusal is met with silence: an answer to a forged or unknown sender is backscatter (RFC 3834 §2). */
export function hears(_refusal: Refusal): 'silence' {
  return 'silence';
}
