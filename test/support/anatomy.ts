import { isTag, type ChildNode, type Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** A mail's markup in pieces, without its words and addresses: mails that share their pieces differ in nothing that a check of markup sees. */
export type Anatomy = {
  /** The page around the letter and the footer, which are `…` here. */
  readonly frame: string;
  /** What stands in the letter and in the footer, one under the other, each piece whole; of rows that are alike, the first. */
  readonly blocks: readonly string[];
};

export function anatomyOf(mail: string): Anatomy {
  const html = withoutWords(mail);
  const source = (node: ChildNode): string => html.slice(node.startIndex ?? 0, (node.endIndex ?? 0) + 1);
  const columns = columnsIn(parseDocument(html, { withStartIndices: true, withEndIndices: true }).children);
  const frame = columns.reduce((page, { children }) => page.replace(children.map(source).join(''), '…'), html);
  return { frame, blocks: columns.flatMap(({ children }) => children.map((child) => compact(child, source))).filter((block) => block.trim() !== '') };
}

/** A page of the frame with all these blocks in the place of the letter. */
export function assembled(frame: string, blocks: Iterable<string>): string {
  return frame.replace('…', () => [...blocks].join('\n')).replace('…', 'word');
}

/** A stray `<` or `&` stays: it is a mistake of the markup. */
function withoutWords(html: string): string {
  const words = (text: string): string => text.replace(/&#xA0;|&(?:amp|lt|gt|quot|#x\w{1,5});|[^&>\s]+/g, (found) => (found === '&#xA0;' ? found : 'word')).replace(/word(?:\s*word)+/g, 'word');
  return html.replace(/>([^<]+)/g, (_, text: string) => `>${words(text)}`).replace(/href="mailto:[^"]*"/g, 'href="mailto:x"');
}

/** The cells that give their text its font. */
function columnsIn(nodes: readonly ChildNode[]): readonly Element[] {
  return nodes.filter(isTag).flatMap((tag) => (tag.name === 'td' && tag.attribs['style']?.includes('font-family') ? [tag] : columnsIn(tag.children)));
}

function compact(node: ChildNode, source: (node: ChildNode) => string): string {
  const own = source(node);
  if (!isTag(node) || node.children.length === 0) return own;
  const inner = node.children.map(source).join('');
  return own.replace(inner, () => [...new Set(node.children.map((child) => compact(child, source)))].join(''));
}
