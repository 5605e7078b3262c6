// In:    an outbox item, the addresses of this deployment and of this item, compiled templates.
// Out:   subject, text, HTML and header fields of the mail to the student.
// Never: words of its own (they are in templates/), a choice of what to say (that is decided), or a link to the web.

import { domainOf, type Address } from '#model/address.ts';
import type { OutboxItem, OutgoingKind, RenderedMail } from '#model/outgoing.ts';
import type { Retention } from '#model/retention.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { wall, type LocalDate } from '#model/time.ts';
import type { TokenAction } from '#model/token.ts';
import { buttonsOf, type Actions } from './buttons.ts';
import { calendarFiles } from './calendar.ts';
import { cleaned, isolated } from './clean.ts';
import { draftOf, DRAFTED, type Draft, type Drafts, type Letter } from './draft.ts';
import { exportFiles } from './export.ts';
import { factsOf } from './facts.ts';
import { whyPartial } from './footer.ts';
import { headersOf } from './headers.ts';
import { letterOf } from './letters.ts';
import { stopLink } from './links.ts';
import { WORDINGS } from './presses.ts';
import { subjectOf } from './subject.ts';
import { compiler, parsed, type Facts, type Files, type Template } from './template.ts';

export type Templates = {
  readonly mails: Readonly<Record<OutgoingKind, MailTemplates>>;
  readonly drafts: Drafts;
  readonly actions: Actions;
  readonly layout: { readonly text: Template; readonly html: Template };
  /** What a meeting is called in the student's calendar. */
  readonly calendarSummary: Template;
};

type MailTemplates = { readonly subject: Template; readonly text: Template; readonly html: Template };

export type RenderFrame = {
  readonly assistant: Address;
  readonly assistantName: string;
  readonly studentZone: string;
  readonly studentAddress: Address;
  /** What the student is told about how long is kept. */
  readonly retention: Retention;
  /** The signed address of an action on this outbox item. */
  readonly replyAddress: (action: TokenAction) => Address;
  /** What an export attaches. */
  readonly snapshot: Pick<Snapshot, 'student' | 'contacts' | 'interactions'>;
};

/**
 * `files`: path relative to `templates/` (`follow-up/text.hbs`) → content; what is no template is left alone.
 * Throws an Error that names the file which is missing, cannot be parsed, or belongs to no kind of mail.
 */
export function compileTemplates(files: Files): Templates {
  const trees = parsed(files);
  const text = compiler(trees, 'text');
  const html = compiler(trees, 'html');
  const stray = Object.keys(trees).find((path) => !isKnown(path));
  if (stray !== undefined) throw new Error(`templates/${stray} belongs to no mail`);
  const mail = (kind: string): MailTemplates => ({ subject: text(`${kind}/subject.hbs`), text: text(`${kind}/text.hbs`), html: html(`${kind}/html.hbs`) });
  return {
    mails: each(KINDS, mail),
    drafts: each(DRAFTED, (kind) => text(`${kind}/draft.hbs`)),
    actions: each(WORDINGS, (wording) => text(`actions/${wording}.hbs`)),
    layout: { text: text('layout.text.hbs'), html: html('layout.html.hbs') },
    calendarSummary: text('partials/calendar-summary.hbs'),
  };
}

/** Throws an Error that names the file if a template asks for a fact that this mail does not have. */
export function render(item: OutboxItem, frame: RenderFrame, templates: Templates): RenderedMail {
  // The one value that keeps its lines is a mail that came to the wrong place.
  const clean: OutboxItem = { ...item, mail: cleaned(item.mail, item.mail.kind === 'misdirected' ? 'text' : null) };
  const today = wall(item.createdAt, frame.studentZone).date;
  const draft = draftFor(clean, frame, templates, today);
  const write = (letter: Letter): Draft => draftOf(letter, templates.drafts, frame.assistant, today);
  const facts = { ...factsOf(clean.mail, today, write), assistantName: frame.assistantName };
  const { subject: subjectTemplate, text, html } = templates.mails[item.mail.kind];
  const subject = subjectOf(subjectTemplate, facts, today);
  const view: Facts = {
    ...isolated({ ...facts, draft }),
    pageTitle: subject,
    assistant: frame.assistant,
    studentAddress: frame.studentAddress,
    replyTo: frame.replyAddress('r'),
    buttons: buttonsOf(clean, draft, { assistant: frame.assistant, replyAddress: frame.replyAddress, today }, templates.actions),
    footerWhy: whyPartial(item),
    retention: item.mail.kind === 'deleted' ? null : frame.retention,
    stopHref: LAST_WORDS.has(item.mail.kind) ? null : stopLink(frame.replyAddress('u')),
  };
  return {
    subject,
    text: tidied(templates.layout.text({ ...view, body: text(view, today) }, today)),
    html: templates.layout.html({ ...view, body: html(view, today) }, today),
    ...headersOf(item, frame),
    attachments: item.mail.kind === 'export' ? exportFiles(frame.snapshot, item.mail.part, item.mail.parts) : calendarFiles(clean, domainOf(frame.assistant), templates.calendarSummary, today),
  };
}

const KINDS = Object.keys({
  welcome: true, logged: true, 'follow-up': true, 'your-turn': true, 'write-first': true, prep: true, 'how-did-it-go': true, 'thank-you': true, 'event-follow-up': true,
  'close-loop': true, 'keep-in-touch': true, 'term-update': true, promise: true, 'good-news': true, bundle: true, digest: true, 'term-review': true, internship: true,
  'keep-going': true, who: true, 'is-it': true, export: true, 'forget-confirm': true, 'alias-confirm': true, receipt: true, unclear: true, misdirected: true, 'too-many': true,
  stopped: true, help: true, status: true, 'delete-confirm': true, deleted: true,
} satisfies Record<OutgoingKind, true>) as readonly OutgoingKind[];

/** After these there is no mail left that could be stopped. */
const LAST_WORDS: ReadonlySet<OutgoingKind> = new Set(['stopped', 'deleted']);

function each<K extends string, T>(keys: readonly K[], make: (key: K) => T): Readonly<Record<K, T>> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;
}

function isKnown(path: string): boolean {
  const [folder = '', file] = path.split('/');
  return file === undefined || folder === 'partials' || folder === 'actions' || (KINDS as readonly string[]).includes(folder);
}

/** A thank-you's copy goes to its own address, so that it settles; every other mail to a contact is a mail like any. */
function draftFor({ mail }: OutboxItem, frame: RenderFrame, templates: Templates, today: LocalDate): Draft | null {
  const letter = letterOf(mail);
  return letter === null ? null : draftOf(letter, templates.drafts, mail.kind === 'thank-you' ? frame.replyAddress('t') : frame.assistant, today);
}

function tidied(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
