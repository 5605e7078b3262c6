/** The alphabet of RFC 4648 §6 in lower case: survives servers that fold the case of local parts. */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** 16 characters of base32 = 80 bits. */
export type Id = string;

/** Bytes as lower-case base32 without padding; 10 bytes give the 16 characters of an Id. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32[(buffer >> bits) & 31];
    }
  }
  return bits > 0 ? text + BASE32[(buffer << (5 - bits)) & 31] : text;
}
