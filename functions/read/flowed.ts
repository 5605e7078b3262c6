/** How the paragraphs of a text were wrapped (RFC 3676). */
export type Flow = { readonly flowed: boolean; readonly deleteSpace: boolean };

/**
 * The library joins a quoted line with the answer typed below it, so it is told that nothing flows:
 * `format=fixed` takes the place of `format=flowed`, in as many bytes. Returns the same bytes if nothing flows.
 */
export function withoutFlow(raw: Uint8Array): { readonly bytes: Buffer; readonly flow: Flow } {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  let bytes = view;
  for (const [flowed, fixed] of FORMATS) {
    for (let at = view.indexOf(flowed); at !== -1; at = view.indexOf(flowed, at + flowed.length)) {
      if (bytes === view) bytes = Buffer.from(view);
      bytes.write(fixed, at, 'latin1');
    }
  }
  const flowed = bytes !== view;
  return { bytes, flow: { flowed, deleteSpace: flowed && DELETE_SPACE.some((parameter) => view.includes(parameter)) } };
}

/** Joins soft line breaks, but never across a change of the quote level (RFC 3676 §4.5), nor after `-- ` (§4.3). */
export function unflow(text: string, flow: Flow): string {
  if (!flow.flowed) return text;
  const joined: string[] = [];
  let pieces: string[] = [];
  let level = '';
  for (const line of text.split('\n')) {
    const marks = /^>*/.exec(line)?.[0] ?? '';
    const words = line.slice(marks.length).replace(/^ /, '');
    if (pieces.length > 0 && marks !== level) joined.push(finish(level, pieces.splice(0)));
    level = marks;
    const soft = words.endsWith(' ') && words !== '-- ';
    pieces.push(soft && flow.deleteSpace ? words.slice(0, -1) : words);
    if (!soft) joined.push(finish(level, pieces.splice(0)));
  }
  if (pieces.length > 0) joined.push(finish(level, pieces));
  return joined.join('\n');
}

const FORMATS = [
  ['format=flowed', 'format=fixed '],
  ['format="flowed"', 'format="fixed" '],
  ['Format=Flowed', 'Format=Fixed '],
  ['Format="Flowed"', 'Format="Fixed" '],
] as const;
const DELETE_SPACE = ['delsp=yes', 'delsp="yes"', 'DelSp=Yes', 'DelSp="Yes"'];

function finish(level: string, pieces: readonly string[]): string {
  return level === '' ? pieces.join('') : `${level} ${pieces.join('')}`;
}
