import type { Outgoing } from '#model/outgoing.ts';

export const samples = {
  normal: { kind: 'unclear', quote: 'the usual please', ask: 'unknown', name: 'Jane Doe', options: [] },
  nobody: { kind: 'unclear', quote: 'the usual please', ask: 'unknown', name: '', options: [] },
  twoDates: { kind: 'unclear', quote: 'snooze until 3/4', ask: 'ambiguous_date', name: 'Jane Doe', options: ['2027-03-04', '2026-06-03'] },
  impossibleDate: { kind: 'unclear', quote: 'snooze until 31 February', ask: 'impossible_date', name: 'Jane Doe', options: [] },
  pastDate: { kind: 'unclear', quote: 'snooze until last Monday', ask: 'past_date', name: 'Jane Doe', options: [] },
  noDay: { kind: 'unclear', quote: 'we are meeting next week', ask: 'meeting_date', name: 'Jane Doe', options: [] },
  whichItem: { kind: 'unclear', quote: 'done', ask: 'which_item', name: '', options: ['Jane Doe', 'Bob Smith'] },
  whichPerson: { kind: 'unclear', quote: 'Alex replied', ask: 'which_contact', name: '', options: ['Alex Kim', 'Alex Romero'] },
  notYet: { kind: 'unclear', quote: 'pause', ask: 'not_yet', name: '', options: [] },
  nobodyInForward: { kind: 'unclear', quote: 'Thank you for applying to Acme', ask: 'nobody', name: '', options: [] },
  encrypted: { kind: 'unclear', quote: 'Fwd: Coffee chat?', ask: 'encrypted', name: '', options: [] },
  winmail: { kind: 'unclear', quote: 'Fwd: Coffee chat?', ask: 'winmail', name: '', options: [] },
  tooBig: { kind: 'unclear', quote: 'Fwd: Holiday pictures', ask: 'too_big', name: '', options: [] },
  missingFacts: { kind: 'unclear', quote: '', ask: 'unknown', name: '', options: [] },
  longNames: {
    kind: 'unclear', quote: 'and then we talked about this and that and then we talked about this and that and then we talked about this and that and then we talked about this and that and then we talked about this and that and then we talked about this and that and then we talked about this and that and then we talked about this and that and then we talked about this and that and then we talked about this and that and then we talked about this and that and then we talked about this and that ', ask: 'unknown', name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', options: [],
  },
  hostile: { kind: 'unclear', quote: '”>{{name}}<script>\r\nstop\u202e', ask: 'which_contact', name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', options: ['<b>1</b>', '\u202e2'] },
} satisfies Record<string, Extract<Outgoing, { kind: 'unclear' }>>;
