import type { AcademicCalendar } from '#model/calendar.ts';
import type { Frame, KnownPerson, Question, Reason } from '#model/intent.ts';
import { wall, type LocalDate } from '#model/time.ts';

/** What the words of a mail are read against. */
export type Scope = {
  readonly today: LocalDate;
  readonly calendar: AcademicCalendar;
  readonly people: readonly KnownPerson[];
  readonly question: Question | null;
  /** Names of those whom the mail is about anyway: the people of a forward, who may be new. */
  readonly understood: readonly string[];
  /** Grows by one entry for each phrase that was read, and for what was not. */
  readonly because: Reason[];
};

export function scopeOf(frame: Frame, because: Reason[] = []): Scope {
  return { today: wall(frame.now, frame.zone).date, calendar: frame.calendar, people: frame.people, question: frame.question, understood: [], because };
}
