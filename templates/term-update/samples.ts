import type { Outgoing } from '#model/outgoing.ts';
import { after, ARABIC, BOB, businessDays, days, EVE, HOSTILE_TOLD, JANE, LEE, LONG, LONG_TOLD, person, PRIYA, PROGRAM } from '../sample-people.ts';

export const samples = {
  normal: {
    kind: 'term-update', termEnd: '2026-05-08', because: after('term-end', '2026-05-08', null, businessDays(3)),
    people: [person(JANE, 1, PROGRAM), person(BOB, 2), person(PRIYA, 3)],
  },
  again: { kind: 'term-update', termEnd: '2026-05-08', because: after('reminded', '2026-05-13', null, days(7)), people: [person(BOB, 2), person(PRIYA, 3, PROGRAM)] },
  missingFacts: { kind: 'term-update', termEnd: '2026-05-08', because: after('put-off', '2026-05-08', null, { rule: 'named-day' }), people: [person(LEE, 1)] },
  longNames: {
    kind: 'term-update', termEnd: '2025-12-18', because: after('term-end', '2025-12-18', null, businessDays(3, 'Winter break', "New Year's Day")),
    people: Array.from({ length: 12 }, (_, index) => person(LONG, index + 1, LONG_TOLD)),
  },
  rightToLeft: { kind: 'term-update', termEnd: '2026-05-08', because: after('term-end', '2026-05-08', null, businessDays(3)), people: [person(ARABIC, 1)] },
  hostile: { kind: 'term-update', termEnd: '2026-05-08', because: after('term-end', '2026-05-08', EVE.name, businessDays(3, EVE.name)), people: [person(EVE, 1, HOSTILE_TOLD)] },
} satisfies Record<string, Extract<Outgoing, { kind: 'term-update' }>>;
