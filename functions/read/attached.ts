import type { CalendarEvent, Card, Damage } from '#model/mail.ts';
import { eventsIn } from './calendar-part.ts';
import { cardsIn } from './card-part.ts';
import { ATTACHED_FILES_MAX, CARDS_MAX, EVENTS_MAX } from './limits.ts';
import type { Part, PartKind, Parts } from './mime.ts';

/** The events of all calendar parts. Most calendars send the same part twice: to be seen, and to be saved. */
export function eventsOf(parts: Parts, damage: Damage[]): readonly CalendarEvent[] {
  return distinct(readEach(parts, 'calendar', ({ bytes, charset, method }) => (bytes === null ? null : eventsIn(bytes, charset, method)), damage)).slice(0, EVENTS_MAX);
}

export function cardsOf(parts: Parts, damage: Damage[]): readonly Card[] {
  return distinct(readEach(parts, 'card', ({ bytes, charset }) => (bytes === null ? null : cardsIn(bytes, charset)), damage)).slice(0, CARDS_MAX);
}

/** The bytes of all parts of a kind that are small enough to be read. */
export function bytesOf(parts: Parts, kind: PartKind): readonly Uint8Array[] {
  return parts.attachments.flatMap((part) => (part.kind === kind && part.bytes !== null ? [part.bytes] : []));
}

/** Why a body says nothing: it is sealed, or there is none. */
export function sealed(parts: Parts, type: string, hasWords: boolean, isArmored: boolean): readonly Damage[] {
  const types = [type.toLowerCase(), ...parts.attachments.map((part) => part.type)];
  if (isArmored || types.some((each) => ENCRYPTED.test(each))) return ['encrypted'];
  if (hasWords) return [];
  const isOutlook = parts.attachments.some((part) => TNEF.test(part.type) || part.name.toLowerCase() === 'winmail.dat');
  if (isOutlook) return ['winmail'];
  return parts.attachments.length === 0 ? ['empty'] : [];
}

/** RFC 8551 §3.2 and RFC 3156 §4. A signature beside readable words is `pkcs7-signature`. */
const ENCRYPTED = /^application\/(?:x-)?pkcs7-mime|^application\/pgp-encrypted|^multipart\/encrypted/;
/** What Outlook sends to itself (MS-OXTNEF). */
const TNEF = /^application\/(?:ms-tnef|vnd\.ms-tnef)/;

function readEach<Found>(parts: Parts, kind: 'calendar' | 'card', readPart: (part: Part) => readonly Found[] | null, damage: Damage[]): readonly Found[] {
  const found: Found[] = [];
  const all = parts.attachments.filter((each) => each.kind === kind);
  if (all.length > ATTACHED_FILES_MAX) damage.push('attached-cut');
  for (const part of all.slice(0, ATTACHED_FILES_MAX)) {
    const read = readPart(part);
    found.push(...(read ?? []));
    if (read === null && !damage.includes(`${kind}-unreadable`)) damage.push(`${kind}-unreadable`);
  }
  return found;
}

function distinct<Found>(all: readonly Found[]): readonly Found[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}
