import type { OutboxItem, OutgoingKind } from '#model/outgoing.ts';

type Why = 'answer' | 'due' | 'weekly' | 'internship' | 'term' | 'silence' | 'erased';

/** The partial that says why a mail came. What the student asked for just now is an answer, whatever its kind. */
export function whyPartial({ mail, automatic }: Pick<OutboxItem, 'mail' | 'automatic'>): string {
  const why = WHY[mail.kind];
  return `footer-why-${automatic === 'auto-replied' && why !== 'erased' ? 'answer' : why}`;
}

const WHY: Readonly<Record<OutgoingKind, Why>> = {
  welcome: 'answer', logged: 'answer', receipt: 'answer', unclear: 'answer', misdirected: 'answer', 'is-it': 'answer', 'too-many': 'answer', 'good-news': 'answer',
  help: 'answer', status: 'answer', who: 'answer', stopped: 'answer', export: 'answer', 'alias-confirm': 'answer', 'forget-confirm': 'answer', 'delete-confirm': 'answer',
  'follow-up': 'due', 'your-turn': 'due', 'write-first': 'due', prep: 'due', 'how-did-it-go': 'due', 'thank-you': 'due', 'event-follow-up': 'due', 'close-loop': 'due',
  'keep-in-touch': 'due', 'term-update': 'due', promise: 'due', bundle: 'due',
  digest: 'weekly', internship: 'internship', 'term-review': 'term', 'keep-going': 'silence', deleted: 'erased',
};
