import { addDays, instantAt, type LocalDate, type LocalTime } from '#model/time.ts';
import { noon, evening, PAUSE } from './deeds.ts';
import { diceOf } from './dice.ts';
import type { Truth } from './people.ts';
import { reactTo, type Proactive } from './reactions.ts';
import { openScene, type Nudge, type Scene, type Stage } from './scene.ts';

/** From the first mail of a student to the week after the winter break. */
export const FIRST_DAY: LocalDate = '2026-08-27';
export const LAST_DAY: LocalDate = '2027-01-15';
export const ZONE = 'America/New_York';
/** The share of answers and talks of which the assistant is not told. */
export const FORGETFUL = 0.4;

/** What happened. */
export type Played = {
  /** Everybody with whom the student had to do, as it was in truth. */
  readonly people: readonly Truth[];
  readonly proactive: readonly Proactive[];
  readonly nudges: readonly Nudge[];
  /** Days of the mails that the student wrote to the assistant or with it in BCC, and of the assistant's answers. */
  readonly written: readonly LocalDate[];
  readonly answered: readonly LocalDate[];
  readonly pause: { readonly from: LocalDate; readonly until: LocalDate };
};

/**
 * The fall semester of one busy student: cold mails in waves, answers, talks, a career fair, an internship that ends, exams,
 * breaks. The same `random` plays the same. Throws if the assistant does not do what it must.
 */
export async function playSemester(stage: Stage, { random, forgetful }: { readonly random: () => number; readonly forgetful: number }): Promise<Played> {
  const scene = openScene(stage, diceOf(random), forgetful, FIRST_DAY);
  const proactive: Proactive[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
    scene.today = day;
    const morning = await mailsUntil(stage, scene, '12:40');
    for (const mail of morning) await reactTo(scene, mail);
    await noon(scene, FIRST_DAY);
    const afternoon = await mailsUntil(stage, scene, '21:00');
    await evening(scene);
    for (const mail of afternoon) await reactTo(scene, mail);
    proactive.push(...morning, ...afternoon);
  }
  const { truths, nudges, written, answered } = scene;
  return { people: [...truths.values()], proactive, nudges, written, answered, pause: PAUSE };
}

async function mailsUntil(stage: Stage, { today }: Scene, time: LocalTime): Promise<readonly Proactive[]> {
  const mails: Proactive[] = [];
  for (const mail of await stage.moveTo(instantAt(today, time, ZONE))) {
    const item = stage.decided(mail);
    if (item === undefined) throw new Error(`nothing is known of the mail ${mail.kind} of ${mail.at}`);
    mails.push({ mail, item });
  }
  return mails;
}
