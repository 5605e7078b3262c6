import type { Outgoing } from '#model/outgoing.ts';
import { ARABIC, BOB, EVE, HOSTILE_SAID, JANE, LEE, LONG, LONG_SAID, person } from '../sample-people.ts';

export const samples = {
  normal: { kind: 'good-news', people: [person(JANE, 1, 'you told me about the fall program'), person(BOB, 2)] },
  missingFacts: { kind: 'good-news', people: [person(LEE, 1)] },
  longNames: { kind: 'good-news', people: Array.from({ length: 12 }, (_, index) => person(LONG, index + 1, `${LONG_SAID}, ${index + 1}`)) },
  rightToLeft: { kind: 'good-news', people: [person(ARABIC, 1, 'أخبرتني عن التدريب الصيفي')] },
  hostile: { kind: 'good-news', people: [person(EVE, 1, HOSTILE_SAID)] },
} satisfies Record<string, Extract<Outgoing, { kind: 'good-news' }>>;
