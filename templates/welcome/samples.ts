import type { Outgoing } from '#model/outgoing.ts';
import { ARABIC } from '../sample-people.ts';

export const samples = {
  normal: {
    kind: 'welcome', studentFirstName: 'Sam', zone: 'America/New_York', recipients: 0, recipientsMax: 10, people: [{ name: 'Jane Doe', organisation: 'Acme' }],
    due: '2026-05-20', step: 'FOLLOW_UP', brackets: [],
  },
  nobody: { kind: 'welcome', studentFirstName: 'Sam', zone: 'America/New_York', recipients: 0, recipientsMax: 10, people: [], due: null, step: null, brackets: [] },
  tooMany: { kind: 'welcome', studentFirstName: 'Sam', zone: 'America/New_York', recipients: 14, recipientsMax: 10, people: [], due: null, step: null, brackets: [] },
  missingFacts: {
    kind: 'welcome', studentFirstName: '', zone: 'Europe/Paris', recipients: 0, recipientsMax: 10, people: [{ name: 'Jane Doe', organisation: null }], due: null, step: null, brackets: [],
  },
  longNames: {
    kind: 'welcome', studentFirstName: 'Wolfeschlegelsteinhausenbergerdorff', zone: 'America/Argentina/ComodRivadavia', recipients: 0, recipientsMax: 10,
    people: [
      { name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', organisation: 'International Association of Electrical and Electronics Test Laboratories' },
      { name: 'Bob Smith', organisation: null },
    ],
    due: '2026-05-20', step: 'FOLLOW_UP', brackets: ['[one thing that is new with you]'],
  },
  rightToLeft: {
    kind: 'welcome', studentFirstName: ARABIC.studentFirstName, zone: 'Asia/Amman', recipients: 0, recipientsMax: 10, people: [{ name: ARABIC.name, organisation: ARABIC.organisation }],
    due: '2026-05-20', step: 'FOLLOW_UP', brackets: [],
  },
  hostile: {
    kind: 'welcome', studentFirstName: '<b>Sam</b>\r\n{{zone}}', zone: 'America/New_York', recipients: 0, recipientsMax: 10, people: [{ name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', organisation: '"><script>' }],
    due: '2026-05-20', step: 'FOLLOW_UP', brackets: [],
  },
} satisfies Record<string, Extract<Outgoing, { kind: 'welcome' }>>;
