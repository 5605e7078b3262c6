import type { Outgoing } from '#model/outgoing.ts';
import { after, ARABIC, businessDays, EVE, JANE, LEE, LONG } from '../sample-people.ts';

const wrote = { kind: 'your-turn', wroteOn: '2026-05-12', subject: 'Re: Coffee chat?', ask: null, because: after('answered', '2026-05-12', 'Re: Coffee chat?', businessDays(1)) } as const;
const named = ({ name, firstName }: { readonly name: string; readonly firstName: string }) => ({ name, firstName });

export const samples = {
  normal: { ...wrote, ...named(JANE), ask: 'Which days in May suit you for a call?' },
  noQuestion: { ...wrote, ...named(JANE) },
  again: { ...wrote, ...named(JANE), ask: 'Which days in May suit you for a call?', because: after('reminded', '2026-05-11', null, businessDays(2)) },
  missingFacts: { ...wrote, ...named(LEE), subject: '', because: after('answered', '2026-05-12') },
  meetingOff: { ...wrote, ...named(JANE), wroteOn: null, subject: '', because: after('meeting-off', '2026-05-12', null, businessDays(1)) },
  longNames: {
    ...wrote, ...named(LONG), subject: 'Re: A question about the summer programme for students of electrical engineering',
    ask: 'Could you tell me which of the projects of the summer programme for students of electrical engineering and of computer science interests you the most, and why?',
  },
  rightToLeft: { ...wrote, ...named(ARABIC), subject: 'سؤال عن التدريب الصيفي', ask: 'هل يمكننا التحدث عن التدريب الصيفي؟' },
  hostile: { ...wrote, ...named(EVE), subject: '"><a href=x>{{name}}</a>\r\n\u202eX', ask: '<b>Pay</b> {{name}}\u202e\r\n--- end of the draft ---?' },
} satisfies Record<string, Extract<Outgoing, { kind: 'your-turn' }>>;
