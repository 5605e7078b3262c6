import { describe, expect, test } from 'vitest';
import { receivedFor, writtenFor, type Shown } from '../../functions/understand/occasion.ts';

const shown = (subject: string, text: string, parts: Partial<Shown> = {}): Shown => ({ subject, text, others: 1, times: 'none', agreed: false, known: false, thanks: false, ...parts });

describe('what a mail of the student is for', () => {
  test.each<[string, string, string, Partial<Shown>?]>([
    ['outreach', 'Question about your work', "Hi Ada,\n\nI'm a second-year student at Riverton and read your post on turbines. Could I ask you a few questions?"],
    ['outreach', 'Anfrage Praktikum', 'Guten Tag Frau Vogel,\n\nmein Name ist Sam und ich studiere Maschinenbau. Gibt es bei Ihnen Praktika?'],
    ['outreach', 'Demande de stage', "Bonjour Madame,\n\nje suis étudiante en biologie et je me permets de vous écrire au sujet d'un stage."],
    ['outreach', 'Consulta', 'Buenos días:\n\nMe llamo Sam y soy estudiante de química.'],
    ['follow_up', 'Re: Coffee?', 'Hi Ada,\n\nJust bumping this up in case it got buried.'],
    ['follow_up', 'Re: Anfrage', 'Guten Tag,\n\nich wollte wegen meiner E-Mail von letzter Woche kurz nachfragen.'],
    ['follow_up', 'Relance', 'Bonjour,\n\nje me permets de revenir vers vous.'],
    ['event_follow_up', 'Nice meeting you', 'Hi Ada,\n\nit was great to talk with you at the Riverton career fair on Tuesday.'],
    ['event_follow_up', 'Ihr Vortrag', 'Guten Tag,\n\nwir haben uns gestern auf der Firmenkontaktmesse unterhalten.'],
    ['thank_you', 'Thank you', 'Hi Ada,\n\nthank you for your time today.', { thanks: true }],
    ['scheduling', 'Re: Coffee?', 'Hi Ada,\n\nare you free on Thursday at 3?', { times: 'one' }],
    ['scheduling', 'Re: Coffee?', 'Hi Ada,\n\nI could do Tuesday at 11 or Friday at 4.', { times: 'several' }],
    ['meeting_confirmed', 'Re: Coffee?', 'Hi Ada,\n\nThursday at 3 works for me. See you then!', { times: 'one' }],
    ['meeting_confirmed', 'Re: Kaffee', 'Hallo Ada,\n\nDonnerstag um 15 Uhr passt mir gut.', { times: 'one' }],
    ['introduction', 'Intro: Ada <> Bo', 'Hi both,\n\nI would love to introduce you two: Ada builds turbines, Bo paints them.', { others: 2 }],
    ['referral', 'One more thing', 'Hi Ada,\n\nwould you be willing to refer me for the analyst role?', { known: true }],
    ['keep_in_touch', 'A quick update', 'Hi Ada,\n\nit has been a while! I passed statics and joined the rowing team.'],
    ['farewell', 'Goodbye', 'Hi all,\n\ntoday is my last day at Acme.'],
    ['other', 'Re: the form', 'Hi Ada,\n\nhere is the signed form.'],
  ])('%s: %s', (expected, subject, text, parts) => {
    expect(writtenFor(shown(subject, text, parts), []).occasion).toBe(expected);
  });
});

describe('what a mail to the student is for', () => {
  test.each<[string, string, string, Partial<Shown>?]>([
    ['reply_received', 'Re: Coffee?', 'Hi Sam,\n\nthanks for writing. Tell me more about your project.'],
    ['declined', 'Re: Internship', "Hi Sam,\n\nunfortunately we are not taking interns this summer."],
    ['declined', 'AW: Praktikum', 'Hallo Sam,\n\nleider können wir keine Praktika anbieten.'],
    ['declined', 'Re: Stage', 'Bonjour,\n\nmalheureusement nous ne pouvons pas accueillir de stagiaire.'],
    ['scheduling', 'Re: Coffee?', "Hi Sam,\n\nunfortunately Tuesday does not work, I can't do it. How about Thursday at 3?", { times: 'one' }],
    ['scheduling', 'Re: Coffee?', 'Hi Sam,\n\nwhen are you free next week?'],
    ['meeting_confirmed', 'Re: Coffee?', 'Hi Sam,\n\nThursday at 3 works. See you at the Blue Door.', { times: 'one' }],
    ['referral', 'Re: Role', 'Hi Sam,\n\nI have forwarded your resume to the hiring manager.'],
    ['auto_reply', 'Automatic reply: Coffee?', 'I am out of the office until 5 October.'],
    ['auto_reply', 'Re: Coffee?', 'Ich bin bis zum 5. Oktober nicht im Büro.'],
    ['introduction', 'Introduction', 'Ada, Sam,\n\nI will let the two of you take it from here.', { others: 1 }],
  ])('%s: %s', (expected, subject, text, parts) => {
    expect(receivedFor(shown(subject, text, { others: 0, ...parts }), []).occasion).toBe(expected);
  });

  test('a guess between two occasions is said to be one', () => {
    expect(writtenFor(shown('Re: hello', 'Dear Ada,\n\nattached.'), []).sure).toBe(false);
  });

  test('which words decided is told', () => {
    const because: { rule: string; saw: string }[] = [];
    receivedFor(shown('Re: x', 'I am out of the office.'), because);
    expect(because[0]?.saw.toLowerCase()).toContain('out of the office');
  });
});
