import { describe, expect, test } from 'vitest';
import type { Question } from '#model/intent.ts';
import { heardAs } from '../support/heard.ts';
import { asked } from '../support/mails.ts';

function rows(question: Question | null, table: Readonly<Record<string, string>>): void {
  test('each is heard as it is meant', () => {
    expect(heardAs(question, table)).toEqual(table);
  });
}

describe('what was done, and what they answered', () => {
  rows(asked('FOLLOW_UP'), {
    'all good, she wrote back last night': 'ACK + REPLIED',
    'yep he emailed me this morning': 'REPLIED',
    'got an answer from Jane': 'REPLIED contact=jane',
    'no luck so far': 'NO',
    'radio silence': 'NO',
    'crickets lol': 'NO',
    'nothing from her yet, try me again monday': 'NO + SNOOZE until=2026-03-16',
    'wrote her 10 min ago': 'DONE',
    'Taken care of!! 🎉': 'DONE + ACK',
    'just followed up w/ her': 'DONE',
    '✔️ sent last night': 'DONE',
    'pinged him on linkedin yesterday': 'DONE',
    "she's not interested, you can drop her": 'REPLIED outcome=declined + STOP_CONTACT',
    "I haven't met her": 'NO',
    'Done and done': 'DONE',
    'Just did it!': 'DONE',
    'Sent!! thanks for the nudge': 'DONE + ACK',
    'emailed her again this morning': 'DONE',
    'I wrote him back yesterday, all good': 'DONE + ACK',
    "I've sent the follow up": 'DONE',
    'already taken care of': 'DONE',
    'followed up yesterday :)': 'DONE',
    'Sent her a LinkedIn message': 'DONE',
    'Nudged her, thanks': 'DONE',
    "I didn't send it": 'NO',
    "Haven't had time yet": 'NO',
    'not done yet': 'NO',
    'not yet, sorry': 'NO',
    "No, I haven't": 'NO',
    'nope, still nothing': 'NO',
    "she hasn't gotten back to me": 'NO',
    "Haven't heard anything": 'NO',
    'No answer so far, snooze one week': 'NO + SNOOZE until=2026-03-18',
    "I haven't written to her yet, remind me on Monday": 'NO + SNOOZE until=2026-03-16',
    'She got back to me last night!': 'REPLIED',
    'She just emailed me back': 'REPLIED',
    'Got a reply': 'REPLIED',
    'reply received yesterday': 'REPLIED',
    'He wrote back on Monday': 'REPLIED',
    'they answered': 'REPLIED',
    'Yes, she replied': 'REPLIED',
    'yes she did': 'REPLIED',
    'she has replied already, thanks': 'REPLIED + ACK',
    "He can't help, he said no": 'REPLIED outcome=declined',
    'she turned me down': 'REPLIED outcome=declined',
    'She replied and we are meeting Friday at 2pm': 'REPLIED + MEETING when=2026-03-13T14:00',
    'replied, coffee set for Tuesday 10am': 'REPLIED + MEETING when=2026-03-17T10:00',
    'Done, and remind me again in two weeks': 'DONE + SNOOZE until=2026-03-25',
    'sent it! please snooze Bob until Monday too': 'DONE + SNOOZE contact=bob until=2026-03-16',
    'No reply from him - what should I do?': 'NO + UNKNOWN',
    'Got it, thanks. She answered on Monday.': 'ACK + REPLIED',
    'She said she is too busy this term :(': 'REPLIED outcome=declined',
    'heard from her finally, we are on for Thursday at noon': 'REPLIED + MEETING when=2026-03-12T12:00',
    'Not ready yet. Try me next Thursday': 'NO + SNOOZE until=2026-03-19',
    'I have sent her the email!!': 'DONE',
    'Mail is out': 'DONE',
    'done w this one': 'DONE',
    'Already emailed him :) thanks!': 'DONE + ACK',
    'wrote to her on linkedin just now': 'DONE',
    'Yup, followed up this morning': 'DONE',
    'I did it yesterday': 'DONE',
    'He did reply!': 'REPLIED',
    'Reply came in today': 'REPLIED',
  });
});

describe('that they met', () => {
  rows(asked('FOLLOW_UP'), {
    'We met yesterday!': 'MET when=2026-03-10',
    'We had coffee on Monday, it was great': 'MET when=2026-03-09',
    'met up with Jane last Friday': 'MET contact=jane when=2026-03-06',
    'Talked to her on the phone this morning': 'MET when=2026-03-11',
    'spoke with Bob on the 5th': 'MET contact=bob when=2026-03-05',
    'We finally talked last week': 'MET',
    'had our call today': 'MET when=2026-03-11',
    'we chatted on zoom two days ago': 'MET when=2026-03-09',
    'Had lunch with Jane on Mar 3': 'MET contact=jane when=2026-03-03',
    'caught up with her over coffee yesterday': 'MET when=2026-03-10',
    "We didn't meet": 'MEETING_OFF',
    'I met with her on Tuesday and she offered to pass my resume on': 'MET when=2026-03-10 + NOTE text=she offered to pass my resume on',
    'we finally met last thursday': 'MET when=2026-03-05',
    'Had a great coffee chat with her on Monday!': 'MET when=2026-03-09',
    'We spoke by phone on the 2nd': 'MET when=2026-03-02',
    'met him at the fair yesterday': 'MET when=2026-03-10',
  });
});

describe('later', () => {
  rows(asked('FOLLOW_UP'), {
    'swamped this week, can you bug me again on the 23rd?': 'SNOOZE until=2026-03-23',
    'push to friday': 'SNOOZE until=2026-03-13',
    'move this to next monday': 'SNOOZE until=2026-03-16',
    'not until april': 'SNOOZE until=2026-04-01',
    'snooz 10 days': 'SNOOZE until=2026-03-21',
    'remnd me tmrw': 'SNOOZE until=2026-03-12',
    'give me til sunday': 'SNOOZE until=2026-03-15',
    "let's wait another two weeks": 'SNOOZE until=2026-03-25',
    "i'll do it this weekend, ping me saturday": 'SNOOZE until=2026-03-14',
    'pause Bob until Friday': 'SNOOZE contact=bob until=2026-03-13',
    'snooze for a week': 'SNOOZE until=2026-03-18',
    'Snooze to Friday': 'SNOOZE until=2026-03-13',
    'can we do this next week': 'SNOOZE until=2026-03-16',
    'next month please': 'SNOOZE until=2026-04-11',
    Friday: 'SNOOZE until=2026-03-13',
    'Too busy right now, try again in two weeks': 'SNOOZE until=2026-03-25',
    'I have exams, remind me after March 20': 'SNOOZE until=2026-03-20',
    'remind me after my exam on the 20th': 'SNOOZE until=2026-03-20',
    "I'll do it tomorrow": 'SNOOZE until=2026-03-12',
    "I'll email her on Friday": 'SNOOZE until=2026-03-13',
    'Give her a few more days': 'SNOOZE until=2026-03-14',
    'hold off until the 25th': 'SNOOZE until=2026-03-25',
    'check back in a month': 'SNOOZE until=2026-04-11',
    'Not this week. Next week is better': 'SNOOZE until=2026-03-16',
    'tmrw pls': 'SNOOZE until=2026-03-12',
    'remind me again in 3 days pls 🙏': 'SNOOZE until=2026-03-14',
    'sooo busy, snooooze till friday': 'SNOOZE until=2026-03-13',
    'I will write to her this weekend': 'SNOOZE until=2026-03-14',
    'Remind me Thursday, thanks!': 'SNOOZE until=2026-03-12 + ACK',
    "can't do it today, tomorrow": 'SNOOZE until=2026-03-12',
    'Please remind me about this in April': 'SNOOZE until=2026-04-01',
    'bump this to next Tuesday': 'SNOOZE until=2026-03-17',
    'in a few days': 'SNOOZE until=2026-03-14',
    'wait until she is back on the 30th': 'SNOOZE until=2026-03-30',
    'She is on leave until April 6, remind me then': 'SNOOZE until=2026-04-06',
    'skip this week': 'SKIP',
    'no need anymore': 'SKIP',
    nvm: 'SKIP',
    "don't bother": 'SKIP',
    'oops forgot about this one, will email him tonight': 'NO + SNOOZE until=2026-03-11',
    'ask again in 10 days': 'SNOOZE until=2026-03-21',
    'Can you remind me about this after spring break?': 'SNOOZE until=2026-03-23',
    'midterms this week so pls wait til monday': 'SNOOZE until=2026-03-16',
    'Remind me on 4/20 please': 'SNOOZE until=2026-04-20',
    'snooze 2wks': 'SNOOZE until=2026-03-25',
    'hold this until June': 'SNOOZE until=2026-06-01',
    'I am travelling, back on March 24. Remind me then.': 'NOTE text=I am travelling, back on March 24 + SNOOZE until=2026-03-24',
    'let me do it on sunday': 'SNOOZE until=2026-03-15',
    '1 more week': 'SNOOZE until=2026-03-18',
    'remind me the day after tomorrow': 'SNOOZE until=2026-03-13',
    'no worries': 'ACK',
    'ok thanks!': 'ACK',
  });
});

describe('before a meeting', () => {
  rows(asked('PREP'), {
    'moved to thursday at 11': 'MEETING when=2026-03-12T11:00',
    'she had to reschedule, now Mon 4pm': 'MEETING when=2026-03-16T16:00',
    'we pushed it to next week': 'UNKNOWN ask=meeting_date',
    'cancelled :(': 'MEETING_OFF',
    "it's off, he is sick": 'MEETING_OFF',
    "she can't make it tomorrow": 'MEETING_OFF',
    'we moved it to Friday at 3': 'MEETING when=2026-03-13T15:00',
    'rescheduled to Monday 10am': 'MEETING when=2026-03-16T10:00',
    'it got cancelled': 'MEETING_OFF',
    'He cancelled last minute': 'MEETING_OFF',
    'She had to cancel :(': 'MEETING_OFF',
    "It's now Thursday at 4pm": 'MEETING when=2026-03-12T16:00',
    'postponed to next Wednesday, 2pm': 'MEETING when=2026-03-18T14:00',
    "we're not meeting anymore": 'MEETING_OFF',
    'can we move it to friday 3pm?': 'UNKNOWN',
    'moved to 4pm on Friday': 'MEETING when=2026-03-13T16:00',
    'got it, thanks': 'ACK',
    'Meeting got moved to next Monday at 11am': 'MEETING when=2026-03-16T11:00',
    'She asked to reschedule': 'MEETING_OFF',
    'Change of plans: Friday 10am instead': 'MEETING when=2026-03-13T10:00',
    'cancelled, she is sick': 'MEETING_OFF',
  });
});

describe('after a meeting', () => {
  rows(asked('HOW_DID_IT_GO'), {
    'never happened, she got sick': 'MEETING_OFF',
    '4/5': 'RATE mark=4',
    'went well, 4 out of 5': 'RATE mark=4',
    "yes! she's going to introduce me to her boss": "YES + NOTE text=she's going to introduce me to her boss",
    'great call today, he offered to pass my resume along': 'MET when=2026-03-11 + NOTE text=he offered to pass my resume along',
    'yes we met': 'MET',
    'It was great!': 'YES',
    'went really well': 'YES',
    "she didn't show up": 'MEETING_OFF',
    'no, she cancelled': 'MEETING_OFF',
    'He no-showed': 'MEETING_OFF',
    'we rescheduled to Friday 2pm': 'MEETING when=2026-03-13T14:00',
    'rating 5, she was lovely and offered to refer me': 'RATE mark=5 + NOTE text=she was lovely and offered to refer me',
    '5 stars': 'RATE mark=5',
    'Yes! Learned a lot about product management': 'YES + NOTE text=Learned a lot about product management',
    'It was good, she gave me two names to contact': 'NOTE text=It was good, she gave me two names to contact',
    'no show': 'MEETING_OFF',
    'We talked for an hour, really nice. 5/5': 'MET + RATE mark=5',
    'postponed to the 18th': 'MEETING when=2026-03-18',
  });
});

describe('what people did for the student', () => {
  rows(asked('FOLLOW_UP'), {
    'Offer!': 'HELPED how=offer',
    'got the offer at Acme!': 'HELPED how=offer',
    'I got the internship!': 'HELPED how=offer',
    'Jane got me an offer': 'HELPED contact=jane how=offer',
    'got the offer thanks to Jane': 'HELPED contact=jane how=offer',
    'got the offer at Acme, thanks to Jane!': 'HELPED contact=jane how=offer',
    'Offer! Jane': 'HELPED contact=jane how=offer',
    'Offer! Jane offered me the job': 'HELPED contact=jane how=offer',
    'they offered me the internship': 'HELPED how=offer',
    'I got hired at Acme': 'HELPED how=offer',
    'Bob answered. Got the offer!': 'REPLIED contact=bob + HELPED how=offer',
    'no offer yet': 'UNKNOWN',
    'she referred me': 'HELPED how=referral',
    'Jane got me an interview at Acme': 'HELPED contact=jane how=interview',
    'she gave me great advice': 'HELPED how=advice',
    'she gave me some good advice about interviews': 'HELPED how=advice',
    'great advice from Jane': 'HELPED contact=jane how=advice',
    "Jane's advice helped": 'HELPED contact=jane how=advice',
    'I need some advice': 'UNKNOWN',
  });
});

describe('advice is told within the report of a talk, whose words stay together', () => {
  rows(asked('HOW_DID_IT_GO'), {
    'It went well. She gave me great advice about interviews and told me about the fall program':
      'NOTE text=It went well. She gave me great advice about interviews and told me about the fall program + HELPED how=advice',
    'It went well. She told me about the fall program': 'NOTE text=It went well. She told me about the fall program',
  });
});

describe('a thank-you', () => {
  rows(asked('THANK_YOU'), {
    'nope not yet, tomorrow': 'NO + SNOOZE until=2026-03-12',
    'sent this AM': 'DONE',
    sent: 'DONE',
    'yep sent it last night': 'DONE',
    'I thanked him already': 'DONE',
    "I'll send it tonight": 'SNOOZE until=2026-03-11',
    'can you write it for me?': 'DRAFT',
    'draft please': 'DRAFT',
    'not yet': 'NO',
  });
});
