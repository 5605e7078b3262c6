import { decodeTick } from '#events/events.ts';
import type { Tick } from '#model/arrival.ts';
import type { Id } from '#model/id.ts';
import type { Ports } from './ports.ts';
import { settle } from './settle.ts';

/** Students taken from each shard of the due index at a time: a few seconds of work. */
const STUDENTS_AT_ONCE = 100;

/** The input of the one schedule. Throws on anything else: the schedule is then set up wrongly, which must not stay quiet. */
export async function wakeOnTick(event: unknown, ports: Ports): Promise<void> {
  const tick = decodeTick(event);
  if (tick === null) throw new Error('the schedule sent no scheduledTime');
  await wake(tick, ports);
}

/**
 * The clock has ticked: every student who has something due is looked at, and mail that still waits is handed on again.
 * Coming twice or too early changes nothing. Returns how many students were looked at.
 */
export async function wake(tick: Tick, ports: Ports): Promise<number> {
  const done = new Set<Id>();
  let failed: unknown = null;
  for (;;) {
    const page = await ports.store.due(tick.at, STUDENTS_AT_ONCE);
    const due = page.filter((sid) => !done.has(sid));
    for (const sid of due) {
      done.add(sid);
      try {
        const waiting = await settle({ kind: 'time', at: tick.at }, sid, ports);
        if (waiting !== null && waiting.length > 0) await ports.handOn(waiting);
      } catch (error) {
        // One student's trouble must not keep the others waiting; the tick fails at its end and the next one tries again.
        ports.log.error('wake failed for a student', error, { sid });
        failed = error;
      }
    }
    // A page that is not full was the last one; one without news holds only students who failed.
    if (due.length === 0 || page.length < STUDENTS_AT_ONCE) break;
  }
  ports.log.info('tick', { students: done.size });
  if (failed !== null) throw failed;
  return done.size;
}
