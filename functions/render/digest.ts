import type { Digest } from '#model/outgoing.ts';
import { goalBar, measuresFacts } from './measures.ts';
import { numbered, taskRows, type Write } from './rows.ts';
import type { Facts } from './template.ts';

export function digestFacts(digest: Digest, write: Write): Facts {
  const { week, total, goal, rows, more, waiting, short, giveBack, milestone } = digest;
  // Three lines have no room for drafts; “draft” and the name bring one.
  const list = numbered(short ? taskRows(rows).map(({ facts }) => ({ facts, letter: null })) : taskRows(rows), write);
  const chased = rows.filter(({ step }) => step === 'FOLLOW_UP').map(({ name }) => name);
  const waitingCount = new Set([...chased, ...waiting.map(({ name }) => name)]).size;
  const thanksCount = rows.filter(({ step }) => step === 'THANK_YOU' || step === 'EVENT_FOLLOW_UP').length;
  return {
    ...digest,
    conversations: week.conversations,
    waitingCount,
    thanksCount,
    open: waitingCount + thanksCount > 0,
    toDo: rows.length + more,
    bar: goal > 0 ? goalBar(week.conversations, goal) : null,
    ...list,
    more: rows.length - list.rows.length + more,
    giveBack: giveBack.map((one) => ({ ...one, helped: `helped-${one.how}` })),
    milestone: milestone === null ? null : `milestone-${milestone}`,
    measures: measuresFacts(total),
    news: digest.letGo.length + digest.tryAnother.length + giveBack.length + digest.added.length > 0,
  };
}
