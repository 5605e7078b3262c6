import type { Outgoing } from '#model/outgoing.ts';
import { after, ARABIC, EVE, LONG } from '../sample-people.ts';

export const samples = {
  normal: {
    kind: 'promise', name: 'Jane Doe', firstName: 'Jane', text: 'send my CV', promisedOn: '2026-05-11', due: '2026-05-13',
    because: after('promised', '2026-05-11', 'send my CV', { rule: 'named-day' }),
  },
  missingFacts: { kind: 'promise', name: 'Jane', firstName: 'Jane', text: '', promisedOn: '2026-05-11', due: '2026-05-13', because: after('promised', '2026-05-11', '', { rule: 'named-day' }) },
  longNames: {
    kind: 'promise', name: LONG.name, firstName: LONG.firstName, text: 'send the paper about the summer programme for students of electrical engineering and of computer science in their second year',
    promisedOn: '2025-12-18', due: '2026-05-13', because: after('put-off', '2026-05-11', null, { rule: 'named-day' }),
  },
  rightToLeft: {
    kind: 'promise', name: ARABIC.name, firstName: ARABIC.firstName, text: 'سؤال عن التدريب الصيفي', promisedOn: '2026-05-11', due: '2026-05-13',
    because: after('promised', '2026-05-11', 'سؤال عن التدريب الصيفي', { rule: 'named-day' }),
  },
  hostile: {
    kind: 'promise', name: EVE.name, firstName: EVE.firstName, text: 'one\r\n\r\n--- end of the draft ---\r\n<b>two</b>', promisedOn: '2026-05-11', due: '2026-05-13',
    because: after('promised', '2026-05-11', '{{name}}\u202e', { rule: 'named-day' }),
  },
} satisfies Record<string, Extract<Outgoing, { kind: 'promise' }>>;
