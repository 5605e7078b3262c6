/** Milliseconds of processor time a call, of one contender: one figure a round. */
export type Times = readonly number[];

/** So long is one figure: far above what the clock can tell apart. */
const ROUND_MS = 15;

/**
 * Contenders do the same work in turns, so that whatever else the machine does befalls them all. Each round goes
 * the other way: a contender begins where it ended, and clears away what it left behind itself. Fast ones are called
 * as often as fills a round. `warmMs`: for all of them together, until the compiler has seen what they do.
 */
export async function inTurns<Name extends string>(contenders: Readonly<Record<Name, () => unknown>>, { rounds, warmMs }: { readonly rounds: number; readonly warmMs: number }): Promise<Readonly<Record<Name, Times>>> {
  const names = Object.keys(contenders) as Name[];
  const calls = new Map<Name, number>();
  for (const name of names) calls.set(name, await callsOf(contenders[name], warmMs / names.length));
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) times[name].push(await timed(contenders[name], calls.get(name) ?? 1));
    names.reverse();
  }
  return times;
}

/** How often to call it in a round. */
async function callsOf(contender: () => unknown, warmMs: number): Promise<number> {
  let spent = 0;
  let calls = 0;
  for (; spent < warmMs; calls++) spent += await timed(contender, 1);
  return Math.max(1, Math.round((calls * ROUND_MS) / spent));
}

/** By the clock of the processor, all threads of ours together: what else the machine does in between is nobody's work here. */
async function timed(contender: () => unknown, calls: number): Promise<number> {
  const started = process.cpuUsage();
  for (let call = 0; call < calls; call++) {
    const result = contender();
    // Waiting for what is there already would cost more than many a call.
    if (result instanceof Promise) await result;
  }
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000 / calls;
}

export type Ratio = { readonly median: number; readonly min: number; readonly max: number };

/** How many times as long the peer takes, round by round. */
export function ratioOf(peer: Times, ours: Times): Ratio {
  const pairs = peer.map((time, round) => time / (ours[round] as number));
  return { median: median(pairs), min: Math.min(...pairs), max: Math.max(...pairs) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

export function shownRatio({ median: middle, min, max }: Ratio): string {
  return `×${digits(middle)} (${digits(min)}–${digits(max)})`;
}

/** Two digits that count; more would say more than was measured. */
export function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
