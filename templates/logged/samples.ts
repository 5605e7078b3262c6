import type { Outgoing } from '#model/outgoing.ts';
import { ARABIC } from '../sample-people.ts';

export const samples = {
  normal: { kind: 'logged', last: false, people: [{ name: 'Jane Doe', organisation: 'Acme' }], due: '2026-05-20', step: 'FOLLOW_UP', brackets: [] },
  last: { kind: 'logged', last: true, people: [{ name: 'Jane Doe', organisation: 'Acme' }], due: '2026-05-20', step: 'FOLLOW_UP', brackets: [] },
  several: {
    kind: 'logged', last: false, people: [{ name: 'Jane Doe', organisation: 'Acme' }, { name: 'Bob Smith', organisation: null }, { name: 'Priya Patel', organisation: 'Initech' }],
    due: '2026-05-20', step: 'FOLLOW_UP', brackets: [],
  },
  theirAnswer: { kind: 'logged', last: false, people: [{ name: 'Jane Doe', organisation: null }], due: '2026-05-14', step: 'REPLY', brackets: [] },
  bracketsLeft: { kind: 'logged', last: false, people: [{ name: 'Jane Doe', organisation: 'Acme' }], due: '2026-08-12', step: 'KEEP_IN_TOUCH', brackets: ['[one thing that Jane told you]'] },
  missingFacts: { kind: 'logged', last: false, people: [{ name: 'Jane Doe', organisation: null }], due: null, step: null, brackets: [] },
  nobody: { kind: 'logged', last: false, people: [], due: null, step: null, brackets: [] },
  longNames: {
    kind: 'logged', last: false, people: [{ name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', organisation: 'International Association of Electrical and Electronics Test Laboratories' }],
    due: '2026-05-20', step: 'FOLLOW_UP', brackets: [],
  },
  rightToLeft: { kind: 'logged', last: false, people: [{ name: ARABIC.name, organisation: ARABIC.organisation }], due: '2026-05-20', step: 'FOLLOW_UP', brackets: [] },
  hostile: { kind: 'logged', last: false, people: [{ name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', organisation: '"><script>' }], due: '2026-05-20', step: 'FOLLOW_UP', brackets: ['<b>[x]</b>\r\n'] },
} satisfies Record<string, Extract<Outgoing, { kind: 'logged' }>>;
