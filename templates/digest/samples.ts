import type { Outgoing } from '#model/outgoing.ts';
import { after, ARABIC, BOB, businessDays, days, EVE, HOSTILE_TOLD, JANE, LONG, LONG_TOLD, person, PRIYA, PROGRAM, row, thanks } from '../sample-people.ts';

const total = { connections: 9, conversations: 12, twoWay: 4, meetings: 3, rating: 4.3, intros: 1, referrals: 2, interviews: 1, offers: 1 } as const;
const none = { connections: 0, conversations: 0, twoWay: 0, meetings: 0, rating: null, intros: 0, referrals: 0, interviews: 0, offers: 0 } as const;
const empty = {
  kind: 'digest', week: none, total: none, goal: 1, smaller: false, rows: [], more: 0, catchUp: false, short: false, waiting: [], letGo: [], tryAnother: [], giveBack: [], added: [], milestone: null,
} as const;

const thank = row('THANK_YOU', BOB, 1, after('met', '2026-05-12'), { thanks: thanks({ metOn: '2026-05-12', turned: [PROGRAM] }), draft: person(BOB, 1, PROGRAM) });
const answer = row('REPLY', PRIYA, 2, after('answered', '2026-05-12', 'Re: Internship', businessDays(1)));
const again = row('FOLLOW_UP', JANE, 3, after('wrote', '2026-05-04', 'Coffee chat?', businessDays(7, 'Spring break')), { draft: person(JANE, 3) });

export const samples = {
  normal: {
    ...empty, week: { ...none, conversations: 3 }, total, goal: 4, rows: [thank, answer, again],
    waiting: [{ number: 4, name: 'Lin Chen', on: '2026-05-08' }],
    letGo: ['Alex Kim', 'Noor Aziz', 'Leo Sand'], tryAnother: [{ name: 'Lin Chen', organisation: 'Hooli' }], giveBack: [{ name: 'Ada Novak', how: 'referral', on: '2026-04-08' }],
    added: ['Lee Park'], milestone: 'first-referral',
  },
  goalReached: { ...empty, week: { ...none, conversations: 3 }, total: { ...none, connections: 1, conversations: 3, twoWay: 1 }, goal: 2, milestone: 'first-answer', rows: [{ ...answer, number: 1 }] },
  smallerGoal: { ...empty, total: { ...total, rating: null }, goal: 1, smaller: true, milestone: 'fifth-talk', letGo: ['Alex Kim'] },
  afterAPause: { ...empty, total, catchUp: true, rows: [thank, { ...answer, number: 3 }], more: 4, milestone: 'first-talk' },
  bigGoal: { ...empty, week: { ...none, conversations: 19 }, total: { ...total, intros: 0, referrals: 0, interviews: 0, offers: 0 }, goal: 20, milestone: 'first-intro' },
  noGoal: { ...empty, total, goal: 0, waiting: [{ number: 1, name: 'Lin Chen', on: '2026-05-08' }], milestone: 'first-interview', added: ['Lee Park', 'Ida Lund'] },
  examWeeks: { ...empty, week: { ...none, conversations: 1 }, total, short: true, rows: [thank, answer], waiting: [{ number: 3, name: 'Lin Chen', on: '2026-05-08' }], milestone: 'first-offer' },
  examWeeksFull: { ...empty, total, short: true, catchUp: true, rows: [thank], more: 4 },
  missingFacts: empty,
  longNames: {
    ...empty, total, goal: 3, more: 9, catchUp: true, smaller: true, milestone: 'first-offer',
    rows: Array.from({ length: 12 }, (_, index) => row('KEEP_IN_TOUCH', LONG, index + 1, after('wrote', '2026-02-12', 'Thank you', days(90, 'Finals')), { draft: person(LONG, index + 1, LONG_TOLD) })),
    waiting: Array.from({ length: 5 }, (_, index) => ({ number: 13 + index, name: LONG.name, on: '2026-05-08' })),
    letGo: Array.from({ length: 5 }, () => LONG.name), tryAnother: Array.from({ length: 2 }, () => ({ name: LONG.name, organisation: LONG.organisation ?? '' })),
    giveBack: [{ name: LONG.name, how: 'interview', on: '2026-04-08' }, { name: LONG.name, how: 'intro', on: '2026-04-08' }], added: Array.from({ length: 5 }, () => LONG.name),
  },
  rightToLeft: {
    ...empty, total, rows: [row('THANK_YOU', ARABIC, 1, after('met', '2026-05-12'), { thanks: thanks({ metOn: '2026-05-12' }), draft: person(ARABIC, 1) })], waiting: [{ number: 2, name: ARABIC.name, on: '2026-05-08' }], letGo: [ARABIC.name, 'Alex Kim'],
    tryAnother: [{ name: ARABIC.name, organisation: ARABIC.organisation ?? '' }],
  },
  hostile: {
    ...empty, total, rows: [row('FOLLOW_UP', EVE, 1, after('wrote', '2026-05-04', EVE.name, businessDays(7, EVE.name)), { draft: person(EVE, 1, HOSTILE_TOLD) })], waiting: [{ number: 2, name: EVE.name, on: '2026-05-08' }],
    letGo: [EVE.name, '\u202ex'], tryAnother: [{ name: EVE.name, organisation: '"><script>' }], giveBack: [{ name: EVE.name, how: 'offer', on: '2026-04-08' }], added: ['{{name}}\r\n- x'],
  },
} satisfies Record<string, Extract<Outgoing, { kind: 'digest' }>>;
