import { findIana, type WindowsZoneName } from 'windows-iana';
import { instant, instantAt, MINUTE_MS, type Instant } from '#model/time.ts';
import { offsetByRules, type ZoneRules } from './zone-rules.ts';

/**
 * The moment at which a wall shows `YYYY-MM-DDTHH:MM` in the zone that a calendar calls `id`. What the calendar
 * itself defines under that name wins (RFC 5545 §3.2.19); null if nobody knows the zone.
 */
export function momentIn(id: string, wall: string, defined: ReadonlyMap<string, ZoneRules>): Instant | null {
  const rules = defined.get(id);
  const minutes = rules === undefined ? null : offsetByRules(rules, wall);
  if (minutes !== null) return instant(Date.parse(`${wall}:00.000Z`) - minutes * MINUTE_MS);
  const zone = zoneNamed(id);
  return zone === null ? null : instantAt(wall.slice(0, 10), wall.slice(11), zone);
}

const ID_CHARS_MAX = 120;

/** An IANA name, also behind the path of a library; a name of Windows, as it is stored or as it is shown; a distance from UTC. */
function zoneNamed(id: string): string | null {
  const name = id.slice(0, ID_CHARS_MAX).trim();
  const shown = name.replace(/^\([^)]*\)\s*/, '');
  return ianaName(name) ?? windowsName(shown) ?? cityName(shown) ?? distance(name);
}

function ianaName(name: string): string | null {
  const parts = name.split('/');
  for (const count of [3, 2, 1]) {
    const zone = canonical(parts.slice(-count).join('/'));
    if (zone !== null) return zone;
  }
  return null;
}

/** A sender can spell a name in a thousand ways, and the clock of each zone in use is kept. */
function canonical(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** `Eastern Standard Time`, `Eastern Time (US & Canada)`, `Eastern` */
function windowsName(name: string): string | null {
  const stem = name.replace(/ (?:(?:Standard|Daylight|Summer) )?Time\b.*$/i, '');
  for (const candidate of [name, `${stem} Standard Time`, `${stem} Time`]) {
    const zone = findIana(candidate as WindowsZoneName)[0];
    if (zone !== undefined) return zone;
  }
  return null;
}

/** Windows shows a list of cities: `Amsterdam, Berlin, Bern, Rome`. */
function cityName(name: string): string | null {
  const cities = name.split(',').map((city) => `/${city.trim().replaceAll(' ', '_')}`).filter((city) => city.length > 2);
  const zones = Intl.supportedValuesOf('timeZone');
  return cities.flatMap((city) => zones.find((zone) => zone.endsWith(city)) ?? [])[0] ?? null;
}

/** `GMT+0200`, `(UTC-05:00)` */
function distance(name: string): string | null {
  const match = /^\(?(?:GMT|UTC) ?([+-])(\d{1,2})(?:[:.]?(00|15|30|45))?(?!\d)/i.exec(name);
  if (match === null) return null;
  return canonical(`${match[1]}${(match[2] as string).padStart(2, '0')}:${match[3] ?? '00'}`);
}
