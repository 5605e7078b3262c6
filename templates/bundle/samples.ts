import type { Outgoing } from '#model/outgoing.ts';
import { after, ARABIC, BOB, businessDays, days, EVE, HOSTILE_TOLD, JANE, LEE, LONG, LONG_TOLD, person, PRIYA, PROGRAM, row, thanks } from '../sample-people.ts';

export const samples = {
  normal: {
    kind: 'bundle',
    rows: [
      row('FOLLOW_UP', JANE, 1, after('wrote', '2026-05-04', 'Coffee chat?', businessDays(7, 'Spring break')), { ask: 'Could we talk for 20 minutes about your work in testing?', draft: person(JANE, 1) }),
      row('THANK_YOU', BOB, 2, after('met', '2026-05-12'), { thanks: thanks({ metOn: '2026-05-12', turned: [PROGRAM], promises: ['send you my CV'] }), draft: person(BOB, 2, PROGRAM) }),
      row('REPLY', PRIYA, 3, after('answered', '2026-05-12', 'Re: Internship', businessDays(1))),
    ],
  },
  everyStep: {
    kind: 'bundle',
    rows: [
      row('REPLY', BOB, 1, after('meeting-off', '2026-05-12', null, businessDays(1))),
      row('WRITE_FIRST', PRIYA, 2, after('introduced', '2026-05-11', null, businessDays(1)), { via: 'Jane Doe', draft: person(PRIYA, 2) }),
      row('PREP', JANE, 3, after('meeting', '2026-05-14'), { time: '15:00' }),
      row('HOW_DID_IT_GO', BOB, 4, after('meeting', '2026-05-12')),
      row('CLOSE_LOOP', PRIYA, 5, after('helped', '2026-04-29', null, days(14)), { draft: { ...person(PRIYA, 5), help: 'intro' } }),
      row('SEMESTER_UPDATE', JANE, 6, after('term-end', '2026-05-08', null, businessDays(3)), { draft: person(JANE, 6) }),
      row('KEEP_IN_TOUCH', BOB, 7, after('met', '2026-02-12', null, days(90)), { draft: person(BOB, 7, PROGRAM) }),
      row('PROMISE', JANE, 8, after('promised', '2026-05-11', 'send my CV', { rule: 'named-day' })),
      row('EVENT_FOLLOW_UP', BOB, 9, after('met', '2026-05-12'), { gathering: 'the career fair', draft: person(BOB, 9) }),
      row('FOLLOW_UP', PRIYA, 10, after('wrote', '2026-05-04', 'Internship', { ...businessDays(7), rule: 'followUpSecondBd' }), { draft: person(PRIYA, 10) }),
    ],
  },
  /** Whatever happened last must read well, and no draft may take the day of a reminder for a day of their contact. */
  everyReason: {
    kind: 'bundle',
    rows: [
      row('KEEP_IN_TOUCH', JANE, 2, after('added', '2026-02-12', null, days(90)), { draft: person(JANE, 2) }),
      row('THANK_YOU', BOB, 3, after('declined', '2026-05-12', 'Re: Internship'), { thanks: thanks({ declined: true }), draft: person(BOB, 3) }),
      row('FOLLOW_UP', PRIYA, 5, after('put-off', '2026-05-11', null, { rule: 'named-day' }), { subject: 'Internship', draft: person(PRIYA, 5) }),
      row('CLOSE_LOOP', JANE, 6, after('reminded', '2026-05-06', null, days(7)), { draft: person(JANE, 6) }),
      row('HOW_DID_IT_GO', BOB, 7, after('reminded', '2026-05-12', null, days(1)), { on: '2026-05-12', time: '15:00' }),
      row('THANK_YOU', PRIYA, 8, after('put-off', '2026-05-12'), { thanks: thanks({ help: 'referral' }), draft: { ...person(PRIYA, 8), help: 'referral' } }),
      row('KEEP_IN_TOUCH', PRIYA, 9, after('put-off', '2026-05-06', null, days(7)), { draft: person(PRIYA, 9) }),
      row('LET_GO', BOB, 10, after('wrote', '2026-05-04')),
      row('REPLY', BOB, 11, after('reminded', '2026-05-12', null, businessDays(1))),
    ],
  },
  missingFacts: {
    kind: 'bundle',
    rows: [
      row('FOLLOW_UP', LEE, 1, after('wrote', '2026-05-04'), { draft: person(LEE, 1) }), row('WRITE_FIRST', LEE, 2, after('added', '2026-05-12'), { draft: person(LEE, 2) }),
      row('REPLY', LEE, 3, after('answered', '2026-05-12')), row('PREP', LEE, 4, after('meeting', '2026-05-14'), { on: null }), row('HOW_DID_IT_GO', LEE, 5, after('meeting', '2026-05-12'), { on: null }),
      row('PROMISE', LEE, 6, after('promised', '2026-05-11')),
    ],
  },
  longNames: {
    kind: 'bundle',
    rows: Array.from({ length: 12 }, (_, index) => row('KEEP_IN_TOUCH', LONG, index + 1, after('wrote', '2026-02-12', 'Thank you', days(90, 'Finals', 'Spring break', 'Memorial Day')), { draft: person(LONG, index + 1, LONG_TOLD) })),
  },
  rightToLeft: { kind: 'bundle', rows: [row('WRITE_FIRST', ARABIC, 1, after('introduced', '2026-05-12', null, businessDays(1)), { via: ARABIC.name, draft: person(ARABIC, 1) })] },
  hostile: {
    kind: 'bundle',
    rows: [
      row('FOLLOW_UP', EVE, 1, after('wrote', '2026-05-04', EVE.name, businessDays(7, EVE.name)), { draft: person(EVE, 1, HOSTILE_TOLD) }),
      row('PROMISE', EVE, 2, after('promised', '2026-05-11', '<b>x</b>\r\n2. y', { rule: 'named-day' })),
    ],
  },
} satisfies Record<string, Extract<Outgoing, { kind: 'bundle' }>>;
