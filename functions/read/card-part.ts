import { toAddress } from '#model/address.ts';
import type { Card } from '#model/mail.ts';
import { contentLines, parameter, structured, unescaped, type ContentLine } from './content-lines.ts';
import { displayName, oneLine } from './encoded-words.ts';
import { CARDS_MAX } from './limits.ts';

/** The business cards in a part of a mail: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350). Null if there is none in it. */
export function cardsIn(bytes: Uint8Array, charset: string): readonly Card[] | null {
  const cards = split(bytes, charset).slice(0, CARDS_MAX).flatMap(toCard);
  return cards.length === 0 ? null : cards;
}

/** The lines of each card. The end of a file may be lost. */
function split(bytes: Uint8Array, charset: string): readonly (readonly ContentLine[])[] {
  const cards: ContentLine[][] = [];
  let depth = 0;
  for (const line of contentLines(bytes, charset)) {
    const isMark = line.value.toUpperCase() === 'VCARD';
    // A card may hold the card of an assistant (AGENT); that person is not meant.
    if (line.name === 'BEGIN' && isMark) {
      if (++depth === 1) cards.push([]);
    } else if (line.name === 'END' && isMark) depth = Math.max(0, depth - 1);
    else if (depth === 1) cards.at(-1)?.push(line);
  }
  return cards;
}

function toCard(lines: readonly ContentLine[]): Card[] {
  const all = (name: string): readonly ContentLine[] => preferredFirst(lines.filter((line) => line.name === name));
  const first = (name: string): string => oneLine(unescaped(all(name)[0]?.value ?? ''));
  const organisation = oneLine(structured(all('ORG')[0]?.value ?? '')[0] ?? '');
  const addresses = all('EMAIL').flatMap(({ value }) => toAddress(unescaped(value).replace(/^mailto:/i, '')) ?? []);
  const name = displayName(first('FN')) || structuredName(all('N')[0]?.value ?? '') || organisation;
  if (name === '' && addresses.length === 0) return [];
  return [
    {
      name,
      addresses: [...new Set(addresses)],
      organisation: organisation || null,
      title: first('TITLE') || first('ROLE') || null,
      phones: [...new Set(voiceFirst(all('TEL')).flatMap(({ value }) => phone(value)))],
      profile: profileIn([...all('X-SOCIALPROFILE'), ...all('SOCIALPROFILE'), ...all('URL')]),
    },
  ];
}

/** Family;Given;Additional;Prefix;Suffix (RFC 6350 §6.2.2) as people write it. */
function structuredName(value: string): string {
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = structured(value);
  return displayName([prefix, given, additional, family, suffix].filter((part) => part !== '').join(' '));
}

/** `TYPE=pref` of 3.0, `PREF` of 2.1, `PREF=1` of 4.0. */
function preferredFirst(lines: readonly ContentLine[]): readonly ContentLine[] {
  return firstThose(lines, (line) => parameter(line, 'PREF') === '1' || typesOf(line).includes('pref'));
}

function voiceFirst(lines: readonly ContentLine[]): readonly ContentLine[] {
  return firstThose(lines, (line) => !typesOf(line).some((type) => type === 'fax' || type === 'pager'));
}

function firstThose(lines: readonly ContentLine[], are: (line: ContentLine) => boolean): readonly ContentLine[] {
  return [...lines.filter(are), ...lines.filter((line) => !are(line))];
}

function typesOf({ parameters }: ContentLine): readonly string[] {
  return [...(parameters.get('TYPE') ?? []), ...(parameters.get('') ?? [])].map((type) => type.toLowerCase());
}

/** As written; version 4.0 writes a link (RFC 3966). */
function phone(value: string): string[] {
  const number = oneLine(unescaped(value)).replace(/^tel:/i, '').split(/;ext=/i).join(' ext. ');
  return /\d/.test(number) ? [number] : [];
}

/** A page of LinkedIn only: any other address may be that of the company, or of a game. */
function profileIn(lines: readonly ContentLine[]): string | null {
  const pages = lines.map(({ value }) => oneLine(unescaped(value)).replace(/^https?:\/\/(?:www\.)?/i, ''));
  return pages.find((page) => /^(?:[a-z]{2,3}\.)?linkedin\.com\/./i.test(page)) ?? null;
}
