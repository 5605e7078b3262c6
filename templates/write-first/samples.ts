import type { Outgoing } from '#model/outgoing.ts';
import { after, ARABIC, businessDays, EVE, JANE, LEE, LONG, SATO } from '../sample-people.ts';

export const samples = {
  normal: { kind: 'write-first', ...JANE, via: 'Bob Smith', because: after('introduced', '2026-05-12', null, businessDays(1)) },
  again: { kind: 'write-first', ...JANE, via: 'Bob Smith', because: after('reminded', '2026-05-11', null, businessDays(2)) },
  missingFacts: { kind: 'write-first', ...LEE, via: null, because: after('added', '2026-05-12') },
  longNames: { kind: 'write-first', ...LONG, via: LONG.name, because: after('introduced', '2026-05-12', null, businessDays(1)) },
  rightToLeft: { kind: 'write-first', ...ARABIC, via: ARABIC.name, because: after('introduced', '2026-05-12', null, businessDays(1)) },
  otherScript: { kind: 'write-first', ...SATO, via: null, because: after('introduced', '2026-05-12') },
  hostile: { kind: 'write-first', ...EVE, via: EVE.name, because: after('introduced', '2026-05-12', EVE.name, businessDays(1, EVE.name)) },
} satisfies Record<string, Extract<Outgoing, { kind: 'write-first' }>>;
