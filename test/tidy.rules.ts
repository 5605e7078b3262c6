/** The rules of docs/ARCHITECTURE.md about the code itself. Each names the files that break it. */
export type SourceFile = { readonly path: string; readonly text: string };

export type Rule = {
  readonly name: string;
  readonly violations: (files: readonly SourceFile[]) => readonly string[];
  /** A file that breaks this rule once. */
  readonly planted: SourceFile;
};

const ROOMS = ['model', 'events', 'read', 'understand', 'decide', 'render', 'store', 'send', 'flows'];
const PURE = ['model', 'events', 'read', 'understand', 'decide', 'render'];
/** What `flows` puts in order; the edges reach it through `ports.ts`. */
const STEPS = ['events', 'read', 'understand', 'decide', 'render'];
const TOP_LEVEL = new Set(
  'functions infra local templates test docs .ci .github README.md LICENSE package.json package-lock.json tsconfig.json cdk.json .gitignore'.split(' '),
);
const DEAD_ENDS = new Set(['utils', 'util', 'shared', 'common', 'lib', 'helpers', 'misc']);
const LINES_MAX = 300;

export const RULES: readonly Rule[] = [
  {
    name: 'model imports nothing but itself',
    violations: eachImport(inRoom('model'), (_path, to) => !to.startsWith('./')),
    planted: plant('functions/model/planted.ts', "import { z } from 'zod';"),
  },
  {
    name: 'a room imports model, itself and packages; only flows knows the steps',
    violations: eachImport(inAnyRoom, (path, to) => {
      const room = roomOf(path);
      const target = /^#(\w+)\//.exec(to)?.[1];
      if (to.startsWith('../')) return true;
      return target !== undefined && target !== 'model' && target !== room && !(room === 'flows' && STEPS.includes(target));
    }),
    planted: plant('functions/read/planted.ts', "import { fold } from '#decide/decide.ts';"),
  },
  {
    name: 'from outside, only the door of a room is imported',
    violations: eachImport(isSource, (path, to) => {
      const [, room, file] = /(?:^#|functions\/)(\w+)\/(\w[\w-]*)\.ts$/.exec(to) ?? [];
      if (room === undefined || !ROOMS.includes(room) || ['model', 'flows'].includes(room)) return false;
      if (path.startsWith('test/') || roomOf(path) === room) return false;
      return file !== room && !(room === 'store' && file === 'table');
    }),
    planted: plant('local/planted.ts', "import { fold } from '#decide/fold.ts';"),
  },
  {
    name: 'one third-party package lives in one room',
    violations: (files) => {
      const rooms = new Map<string, Set<string>>();
      for (const { path, text } of files.filter((file) => file.path.startsWith('functions/') && isSource(file.path))) {
        // wire.ts makes the clients of both edges.
        if (roomOf(path) === 'functions') continue;
        for (const to of importsOf(text)) {
          if (/^[.#]|^node:/.test(to)) continue;
          const name = to.split('/').slice(0, to.startsWith('@') ? 2 : 1).join('/');
          rooms.set(name, (rooms.get(name) ?? new Set()).add(roomOf(path)));
        }
      }
      return [...rooms].filter(([, homes]) => homes.size > 1).map(([name, homes]) => `${name} in ${[...homes].join(' and ')}`);
    },
    planted: plant('functions/send/planted.ts', "import Handlebars from 'handlebars';"),
  },
  {
    name: 'only settings.ts sees the environment',
    violations: eachText((path) => path.startsWith('functions/') && path !== 'functions/settings.ts', /\bprocess\.env\b/),
    planted: plant('functions/store/planted.ts', 'export const table = process.env.TABLE;'),
  },
  {
    name: 'only wire.ts makes clients, clock and randomness',
    violations: eachText((path) => path.startsWith('functions/') && path !== 'functions/wire.ts', /new \w+Client\(|\bDate\.now\b|\brandomBytes\b|\brandomUUID\b|Math\.random/),
    planted: plant('functions/send/planted.ts', 'export const client = new SESClient({});'),
  },
  {
    name: 'pure rooms have no clock, no chance, no timer, no network, no disk',
    violations: eachText(
      (path) => PURE.includes(roomOf(path)),
      /\bDate\.now\b|new Date\(\)|Math\.random|\bset(Timeout|Interval|Immediate)\(|\bfetch\(|node:(fs|http|https|net|timers)|\bprocess\./,
    ),
    planted: plant('functions/decide/planted.ts', 'export const now = new Date();'),
  },
  {
    name: 'functions never import local, infra or test',
    violations: eachImport((path) => path.startsWith('functions/'), (_path, to) => /(^|\/)(local|infra|test)\//.test(to)),
    planted: plant('functions/planted.ts', "import { startSes } from '../local/ses.ts';"),
  },
  {
    name: 'infra takes names, keys and the checks of the operator’s files from functions, nothing else',
    violations: eachImport((path) => path.startsWith('infra/'), (_path, to) => /functions\/|^#/.test(to) && !/functions\/(settings|\w+-file|store\/table)\.ts$|^#store\/table\.ts$/.test(to)),
    planted: plant('infra/planted.ts', "import { wire } from '../functions/wire.ts';"),
  },
  {
    name: 'the root holds what the product is made of',
    violations: (files) => [...new Set(files.map(({ path }) => path.split('/')[0] ?? ''))].filter((entry) => !TOP_LEVEL.has(entry)),
    planted: plant('scripts/planted.ts', ''),
  },
  {
    name: 'functions has the known rooms, and nowhere is a room for odds and ends',
    violations: (files) => [
      ...new Set(
        files.flatMap(({ path }) => {
          const folders = path.split('/').slice(0, -1);
          const unknown = folders[0] === 'functions' && folders[1] !== undefined && !ROOMS.includes(folders[1]) ? [`functions/${folders[1]}`] : [];
          return [...unknown, ...folders.filter((folder) => DEAD_ENDS.has(folder))];
        }),
      ),
    ],
    planted: plant('local/utils/planted.ts', ''),
  },
  {
    name: 'a door says what goes in, what comes out, what never happens',
    violations: (files) =>
      files
        .filter(({ path }) => path === `functions/${roomOf(path)}/${roomOf(path)}.ts`)
        .filter(({ text }) => !/^\/\/ In: .*\n(\/\/ .*\n)*\/\/ Out: .*\n(\/\/ .*\n)*\/\/ Never: /.test(text))
        .map(({ path }) => path),
    planted: plant('functions/flows/flows.ts', 'export const door = 1;'),
  },
  {
    name: `a file stays under ${LINES_MAX} lines`,
    violations: (files) => files.filter(({ path, text }) => isSource(path) && !path.startsWith('test/') && text.split('\n').length > LINES_MAX).map(({ path }) => path),
    planted: plant('functions/read/planted.ts', '\n'.repeat(LINES_MAX + 1)),
  },
  {
    name: 'an entry has no branch',
    violations: eachText((path) => path.endsWith('.lambda.ts'), /\b(if|switch|for|while|try)\b|\?/),
    planted: plant('functions/planted.lambda.ts', 'if (true) {}'),
  },
  {
    name: 'nothing unfinished is left in words',
    violations: eachText((path) => isSource(path) && !path.startsWith('test/tidy'), /\b(TODO|FIXME|XXX)\b/),
    planted: plant('local/planted.ts', '// TO' + 'DO later'),
  },
  {
    name: 'no test is left out',
    violations: eachText((path) => path.endsWith('.test.ts'), /\b(test|it|describe)\.(skip|only|todo)\(/),
    planted: plant('test/planted.test.ts', 'test.on' + "ly('x', () => {});"),
  },
];

function plant(path: string, text: string): SourceFile {
  return { path, text };
}

function isSource(path: string): boolean {
  return path.endsWith('.ts');
}

/** `model`, `read`, … or `functions` for the files that are Lambdas or wire one; '' elsewhere. */
function roomOf(path: string): string {
  const [top, room, ...rest] = path.split('/');
  if (top !== 'functions' || room === undefined) return '';
  return rest.length === 0 ? 'functions' : room;
}

function inRoom(room: string): (path: string) => boolean {
  return (path) => roomOf(path) === room && isSource(path);
}

function inAnyRoom(path: string): boolean {
  return ROOMS.includes(roomOf(path)) && isSource(path);
}

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/^(?:import|export)\b[^'"\n]*?(?:from )?['"]([^'"\n]+)['"];?$|^\} from ['"]([^'"\n]+)['"];$/gm)].map(([, one, other]) => one ?? other ?? '');
}

function eachImport(concerns: (path: string) => boolean, breaks: (path: string, to: string) => boolean): Rule['violations'] {
  return (files) =>
    files
      .filter(({ path }) => concerns(path) && isSource(path))
      .flatMap(({ path, text }) => importsOf(text).filter((to) => breaks(path, to)).map((to) => `${path} imports ${to}`));
}

/** Comments may name what the code may not use. */
function eachText(concerns: (path: string) => boolean, breaks: RegExp): Rule['violations'] {
  return (files) =>
    files
      .filter(({ path }) => concerns(path))
      .flatMap(({ path, text }) =>
        text
          .split('\n')
          .map((line, index) => ({ line, number: index + 1 }))
          .filter(({ line }) => breaks.test(breaks.source.includes('TODO') ? line : line.replace(/^\s*(\/\/|\*|\/\*).*$/, '').replace(/\s\/\/ .*$/, '')))
          .map(({ number }) => `${path}:${number}`),
      );
}
