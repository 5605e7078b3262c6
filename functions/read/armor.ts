import { plain, type Lines } from './lines.ts';

/** A text without the armor of OpenPGP (RFC 9580 §6): signed words stay, what is encrypted goes. */
export function withoutArmor(lines: Lines): { readonly lines: Lines; readonly isEncrypted: boolean } {
  if (!lines.some((line) => line.startsWith('-----') && MARK.test(plain(line)))) return { lines, isEncrypted: false };
  const kept: string[] = [];
  let inside: 'none' | 'head' | 'signed' | 'sealed' = 'none';
  let isEncrypted = false;
  for (const line of lines) {
    const [, edge, what = ''] = MARK.exec(plain(line)) ?? [];
    if (edge === 'END') inside = 'none';
    else if (edge === 'BEGIN') {
      inside = what === 'SIGNED MESSAGE' ? 'head' : 'sealed';
      isEncrypted ||= what.startsWith('MESSAGE');
    } else if (inside === 'head') inside = plain(line) === '' ? 'signed' : 'head';
    // §7.2: a line that began with a dash has another one before it.
    else if (inside === 'signed') kept.push(line.replace(/^- /, ''));
    else if (inside === 'none') kept.push(line);
  }
  return { lines: kept, isEncrypted };
}

const MARK = /^-----(BEGIN|END) PGP (MESSAGE|SIGNED MESSAGE|SIGNATURE|PUBLIC KEY BLOCK)(?:, PART \d+(?:\/\d+)?)?-----$/;
