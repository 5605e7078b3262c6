import type { Outgoing } from '#model/outgoing.ts';
import { ADVICE, after, ARABIC, ARABIC_TOLD, BOB, businessDays, EVE, HOSTILE_TOLD, JANE, LEE, LONG, LONG_TOLD, PRIYA, PROGRAM, SATO, told } from '../sample-people.ts';

const met = { kind: 'thank-you', lines: [], metOn: '2026-05-12', unsure: false, declined: false, help: null, turned: [], promises: [], because: after('met', '2026-05-12') } as const;
const helped = { ...met, metOn: null, because: after('helped', '2026-05-12') } as const;

const line = { on: null, time: null, nextStep: null, nextOn: null, value: '', event: null } as const;

export const samples = {
  /** The debrief asked for more. */
  alsoNoted: {
    ...met, ...JANE, turned: [PROGRAM],
    lines: [
      { ...line, what: 'promised', name: JANE.name, firstName: JANE.firstName, on: '2026-05-26' },
      { ...line, what: 'closed', name: BOB.name, firstName: BOB.firstName },
      { ...line, what: 'introduced', name: PRIYA.name, firstName: PRIYA.firstName, value: JANE.name, nextStep: 'WRITE_FIRST', nextOn: '2026-05-14' },
    ],
  },
  normal: { ...met, ...JANE, turned: [PROGRAM, ADVICE], promises: ['send you my CV'] },
  /** From two notes. */
  severalNotes: { ...met, ...BOB, turned: [told('talking with me about visas', 'we talked about visas'), { ...PROGRAM, on: '2026-05-13' }, ADVICE], promises: ['write to Lee Park', 'send you my CV'] },
  noDetail: { ...met, ...JANE, because: after('reminded', '2026-05-12', null, businessDays(1)) },
  again: { ...met, ...PRIYA, turned: [ADVICE], because: after('reminded', '2026-05-12', null, businessDays(1)) },
  unsure: { ...met, ...JANE, unsure: true, because: after('reminded', '2026-05-12', null, businessDays(1)) },
  unsureWithDetail: { ...met, ...JANE, unsure: true, turned: [PROGRAM], because: after('reminded', '2026-05-12', null, businessDays(1)) },
  declined: { ...met, ...JANE, metOn: null, declined: true, because: after('declined', '2026-05-12', 'Re: Coffee chat?') },
  declinedNoAddress: { ...met, ...LEE, metOn: null, declined: true, because: after('declined', '2026-05-12') },
  /** What one does not write down. */
  helpfulTalk: { ...met, ...BOB, turned: [told('looking at my CV', 'you looked at my CV')] },
  introduced: { ...helped, ...JANE, help: 'intro', turned: [told('introducing me to Bob Smith', 'you introduced me to Bob Smith')] },
  referred: { ...helped, ...BOB, help: 'referral', promises: ['let you know when I hear back'] },
  interview: { ...helped, ...PRIYA, help: 'interview' },
  offer: { ...helped, ...JANE, help: 'offer' },
  advised: { ...helped, ...BOB, help: 'advice', turned: [PROGRAM] },
  internship: { ...helped, ...PRIYA, help: 'internship' },
  introNoName: { ...helped, ...LEE, help: 'intro' },
  missingFacts: { ...met, ...LEE, metOn: null, because: after('reminded', '2026-05-12') },
  longNames: { ...met, ...LONG, turned: [LONG_TOLD, PROGRAM, ADVICE], promises: ['send you the paper about the summer programme for students of electrical engineering and of computer science'] },
  otherScript: { ...met, ...SATO, turned: [told('夏の実習について話してくださったこと', '夏の実習について話してくださった')] },
  rightToLeft: { ...met, ...ARABIC, turned: [ARABIC_TOLD] },
  hostile: { ...met, ...EVE, turned: [HOSTILE_TOLD], promises: ['send <b>it</b> [to you]\u202e'], because: after('met', '2026-05-12', EVE.name, businessDays(1, EVE.name)) },
} satisfies Record<string, Extract<Outgoing, { kind: 'thank-you' }>>;
