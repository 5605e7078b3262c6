import { Worker } from 'node:worker_threads';
import type { Peer } from './peers.ts';

export type Asked = { readonly peer: Peer | 'html-to-text'; readonly body: string };
/** `ms` of processor time. What was stopped would have taken longer. */
export type Answer = { readonly ms: number; readonly ended: 'answered' | 'failed' | 'stopped' };

const MS_MAX = 1_000;

/** Times a peer in a thread of its own, which is stopped where it takes too long. */
export async function watched(asked: Asked): Promise<Answer> {
  const thread = new Worker(new URL('./watched-thread.ts', import.meta.url), { workerData: asked });
  try {
    return await new Promise<Answer>((resolve, reject) => {
      thread.on('error', reject);
      thread.on('message', (message: 'loaded' | Answer) => {
        if (message === 'loaded') setTimeout(() => resolve({ ms: MS_MAX, ended: 'stopped' }), MS_MAX).unref();
        else resolve(message);
      });
    });
  } finally {
    await thread.terminate();
  }
}
