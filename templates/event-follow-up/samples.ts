import type { Outgoing } from '#model/outgoing.ts';
import { after, ARABIC, ARABIC_TOLD, BIOLOGY, BOB, businessDays, EVE, HOSTILE_TOLD, JANE, LEE, LONG, LONG_TOLD, person, PRIYA, PROGRAM, SATO, told } from '../sample-people.ts';

const fair = { kind: 'event-follow-up', gathering: 'career fair', metOn: '2026-05-12', because: after('met', '2026-05-12') } as const;

export const samples = {
  normal: { ...fair, people: [person(JANE, 1, PROGRAM), person(BOB, 2), person(PRIYA, 3, BIOLOGY), person({ ...LEE, studentFirstName: 'Sam' }, 4)] },
  /** Two of them are settled, and left out when the mail leaves. */
  again: { ...fair, gathering: 'the Spring Expo', because: after('reminded', '2026-05-12', null, businessDays(1)), people: [person(BOB, 2), person(PRIYA, 4)] },
  missingFacts: { ...fair, gathering: '', people: [person(LEE, 1)] },
  otherScript: { ...fair, gathering: '夏の就職説明会', people: [person(SATO, 1, told('夏の実習について'.repeat(20), '夏の実習について'.repeat(20))), person(BOB, 2)] },
  longNames: {
    ...fair, gathering: 'annual meeting of the society for electrical engineering and computer science students', people: Array.from({ length: 12 }, (_, index) => person(LONG, index + 1, LONG_TOLD)),
  },
  tooMany: { ...fair, people: Array.from({ length: 30 }, (_, index) => person({ ...JANE, name: `Jane ${index + 1} Doe`, salutation: `Hello Jane ${index + 1} Doe` }, index + 1)) },
  rightToLeft: { ...fair, gathering: 'معرض الوظائف', people: [person(ARABIC, 1), person({ ...ARABIC, address: null }, 2, ARABIC_TOLD)] },
  hostile: { ...fair, gathering: EVE.name, because: after('met', '2026-05-12', null, businessDays(1, EVE.name)), people: [person(EVE, 1, HOSTILE_TOLD), person({ ...EVE, address: null }, 2)] },
} satisfies Record<string, Extract<Outgoing, { kind: 'event-follow-up' }>>;
