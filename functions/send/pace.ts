/** Waits until the next mail may go. */
export type Pace = () => Promise<void>;

/**
 * At most `perSecond` mails a second, evenly: SES refuses what is faster than the account's rate, and a refused mail waits
 * for minutes. `now` and `wait` in milliseconds.
 */
export function pacer(perSecond: number, now: () => number, wait: (milliseconds: number) => Promise<void>): Pace {
  let free = 0;
  return async () => {
    const start = Math.max(now(), free);
    free = start + 1000 / perSecond;
    if (start > now()) await wait(start - now());
  };
}
