import type { Outgoing } from '#model/outgoing.ts';
import { after, days } from '../sample-people.ts';

export const samples = {
  normal: {
    kind: 'keep-in-touch', name: 'Jane Doe', firstName: 'Jane', organisation: 'Acme', address: 'jane@acme.example', salutation: 'Hi Jane',
    studentFirstName: 'Sam', lastOn: '2026-02-12', saidToThem: 'you told me about the fall program',
    skipFirst: false, because: after('met', '2026-02-12', null, days(90)),
  },
  putOffOften: {
    kind: 'keep-in-touch', name: 'Jane Doe', firstName: 'Jane', organisation: 'Acme', address: 'jane@acme.example', salutation: 'Hi Jane',
    studentFirstName: 'Sam', lastOn: '2026-02-12', saidToThem: null,
    skipFirst: true, because: after('put-off', '2026-05-06', null, days(7)),
  },
  missingFacts: {
    kind: 'keep-in-touch', name: 'Jane', firstName: 'Jane', organisation: null, address: null, salutation: 'Hello Jane', studentFirstName: '', lastOn: '2025-12-12', saidToThem: null,
    skipFirst: false, because: after('added', '2025-12-12', null, days(120)),
  },
  longNames: {
    kind: 'keep-in-touch', name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', firstName: 'Maximiliana-Alexandrina',
    organisation: 'International Association of Electrical and Electronics Test Laboratories', address: 'maximiliana.alexandrina.von.hohenberg@laboratories.example',
    salutation: 'Dear Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', studentFirstName: 'Wolfeschlegelsteinhausenbergerdorff', lastOn: '2026-02-12',
    saidToThem: 'you told me how you came from the laboratory in Graz to the test team',
    skipFirst: false, because: after('wrote', '2026-02-12', 'Thank you', days(90, 'Finals')),
  },
  hostile: {
    kind: 'keep-in-touch', name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', firstName: '<b>Eve</b>', organisation: '<style>*{display:none}</style>', address: "o'neil&bcc=x%40evil.example@acme.example",
    salutation: 'Hi {{firstName}}', studentFirstName: '&lt;Sam&gt;', lastOn: '2026-02-12', saidToThem: 'you said <b>no</b>',
    skipFirst: false, because: after('wrote', '2026-02-12', 'Thank you', days(90, 'Finals')),
  },
} satisfies Record<string, Extract<Outgoing, { kind: 'keep-in-touch' }>>;
