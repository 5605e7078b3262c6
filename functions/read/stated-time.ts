import { fullYear, offsetOf, statedTime, type Day, type StatedTime, type TimeOfDay } from './date-field.ts';

/**
 * The time in the header block of a forwarded message, in the words of the client that forwarded it.
 * Null unless a whole date and a time of day are stated. A numeric date that can be read both ways is
 * month-first only beside a twelve-hour clock and slashes, as the American locales write it.
 */
export function readStatedTime(text: string): StatedTime | null {
  const stated = plainWords(text);
  const date = numericDate(stated) ?? writtenDate(stated);
  if (date === null) return null;
  const rest = `${stated.slice(0, date.start)} ; ${stated.slice(date.end)}`;
  const time = timeOfDay(rest);
  if (time === null) return null;
  return statedTime(date, time, offsetIn(rest.slice(time.end)));
}

type Found = Day & { readonly start: number; readonly end: number };

const TEXT_CHARS_MAX = 120;

function plainWords(text: string): string {
  return text.slice(0, TEXT_CHARS_MAX).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\s\u200e\u200f]+/g, ' ');
}

function numericDate(text: string): Found | null {
  const iso = /(\d{4})(?:[-/.]|년 ?|年)(\d{1,2})(?:[-/.]|월 ?|月)(\d{1,2})/.exec(text.normalize('NFC'));
  if (iso !== null) return found(iso, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = /(\d{1,2})([./-]) ?(\d{1,2})[./-] ?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (match === null) return null;
  const first = Number(match[1]);
  const second = Number(match[3]);
  const monthFirst = second > 12 || (first <= 12 && match[2] === '/' && /\d ?[ap]\.?m\b/.test(text));
  return found(match, fullYear(Number(match[4])), monthFirst ? first : second, monthFirst ? second : first);
}

/** `6 October 2026`, `October 6th, 2026`, `6 de octubre de 2026`, `March-09-12`. */
function writtenDate(text: string): Found | null {
  for (const word of text.matchAll(/\p{L}{3,}/gu)) {
    const month = MONTHS.get(word[0]);
    if (month === undefined) continue;
    const end = word.index + word[0].length;
    const before = /(\d{1,2})(?:st|nd|rd|th|\.|er|º)? ?(?:de |of |-)?$/.exec(text.slice(0, word.index));
    const after = text.slice(end);
    const year = /^[.,]?(?: de| del)?[ -](\d{4})\b/.exec(after);
    if (before !== null && year !== null) {
      const start = before.index;
      return { year: Number(year[1]), month, day: Number(before[1]), start, end: end + year[0].length };
    }
    const american = /^\.?[ -](\d{1,2})(?:st|nd|rd|th)?(?:,? |-)(\d{4}|\d{2})(?![\d:])/.exec(after);
    if (american !== null) {
      return { year: fullYear(Number(american[2])), month, day: Number(american[1]), start: word.index, end: end + american[0].length };
    }
  }
  return null;
}

function found(match: RegExpExecArray, year: number, month: number, day: number): Found {
  return { year, month, day, start: match.index, end: match.index + match[0].length };
}

function timeOfDay(text: string): (TimeOfDay & { readonly end: number }) | null {
  const match = /(\d{1,2})(?::|\.|h| h )(\d{2})(?:[:.](\d{2}))? ?([ap]\.? ?m\b\.?)?/.exec(text);
  if (match === null) return null;
  const stated = Number(match[1]);
  const half = match[4]?.[0];
  const hour = half === undefined || stated > 12 ? stated : (stated % 12) + (half === 'p' ? 12 : 0);
  return { hour, minute: Number(match[2]), end: match.index + match[0].length };
}

function offsetIn(text: string): number | null {
  const signed = /(?:gmt|utc)? ?([+-])(\d{1,2}):?(\d{2})?/.exec(text);
  if (signed !== null) return offsetOf(`${signed[1]}${(signed[2] as string).padStart(2, '0')}${signed[3] ?? '00'}`);
  for (const [word] of text.matchAll(/\b[a-z]{1,4}\b/g)) {
    const offset = offsetOf(word);
    if (offset !== null) return offset;
  }
  return null;
}

// Without accents. en de fr es it pt nl sv da nb pl: whole names, and the abbreviations that Gmail and Outlook use.
const NAMES: readonly string[] = [
  'jan january januar janv janvier ene enero gen gennaio janeiro januari sty stycznia styczen',
  'feb february februar fev fevr fevrier febrero febbraio fevereiro februari lut lutego luty',
  'mar march marz mars marzo marco maart mrt marca mrz',
  'apr april avr avril abr abril aprile kwi kwietnia kwiecien',
  'may mai mayo mag maggio maio mei maj maja',
  'jun june juni juin junio giu giugno junho cze czerwca czerwiec',
  'jul july juli juil juillet julio lug luglio julho lip lipca lipiec',
  'aug august aout ago agosto augustus augusti sie sierpnia sierpien',
  'sep sept september septembre septiembre set settembre setembro wrz wrzesnia wrzesien',
  'oct okt october oktober octobre octubre ott ottobre out outubro paz pazdziernika pazdziernik',
  'nov november novembre noviembre novembro lis listopada listopad',
  'dec dez december dezember decembre dic diciembre dicembre dezembro des desember gru grudnia grudzien',
];
const MONTHS: ReadonlyMap<string, number> = new Map(NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)));
