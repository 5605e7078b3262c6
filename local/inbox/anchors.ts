/** The `<a …>` tags of a mail's HTML, read in one pass; a tag that never ends is none. */
export type Anchor = {
  /** Of the opening tag: `html.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly href: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  /** The words between the opening and the closing tag. */
  readonly label: string;
};

export function anchors(html: string): readonly Anchor[] {
  const found: Anchor[] = [];
  const opening = /<a(?=[\s/>])/gi;
  for (let match = opening.exec(html); match !== null && found.length < ANCHORS_MAX; match = opening.exec(html)) {
    const { attributes, end } = attributesFrom(html, match.index + '<a'.length);
    if (end === null) break;
    const href = attributes.find(({ name }) => name === 'href')?.value.trim() ?? '';
    found.push({ start: match.index, end, href, attributes, label: labelFrom(html, end) });
    opening.lastIndex = end;
  }
  return found;
}

/** Text of markup: without tags, entities decoded, white space as one space. */
export function plainText(markup: string): string {
  return decodeEntities(markup.replace(/<[^<>]*>/g, ' ')).replace(/\s+/g, ' ').trim();
}

type Attributes = { readonly attributes: { readonly name: string; readonly value: string }[]; readonly end: number | null };

/** From behind the tag's name to behind its `>`; `end` null if the tag never ends. */
function attributesFrom(html: string, from: number): Attributes {
  const attributes: Attributes['attributes'] = [];
  const part = /[\s/]+|>|([^\s/>=]+)(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?|[^>]/y;
  part.lastIndex = from;
  for (let match = part.exec(html); match !== null; match = part.exec(html)) {
    if (match[0] === '>') return { attributes, end: part.lastIndex };
    const [, name, double, single, bare] = match;
    if (name !== undefined && attributes.length < ATTRIBUTES_MAX && NAME.test(name)) attributes.push({ name: name.toLowerCase(), value: decodeEntities(double ?? single ?? bare ?? '') });
  }
  return { attributes, end: null };
}

function labelFrom(html: string, from: number): string {
  const rest = html.slice(from, from + LABEL_MARKUP_LENGTH_MAX);
  const close = rest.search(/<\/a[\s>]/i);
  return plainText(close < 0 ? '' : rest.slice(0, close)).slice(0, LABEL_LENGTH_MAX);
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const NAME = /^[a-z][a-z0-9:_-]{0,60}$/i;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' };
/** A mail of a million links must not be shown as one. */
const ANCHORS_MAX = 2_000;
/** A tag with a hundred thousand attributes is no link that somebody wrote. */
const ATTRIBUTES_MAX = 50;
const LABEL_MARKUP_LENGTH_MAX = 5_000;
const LABEL_LENGTH_MAX = 120;
