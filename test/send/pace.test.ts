import { expect, test } from 'vitest';
import { pacer } from '#send/send.ts';

/** When each of `asked` (ms) goes out. */
async function goesOut(perSecond: number, asked: readonly number[]): Promise<number[]> {
  let now = 0;
  const pace = pacer(perSecond, () => now, async (milliseconds) => void (now += milliseconds));
  const out: number[] = [];
  for (const moment of asked) {
    now = Math.max(now, moment);
    await pace();
    out.push(now);
  }
  return out;
}

test.each([
  ['a burst goes out evenly', 2, [0, 0, 0, 0], [0, 500, 1000, 1500]],
  ['one mail in two seconds, the share of a sandbox', 0.5, [0, 0, 0], [0, 2000, 4000]],
  ['what comes slowly does not wait, and saves nothing up for a burst', 2, [0, 5000, 5000, 5000], [0, 5000, 5500, 6000]],
  ['no limit, no wait', Infinity, [0, 0, 0], [0, 0, 0]],
])('%s', async (_what, perSecond, asked, expected) => {
  expect(await goesOut(perSecond, asked)).toEqual(expected);
});

test('mails that ask at the same time leave one after the other', async () => {
  const waits: number[] = [];
  const pace = pacer(10, () => 0, async (milliseconds) => void waits.push(milliseconds));
  await Promise.all([pace(), pace(), pace()]);
  expect(waits).toEqual([100, 200]);
});
