import type { Outgoing } from '#model/outgoing.ts';

export const samples = {
  normal: { kind: 'keep-going', lastSeenOn: '2026-02-12', people: 9 },
  one: { kind: 'keep-going', lastSeenOn: '2025-12-18', people: 1 },
} satisfies Record<string, Extract<Outgoing, { kind: 'keep-going' }>>;
