import type { Outgoing } from '#model/outgoing.ts';
import { ARABIC } from '../sample-people.ts';

const NEXT = { nextStep: null, nextOn: null } as const;

export const samples = {
  normal: { kind: 'unclear', quote: 'the usual please', ask: 'unknown', name: 'Jane Doe', options: [], nextStep: 'FOLLOW_UP', nextOn: '2026-05-20' },
  beforeMeeting: { kind: 'unclear', quote: 'meeting moved to', ask: 'unknown', name: 'Jane Doe', options: [], nextStep: 'PREP', nextOn: '2026-05-20' },
  afterMeeting: { kind: 'unclear', quote: 'it was ok i guess', ask: 'unknown', name: 'Jane Doe', options: [], nextStep: 'HOW_DID_IT_GO', nextOn: '2026-05-20' },
  nobody: { kind: 'unclear', quote: 'the usual please', ask: 'unknown', name: '', options: [], ...NEXT },
  twoDates: { kind: 'unclear', quote: 'snooze until 3/4', ask: 'ambiguous_date', name: 'Jane Doe', options: ['2027-03-04', '2026-06-03'], ...NEXT },
  impossibleDate: { kind: 'unclear', quote: 'snooze until 31 February', ask: 'impossible_date', name: 'Jane Doe', options: [], ...NEXT },
  pastDate: { kind: 'unclear', quote: 'snooze until last Monday', ask: 'past_date', name: 'Jane Doe', options: [], ...NEXT },
  noDay: { kind: 'unclear', quote: 'we are meeting next week', ask: 'meeting_date', name: 'Jane Doe', options: [], ...NEXT },
  whichItem: { kind: 'unclear', quote: 'done', ask: 'which_item', name: '', options: ['1: Jane Doe', '2: Bob Smith'], ...NEXT },
  whichPerson: { kind: 'unclear', quote: 'Alex replied', ask: 'which_contact', name: '', options: ['1: Alex Kim', '2: Alex Romero'], ...NEXT },
  nobodyKnown: { kind: 'unclear', quote: 'Alex replied', ask: 'which_contact', name: '', options: [], ...NEXT },
  tooMany: { kind: 'unclear', quote: 'snooze Lee until Monday', ask: 'too_many_commands', name: '', options: [], ...NEXT },
  noDraft: { kind: 'unclear', quote: 'draft', ask: 'no_draft', name: 'Jane Doe', options: [], ...NEXT },
  internshipEnd: { kind: 'unclear', quote: 'Acme', ask: 'internship_end', name: '', options: [], ...NEXT },
  noList: { kind: 'unclear', quote: '2 done', ask: 'no_list', name: '', options: [], ...NEXT },
  nobodyInForward: { kind: 'unclear', quote: 'Thank you for applying to Acme', ask: 'nobody', name: '', options: [], ...NEXT },
  encrypted: { kind: 'unclear', quote: 'Fwd: Coffee chat?', ask: 'encrypted', name: '', options: [], ...NEXT },
  winmail: { kind: 'unclear', quote: 'Fwd: Coffee chat?', ask: 'winmail', name: '', options: [], ...NEXT },
  tooBig: { kind: 'unclear', quote: 'Fwd: Holiday pictures', ask: 'too_big', name: '', options: [], ...NEXT },
  missingFacts: { kind: 'unclear', quote: '', ask: 'unknown', name: '', options: [], ...NEXT },
  longNames: {
    kind: 'unclear', quote: 'and then we talked about this and that '.repeat(12), ask: 'unknown', name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', options: [], ...NEXT,
  },
  rightToLeft: { kind: 'unclear', quote: 'مريم ردت', ask: 'unknown', name: ARABIC.name, options: [], nextStep: 'FOLLOW_UP', nextOn: '2026-05-20' },
  hostile: { kind: 'unclear', quote: '”>{{name}}<script>\r\nstop\u202e', ask: 'which_contact', name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', options: ['<b>1</b>', '\u202e2'], ...NEXT },
} satisfies Record<string, Extract<Outgoing, { kind: 'unclear' }>>;
