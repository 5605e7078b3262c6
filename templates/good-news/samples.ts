import type { Outgoing } from '#model/outgoing.ts';
import { ADVICE, ARABIC, ARABIC_TOLD, BOB, EVE, HOSTILE_TOLD, JANE, LEE, LONG, LONG_TOLD, person, PRIYA, PROGRAM } from '../sample-people.ts';

export const samples = {
  normal: { kind: 'good-news', people: [person(JANE, 1, PROGRAM), { ...person(BOB, 2), help: 'referral' }, person(PRIYA, 3), { ...person(LEE, 4, ADVICE), help: 'intro' }] },
  missingFacts: { kind: 'good-news', people: [person(LEE, 1)] },
  longNames: { kind: 'good-news', people: Array.from({ length: 12 }, (_, index) => person(LONG, index + 1, LONG_TOLD)) },
  rightToLeft: { kind: 'good-news', people: [person(ARABIC, 1, ARABIC_TOLD)] },
  hostile: { kind: 'good-news', people: [person(EVE, 1, HOSTILE_TOLD)] },
} satisfies Record<string, Extract<Outgoing, { kind: 'good-news' }>>;
