import { describe, expect, test } from 'vitest';
import { understand } from '#understand/understand.ts';
import { heardAs } from '../support/heard.ts';
import { aFrame, aMail, asked } from '../support/mails.ts';

function rows(table: Readonly<Record<string, string>>): void {
  test('each is heard as it is meant', () => {
    expect(heardAs(asked('FOLLOW_UP'), table)).toEqual(table);
  });
}

describe('how often, when and where', () => {
  rows({
    'weekly only': 'SET setting=mails value=digest',
    'digest only': 'SET setting=mails value=digest',
    'daily again': 'SET setting=mails value=all',
    'all mails': 'SET setting=mails value=all',
    'normal mails again': 'SET setting=mails value=all',
    'back to normal': 'SET setting=mails value=all',
    'receipts always': 'SET setting=receipts value=always',
    'receipts never': 'SET setting=receipts value=never',
    'receipts first': 'SET setting=receipts value=first',
    'goal 0': 'SET setting=goal value=0',
    'goal 20': 'SET setting=goal value=20',
    'goal 21': 'UNKNOWN',
    'goal 2.5': 'UNKNOWN',
    'goal -1': 'UNKNOWN',
    'digest on Sunday': 'SET setting=digest-day value=7',
    'digest on someday': 'UNKNOWN',
    'timezone Paris': 'SET setting=zone value=Europe/Paris',
    'timezone Europe/Atlantis': 'UNKNOWN',
  });
});

describe("the student's other address", () => {
  rows({
    'my other address is sam@home.example': 'SET setting=alias value=sam@home.example',
    'I also write from sam@home.example': 'SET setting=alias value=sam@home.example',
    'add address sam@home.example as mine': 'SET setting=alias value=sam@home.example',
    'my personal email is Sam@Home.example': 'SET setting=alias value=sam@home.example',
    'sam@home.example is also me': 'SET setting=alias value=sam@home.example',
    'her other address is jane@home.example': 'UPDATE field=address value=jane@home.example',
    'add Leo Grant leo.grant@umbra.example': 'OUTREACH address=leo.grant@umbra.example name=Leo Grant',
  });
});

describe('of whom nothing is logged', () => {
  rows({
    'never log bob@x.example': 'SET setting=never-log value=bob@x.example',
    "don't log mails to mom@home.example": 'SET setting=never-log value=mom@home.example',
    'please never log emails to or from dad@home.example': 'SET setting=never-log value=dad@home.example',
    'never log anything to @family.example': 'SET setting=never-log value=family.example',
    'never log mails to family.example': 'SET setting=never-log value=family.example',
    'log mails to mom@home.example': 'UNKNOWN',
    'never log my mom': 'UNKNOWN',
  });
});

test.each(['my other address is sam@home.example', 'I also write from sam@home.example', 'never log bob@x.example', "Jane's new email is jane@newco.example"])('the address in “%s” is nobody new', (fresh) => {
  expect(understand(aMail({ fresh }), aFrame({ question: null }), { at: '2026-03-11T14:00:00.000Z' }).kind).toBe('commands');
});
