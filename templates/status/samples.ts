import type { Outgoing } from '#model/outgoing.ts';

export const samples = {
  normal: {
    kind: 'status',
    people: [
      { name: 'Jane Doe', organisation: 'Acme', state: 'THEIR_TURN', nextStep: 'FOLLOW_UP', nextOn: '2026-05-20' },
      { name: 'Bob Smith', organisation: null, state: 'MY_TURN', nextStep: 'REPLY', nextOn: '2026-05-14' },
      { name: 'Ada Novak', organisation: null, state: 'MY_TURN', nextStep: 'WRITE_FIRST', nextOn: '2026-05-14' },
      { name: 'Priya Patel', organisation: 'Initech', state: 'MEETING', nextStep: 'PREP', nextOn: '2026-05-18' },
      { name: 'Alex Kim', organisation: 'Globex', state: 'MEETING', nextStep: 'HOW_DID_IT_GO', nextOn: '2026-05-13' },
      { name: 'Alex Romero', organisation: null, state: 'THANKS_DUE', nextStep: 'THANK_YOU', nextOn: '2026-05-14' },
      { name: 'Lin Chen', organisation: 'Hooli', state: 'KEEP_WARM', nextStep: 'KEEP_IN_TOUCH', nextOn: '2026-08-12' },
      { name: 'Noor Aziz', organisation: null, state: 'THEIR_TURN', nextStep: 'LET_GO', nextOn: '2026-05-29' },
      { name: 'Kim Berg', organisation: null, state: 'RESTING', nextStep: null, nextOn: null },
      { name: 'Leo Sand', organisation: null, state: 'CLOSED', nextStep: null, nextOn: null },
    ],
  },
  missingFacts: { kind: 'status', people: [] },
  longNames: {
    kind: 'status',
    people: Array.from({ length: 60 }, () => ({
      name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', organisation: 'International Association of Electrical and Electronics Test Laboratories', state: 'THEIR_TURN', nextStep: 'FOLLOW_UP', nextOn: '2026-05-20',
    }) as const),
  },
  hostile: { kind: 'status', people: [{ name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', organisation: '"><script>', state: 'THEIR_TURN', nextStep: 'FOLLOW_UP', nextOn: '2026-05-20' }] },
} satisfies Record<string, Extract<Outgoing, { kind: 'status' }>>;
