import Handlebars from 'handlebars';
import type { LocalDate } from '#model/time.ts';
import { writtenDate, writtenDay } from './dates.ts';

/** Path relative to `templates/` → content. */
export type Files = Readonly<Record<string, string>>;
export type Facts = Readonly<Record<string, unknown>>;
/** Throws an Error that names the file if the template asks for a fact that does not exist. Dates of another year than `today` name theirs. */
export type Template = (facts: Facts, today: LocalDate) => string;

/**
 * Makes templates of one format, with the partials of `partials/`: `x.hbs` words for both formats that
 * stand within a line, `x.text.hbs` and `x.html.hbs` blocks of one. Throws an Error that names the file if it is missing or cannot be parsed.
 */
export function compiler(files: Files, format: 'text' | 'html'): (path: string) => Template {
  const engine = Handlebars.create();
  strictHelpers(engine);
  const options: CompileOptions = { strict: true, noEscape: format === 'text', knownHelpersOnly: true, knownHelpers: { day: true, date: true } };
  for (const path of Object.keys(files)) {
    const [, name, only] = /^partials\/([a-z-]+)(?:\.(text|html))?\.hbs$/.exec(path) ?? [];
    if (name !== undefined && (only ?? format) === format) engine.registerPartial(name, engine.compile(parsed(path, files, only === undefined), options));
  }
  return (path) => {
    const fill = engine.compile(parsed(path, files), options);
    return (facts, today) => named(path, () => fill(facts, { data: { today } }));
  };
}

/** Parsed, not yet compiled: Handlebars compiles at first use, and a Lambda that wakes up uses few of them. */
function parsed(path: string, files: Files, inline = false): hbs.AST.Program {
  const source = files[path];
  if (source === undefined) throw new Error(`templates/${path} is missing`);
  return named(path, () => Handlebars.parse(inline ? source.trimEnd() : source));
}

function named<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`templates/${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
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
  engine.registerHelper('day', (date: unknown, options: Handlebars.HelperOptions) => writtenDay(String(date), options.data.today));
  engine.registerHelper('date', (date: unknown, options: Handlebars.HelperOptions) => writtenDate(String(date), options.data.today));
}
