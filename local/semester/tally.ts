import type { Step } from '#model/relationship.ts';
import { addDays, wall, weekday, type LocalDate } from '#model/time.ts';
import { askedIn, type Proactive } from './reactions.ts';
import { FIRST_DAY, LAST_DAY, ZONE, type Played } from './semester.ts';

/** The numbers of decision 20. Mails: those that nobody asked for. */
export type Tally = {
  readonly contacts: number;
  readonly mails: number;
  readonly mostInADay: number;
  readonly mostInAWeek: number;
  readonly medianAWeek: number;
  readonly mistaken: number;
  readonly nudges: number;
  /** Mails of each week, from Monday to Sunday, those without any among them. */
  readonly weeks: readonly { readonly monday: LocalDate; readonly mails: readonly Proactive[] }[];
  /** What a student would be right to complain of; empty: the caps hold. */
  readonly broken: readonly string[];
};

const MAILS_A_DAY = 2;
const OTHERS_A_DAY = 1;
const OTHERS_A_WEEK = 3;

export function tallyOf({ people, proactive, nudges }: Played): Tally {
  const monday = (day: LocalDate): LocalDate => addDays(day, 1 - weekday(day));
  const weeks: { monday: LocalDate; mails: Proactive[] }[] = [];
  for (let week = monday(FIRST_DAY); week <= LAST_DAY; week = addDays(week, 7)) weeks.push({ monday: week, mails: proactive.filter((one) => monday(dayOf(one)) === week) });
  const days = groupedByDay(proactive);
  const counts = weeks.map(({ mails }) => mails.length);
  return {
    contacts: people.length,
    mails: proactive.length,
    mostInADay: Math.max(0, ...days.map(([, mails]) => mails.length)),
    mostInAWeek: Math.max(0, ...counts),
    medianAWeek: median(counts),
    mistaken: nudges.filter(({ mistaken }) => mistaken).length,
    nudges: nudges.length,
    weeks,
    broken: [...days.flatMap(([day, mails]) => brokenOn(day, mails)), ...weeks.flatMap((week) => brokenIn(week.monday, week.mails))],
  };
}

export function lastLine({ contacts, mails, mostInADay, mostInAWeek, medianAWeek, mistaken, nudges }: Tally): string {
  return `semester: ${contacts} contacts, ${mails} mails, most in a day ${mostInADay}, most in a week ${mostInAWeek}, median a week ${medianAWeek}, mistaken nudges ${mistaken} of ${nudges}`;
}

export function dayOf({ mail }: Proactive): LocalDate {
  return wall(mail.at, ZONE).date;
}

/** Is it about such steps alone? */
export function isAbout({ item }: Proactive, steps: ReadonlySet<Step>): boolean {
  const { items, kind } = item.question;
  return kind !== 'DIGEST' && kind !== 'INTERNSHIP' && items.length > 0 && items.every(({ step }) => step !== null && steps.has(step));
}

/** Of meetings that are fixed: these mails come beside the others (student-experience §1.2). */
export const OF_MEETINGS: ReadonlySet<Step> = new Set(['PREP', 'HOW_DID_IT_GO']);
/** A thank-you has its hour even in a full week (decision 6), and so has a station of an internship, whose end is fixed. */
function hasItsDay(one: Proactive): boolean {
  return one.mail.kind === 'internship' || isAbout(one, OF_THANKS);
}

const OF_THANKS: ReadonlySet<Step> = new Set(['THANK_YOU', 'EVENT_FOLLOW_UP']);

function groupedByDay(proactive: readonly Proactive[]): readonly (readonly [LocalDate, readonly Proactive[]])[] {
  return [...Map.groupBy(proactive, dayOf)];
}

function brokenOn(day: LocalDate, mails: readonly Proactive[]): readonly string[] {
  const others = mails.filter((one) => !isAbout(one, OF_MEETINGS));
  const about = (one: Proactive, name: string): boolean => askedIn(one).some((asked) => asked.name === name);
  const names = new Set(others.flatMap((one) => askedIn(one).map(({ name }) => name)));
  return [
    ...(mails.length > MAILS_A_DAY ? [`${mails.length} mails on ${day}`] : []),
    ...(others.length > OTHERS_A_DAY ? [`${others.length} mails on ${day} that are about no meeting`] : []),
    // A meeting of the same day is got ready for and asked about; nothing else is said twice.
    ...[...names].filter((name) => mails.filter((one) => about(one, name)).length > 1).map((name) => `two mails about ${name} on ${day}`),
  ];
}

function brokenIn(week: LocalDate, mails: readonly Proactive[]): readonly string[] {
  const others = mails.filter((one) => !isAbout(one, OF_MEETINGS) && !hasItsDay(one));
  return others.length > OTHERS_A_WEEK ? [`${others.length} mails in the week of ${week} that are about no meeting`] : [];
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2 : (sorted[Math.floor(middle)] ?? 0);
}
