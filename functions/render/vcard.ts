import type { Contact } from '#model/contact.ts';

/** Octets of a line without its end (RFC 6350 §3.2). */
const LINE_OCTETS_MAX = 75;

/** One person as vCard 4.0 (RFC 6350). Addresses to which mail cannot be delivered are left out. */
export function vcard({ name, addresses, deadAddresses, organisation, title, phone, profile, role }: Contact): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `FN:${escaped(name)}`,
    ...addresses.filter((address) => !deadAddresses.includes(address)).map((address) => `EMAIL:${escaped(address)}`),
    ...(organisation === null ? [] : [`ORG:${escaped(organisation)}`]),
    ...(title === null ? [] : [`TITLE:${escaped(title)}`]),
    ...(phone === null ? [] : [`TEL:${escaped(phone)}`]),
    // A URI is not escaped (§5.1), so whatever could not be part of one is encoded.
    ...(profile === null ? [] : [`URL:https://${encodeURI(profile.toWellFormed())}`]),
    ...(role === null ? [] : [`CATEGORIES:${escaped(role)}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** §3.4 */
function escaped(value: string): string {
  return value.toWellFormed().replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n').replace(/\p{Cc}/gu, '');
}

/** §3.2: a line goes on after a line end and a space; a character is never split. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let octets = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > LINE_OCTETS_MAX) {
      result += '\r\n ';
      octets = 1;
    }
    result += char;
    octets += size;
  }
  return result;
}
