import type { Outgoing } from '#model/outgoing.ts';
import { ARABIC, EVE, LEE, LONG } from '../sample-people.ts';

export const samples = {
  normal: { kind: 'forget-confirm', name: 'Jane Doe', interactions: 12, hours: 48 },
  missingFacts: { kind: 'forget-confirm', name: LEE.name, interactions: 0, hours: 48 },
  longNames: { kind: 'forget-confirm', name: LONG.name, interactions: 1, hours: 1 },
  rightToLeft: { kind: 'forget-confirm', name: ARABIC.name, interactions: 12, hours: 48 },
  hostile: { kind: 'forget-confirm', name: EVE.name, interactions: 12, hours: 48 },
} satisfies Record<string, Extract<Outgoing, { kind: 'forget-confirm' }>>;
