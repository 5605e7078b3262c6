import type { Outgoing } from '#model/outgoing.ts';
import { after, ARABIC, days, EVE, JANE, LEE, LONG } from '../sample-people.ts';

const asked = { kind: 'how-did-it-go', date: '2026-05-12', because: after('meeting', '2026-05-12') } as const;
const named = ({ name, firstName }: { readonly name: string; readonly firstName: string }) => ({ name, firstName });

export const samples = {
  normal: { ...asked, ...named(JANE) },
  putOff: { ...asked, ...named(JANE), because: after('put-off', '2026-05-12', null, days(1)) },
  missingFacts: { ...asked, ...named(LEE) },
  longNames: { ...asked, ...named(LONG), date: '2026-09-30', because: after('meeting', '2026-09-30') },
  rightToLeft: { ...asked, ...named(ARABIC) },
  hostile: { ...asked, ...named(EVE) },
} satisfies Record<string, Extract<Outgoing, { kind: 'how-did-it-go' }>>;
