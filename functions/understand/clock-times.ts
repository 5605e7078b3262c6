import type { LocalTime } from '#model/time.ts';

/** A time of day taken out of a text, and the text without it. */
export function takeTime(text: string): { readonly time: LocalTime | null; readonly rest: string } {
  for (const { says, time } of RULES) {
    const match = says.exec(text);
    const found = match === null ? null : time(match);
    if (match !== null && found !== null) return { time: found, rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` };
  }
  return { time: null, rest: text };
}

type Rule = { readonly says: RegExp; readonly time: (match: RegExpExecArray) => LocalTime | null };

const RULES: readonly Rule[] = [
  // 5-6pm begins at 5 pm.
  {
    says: /(?:\b(?:at|from) |@ ?)?\b(\d{1,2})(?:[:.](\d{2}))? ?([ap]\.?m\b\.?)? ?(?:-|–|to) ?\d{1,2}(?:[:.]\d{2})? ?([ap])\.?m\b\.?/,
    time: ([, hour, minute, own, end]) => clock(hour, minute, own?.slice(0, 1) ?? end),
  },
  { says: /(?:\b(?:at|from|around) |@ ?)?\b(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\b\.?/, time: ([, hour, minute, half]) => clock(hour, minute, half) },
  { says: /(?:\b(?:at|from|around) |@ ?)?\b(\d{1,2})[:h](\d{2})\b/, time: ([, hour, minute]) => clock(hour, minute, undefined) },
  { says: /(?:\b(?:at|around) )?\b(?:noon|midday)\b/, time: () => '12:00' },
  { says: /(?:\b(?:at|around) |@ ?)(\d{1,2})(?: ?o'clock)?(?![\d/.:-])\b/, time: ([, hour]) => clock(hour, undefined, undefined) },
];

/** Without am or pm, 1 to 7 is the afternoon: nobody meets a recruiter at 4 in the morning. `07:30` is as written. */
function clock(hour: string | undefined, minute: string | undefined, half: string | undefined): LocalTime | null {
  let hours = Number(hour);
  const minutes = Number(minute ?? '0');
  if (half !== undefined && (hours < 1 || hours > 12)) return null;
  if (half === 'p' && hours < 12) hours += 12;
  if (half === 'a' && hours === 12) hours = 0;
  if (half === undefined && hours >= 1 && hours <= 7 && hour?.length === 1) hours += 12;
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
