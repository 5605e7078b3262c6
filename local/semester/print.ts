import type { AcademicCalendar, Days } from '#model/calendar.ts';
import type { Because } from '#model/relationship.ts';
import { addDays, wall, type LocalDate } from '#model/time.ts';
import type { Proactive } from './reactions.ts';
import { ZONE, type Played } from './semester.ts';
import { lastLine, type Tally } from './tally.ts';

/** The semester as a calendar: a block for each week, then the mail load, then the line of decision 20. */
export function printed(played: Played, tally: Tally, calendar: AcademicCalendar): readonly string[] {
  return [
    `One student, ${tally.contacts} people, from ${tally.weeks[0]?.monday ?? ''} on. Each line is a mail that nobody asked for: what, about whom, why.`,
    ...tally.weeks.flatMap((week) => ['', ...weekOf(week, played, calendar)]),
    '',
    'Mails a week, and in how many weeks:',
    ...histogramOf(tally.weeks.map(({ mails }) => mails.length)),
    '',
    lastLine(tally),
  ];
}

const KIND_CHARACTERS = 15;
const LINE_CHARACTERS_MAX = 130;

function weekOf({ monday, mails }: Tally['weeks'][number], played: Played, calendar: AcademicCalendar): readonly string[] {
  const sunday = addDays(monday, 6);
  const within = (days: readonly LocalDate[]): number => days.filter((day) => day >= monday && day <= sunday).length;
  const pause: Days = { name: 'paused by the student', start: played.pause.from, end: addDays(played.pause.until, -1) };
  const says = [...calendar.holidays, ...calendar.breaks, ...calendar.exams, pause].filter(({ start, end }) => start <= sunday && end >= monday).map(({ name }) => name);
  const [written, answered] = [within(played.written), within(played.answered)];
  const traffic = written === 0 ? 'the student writes nothing' : `${written} mails of the student, ${answered} answers`;
  return [`${dayAndMonth(monday)} – ${dayAndMonth(sunday)}  ${[...new Set(says), traffic].join(' · ')}`, ...mails.map((one) => lineOf(one))];
}

function lineOf(one: Proactive): string {
  const { date, time } = wall(one.mail.at, ZONE);
  const day = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' }).format(new Date(date));
  const head = `  ${day} ${String(Number(date.slice(8))).padStart(2)} ${time}  ${one.mail.kind.padEnd(KIND_CHARACTERS)}  `;
  const line = `${head}${namesOf(one)} – ${whyOf(one)}`;
  return line.length <= LINE_CHARACTERS_MAX ? line : `${line.slice(0, LINE_CHARACTERS_MAX - 1)}…`;
}

const NAMES_MAX = 2;

function namesOf({ item: { mail } }: Proactive): string {
  const names = 'name' in mail ? [mail.name] : 'rows' in mail ? mail.rows.map(({ name }) => name) : 'people' in mail && typeof mail.people !== 'number' ? mail.people.map(({ name }) => name) : [];
  if (names.length === 0) return 'nobody in particular';
  return `${names.slice(0, NAMES_MAX).join(', ')}${names.length > NAMES_MAX ? ` + ${names.length - NAMES_MAX}` : ''}`;
}

/** In a few words; a mail about several people says what each kind of task is. */
function whyOf({ item }: Proactive): string {
  const { mail } = item;
  if ('because' in mail && mail.because !== null) return reason(mail.because);
  if (!('rows' in mail)) return item.why;
  const steps = Map.groupBy(mail.rows, ({ step }) => step);
  const tasks = [...steps].map(([step, rows]) => `${rows.length} ${step.toLowerCase().replaceAll('_', '-')}`);
  if (mail.kind === 'digest' && mail.waiting.length > 0) tasks.push(`${mail.waiting.length} waiting: anything missed?`);
  return tasks.length === 0 ? item.why : tasks.join(', ');
}

function reason({ after, days, skipped }: Because): string {
  const counted = days === null ? '' : ` + ${days.count} ${days.unit === 'days' ? 'days' : 'working days'}`;
  return `${after.what} ${dayAndMonth(after.on)}${counted}${skipped.length === 0 ? '' : ` (not ${skipped.join(', ')})`}`;
}

function histogramOf(counts: readonly number[]): readonly string[] {
  const most = Math.max(...counts);
  return Array.from({ length: most + 1 }, (_, mails) => {
    const weeks = counts.filter((count) => count === mails).length;
    return `  ${mails}  ${'█'.repeat(weeks)}${weeks === 0 ? '' : ' '}${weeks}`;
  });
}

/** `8 Sep` */
function dayAndMonth(date: LocalDate): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(date)).replace('Sept', 'Sep');
}
