import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#flows/ports.ts';
import type { Commit } from '#model/commit.ts';
import type { Contact } from '#model/contact.ts';
import type { Interaction } from '#model/interaction.ts';
import type { OutboxItem } from '#model/outgoing.ts';
import type { Student } from '#model/student.ts';
import { instant, plus, MINUTE_MS, DAY_MS } from '#model/time.ts';
import { makeStore } from '../../functions/wire.ts';
import { createTable } from '../../local/table.ts';

const NOW = '2026-05-04T14:00:00.000Z';
let ids = 0;
const newId = (): string => `id${String(++ids).padStart(14, 'a')}`;

function student(sid: string): Student {
  return { sid, address: `${sid}@campus.example`, name: 'Sam', zone: 'America/New_York', enrolledAt: NOW, lastSeenAt: NOW, stopped: null, erasing: null, receipts: { logged: 1 }, undo: null };
}

function contact(id: string): Contact {
  return { id, name: 'Jane Doe', addresses: ['jane@acme.example'], organisation: null, salutation: null, addedAt: NOW };
}

function out(of: string, at = NOW): Interaction {
  return { id: newId(), contact: of, event: 'OUT', chase: true, occurredAt: at, recordedAt: at, subject: 'Coffee?', mail: 'raw-1' };
}

function outboxItem(sid: string): OutboxItem {
  return { id: newId(), sid, createdAt: NOW, automatic: 'auto-replied', inReplyTo: null, about: null, question: { kind: 'OTHER', items: [] }, undo: null, why: 'test', mail: { kind: 'help' } };
}

function change(sid: string, more: Partial<Commit['decision']> = {}): Commit['decision'] {
  return { kind: 'change', student: student(sid), contacts: [], removedContacts: [], interactions: [], removedInteractions: [], outgoing: [], wakeAt: null, nextSteps: [], because: [], ...more };
}

function commit(sid: string, version: number, decision: Commit['decision'], seal: string | null = null): Commit {
  return { decision, sid, version, sealedAddress: `sealed-${sid}`, seen: seal === null ? null : { seal, rawKey: `raw-${seal}` }, now: NOW };
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
      for (let twice = 0; twice < 2; twice++) await store.erase(sid, `sealed-${sid}`);
      const { Items: left = [] } = await DynamoDBDocumentClient.from(new DynamoDBClient({})).send(new ScanCommand({ TableName: 'contract' }));
      expect(left.filter((item) => JSON.stringify(item).includes(sid))).toEqual([]);
      expect(await store.load(other, null, NOW)).not.toBeNull();
    });

    test('erasing again does not take the address from whoever enrolled anew with it', async () => {
      const { sid } = await enrolled();
      await store.erase(sid, `sealed-${sid}`);
      const anew = newId();
      await store.commit({ ...commit(anew, 0, change(anew)), sealedAddress: `sealed-${sid}` });
      await store.erase(sid, `sealed-${sid}`);
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
      const { Items: items = [] } = await DynamoDBDocumentClient.from(new DynamoDBClient({})).send(new ScanCommand({ TableName: 'contract' }));
      const mortal = items.filter(({ SK }) => /^[MO]#/.test(String(SK)));
      expect(mortal.length).toBeGreaterThan(1);
      for (const { T } of mortal) expect(Number(T)).toBeGreaterThan(Date.parse(NOW) / 1000);
      expect(items.filter(({ PK, SK }) => `${PK}${SK}`.includes('@'))).toEqual([]);
    });
  });
}
