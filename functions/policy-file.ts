import { DEFAULT_POLICY, type Policy } from '#model/policy.ts';
import { FaultyFile, parseLined, shown, type Fault, type Lined } from './json-file.ts';

/**
 * The numbers that the operator wants otherwise (`policy.json`), over the defaults. What is left out stays; `reminders`, `again`,
 * `snooze` and `internshipDays` may be given in part. Throws FaultyFile, which names line, entry and fault. `file` is only named.
 */
export function readPolicy(text: string, file: string): Policy {
  const root = parseLined(text, file);
  const faults: Fault[] = [];
  // Every entry was checked against the type of the default that it replaces.
  const policy = overridden(DEFAULT_POLICY, root, '', faults) as Policy;
  if (faults.length === 0) faults.push(...contradictions(policy, root));
  if (faults.length > 0) throw new FaultyFile(file, faults.toSorted((a, b) => a.line - b.line));
  return policy;
}

type Values = Readonly<Record<string, unknown>>;

/** `place`: the name of the record with a dot behind it; empty for the whole policy. */
function overridden(defaults: Values, written: Lined, place: string, faults: Fault[]): Values {
  if (written.kind !== 'object') {
    faults.push({ line: written.line, what: `${place === '' ? 'the policy' : place.slice(0, -1)} must be an object, not ${shown(written)}` });
    return defaults;
  }
  const values: Record<string, unknown> = { ...defaults };
  for (const [name, item] of written.members) {
    const standing = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
    if (standing === undefined) faults.push({ line: item.line, what: `the policy has no ${place}${name}; ${place === '' ? 'docs/policy.md lists what it has' : `it has ${Object.keys(defaults).join(', ')}`}` });
    else if (typeof standing === 'object') values[name] = overridden(standing as Values, item, `${name}.`, faults);
    else values[name] = checked(item, `${place}${name}`, standing, faults);
  }
  return values;
}

function checked(item: Lined, entry: string, standing: unknown, faults: Fault[]): unknown {
  const value = item.kind === 'plain' ? item.plain : null;
  const fix = typeof standing === 'number' ? notInRange(value, entry) : notLike(value, String(standing));
  if (fix !== null) faults.push({ line: item.line, what: `${entry} cannot be ${shown(item)}: ${fix}` });
  return value;
}

/** Longer than any number of days or hours of a cadence. A slip like 70000 would end in the year 2218, or in none. */
const NUMBER_MAX = 1000;
/** Where nothing at all would stand still, or never end. */
const AT_LEAST_ONE = new Set(['mailsADay', 'mailsADayWithMeeting', 'mailsAWeek', 'digestRowsMax', 'bundleRowsMax', 'rarelyEveryWeeks', 'meetingMinutes', 'recipientsMax', 'undoDays', 'deleteConfirmHours']);

function notInRange(value: unknown, entry: string): string | null {
  if (entry === 'digestWeekday') return isWhole(value, 1, 7) ? null : 'write a weekday from 1 = Monday to 7 = Sunday';
  if (entry.startsWith('internshipDays.')) return isWhole(value, -NUMBER_MAX, NUMBER_MAX) ? null : 'write the days after the last day, with a minus for those before it, like -14';
  const least = AT_LEAST_ONE.has(entry) ? 1 : 0;
  return isWhole(value, least, NUMBER_MAX) ? null : `write a whole number from ${least} to ${NUMBER_MAX}`;
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** A time of day, or a gap: what is written now tells which. */
function notLike(value: unknown, standing: string): string | null {
  const text = typeof value === 'string' ? value : '';
  if (standing.includes(':')) return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) ? null : 'write a time of day like "09:00"';
  const [, count] = /^(\d{1,4})b?d$/.exec(text) ?? [];
  return isWhole(Number(count), 1, NUMBER_MAX) ? null : 'write business days like "3bd" or days like "7d", at least 1';
}

/** Entries of which none is wrong, but which do not go together. The line is that of the last one that was written. */
function contradictions(policy: Policy, root: Lined): readonly Fault[] {
  const { quietFrom, quietUntil, sendAt, pauseDays, pauseDaysMax } = policy;
  const members = root.kind === 'object' ? root.members : new Map<string, Lined>();
  const told = (names: readonly (keyof Policy)[], what: string): readonly Fault[] => [{ line: Math.max(...names.map((name) => members.get(name)?.line ?? root.line)), what }];
  if (quietFrom <= quietUntil) return told(['quietFrom', 'quietUntil'], `quietFrom ${quietFrom} must be later than quietUntil ${quietUntil}: they go from the evening to the next morning`);
  if (sendAt < quietUntil || sendAt >= quietFrom) return told(['sendAt', 'quietFrom', 'quietUntil'], `sendAt ${sendAt} is inside the quiet hours, ${quietFrom} to ${quietUntil}`);
  return pauseDays <= pauseDaysMax ? [] : told(['pauseDays', 'pauseDaysMax'], `pauseDays ${pauseDays} is more than pauseDaysMax ${pauseDaysMax}`);
}
