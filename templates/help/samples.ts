import type { Outgoing } from '#model/outgoing.ts';

export const samples = {
  normal: { kind: 'help' },
} satisfies Record<string, Extract<Outgoing, { kind: 'help' }>>;
