import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OutboxItem, Outgoing, OutgoingKind, RenderedMail } from '#model/outgoing.ts';
import { NEW_STUDENT } from '#model/student.ts';
import { compileTemplates, render, type RenderFrame, type Templates } from '#render/render.ts';

const TEMPLATES = join(import.meta.dirname, '../templates');

/** One mail as the student would get it, made from a sample of its kind. `sample` is a key of templates/<kind>/samples.ts. */
export type Sample = { readonly kind: OutgoingKind; readonly sample: string; readonly item: OutboxItem };

/** Who gets the mails of the gallery: a student of the second semester who has set nothing. */
export const FRAME: RenderFrame = {
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

/** Every sample of every kind, in the order of the folders of templates/. */
export async function allSamples(): Promise<readonly Sample[]> {
  const folders = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('samples.ts')).toSorted();
  return (await Promise.all(folders.map(samplesOf))).flat();
}

/** The mail as it would leave now: a template that was changed on the disk is taken up. */
export function made({ item }: Sample): RenderedMail {
  return render(item, FRAME, templatesOfNow());
}

async function samplesOf(file: string): Promise<readonly Sample[]> {
  const { samples } = (await import(pathToFileURL(join(TEMPLATES, file)).href)) as { readonly samples: Readonly<Record<string, Outgoing>> };
  return Object.entries(samples).map(([sample, mail]) => ({ kind: mail.kind, sample, item: itemOf(mail) }));
}

let compiled: { readonly from: string; readonly templates: Templates } | null = null;

function templatesOfNow(): Templates {
  const files = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.hbs')).map((path) => [path.replaceAll('\\', '/'), readFileSync(join(TEMPLATES, path), 'utf8')] as const);
  const from = files.flat().join('\0');
  if (compiled?.from !== from) compiled = { from, templates: compileTemplates(Object.fromEntries(files)) };
  return compiled.templates;
}

/** As if it had been decided at nine on Wednesday 13 May 2026. */
export function itemOf(mail: Outgoing): OutboxItem {
  const about = ('name' in mail && mail.name !== '') || (mail.kind === 'receipt' && mail.lines.length === 1) ? CONTACT : null;
  const answers = ANSWERS.has(mail.kind);
  return {
    id: 'ageq4tt2hmq5hkqv',
    sid: 'n3b5v7c2x4z6l2k4',
    createdAt: '2026-05-13T13:00:00.000Z',
    automatic: answers ? 'auto-replied' : 'auto-generated',
    inReplyTo: answers && mail.kind !== 'logged' ? 'words-of-sam@university.example' : null,
    about,
    question: { kind: 'OTHER', items: [] },
    undo: null,
    why: 'a sample',
    mail,
  };
}

const CONTACT = 'k7d2m4qz6wlx3aje';
/** Written because the student wrote, not because a day came. */
const ANSWERS: ReadonlySet<OutgoingKind> = new Set([
  'welcome', 'logged', 'receipt', 'unclear', 'misdirected', 'too-many', 'stopped', 'help', 'status', 'good-news', 'who', 'is-it', 'export', 'forget-confirm', 'alias-confirm', 'delete-confirm',
  'deleted',
]);
