import { toAddress, type Address } from '#model/address.ts';
import { toPersons } from './compose.ts';
import { Problem } from './http.ts';

/** The envelope of a pasted mail: as given, else as its header says. Throws Problem 400 where neither does. */
export function addressesIn(raw: Buffer, from: string, to: string): { readonly from: Address; readonly to: readonly Address[] } {
  if (raw.length === 0) throw new Problem(400, 'There is no mail: paste its source, beginning with the header.');
  const header = headerOf(raw);
  const sender = from.trim() === '' ? (toPersons(header['from'] ?? '')?.[0]?.address ?? null) : toAddress(from);
  if (sender === null) throw new Problem(400, 'The sender is not known: the message has no From field with an address. Fill in the sender of the envelope.');
  const receivers = to.trim() === '' ? [...(toPersons(header['to'] ?? '') ?? []), ...(toPersons(header['cc'] ?? '') ?? [])] : toPersons(to);
  if (receivers === null || receivers.length === 0) throw new Problem(400, 'The receivers are not known. Fill in the receivers of the envelope, with commas between.');
  return { from: sender, to: [...new Set(receivers.map(({ address }) => address))] };
}

/** Lower-case names, unfolded values (RFC 5322 §2.2.3), the first of a repeated field. */
function headerOf(raw: Buffer): Readonly<Record<string, string>> {
  const header: Record<string, string> = {};
  let name = '';
  for (const line of raw.subarray(0, HEADER_BYTES_MAX).toString('latin1').split(/\r?\n/)) {
    if (line === '') break;
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line)) header[name] = `${header[name] ?? ''} ${line.trim()}`;
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase();
      header[name] ??= line.slice(colon + 1).trim();
    }
  }
  return header;
}

/** A file that is all header must not be read as one. */
const HEADER_BYTES_MAX = 200_000;
