import type { StudentView } from '../edition.ts';
import { html, type Html } from './html.ts';
import { link } from './layout.ts';
import type { Site } from './site.ts';
import { sayTime, sayUntil } from './times.ts';
import { EVENT_WORDS, STATE_WORDS, STEP_WORDS, sayWhy } from './words.ts';

type Contact = StudentView['contacts'][number];

/** A student's people: where each relationship stands, what comes next, and the log that says why. */
export function studentPane(site: Site, { student, contacts }: StudentView): Html {
  const due = contacts.toSorted((a, b) => ((a.nextStep?.due ?? '~') < (b.nextStep?.due ?? '~') ? -1 : 1));
  return html`<article class="card">
<h1>${student.name || student.address}</h1>
<p class="muted">${student.address} · ${student.zone} · with Touchbase since ${sayTime(student.enrolledAt, student.zone)}</p>
${student.stopped && html`<p class="warn">All mail to this student is stopped.</p>`}
<p><a href="${link('/', { box: student.address })}">Mails</a> · <a href="${link('/write', { from: student.address })}">Write as ${student.name || student.address}</a></p>
</article>
<h2 class="pad">${contacts.length === 0 ? 'No people yet' : contacts.length === 1 ? 'One person' : `${contacts.length} people`}</h2>
${due.map((contact) => person(site, student, contact))}`;
}

function person(site: Site, student: StudentView['student'], { name, address, organisation, state, nextStep, interactions }: Contact): Html {
  const now = site.edition.now();
  return html`<article class="card person">
<h3>${name}${organisation && html` <span class="muted">${organisation}</span>`}</h3>
<p class="muted">${address ?? 'address not known'}${
    address && html` · <a href="${link('/write', { from: student.address, to: address })}">Write to ${name}</a>`
  }</p>
<dl>
<dt>State</dt><dd>${STATE_WORDS[state]} <code>${state}</code></dd>
<dt>Next step</dt><dd>${
    nextStep === null
      ? 'None; nothing will be asked.'
      : html`The assistant will ${STEP_WORDS[nextStep.kind]}: <time datetime="${nextStep.due}">${sayTime(nextStep.due, student.zone)}</time>, ${sayUntil(nextStep.due, now)} <code>${nextStep.kind}</code>`
  }</dd>
${nextStep && html`<dt>Why then</dt><dd>${sayWhy(nextStep.because)}</dd>`}
</dl>
<h4>What happened</h4>
<ol class="log">${interactions.map(
    ({ kind, at, subject, mail }) => html`<li><time datetime="${at}">${sayTime(at, student.zone)}</time> ${EVENT_WORDS[kind]} <code>${kind}</code>${subject && html` – ${subject}`}${
      mail && html` · <a href="${link(`/mail/${encodeURIComponent(mail)}`, { box: student.address })}">see the mail</a>`
    }</li>`,
  )}</ol>
</article>`;
}
