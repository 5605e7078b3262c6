import { expect, test } from 'vitest';
import { decodeArrival, decodeBatch, decodeReport, decodeTick, decodeWaiting } from '#events/events.ts';

/** As SES sends it with the S3 action; each row changes one thing. */
function notification(change: (event: { [field: string]: any }) => void = () => undefined): unknown {
  const event = {
    notificationType: 'Received',
    mail: { timestamp: '2026-05-04T14:00:00.000Z', source: 'Sam@Campus.example', messageId: 'abc', destination: ['jane@acme.example'], headersTruncated: false },
    receipt: {
      timestamp: '2026-05-04T14:00:01.000Z',
      recipients: ['touchbase@in.campus.example'],
      spamVerdict: { status: 'PASS' },
      virusVerdict: { status: 'PASS' },
      spfVerdict: { status: 'PASS' },
      dkimVerdict: { status: 'GRAY' },
      dmarcVerdict: { status: 'PASS' },
      action: { type: 'S3', bucketName: 'raw', objectKey: 'abc' },
    },
  };
  change(event);
  return event;
}

test('a receipt notification is an arrival: envelope, verdicts, where the bytes are', () => {
  expect(decodeArrival(notification())).toEqual({
    kind: 'arrival',
    arrival: {
      id: 'abc',
      at: '2026-05-04T14:00:01.000Z',
      envelopeFrom: 'sam@campus.example',
      recipients: ['touchbase@in.campus.example'],
      rawKey: 'abc',
      verdicts: { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'GRAY', dmarc: 'PASS' },
    },
  });
});

const TOLERANT: readonly (readonly [what: string, change: (event: { [field: string]: any }) => void, expected: object])[] = [
  ['without the DMARC verdict, as in older documents', (event) => delete event['receipt'].dmarcVerdict, { verdicts: { dmarc: 'NONE' } }],
  ['with scanning off', (event) => (event['receipt'].spamVerdict.status = 'DISABLED'), { verdicts: { spam: 'NONE' } }],
  ['of a bounce, whose sender is empty', (event) => (event['mail'].source = ''), { envelopeFrom: null }],
  ['with a recipient that is none', (event) => event['receipt'].recipients.push('undisclosed-recipients:;'), { recipients: ['touchbase@in.campus.example'] }],
  ['without recipients', (event) => delete event['receipt'].recipients, { recipients: [] }],
];
for (const [what, change, expected] of TOLERANT) {
  test(`an arrival ${what}`, () => {
    expect(decodeArrival(notification(change))).toMatchObject({ kind: 'arrival', arrival: expected });
  });
}

test('the setup notification of SES is no mail, and nonsense is no arrival', () => {
  expect(decodeArrival(notification((event) => (event['mail'].messageId = 'AMAZON_SES_SETUP_NOTIFICATION')))).toEqual({ kind: 'ignored', reason: 'setup-notification' });
  for (const nonsense of [null, 7, 'text', [], {}, { mail: null }, notification((event) => delete event['receipt'].action)]) {
    expect(decodeArrival(nonsense)).toEqual({ kind: 'ignored', reason: 'not-an-arrival' });
  }
});

test('an event of SES is a report on an outbox item; one without our tags is none', () => {
  const event = { eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail: { timestamp: '2026-05-04T14:00:00Z', messageId: 'ses', tags: { sid: ['s'], outbox: ['o'], 'ses:from-domain': ['x'] } } };
  expect(decodeReport(event)).toEqual({ kind: 'bounced', at: '2026-05-04T14:00:00.000Z', sid: 's', outboxId: 'o', sesId: 'ses', permanent: true });
  expect(decodeReport({ ...event, mail: { ...event.mail, tags: {} } })).toBeNull();
  expect(decodeReport({ ...event, eventType: 'Open' })).toBeNull();
});

test('a tick has the scheduled time; a waiting item its two ids', () => {
  expect(decodeTick({ scheduledTime: '2026-05-04T14:00:00Z' })).toEqual({ at: '2026-05-04T14:00:00.000Z' });
  expect([decodeTick({}), decodeTick({ scheduledTime: '<aws.scheduler.scheduled-time>' }), decodeTick(null)]).toEqual([null, null, null]);
  expect([decodeWaiting({ sid: 's', outboxId: 'o' }), decodeWaiting({ sid: 's' }), decodeWaiting('x')]).toEqual([{ sid: 's', outboxId: 'o' }, null, null]);
});

test('a batch keeps the id of each record, and a body that is no JSON does not hide the others', () => {
  const event = { Records: [{ messageId: 'a', body: '{"sid":"s","outboxId":"o"}' }, { messageId: 'b', body: 'no json' }, { messageId: 'c' }] };
  expect(decodeBatch(event, decodeWaiting)).toEqual([
    { recordId: 'a', content: { sid: 's', outboxId: 'o' } },
    { recordId: 'b', content: null },
    { recordId: 'c', content: null },
  ]);
  expect([decodeBatch({}, decodeWaiting), decodeBatch(null, decodeWaiting)]).toEqual([[], []]);
});
