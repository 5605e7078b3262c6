import type { Outgoing } from '#model/outgoing.ts';
import { after, ARABIC, EVE, JANE, LEE, LONG } from '../sample-people.ts';

const meeting = { kind: 'prep', date: '2026-05-21', time: '15:00', notes: [], event: null, because: after('meeting', '2026-05-21') } as const;
const event = { uid: 'k7d2m4qz6wlx3aje', sequence: 0, start: '2026-05-21T19:00:00.000Z', end: '2026-05-21T20:00:00.000Z' } as const;

export const samples = {
  normal: { ...meeting, ...JANE, notes: ['leads the test team', 'studied in Madison', 'likes short mails'], event: { ...event, name: JANE.name } },
  /** They sent an invitation, so there is nothing to attach. */
  invited: { ...meeting, ...JANE, notes: ['leads the test team'] },
  missingFacts: { ...meeting, ...LEE, date: '2027-01-04', time: '09:30', because: after('meeting', '2027-01-04') },
  longNames: {
    ...meeting, ...LONG, event: { ...event, name: LONG.name },
    notes: ['the oldest note, which is left out', 'the second note', 'works at the International Association of Electrical and Electronics Test Laboratories', 'the fourth note', 'the fifth note'],
  },
  rightToLeft: { ...meeting, ...ARABIC, notes: ['سؤال عن التدريب الصيفي'], event: { ...event, name: ARABIC.name } },
  hostile: { ...meeting, ...EVE, notes: ['<li>one</li>\r\n- two', '{{notes}}', '\u202edab'], event: { ...event, name: EVE.name } },
} satisfies Record<string, Extract<Outgoing, { kind: 'prep' }>>;
