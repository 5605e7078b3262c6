import { installPeers } from './install.ts';
import { Table, type Row } from './table.ts';

/** Measures the product beside what others use. `npm run -s bench` runs every part, `npm run -s bench -- NAME` one. */
type Part = { readonly rows: () => AsyncIterable<Row> };

// A part is loaded when it runs: what it compares with is installed by then.
const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  understand: () => import('./understand.ts'),
};

const [wanted, ...more] = process.argv.slice(2);
if (more.length > 0 || (wanted !== undefined && !(wanted in PARTS))) {
  console.error(`usage: npm run -s bench [-- NAME], where NAME is one of: ${Object.keys(PARTS).join(', ')}`);
  process.exit(1);
}

installPeers();
const table = new Table(console.log);
for (const [name, load] of Object.entries(PARTS)) {
  if (wanted !== undefined && wanted !== name) continue;
  const { rows } = await load();
  for await (const row of rows()) table.add(row);
}
table.end();
