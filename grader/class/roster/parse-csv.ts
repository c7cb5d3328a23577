import Papa from 'papaparse';
import { InputError } from '../../engine/course/input-error.ts';

/** One row of a table that a person wrote, with the line on which it begins. */
export interface CsvRow {
  line: number;
  /** By column, trimmed; empty where the row says nothing. */
  cells: Record<string, string>;
  /** What separates cells: where it is no comma, one may stand in a number. */
  delimiter: string;
}

/** What columns a table may have. */
export interface Columns {
  /** Those that must be there. */
  required: string[];
  /** The column that a name means; `undefined` where it is not known. */
  columnOf?(name: string): string | undefined;
  /** What to say of a table with other columns; nothing where it is one of these. */
  instead?(columns: string[]): string | undefined;
  /** Told of each column that is not known. */
  onUnknown?(line: number, name: string): void;
}

/** What is wrong with a table, a line for each fault, from the top; only so many are told at once. */
export class Faults {
  readonly #file: string;
  readonly #faults: { line: number; what: string }[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  add(line: number, what: string): void {
    this.#faults.push({ line, what });
  }

  /** @throws InputError naming the faults, where there are any */
  throwIfAny(): void {
    const { length } = this.#faults;
    if (length === 0) return;
    const told = this.#faults
      .toSorted((one, other) => one.line - other.line)
      .slice(0, 20)
      .map(({ line, what }) => `${this.#file}:${line}: ${what}`);
    throw new InputError([...told, ...(length > 20 ? [`and ${length - 20} more`] : [])].join('\n'));
  }
}

/**
 * Reads a CSV table (RFC 4180; also with semicolons or tabs, as spreadsheets write it; with or without a byte-order
 * mark, and the line `sep=;` that tells Excel what separates cells).
 *
 * @param file names the table in messages
 * @throws InputError naming the line of each fault
 */
export function parseCsv(
  text: string,
  file: string,
  { required, columnOf = (name) => name, instead, onUnknown }: Columns,
): CsvRow[] {
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const [told = '', separator] = /^"?sep=(.)"?[ \t]*(?:\r\n|\r|\n|$)/i.exec(whole) ?? [];
  const source = whole.slice(told.length);
  const delimiter = separator ?? delimiterOf(source);
  const faults = new Faults(file);
  const rows: CsvRow[] = [];
  let columns: string[] | undefined;
  let line = told === '' ? 1 : 2;
  let read = 0;
  Papa.parse<string[]>(source, {
    delimiter,
    step({ data, errors, meta }) {
      const begins = line;
      for (; read < meta.cursor; read++) {
        // Old Macs end lines with a carriage return alone.
        if (source[read] === '\n' || (source[read] === '\r' && source[read + 1] !== '\n')) line++;
      }
      for (const { type, message } of errors) if (type === 'Quotes') faults.add(begins, message);
      if (data.every((cell) => cell.trim() === '')) return;
      if (!columns) {
        const other = instead?.(data.map((cell) => cell.trim().toLowerCase()));
        if (other !== undefined) throw new InputError(`${file}: ${other}`);
        columns = data.map((cell) => {
          const name = cell.trim().toLowerCase();
          const column = columnOf(name);
          if (column === undefined && name !== '') onUnknown?.(begins, cell.trim());
          return column ?? name;
        });
        const missing = required.filter((column) => !columns!.includes(column));
        if (missing.length > 0) {
          faults.add(
            begins,
            `has no column ${missing.map((name) => `"${name}"`).join(', ')}; it has ${columns.join(', ')}`,
          );
        }
        const double = columns.find((column, index) => column !== '' && columns!.indexOf(column) < index);
        if (double !== undefined) faults.add(begins, `has the column "${double}" twice`);
      } else if (data.length !== columns.length) {
        faults.add(begins, `has ${data.length} cells where there are ${columns.length} columns`);
      } else {
        rows.push({
          line: begins,
          delimiter,
          cells: Object.fromEntries(columns.map((column, index) => [column, data[index]!.trim()])),
        });
      }
    },
  });
  if (!columns) faults.add(1, 'is empty: its first line must name the columns');
  faults.throwIfAny();
  return rows;
}

/** The delimiter that stands most often in the line of the columns. */
export function delimiterOf(source: string): string {
  const [head = ''] = source.trimStart().split(/[\r\n]/, 1);
  const often = (delimiter: string): number => head.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, other) => (often(other) > often(best) ? other : best));
}
