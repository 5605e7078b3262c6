/** A file of the operator's that cannot be used. The message lists every entry that is wrong, with what to write instead. */
export class ConfigError extends Error {
  constructor(file: string, lines: readonly string[]) {
    super(`${file} cannot be used:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  }
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** `whole`: what to call the file's value itself. */
export function linesOf(issues: readonly Issue[], whole: string): readonly string[] {
  return issues.map(({ path, message }) => `${path.length === 0 ? whole : path.map(step).join('')} ${message}`);
}

function step(key: PropertyKey, index: number): string {
  if (typeof key === 'number') return `[${key}]`;
  return index === 0 ? String(key) : `.${String(key)}`;
}
