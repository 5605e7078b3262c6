/** One line of the table, or a remark between its lines. */
export type Row = Measured | string;
export type Measured = {
  readonly metric: string;
  readonly ours: string;
  readonly peer: string;
  readonly ratio: string;
  /** Empty if the row is for information. */
  readonly goal: string;
  readonly met: boolean | null;
};

const WIDTHS = { metric: 34, ours: 28, peer: 66, ratio: 20, goal: 26 } as const;
type Column = keyof typeof WIDTHS;
const COLUMNS = Object.keys(WIDTHS) as readonly Column[];

/** Prints each row when it is there, since a run takes minutes, and counts the goals. */
export class Table {
  readonly #print: (line: string) => void;
  #met = 0;
  readonly #missed: string[] = [];

  constructor(print: (line: string) => void) {
    this.#print = print;
    print(lineOf({ metric: 'metric', ours: 'ours', peer: 'peer', ratio: 'ratio', goal: 'goal' }, 'met?'));
    print(COLUMNS.map((column) => '-'.repeat(WIDTHS[column])).join('  '));
  }

  add(row: Row): void {
    if (typeof row === 'string') return this.#print(row);
    this.#print(lineOf(row, row.met === null ? '' : row.met ? 'yes' : 'NO'));
    if (row.met === true) this.#met++;
    if (row.met === false) this.#missed.push(row.metric);
  }

  /** The last line, in the words of decision 20. */
  end(): void {
    this.#print(`goals: ${this.#met} met, ${this.#missed.length} missed: ${this.#missed.join(', ') || 'none'}`);
  }
}

function lineOf(cells: Readonly<Record<Column, string>>, met: string): string {
  return [...COLUMNS.map((column) => cells[column].padEnd(WIDTHS[column])), met].join('  ').trimEnd();
}
