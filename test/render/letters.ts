import type { Outgoing, PersonDraft, TaskRow } from '#model/outgoing.ts';
import { draftOf, type Draft, type Letter } from '../../functions/render/draft.ts';
import { after, row } from '../../templates/sample-people.ts';
import { frame, templates } from './mails.ts';

export const TODAY = '2026-05-13';
/** Three choices of three texts. */
export const WORDINGS = Array.from({ length: 27 }, (_, wording) => wording);

export function written(letter: Letter | null): Draft {
  if (letter === null) throw new Error('no letter');
  return draftOf(letter, templates.drafts, frame.assistant, TODAY);
}

export function rowWith(step: TaskRow['step'], draft: PersonDraft): TaskRow {
  return row(step, draft, 1, after('reminded', '2026-05-12'), { draft });
}

export function internship(stage: 'thanks' | 'linkedin' | 'hello' | 'update', organisation: string | null): Extract<Outgoing, { kind: 'internship' }> {
  return { kind: 'internship', stage, organisation, end: '2026-05-14', people: [] };
}
