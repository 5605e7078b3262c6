import type { Outgoing } from '#model/outgoing.ts';
import { after, ARABIC, businessDays, EVE, LONG } from '../sample-people.ts';

export const samples = {
  normal: {
    kind: 'who', name: 'Jane Doe', firstName: 'Jane', organisation: 'Acme', title: 'Head of Testing', role: 'alum', address: 'jane@acme.example', phone: '+1 608 555 0101', profile: 'linkedin.com/in/jane-doe',
    via: 'Bob Smith', state: 'THEIR_TURN', nextStep: 'FOLLOW_UP', nextOn: '2026-05-20', because: after('wrote', '2026-05-08', 'Coffee chat?', businessDays(7, 'Memorial Day')),
    history: [
      { what: 'wrote', on: '2026-03-02', text: 'A question about testing' }, { what: 'answered', on: '2026-03-04', text: 'Re: A question about testing' }, { what: 'meeting', on: '2026-03-05', text: 'Mon 9 March, 15:00' },
      { what: 'met', on: '2026-03-09', text: '' }, { what: 'rated', on: '2026-03-09', text: '5' }, { what: 'promised', on: '2026-03-09', text: 'send my CV' }, { what: 'helped', on: '2026-03-16', text: 'referral' },
      { what: 'declined', on: '2026-04-01', text: 'Re: Summer' }, { what: 'wrote', on: '2026-05-08', text: 'Coffee chat?' },
    ],
    notes: ['leads the test team', 'likes short mails'],
  },
  missingFacts: {
    kind: 'who', name: 'Lee', firstName: 'Lee', organisation: null, title: null, role: null, address: null, phone: null, profile: null, via: null, state: 'RESTING', nextStep: null, nextOn: null, because: null,
    history: [], notes: [],
  },
  bareHistory: {
    kind: 'who', name: 'Lee', firstName: 'Lee', organisation: null, title: null, role: null, address: null, phone: null, profile: null, via: null, state: 'KEEP_WARM', nextStep: 'KEEP_IN_TOUCH', nextOn: '2026-08-12',
    because: after('met', '2026-05-12', null, { days: { count: 90, unit: 'days' } }),
    history: (['wrote', 'answered', 'declined', 'met', 'meeting', 'helped', 'promised', 'rated'] as const).map((what) => ({ what, on: '2026-05-12', text: '' })), notes: [],
  },
  longNames: {
    kind: 'who', name: LONG.name, firstName: LONG.firstName, organisation: LONG.organisation, title: 'Deputy head of the department of electrical and electronic testing of household machines', role: 'supervisor',
    address: LONG.address, phone: '+43 316 555 0101', profile: 'linkedin.com/in/maximiliana-alexandrina-von-hohenberg-wolkenstein', via: LONG.name, state: 'MEETING', nextStep: 'PREP', nextOn: '2026-05-20', because: after('meeting', '2026-05-21'),
    history: Array.from({ length: 40 }, () => ({ what: 'wrote' as const, on: '2026-03-02', text: 'A question about the summer programme for students of electrical engineering and of computer science in their second year' })),
    notes: Array.from({ length: 40 }, () => 'told me how the team came from the laboratory in Graz to the test of household machines, and what they would do in my place this summer '.repeat(3)),
  },
  rightToLeft: {
    kind: 'who', name: ARABIC.name, firstName: ARABIC.firstName, organisation: ARABIC.organisation, title: 'مديرة', role: 'mentor', address: ARABIC.address, phone: null, profile: null, via: null, state: 'MY_TURN', nextStep: 'REPLY',
    nextOn: '2026-05-14', because: after('answered', '2026-05-12', 'سؤال', businessDays(1)), history: [{ what: 'answered', on: '2026-05-12', text: 'سؤال' }], notes: ['تحب الرسائل القصيرة'],
  },
  hostile: {
    kind: 'who', name: EVE.name, firstName: EVE.firstName, organisation: '"><script>', title: '{{name}}', role: 'alum', address: EVE.address, phone: '<b>1</b>', profile: 'javascript:alert(1)', via: '\u202eX', state: 'MY_TURN',
    nextStep: 'REPLY', nextOn: '2026-05-14', because: after('answered', '2026-05-12', EVE.name, businessDays(1, EVE.name)), history: [{ what: 'wrote', on: '2026-03-02', text: 'a\r\n- b\n\n<i>c</i>' }], notes: ['<li>one</li>\r\n- two'],
  },
} satisfies Record<string, Extract<Outgoing, { kind: 'who' }>>;
