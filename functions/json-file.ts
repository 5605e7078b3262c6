/** A value of a JSON file, with the line on which it begins: of a member, the line of its name. */
export type Lined = { readonly line: number } & (
  | { readonly kind: 'plain'; readonly plain: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Lined[] }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Lined> }
);

export type Fault = { readonly line: number; readonly what: string };

/** A file of the operator's that cannot be used. The message has one line for each fault. */
export class FaultyFile extends Error {
  constructor(file: string, faults: readonly Fault[]) {
    super(faults.map(({ line, what }) => `${file} line ${line}: ${what}`).join('\n'));
  }
}

/** RFC 8259, with a name at most once in an object and no control characters in texts. Throws FaultyFile at the first fault; `file` is only named. */
export function parseLined(text: string, file: string): Lined {
  const tokens = tokensOf(text.replace(/^\uFEFF/, ''));
  let next = 0;
  const fail = (line: number, what: string): never => {
    throw new FaultyFile(file, [{ line, what }]);
  };
  const unexpected = ({ text: found, line }: Token, wanted: string): never =>
    found === '' ? fail(line, `the file ends too early: ${wanted} is missing`) : fail(line, `${wanted} must stand here, not ${found}`);
  // The last token is the end of the file, of which there is always more.
  const take = (): Token => tokens[Math.min(next++, tokens.length - 1)] as Token;

  function value(): Lined {
    const { line, text: found, plain } = take();
    if (found === '[') return { line, kind: 'list', items: items() };
    if (found === '{') return { line, kind: 'object', members: members() };
    return plain === undefined ? unexpected({ line, text: found }, 'a value') : { line, kind: 'plain', plain };
  }

  function items(): readonly Lined[] {
    const found: Lined[] = [];
    if (closes(']')) return found;
    do found.push(value());
    while (goesOn(']'));
    return found;
  }

  function members(): ReadonlyMap<string, Lined> {
    const found = new Map<string, Lined>();
    if (closes('}')) return found;
    do {
      const name = take();
      if (typeof name.plain !== 'string') return unexpected(name, 'a name in double quotes');
      const before = found.get(name.plain);
      if (before !== undefined) return fail(name.line, `${name.text} is there already, in line ${before.line}`);
      const colon = take();
      if (colon.text !== ':') return unexpected(colon, 'a colon');
      found.set(name.plain, { ...value(), line: name.line });
    } while (goesOn('}'));
    return found;
  }

  function closes(bracket: string): boolean {
    if (tokens[next]?.text !== bracket) return false;
    next++;
    return true;
  }

  /** True after a comma. The two slips that are made most are told where they are, not where they first disturb. */
  function goesOn(bracket: string): boolean {
    if (closes(bracket)) return false;
    const { line } = tokens[next - 1] as Token;
    const comma = take();
    if (comma.text === '') return unexpected(comma, bracket);
    if (comma.text !== ',') return fail(line, `a comma is missing before ${comma.text}`);
    return tokens[next]?.text === bracket ? fail(comma.line, `the comma before ${bracket} must go`) : true;
  }

  const whole = value();
  const rest = take();
  return rest.text === '' ? whole : fail(rest.line, `the file must end here, not go on with ${rest.text}`);
}

/** What an operator reads of a value. */
export function shown(item: Lined): string {
  if (item.kind === 'plain') return JSON.stringify(item.plain);
  return item.kind === 'list' ? 'a list' : 'an object';
}

/** `plain`: the value, of what is neither bracket, comma nor colon. The end of the file has no text. */
type Token = { readonly text: string; readonly line: number; readonly plain?: string | number | boolean | null };

/** Space, then a bracket, comma or colon, or else a plain value; neither where the text is no JSON. */
const TOKEN = /([ \t\r\n]*)(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?(?![\w.])|(?:true|false|null)\b)|)/uy;
const SHOWN_CHARACTERS_MAX = 30;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 1;
  for (TOKEN.lastIndex = 0; ; ) {
    const from = TOKEN.lastIndex;
    const [, space = '', mark, plain] = TOKEN.exec(text) ?? [];
    if (space.includes('\n')) line += space.split('\n').length - 1;
    const at = from + space.length;
    if (at >= text.length) return [...tokens, { text: '', line }];
    // What is no token is kept as if it were one: the parser says what it wanted instead.
    const found = mark ?? plain ?? /^.[^\s,]*/su.exec(text.slice(at, at + SHOWN_CHARACTERS_MAX))?.[0] ?? '';
    tokens.push({ text: found, line, ...(plain === undefined ? {} : { plain: JSON.parse(plain) as string | number | boolean | null }) });
    TOKEN.lastIndex = at + found.length;
  }
}
