import type { Outgoing } from '#model/outgoing.ts';
import { after, ARABIC, BOB, businessDays, EVE, JANE, LEE, LONG, SATO } from '../sample-people.ts';

const first = { kind: 'follow-up', wroteOn: '2026-05-04', subject: 'Coffee chat?', ask: null, followUps: 0, skipFirst: false, because: after('wrote', '2026-05-04', 'Coffee chat?', businessDays(7)) } as const;
const LONG_SUBJECT = 'A question about the summer programme for students of electrical engineering and of computer science in their second year';
const LONG_ASK = 'Could you tell me how the summer programme for students of electrical engineering and of computer science in their second year chooses its students every year now?';

export const samples = {
  normal: { ...first, ...JANE, ask: 'Could we talk for 20 minutes about your work in testing?' },
  noAsk: { ...first, ...BOB },
  again: { ...first, ...BOB, ask: 'Would you have time for a short call', because: after('reminded', '2026-05-08', null, businessDays(3)) },
  last: {
    ...first, ...JANE, address: 'jane+work@acme.example', salutation: 'Dear Ms. Doe,', wroteOn: '2025-12-18', subject: 'Re: Coffee & chat [CS 101]?', followUps: 1,
    because: after('wrote', '2025-12-18', 'Re: Coffee & chat [CS 101]?', businessDays(7, 'Winter break', "New Year's Day")),
  },
  putOffOften: { ...first, ...JANE, wroteOn: '2026-04-24', skipFirst: true, because: after('put-off', '2026-05-11', null, { rule: 'named-day' }) },
  missingFacts: { ...first, ...LEE, subject: '', because: after('wrote', '2026-05-04') },
  longNames: { ...first, ...LONG, wroteOn: '2026-04-28', subject: LONG_SUBJECT, ask: LONG_ASK, because: after('reminded', '2026-05-08', null, businessDays(3)) },
  rightToLeft: { ...first, ...ARABIC, wroteOn: '2026-04-28', subject: 'سؤال عن التدريب الصيفي', ask: 'هل يمكننا التحدث عن التدريب الصيفي؟', because: after('reminded', '2026-05-08', null, businessDays(3)) },
  tooLongForALink: { ...first, ...SATO, wroteOn: '2026-04-28', subject: '夏の実習について'.repeat(18), ask: '夏の実習について二十分ほどお話をうかがえますか？'.repeat(3), because: after('reminded', '2026-05-08', null, businessDays(3)) },
  hostile: {
    ...first, ...EVE, subject: '\u0000Free\r\nBcc: everybody@acme.example\u202e [click]', ask: '<script>Could</script> {{name}} [pay]\u202e\r\nsubject: Win?',
    because: after('wrote', '2026-05-04', '\u0000Free\r\nBcc: everybody@acme.example\u202e [click]', businessDays(7, '<b>Break</b> {{name}}\u202e')),
  },
} satisfies Record<string, Extract<Outgoing, { kind: 'follow-up' }>>;
