import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, plus } from '#model/time.ts';
import { addressedTo } from '#model/token.ts';
import { ASSISTANT, makeWorld, replyTo, type Mailed, type World, type Written } from '../support/world.ts';

const SAM = 'sam@campus.example';
const HOME = 'sam@home.example';

const outreach = (from: string, name = 'Jane'): Mailed => ({ from, to: `${name} Doe <${name.toLowerCase()}@acme.example>`, bcc: ASSISTANT, subject: 'Coffee chat?', text: `Hi ${name},\n\nmay I ask you about your work?\n\nSam` });

/** A student who says that an address is theirs too; the mail that asks for the proof. */
async function claims(world: World, student: string, address: string): Promise<Written> {
  await world.arrives(outreach(student));
  const { mails } = await world.arrives({ from: student, to: ASSISTANT, subject: 'hello', text: `my other address is ${address}` });
  expect(mails.map(({ kind, to }) => [kind, to])).toEqual([['alias-confirm', student]]);
  return mails[0]!;
}

/** An answer from another address than the one to which the mail went. */
const answeredFrom = (from: string, mail: Written): Mailed => ({ ...replyTo(mail, 'yes'), from });

test('an address that both sides have named is the student’s own: heard, never written to, and gone with the student', async () => {
  const world = await makeWorld();
  const asks = await claims(world, SAM, HOME);
  expect((await world.arrives(outreach(HOME, 'Bob'))).outcome).toBe('not-allowed');
  // Two proofs at once: one counts, the other is then an ordinary mail of the student.
  const proofs = await Promise.all([world.arrives(answeredFrom(HOME, asks)), world.arrives(answeredFrom(HOME, asks))]);
  expect(proofs.map(({ outcome }) => outcome)).toEqual(['changed', 'changed']);
  await world.arrives(outreach(HOME, 'Bob'));
  expect((await world.relationship(SAM, 'bob@acme.example'))?.state).toBe('THEIR_TURN');
  expect((await world.snapshot(SAM))?.student).toMatchObject({ address: SAM, aliases: [HOME] });

  const confirm = (await world.arrives({ from: HOME, to: ASSISTANT, subject: 'hello', text: 'delete me' })).mails[0]!;
  await world.arrives(replyTo(confirm, 'DELETE'));
  await world.moveTo(plus(world.now(), DAY_MS));
  expect(await world.snapshot(SAM)).toBeNull();
  expect((await world.arrives(outreach(HOME))).outcome).toBe('not-allowed');
  expect(new Set(world.written.map(({ to }) => to))).toEqual(new Set([SAM]));
});

test('what somebody else writes to that mail’s address, or that address to another mail’s, or too late, proves nothing', async () => {
  const world = await makeWorld();
  const asks = await claims(world, SAM, HOME);
  const [welcome] = world.written;
  const forged = asks.replyTo.replace(/.(?=@)/, (last) => (last === 'a' ? 'b' : 'a'));
  for (const mail of [answeredFrom('eve@home.example', asks), answeredFrom(HOME, welcome!), { ...answeredFrom(HOME, asks), to: forged }]) {
    expect((await world.arrives(mail)).outcome).toBe('unknown-sender');
  }
  expect((await world.arrives(answeredFrom(HOME, asks), undefined, 'FAIL')).outcome).toBe('unauthenticated');
  world.pass(48 * HOUR_MS);
  expect((await world.arrives(answeredFrom(HOME, asks))).outcome).toBe('unknown-sender');
  expect((await world.snapshot(SAM))?.student.aliases).toEqual([]);
});

test('whoever’s address it is enrols with it, however many say that it is theirs', async () => {
  const world = await makeWorld();
  const [eve, owner] = ['eve@campus.example', 'olga@campus.example'];
  const asked = [await claims(world, SAM, owner), await claims(world, eve, owner)];
  expect((await world.arrives(outreach(owner, 'Kim'))).mails.map(({ kind, to }) => [kind, to])).toEqual([['welcome', owner]]);
  for (const asks of asked) await world.arrives(answeredFrom(owner, asks));
  expect(await Promise.all([owner, SAM, eve].map(async (student) => (await world.snapshot(student))?.student.aliases))).toEqual([[], [], []]);
});

test('who is forgotten is in no stored mail any more; the others’ mails stay', async () => {
  const world = await makeWorld();
  await world.arrives(outreach(SAM));
  await world.arrives(outreach(SAM, 'Bob'));
  expect([...world.raw.keys()]).toHaveLength(2);
  const confirm = (await world.arrives({ from: SAM, to: ASSISTANT, subject: 'hello', text: 'forget Bob Doe' })).mails[0]!;
  expect(confirm.kind).toBe('forget-confirm');
  const { mails } = await world.arrives(replyTo(confirm, 'yes'));
  expect(mails.map(({ kind }) => kind)).toEqual(['receipt']);
  const told = await Promise.all([...world.raw.values()].map((raw) => new TextDecoder().decode(raw)));
  expect(told.filter((text) => text.includes('bob@acme.example'))).toEqual([]);
  expect(told.filter((text) => text.includes('jane@acme.example'))).toHaveLength(1);
  const snapshot = await world.snapshot(SAM);
  expect(JSON.stringify(snapshot)).not.toContain('Bob');
  const asked = addressedTo(confirm.replyTo, ASSISTANT);
  expect(asked?.kind === 'token' ? await world.ports.store.load(snapshot!.student.sid, asked.token.id, world.now()) : null).toMatchObject({ answered: null });
});
