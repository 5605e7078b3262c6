import { addBusinessDays, isBusinessDay, isExamDay, type AcademicCalendar } from '#model/calendar.ts';
import { addDays, weekday, type LocalDate } from '#model/time.ts';
import { COLLEAGUES, SUPERVISOR, WORKPLACE, type Person, type Truth } from './people.ts';
import { hopesFor, type Scene } from './scene.ts';
import { replyTo } from '../rehearsal.ts';
import { monthAndDay } from './words.ts';
import { debriefs } from './reactions.ts';

/** How many people are written to cold in each week of the semester. */
const WAVES = [4, 8, 7, 6, 5, 4, 3, 3, 3, 2, 3, 2, 1, 0, 1, 1, 0, 0, 0, 0, 1];
const FAIR_PEOPLE = 12;
const SESSION_PEOPLE = 3;

export const PAUSE: { readonly from: LocalDate; readonly until: LocalDate } = { from: '2026-12-18', until: '2027-01-11' };

/** What the student does on certain days. */
const OCCASIONS: Readonly<Record<LocalDate, (scene: Scene) => Promise<void>>> = {
  '2026-09-08': startsAtWork,
  '2026-09-30': (scene) => meetsMany(scene, 'career fair', FAIR_PEOPLE),
  '2026-10-21': (scene) => meetsMany(scene, 'info session', SESSION_PEOPLE),
  '2026-12-09': async ({ send, words }) => void (await send(words.tell(`I got an offer thanks to ${SUPERVISOR.name}!`))),
  [PAUSE.from]: async ({ send, words }) => void (await send(words.tell(`pause until ${monthAndDay(PAUSE.until)}`))),
};

/** At noon: what the student does of their own accord. */
export async function noon(scene: Scene, first: LocalDate): Promise<void> {
  for (let left = wavesOn(scene.today, first, scene.calendar); left > 0; left--) {
    const truth = scene.truthOf(scene.stranger());
    await scene.send(scene.words.outreach(truth.person, scene.dice));
    hopesFor(scene, truth, 0.35);
  }
}

/** The people of a week are spread over its working days, the first days take what does not divide. */
function wavesOn(today: LocalDate, first: LocalDate, calendar: AcademicCalendar): number {
  const monday = addDays(first, 1 - weekday(first));
  const week = Math.floor((Date.parse(today) - Date.parse(monday)) / WEEK_MS);
  const days = [0, 1, 2, 3, 4].map((day) => addDays(monday, week * 7 + day)).filter((day) => day >= first && isBusinessDay(day, calendar) && !isExamDay(day, calendar));
  const place = days.indexOf(today);
  const people = WAVES[week] ?? 0;
  return place < 0 ? 0 : Math.floor(people / days.length) + (place < people % days.length ? 1 : 0);
}

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** In the evening: what has happened in the world, and what the assistant is told of it. */
export async function evening(scene: Scene): Promise<void> {
  await OCCASIONS[scene.today]?.(scene);
  for (const truth of scene.truths.values()) {
    if (truth.answersOn === scene.today) await answers(scene, truth);
    if (truth.meetsOn === scene.today) await meets(scene, truth);
  }
}

async function answers(scene: Scene, truth: Truth): Promise<void> {
  const { send, words, dice, today, calendar } = scene;
  const { person } = truth;
  Object.assign(truth, { answersOn: null, waits: false, signOn: today });
  if (truth.offersToMeet) truth.meetsOn = addBusinessDays(today, dice.between(2, 7), calendar);
  const agreed = truth.meetsOn;
  const tells = agreed !== null && !truth.forgetsMeeting;
  if (truth.forgetsAnswer) {
    if (tells && dice.chance(0.7)) {
      truth.announced = true;
      await send(dice.chance(0.5) ? words.invitation(person, agreed) : words.tell(`I am meeting ${person.name} on ${monthAndDay(agreed)} at 3pm`));
    }
    return;
  }
  if (dice.chance(0.5)) {
    const [asked] = await send(words.forward(person, agreed));
    if (asked?.kind === 'is-it' && tells) {
      truth.announced = true;
      await send(replyTo(asked, 'yes'));
    } else if (dice.chance(0.6)) await send(agreed === null ? words.answer(person, today, null) : words.vague(person));
    return;
  }
  truth.announced = tells;
  await send(agreed !== null && !tells ? words.vague(person) : words.answer(person, today, agreed));
}

/** Who was told of beforehand is asked about by the assistant; the others are told of, or forgotten. */
async function meets(scene: Scene, truth: Truth): Promise<void> {
  Object.assign(truth, { meetsOn: null, waits: false, met: true, signOn: scene.today });
  if (truth.forgetsMeeting || truth.announced) return;
  await debriefs(scene, truth, (words) => scene.words.tell(`I met ${truth.person.name} today, ${words}`));
}

/** Everybody met at one event, in one note that evening. They hear from the student the next day. */
async function meetsMany(scene: Scene, event: string, count: number): Promise<void> {
  const people = Array.from({ length: count }, () => scene.truthOf(scene.stranger()));
  for (const truth of people) Object.assign(truth, { met: true, signOn: scene.today });
  await scene.send(scene.words.tell(`Met these people at the ${event} today:\n${people.map(({ person }) => `${person.name} (${person.organisation}), ${person.address}`).join('\n')}`));
}

/** A part-time internship beside the studies, and its end. */
async function startsAtWork(scene: Scene): Promise<void> {
  const { send, words } = scene;
  for (const person of COLLEAGUES) {
    scene.truthOf(person);
    await send(words.tell(cardOf(person)));
  }
  await send(words.tell(`my internship at ${WORKPLACE} ends December 11`));
}

function cardOf(person: Person): string {
  return `card: ${person.name}, ${person === SUPERVISOR ? 'my supervisor, ' : ''}${person.organisation}, ${person.address}`;
}
