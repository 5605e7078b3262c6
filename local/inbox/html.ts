/** Markup that is safe to put into a page: made by `html` alone. */
export type Html = { readonly html: string };

export type Part = Html | string | number | null | false | readonly Part[];

/** Every value is escaped, except markup that `html` itself made. `null` and `false` are nothing. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: fixed.map((text, at) => (at === 0 ? text : markup(parts[at - 1] ?? null) + text)).join('') };
}

function markup(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return 'html' in part ? part.html : part.map(markup).join('');
}

/** Fit for text and for quoted attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] as string);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
