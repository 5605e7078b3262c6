import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

/** Compares with a file below test/golden. `ACCEPT=1` rewrites what is expected; review reads the difference. */
export function expectGolden(file: string, actual: string): void {
  const path = join(import.meta.dirname, '../golden', file);
  const accept = process.env['ACCEPT'] === '1';
  const isNew = !existsSync(path);
  if (isNew || accept) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    if (isNew && !accept) throw new Error(`test/golden/${file} was missing and has been written: read it, then run again`);
  }
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
