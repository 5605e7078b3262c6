import type { Outgoing } from '#model/outgoing.ts';

const measures = { connections: 9, conversations: 12, twoWay: 4, meetings: 4, rating: 4.3, intros: 1, referrals: 2, interviews: 1, offers: 1 } as const;
const term = { kind: 'term-review', from: '2026-01-12', to: '2026-05-08', goal: 1 } as const;

export const samples = {
  normal: { ...term, measures, strength: 'opportunities', suggestion: 'tell-what-came-of-it' },
  bothWays: { ...term, measures: { ...measures, intros: 0, referrals: 0, interviews: 0, offers: 0 }, strength: 'two-way', suggestion: 'ask-for-a-talk', goal: 2 },
  talks: { ...term, measures: { ...measures, rating: null }, strength: 'meetings', suggestion: 'ask-who-else' },
  wrote: { ...term, from: '2025-08-25', to: '2025-12-18', measures: { ...measures, conversations: 1, twoWay: 1, meetings: 0, rating: null, intros: 0, referrals: 0, interviews: 0, offers: 0 }, strength: 'connections', suggestion: 'go-on' },
  missingFacts: {
    ...term, measures: { connections: 1, conversations: 0, twoWay: 0, meetings: 0, rating: null, intros: 0, referrals: 0, interviews: 0, offers: 0 }, strength: 'started', suggestion: 'write-to-somebody',
  },
} satisfies Record<string, Extract<Outgoing, { kind: 'term-review' }>>;
