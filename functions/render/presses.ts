import type { OutboxItem, Outgoing } from '#model/outgoing.ts';
import type { TokenAction } from '#model/token.ts';
import { lacksDetail } from './letters.ts';

/** The files of `actions/`. */
export const WORDINGS = [
  'answered', 'open-draft', 'add-detail', 'confirm', 'moved', 'open-misdirected', 'next-week', 'next-month', 'tomorrow', 'done', 'skip', 'stop-person', 'cancelled', 'met', 'not-met', 'yes', 'no', 'keep-going', 'stop', 'start',
  'confirm-alias', 'forget', 'erase',
] as const;
export type Wording = (typeof WORDINGS)[number];

/** A file of `actions/`, and the address that the mail goes to: a reply address, or the contact with a draft. */
export type Press = { readonly wording: Wording; readonly to: TokenAction | 'contact' };

/** At most three, the first is the one most likely wanted. A mail about several people has a link for each instead. */
export function pressesOf({ mail, about }: Pick<OutboxItem, 'mail' | 'about'>): readonly Press[] {
  switch (mail.kind) {
    case 'follow-up':
      return mail.skipFirst ? [SKIP, ANSWERED, OPEN_DRAFT] : [ANSWERED, OPEN_DRAFT, { wording: 'next-week', to: 'r' }];
    case 'your-turn':
      return [DONE, TOMORROW];
    case 'write-first':
    case 'close-loop':
      return [OPEN_DRAFT, DONE, SKIP];
    case 'prep':
      return [{ wording: 'confirm', to: 'contact' }, MOVED, CANCELLED];
    case 'how-did-it-go':
      return [MET, NOT_MET];
    case 'thank-you':
      if (mail.unsure) return lacksDetail(mail) ? [ADD_DETAIL, OPEN_DRAFT, NOT_MET] : [OPEN_DRAFT, MET, NOT_MET];
      return lacksDetail(mail) ? [ADD_DETAIL, OPEN_DRAFT, DONE] : [OPEN_DRAFT, DONE, TOMORROW];
    case 'keep-in-touch':
      return mail.skipFirst ? [SKIP, OPEN_DRAFT, STOP_PERSON] : [OPEN_DRAFT, { wording: 'next-month', to: 'r' }, STOP_PERSON];
    case 'promise':
      return [DONE, TOMORROW, SKIP];
    case 'unclear':
      if (about === null || mail.ask !== 'unknown') return [];
      if (isAboutMeeting(mail)) return mail.nextStep === 'PREP' ? [MOVED, CANCELLED] : [MET, MOVED, NOT_MET];
      return [DONE, TOMORROW, { wording: 'next-week', to: 'r' }];
    case 'misdirected':
      return [{ wording: 'open-misdirected', to: 'contact' }];
    case 'is-it':
      return [{ wording: 'yes', to: 'r' }, { wording: 'no', to: 'r' }];
    case 'keep-going':
      return [{ wording: 'keep-going', to: 'r' }, { wording: 'stop', to: 'r' }];
    case 'stopped':
      return [{ wording: 'start', to: 'r' }];
    case 'alias-confirm':
      return [{ wording: 'confirm-alias', to: 'r' }];
    case 'forget-confirm':
      return [{ wording: 'forget', to: 'r' }];
    case 'delete-confirm':
      return [{ wording: 'erase', to: 'r' }];
    case 'welcome':
    case 'logged':
    case 'event-follow-up':
    case 'term-update':
    case 'good-news':
    case 'bundle':
    case 'digest':
    case 'term-review':
    case 'internship':
    case 'who':
    case 'export':
    case 'receipt':
    case 'too-many':
    case 'help':
    case 'status':
    case 'deleted':
      return [];
  }
}

/** Words that were not understood while a meeting is planned, or is to be told of: `It moved`, sent without a day. */
export function isAboutMeeting({ ask, nextStep }: Extract<Outgoing, { kind: 'unclear' }>): boolean {
  return ask === 'unknown' && (nextStep === 'PREP' || nextStep === 'HOW_DID_IT_GO');
}

const ANSWERED: Press = { wording: 'answered', to: 'r' };
const ADD_DETAIL: Press = { wording: 'add-detail', to: 'n' };
const OPEN_DRAFT: Press = { wording: 'open-draft', to: 'contact' };
const MOVED: Press = { wording: 'moved', to: 'r' };
const CANCELLED: Press = { wording: 'cancelled', to: 'r' };
const MET: Press = { wording: 'met', to: 'd' };
const NOT_MET: Press = { wording: 'not-met', to: 'r' };
const DONE: Press = { wording: 'done', to: 'd' };
const TOMORROW: Press = { wording: 'tomorrow', to: 'r' };
const SKIP: Press = { wording: 'skip', to: 'k' };
const STOP_PERSON: Press = { wording: 'stop-person', to: 'x' };
