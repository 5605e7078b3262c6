import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#flows/ports.ts';
import { SAME_ALIASES, type Commit } from '#model/commit.ts';
import { newContact, type Contact } from '#model/contact.ts';
import type { Interaction } from '#model/interaction.ts';
import type { OutboxItem } from '#model/outgoing.ts';
import { NEW_STUDENT, type Student } from '#model/student.ts';
import { instant, plus, MINUTE_MS, HOUR_MS, DAY_MS, type Instant } from '#model/time.ts';
import { makeStore } from '../../functions/wire.ts';
import { createTable } from '../../local/table.ts';

const NOW = '2026-05-04T14:00:00.000Z';
let ids = 0;
const newId = (): string => `id${String(++ids).padStart(14, 'a')}`;

function student(sid: string): Student {
  return { sid, address: `${sid}@campus.example`, name: 'Sam', zone: 'America/New_York', enrolledAt: NOW, lastSeenAt: NOW, ...NEW_STUDENT, receipts: { logged: 1 } };
}

function contact(id: string): Contact {
  return { ...newContact(id, 'Jane Doe', NOW), addresses: ['jane@acme.example'] };
}

function out(of: string, at = NOW): Interaction {
  return { id: newId(), contact: of, event: 'OUT', chase: true, ask: null, occurredAt: at, recordedAt: at, subject: 'Coffee?', mail: 'raw-1' };
}

function outboxItem(sid: string, more: Partial<OutboxItem> = {}): OutboxItem {
  return { id: newId(), sid, createdAt: NOW, automatic: 'auto-replied', inReplyTo: null, about: null, question: { kind: 'OTHER', items: [] }, undo: null, why: 'test', mail: { kind: 'help' }, ...more };
}

/** What is in the table, as it is there. */
async function everything(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { Items: items = [] } = await DynamoDBDocumentClient.from(new DynamoDBClient({})).send(new ScanCommand({ TableName: 'contract' }));
  return items;
}

function change(sid: string, more: Partial<Commit['decision']> = {}): Commit['decision'] {
  const nothing = { contacts: [], removedContacts: [], interactions: [], removedInteractions: [], outgoing: [], aliasClaimed: null, aliasProved: null, forgotten: null, rawMailsToDelete: [] };
  return { kind: 'change', student: student(sid), ...nothing, wakeAt: null, nextSteps: [], because: [], ...more };
}

function commit(sid: string, version: number, decision: Commit['decision'], seal: string | null = null): Commit {
  return { decision, sid, version, sealedAddress: `sealed-${sid}`, aliases: SAME_ALIASES, seen: seal === null ? null : { seal, rawKey: `raw-${seal}` }, now: NOW };
}

/** What the product relies on, whatever engine keeps the table. `start` returns the endpoint and how to stop it. */
export function storeContract(engine: string, start: () => Promise<{ readonly endpoint: string; readonly close: () => Promise<void> }>): void {
  describe(`the store on ${engine}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    beforeAll(async () => {
      const database = await start();
      close = database.close;
      Object.assign(process.env, { AWS_ENDPOINT_URL_DYNAMODB: database.endpoint, AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });
      await createTable('contract');
      store = makeStore('contract');
    });
    afterAll(() => close());

    /** Enrols a student with one contact; returns ids and the version to go on with. */
    async function enrolled(more: Partial<Commit['decision']> = {}) {
      const sid = newId();
      const jane = contact(newId());
      expect(await store.commit(commit(sid, 0, change(sid, { contacts: [jane], interactions: [out(jane.id)], ...more })))).toBe('committed');
      return { sid, jane };
    }

    test('what is committed is loaded again, as it was', async () => {
      const sid = newId();
      const jane = contact(newId());
      const wrote = out(jane.id);
      const mail = outboxItem(sid);
      await store.commit(commit(sid, 0, change(sid, { contacts: [jane], interactions: [wrote], outgoing: [mail] })));
      expect(await store.load(sid, mail.id, NOW)).toEqual({ student: student(sid), version: 1, contacts: [jane], interactions: [wrote], waiting: [mail.id], answered: mail });
      expect(await store.findStudent(`sealed-${sid}`)).toBe(sid);
    });

    test('nobody is found who is not there', async () => {
      expect(await store.findStudent('sealed-nobody')).toBeNull();
      expect(await store.load(newId(), null, NOW)).toBeNull();
    });

    test('of two commits on one version one wins and the other changes nothing', async () => {
      const { sid, jane } = await enrolled();
      const results = await Promise.all([1, 2, 3].map(() => store.commit(commit(sid, 1, change(sid, { interactions: [out(jane.id)] })))));
      expect(results.toSorted()).toEqual(['committed', 'conflict', 'conflict']);
      expect((await store.load(sid, null, NOW))?.interactions).toHaveLength(2);
    });

    test('a mail that was seen changes nothing the second time, even with the right version', async () => {
      const { sid, jane } = await enrolled();
      expect(await store.commit(commit(sid, 1, change(sid, { interactions: [out(jane.id)] }), 'seal'))).toBe('committed');
      expect(await store.commit(commit(sid, 2, change(sid, { interactions: [out(jane.id)] }), 'seal'))).toBe('duplicate');
      expect(await store.load(sid, null, NOW)).toMatchObject({ version: 2, interactions: { length: 2 } });
    });

    test('two enrolments of one address: the second is a conflict', async () => {
      const { sid } = await enrolled();
      const other = newId();
      expect(await store.commit({ ...commit(other, 0, change(other)), sealedAddress: `sealed-${sid}` })).toBe('conflict');
      expect(await store.load(other, null, NOW)).toBeNull();
    });

    test('contacts and interactions can be taken back', async () => {
      const { sid, jane } = await enrolled();
      const { interactions } = (await store.load(sid, null, NOW))!;
      await store.commit(commit(sid, 1, change(sid, { removedContacts: [jane.id], removedInteractions: interactions })));
      expect(await store.load(sid, null, NOW)).toMatchObject({ contacts: [], interactions: [] });
    });

    test('the due index holds one entry for each student who has something due, and none for others', async () => {
      const at = '2031-01-01T09:00:00.000Z';
      const { sid } = await enrolled({ wakeAt: at });
      expect(await store.due(plus(at, -1), 100)).not.toContain(sid);
      expect((await store.due(at, 100)).filter((one) => one === sid)).toHaveLength(1);
      await store.commit(commit(sid, 1, change(sid, { wakeAt: null })));
      expect(await store.due(at, 100)).not.toContain(sid);
    });

    test('the next due moment is the earliest of all shards', async () => {
      for (let n = 0; n < 8; n++) await enrolled({ wakeAt: instant(`2030-06-0${n + 1}T09:00:00.000Z`) });
      expect(await store.nextDue()).toBe('2030-06-01T09:00:00.000Z');
    });

    test('an outbox item is taken in hand once, and again only when its lease is over, and not for ever', async () => {
      const sid = newId();
      const mail = outboxItem(sid);
      const waiting = { sid, outboxId: mail.id };
      await store.commit(commit(sid, 0, change(sid, { outgoing: [mail] })));
      const claims = await Promise.all([1, 2, 3].map(() => store.claim(waiting, NOW)));
      expect(claims.filter(({ item }) => item !== null)).toEqual([{ item: mail }]);
      expect(await store.claim(waiting, plus(NOW, MINUTE_MS))).toEqual({ item: null, because: 'busy' });
      expect(await store.claim(waiting, plus(NOW, DAY_MS))).toEqual({ item: mail });
      expect(await store.claim(waiting, plus(NOW, 2 * DAY_MS))).toEqual({ item: null, because: 'spent' });
    });

    test('a mail that was sent waits no longer; saying so twice is harmless', async () => {
      const sid = newId();
      const mail = outboxItem(sid);
      const waiting = { sid, outboxId: mail.id };
      await store.commit(commit(sid, 0, change(sid, { outgoing: [mail] })));
      await store.claim(waiting, NOW);
      for (let twice = 0; twice < 2; twice++) await store.mark(waiting, { kind: 'sent', sesId: 'ses-1', at: NOW });
      expect(await store.load(sid, mail.id, NOW)).toMatchObject({ version: 1, waiting: [], answered: { id: mail.id } });
      expect(await store.claim(waiting, plus(NOW, DAY_MS))).toEqual({ item: null, because: 'settled' });
    });

    test('a mail that was refused for now can be taken in hand at once', async () => {
      const sid = newId();
      const mail = outboxItem(sid);
      await store.commit(commit(sid, 0, change(sid, { outgoing: [mail] })));
      for (let refused = 0; refused < 5; refused++) {
        expect(await store.claim({ sid, outboxId: mail.id }, NOW)).toEqual({ item: mail });
        await store.mark({ sid, outboxId: mail.id }, { kind: 'refused', at: NOW });
      }
      expect((await store.load(sid, null, NOW))?.waiting).toEqual([mail.id]);
    });

    test('erasing leaves nothing of a student and names the raw mails; the others stay', async () => {
      const { sid, jane } = await enrolled({ outgoing: [] });
      const { sid: other } = await enrolled();
      await store.commit(commit(sid, 1, change(sid, { interactions: Array.from({ length: 60 }, () => out(jane.id)) }), 'seal-1'));
      expect((await store.rawMailOf(sid)).toSorted()).toEqual(['raw-1', 'raw-seal-1']);
      for (let twice = 0; twice < 2; twice++) await store.erase(sid, [`sealed-${sid}`]);
      expect((await everything()).filter((item) => JSON.stringify(item).includes(sid))).toEqual([]);
      expect(await store.load(other, null, NOW)).not.toBeNull();
    });

    test('erasing again does not take the address from whoever enrolled anew with it', async () => {
      const { sid } = await enrolled();
      await store.erase(sid, [`sealed-${sid}`]);
      const anew = newId();
      await store.commit({ ...commit(anew, 0, change(anew)), sealedAddress: `sealed-${sid}` });
      await store.erase(sid, [`sealed-${sid}`]);
      expect(await store.findStudent(`sealed-${sid}`)).toBe(anew);
    });

    test('a mail of ours that is past its time is no longer answered, even before it is deleted', async () => {
      const sid = newId();
      const mail = outboxItem(sid);
      await store.commit(commit(sid, 0, change(sid, { outgoing: [mail] })));
      expect((await store.load(sid, mail.id, plus(NOW, 89 * DAY_MS)))?.answered).toEqual(mail);
      expect((await store.load(sid, mail.id, plus(NOW, 91 * DAY_MS)))?.answered).toBeNull();
    });

    test('markers and outbox carry the time of their death; no address stands in a key', async () => {
      const sid = newId();
      await store.commit(commit(sid, 0, change(sid, { outgoing: [outboxItem(sid)] }), 'seal-2'));
      const items = await everything();
      const mortal = items.filter(({ SK }) => /^[MO]#/.test(String(SK)));
      expect(mortal.length).toBeGreaterThan(1);
      for (const { T } of mortal) expect(Number(T)).toBeGreaterThan(Date.parse(NOW) / 1000);
      expect(items.filter(({ PK, SK }) => `${PK}${SK}`.includes('@'))).toEqual([]);
    });

    describe('another address of a student', () => {
      /** Says that an address is theirs; returns the id of the mail that asks for the proof. */
      async function claims(sid: string, version: number, sealed: string, until: Instant = plus(NOW, 48 * HOUR_MS)): Promise<string> {
        const asks = outboxItem(sid);
        expect(await store.commit({ ...commit(sid, version, change(sid, { outgoing: [asks] })), aliases: { ...SAME_ALIASES, claimed: { sealed, outboxId: asks.id, until } } })).toBe('committed');
        return asks.id;
      }
      const proves = (sid: string, version: number, sealed: string, outboxId: string, now: Instant = NOW) =>
        store.commit({ ...commit(sid, version, change(sid)), aliases: { ...SAME_ALIASES, proved: { sealed, outboxId } }, now });

      test('is nobody’s while it is only claimed, and theirs once it is proved', async () => {
        const { sid } = await enrolled();
        const asked = await claims(sid, 1, 'sealed-other-1');
        expect(await store.findStudent('sealed-other-1')).toBeNull();
        expect(await store.findClaim('sealed-other-1', asked, NOW)).toBe(sid);
        expect(await store.findClaim('sealed-other-1', newId(), NOW)).toBeNull();
        expect(await proves(sid, 2, 'sealed-other-1', asked)).toBe('committed');
        expect(await store.findStudent('sealed-other-1')).toBe(sid);
        expect(await store.findClaim('sealed-other-1', asked, NOW)).toBeNull();
      });

      test('two claim the same one: neither is in the other’s way, and the first proof counts', async () => {
        const [one, two] = [await enrolled(), await enrolled()];
        const [askedOne, askedTwo] = [await claims(one.sid, 1, 'sealed-other-2'), await claims(two.sid, 1, 'sealed-other-2')];
        expect([await store.findClaim('sealed-other-2', askedOne, NOW), await store.findClaim('sealed-other-2', askedTwo, NOW)]).toEqual([one.sid, two.sid]);
        expect(await proves(two.sid, 2, 'sealed-other-2', askedTwo)).toBe('committed');
        expect(await proves(one.sid, 2, 'sealed-other-2', askedOne)).toBe('conflict');
        expect(await store.findStudent('sealed-other-2')).toBe(two.sid);
      });

      test('a claim keeps nobody from enrolling with their own address, and is then worth nothing', async () => {
        const { sid } = await enrolled();
        const owner = newId();
        const asked = await claims(sid, 1, `sealed-${owner}`);
        expect(await store.commit(commit(owner, 0, change(owner)))).toBe('committed');
        expect(await proves(sid, 2, `sealed-${owner}`, asked)).toBe('conflict');
        expect(await store.findStudent(`sealed-${owner}`)).toBe(owner);
      });

      test('what is somebody else’s claim, or past its time, proves nothing', async () => {
        const [{ sid }, { sid: thief }] = [await enrolled(), await enrolled()];
        const until = plus(NOW, HOUR_MS);
        const asked = await claims(sid, 1, 'sealed-other-3', until);
        expect(await store.findClaim('sealed-other-3', asked, until)).toBeNull();
        expect(await proves(sid, 2, 'sealed-other-3', asked, until)).toBe('conflict');
        expect(await proves(thief, 1, 'sealed-other-3', asked)).toBe('conflict');
        expect(await store.findStudent('sealed-other-3')).toBeNull();
      });

      test('goes when the student lets it go, and with the student', async () => {
        const { sid } = await enrolled();
        for (const [index, sealed] of ['sealed-other-4', 'sealed-other-5'].entries()) {
          expect(await proves(sid, 2 + 2 * index, sealed, await claims(sid, 1 + 2 * index, sealed))).toBe('committed');
        }
        expect(await store.commit({ ...commit(sid, 5, change(sid)), aliases: { ...SAME_ALIASES, released: ['sealed-other-4'] } })).toBe('committed');
        expect([await store.findStudent('sealed-other-4'), await store.findStudent('sealed-other-5')]).toEqual([null, sid]);
        await claims(sid, 6, 'sealed-other-6');
        await store.erase(sid, [`sealed-${sid}`, 'sealed-other-5']);
        expect((await everything()).filter((item) => JSON.stringify(item).includes(sid))).toEqual([]);
      });
    });

    test('who is forgotten is named in no mail of ours any more, but for the last one; the others stay', async () => {
      const { sid, jane } = await enrolled();
      const question = (contact: string): OutboxItem['question'] => ({ kind: 'FOLLOW_UP', items: [{ contact, step: 'FOLLOW_UP' }] });
      const undo = { at: NOW, interactions: [], contacts: [], changed: [jane], before: {} };
      const about = [outboxItem(sid, { about: jane.id }), outboxItem(sid, { question: question(jane.id) }), outboxItem(sid, { undo }), ...Array.from({ length: 30 }, () => outboxItem(sid, { about: jane.id }))];
      const others = [outboxItem(sid), outboxItem(sid, { about: 'bob', question: question('bob') })];
      const last = outboxItem(sid, { about: jane.id });
      await store.commit(commit(sid, 1, change(sid, { outgoing: [...about, ...others, last] })));
      for (let twice = 0; twice < 2; twice++) await store.forgetOutbox(sid, jane.id, [last.id]);
      const left = (await everything()).filter(({ PK, SK }) => PK === `S#${sid}` && String(SK).startsWith('O#')).map(({ SK }) => String(SK).slice(2));
      expect(left.toSorted()).toEqual([...others, last].map(({ id }) => id).toSorted());
    });

    test('what an earlier version has stored is read as what it meant', async () => {
      const sid = newId();
      const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
      const stored = (SK: string, rest: object) => client.send(new PutCommand({ TableName: 'contract', Item: { PK: `S#${sid}`, SK, v: 1, ...rest } }));
      const undo = { at: NOW, interactions: ['i'], contacts: ['c'] };
      const line = { contact: 'jane', recordedAt: NOW, subject: null, mail: null };
      await stored('#', { address: 'sam@campus.example', name: 'Sam', zone: 'America/New_York', enrolledAt: NOW, lastSeenAt: NOW, stopped: null, erasing: null, receipts: {}, undo: { ...undo, stopped: true }, version: 4 });
      await stored('C#jane', { name: 'Jane Doe', addresses: ['jane@acme.example'], organisation: 'Acme', salutation: null, addedAt: NOW });
      for (const [index, event] of [{ event: 'SET', start: NOW, end: NOW }, { event: 'OFF' }, { event: 'MET' }, { event: 'HELP' }, { event: 'IN' }, { event: 'OUT', chase: true }, { event: 'NOTE', text: 'n', saidToThem: 'you told me about it' }, { event: 'PROMISE', text: 'write', due: '2026-05-20' }].entries()) await stored(`I#${NOW}#${index}`, { ...line, ...event });
      const { id, sid: _sid, ...mail } = outboxItem(sid, { about: 'jane' });
      await stored(`O#${id}`, { ...mail, undo: { ...undo, stopped: false }, status: 'SENT', attempts: 1, T: Date.parse(NOW) / 1000 + 60 });

      const { student, contacts, interactions, answered } = (await store.load(sid, id, NOW))!;
      expect(student).toEqual({ sid, address: 'sam@campus.example', name: 'Sam', zone: 'America/New_York', enrolledAt: NOW, lastSeenAt: NOW, ...NEW_STUDENT, undo: { ...undo, changed: [], before: { stopped: null } } });
      expect(contacts).toEqual([{ ...newContact('jane', 'Jane Doe', NOW), addresses: ['jane@acme.example'], organisation: 'Acme' }]);
      expect(interactions.map(({ id: _id, occurredAt: _at, ...rest }) => rest)).toEqual([
        { ...line, event: 'SET', start: NOW, end: NOW, uid: null, sequence: 0 },
        { ...line, event: 'OFF', uid: null },
        { ...line, event: 'MET', gathering: null },
        { ...line, event: 'HELP', how: 'advice', by: null, told: false },
        { ...line, event: 'IN', ask: null },
        { ...line, event: 'OUT', chase: true, ask: null },
        { ...line, event: 'NOTE', text: 'n', turned: [] },
        { ...line, event: 'PROMISE', text: 'write', toThem: null, due: '2026-05-20' },
      ]);
      expect(answered?.undo).toEqual({ ...undo, changed: [], before: {} });
    });

    test('an item of a later version is not guessed at', async () => {
      const { sid } = await enrolled();
      await DynamoDBDocumentClient.from(new DynamoDBClient({})).send(new PutCommand({ TableName: 'contract', Item: { PK: `S#${sid}`, SK: 'C#later', v: 99 } }));
      await expect(store.load(sid, null, NOW)).rejects.toThrow('has shape 99');
    });
  });
}
