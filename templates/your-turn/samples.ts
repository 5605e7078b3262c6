import type { Outgoing } from '#model/outgoing.ts';
import { after, businessDays } from '../sample-people.ts';

export const samples = {
  normal: { kind: 'your-turn', name: 'Jane Doe', firstName: 'Jane', wroteOn: '2026-05-12', subject: 'Re: Coffee chat?', because: after('answered', '2026-05-12', 'Re: Coffee chat?', businessDays(1)) },
  missingFacts: { kind: 'your-turn', name: 'Jane', firstName: 'Jane', wroteOn: '2026-05-12', subject: '', because: after('answered', '2026-05-12') },
  meetingOff: { kind: 'your-turn', name: 'Jane Doe', firstName: 'Jane', wroteOn: null, subject: '', because: after('meeting-off', '2026-05-12', null, businessDays(1)) },
  longNames: {
    kind: 'your-turn', name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', firstName: 'Maximiliana-Alexandrina',
    wroteOn: '2026-05-12', subject: 'Re: A question about the summer programme for students of electrical engineering',
    because: after('answered', '2026-05-12', 'Re: Coffee chat?', businessDays(1)),
  },
  hostile: { kind: 'your-turn', name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', firstName: '<b>Eve</b>', wroteOn: '2026-05-12', subject: '"><a href=x>{{name}}</a>\r\n\u202eX', because: after('answered', '2026-05-12', 'Re: Coffee chat?', businessDays(1)) },
} satisfies Record<string, Extract<Outgoing, { kind: 'your-turn' }>>;
