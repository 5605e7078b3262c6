import type { Outgoing } from '#model/outgoing.ts';
import { ADVICE, after, ARABIC, ARABIC_TOLD, BOB, days, EVE, HOSTILE_TOLD, JANE, LEE, LONG, LONG_TOLD, PROGRAM } from '../sample-people.ts';

const hello = { kind: 'keep-in-touch', lastOn: '2026-02-12', turned: [], skipFirst: false, because: after('met', '2026-02-12', null, days(90)) } as const;
const FEBRUARY = '2026-02-12';

export const samples = {
  normal: { ...hello, ...JANE, turned: [{ ...PROGRAM, on: FEBRUARY }, { ...ADVICE, on: FEBRUARY }] },
  again: { ...hello, ...BOB, turned: [{ ...PROGRAM, on: FEBRUARY }], because: after('reminded', '2026-05-06', null, days(7)) },
  putOffOften: { ...hello, ...JANE, skipFirst: true, because: after('put-off', '2026-05-06', null, days(7)) },
  missingFacts: { ...hello, ...LEE, lastOn: '2025-12-12', because: after('added', '2025-12-12', null, days(120)) },
  longNames: { ...hello, ...LONG, turned: [{ ...LONG_TOLD, on: FEBRUARY }, ADVICE], because: after('wrote', '2026-02-12', 'Thank you', days(90, 'Finals')) },
  rightToLeft: { ...hello, ...ARABIC, turned: [{ ...ARABIC_TOLD, on: FEBRUARY }] },
  hostile: { ...hello, ...EVE, turned: [HOSTILE_TOLD], because: after('wrote', '2026-02-12', EVE.name, days(90, EVE.name)) },
} satisfies Record<string, Extract<Outgoing, { kind: 'keep-in-touch' }>>;
