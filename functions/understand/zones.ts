/** A zone in a text: its place, and the IANA name or an offset from UTC (`+02:00`) that it stands for. */
export type ZoneMention = { readonly start: number; readonly end: number; readonly zone: string };

/**
 * The zones that a text as written names behind its times of day. American names mean the clock on the wall of
 * their region, whatever half of the year they belong to: "11am EST" in July is what New York shows.
 */
export function zonesIn(text: string, own: string): readonly ZoneMention[] {
  const mentions = WAYS.flatMap(({ says, zone }) =>
    [...text.matchAll(says)].flatMap((match) => {
      const meant = zone(match, own);
      return meant === null ? [] : [{ start: match.index, end: match.index + match[0].length, zone: meant }];
    }),
  );
  // Two ways may read the same letters.
  return mentions.filter((one, at) => !mentions.slice(0, at).some((other) => other.start < one.end && one.start < other.end));
}

/** Behind a time of day only: `ET`, `est` and `pt` are words of other languages. */
const BEHIND_A_TIME = '(?<=\\d|[ap]\\.?m\\.?|[Nn]oon|[Uu]hr|uur|\\d ?h)[ ,]{0,2}\\(?';
const CITY = '(\\p{Lu}[\\p{L}.]{1,15}(?: \\p{Lu}\\p{L}{1,15}){0,2})';

const WAYS: readonly { readonly says: RegExp; readonly zone: (match: RegExpExecArray, own: string) => string | null }[] = [
  { says: new RegExp(`${BEHIND_A_TIME}(?:UTC|GMT) ?([+-])(\\d{1,2})(?::?(\\d{2}))?\\b\\)?`, 'giu'), zone: ([, sign = '', hours = '', minutes]) => offsetZone(sign, hours, minutes) },
  { says: new RegExp(`${BEHIND_A_TIME}(\\p{Lu}{2,4})\\b(?! ?[+-]\\d)\\)?`, 'gu'), zone: ([, letters = ''], own) => named(letters, own) },
  {
    says: /(?<=[ap]\.?m\.?)[ ,]{0,2}\(?([a-z]{2,4}|eastern|central|mountain|pacific)\b(?:(?: standard| daylight)? time)?\)?/gi,
    zone: ([, letters = ''], own) => named(letters, own),
  },
  { says: new RegExp(`${BEHIND_A_TIME}${CITY} [Tt]ime\\b\\)?`, 'gu'), zone: ([, city = '']) => cityZone(city) },
  { says: new RegExp(`${BEHIND_A_TIME}in ${CITY}`, 'gu'), zone: ([, city = '']) => cityZone(city) },
];

/** BST, GMT and IST are also what a student calls the clock at home. */
function named(letters: string, own: string): string | null {
  const name = letters.toUpperCase();
  if (name === 'GMT' && GREENWICH.has(own)) return own;
  if (name === 'IST' && (own === 'Europe/Dublin' || own === 'Asia/Jerusalem')) return own;
  if (name === 'CST' && CHINA.has(own)) return own;
  return ZONES.get(name) ?? null;
}

function offsetZone(sign: string, hours: string, minutes = '00'): string | null {
  return Number(hours) <= 14 && Number(minutes) <= 59 ? `${sign}${hours.padStart(2, '0')}:${minutes}` : null;
}

const cities = new Map<string, string>();

/** The last part of an IANA name is a city. */
function cityZone(city: string): string | null {
  if (cities.size === 0) for (const zone of Intl.supportedValuesOf('timeZone')) cities.set((zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase(), zone);
  const name = city.toLowerCase();
  return NO_CITIES.has(name) ? null : (OTHER_CITIES.get(name) ?? cities.get(name) ?? ZONES.get(name.toUpperCase()) ?? null);
}

const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'America/New_York': 'ET EST EDT EASTERN', 'America/Chicago': 'CT CST CDT CENTRAL', 'America/Denver': 'MT MST MDT MOUNTAIN', 'America/Los_Angeles': 'PT PST PDT PACIFIC',
    'America/Anchorage': 'AKT', 'Pacific/Honolulu': 'HST', 'America/Sao_Paulo': 'BRT', UTC: 'UTC GMT', 'Europe/London': 'BST', 'Europe/Lisbon': 'WET WEST', 'Europe/Paris': 'CET CEST MEZ MESZ',
    'Europe/Athens': 'EET EEST', 'Europe/Moscow': 'MSK', 'Asia/Kolkata': 'IST', 'Asia/Singapore': 'SGT', 'Asia/Hong_Kong': 'HKT', 'Asia/Tokyo': 'JST', 'Asia/Seoul': 'KST',
    'Australia/Sydney': 'AEST AEDT AET', 'Pacific/Auckland': 'NZT NZST NZDT',
    'Australia/Perth': 'AWST', 'Australia/Adelaide': 'ACST ACDT', 'America/Halifax': 'ADT', 'America/St_Johns': 'NDT', 'Asia/Karachi': 'PKT', 'Asia/Jakarta': 'WIB', 'Asia/Manila': 'PHT', 'Asia/Bangkok': 'ICT', 'Asia/Kathmandu': 'NPT',
    'Asia/Dubai': 'GST', 'Europe/Istanbul': 'TRT', 'Africa/Lagos': 'WAT', 'Africa/Harare': 'CAT', 'Africa/Nairobi': 'EAT', 'Africa/Johannesburg': 'SAST', 'America/Argentina/Buenos_Aires': 'ART', 'America/Bogota': 'COT', 'America/Lima': 'PET',
  }).flatMap(([zone, names]) => names.split(' ').map((name): [string, string] => [name, zone])),
);

const OTHER_CITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'America/New_York': 'boston|washington|philadelphia|atlanta|miami|pittsburgh|ny|nyc', 'America/Chicago': 'austin|houston|dallas|minneapolis', 'America/Los_Angeles': 'san francisco|seattle|san diego|san jose|portland|sf|la',
    'Europe/Berlin': 'munich|münchen|hamburg|frankfurt|cologne|köln', 'Europe/Rome': 'milan|milano', 'Europe/Madrid': 'barcelona', 'Europe/Zurich': 'geneva|zürich', 'Asia/Kolkata': 'india|mumbai|delhi|bangalore|bengaluru|hyderabad|chennai',
    'Asia/Shanghai': 'beijing|shenzhen|china', 'America/Toronto': 'montreal|ottawa', 'Europe/London': 'uk|manchester|edinburgh',
  }).flatMap(([zone, names]) => names.split('|').map((name): [string, string] => [name, zone])),
);

const NO_CITIES: ReadonlySet<string> = new Set(['easter', 'center', 'troll', 'davis', 'casey', 'wake', 'nome', 'midway']);
const GREENWICH: ReadonlySet<string> = new Set(['Europe/London', 'Europe/Dublin', 'Europe/Lisbon']);
const CHINA: ReadonlySet<string> = new Set(['Asia/Shanghai', 'Asia/Taipei', 'Asia/Hong_Kong']);
