import type { Outgoing } from '#model/outgoing.ts';
import { after, businessDays } from '../sample-people.ts';

export const samples = {
  normal: {
    kind: 'thank-you', name: 'Jane Doe', firstName: 'Jane', organisation: 'Acme', address: 'jane@acme.example', salutation: 'Hi Jane',
    studentFirstName: 'Sam', metOn: '2026-05-12', saidToThem: 'you told me about the fall program',
    because: after('met', '2026-05-12'),
  },
  helped: {
    kind: 'thank-you', name: 'Jane Doe', firstName: 'Jane', organisation: 'Acme', address: 'jane@acme.example', salutation: 'Hi Jane',
    studentFirstName: 'Sam', metOn: null, saidToThem: 'you referred me for the analyst role',
    because: after('helped', '2026-05-12'),
  },
  noDetail: {
    kind: 'thank-you', name: 'Jane Doe', firstName: 'Jane', organisation: 'Acme', address: 'jane@acme.example', salutation: 'Hi Jane',
    studentFirstName: 'Sam', metOn: '2026-05-12', saidToThem: null,
    because: after('reminded', '2026-05-12', null, businessDays(1)),
  },
  missingFacts: {
    kind: 'thank-you', name: 'Jane', firstName: 'Jane', organisation: null, address: null, salutation: 'Hello Jane', studentFirstName: '', metOn: null, saidToThem: null,
    because: after('declined', '2026-05-12'),
  },
  longNames: {
    kind: 'thank-you', name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', firstName: 'Maximiliana-Alexandrina',
    organisation: 'International Association of Electrical and Electronics Test Laboratories', address: 'maximiliana.alexandrina.von.hohenberg@laboratories.example',
    salutation: 'Dear Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', studentFirstName: 'Wolfeschlegelsteinhausenbergerdorff', metOn: '2026-05-12',
    saidToThem: 'you told me how you came from the laboratory in Graz to the test team and what you would do in my place this summer',
    because: after('met', '2026-05-12'),
  },
  hostile: {
    kind: 'thank-you', name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', firstName: '<b>Eve</b>', organisation: '{{{assistant}}}', address: "o'neil&bcc=x%40evil.example@acme.example",
    salutation: 'Hi <img src=x onerror=alert(1)>', studentFirstName: '</td>', metOn: '2026-05-12', saidToThem: 'you said <script>alert(1)</script> & {{name}} [fill in]\u202e',
    because: after('met', '2026-05-12'),
  },
} satisfies Record<string, Extract<Outgoing, { kind: 'thank-you' }>>;
