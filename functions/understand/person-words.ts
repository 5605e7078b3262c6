/** How people and places are written in running text; parts of regular expressions with the flag `u`. */

/** One word with a capital. */
export const WORD = "\\p{Lu}[\\p{L}'’.-]*";
const PARTICLE = '(?:van|von|der|den|de|da|di|del|la|le|al|bin|ten|ter|zu|dos|ní)';
/** Two to four words with capitals, perhaps behind a title. */
export const NAMED = `(?:(?:Dr|Prof|Ms|Mr|Mrs)\\.? )?${WORD}(?: (?:${PARTICLE} )*${WORD}){1,3}`;
export const ADDRESS = "[^\\s<>()[\\],;:\"'@]{1,64}@[a-zA-Z0-9-]{1,63}(?:\\.[a-zA-Z0-9-]{1,63}){1,5}";
/** `Calder & Finch`, `Bank of America`. What `and` joins may be two people. */
export const ORGANISATION = `${WORD}(?:(?: & |[ -])${WORD}| (?:of|for) (?:the )?${WORD}){0,5}(?:, (?:Inc|LLC|Ltd)\\b\\.?)?`;
export const IS_ORGANISATION = new RegExp(`^${ORGANISATION}$`, 'u');

/** A capital that begins a sentence is no name. */
export const LEADING_VERB = /^(?:Met|Meet|Talked|Spoke|Chatted|Saw|Coffee|Lunch|Call|Called|Had|Today|Yesterday|Just|New|Contact|Also|And|Then|With|Habe|Heute|Hier|Hoy) (?:with |to )?/;

const DAYS_AND_EVENTS =
  '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|' +
  'Fair|Panel|Conference|Day|Night|Week|Career|Careers|Summit|Meetup|Expo|Forum|Messe|Hackathon|Workshop|LinkedIn|Zoom|Remind|Thanks';
const PLACES = 'University|College|School|Institute|Center|Centre|Club|Street|Office|Library|Hall|Campus|Department|Tech';
/** Written like names, but never those of people. */
export const NO_PERSON = new RegExp(
  `(?<!\\p{L})(?:${DAYS_AND_EVENTS}|${PLACES}|Services?|Team|Labs?|Inc|LLC|Ltd|GmbH|Corp|Group|Partners|Capital|Ventures|Bank|Consulting|Recruiting|Human Resources|HR|Foundation|Society|Association|` +
    'Students?|Program|Programme|Internship|Slack|Google|She|He|They|We|It|This|That|There|The|My|Our|Her|His|Their|I|And|But|So|Also|Then|Not|No)(?!\\p{L})',
  'u',
);
/** Nor those of organisations. */
export const NO_ORGANISATION = new RegExp(`(?<!\\p{L})(?:${DAYS_AND_EVENTS})(?!\\p{L})`, 'u');
/** Where people meet: whoever is met there need not work there. */
export const MEETING_PLACE = new RegExp(`(?<!\\p{L})(?:${PLACES}|Starbucks)(?!\\p{L})`, 'u');

/** A name, to be looked for in a pattern. */
export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
