import type { Outgoing } from '#model/outgoing.ts';
import { after } from '../sample-people.ts';

export const samples = {
  normal: {
    kind: 'prep', name: 'Jane Doe', firstName: 'Jane', date: '2026-05-21', time: '15:00',
    notes: ['leads the test team', 'studied in Madison', 'likes short mails'],
    because: after('meeting', '2026-05-21'),
  },
  missingFacts: { kind: 'prep', name: 'Jane Doe', firstName: 'Jane', date: '2027-01-04', time: '09:30', notes: [], because: after('meeting', '2027-01-04') },
  longNames: {
    kind: 'prep', name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', firstName: 'Maximiliana-Alexandrina', date: '2026-09-23', time: '15:00',
    notes: ['the oldest note, which is left out', 'works at the International Association of Electrical and Electronics Test Laboratories', 'second note', 'third note', 'fourth note', 'fifth note'],
    because: after('meeting', '2026-09-23'),
  },
  hostile: {
    kind: 'prep', name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', firstName: '<b>Eve</b>', date: '2026-05-21', time: '15:00', notes: ['<li>one</li>\r\n- two', '{{notes}}', '\u202edab'],
    because: after('meeting', '2026-05-21'),
  },
} satisfies Record<string, Extract<Outgoing, { kind: 'prep' }>>;
