import type { Outgoing } from '#model/outgoing.ts';
import { after, ARABIC, BOB, businessDays, EVE, HOSTILE_SAID, JANE, LEE, LONG, LONG_SAID, person, PRIYA } from '../sample-people.ts';

export const samples = {
  normal: {
    kind: 'term-update', termEnd: '2026-05-08', because: after('term-end', '2026-05-08', null, businessDays(3)),
    people: [person(JANE, 1, 'you told me about the fall program'), person(BOB, 2), person(PRIYA, 3)],
  },
  missingFacts: { kind: 'term-update', termEnd: '2026-05-08', because: after('put-off', '2026-05-08', null, { rule: 'named-day' }), people: [person(LEE, 1)] },
  longNames: {
    kind: 'term-update', termEnd: '2025-12-18', because: after('term-end', '2025-12-18', null, businessDays(3, 'Winter break', "New Year's Day")),
    people: Array.from({ length: 12 }, (_, index) => person(LONG, index + 1, `${LONG_SAID}, ${index + 1}`)),
  },
  rightToLeft: { kind: 'term-update', termEnd: '2026-05-08', because: after('term-end', '2026-05-08', null, businessDays(3)), people: [person(ARABIC, 1)] },
  hostile: { kind: 'term-update', termEnd: '2026-05-08', because: after('term-end', '2026-05-08', EVE.name, businessDays(3, EVE.name)), people: [person(EVE, 1, HOSTILE_SAID)] },
} satisfies Record<string, Extract<Outgoing, { kind: 'term-update' }>>;
