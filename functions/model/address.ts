/** A bare addr-spec (RFC 5322 §3.4.1), lower-cased: mail systems in use do not tell case apart. */
export type Address = string;

/** One entry of a From, To or Cc field. `address` is null where a forwarded header block states only a name. */
export type Mailbox = { readonly name: string; readonly address: Address | null };

/** The length limit of a path in SMTP, octets (RFC 5321 §4.5.3.1.3), without the angle brackets. */
const ADDRESS_OCTETS_MAX = 254;

/** A bare, lower-case address, or null if the text is not one. Never throws; linear in the length. */
export function toAddress(text: string): Address | null {
  const address = text.trim().toLowerCase();
  if (address.length === 0 || address.length > ADDRESS_OCTETS_MAX) return null;
  const at = address.lastIndexOf('@');
  if (at < 1 || at === address.length - 1) return null;
  return /[\s<>(),;:"\\[\]]/.test(address) ? null : address;
}

export function localPart(address: Address): string {
  return address.slice(0, address.lastIndexOf('@'));
}

export function domainOf(address: Address): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
