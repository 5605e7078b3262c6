import type { Address } from '#model/address.ts';

/** Browsers and mail programs begin to fail near 2,000 characters. */
export const URL_CHARACTERS_MAX = 1_800;

export type NewMail = { readonly to: Address; readonly subject: string; readonly bcc: Address | null; readonly body: string };

/** A link that opens a new mail (RFC 6068). `whole` false: it got too long, so that the text has to be copied. */
export function mailto(mail: NewMail): { readonly href: string; readonly whole: boolean } {
  const href = `mailto:${encodedAddress(mail.to)}?`;
  const subject = mail.subject === '' ? [] : [`subject=${encoded(mail.subject)}`];
  const bcc = mail.bcc === null ? [] : [`bcc=${encodedAddress(mail.bcc)}`];
  const whole = href + [...subject, ...bcc, `body=${encoded(mail.body)}`].join('&');
  if (whole.length <= URL_CHARACTERS_MAX) return { href: whole, whole: true };
  const short = href + [...subject, ...bcc].join('&');
  return { href: short.length <= URL_CHARACTERS_MAX ? short : href + bcc.join('&'), whole: false };
}

/** As a List-Unsubscribe field needs it (RFC 2369 §2): a literal `+`, for readers that do not decode. */
export function stopLink(address: Address): string {
  return `mailto:${address}?subject=stop`;
}

/** `'` and brackets too: programs that look for links in plain text end a link there. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll('\n', '\r\n')).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function encodedAddress(address: Address): string {
  const at = address.lastIndexOf('@');
  return `${encoded(address.slice(0, at))}@${encoded(address.slice(at + 1))}`;
}
