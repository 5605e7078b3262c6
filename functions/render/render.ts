// In:    an outbox item, the addresses of this deployment and of this item, compiled templates.
// Out:   subject, text, HTML and header fields of the mail to the student.
// Never: words of its own (they are in templates/), a choice of what to say (that is decided), or a link to the web.

import type { Address } from '#model/address.ts';
import type { OutboxItem, Outgoing, OutgoingKind, RenderedMail } from '#model/outgoing.ts';
import { wall, type LocalDate } from '#model/time.ts';
import type { TokenAction } from '#model/token.ts';
import { buttonsOf, WORDINGS, type Actions, type Wording } from './buttons.ts';
import { cleaned, isolated } from './clean.ts';
import { draftOf, type Draft, type Drafted } from './draft.ts';
import { factsOf } from './facts.ts';
import { headersOf } from './headers.ts';
import { stopLink } from './links.ts';
import { subjectOf } from './subject.ts';
import { compiler, parsed, type Facts, type Files, type Template } from './template.ts';

export type Templates = {
  readonly mails: Readonly<Record<OutgoingKind, MailTemplates>>;
  readonly drafts: Readonly<Record<Drafted['kind'], Template>>;
  readonly actions: Actions;
  readonly layout: { readonly text: Template; readonly html: Template };
};

type MailTemplates = { readonly subject: Template; readonly text: Template; readonly html: Template };

export type RenderFrame = {
  readonly assistant: Address;
  readonly assistantName: string;
  readonly studentZone: string;
  readonly studentAddress: Address;
  /** The signed address of an action on this outbox item. */
  readonly replyAddress: (action: TokenAction) => Address;
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
    mails: Object.fromEntries(KINDS.map((kind) => [kind, mail(kind)])) as Record<OutgoingKind, MailTemplates>,
    drafts: { 'follow-up': text('follow-up/draft.hbs'), 'thank-you': text('thank-you/draft.hbs'), 'keep-in-touch': text('keep-in-touch/draft.hbs') },
    actions: Object.fromEntries(WORDINGS.map((wording) => [wording, text(`actions/${wording}.hbs`)])) as Record<Wording, Template>,
    layout: { text: text('layout.text.hbs'), html: html('layout.html.hbs') },
  };
}

/** Throws an Error that names the file if a template asks for a fact that this mail does not have. */
export function render(item: OutboxItem, frame: RenderFrame, templates: Templates): RenderedMail {
  const clean: OutboxItem = { ...item, mail: cleaned(item.mail) };
  const today = wall(item.createdAt, frame.studentZone).date;
  const draft = draftFor(clean.mail, frame, templates, today);
  const facts = { ...factsOf(clean.mail, today), assistantName: frame.assistantName };
  const { subject: subjectTemplate, text, html } = templates.mails[item.mail.kind];
  const subject = subjectOf(subjectTemplate, facts, today);
  const view: Facts = {
    ...isolated(facts),
    title: subject,
    assistant: frame.assistant,
    studentAddress: frame.studentAddress,
    draft,
    buttons: buttonsOf(clean, draft, { assistant: frame.assistant, replyAddress: frame.replyAddress, today }, templates.actions),
    stopHref: LAST_WORDS.has(item.mail.kind) ? null : stopLink(frame.replyAddress('u')),
  };
  return {
    subject,
    text: tidied(templates.layout.text({ ...view, body: text(view, today) }, today)),
    html: templates.layout.html({ ...view, body: html(view, today) }, today),
    ...headersOf(item, frame),
  };
}

const KINDS = Object.keys({
  welcome: true, logged: true, 'follow-up': true, 'your-turn': true, prep: true, 'how-did-it-go': true, 'thank-you': true, 'keep-in-touch': true, receipt: true,
  unclear: true, misdirected: true, 'too-many': true, stopped: true, help: true, status: true, 'delete-confirm': true, deleted: true,
} satisfies Record<OutgoingKind, true>);

/** After these there is no mail left that could be stopped. */
const LAST_WORDS: ReadonlySet<OutgoingKind> = new Set(['stopped', 'deleted']);

function isKnown(path: string): boolean {
  const [folder = '', file] = path.split('/');
  return file === undefined || folder === 'partials' || folder === 'actions' || KINDS.includes(folder);
}

/** A thank-you's copy goes to its own address, so that it settles; every other mail to a contact is a mail like any. */
function draftFor(mail: Outgoing, frame: RenderFrame, templates: Templates, today: LocalDate): Draft | null {
  switch (mail.kind) {
    case 'thank-you':
      return draftOf(mail, templates.drafts['thank-you'], frame.replyAddress('t'), today);
    case 'follow-up':
    case 'keep-in-touch':
      return draftOf(mail, templates.drafts[mail.kind], frame.assistant, today);
    default:
      return null;
  }
}

function tidied(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
