import Handlebars from 'handlebars';
import { weekday, type LocalDate } from '#model/time.ts';
import { longDate, writtenDate, writtenDay, writtenWeekday } from './dates.ts';

/** Path relative to `templates/` → content. */
export type Files = Readonly<Record<string, string>>;
export type Facts = Readonly<Record<string, unknown>>;
/** Throws an Error that names the file if the template asks for a fact that does not exist. Dates of another year than `today` name theirs. */
export type Template = (facts: Facts, today: LocalDate) => string;

/** Parsed, not yet compiled: Handlebars compiles at first use, and a Lambda that wakes up uses few of them. */
export type Parsed = Readonly<Record<string, hbs.AST.Program>>;

/** Throws an Error that names the file that cannot be parsed. What is no template is left out. */
export function parsed(files: Files): Parsed {
  const templates = Object.entries(files).filter(([path]) => path.endsWith('.hbs'));
  return Object.fromEntries(templates.map(([path, source]) => [path, named(() => path, () => Handlebars.parse(WITHIN_A_LINE.test(path) ? source.trimEnd() : source))]));
}

/**
 * Makes templates of one format, with the partials of `partials/`: `x.hbs` words for both formats that
 * stand within a line, `x.text.hbs` and `x.html.hbs` blocks of one. Throws an Error that names the file if it is missing.
 */
export function compiler(trees: Parsed, format: 'text' | 'html'): (path: string) => Template {
  const engine = Handlebars.create();
  strictHelpers(engine);
  const options: CompileOptions = { strict: true, noEscape: format === 'text', knownHelpersOnly: true, knownHelpers: { day: true, date: true, longDate: true, longDay: true, counted: true, either: true } };
  for (const [path, tree] of Object.entries(trees)) {
    const [, name, only] = PARTIAL.exec(path) ?? [];
    if (name !== undefined && (only ?? format) === format) engine.registerPartial(name, traced(path, engine.compile(tree, options)));
  }
  return (path) => {
    const tree = trees[path];
    if (tree === undefined) throw new Error(`templates/${path} is missing`);
    const fill = engine.compile(tree, options);
    return (facts, today) => {
      const progress: Progress = { choices: 0, file: path };
      return named(() => progress.file, () => fill(facts, { data: { today, progress } }));
    };
  };
}

const PARTIAL = /^partials\/([a-z-]+)(?:\.(text|html))?\.hbs$/;
/** The end of such a file is not the end of a line in the mail. */
const WITHIN_A_LINE = /^partials\/[a-z-]+\.hbs$/;

/** Of the text that is being made: how many choices are behind it, and the file that is at work. */
type Progress = { choices: number; file: string };

/**
 * A partial that says when it is at work, so that an error names it and not the mail it is part of. The block that it was
 * given (`{{#> p}}…{{/p}}`) belongs to the file that gave it.
 */
function traced(path: string, fill: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  return (context, options: Handlebars.RuntimeOptions & { readonly fn?: unknown } = {}) => {
    const { data = {} } = options;
    const progress = data.progress as Progress;
    const [caller, block] = [progress.file, data['partial-block'] as Handlebars.TemplateDelegate | undefined];
    // Without a block of its own, the frame is that of the caller.
    if (options.fn !== undefined && block !== undefined) data['partial-block'] = within(progress, caller, block);
    return within(progress, path, fill)(context, options);
  };
}

/** After an error the file stays, to be named. */
function within(progress: Progress, file: string, fill: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  return (context, options) => {
    const before = progress.file;
    progress.file = file;
    const text = fill(context, options);
    progress.file = before;
    return text;
  };
}

function named<T>(path: () => string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`templates/${path()}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The strict mode of Handlebars looks at values that are printed, not at those handed to helpers. */
function strictHelpers(engine: typeof Handlebars): void {
  for (const name of ['if', 'each']) {
    const plain = engine.helpers[name] as Handlebars.HelperDelegate;
    engine.registerHelper(name, function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      if (value === undefined) throw new Error(`#${name} asks for a fact that does not exist`);
      return plain.call(this, value, options);
    });
  }
  engine.registerHelper('counted', (count: unknown, ...words: unknown[]) => counted(count, words.filter((word) => typeof word === 'string')));
  engine.registerHelper('either', (...given: unknown[]) => {
    const { data } = given.at(-1) as Handlebars.HelperOptions;
    return given[chosen(data.root.wording, data.progress.choices++, given.length - 1)];
  });
  engine.registerHelper('day', (date: unknown, options: Handlebars.HelperOptions) => writtenDay(String(date), options.data.today));
  engine.registerHelper('longDay', (date: unknown, options: Handlebars.HelperOptions) => `${writtenWeekday(weekday(String(date)))} ${longDate(String(date), options.data.today)}`);
  engine.registerHelper('longDate', (date: unknown, options: Handlebars.HelperOptions) => longDate(String(date), options.data.today));
  engine.registerHelper('date', (date: unknown, options: Handlebars.HelperOptions) => writtenDate(String(date), options.data.today));
}

/** `1 person`, `3 people`; without a second word, an `s` makes the plural. */
function counted(count: unknown, [one = '', many = `${one}s`]: readonly string[]): string {
  if (!/^\d+$/.test(String(count))) throw new Error(`counted asks for a number, not ${String(count)}`);
  return `${String(count)} ${Number(count) === 1 ? one : many}`;
}

/**
 * Which of three wordings the choice number `made` of a text takes: the sum of the digits 0 to `made` of `wording`, to the
 * base 3. So three choices tell 27 people apart, and neighbours differ in every one of them.
 */
function chosen(wording: unknown, made: number, count: number): number {
  if (typeof wording !== 'number' || count !== WORDINGS) throw new Error(`either asks for a fact wording and ${WORDINGS} texts`);
  let sum = 0;
  for (let digit = 0; digit <= made; digit++) sum += Math.floor(wording / WORDINGS ** digit) % WORDINGS;
  return sum % WORDINGS;
}

/** So many texts has every choice. */
export const WORDINGS = 3;
