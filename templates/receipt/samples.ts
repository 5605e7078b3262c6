import type { Outgoing } from '#model/outgoing.ts';

const jane = { name: 'Jane Doe', firstName: 'Jane', on: null, time: null, nextStep: null, nextOn: null, value: '', event: null } as const;
/** The student said when; there is no invitation. */
const meeting = (name: string) => ({ uid: 'k7d2m4qz6wlx3aje', sequence: 0, start: '2026-05-21T19:00:00.000Z', end: '2026-05-21T20:00:00.000Z', name });
const nobody = { ...jane, name: '', firstName: '' } as const;

export const samples = {
  normal: { kind: 'receipt', lines: [{ ...jane, what: 'met', on: '2026-05-12', nextStep: 'THANK_YOU', nextOn: '2026-05-13' }] },
  several: {
    kind: 'receipt',
    lines: [
      { ...jane, what: 'met', on: '2026-05-12', nextStep: 'THANK_YOU', nextOn: '2026-05-13' },
      { ...jane, what: 'noted', nextStep: 'THANK_YOU', nextOn: '2026-05-13' },
      { ...jane, name: 'Bob Smith', firstName: 'Bob', what: 'closed' },
    ],
  },
  everyChange: {
    kind: 'receipt',
    lines: [
      { ...jane, name: 'Ada Novak', firstName: 'Ada', what: 'wrote', on: '2026-05-08', nextStep: 'FOLLOW_UP', nextOn: '2026-05-20' },
      { ...jane, name: 'Bob Smith', firstName: 'Bob', what: 'answered', nextStep: 'REPLY', nextOn: '2026-05-14' },
      { ...jane, name: 'Priya Patel', firstName: 'Priya', what: 'declined', nextStep: 'THANK_YOU', nextOn: '2026-05-14' },
      { ...jane, name: 'Alex Kim', firstName: 'Alex', what: 'put-off', on: '2026-06-02', nextStep: 'FOLLOW_UP', nextOn: '2026-06-02' },
      { ...jane, name: 'Lin Chen', firstName: 'Lin', what: 'thanked', nextStep: 'KEEP_IN_TOUCH', nextOn: '2026-08-12' },
      { ...jane, name: 'Noor Aziz', firstName: 'Noor', what: 'skipped', nextStep: 'LET_GO', nextOn: '2026-05-29' },
      { ...jane, name: 'Kim Berg', firstName: 'Kim', what: 'meeting-set', on: '2026-05-21', time: '15:00', nextStep: 'PREP', nextOn: '2026-05-20', event: meeting('Kim Berg') },
      { ...jane, name: 'Leo Sand', firstName: 'Leo', what: 'meeting-set', on: '2026-05-21', nextStep: 'HOW_DID_IT_GO', nextOn: '2026-05-22' },
      { ...jane, name: 'Eva Moreau', firstName: 'Eva', what: 'meeting-off', nextStep: 'WRITE_FIRST', nextOn: '2026-05-14' },
    ],
  },
  notMet: { kind: 'receipt', lines: [{ ...jane, what: 'meeting-off', nextStep: 'REPLY', nextOn: '2026-05-14' }] },
  meeting: { kind: 'receipt', lines: [{ ...jane, what: 'meeting-set', on: '2026-05-21', time: '15:00', nextStep: 'PREP', nextOn: '2026-05-20', event: meeting('Jane Doe') }] },
  everyHelp: {
    kind: 'receipt',
    lines: [
      { ...jane, name: 'Ada Novak', firstName: 'Ada', what: 'bounced', value: 'ada@novak.example' },
      { ...jane, name: 'Bob Smith', firstName: 'Bob', what: 'helped', value: 'referral', nextStep: 'THANK_YOU', nextOn: '2026-05-14' },
      { ...jane, name: 'Lee Park', firstName: 'Lee', what: 'introduced', value: 'Jane Doe', nextStep: 'WRITE_FIRST', nextOn: '2026-05-14' },
      { ...jane, what: 'promised', value: 'send my CV.', on: '2026-05-15', nextStep: 'PROMISE', nextOn: '2026-05-15' },
      { ...jane, name: 'Priya Patel', firstName: 'Priya', what: 'rated', value: '4', nextStep: 'PROMISE', nextOn: '2026-05-18' },
      { ...jane, name: 'Alex Kim', firstName: 'Alex', what: 'updated', value: 'alex@newco.example' },
      { ...jane, name: 'Lin Chen', firstName: 'Lin', what: 'kept', nextStep: 'SEMESTER_UPDATE', nextOn: '2026-05-20' },
      { ...jane, name: 'Noor Aziz', firstName: 'Noor', what: 'released' },
      { ...jane, name: 'Kim Berg', firstName: 'Kim', what: 'thanked', nextStep: 'CLOSE_LOOP', nextOn: '2026-05-27' },
      { ...jane, name: 'Leo Sand', firstName: 'Leo', what: 'met', on: '2026-05-12', nextStep: 'EVENT_FOLLOW_UP', nextOn: '2026-05-14' },
    ],
  },
  everySetting: {
    kind: 'receipt',
    lines: [
      { ...nobody, what: 'set-zone', value: 'Europe/Paris' },
      { ...nobody, what: 'set-goal', value: '2' },
      { ...nobody, what: 'set-mails-all' },
      { ...nobody, what: 'set-mails-digest' },
      { ...nobody, what: 'set-receipts-first' },
      { ...nobody, what: 'set-receipts-always' },
      { ...nobody, what: 'set-receipts-never' },
      { ...nobody, what: 'set-digest-day', value: '5' },
      { ...nobody, what: 'set-never-log', value: 'family.example' },
      { ...nobody, what: 'paused', on: '2026-06-01' },
      { ...nobody, what: 'internship', value: 'Acme', on: '2026-08-14' },
      { ...nobody, what: 'last-receipt' },
    ],
  },
  promised: { kind: 'receipt', lines: [{ ...jane, what: 'promised', value: 'send my CV', on: '2026-05-15', nextStep: 'PROMISE', nextOn: '2026-05-15' }] },
  forgotten: { kind: 'receipt', lines: [{ ...jane, what: 'forgotten' }] },
  aliasAdded: { kind: 'receipt', lines: [{ ...nobody, what: 'alias-added', value: 'sam@home.example' }] },
  notLogged: { kind: 'receipt', lines: [{ ...nobody, what: 'not-logged', value: 'list@club.example' }] },
  closed: { kind: 'receipt', lines: [{ ...jane, what: 'closed' }] },
  started: { kind: 'receipt', lines: [{ ...nobody, what: 'started' }] },
  undone: { kind: 'receipt', lines: [{ ...jane, what: 'undone', nextStep: 'FOLLOW_UP', nextOn: '2026-05-20' }] },
  nothingToUndo: { kind: 'receipt', lines: [{ ...nobody, what: 'nothing-to-undo' }] },
  nothingToChange: { kind: 'receipt', lines: [{ ...jane, what: 'nothing-to-change', nextStep: 'FOLLOW_UP', nextOn: '2026-05-20' }] },
  missingFacts: {
    kind: 'receipt',
    lines: [
      { ...jane, what: 'put-off' }, { ...jane, what: 'wrote' }, { ...jane, what: 'met' }, { ...jane, what: 'noted' }, { ...jane, what: 'meeting-off' },
      { ...jane, what: 'bounced' }, { ...jane, what: 'helped' }, { ...jane, what: 'introduced' }, { ...nobody, what: 'paused' }, { ...nobody, what: 'internship' }, { ...jane, what: 'updated' },
      { ...nobody, what: 'undone' }, { ...nobody, what: 'nothing-to-change' },
    ],
  },
  longNames: {
    kind: 'receipt',
    lines: [{ ...jane, name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', firstName: 'Maximiliana-Alexandrina', what: 'met', on: '2026-05-12', nextStep: 'THANK_YOU', nextOn: '2026-05-13' }],
  },
  rightToLeft: { kind: 'receipt', lines: [{ ...jane, name: 'مريم الأحمد', firstName: 'مريم', what: 'introduced', value: 'سامي', nextStep: 'WRITE_FIRST', nextOn: '2026-05-14' }] },
  hostile: { kind: 'receipt', lines: [{ ...jane, name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', firstName: '<b>Eve</b>', what: 'noted', nextStep: 'THANK_YOU', nextOn: '2026-05-13' }, { ...nobody, what: 'set-zone', value: '<script>\r\n{{name}}' }] },
} satisfies Record<string, Extract<Outgoing, { kind: 'receipt' }>>;
