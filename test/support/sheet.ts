import type { RenderedMail } from '#model/outgoing.ts';
import { darkened } from '../../local/darkened.ts';
import { html, type Html } from '../../local/inbox/html.ts';

export type Titled = { readonly title: string; readonly mail: RenderedMail };

/** Mails under one another, each as a wide window, a phone, a phone that turns all colours round, and the text part show it. */
export function sheet(heading: string, mails: readonly Titled[]): string {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${heading}</title>${{ html: `<style>${STYLE}</style>` }}</head><body>
${mails.map(
    ({ title, mail }) => html`<section><h2>${title}</h2><p class="subject">${mail.subject}</p><div class="views">
${view('wide', mail.html)}${view('phone', mail.html)}${view('phone', darkened(mail.html, 'full'))}<pre>${mail.text.replace(LONG_LINK, '$1…>')}</pre></div></section>`,
  )}</body></html>`.html;
}

/** What stands in the body of a mail, on the ground that the mail gives itself. Its styles are all inline, so that it looks the same anywhere. */
export function view(name: string, mail: string): Html {
  const body = mail.indexOf('<body');
  const start = mail.indexOf('>', body) + 1;
  return { html: `<div class="${name}" ${/style="[^"]*"/.exec(mail.slice(body, start))?.[0] ?? ''}>${mail.slice(start, mail.indexOf('</body>'))}</div>` };
}

/** A draft in the address of a link hides the words around it; the gallery shows it whole. */
const LONG_LINK = /^(<mailto:.{30}).*>$/gm;

const STYLE = `
body { margin: 0; padding: 24px; background: #8c959f; }
h2 { margin: 0; font: bold 20px/28px sans-serif; }
.subject { margin: 0 0 8px; font: 16px/24px sans-serif; }
section { margin: 0 0 32px; }
.views { display: flex; gap: 16px; align-items: flex-start; }
.views > div { flex: none; }
.wide { width: 640px; }
.phone { width: 360px; }
pre { margin: 0; width: 520px; box-sizing: border-box; padding: 16px; background: #ffffff; font: 13px/18px monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
`;
