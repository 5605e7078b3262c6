import type { Outgoing } from '#model/outgoing.ts';
import { ARABIC, ARABIC_TOLD, BOB, EVE, HOSTILE_TOLD, JANE, LEE, LONG, LONG_TOLD, person, PRIYA, PROGRAM } from '../sample-people.ts';

const people = [
  { ...person(JANE, 1, PROGRAM), role: 'supervisor', missing: [] },
  { ...person(BOB, 2), missing: ['phone', 'profile'] },
  { ...person({ ...PRIYA, address: null }, 3), missing: ['address', 'phone', 'profile'] },
] as const;
const acme = { kind: 'internship', organisation: 'Acme', people } as const;

export const samples = {
  normal: { ...acme, stage: 'list', end: '2026-06-03' },
  feedback: { ...acme, stage: 'feedback', end: '2026-05-27' },
  handOver: { ...acme, stage: 'hand-over', end: '2026-05-20' },
  thanks: { ...acme, stage: 'thanks', end: '2026-05-14' },
  lastDay: { ...acme, stage: 'thanks', end: '2026-05-13' },
  linkedin: { ...acme, stage: 'linkedin', end: '2026-05-11' },
  linkedinLongNames: {
    kind: 'internship', stage: 'linkedin', organisation: LONG.organisation, end: '2026-05-11', people: Array.from({ length: 12 }, (_, index) => ({ ...person(LONG, index + 1, LONG_TOLD), missing: [] })),
  },
  linkedinNobody: { ...acme, stage: 'linkedin', end: '2026-05-11', people: [] },
  linkedinHostile: { kind: 'internship', stage: 'linkedin', organisation: EVE.organisation, end: '2026-05-11', people: [{ ...person(EVE, 1, HOSTILE_TOLD), missing: [] }] },
  hello: { ...acme, stage: 'hello', end: '2026-04-13' },
  update: { ...acme, stage: 'update', end: '2026-02-12' },
  mentor: { ...acme, stage: 'update', end: '2026-02-12', people: [{ ...person(PRIYA, 3), role: 'mentor', missing: [] }] },
  nobodyYet: { ...acme, stage: 'list', end: '2026-06-03', people: [] },
  nobodyToThank: { ...acme, stage: 'thanks', end: '2026-05-14', people: [] },
  missingFacts: { kind: 'internship', stage: 'thanks', organisation: null, end: '2026-05-14', people: [{ ...person(LEE, 1), missing: ['address', 'phone', 'profile'] }] },
  helloSomewhere: { kind: 'internship', stage: 'hello', organisation: null, end: '2026-04-13', people: [{ ...person(LEE, 1), missing: ['address', 'phone', 'profile'] }] },
  longNames: {
    kind: 'internship', stage: 'update', organisation: LONG.organisation, end: '2026-02-12', people: Array.from({ length: 12 }, (_, index) => ({ ...person(LONG, index + 1, LONG_TOLD), missing: [] })),
  },
  longList: {
    kind: 'internship', stage: 'list', organisation: LONG.organisation, end: '2026-06-03', people: Array.from({ length: 12 }, (_, index) => ({ ...person(LONG, index + 1), missing: ['address', 'phone', 'profile'] as const })),
  },
  rightToLeft: { kind: 'internship', stage: 'thanks', organisation: ARABIC.organisation, end: '2026-05-14', people: [{ ...person(ARABIC, 1), missing: [] }, { ...person({ ...ARABIC, address: null }, 2, ARABIC_TOLD), missing: ['address'] }] },
  hostile: { kind: 'internship', stage: 'thanks', organisation: EVE.organisation, end: '2026-05-14', people: [{ ...person(EVE, 1, HOSTILE_TOLD), missing: [] }, { ...person({ ...EVE, address: null }, 2), missing: ['address'] }] },
} satisfies Record<string, Extract<Outgoing, { kind: 'internship' }>>;
