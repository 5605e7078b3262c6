import { firstName } from '#model/contact.ts';
import type { InternshipPerson, Logged, Outgoing, Portrait, StatusLine } from '#model/outgoing.ts';
import { DAY_MS, isDate, type LocalDate } from '#model/time.ts';
import type { TurnedNote } from '#model/turned.ts';
import { isAgain, reworded } from './again.ts';
import { becauseFacts } from './because.ts';
import { writtenDay } from './dates.ts';
import { digestFacts } from './digest.ts';
import { eventFollowUp, goodNews, internshipLetter, lacksDetail, piecesOf, quotable, termUpdate, withoutArticle } from './letters.ts';
import { measuresFacts } from './measures.ts';
import { isAboutMeeting } from './presses.ts';
import { nextPartial, receiptFacts, receiptLines } from './receipt.ts';
import { numbered, personRow, slug, taskRows, type Write } from './rows.ts';
import type { Facts } from './template.ts';

/** A student with hundreds of people must not get a mail that is cut off in the middle. */
const STATUS_ROWS_MAX = 40;
/** A mail to get ready is read on the way; the newest facts are enough. */
const PREP_NOTES_MAX = 3;
/** All that is known of somebody fits one screen; the newest counts. */
const PORTRAIT_ROWS_MAX = 10;

/** What the templates of a mail may print: its view model, and the names of the partials that word its closed lists. */
export function factsOf(mail: Outgoing, today: LocalDate, write: Write): Facts {
  switch (mail.kind) {
    case 'welcome':
    case 'logged':
      return { ...mail, ...logged(mail) };
    case 'receipt':
      return { ...mail, ...receiptFacts(mail.lines) };
    case 'is-it':
      return { ...mail, lines: receiptLines(mail.lines) };
    case 'status':
      return { ...mail, people: mail.people.slice(0, STATUS_ROWS_MAX).map(statusRow), more: Math.max(0, mail.people.length - STATUS_ROWS_MAX), measures: measuresFacts(mail.measures) };
    case 'unclear':
      return {
        ...mail,
        title: `title-${slug(mail.ask)}`,
        ask: `ask-${slug(mail.ask)}`,
        ways: isAboutMeeting(mail) ? 'ways-meeting' : `ways-${slug(mail.ask)}`,
        options: mail.options.map((option) => (isDate(option) ? writtenDay(option, today) : option)),
        next: mail.nextStep === null ? null : nextPartial(mail.nextStep, mail.nextOn),
      };
    case 'misdirected':
      return { ...mail, paragraphs: mail.text.split(/\n{2,}/).map((paragraph) => paragraph.split('\n')) };
    case 'prep':
      return { ...mail, notes: mail.notes.slice(-PREP_NOTES_MAX), because: becauseOf(mail) };
    case 'follow-up':
      return { ...mail, ask: quotable(mail.ask), again: isAgain(mail.because), because: becauseFacts(mail.because, mail.firstName, { chased: true, ahead: false }) };
    case 'your-turn':
    case 'write-first':
    case 'how-did-it-go':
    case 'promise':
      return { ...mail, again: isAgain(mail.because), because: becauseOf(mail) };
    case 'thank-you':
      // What comes next for this person is the draft itself.
      return { ...mail, ...sources(piecesOf(mail)), lines: linesBeside(mail), lacking: lacksDetail(mail), again: isAgain(mail.because), because: becauseOf(mail) };
    case 'keep-in-touch':
      return { ...mail, ...sources(piecesOf(mail)), again: isAgain(mail.because), because: becauseOf(mail) };
    case 'close-loop':
      return { ...mail, helped: `helped-${mail.how}`, again: isAgain(mail.because), because: becauseOf(mail) };
    case 'event-follow-up': {
      const list = numbered(mail.people.map((person) => personRow(person, reworded(eventFollowUp(person, mail.gathering, mail.metOn), mail.because))), write);
      return { ...mail, ...list, gathering: withoutArticle(mail.gathering), again: isAgain(mail.because), count: mail.people.length, because: becauseFacts(mail.because, null, { chased: false, ahead: false }) };
    }
    case 'term-update': {
      const list = numbered(mail.people.map((person) => personRow(person, reworded(termUpdate(person), mail.because))), write);
      return { ...mail, ...list, again: isAgain(mail.because), count: mail.people.length, because: becauseFacts(mail.because, null, { chased: false, ahead: false }) };
    }
    case 'good-news':
      return { ...mail, ...numbered(mail.people.map((person) => personRow(person, goodNews(person))), write), count: mail.people.length };
    case 'bundle': {
      const rows = taskRows(mail.rows);
      return { ...mail, ...numbered(rows, write), count: rows.length };
    }
    case 'digest':
      return { ...mail, ...digestFacts(mail, write) };
    case 'term-review':
      return { ...mail, measures: measuresFacts(mail.measures), strength: `strength-${mail.strength}`, suggestion: `suggestion-${mail.suggestion}` };
    case 'internship':
      return { ...mail, ...internship(mail, today, write) };
    case 'who':
      return { ...mail, ...portrait(mail) };
    case 'export':
      return { ...mail, several: mail.parts > 1, holdsPeople: mail.part === 1 };
    case 'keep-going':
    case 'forget-confirm':
    case 'alias-confirm':
    case 'too-many':
    case 'stopped':
    case 'help':
    case 'delete-confirm':
    case 'deleted':
      return mail;
  }
}

function linesBeside({ lines, name }: Extract<Outgoing, { kind: 'thank-you' }>): Facts['lines'] {
  return receiptLines(lines).map((line, index) => (lines[index]?.name === name ? { ...line, next: null } : line));
}

function becauseOf({ because, firstName: who }: Extract<Outgoing, { kind: 'prep' | 'your-turn' | 'write-first' | 'how-did-it-go' | 'thank-you' | 'close-loop' | 'keep-in-touch' | 'promise' }>): Facts {
  return becauseFacts(because, who, { chased: false, ahead: false });
}

/** The days of the notes that a draft quotes. */
function sources(pieces: readonly TurnedNote[]): Facts {
  const days = [...new Set(pieces.map(({ on }) => on))].toSorted();
  return { sources: days, severalNotes: days.length > 1 };
}

function logged({ people, due, step, brackets }: Logged): Facts {
  const [first] = people;
  return {
    name: first?.name ?? '',
    firstName: first === undefined ? '' : firstName(first),
    organisation: first?.organisation ?? null,
    others: Math.max(0, people.length - 1),
    next: nextPartial(step, due),
    nextOn: due,
    brackets: brackets.map((bracket) => bracket.replace(/^\[|\]$/g, '')),
  };
}

/** `weeks` and `days` left until the last day; both 0 on it and after it. */
function internship(mail: Extract<Outgoing, { kind: 'internship' }>, today: LocalDate, write: Write): Facts {
  const days = Math.max(0, Math.round((Date.parse(mail.end) - Date.parse(today)) / DAY_MS));
  const rows = mail.people.map((person) => {
    const { facts, letter } = personRow(person, internshipLetter(person, mail));
    return { facts: { ...facts, ...missing(person, mail.stage === 'list' || mail.stage === 'feedback') }, letter };
  });
  const list = numbered(rows, write);
  // Only numbers that there are.
  const keep = [0, 2, 3].flatMap((index) => list.rows[index]?.number ?? []);
  return { ...list, keep, stage: `stage-${mail.stage}`, heading: `heading-${mail.stage}`, drafted: rows.some(({ letter }) => letter !== null), weeks: days < 7 ? 0 : Math.round(days / 7), days };
}

function missing({ missing: what }: InternshipPerson, told: boolean): Facts {
  return told && what.length > 0 ? { row: 'row-missing', missing: what.map((one) => ({ what: `missing-${one}` })) } : {};
}

function statusRow(line: StatusLine): Facts {
  const planned = line.nextStep !== null && line.nextOn !== null && line.nextStep !== 'LET_GO';
  return { ...line, state: `state-${slug(line.state)}`, step: planned ? `step-${slug(line.nextStep)}` : null };
}

function portrait(mail: Portrait): Facts {
  return {
    ...statusRow(mail),
    history: mail.history.slice(-PORTRAIT_ROWS_MAX).map((entry) => ({ ...entry, past: `past-${entry.what}` })),
    notes: mail.notes.slice(-PORTRAIT_ROWS_MAX),
    because: mail.because === null ? null : becauseFacts(mail.because, mail.firstName, { chased: mail.nextStep === 'FOLLOW_UP', ahead: true }),
  };
}
