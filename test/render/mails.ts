import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from '#model/intent.ts';
import type { OutboxItem, Outgoing, OutgoingKind, RenderedMail } from '#model/outgoing.ts';
import { NEW_STUDENT } from '#model/student.ts';
import { compileTemplates, render, type RenderFrame } from '#render/render.ts';

export const TEMPLATES = join(import.meta.dirname, '../../templates');

export const files: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(TEMPLATES, path), 'utf8')]),
);

export const templates = compileTemplates(files);

export const folders = readdirSync(TEMPLATES).filter((name) => existsSync(join(TEMPLATES, name, 'subject.hbs')));

export const frame: RenderFrame = {
  assistant: 'touchbase@in.touchbase.example',
  assistantName: 'Touchbase',
  studentZone: 'America/New_York',
  studentAddress: 'sam@university.example',
  retention: { studentMonths: 24, rawMailDays: 30 },
  snapshot: {
    student: { ...NEW_STUDENT, sid: 'n3b5v7c2x4z6l2k4', address: 'sam@university.example', name: 'Sam Lee', zone: 'America/New_York', enrolledAt: '2026-01-12T14:00:00.000Z', lastSeenAt: '2026-05-13T12:00:00.000Z' },
    contacts: [],
    interactions: [],
  },
  replyAddress: (action) => `touchbase+${action}1ageq4tt2hmq5hkqvb3r6xy7lw2kdn5oc@in.touchbase.example`,
};

export type Rendered = { readonly kind: OutgoingKind; readonly sample: string; readonly item: OutboxItem; readonly mail: RenderedMail };

const CONTACT = 'k7d2m4qz6wlx3aje';

const ANSWERS: ReadonlySet<OutgoingKind> = new Set([
  'welcome', 'logged', 'receipt', 'unclear', 'misdirected', 'too-many', 'stopped', 'help', 'status', 'good-news', 'who', 'is-it', 'export', 'forget-confirm', 'alias-confirm', 'delete-confirm',
  'deleted',
]);

/** Every sample of every folder, as the student would get it. */
export const rendered: readonly Rendered[] = (
  await Promise.all(
    folders.map(async (folder) => {
      const { samples } = (await import(join(TEMPLATES, folder, 'samples.ts'))) as { samples: Readonly<Record<string, Outgoing>> };
      return Object.entries(samples).map(([sample, mail]) => {
        const item = itemOf(mail);
        return { kind: mail.kind, sample, item, mail: render(item, frame, templates) };
      });
    }),
  )
).flat();

export function itemOf(mail: Outgoing): OutboxItem {
  const about = ('name' in mail && mail.name !== '') || (mail.kind === 'receipt' && mail.lines.length === 1) ? CONTACT : null;
  const answer = ANSWERS.has(mail.kind);
  return {
    id: 'ageq4tt2hmq5hkqv',
    sid: 'n3b5v7c2x4z6l2k4',
    createdAt: '2026-05-13T13:00:00.000Z',
    automatic: answer ? 'auto-replied' : 'auto-generated',
    inReplyTo: answer && mail.kind !== 'logged' ? 'words-of-sam@university.example' : null,
    about,
    question: { kind: 'OTHER' satisfies Question['kind'], items: [] },
    undo: null,
    why: 'a sample',
    mail,
  };
}

export function sample(kind: OutgoingKind, name: string): Rendered {
  const found = rendered.find((entry) => entry.kind === kind && entry.sample === name);
  if (found === undefined) throw new Error(`no sample ${kind}.${name}`);
  return found;
}
