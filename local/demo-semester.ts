import { instantAt } from '#model/time.ts';
import { exampleCalendar } from './example-calendar.ts';
import { openRehearsal } from './rehearsal.ts';
import { seeded } from './semester/dice.ts';
import { printed } from './semester/print.ts';
import { FIRST_DAY, FORGETFUL, ZONE, playSemester } from './semester/semester.ts';
import { stageOf } from './semester/stage.ts';
import { tallyOf } from './semester/tally.ts';

/** The semester that is told, and that the tests look at. */
export const SEED = 1;

/** Plays the semester of one busy student and prints it. Throws if the assistant wrote more than it may. */
export async function demoSemester(): Promise<void> {
  const calendar = exampleCalendar();
  const rehearsal = await openRehearsal({ now: instantAt(FIRST_DAY, '09:00', ZONE), assistant: 'touchbase@in.touchbase.example', allow: ['*'], zone: ZONE, calendar, keptBy: 'memory' });
  const played = await playSemester(stageOf(rehearsal), { random: seeded(SEED), forgetful: FORGETFUL });
  const tally = tallyOf(played);
  if (tally.broken.length > 0) throw new Error(`too much mail: ${tally.broken.join('; ')}`);
  for (const line of printed(played, tally, calendar)) console.log(line);
}
