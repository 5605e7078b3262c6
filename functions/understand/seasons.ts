import { addBusinessDays, businessDayBefore, businessDayFrom, type AcademicCalendar, type Days } from '#model/calendar.ts';
import { addDays, type LocalDate } from '#model/time.ts';
import { holidayCalled } from './holidays.ts';

/**
 * `after finals`, `not before spring break is over`, `until the end of term`: the whole text must be such a
 * phrase, and the operator's calendar must know the season, or everybody the holiday. After a season means its
 * first business day.
 */
export function seasonDay(text: string, today: LocalDate, calendar: AcademicCalendar): LocalDate | null {
  const words = text.trim().replace(LEAD, '');
  const term = TERM.exec(words);
  const termEnd = calendar.termEnds.filter((end) => end >= today).toSorted()[0];
  if (term !== null) {
    if (termEnd === undefined) return null;
    return term[1] === 'end of' ? termEnd : addBusinessDays(termEnd, 1, calendar);
  }
  const [, when = 'after', name = '', over] = SEASON.exec(words) ?? NEW_YEAR.exec(words) ?? [];
  const season = name === '' ? undefined : (nextCalled(name, today, calendar) ?? wellKnown(name, today));
  if (season === undefined) return null;
  if (when === 'before' || when === 'by') return season.start > today ? businessDayBefore(season.start, calendar) : null;
  if (over === undefined && /^(?:until|till|til)$/.test(when) && season.start >= today) return season.start;
  return businessDayFrom(addDays(season.end, 1), calendar);
}

const LEAD = /^(?:(?:again|maybe|sometime|some time|right|just|shortly|the day) )+/;
const TERM = /^(?:until |till |til |by |at )?(?:the )?(after|end of|once|when) (?:the |this |my )?(?:semester|term)(?: (?:ends|is over|is done))?$/;
const SEASON = /^(not before|until after|after|before|until|till|til|once|when|by) (?:the |my |our )?([a-z][a-z' ]{2,40}?)((?: (?:is|are))? (?:over|done|finished|end|ends))?$/;
const NEW_YEAR = /^(?:until |till |til |early )?in the ()(new year)()$/;

function nextCalled(name: string, today: LocalDate, calendar: AcademicCalendar): Days | undefined {
  const exams = /^(?:finals?|final exams?|finals week|exams?|exam week|midterms?)$/.test(name) ? calendar.exams : [];
  const kind = name.startsWith('final') ? 'final' : name.startsWith('midterm') ? 'midterm' : '';
  const wanted = [
    ...exams.filter((stretch) => stretch.name.toLowerCase().includes(kind)),
    ...(name === 'break' ? calendar.breaks : []),
    ...(name === 'holidays' ? [...calendar.breaks, ...calendar.holidays] : []),
    ...[...calendar.exams, ...calendar.breaks, ...calendar.holidays].filter((stretch) => stretch.name.toLowerCase() === name),
  ];
  return wanted.filter(({ end }) => end >= today).toSorted((a, b) => (a.start < b.start ? -1 : 1))[0];
}

function wellKnown(name: string, today: LocalDate): Days | undefined {
  const day = holidayCalled(name, today);
  return day === null ? undefined : { name, start: day, end: day };
}
