/**
 * The form of `draft.hbs` and of the files in `actions/`: lines `label: …` and `subject: …`, then `body:` and
 * everything below it. A part that the file does not have is empty.
 */
export type Fields = { readonly label: string; readonly subject: string; readonly body: string };

export function fieldsOf(rendered: string): Fields {
  const start = rendered.search(/^body:/m);
  const head = start < 0 ? rendered : rendered.slice(0, start);
  return { label: line('label: ', head), subject: line('subject: ', head), body: start < 0 ? '' : rendered.slice(start + 'body:'.length).trim() };
}

function line(key: string, head: string): string {
  return head.split('\n').find((text) => text.startsWith(key))?.slice(key.length).trim() ?? '';
}
