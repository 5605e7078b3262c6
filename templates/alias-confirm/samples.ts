import type { Outgoing } from '#model/outgoing.ts';
import { EVE, LONG } from '../sample-people.ts';

export const samples = {
  normal: { kind: 'alias-confirm', alias: 'sam@home.example', hours: 48 },
  longNames: { kind: 'alias-confirm', alias: LONG.address ?? '', hours: 48 },
  rightToLeft: { kind: 'alias-confirm', alias: 'سامي@home.example', hours: 48 },
  hostile: { kind: 'alias-confirm', alias: EVE.address ?? '', hours: 48 },
} satisfies Record<string, Extract<Outgoing, { kind: 'alias-confirm' }>>;
