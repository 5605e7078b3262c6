import type { Outgoing } from '#model/outgoing.ts';

export const samples = {
  normal: { kind: 'stopped' },
} satisfies Record<string, Extract<Outgoing, { kind: 'stopped' }>>;
