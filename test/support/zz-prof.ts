import { ASSISTANT, makeWorld } from './world.ts';
const t0 = performance.now();
const SAM = 'Sam Lee <sam@campus.example>';
const world = await makeWorld({ now: '2026-05-04T14:00:00.000Z' });
console.log('made', (performance.now() - t0).toFixed(0));
await world.arrives({ from: SAM, to: ASSISTANT, subject: 'Hello', text: 'Hello' });
console.log('first', (performance.now() - t0).toFixed(0));
for (let mail = 0; mail < 6; mail++) {
  const to = Array.from({ length: 10 }, (_, n) => `p${mail}x${n}@acme.example`);
  await world.arrives({ from: SAM, bcc: ASSISTANT, text: 'Hi Jane,\n\nwould you have 20 minutes for a coffee?\n\nBest,\nSam', to, subject: `Mail ${mail}` });
}
console.log('mails', (performance.now() - t0).toFixed(0));
await world.moveTo('2026-05-13T13:30:00.000Z');
console.log('moved', (performance.now() - t0).toFixed(0));
await world.close();
