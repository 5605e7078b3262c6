import { readFileSync, writeFileSync } from 'node:fs';
import { openRehearsal } from './rehearsal.ts';
import { playSemester, FIRST_DAY, ZONE, FORGETFUL } from './semester/semester.ts';
import { stageOf } from './semester/stage.ts';
import { seeded } from './semester/dice.ts';
import { instantAt, wall } from '#model/time.ts';
const calendar = JSON.parse(readFileSync('infra/calendar.example.json', 'utf8'));
const t = performance.now(); const cost: Record<string, number[]> = {};
const r = await openRehearsal({ now: instantAt(FIRST_DAY, '09:00', ZONE), assistant: 'touchbase@in.touchbase.example', allow: ['campus.example'], zone: ZONE, calendar, keptBy: (process.env.K ?? 'memory') as never });
for (const [k, f] of Object.entries(r.ports.store)) (r.ports.store as any)[k] = async (...a: any[]) => { const t0 = performance.now(); try { return await (f as any)(...a); } finally { (cost[k] ??= []).push(performance.now() - t0); } };
let n = 0; const slow: number[] = [];
const st = stageOf(r);
const stage = { ...st, arrives: async (m: any) => { const t0 = performance.now(); const x = await r.arrives(m); slow.push(performance.now() - t0); n++;
  if (process.env.V) { const w = wall(r.now(), ZONE); console.log(`${w.date} ${w.time} ${x.outcome} ${x.intent} -> ${x.mails.map((y) => y.kind).join()} | ${m.to} | ${(m.text ?? '').slice(0, 150).replaceAll('\n', '\\n')}`); 
   for (const y of x.mails) if (process.env.V === '2') console.log(y.text.split('\n').slice(0, 14).map((l: string) => '      ' + l).join('\n')); }
  return x.mails; }, 
  moveTo: async (to: string) => { const ms = await r.moveTo(to); if (process.env.V) for (const y of ms) { const w = wall(y.at, ZONE); console.log(`${w.date} ${w.time} PRO ${y.kind}: ${y.subject}`); if (process.env.V === '2') console.log(y.text.split('\n').slice(0, 40).map((l: string) => '      ' + l).join('\n')); } return ms; } };
const played = await playSemester(stage as any, { random: seeded(Number(process.env.SEED ?? 1)), forgetful: Number(process.env.F ?? FORGETFUL) });
console.error('time', Math.round(performance.now() - t), 'arrivals', n, 'proactive', played.proactive.length, 'people', played.people.length, 'nudges', played.nudges.length, 'mistaken', played.nudges.filter((x) => x.mistaken).length);
slow.sort((a, b) => a - b); console.error('arrive ms median', slow[slow.length >> 1], 'max', slow.at(-1), 'sum', slow.reduce((a, b) => a + b, 0));
const errs = r.logged.filter((l) => /:/.test(l.message) || l.message.includes('failed')); console.error('errors', errs.slice(0, 5));
const snap = await r.snapshot('sam.lee@campus.example');
console.error('contacts', snap?.contacts.length, 'interactions', snap?.interactions.length);
console.error('odd contacts', snap?.contacts.filter((c) => !played.people.some((p) => p.person.name === c.name)).map((c) => [c.name, c.addresses]));
console.error('missing', played.people.filter((p) => !snap?.contacts.some((c) => c.name === p.person.name)).map((p) => p.person.name));
if (process.env.M) for (const p of played.people) {
  const ns = played.nudges.filter((x) => x.name === p.person.name);
  if (!ns.some((x) => x.mistaken)) continue;
  const c = snap?.contacts.find((x) => x.name === p.person.name);
  console.log(p.person.name, 'forgets answer', p.forgetsAnswer, 'meeting', p.forgetsMeeting, 'sign', p.signOn, 'met', p.met, 'nudges', ns.map((x) => x.on + (x.mistaken ? '!' : '')).join(' '));
  for (const i of snap!.interactions.filter((x) => x.contact === c?.id).sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1))) console.log('   ', i.occurredAt.slice(0, 16), i.event, 'step' in i ? i.step : '', 'chase' in i ? 'chase ' + i.chase : '', 'text' in i ? i.text : '');
}
const { tallyOf, lastLine } = await import('./semester/tally.ts');
const tally = tallyOf(played);
for (const w of tally.weeks) console.error(w.monday, w.mails.length, w.mails.map((m) => m.mail.kind).join(' '));
console.error(tally.broken); console.error(lastLine(tally));
console.error(Object.fromEntries([...new Set(r.logged.map((l) => l.message))].map((m) => [m, r.logged.filter((l) => l.message === m).length])));
for (const [k, v] of Object.entries(cost)) console.error(k, v.length, Math.round(v.reduce((a, b) => a + b, 0)));
{ const { isAbout, OF_MEETINGS } = await import('./semester/tally.ts');
console.error('others a week', tally.weeks.map((w) => w.mails.filter((m) => !isAbout(m, OF_MEETINGS)).length).join(' '), '| meetings', tally.weeks.map((w) => w.mails.filter((m) => isAbout(m, OF_MEETINGS)).length).join(' '));
const kinds: Record<string, number> = {}; for (const p of played.proactive) kinds[p.mail.kind] = (kinds[p.mail.kind] ?? 0) + 1; console.error('kinds', JSON.stringify(kinds)); }
