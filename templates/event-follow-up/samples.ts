import type { Outgoing } from '#model/outgoing.ts';
import { after, ARABIC, BOB, businessDays, EVE, HOSTILE_SAID, JANE, LEE, LONG, LONG_SAID, person, PRIYA, SATO } from '../sample-people.ts';

export const samples = {
  normal: {
    kind: 'event-follow-up', gathering: 'career fair', metOn: '2026-05-12', because: after('met', '2026-05-12'),
    people: [person(JANE, 1, 'you told me about the fall program'), person(BOB, 2), person(PRIYA, 3, 'you came to testing from biology'), person({ ...LEE, studentFirstName: 'Sam' }, 4)],
  },
  /** Two of them are settled, and left out when the mail leaves. */
  again: { kind: 'event-follow-up', gathering: 'the Spring Expo', metOn: '2026-05-12', because: after('reminded', '2026-05-12', null, businessDays(1)), people: [person(BOB, 2), person(PRIYA, 4)] },
  missingFacts: { kind: 'event-follow-up', gathering: '', metOn: '2026-05-12', because: after('met', '2026-05-12'), people: [person(LEE, 1)] },
  otherScript: { kind: 'event-follow-up', gathering: '夏の就職説明会', metOn: '2026-05-12', because: after('met', '2026-05-12'), people: [person(SATO, 1, '夏の実習について'.repeat(20)), person(BOB, 2)] },
  longNames: {
    kind: 'event-follow-up', gathering: 'annual meeting of the society for electrical engineering and computer science students', metOn: '2026-05-12', because: after('met', '2026-05-12'),
    people: Array.from({ length: 12 }, (_, index) => person(LONG, index + 1, `${LONG_SAID}, ${index + 1}`)),
  },
  tooMany: {
    kind: 'event-follow-up', gathering: 'career fair', metOn: '2026-05-12', because: after('met', '2026-05-12'), people: Array.from({ length: 30 }, (_, index) => person({ ...JANE, name: `Jane ${index + 1} Doe`, salutation: `Hello Jane ${index + 1} Doe` }, index + 1)),
  },
  rightToLeft: { kind: 'event-follow-up', gathering: 'معرض الوظائف', metOn: '2026-05-12', because: after('met', '2026-05-12'), people: [person(ARABIC, 1), person({ ...ARABIC, address: null }, 2, 'أخبرتني عن التدريب الصيفي')] },
  hostile: { kind: 'event-follow-up', gathering: EVE.name, metOn: '2026-05-12', because: after('met', '2026-05-12', null, businessDays(1, EVE.name)), people: [person(EVE, 1, HOSTILE_SAID), person({ ...EVE, address: null }, 2)] },
} satisfies Record<string, Extract<Outgoing, { kind: 'event-follow-up' }>>;
