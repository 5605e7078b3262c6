import type { Tick } from '#model/arrival.ts';
import { fields, toInstant } from './arrival.ts';

/** The input of the one schedule: `{"scheduledTime": "<aws.scheduler.scheduled-time>"}`. Null if it is something else. */
export function decodeTick(event: unknown): Tick | null {
  const at = toInstant(fields(event)['scheduledTime']);
  return at === null ? null : { at };
}
