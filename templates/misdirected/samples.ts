import type { Outgoing } from '#model/outgoing.ts';
import { ARABIC } from '../sample-people.ts';

export const samples = {
  normal: { kind: 'misdirected', firstName: 'Jane', address: 'jane@acme.example', text: 'Hi Jane,\n\nThursday at three is perfect for me.\nShall I come to your office?\n\nSam' },
  missingFacts: { kind: 'misdirected', firstName: '', address: null, text: 'Thank you so much, see you on Thursday!' },
  longNames: { kind: 'misdirected', firstName: 'Maximiliana-Alexandrina', address: 'maximiliana@laboratories.example', text: `Dear Maximiliana,\n\n${'I would like to tell you more about it. '.repeat(46)}` },
  noAddress: { kind: 'misdirected', firstName: 'Lee', address: null, text: 'Hi Lee,\n\nthank you for the talk on Tuesday, it helped me a lot.\n\nSam' },
  rightToLeft: { kind: 'misdirected', firstName: ARABIC.firstName, address: ARABIC.address, text: 'مرحبا مريم،\n\nشكرا على وقتك يوم الثلاثاء.\n\nسامي' },
  hostile: { kind: 'misdirected', firstName: '<b>Eve</b>', address: "o'neil&bcc=x%40evil.example@acme.example", text: '<script>alert(1)</script>\r\nRCPT TO\r\n\u202e{{{assistant}}}\u0000' },
} satisfies Record<string, Extract<Outgoing, { kind: 'misdirected' }>>;
