import type { Outgoing } from '#model/outgoing.ts';
import { after, days } from '../sample-people.ts';

export const samples = {
  normal: { kind: 'how-did-it-go', name: 'Jane Doe', firstName: 'Jane', date: '2026-05-12', because: after('meeting', '2026-05-12') },
  again: { kind: 'how-did-it-go', name: 'Jane Doe', firstName: 'Jane', date: '2026-05-12', because: after('reminded', '2026-05-12', null, days(1)) },
  longNames: { kind: 'how-did-it-go', name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', firstName: 'Maximiliana-Alexandrina', date: '2026-09-30', because: after('meeting', '2026-09-30') },
  hostile: { kind: 'how-did-it-go', name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', firstName: '<b>Eve</b>', date: '2026-05-12', because: after('meeting', '2026-05-12') },
} satisfies Record<string, Extract<Outgoing, { kind: 'how-did-it-go' }>>;
