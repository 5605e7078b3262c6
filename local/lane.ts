/** How long to wait before a failed task is tried again; after the last it is given up. */
const RETRY_MS = [50, 500, 2_000, 5_000];

/**
 * Does one thing after the other, each at least once, as a queue with a dead-letter queue would: a task that throws
 * is tried again, then handed to `giveUp`. `idle` resolves when nothing is left, tasks that tasks have added included.
 */
export function makeLane(giveUp: (name: string, error: unknown) => void) {
  let tail: Promise<void> = Promise.resolve();
  let open = 0;
  let waiting: (() => void)[] = [];

  const attempt = async (name: string, task: () => Promise<void>): Promise<void> => {
    for (const delay of [...RETRY_MS, null]) {
      try {
        return await task();
      } catch (error) {
        if (delay === null) return giveUp(name, error);
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
  };
  const finish = (): void => {
    open -= 1;
    if (open > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  return {
    add: (name: string, task: () => Promise<void>): Promise<void> => {
      open += 1;
      tail = tail.then(() => attempt(name, task)).finally(finish);
      return tail;
    },
    idle: (): Promise<void> => (open === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
