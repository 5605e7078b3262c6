import { forwards, longQuote, newsletter, replies, thread, type Labelled } from './generated.ts';
import { ours } from './ours.ts';
import { digits, inTurns, median, ratioOf, shownRatio, type Times } from './pairs.ts';
import { FINDS_REPLIES, FINDS_WRITERS, PEER_SEGMENTERS, PEERS, type Found, type Peer, type Segmenter, type Words } from './peers.ts';
import type { Measured, Row } from './table.ts';

const TURNS = { rounds: 5, warmMs: 1_500 };
/** Times as fast as the faster of forward-parser and reply-parser; planer, which looks at a thousand lines at most, is shown. */
const RATIO_MIN = 20;

/** The same texts to everybody; all three peers read all of them, as nobody knows before what a mail is. */
export async function* segmentationRows(): AsyncIterable<Row> {
  const generated = { forwards: forwards(), replies: replies() };
  yield* speedRow(`segment ${generated.forwards.length} forwards`, generated.forwards);
  yield* speedRow(`segment ${generated.replies.length} replies`, generated.replies);
  yield* speedRow('segment a thread of 18 KB', [thread(18_000)]);
  yield* speedRow('segment a newsletter of 20 KB', [newsletter(20_000)]);
  yield* speedRow('segment a quote of 200 KB', [longQuote(200_000)]);
  yield rightRow('writers of forwards', generated.forwards, ({ writer }, found) => found.writer === writer, FINDS_WRITERS);
  yield rightRow('words of replies', generated.replies, ({ reply }, found) => squeezed(found.reply) === squeezed(reply), FINDS_REPLIES);
}

export async function* speedRow(metric: string, mails: readonly Words[]): AsyncIterable<Measured> {
  const all = (segmenter: Segmenter) => () => {
    for (const mail of mails) segmenter(mail);
  };
  const times = await inTurns(
    { ours: all(ours), 'forward-parser': all(PEER_SEGMENTERS['forward-parser']), 'reply-parser': all(PEER_SEGMENTERS['reply-parser']), planer: all(PEER_SEGMENTERS.planer) },
    TURNS,
  );
  const micros = (name: Peer | 'ours') => digits((median(times[name]) * 1000) / mails.length);
  const [faster] = [times['forward-parser'], times['reply-parser']].toSorted((a, b) => median(a) - median(b)) as [Times, Times];
  const ratio = ratioOf(faster, times.ours);
  yield {
    metric,
    ours: `${micros('ours')} µs a mail`,
    peer: `${PEERS.map((peer) => `${peer} ${micros(peer)}`).join(', ')} µs`,
    ratio: shownRatio(ratio),
    goal: `≥ ×${RATIO_MIN}`,
    met: ratio.median >= RATIO_MIN,
  };
}

function rightRow(metric: string, mails: readonly Labelled[], isRight: (mail: Labelled, found: Found) => boolean, peers: readonly Peer[]): Measured {
  const share = (segmenter: Segmenter) => mails.filter((mail) => isRight(mail, segmenter(mail))).length / mails.length;
  return shareRow(metric, share(ours), peers.map((peer) => [peer, share(PEER_SEGMENTERS[peer])]));
}

/** What share of the mails is right. */
export function shareRow(metric: string, own: number, peers: readonly (readonly [name: string, share: number])[]): Measured {
  return {
    metric,
    ours: `${percent(own)} right`,
    peer: peers.map(([name, share]) => `${name} ${percent(share)}`).join(', '),
    ratio: '',
    goal: '≥ each peer',
    met: peers.every(([, share]) => own >= share),
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** White space is the client's. */
function squeezed(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
