import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutgoingKind, RenderedMail } from '#model/outgoing.ts';
import { compileTemplates, render } from '#render/render.ts';
import { allSamples, FRAME, itemOf, type Sample } from '../../local/gallery.ts';

export { itemOf };

export const TEMPLATES = join(import.meta.dirname, '../../templates');

export const files: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(TEMPLATES, path), 'utf8')]),
);

export const templates = compileTemplates(files);

export const folders = readdirSync(TEMPLATES).filter((name) => existsSync(join(TEMPLATES, name, 'subject.hbs')));

export const frame = FRAME;

export type Rendered = Sample & { readonly mail: RenderedMail };

/** Every sample of every folder, as the student would get it. */
export const rendered: readonly Rendered[] = (await allSamples()).map((sample) => ({ ...sample, mail: render(sample.item, FRAME, templates) }));

export function sample(kind: OutgoingKind, name: string): Rendered {
  const found = rendered.find((entry) => entry.kind === kind && entry.sample === name);
  if (found === undefined) throw new Error(`no sample ${kind}.${name}`);
  return found;
}
