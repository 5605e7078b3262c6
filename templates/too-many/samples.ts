import type { Outgoing } from '#model/outgoing.ts';

export const samples = {
  normal: { kind: 'too-many', count: 14, limit: 10 },
} satisfies Record<string, Extract<Outgoing, { kind: 'too-many' }>>;
