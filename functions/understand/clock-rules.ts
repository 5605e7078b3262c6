import type { LocalTime } from '#model/time.ts';
import { DAY_STOOD_HERE } from './day-mentions.ts';
import { WORD } from './day-words.ts';

/** Before or after noon, as far as the words say it. */
export type Half = 'a' | 'p' | undefined;
/** `needs`: what must be in a text for the rule to be tried at all. Null: it is no time, and a later rule may read it. */
export type ClockRule = { readonly needs: RegExp; readonly says: RegExp; readonly time: (match: RegExpExecArray, half: Half) => LocalTime | null };

const START = `(?<![${WORD}])`;
const AT = `(?:(?:${START}(?:at|from|around|about|between|um|ab|gegen|von|zwischen|à|dès|vers|entre|de|a las|a la|las|alle|dalle|all'|às|das|om|van|kl\\.?|klockan|o|o godz\\.?|o godzinie|godz\\.?|alle ore|ore|od) |@ ?))`;
const DASH = ' ?(?:-|–|—|to|until|till|and|bis|und|à|a|alle|às|e|et|y|tot|en|och|do|i) ?';
const MERIDIEM = ' ?([ap])\\.?m\\b\\.?';
const NO_STREET = "(?! (?:\\w+ ){1,2}(?:street|st|avenue|ave|road|rd|lane|boulevard|blvd|drive|plaza|square|straße|platz)\\b)(?! (?:people|persons|minutes?|min|hours?|days?|weeks?|months?|years?|%|percent|dollars|euros?)\\b)";
const HOUR = '(\\d{1,2})';
const ISH = '(?:-?ish)?';
const MINUTE = '(\\d{2})';

function rule(says: string, time: ClockRule['time'], needs = /\d/): ClockRule {
  return { needs, says: new RegExp(says, 'g'), time };
}

/** In order of how much they say; what one has read is not read again. */
export const CLOCK_RULES: readonly ClockRule[] = [
  // 5-6pm begins at 5 pm.
  rule(
    `${AT}?\\b${HOUR}(?:[:.]${MINUTE})? ?([ap]\\.?m\\b\\.?)?${DASH}(\\d{1,2})(?:[:.]\\d{2})?${MERIDIEM}`,
    ([, hour, minute, own, endHour, end]) => clock(hour, minute, own?.slice(0, 1) ?? halfBefore(hour, endHour, end)),
  ),
  rule(
    `${AT}?\\b${HOUR}(?:[:.]${MINUTE})?${ISH}${MERIDIEM}(?:${DASH}(?:noon|midday|midnight))?`,
    ([, hour, minute, half]) => clock(hour, minute, half),
  ),
  // ISO 8601, and hours as soldiers say them
  rule(`(?<=${DAY_STOOD_HERE})t${HOUR}:${MINUTE}(?::\\d{2}(?:\\.\\d{1,6})?)?`, ([, hour, minute]) => clock(hour, minute, undefined)),
  rule(
    `${AT}((?:[01]\\d|2[0-3]))([0-5]\\d)(?: ?(?:hrs|hours|h))?(?=$|[,.?!)]| (?:on|your|my|works?|for)\\b)`,
    ([, hour, minute]) => clock(hour, minute, undefined),
  ),
  rule(
    `${AT}?\\b${HOUR}(?:[:.]${MINUTE})?(?: ?(?:uhr|h|uur))?${DASH}\\d{1,2}(?:[:.]\\d{2})? ?(?:uhr|h|uur)\\b`,
    ([, hour, minute], half) => clock(hour, minute, half),
  ),
  rule(
    `${AT}?\\b${HOUR}[:h]${MINUTE}${DASH}\\d{1,2}[:h]\\d{2}\\b|${AT}${HOUR}\\.${MINUTE}${DASH}\\d{1,2}\\.\\d{2}\\b`,
    ([, hour, minute, dotted, past], half) => clock(hour ?? dotted, minute ?? past, half),
  ),
  rule(
    `${AT}${HOUR}(?: (?:h|uhr|uur|heures?|ore|horas?))? (?:y|e|et) (media|meia|mezza|demie|cuarto|quart|quarto|un quarto)(?:${MERIDIEM})?`,
    ([, hour, part, own], half) => clockAt(hour, HALF_HOUR.test(part ?? '') ? 30 : 15, (own as Half) ?? half), / (?:y|e|et) /,
  ),
  rule(
    `${AT}?\\b${HOUR}(?:[:.]${MINUTE})? ?(?:uhr|uur|heures?|horas?)\\b(?: (\\d{2})\\b)?`,
    ([, hour, minute, behind], half) => clock(hour, minute ?? behind, half),
  ),
  rule(
    `${AT}?\\b${HOUR}(?::${MINUTE}| ?h ?${MINUTE}?)(?![\\d:])\\b(?! of\\b)`,
    ([, hour, minute, behind], half) => clock(hour, minute ?? behind, half),
  ),
  rule(
    `${AT}?(?:\\bthe )?\\bhalf (?:past )?${HOUR}\\b`,
    ([, hour], half) => clockAt(hour, 30, half), /half/,
  ),
  rule(`${AT}?\\b(?:halb|halv|wpół do) ${HOUR}\\b`, ([, hour], half) => clockAt(hour, -30, half), /hal[bv]|wpół/),
  rule(
    `${AT}?\\b(?:a )?(quarter|ten|twenty|twenty-five|viertel|kwart|kvart) (past|after|nach|over|över|to|till|of|vor|voor|i) ${HOUR}\\b`,
    ([, minutes, side, hour], half) => clockAt(hour, (MINUTES[minutes ?? ''] ?? 15) * (BEFORE_THE_HOUR.test(side ?? '') ? -1 : 1), half),
    /ten|twenty|quarter|viertel|k[wv]art/,
  ),
  rule(
    `(?:${START}(?:at|around|à|a|al|om|um|kl) )?\\b(?:12 )?(?:noon|midday)\\b( (?:et|e|y) (?:demie?|meia|media|mezza))?`,
    ([, past]) => (past === undefined ? '12:00' : '12:30'), /noon|midday/,
  ),
  rule(`(?:${START}(?:at|around|à|a|om|um) )?\\bmidnight\\b`, () => '00:00', /midnight/),
  rule(
    `${AT}${HOUR}(?:\\.${MINUTE})?(?: ?o'clock)?${ISH}(?![\\d/:-]|\\.\\d)\\b${NO_STREET}(?:${DASH}\\d{1,2}(?![\\d/:-]|\\.\\d)\\b${NO_STREET})?`,
    ([, hour, minute], half) => clock(hour, minute, half),
  ),
  rule(`${AT}?${HOUR} ?o'clock\\b`, ([, hour], half) => clockAt(hour, 0, half), /o'clock/),
  rule(`\\b${HOUR}(?::${MINUTE})?-?ish\\b`, ([, hour, minute], half) => clock(hour, minute, half)),
  rule(`(?<=\\b(?:do|make it|say) )${HOUR}(?:\\.${MINUTE})?(?= (?:on )?${DAY_STOOD_HERE}|$|[?.!])`, ([, hour, minute], half) => clock(hour, minute, half)),
  // `Thursday 4-5`
  rule(`(?<=${DAY_STOOD_HERE}),? ${HOUR} ?(?:-|–) ?\\d{1,2}(?![\\d/.:-])\\b${NO_STREET}`, ([, hour], half) => clock(hour, undefined, half)),
];

const MINUTES: Readonly<Record<string, number>> = { ten: 10, twenty: 20, 'twenty-five': 25 };
const BEFORE_THE_HOUR = /^(?:to|till|of|vor|voor|i)$/;
const HALF_HOUR = /^(?:media|meia|mezza|demie)$/;

/** 5-6pm begins at 5 pm, 11-1pm at 11 am. */
function halfBefore(hour: string | undefined, endHour: string | undefined, end: string | undefined): string | undefined {
  return end === 'p' && Number(hour) < 12 && Number(hour) > Number(endHour) % 12 ? 'a' : end;
}

/** So many minutes after the hour, or before it. */
function clockAt(hour: string | undefined, minutes: number, half: Half): LocalTime | null {
  const number = Number(hour);
  const full = number >= 1 && number <= 12 ? clock(String(number), undefined, half) : null;
  if (full === null) return null;
  const total = (Number(full.slice(0, 2)) * 60 + minutes + 24 * 60) % (24 * 60);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** Without am or pm, 1 to 7 is the afternoon: nobody meets a recruiter at 4 in the morning. `07:30` is as written. */
function clock(hour: string | undefined, minute: string | undefined, half: string | undefined): LocalTime | null {
  let hours = Number(hour);
  const minutes = Number(minute ?? '0');
  if (hours > 23 || minutes > 59) return null;
  if (half === 'p' && hours >= 1 && hours < 12) hours += 12;
  else if (half === 'a' && hours === 12) hours = 0;
  else if (half === undefined && hours >= 1 && hours <= 7 && hour?.length === 1) hours += 12;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
