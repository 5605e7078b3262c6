import { html, type Html } from './html.ts';

/** Labelled form fields; `name` is also the id, so a page has each once. */
export function line(name: string, label: string, value: string, more: { readonly list?: string; readonly hint?: string; readonly needed?: boolean } = {}): Html {
  return html`<p class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" value="${value}" autocomplete="off"${more.list !== undefined && html` list="${more.list}"`}${more.needed === true && html` required`}${
    more.hint !== undefined && html` aria-describedby="${name}-hint"`
  }>${hint(name, more.hint)}</p>`;
}

export function area(name: string, label: string, value: string, rows: number, hintText?: string): Html {
  return html`<p class="field"><label for="${name}">${label}</label>
<textarea id="${name}" name="${name}" rows="${rows}"${hintText !== undefined && html` aria-describedby="${name}-hint"`}>
${value}</textarea>${hint(name, hintText)}</p>`;
}

export function choice(name: string, label: string, values: readonly { readonly value: string; readonly label: string }[], chosen: string): Html {
  return html`<p class="field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}">${values.map((one) => html`<option value="${one.value}"${one.value === chosen && html` selected`}>${one.label}</option>`)}</select></p>`;
}

export function tick(name: string, label: string, ticked: boolean): Html {
  return html`<p class="tick"><input type="checkbox" id="${name}" name="${name}" value="yes"${ticked && html` checked`}> <label for="${name}">${label}</label></p>`;
}

export function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}

function hint(name: string, text: string | undefined): Html | null {
  return text === undefined ? null : html`<span class="hint" id="${name}-hint">${text}</span>`;
}
