import type { Outgoing } from '#model/outgoing.ts';

export const samples = {
  normal: { kind: 'deleted' },
} satisfies Record<string, Extract<Outgoing, { kind: 'deleted' }>>;
