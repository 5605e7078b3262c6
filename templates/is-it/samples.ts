import type { Outgoing } from '#model/outgoing.ts';
import { ARABIC, EVE, LEE, LONG } from '../sample-people.ts';

export const samples = {
  normal: { kind: 'is-it', name: 'Jane Doe', firstName: 'Jane', date: '2026-05-19', time: '15:00', lines: [] },
  withReceipt: {
    kind: 'is-it', name: 'Jane Doe', firstName: 'Jane', date: '2026-05-19', time: null,
    lines: [{ what: 'answered', name: 'Jane Doe', firstName: 'Jane', on: null, time: null, nextStep: 'REPLY', nextOn: '2026-05-14', value: '', event: null }],
  },
  missingFacts: { kind: 'is-it', name: LEE.name, firstName: LEE.firstName, date: '2026-05-19', time: null, lines: [] },
  longNames: { kind: 'is-it', name: LONG.name, firstName: LONG.firstName, date: '2027-09-23', time: '15:00', lines: [] },
  rightToLeft: { kind: 'is-it', name: ARABIC.name, firstName: ARABIC.firstName, date: '2026-05-19', time: '15:00', lines: [] },
  hostile: {
    kind: 'is-it', name: EVE.name, firstName: EVE.firstName, date: '2026-05-19', time: '15:00',
    lines: [{ what: 'noted', name: EVE.name, firstName: EVE.firstName, on: null, time: null, nextStep: 'REPLY', nextOn: '2026-05-14', value: '', event: null }],
  },
} satisfies Record<string, Extract<Outgoing, { kind: 'is-it' }>>;
