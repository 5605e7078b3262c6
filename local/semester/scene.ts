import { addBusinessDays, type AcademicCalendar } from '#model/calendar.ts';
import type { OutboxItem } from '#model/outgoing.ts';
import { MINUTE_MS, type Instant, type LocalDate } from '#model/time.ts';
import type { Mailed, Written } from '../rehearsal.ts';
import type { Dice } from './dice.ts';
import { everybody, type Person, type Truth } from './people.ts';
import { wordsOf, type Words } from './words.ts';

/** What the script plays on: mails arrive, time passes, and the assistant writes. */
export type Stage = {
  readonly assistant: string;
  readonly calendar: AcademicCalendar;
  readonly arrives: (mail: Mailed) => Promise<readonly Written[]>;
  readonly moveTo: (to: Instant) => Promise<readonly Written[]>;
  readonly pass: (ms: number) => void;
  /** What was decided about a mail of the assistant. */
  readonly decided: (mail: Written) => OutboxItem | undefined;
};

/** A reminder that no answer was seen. `mistaken`: there had been one, or the two had met. */
export type Nudge = { readonly on: LocalDate; readonly name: string; readonly mistaken: boolean };

/** The student's day, and what everything that happens in it needs. */
export type Scene = {
  readonly calendar: AcademicCalendar;
  readonly dice: Dice;
  readonly words: Words;
  /** By name. */
  readonly truths: ReadonlyMap<string, Truth>;
  readonly nudges: Nudge[];
  /** Days of the mails that the student wrote to the assistant or with it in BCC, and of the assistant's answers. */
  readonly written: LocalDate[];
  readonly answered: LocalDate[];
  readonly send: (mail: Mailed) => Promise<readonly Written[]>;
  /** How it stands with somebody; from now on they belong to the story. */
  readonly truthOf: (person: Person) => Truth;
  /** The next person of whom the student has not heard yet. */
  readonly stranger: () => Person;
  today: LocalDate;
};

export function openScene(stage: Stage, dice: Dice, forgetful: number, today: LocalDate): Scene {
  const strangers = [...everybody()];
  const truths = new Map<string, Truth>();
  const scene: Scene = {
    calendar: stage.calendar,
    dice,
    words: wordsOf(stage.assistant),
    truths,
    nudges: [],
    written: [],
    answered: [],
    today,
    send: async (mail) => {
      // Nobody writes two mails in one moment.
      stage.pass(MINUTE_MS);
      const mails = await stage.arrives(mail);
      scene.written.push(scene.today);
      for (const _ of mails) scene.answered.push(scene.today);
      return mails;
    },
    truthOf: (person) => {
      const truth = truths.get(person.name) ?? newTruth(person, dice, forgetful);
      truths.set(person.name, truth);
      return truth;
    },
    stranger: () => {
      const person = strangers.shift();
      if (person === undefined) throw new Error('there are not enough people for this semester');
      return person;
    },
  };
  return scene;
}

function newTruth(person: Person, dice: Dice, forgetful: number): Truth {
  return { person, waits: false, answersOn: null, offersToMeet: false, meetsOn: null, signOn: null, met: false, announced: false, told: false, forgetsAnswer: dice.chance(forgetful), forgetsMeeting: dice.chance(forgetful) };
}

/** The student has written and hopes for an answer, which comes some days later, or never. */
export function hopesFor({ dice, today, calendar }: Scene, truth: Truth, probability: number): void {
  truth.waits = true;
  truth.told = false;
  truth.answersOn = dice.chance(probability) ? addBusinessDays(today, dice.pick([1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 11]), calendar) : null;
  truth.offersToMeet = !truth.met && dice.chance(0.5);
}
