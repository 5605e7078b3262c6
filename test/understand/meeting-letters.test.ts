import { describe } from 'vitest';
import { meetingRows, NEW_YORK } from './rows.ts';

describe('letters and sentences from them', () => {
  meetingRows(NEW_YORK, {
    '10 to 12 people came yesterday': 'none', 'See you at half 3 tomorrow': '2026-10-08T15:30', 'Friday week at 11': '2026-10-16T11:00',
    'Tuesday 3ish?': '2026-10-13T15:00', '3:30pm-4pm on Thu 10/15': '2026-10-15T15:30', '2026-10-15T14:00': '2026-10-15T14:00',
    '2026-10-15 at 2pm PT': '2026-10-15T14:00 America/Los_Angeles', 'Thursday 11am-12pm EST': '2026-10-08T11:00',
    'next Friday the 16th at 4:30': '2026-10-16T16:30', 'Thursday next week at 1:30': '2026-10-15T13:30', 'noon ET Friday': '2026-10-09T12:00',
    "Monday at 11 o'clock": '2026-10-12T11:00', 'Thursday at 1430 works': '2026-10-08T14:30', 'Our office is open Monday to Friday, 9-5.': 'none',
    'a 3:1 vote on Friday': 'none', 'The library opens at 9am on Monday.': 'none', 'I scored 9/10 on the exam.': 'none',
    'Room 3.15, second floor': 'none', 'I have been here since October 1.': 'none', 'Your order 1015 will arrive on Oct 9.': 'none',
    'I turn 21 on October 20.': 'none', 'Flight AA 1015 leaves Friday at 6pm, so I will not be around.': 'none', 'I graduated in 2024.': 'none',
    "I'll be in class Thursday until 3.": 'none', 'Looking forward to it - see you Friday at 2!': '2026-10-09T14:00',
    'Perfect, Thursday Oct 15 at 10 AM it is.': '2026-10-15T10:00', 'Would 4pm tomorrow work?': '2026-10-08T16:00',
    "I'm free tomorrow between 1 and 3.": '2026-10-08T13:00', 'Could we push it to next Wednesday, same time (2pm)?': '2026-10-14T14:00',
    'Can we talk for 15 minutes next week?': 'none', 'Would you have 20 minutes this week or next?': 'none',
    'I will be in New York from Oct 12 to Oct 16.': 'none', 'The career fair on October 1 was great.': 'none',
    'Thanks for meeting me on Monday, October 5. As we discussed, I attached my resume.': 'none',
    'We spoke on Tuesday; would Thursday at 10 work for a second call?': '2026-10-08T10:00',
    'Great, I will call you at 617-555-0142 on Friday at 2:30 PM.': '2026-10-09T14:30', 'Zoom on 10/22 @ 11:15am EDT?': '2026-10-22T11:15',
    'Friday the 9th, 12:30 - lunch at the Green Cafe?': '2026-10-09T12:30', 'I enjoyed your panel on Sept 30 and I would love to chat.': 'none',
    'My last day is October 30.': 'none', 'If Tuesday at 3 does not work, any other day is fine.': '2026-10-13T15:00',
    'Either Oct 20 or Oct 21 at 3pm would be great.': 'several', 'Tuesday or Wednesday at 3?': 'several',
    'Happy to meet anytime on Friday, Oct 16.': '2026-10-16', 'Can we do 2 on Thursday?': '2026-10-08T14:00', 'Thursday @ 2?': '2026-10-08T14:00',
    'How does Wednesday, October 14th at 2:00 PM Pacific sound?': '2026-10-14T14:00 America/Los_Angeles', 'tmrw at 5 works!': '2026-10-08T17:00',
    'Meeting confirmed: Oct 12, 2026 from 14:00 to 14:30': '2026-10-12T14:00', 'The info session is due to start on Monday.': 'none',
    'I finish my exams on Dec 18 and could start Jan 4.': 'none', 'Can I call you Monday?': '2026-10-12', 'I hope your Monday is going well.': 'none',
    'Have a good Thursday!': 'none', 'Are you around on Friday 16 October, say 10ish?': '2026-10-16T10:00',
    'Let me know by Friday if Tuesday at 2 works.': '2026-10-13T14:00', "I can't do Thursday. Friday at 9?": '2026-10-09T09:00',
    'Is 3pm on the 14th ok? Otherwise the 15th at 10.': '2026-10-14T15:00', 'Tomorrow (Thursday) at 11?': '2026-10-08T11:00',
    'How about this Saturday, 11 AM to noon?': '2026-10-10T11:00', 'Wed 14 Oct 2026, 16:00-16:30 (GMT-4)': '2026-10-14T16:00',
  });
  meetingRows(NEW_YORK, {
    "Hi Dana,\n\nI hope you had a great summer! My name is Lee Park and I'm a junior at Riverton studying economics (class of 2028). I read your article from September 12 and was struck by your point about pricing.\n\nWould you be open to a 20-minute call in the next two weeks? I'm happy to work around your schedule.\n\nBest,\nLee": 'none',
    'Dear Mr. Okafor,\n\nThank you so much for taking the time to speak with me yesterday. I really enjoyed hearing about your path from consulting to Acme in 2019. I will apply for the summer program before it closes on November 1 at 11:59pm.\n\nKind regards,\nLee': 'none',
    "Hi Dana,\n\nThat's great, thank you! Here are some times that would work for me:\n\n- Monday 10/12 2-4pm\n- Tuesday 10/13 before noon\n- Thursday 10/15 any time\n\nBest,\nLee": 'several',
    "Hi Lee,\n\nThursday works. Let's do 2pm at my office (Suite 1200, 55 Pine Street). My cell is 212-555-0142 in case you get lost.\n\nDana": '2026-10-08T14:00',
    "Hi Dana,\n\nGreat, I'll see you then! Just to confirm: Thursday, October 8th, 2:00pm at 55 Pine Street, Suite 1200.\n\nLee": '2026-10-08T14:00',
    "Hey Dana, are you going to the fair on Oct 14? I'd love to say hi.": 'none',
    'Hi Dana, following up on my note from September 28. I know things are busy at quarter end; any time that works for you is good for me.': 'none',
    'Hi Dana,\n\nCould we move our chat from Thursday at 2 to Friday at 10? I have an exam that got moved.\n\nLee': '2026-10-09T10:00',
    'Unfortunately I have to cancel our call on Friday at 2pm.': 'none',
    'Sorry, something came up on Friday. Could we do Monday at 2pm instead?': '2026-10-12T14:00', "I'm running 10 minutes late for our 3pm!": 'none',
    'Thanks for the invite! I accepted the calendar invite for Wednesday, Oct 14, 3-3:30pm.': '2026-10-14T15:00',
    'Is there any chance you are free for 15 minutes between October 12 and October 16?': 'none',
    'My internship at Acme ends on August 14, and I would love to stay in touch.': 'none',
    "I'll be in Boston the week of October 19 - would you have time for a coffee?": 'none',
    "I'll be in Boston on October 19 - would you have time for a coffee that day?": '2026-10-19',
    'Interview: Tuesday, Oct 20, 2026, 1:00 PM - 1:45 PM (Eastern Time). Join: https://zoom.example/j/8123456789?pwd=abc12 Meeting ID: 812 3456 7890': '2026-10-20T13:00',
    "Hi Sam, yes happy to. How's 11am tomorrow? Otherwise I'm wide open Friday after 1.": '2026-10-08T11:00',
    "Great meeting you today! As promised, here's my resume. Let's grab coffee sometime in November.": 'none',
    'Thanks again for today. I will send the draft by Monday and let you know how the interview on Thursday goes.': 'none',
    "It was nice meeting you at the fair on Tuesday. I'd love to continue the conversation; are you free Friday at 4?": '2026-10-09T16:00',
    'Please find attached my transcript. GPA 3.8/4.0. I am available from June 1, 2027.': 'none', 'I would be available to start on May 17.': 'none',
    'Office hours: Tue/Thu 2-4pm, room 310.': 'none', 'The webinar is on Oct 22 at 6pm, will you be there?': '2026-10-22T18:00',
    "She said she's free Friday at noon if you want to join us.": '2026-10-09T12:00',
    'I know you have been with the firm since 2 May 2019 and lead a team of 12.': 'none',
    'Confirmed for 10/14 at 9:30. Talk soon!': '2026-10-14T09:30', '10am Friday works on my end': '2026-10-09T10:00',
    'Friday, 10am ET/7am PT works': '2026-10-09T10:00', 'How about Thursday, 15 October, 4.30pm?': '2026-10-15T16:30',
    "Sounds good, let's plan for next Thursday the 15th at 4 p.m. I'll send an invite.": '2026-10-15T16:00',
    'I can only do mornings next week, so maybe Wednesday the 14th at 8:30?': '2026-10-14T08:30', 'Tomorrow or Friday both work, after 3.': 'several',
  });
  meetingRows(NEW_YORK, {
    'Thank you so much for making time for me on Monday.': 'none', 'I wanted to thank you for our conversation on Thursday.': 'none',
    'I really appreciated our chat on Monday!': 'none', 'It was a pleasure to meet you at the fair on Saturday.': 'none',
    'Thanks for coming to our class on Tuesday.': 'none', 'We loved your visit on Friday.': 'none',
    'I am writing to follow up on the email I sent on Monday.': 'none', 'As you mentioned on Thursday, the team is growing.': 'none',
    'Your talk on Thursday at 6pm was inspiring.': 'none', 'Since we last spoke in May, I have started a new course.': 'none',
    'I look forward to hearing from you by Friday.': 'none', 'Looking forward to the call on Monday at 2!': '2026-10-12T14:00',
    'We have a call scheduled for Monday at 2pm, right?': '2026-10-12T14:00', 'I booked us a table for Friday at 7.': '2026-10-09T19:00',
    'My exam is on Oct 14 at 9am, wish me luck!': 'none', 'I am presenting on Friday at 2, so could we talk after that?': 'none',
    'I will be traveling from Oct 10 to Oct 14.': 'none', 'Do you have time on Friday?': '2026-10-09',
    'Any chance you could talk Friday?': '2026-10-09', 'Friday it is!': '2026-10-09', 'Sure, Friday.': 'none', 'I fly back on Sunday.': 'none',
    'Hope you have a great Friday!': 'none', 'The article came out on Oct 8.': 'none',
    'I was wondering if you might be free next Thursday at 11.': '2026-10-15T11:00', 'Would it be possible to speak on Monday or Tuesday?': 'several',
    'You can reach me at 555 0142 after 5 on weekdays.': 'none', 'The recruiting event at 6pm on Thursday was full.': 'none',
    "I'll see you at the fair on Friday!": '2026-10-09', 'My Tuesday and Thursday mornings are open.': 'several',
    'Lee Park, Class of 2028, Riverton, Oct 2026': 'none', 'Sent on Monday at 9am from my phone': 'none', 'See attached slides 3-5': 'none',
    'I have office hours at 3 on Mondays.': 'none', 'Our weekly team meeting is on Tuesdays at 10am.': 'none',
    'Could you review my resume before Friday at noon?': 'none', 'Please reply by tomorrow 5pm.': 'none',
    'We start the program on January 11 at 9am.': 'none', 'Your appointment: Mon Oct 12 2026 09:30 AM': '2026-10-12T09:30',
    'Let me know what works - Thursday 4:30 is best for me.': '2026-10-08T16:30', 'I have moved our meeting to Oct 21, 3pm.': '2026-10-21T15:00',
    'Could we do Thursday at 3 rather than Wednesday at 3?': '2026-10-08T15:00', 'Not Thursday, but Friday at 3.': '2026-10-09T15:00',
  });
});

describe('elsewhere', () => {
  meetingRows({ ...NEW_YORK, zone: 'Europe/Berlin' }, {
    '15. Oktober, 14:30 Uhr': '2026-10-15T14:30', 'Do, 15.10. um 14 Uhr': '2026-10-15T14:00', 'Passt dir Donnerstag um 9?': '2026-10-08T09:00',
    'Wie wäre es am Montagnachmittag um 3?': '2026-10-12T15:00', 'morgen um 16 Uhr geht bei mir': '2026-10-08T16:00',
    'Ich habe am 15. Oktober Geburtstag.': 'none', 'nächste Woche Dienstag um 14:00': '2026-10-13T14:00',
    'Termin: Freitag, 16. Oktober 2026, 10:00 Uhr': '2026-10-16T10:00', 'Ich arbeite seit dem 1. Oktober dort.': 'none',
    'Ich bin hier im 3. Semester.': 'none', 'Können wir uns am 20.10. treffen?': '2026-10-20', 'Leider kann ich am Donnerstag um 10 nicht.': 'none',
    'Dienstag um Viertel vor drei': '2026-10-13T14:45',
  });
  meetingRows({ ...NEW_YORK, zone: 'Europe/Paris' }, {
    'demain à 14h': '2026-10-08T14:00', 'Je suis libre jeudi à partir de 15h': '2026-10-08', 'mercredi 14 octobre de 10h à 11h': '2026-10-14T10:00',
    'Merci pour notre échange de lundi.': 'none', 'On se voit vendredi à 9 h 30 ?': '2026-10-09T09:30', 'le 20/10 à 16h': '2026-10-20T16:00',
    'Je suis né le 3 mars 2004.': 'none', 'jeudi prochain à midi et demi': '2026-10-15T12:30',
  });
  meetingRows({ ...NEW_YORK, zone: 'Europe/Madrid' }, {
    'el próximo jueves a las 16:30': '2026-10-15T16:30', 'jueves 15 a las 11': '2026-10-15T11:00', 'mañana a las 9': '2026-10-08T09:00',
    '¿Podemos hablar el viernes a las 12?': '2026-10-09T12:00', 'Nos conocimos el 3 de octubre.': 'none',
    'el 20 de octubre a las 15h': '2026-10-20T15:00', 'el lunes a las tres y cuarto de la tarde': '2026-10-12T15:15',
  });
  meetingRows({ ...NEW_YORK, zone: 'Europe/Rome' }, {
    'giovedì alle 15': '2026-10-08T15:00', 'venerdì prossimo alle 10.30': '2026-10-16T10:30', 'martedì 20 ottobre alle ore 16:00': '2026-10-20T16:00',
    'domani alle tre e mezza': '2026-10-08T15:30',
  });
  meetingRows({ ...NEW_YORK, zone: 'America/Sao_Paulo' }, {
    'quinta às 15h': '2026-10-08T15:00', 'segunda às 10h': '2026-10-12T10:00', 'amanhã às 3 da tarde': '2026-10-08T15:00',
    'dia 20 às 14h30': '2026-10-20T14:30',
  });
  meetingRows({ ...NEW_YORK, zone: 'Europe/Amsterdam' }, {
    'donderdag om half 3': '2026-10-08T14:30', 'volgende week maandag om 11 uur': '2026-10-12T11:00',
    'Kunnen we vrijdag om 15.30 uur afspreken?': '2026-10-09T15:30',
  });
  meetingRows({ ...NEW_YORK, zone: 'Europe/Stockholm' }, {
    'torsdag kl. 14.30': '2026-10-08T14:30', 'Kan vi ses på fredag klockan halv tre?': '2026-10-09T14:30', 'nästa tisdag kl 10': '2026-10-13T10:00',
  });
  meetingRows({ ...NEW_YORK, zone: 'Europe/Warsaw' }, {
    'w czwartek o 15': '2026-10-08T15:00', 'jutro o 14:30': '2026-10-08T14:30', 'w przyszłą środę o godzinie 11': '2026-10-14T11:00',
    'Spotkaliśmy się we wtorek o 15.': 'none',
  });
  meetingRows({ ...NEW_YORK, zone: 'Asia/Shanghai' }, {
    周五下午两点半: '2026-10-09T14:30', '10月20号上午9点可以吗？': '2026-10-20T09:00', '下周三晚上7:30': '2026-10-14T19:30', '我在这里工作了3年': 'none',
    '后天中午12点': '2026-10-09T12:00',
  });
  meetingRows({ ...NEW_YORK, zone: 'Europe/London' }, {
    'Tuesday 13/10 at 2': '2026-10-13T14:00', 'Fri 9th Oct, 3.30pm': '2026-10-09T15:30', 'a week on Thursday at 2': '2026-10-15T14:00',
    'Thursday fortnight at 3': '2026-10-22T15:00',
  });
  meetingRows({ ...NEW_YORK, zone: 'Europe/Berlin' }, {
    'Liebe Frau Krämer,\n\nvielen Dank für das gute Gespräch am Montag. Wie besprochen sende ich Ihnen meinen Lebenslauf bis Freitag.\n\nViele Grüße': 'none',
    'Hallo Herr Doktor,\n\ngern! Ich könnte am Mittwoch, 14.10., zwischen 10 und 12 Uhr.\n\nBeste Grüße': '2026-10-14T10:00',
    'Bis Freitag um 10!': '2026-10-09T10:00', 'Sollen wir am 21.10. um 17:30 Uhr telefonieren?': '2026-10-21T17:30',
  });
  meetingRows({ ...NEW_YORK, zone: 'Europe/London' }, {
    'Hi Tom, are you about on Thursday 22nd at 5? Otherwise Friday 23rd would do.': '2026-10-22T17:00',
    'See you Tuesday week at half 4.': '2026-10-20T16:30', "Lovely, Monday 12th at 1pm it is. I've booked a table.": '2026-10-12T13:00',
  });
  meetingRows({ ...NEW_YORK, zone: 'America/Chicago', today: '2026-11-18' }, {
    'Application deadline: December 1, 5pm CT': 'none', 'Applications are due Dec 1 at 5pm': 'none',
    'Could you make it at 2:45 on Monday, Nov 30?': '2026-11-30T14:45', 'Works for me - Tuesday 24th, 8am.': '2026-11-24T08:00',
    'The first Monday in December at 10?': '2026-12-07T10:00', "Let's do the last Friday of January at 3.": '2027-01-29T15:00',
    'Sat 21 Nov at 10:00': '2026-11-21T10:00', 'I sat with my advisor in May.': 'none', 'March 4th at 2 works': '2027-03-04T14:00',
    '12/1 at noon': '2026-12-01T12:00', '1/12 at noon': '2027-01-12T12:00', 'My number is (312) 555-0199, ext. 4.': 'none',
    'I read chapters 10 to 12 on Monday.': 'none', 'We are a team of 5-6 people': 'none', 'from 2019 to 2021 I worked there': 'none',
    'at least 3 people said yes': 'none', 'I have been at 3 companies': 'none', 'Could I stop by on Thursday around 4ish?': '2026-11-19T16:00',
    'Monday at 9:30 a.m.? Or Tuesday?': 'several', 'Would you rather meet at 5 or at 6 on Friday?': 'several',
    'two weeks from Thursday at 2pm': '2026-12-03T14:00', 'a fortnight on Friday at 10': '2026-12-04T10:00',
    'Tomorrow 3 pm, same place': '2026-11-19T15:00', 'lunch tomorrow?': '2026-11-19', 'Wednesday 5:30': '2026-11-25T17:30',
    'Quarter to five on Friday': '2026-11-20T16:45', 'ten past nine tomorrow': '2026-11-19T09:10', 'midnight on New Year': 'none',
    'noon next Wednesday': '2026-11-25T12:00', 'this coming Monday, 1 PM': '2026-11-23T13:00', 'Mon. Nov. 23 at 1 p.m. CST': '2026-11-23T13:00',
    'Monday, 23 November 2026 at 13:00 (UTC-6)': '2026-11-23T13:00', '9 a.m. Thursday': '2026-11-19T09:00',
    'Thursday, 9-9:30am PT': '2026-11-19T09:00 America/Los_Angeles', 'Dec 3rd between 1pm and 2pm ET': '2026-12-03T13:00 America/New_York',
    'My flight lands at 3 on Friday': 'none', 'I had a call at 3 on Monday with Bob': 'none', 'on the 2nd at 2': '2026-12-02T14:00',
    'April 31 at 3pm': 'none',
  });
  meetingRows({ ...NEW_YORK, zone: 'Europe/Berlin', today: '2026-03-27' }, {
    'Montag um 9': '2026-03-30T09:00', 'am 3. April um 11 Uhr passt es': '2026-04-03T11:00',
    'Treffen wir uns am ersten Montag im April um 10 Uhr': '2026-04-06T10:00', 'kommenden Dienstag 15:30': '2026-03-31T15:30',
    'um drei am Dienstag': '2026-03-31T15:00', 'heute um 17 Uhr?': '2026-03-27T17:00', 'Seit 3 Jahren arbeite ich hier.': 'none',
    'Zimmer 12, 3. Stock': 'none', '24/7 erreichbar': 'none', 'Donnerstagabend um 8': '2026-04-02T20:00',
  });
  meetingRows({ ...NEW_YORK, zone: 'Europe/Paris' }, {
    'à trois heures et demie vendredi': '2026-10-09T15:30', 'lundi à 9h du matin': '2026-10-12T09:00', 'demain après-midi à 3h': '2026-10-08T15:00',
    "J'ai 21 ans.": 'none',
  });
  meetingRows({ ...NEW_YORK, zone: 'Europe/Warsaw' }, {
    'poniedziałek, 12 października, godz. 15:30': '2026-10-12T15:30', 'czy 15.10 o 12:00 pasuje?': '2026-10-15T12:00',
    'pojutrze o 9 rano': '2026-10-09T09:00',
  });
  meetingRows({ ...NEW_YORK, zone: 'Europe/Stockholm' }, {
    'onsdag 14 oktober kl. 13.00-13.30': '2026-10-14T13:00', 'Kan du i övermorgon klockan tre?': '2026-10-09T15:00',
    'vi träffades i fredags kl 10': 'none',
  });
  meetingRows({ ...NEW_YORK, zone: 'Asia/Shanghai' }, {
    星期五上午十点: '2026-10-09T10:00', '10月12日（周一）14:00见': '2026-10-12T14:00', 明天三点半可以吗: '2026-10-08T15:30', '今晚8点': '2026-10-07T20:00',
  });
  meetingRows({ ...NEW_YORK, zone: 'Asia/Kolkata' }, {
    'Tomorrow 5 PM IST works': '2026-10-08T17:00', '15/10/2026 at 11 am': '2026-10-15T11:00', 'on 5th November at 4': '2026-11-05T16:00',
    'Friday 9am EST (6:30pm IST)': '2026-10-09T09:00 America/New_York',
  });
});
