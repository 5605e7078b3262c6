import type { Outgoing } from '#model/outgoing.ts';
import { ARABIC } from '../sample-people.ts';

const measures = { connections: 9, conversations: 4, twoWay: 3, meetings: 2, rating: 4.5, intros: 1, referrals: 0, interviews: 0, offers: 0 } as const;
const none = { connections: 0, conversations: 0, twoWay: 0, meetings: 0, rating: null, intros: 0, referrals: 0, interviews: 0, offers: 0 } as const;

export const samples = {
  normal: {
    kind: 'status', measures, pausedUntil: null,
    people: [
      { name: 'Jane Doe', organisation: 'Acme', state: 'THEIR_TURN', nextStep: 'FOLLOW_UP', nextOn: '2026-05-20' },
      { name: 'Bob Smith', organisation: null, state: 'MY_TURN', nextStep: 'REPLY', nextOn: '2026-05-14' },
      { name: 'Ada Novak', organisation: null, state: 'MY_TURN', nextStep: 'WRITE_FIRST', nextOn: '2026-05-14' },
      { name: 'Priya Patel', organisation: 'Initech', state: 'MEETING', nextStep: 'PREP', nextOn: '2026-05-18' },
      { name: 'Alex Kim', organisation: 'Globex', state: 'MEETING', nextStep: 'HOW_DID_IT_GO', nextOn: '2026-05-13' },
      { name: 'Alex Romero', organisation: null, state: 'THANKS_DUE', nextStep: 'THANK_YOU', nextOn: '2026-05-14' },
      { name: 'Lin Chen', organisation: 'Hooli', state: 'KEEP_WARM', nextStep: 'KEEP_IN_TOUCH', nextOn: '2026-08-12' },
      { name: 'Maya Chen', organisation: null, state: 'THANKS_DUE', nextStep: 'EVENT_FOLLOW_UP', nextOn: '2026-05-14' },
      { name: 'Ida Lund', organisation: null, state: 'KEEP_WARM', nextStep: 'CLOSE_LOOP', nextOn: '2026-05-27' },
      { name: 'Tom Reed', organisation: null, state: 'KEEP_WARM', nextStep: 'SEMESTER_UPDATE', nextOn: '2026-05-20' },
      { name: 'Eva Moreau', organisation: null, state: 'KEEP_WARM', nextStep: 'PROMISE', nextOn: '2026-05-15' },
      { name: 'Noor Aziz', organisation: null, state: 'THEIR_TURN', nextStep: 'LET_GO', nextOn: '2026-05-29' },
      { name: 'Kim Berg', organisation: null, state: 'RESTING', nextStep: null, nextOn: null },
      { name: 'Leo Sand', organisation: null, state: 'CLOSED', nextStep: null, nextOn: null },
    ],
  },
  missingFacts: { kind: 'status', measures: none, pausedUntil: '2026-06-01', people: [] },
  longNames: {
    kind: 'status', measures, pausedUntil: '2026-06-01',
    people: Array.from({ length: 60 }, () => ({
      name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', organisation: 'International Association of Electrical and Electronics Test Laboratories', state: 'THEIR_TURN', nextStep: 'FOLLOW_UP', nextOn: '2026-05-20',
    }) as const),
  },
  rightToLeft: { kind: 'status', measures, pausedUntil: null, people: [{ name: ARABIC.name, organisation: ARABIC.organisation, state: 'MY_TURN', nextStep: 'REPLY', nextOn: '2026-05-14' }] },
  hostile: { kind: 'status', measures, pausedUntil: null, people: [{ name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', organisation: '"><script>', state: 'THEIR_TURN', nextStep: 'FOLLOW_UP', nextOn: '2026-05-20' }] },
} satisfies Record<string, Extract<Outgoing, { kind: 'status' }>>;
