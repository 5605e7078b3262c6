import { domainOf, localPart, type Address } from './address.ts';
import type { Id } from './id.ts';

/**
 * What a mail to a reply address asks for (decision 10): r reply, d done, s snooze, k skip, x stop this
 * person, u unsubscribe, n note, t the thank-you's BCC.
 */
export type TokenAction = 'r' | 'd' | 's' | 'k' | 'x' | 'u' | 'n' | 't';

/** The parts of a reply address: `<name>+<action><key version><16 base32 id><16 base32 HMAC>@domain`. */
export type Token = { readonly action: TokenAction; readonly keyVersion: number; readonly id: Id; readonly signature: string };

/** What is signed. The student is bound by the outbox item of that id, which lies in the student's partition. */
export function signedText(token: Omit<Token, 'signature'>): string {
  return `${token.action}${token.keyVersion}${token.id}`;
}

export function replyAddress(assistant: Address, token: Token): Address {
  return `${localPart(assistant)}+${signedText(token)}${token.signature}@${domainOf(assistant)}`;
}

/** How a recipient concerns the assistant. `plain` covers any other plus word, which names no action (decision 10). */
export type Addressed = { readonly kind: 'plain' } | { readonly kind: 'token'; readonly token: Token };

/** Null if the address is not the assistant's. The form without `<name>+` counts too, for systems that strip it. */
export function addressedTo(recipient: Address, assistant: Address): Addressed | null {
  if (domainOf(recipient) !== domainOf(assistant)) return null;
  const name = localPart(assistant);
  const local = localPart(recipient);
  const rest = local === name ? '' : local.startsWith(`${name}+`) ? local.slice(name.length + 1) : null;
  const token = TOKEN.exec(rest ?? local);
  if (token === null) return rest === null ? null : { kind: 'plain' };
  const [, action, version, id, signature] = token;
  return {
    kind: 'token',
    token: { action: action as TokenAction, keyVersion: Number(version), id: id as Id, signature: signature as string },
  };
}

const TOKEN = /^([rdskxunt])([1-9])([a-z2-7]{16})([a-z2-7]{16})$/;
