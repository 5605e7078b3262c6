import type { OutboxItem } from '#model/outgoing.ts';
import { render } from '#render/render.ts';
import { receive } from '../../functions/flows/receive.ts';
import { bytesOf } from '../../local/rehearsal.ts';
import { draftOfText } from '../render/reading.ts';
import { frame, templates } from '../render/mails.ts';
import { ASSISTANT, makeWorld, replyTo } from '../support/world.ts';

/** What the student gets back for a debrief, and the draft in it; null if the answer is no thank-you. */
export type Drafted = { readonly debrief: string; readonly kind: string; readonly draft: string | null };

const SAM = 'Sam Lee <sam@campus.example>';

/**
 * Each debrief as the answer to “How was it with Jane?”, through the real flow, always from the same state: Jane Doe of Acme was
 * written to and met on Tuesday 12 May 2026 at three; Bob Smith and Ana Ruiz are known as well.
 */
export async function draftsFor(debriefs: readonly string[]): Promise<readonly Drafted[]> {
  const world = await makeWorld({ now: '2026-05-04T14:00:00.000Z', keptBy: 'memory' });
  for (const to of ['Bob Smith <bob@globex.example>', 'Ana Ruiz <ana@hooli.example>', 'Jane Doe <jane@acme.example>']) {
    world.pass(60_000);
    await world.arrives({ from: SAM, to, bcc: ASSISTANT, subject: 'Coffee chat?', text: 'Hi,\n\nwould you have 20 minutes for a call about your work?\n\nBest,\nSam' });
  }
  await world.arrives({ from: SAM, to: ASSISTANT, subject: 'Note', text: 'I am meeting Jane Doe on May 12 at 3pm' });
  const asked = (await world.moveTo('2026-05-12T22:00:00.000Z')).find(({ kind }) => kind === 'how-did-it-go');
  if (asked === undefined) throw new Error('nobody asked how it was');
  const drafted: Drafted[] = [];
  for (const debrief of debriefs) {
    let written: readonly OutboxItem[] = [];
    const bytes = await bytesOf(replyTo(asked, debrief), world.now());
    // What is decided is looked at and not kept, so that the next debrief answers the same question.
    const ports = {
      ...world.ports,
      rawMail: { ...world.ports.rawMail, get: () => Promise.resolve(bytes) },
      store: { ...world.ports.store, commit: ({ decision }: Parameters<typeof world.ports.store.commit>[0]) => ((written = decision.outgoing), Promise.resolve('committed' as const)) },
      handOn: () => Promise.resolve(),
    };
    const pass = 'PASS';
    await receive({ id: 'debrief', at: world.now(), envelopeFrom: 'sam@campus.example', recipients: [asked.replyTo], rawKey: 'debrief', verdicts: { spam: pass, virus: pass, spf: pass, dkim: pass, dmarc: pass } }, ports);
    const [item] = written;
    const isThanks = item?.mail.kind === 'thank-you';
    drafted.push({ debrief, kind: item?.mail.kind ?? 'none', draft: isThanks ? draftOfText(render(item, frame, templates).text) : null });
  }
  return drafted;
}
