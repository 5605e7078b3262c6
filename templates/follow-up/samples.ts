import type { Outgoing } from '#model/outgoing.ts';
import { after, businessDays } from '../sample-people.ts';

export const samples = {
  normal: {
    kind: 'follow-up', name: 'Jane Doe', firstName: 'Jane', organisation: 'Acme', address: 'jane@acme.example', salutation: 'Hi Jane',
    studentFirstName: 'Sam', wroteOn: '2026-05-04', subject: 'Coffee chat?', followUps: 0,
    skipFirst: false, because: after('wrote', '2026-05-04', 'Coffee chat?', businessDays(7)),
  },
  last: {
    kind: 'follow-up', name: 'Jane Doe', firstName: 'Jane', organisation: 'Acme', address: 'jane+work@acme.example', salutation: 'Dear Ms. Doe,',
    studentFirstName: 'Sam', wroteOn: '2025-12-18', subject: 'Re: Coffee & chat [CS 101]?', followUps: 1,
    skipFirst: false, because: after('wrote', '2025-12-18', 'Re: Coffee & chat [CS 101]?', businessDays(7, 'Winter break', "New Year's Day")),
  },
  putOffOften: {
    kind: 'follow-up', name: 'Jane Doe', firstName: 'Jane', organisation: 'Acme', address: 'jane@acme.example', salutation: 'Hi Jane',
    studentFirstName: 'Sam', wroteOn: '2026-04-24', subject: 'Coffee chat?', followUps: 0,
    skipFirst: true, because: after('put-off', '2026-05-11', null, { rule: 'named-day' }),
  },
  missingFacts: {
    kind: 'follow-up', name: 'Jane', firstName: 'Jane', organisation: null, address: null, salutation: 'Hello Jane', studentFirstName: '',
    wroteOn: '2026-05-04', subject: '', followUps: 0,
    skipFirst: false, because: after('wrote', '2026-05-04'),
  },
  longNames: {
    kind: 'follow-up', name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', firstName: 'Maximiliana-Alexandrina',
    organisation: 'International Association of Electrical and Electronics Test Laboratories', address: 'maximiliana.alexandrina.von.hohenberg@laboratories.example',
    salutation: 'Dear Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', studentFirstName: 'Wolfeschlegelsteinhausenbergerdorff',
    wroteOn: '2026-04-28', subject: 'A question about the summer programme for students of electrical engineering and of computer science in their second year', followUps: 0,
    skipFirst: false, because: after('reminded', '2026-05-08', null, businessDays(3)),
  },
  rightToLeft: {
    kind: 'follow-up', name: 'مريم الأحمد', firstName: 'مريم', organisation: 'شركة النور', address: 'maryam@alnoor.example', salutation: 'مرحبا مريم',
    studentFirstName: 'سامي', wroteOn: '2026-04-28', subject: 'سؤال عن التدريب الصيفي', followUps: 0,
    skipFirst: false, because: after('reminded', '2026-05-08', null, businessDays(3)),
  },
  tooLongForALink: {
    kind: 'follow-up', name: '佐藤 健一', firstName: '佐藤', organisation: '日本電気株式会社', address: 'sato@denki.example', salutation: '佐藤様', studentFirstName: '王',
    wroteOn: '2026-04-28', subject: '夏の実習について夏の実習について夏の実習について夏の実習について夏の実習について夏の実習について夏の実習について夏の実習について夏の実習について夏の実習について夏の実習について夏の実習について夏の実習について夏の実習について夏の実習について夏の実習について夏の実習について夏の実習について', followUps: 0,
    skipFirst: false, because: after('reminded', '2026-05-08', null, businessDays(3)),
  },
  hostile: {
    kind: 'follow-up', name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', firstName: '<b>Eve</b>', organisation: '{{{assistant}}}"><script>alert(1)</script>',
    address: "o'neil&bcc=x%40evil.example@acme.example", salutation: 'Hi <img src=x onerror=alert(1)>\n\nsubject: Win', studentFirstName: '\u2066=cmd|A0\ud800',
    wroteOn: '2026-05-04', subject: '\u0000Free\r\nBcc: everybody@acme.example\u202e [click]', followUps: 0,
    skipFirst: false, because: after('wrote', '2026-05-04', '\u0000Free\r\nBcc: everybody@acme.example\u202e [click]', businessDays(7, '<b>Break</b> {{name}}\u202e')),
  },
} satisfies Record<string, Extract<Outgoing, { kind: 'follow-up' }>>;
