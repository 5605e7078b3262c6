import type { Outgoing } from '#model/outgoing.ts';

const jane = { name: 'Jane Doe', firstName: 'Jane', on: null, time: null, nextStep: null, nextOn: null } as const;

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
      { ...jane, name: 'Kim Berg', firstName: 'Kim', what: 'meeting-set', on: '2026-05-21', time: '15:00', nextStep: 'PREP', nextOn: '2026-05-20' },
      { ...jane, name: 'Leo Sand', firstName: 'Leo', what: 'meeting-set', on: '2026-05-21', nextStep: 'HOW_DID_IT_GO', nextOn: '2026-05-22' },
      { ...jane, name: 'Eva Moreau', firstName: 'Eva', what: 'meeting-off', nextStep: 'WRITE_FIRST', nextOn: '2026-05-14' },
    ],
  },
  closed: { kind: 'receipt', lines: [{ ...jane, what: 'closed' }] },
  started: { kind: 'receipt', lines: [{ ...jane, name: '', firstName: '', what: 'started' }] },
  undone: { kind: 'receipt', lines: [{ ...jane, what: 'undone', nextStep: 'FOLLOW_UP', nextOn: '2026-05-20' }] },
  nothingToUndo: { kind: 'receipt', lines: [{ ...jane, name: '', firstName: '', what: 'nothing-to-undo' }] },
  nothingToChange: { kind: 'receipt', lines: [{ ...jane, what: 'nothing-to-change', nextStep: 'FOLLOW_UP', nextOn: '2026-05-20' }] },
  missingFacts: {
    kind: 'receipt',
    lines: [
      { ...jane, what: 'put-off' }, { ...jane, what: 'wrote' }, { ...jane, what: 'met' }, { ...jane, what: 'noted' }, { ...jane, what: 'meeting-off' },
      { ...jane, name: '', firstName: '', what: 'undone' }, { ...jane, name: '', firstName: '', what: 'nothing-to-change' },
    ],
  },
  longNames: {
    kind: 'receipt',
    lines: [{ ...jane, name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', firstName: 'Maximiliana-Alexandrina', what: 'met', on: '2026-05-12', nextStep: 'THANK_YOU', nextOn: '2026-05-13' }],
  },
  hostile: { kind: 'receipt', lines: [{ ...jane, name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', firstName: '<b>Eve</b>', what: 'noted', nextStep: 'THANK_YOU', nextOn: '2026-05-13' }] },
} satisfies Record<string, Extract<Outgoing, { kind: 'receipt' }>>;
