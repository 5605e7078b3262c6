import type { AcademicCalendar, Days } from '#model/calendar.ts';
import { addDays, isDate, type LocalDate } from '#model/time.ts';
import { FaultyFile, parseLined, shown, type Fault, type Lined } from './json-file.ts';

/**
 * The operator's academic calendar (`calendar.json`), checked: when it is deployed, when a function starts, by `npm start`.
 * Throws FaultyFile, which names line, entry and fault. `file` is only named.
 */
export function readCalendar(text: string, file: string): AcademicCalendar {
  const root = parseLined(text, file);
  const faults: Fault[] = [];
  const members = membersOf(root, ['holidays', 'breaks', 'exams', 'termEnds'], 'the calendar', faults);
  const entries = (name: string): readonly (readonly [Lined, string])[] => {
    const list = members.get(name);
    if (list !== undefined && list.kind !== 'list') faults.push({ line: list.line, what: `${name} must be a list, not ${shown(list)}; [] if there are none` });
    return list?.kind === 'list' ? list.items.map((item, index) => [item, `${name}[${index}]`] as const) : [];
  };
  const stretches = (name: string): readonly Stretch[] => entries(name).map(([item, place]) => stretchOf(item, place, faults)).filter((one) => one !== null);
  const [holidays, breaks, exams] = [stretches('holidays'), stretches('breaks'), stretches('exams')];
  const termEnds = entries('termEnds').map(([item, place]) => dayOf(item, place, faults) ?? '');
  faults.push(...tooLong([...holidays, ...breaks]), ...tooLong(exams));
  if (faults.length > 0) throw new FaultyFile(file, faults.toSorted((a, b) => a.line - b.line));
  const [holidayDays, breakDays, examDays] = [holidays, breaks, exams].map((list) => list.map(({ days }) => days));
  return { holidays: holidayDays ?? [], breaks: breakDays ?? [], exams: examDays ?? [], termEnds };
}

type Stretch = { readonly days: Days; readonly line: number; readonly entry: string };

/** Null if it is not as it should be, which is told. */
function stretchOf(item: Lined, place: string, faults: Fault[]): Stretch | null {
  const members = membersOf(item, ['name', 'start', 'end'], place, faults);
  const [name, first, last] = ['name', 'start', 'end'].map((member) => members.get(member));
  const title = name?.kind === 'plain' && typeof name.plain === 'string' ? name.plain.trim() : '';
  if (name !== undefined && title === '') faults.push({ line: name.line, what: `${place}: name must be a text that is not empty, not ${shown(name)}` });
  const entry = title === '' ? place : `${place} "${title}"`;
  const start = first === undefined ? null : dayOf(first, `${entry}: start`, faults);
  const end = last === undefined ? null : dayOf(last, `${entry}: end`, faults);
  if (title === '' || start === null || end === null) return null;
  if (start <= end) return { days: { name: title, start, end }, line: item.line, entry };
  faults.push({ line: last?.line ?? item.line, what: `${entry}: end ${end} is before start ${start}` });
  return null;
}

/** Null if the calendar has no such day, which is told. */
function dayOf(item: Lined, place: string, faults: Fault[]): LocalDate | null {
  if (item.kind === 'plain' && typeof item.plain === 'string' && isDate(item.plain)) return item.plain;
  faults.push({ line: item.line, what: `${place} is no day: ${shown(item)}; write it like "2026-11-26"` });
  return null;
}

/** The members of an object that must have these and no others; none if it is no object. */
function membersOf(item: Lined, names: readonly string[], place: string, faults: Fault[]): ReadonlyMap<string, Lined> {
  const all = `"${names.join('", "')}"`;
  if (item.kind !== 'object') {
    faults.push({ line: item.line, what: `${place} must be an object with ${all}, not ${shown(item)}` });
    return new Map();
  }
  for (const [name, { line }] of item.members) if (!names.includes(name)) faults.push({ line, what: `${place} has no "${name}"; it has ${all}` });
  for (const name of names) if (!item.members.has(name)) faults.push({ line: item.line, what: `${place}: "${name}" is missing` });
  return item.members;
}

/** A wrong year would silence the product for months: no break is this long. */
const STRETCH_DAYS_MAX = 120;
const WEEKEND_DAYS = 2;

/** Stretches that overlap or follow each other count as one, for a weekend between them changes nothing. */
function tooLong(stretches: readonly Stretch[]): readonly Fault[] {
  const faults: Fault[] = [];
  let [from, until] = ['', ''];
  for (const { days, line, entry } of stretches.toSorted((a, b) => (a.days.start < b.days.start ? -1 : 1))) {
    const goesOn = until !== '' && days.start <= addDays(until, WEEKEND_DAYS + 1);
    if (!goesOn) from = days.start;
    if (!goesOn || days.end > until) until = days.end;
    if (until <= addDays(from, STRETCH_DAYS_MAX - 1)) continue;
    faults.push({ line, what: `${entry}: ${from} to ${until} is one stretch of more than ${STRETCH_DAYS_MAX} days; is a year wrong?` });
    until = '';
  }
  return faults;
}
