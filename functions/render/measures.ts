import type { Measures } from '#model/measures.ts';
import type { Facts } from './template.ts';

/** The three measures (docs/policy.md). `opportunities`: only what there was, each with the partial that counts it. */
export function measuresFacts({ connections, conversations, twoWay, meetings, rating, intros, referrals, interviews, offers }: Measures): Facts {
  const opportunities = { intros, referrals, interviews, offers };
  return {
    connections, conversations, twoWay, meetings,
    rating: rating === null ? null : rating.toFixed(1),
    opportunities: Object.entries(opportunities).filter(([, count]) => count > 0).map(([name, count]) => ({ counts: `counts-${name}`, count })),
  };
}

/** A longer bar says no more, and breaks its line on a phone. */
const BAR_CELLS_MAX = 10;

/** How far the goal is reached: `text` for plain text, percent for a table of two cells. */
export function goalBar(done: number, goal: number): { readonly text: string; readonly full: number; readonly rest: number } {
  const cells = Math.min(goal, BAR_CELLS_MAX);
  const share = Math.min(1, done / goal);
  const filled = share < 1 ? Math.floor(share * cells) : cells;
  const full = Math.round(share * 100);
  return { text: `[${'#'.repeat(filled)}${'-'.repeat(cells - filled)}]`, full, rest: 100 - full };
}
