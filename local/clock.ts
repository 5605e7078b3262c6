import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instant, type Instant } from '#model/time.ts';
import { writeWhole } from './files.ts';

/** The product's clock: real time plus a stored offset. It runs on while the product is stopped and only moves forward (decision 11). */
export type Clock = {
  readonly now: () => Instant;
  /** Throws RangeError if `to` lies in the past. */
  readonly moveTo: (to: Instant) => void;
};

/** `start`: what the clock of a new folder shows; null = the real time. */
export function openClock(folder: string, start: Instant | null): Clock {
  const file = join(folder, 'clock.json');
  let offsetMs = storedOffset(file) ?? (start === null ? 0 : Date.parse(start) - Date.now());
  const store = (): void => writeWhole(file, JSON.stringify({ offsetMs }));
  store();
  const now = (): Instant => instant(Date.now() + offsetMs);
  return {
    now,
    moveTo: (to) => {
      if (to < now()) throw new RangeError(`the clock only moves forward: it is ${now()} already`);
      offsetMs = Date.parse(to) - Date.now();
      store();
    },
  };
}

function storedOffset(file: string): number | null {
  if (!existsSync(file)) return null;
  try {
    const { offsetMs } = JSON.parse(readFileSync(file, 'utf8')) as { offsetMs: unknown };
    if (typeof offsetMs === 'number') return offsetMs;
  } catch {
    // Said below: a clock that starts anew would move backwards.
  }
  throw new Error(`${file} is broken: put it right ({"offsetMs": 0} is the real time), or start with another --data folder`);
}
