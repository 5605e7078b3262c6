import { describe, expect, test } from 'vitest';
import { newContact } from '#model/contact.ts';
import type { Interaction } from '#model/interaction.ts';
import { EXPORT_INTERACTIONS_A_PART, type AttachedFile } from '#model/outgoing.ts';
import { render, type RenderFrame } from '#render/render.ts';
import { frame, itemOf, templates } from './mails.ts';

const AT = '2026-05-04T13:00:00.000Z';
const entry = { contact: 'jane-id-000000', occurredAt: AT, recordedAt: AT, subject: null, mail: 'raw/secret-key' } as const;
const jane = {
  ...newContact('jane-id-000000', 'Doe, Jane; "JD"\\', AT), addresses: ['old@acme.example', 'jane@acme.example'], deadAddresses: ['old@acme.example'], organisation: 'Acme, Inc.', title: '=HYPERLINK("http://evil.example")',
  phone: '+1 608 555 0101', profile: 'linkedin.com/in/jane doe', role: 'alum' as const, via: 'eve-id-000000',
};
const eve = { ...newContact('eve-id-000000', '@SUM(1+1)*cmd|"/C calc"!A0', AT), title: '漢字'.repeat(40) };
const log: readonly Interaction[] = [
  { ...entry, id: 'n', event: 'NOTE', text: 'likes\r\n"short" mails', turned: [], occurredAt: '2026-05-06T13:00:00.000Z' },
  { ...entry, id: 'o', event: 'OUT', chase: true, ask: 'Would you have 20 minutes?', subject: '-2+3' },
  { ...entry, id: 's', event: 'SENT', step: 'FOLLOW_UP', occurredAt: '2026-05-13T13:00:00.000Z' },
  { ...entry, id: 'h', event: 'HELP', how: 'intro', by: 'eve-id-000000', told: false, occurredAt: '2026-05-05T13:00:00.000Z' },
  { ...entry, id: 'p', event: 'PROMISE', text: 'send my CV', toThem: 'send you my CV', due: '2026-05-15', occurredAt: '2026-05-07T13:00:00.000Z' },
];

describe('an export', () => {
  const files = exported({ contacts: [jane, eve], interactions: log });

  test('has the people and the log for a spreadsheet, an address book and programs', () => {
    expect(files.map(({ filename, contentType }) => `${filename} ${contentType}`)).toEqual([
      'people.csv text/csv', 'people.vcf text/vcard', 'interactions.csv text/csv', 'touchbase.json application/json',
    ]);
  });

  test('is read back by a spreadsheet as it was, and runs nothing', () => {
    const [head = [], first = [], second = []] = csvRows(content(files, 'people.csv'));
    expect(Object.fromEntries(head.map((column, index) => [column, second[index]]))).toMatchObject({
      name: 'Doe, Jane; "JD"\\', address: 'jane@acme.example', 'addresses that failed': 'old@acme.example', organisation: 'Acme, Inc.', title: `'=HYPERLINK("http://evil.example")`, phone: "'+1 608 555 0101",
    });
    expect(first[1]).toBe(`'@SUM(1+1)*cmd|"/C calc"!A0`);
    for (const cell of files.filter(({ filename }) => filename.endsWith('.csv')).flatMap((file) => csvRows(file.content).flat())) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });

  test('tells the log in its order, with the words of the student', () => {
    const rows = csvRows(content(files, 'interactions.csv')).slice(1);
    expect(rows.map(([person, , , what, subject, text, until]) => [person, what, subject, text, until])).toEqual([
      ['2', 'you wrote', "'-2+3", 'Would you have 20 minutes?', ''],
      ['2', 'they helped', '', `intro by @SUM(1+1)*cmd|"/C calc"!A0`, ''],
      ['2', 'note', '', 'likes\r\n"short" mails', ''],
      ['2', 'promise', '', 'send my CV', '2026-05-15'],
      ['2', 'reminder sent', '', 'follow up', ''],
    ]);
  });

  test('holds cards that an address book reads (RFC 6350)', () => {
    const vcf = content(files, 'people.vcf');
    for (const line of vcf.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const unfolded = vcf.replaceAll('\r\n ', '').split('\r\n');
    expect(unfolded.filter((line) => line === 'BEGIN:VCARD' || line === 'VERSION:4.0' || line === 'END:VCARD')).toHaveLength(6);
    expect(unfolded).toEqual(expect.arrayContaining([
      'FN:Doe\\, Jane\\; "JD"\\\\', 'EMAIL:jane@acme.example', 'ORG:Acme\\, Inc.', 'TEL:+1 608 555 0101', 'URL:https://linkedin.com/in/jane%20doe', 'CATEGORIES:alum', `TITLE:${'漢字'.repeat(40)}`,
    ]));
    expect(vcf).not.toContain('old@acme.example');
  });

  test('is whole as JSON, and keeps inside what is the product’s own', () => {
    const whole = JSON.parse(content(files, 'touchbase.json')) as { you: object; people: readonly object[]; interactions: readonly object[] };
    expect(whole.you).toMatchObject({ address: 'sam@university.example', zone: 'America/New_York' });
    expect(whole.people).toMatchObject([{ person: 1 }, { person: 2, name: jane.name, via: 1 }]);
    expect(whole.interactions).toHaveLength(5);
    for (const inside of ['-id-000000', 'secret-key', 'n3b5v7c2x4z6l2k4', 'deadline', '"id"', '"mail"']) expect(files.map((file) => file.content).join('')).not.toContain(inside);
  });

  test('comes in parts, which together hold everything once, and the last what came since', () => {
    const many = Array.from({ length: EXPORT_INTERACTIONS_A_PART * 2 + 3 }, (_, index): Interaction => ({ ...entry, id: `i${index}`, event: 'IN', ask: null, subject: `Mail ${index}` }));
    const parts = [1, 2].map((part) => exported({ contacts: [newContact('jane-id-000000', 'Jane Doe', AT)], interactions: many }, part, 2));
    expect(parts.map((part) => part.map(({ filename }) => filename))).toEqual([
      ['people.csv', 'people.vcf', 'interactions-1.csv', 'touchbase-1.json'],
      ['interactions-2.csv', 'touchbase-2.json'],
    ]);
    const subjects = parts.flatMap((part, index) => content(part, `interactions-${index + 1}.csv`).split('\r\n').slice(1, -1).map((line) => line.split(',')[4]));
    expect(subjects.length).toBe(many.length);
    expect(new Set(subjects).size).toBe(many.length);
  });

  test('is attached to no other mail', () => {
    expect(render(itemOf({ kind: 'help' }), frame, templates).attachments).toEqual([]);
  });
});

function exported(data: Pick<RenderFrame['snapshot'], 'contacts' | 'interactions'>, part = 1, parts = 1): readonly AttachedFile[] {
  const snapshot = { ...frame.snapshot, ...data };
  return render(itemOf({ kind: 'export', people: data.contacts.length, interactions: data.interactions.length, part, parts }), { ...frame, snapshot }, templates).attachments;
}

function content(files: readonly AttachedFile[], filename: string): string {
  return files.find((file) => file.filename === filename)?.content ?? '';
}

/** RFC 4180, as a spreadsheet reads it. */
function csvRows(text: string): readonly (readonly string[])[] {
  const cells = [...text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
