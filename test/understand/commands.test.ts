import { describe, expect, test } from 'vitest';
import type { Question, Reason } from '#model/intent.ts';
import { understand } from '#understand/understand.ts';
import { commandsIn } from '../../functions/understand/commands.ts';
import { scopeOf } from '../../functions/understand/scope.ts';
import { heard, heardAs, line } from '../support/heard.ts';
import { aFrame, aMail, asked } from '../support/mails.ts';

function rows(question: Question | null, table: Readonly<Record<string, string>>): void {
  test('each is heard as it is meant', () => {
    expect(heardAs(question, table)).toEqual(table);
  });
}

describe('what was done', () => {
  rows(asked('FOLLOW_UP'), {
    done: 'DONE',
    'Done!': 'DONE',
    '✅': 'DONE',
    'done 😊': 'DONE',
    'sent it': 'DONE',
    'I already thanked her': 'DONE',
    'did it this morning': 'DONE',
    'thank you note sent this morning': 'DONE',
    'I sent her an email yesterday': 'DONE',
    'I replied to her': 'DONE',
    'thanked Jane and Bob': 'DONE contact=jane + DONE contact=bob',
    'done, thanks': 'DONE + ACK',
    'will do': 'ACK',
    'thanks for the reminder, I emailed her': 'ACK + DONE',
    "haven't sent it yet": 'NO',
    'I finished my exams': 'UNKNOWN',
    'emailed tom@initech.example': 'OUTREACH address=tom@initech.example',
    'emailed Tom yesterday': 'UNKNOWN',
    'done?': 'UNKNOWN',
  });
});

describe('what they did', () => {
  rows(asked('FOLLOW_UP'), {
    'she answered': 'REPLIED',
    'Jane got back to me': 'REPLIED contact=jane',
    'heard back from her yesterday': 'REPLIED',
    'she said yes!': 'REPLIED outcome=positive',
    'she declined': 'REPLIED outcome=declined',
    'She said no': 'REPLIED outcome=declined',
    'no reply yet': 'NO',
    "she hasn't replied yet": 'NO',
    'never heard back': 'NO',
    'Alex replied': 'UNKNOWN ask=which_contact candidates=kim romero',
    'Alex Kim replied': 'REPLIED contact=kim',
    'Will replied': 'REPLIED contact=will',
    'jane.doe@acme.example replied': 'REPLIED contact=jane',
    'I think she answered': 'UNKNOWN',
    'if she answers, remind me': 'UNKNOWN',
    'Tom replied': 'UNKNOWN',
  });
  test('a first name of two people means the one who was asked about', () => {
    expect(heard('Alex replied', asked('FOLLOW_UP', ['kim']))).toBe('REPLIED contact=kim');
  });
});

describe('a meeting that was', () => {
  rows(asked('FOLLOW_UP'), {
    'we met on Tuesday': 'MET when=2026-03-10',
    'yes, we met': 'MET',
    'met her last Thursday': 'MET when=2026-03-05',
    'met Jane for coffee tuesday': 'MET contact=jane when=2026-03-10',
    'had coffee with Bob Smith this morning': 'MET contact=bob when=2026-03-11',
    'we talked on the phone yesterday': 'MET when=2026-03-10',
    'we met on Tuesday, she told me about the fall program': 'MET when=2026-03-10 + NOTE text=she told me about the fall program',
    'We met on Tuesday and it went great - she offered to refer me!': 'MET when=2026-03-10 + NOTE text=it went great - she offered to refer me!',
    'met Bob yesterday, he told me about his lab': 'MET contact=bob when=2026-03-10 + NOTE contact=bob text=he told me about his lab',
    'met with my advisor yesterday': 'UNKNOWN',
    'I met Carol yesterday': 'UNKNOWN',
    'spoke at the conference yesterday': 'UNKNOWN',
    'had a lot of homework yesterday': 'UNKNOWN',
    "it didn't happen": 'MEETING_OFF',
    'she cancelled': 'MEETING_OFF',
    'I cancelled my subscription': 'UNKNOWN',
  });
});

describe('a meeting to come', () => {
  rows(asked('PREP'), {
    'coffee with Jane next Tuesday at 3pm': 'MEETING contact=jane when=2026-03-17T15:00',
    "we're meeting Thursday at 10": 'MEETING when=2026-03-12T10:00',
    'call set for March 19 at 4': 'MEETING when=2026-03-19T16:00',
    'meeting moved to Friday 2pm': 'MEETING when=2026-03-13T14:00',
    'she moved it to Friday at 2': 'MEETING when=2026-03-13T14:00',
    'Friday 2pm': 'MEETING when=2026-03-13T14:00',
    'we are meeting next week': 'UNKNOWN ask=meeting_date',
    "we're meeting on 3/4 at 5": 'UNKNOWN ask=ambiguous_date',
    'call Jane on Friday': 'UNKNOWN',
    'talking to my mom on Friday': 'UNKNOWN',
    "She replied!! We're talking next Wednesday at 4pm.": 'REPLIED + MEETING when=2026-03-18T16:00',
  });
});

describe('later', () => {
  rows(asked('KEEP_IN_TOUCH'), {
    snooze: 'SNOOZE',
    'not now': 'SNOOZE',
    'next week': 'SNOOZE until=2026-03-16',
    'remind me again on Friday please': 'SNOOZE until=2026-03-13',
    'snoze till monday pls': 'SNOOZE until=2026-03-16',
    'snooze Bob until Friday': 'SNOOZE contact=bob until=2026-03-13',
    'give her another week': 'SNOOZE until=2026-03-18',
    'can you remind me next week?': 'SNOOZE until=2026-03-16',
    'remind me in 3 weeks to write back': 'SNOOZE until=2026-04-01',
    'remind me to email Tom on Friday': 'UNKNOWN',
    'Not yet - ask me again after midterms (Oct 16).': 'NO + SNOOZE until=2026-10-16',
    'snooze until 3/4': 'UNKNOWN ask=ambiguous_date',
    'snooze until last Monday': 'UNKNOWN ask=past_date',
    'remind me who Jane is': 'WHO contact=jane',
    'tomorrow?': 'UNKNOWN',
    'remind me tomorrow to write unless she answers': 'UNKNOWN',
    'remind me if she does not answer by Friday': 'UNKNOWN',
    'I am out of the office until March 30 with limited access to email.': 'UNKNOWN',
    skip: 'SKIP',
    'never mind': 'SKIP',
    'drop it': 'SKIP',
    'skip the small talk': 'UNKNOWN',
  });
});

describe('stop and delete count only as a whole clause', () => {
  rows(asked('FOLLOW_UP'), {
    stop: 'STOP_ALL',
    'STOP!!!': 'STOP_ALL',
    'stop, thanks': 'STOP_ALL + ACK',
    'no, stop': 'STOP_ALL',
    unsubscribe: 'STOP_ALL',
    'please stop emailing me': 'STOP_ALL',
    'remove me from this list': 'STOP_ALL',
    'stop reminding me about Jane': 'STOP_CONTACT contact=jane',
    'please stop reminding me about this one': 'STOP_CONTACT',
    'drop Bob Smith': 'STOP_CONTACT contact=bob',
    'resume Jane': 'RESUME contact=jane',
    'resume with somebody': 'UNKNOWN',
    'He said no :( take him off the list please': 'REPLIED outcome=declined + STOP_CONTACT',
    'not interested': 'STOP_CONTACT',
    'no longer relevant': 'STOP_CONTACT',
    'done; stop reminding me about Bob Smith': 'DONE + STOP_CONTACT contact=bob',
    'done, stop': 'DONE + UNKNOWN',
    'done, stop reminding me about Bob Smith': 'DONE + STOP_CONTACT contact=bob',
    "don't stop": 'UNKNOWN',
    'should I stop writing to her?': 'UNKNOWN',
    'stop?': 'UNKNOWN',
    'she wants me to stop by her office': 'UNKNOWN',
    'stop by her office': 'UNKNOWN',
    'drop Tom': 'UNKNOWN',
    'stop reminding me about Tom': 'UNKNOWN',
    'drop her a line tomorrow': 'UNKNOWN',
    'please delete me from her mailing list lol': 'UNKNOWN',
    'should I delete my account?': 'UNKNOWN',
    'delete me': 'DELETE_ME',
    'delete my account and all my data': 'DELETE_ME',
    delete: 'UNKNOWN',
    "I'm back": 'RESUME',
    start: 'RESUME',
    'oops, undo that': 'UNDO',
  });
});

describe('erasing takes a second word to the right question', () => {
  rows({ kind: 'DELETE_CONFIRM', items: [] }, { DELETE: 'CONFIRM_DELETE', 'do not delete': 'UNKNOWN', 'delete the old one': 'UNKNOWN', 'delete, or not': 'UNKNOWN' });
});

describe('the welcome mail', () => {
  rows({ kind: 'WELCOME', items: [] }, { yes: 'ACK', no: 'DELETE_ME', 'not yet': 'NO' });
});

describe('help and lists', () => {
  rows(null, { help: 'HELP', '?': 'HELP', 'what can I say': 'HELP', list: 'LIST', "what's next?": 'STATUS', 'show my contacts': 'LIST' });
});

describe('what else can be asked for', () => {
  rows(asked('FOLLOW_UP'), {
    '5/5': 'UNKNOWN',
    'rating 3': 'RATE mark=3',
    'got an interview!': 'HELPED how=interview',
    'she referred me for the analyst role': 'HELPED how=referral',
    "Jane's new email is jane@newco.example": 'UPDATE contact=jane field=address value=jane@newco.example',
    'Jane moved to Stripe': 'UPDATE contact=jane field=organisation value=Stripe',
    'pause until Jan 15': 'PAUSE until=2027-01-15',
    'pause for two weeks': 'PAUSE until=2026-03-25',
    'who is this?': 'WHO',
    "who's Jane again?": 'WHO contact=jane',
    export: 'EXPORT',
    'timezone Europe/Berlin': 'SET setting=zone value=Europe/Berlin',
    'goal 3 a week': 'SET setting=goal value=3',
    'my internship ends August 14': 'INTERNSHIP end=2026-08-14',
    'internship at Acme from June 1 to Aug 21': 'INTERNSHIP organisation=Acme start=2026-06-01 end=2026-08-21',
    'delete Jane': 'FORGET contact=jane',
    'timezone Middle/Nowhere': 'UNKNOWN',
    'goal 300 a week': 'UNKNOWN',
    'she moved to Friday at 2': 'MEETING when=2026-03-13T14:00',
    'she introduced me to her colleague': 'UNKNOWN',
    'my internship is great': 'UNKNOWN',
  });
});

describe('numbers of a list', () => {
  rows(asked('OTHER', ['jane', 'bob', 'kim', 'will']), {
    '1 done, 3 snooze 1 week': 'DONE item=1 + SNOOZE item=3 until=2026-03-18',
    'done 1 and 2\nskip 4': 'DONE item=1 + DONE item=2 + SKIP item=4',
    '1. done\n2. skip\n3. next week': 'DONE item=1 + SKIP item=2 + SNOOZE item=3 until=2026-03-16',
    '1 done, 2 snooze till Oct 1, 3 drop': 'DONE item=1 + SNOOZE item=2 until=2026-10-01 + STOP_CONTACT item=3',
    '3 stop': 'STOP_CONTACT item=3',
    'all done': 'DONE item=1 + DONE item=2 + DONE item=3 + DONE item=4',
    'Jane replied, skip Bob': 'REPLIED contact=jane + SKIP contact=bob',
    done: 'UNKNOWN ask=which_item',
    '2 weeks': 'UNKNOWN ask=which_item',
    '5 done': 'UNKNOWN ask=which_item',
    stop: 'STOP_ALL',
  });
  test('a list of one needs no number', () => {
    expect(heard('done', asked('OTHER'))).toBe('DONE item=1');
  });
});

describe('notes', () => {
  rows(asked('THANK_YOU'), {
    'note: she loves climbing and studied in Lyon': 'NOTE text=she loves climbing and studied in Lyon',
    'Note: she likes tea. And she plays chess.': 'NOTE text=she likes tea. And she plays chess.',
    'sent it. note: she suggested the CFA. remind me in 3 weeks': 'DONE + NOTE text=she suggested the CFA + SNOOZE until=2026-04-01',
    'It went really well. She told me about the rotation program.': 'NOTE text=It went really well. She told me about the rotation program.',
    'yes please draft the thank you': 'DRAFT',
    'What should I ask her about her work?': 'UNKNOWN',
    'went well': 'UNKNOWN',
    'done\n\nBest,\nSam': 'DONE',
    'Hi Touchbase,\ndone': 'DONE',
  });
  test('free text that answers no question about a meeting is not kept', () => {
    expect(heard('It went really well, she told me about it', asked('FOLLOW_UP'))).toBe('UNKNOWN');
  });
});

describe('one word in other languages', () => {
  rows(asked('FOLLOW_UP'), {
    hecho: 'DONE', "c'est fait": 'DONE', erledigt: 'DONE', feito: 'DONE', 已发送: 'DONE', 'enviado, gracias': 'DONE + ACK',
    mañana: 'SNOOZE until=2026-03-12', 'la semaine prochaine': 'SNOOZE until=2026-03-16', 'in zwei Wochen': 'SNOOZE until=2026-03-25', 下周: 'SNOOZE until=2026-03-16',
    hilfe: 'HELP', 停止: 'STOP_ALL', ja: 'YES', nein: 'NO', 'pas encore': 'NO',
  });
});

describe('a mail with too many commands', () => {
  const TOO_MANY = 'done\nskip\nJane replied\nskip Bob\nWill replied\nAlex Kim replied\nsnooze Bob until Friday\nhelp';
  test('is answered for six of them, and the words of the others are asked back', () => {
    expect(heard(TOO_MANY, asked('FOLLOW_UP'))).toBe('DONE + SKIP + REPLIED contact=jane + SKIP contact=bob + REPLIED contact=will + REPLIED contact=kim + UNKNOWN ask=too_many_commands');
    expect(commandsIn(TOO_MANY, scopeOf(aFrame())).at(-1)).toMatchObject({ text: 'snooze Bob until Friday; help' });
  });
  test('in answer to a list of people, twenty are few enough', () => {
    const people = Array.from({ length: 25 }, (_, at) => `p${at + 1}`);
    const said = people.map((_, at) => `${at + 1} done`);
    expect(heard(said.slice(0, 20).join('\n'), asked('DIGEST', people)).split(' + ')).toHaveLength(20);
    expect(heard(said.slice(0, 22).join('\n'), asked('DIGEST', people))).toMatch(/DONE item=20 \+ UNKNOWN ask=too_many_commands$/);
  });
});

test('a line that the mail program has wrapped is one sentence', () => {
  const text = 'We met on Tuesday and it went great, she told me a lot about how the\nteam works and about the fall program.';
  expect(heard(text, asked('FOLLOW_UP'))).toBe('MET when=2026-03-10 + NOTE text=it went great, she told me a lot about how the team works and about the fall program');
});

describe('a subject of their own', () => {
  test.each([
    ['snooze 2 weeks', 'thanks', 'SNOOZE until=2026-03-25'],
    ['stop reminding me about Bob Smith', 'He never answers my mails.', 'STOP_CONTACT contact=bob'],
    ['Pause until April 6', 'Thanks,\nSam', 'PAUSE until=2026-04-06'],
    ['Re: stop', 'thanks', 'ACK'],
    ['stop', 'done', 'DONE'],
    ['Career fair on Friday', 'hmm', 'UNKNOWN'],
  ])('%j above %j is %s', (subject, fresh, expected) => {
    const intent = understand(aMail({ subject, fresh }), aFrame(), { at: '2026-03-11T14:00:00.000Z' });
    expect('commands' in intent ? intent.commands.map(line).join(' + ') : intent.kind).toBe(expected);
  });
});

test('a reading tells which phrase it followed, and what it could not read', () => {
  const because: Reason[] = [];
  understand(aMail({ fresh: 'She answered, remind me on Friday. blah blah' }), aFrame(), { at: '2026-03-11T14:00:00.000Z' }, because);
  expect(because).toEqual([
    { rule: '<person> answered', saw: 'She answered' },
    { rule: 'snooze <day>', saw: 'remind me on Friday.' },
  ]);
  because.length = 0;
  understand(aMail({ fresh: 'hmm' }), aFrame(), { at: '2026-03-11T14:00:00.000Z' }, because);
  expect(because).toEqual([{ rule: 'not understood: no phrase reads it', saw: 'hmm' }]);
});
