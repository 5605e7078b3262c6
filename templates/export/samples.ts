import type { Outgoing } from '#model/outgoing.ts';

export const samples = {
  normal: { kind: 'export', people: 7, interactions: 31, part: 1, parts: 1 },
  inParts: { kind: 'export', people: 1, interactions: 12_004, part: 2, parts: 3 },
} satisfies Record<string, Extract<Outgoing, { kind: 'export' }>>;
