import type { Outgoing } from '#model/outgoing.ts';

export const samples = {
  normal: { kind: 'delete-confirm', people: 7, interactions: 31, hours: 48 },
} satisfies Record<string, Extract<Outgoing, { kind: 'delete-confirm' }>>;
