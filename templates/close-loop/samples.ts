import type { Outgoing } from '#model/outgoing.ts';
import { after, ARABIC, BOB, days, EVE, JANE, LEE, LONG } from '../sample-people.ts';

export const samples = {
  normal: { kind: 'close-loop', ...JANE, how: 'advice', helpedOn: '2026-04-29', because: after('helped', '2026-04-29', null, days(14)) },
  again: { kind: 'close-loop', ...BOB, how: 'referral', helpedOn: '2026-04-29', because: after('reminded', '2026-05-06', null, days(7)) },
  introduced: { kind: 'close-loop', ...JANE, how: 'intro', helpedOn: '2026-04-29', because: after('helped', '2026-04-29', null, days(14)) },
  interview: { kind: 'close-loop', ...JANE, how: 'interview', helpedOn: '2026-04-29', because: after('put-off', '2026-05-06', null, days(7)) },
  offer: { kind: 'close-loop', ...JANE, how: 'offer', helpedOn: '2026-04-29', because: after('helped', '2026-04-29', null, days(14)) },
  internship: { kind: 'close-loop', ...JANE, how: 'internship', helpedOn: '2025-08-14', because: after('put-off', '2026-05-06', null, { rule: 'named-day' }) },
  missingFacts: { kind: 'close-loop', ...LEE, how: 'referral', helpedOn: '2026-04-29', because: after('helped', '2026-04-29') },
  longNames: { kind: 'close-loop', ...LONG, how: 'internship', helpedOn: '2025-08-14', because: after('helped', '2025-08-14', null, days(14, 'Finals', 'Winter break')) },
  rightToLeft: { kind: 'close-loop', ...ARABIC, how: 'advice', helpedOn: '2026-04-29', because: after('helped', '2026-04-29', null, days(14)) },
  hostile: { kind: 'close-loop', ...EVE, how: 'advice', helpedOn: '2026-04-29', because: after('helped', '2026-04-29', EVE.name, days(14, EVE.name)) },
} satisfies Record<string, Extract<Outgoing, { kind: 'close-loop' }>>;
